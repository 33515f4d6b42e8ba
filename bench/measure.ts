/** Runs work over documents in rounds: the first, cold, apart; of the others the median. */
import process from "node:process";

/** Characters a second, by the clock and by the processor's own time (all threads); `cold` is the first round of the process, by the clock. */
export type Measured = {
  readonly name: string;
  readonly gives: string;
  readonly wall: number;
  readonly perCpu: number;
  readonly cold: number;
  readonly documentsPerSecond: number;
  /** The most that the process ever held. */
  readonly peakMb: number;
};

const rounds = 5;

export type Work = { readonly name: string; readonly gives: string; readonly run: (text: string, i: number) => Promise<void> };

export async function measure(documents: readonly string[], { name, gives, run }: Work): Promise<Measured> {
  const characters = documents.reduce((sum, text) => sum + text.length, 0);
  const wall: number[] = [];
  const cpu: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    const before = process.cpuUsage();
    for (const [i, text] of documents.entries()) await run(text, i);
    const used = process.cpuUsage(before);
    wall.push((performance.now() - started) / 1e3);
    cpu.push((used.user + used.system) / 1e6);
  }
  const seconds = median(wall.slice(1));
  return {
    name, gives, wall: characters / seconds, perCpu: characters / median(cpu.slice(1)), cold: characters / (wall[0] ?? Number.NaN),
    documentsPerSecond: documents.length / seconds, peakMb: process.resourceUsage().maxRSS / 1e3,
  };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export function say(results: readonly Measured[]): string {
  const whole = (value: number) => Math.round(value).toLocaleString("en-GB");
  const rows = results.map((one) => `| ${one.name} | ${whole(one.wall / 1e3)} | ${whole(one.perCpu / 1e3)} | ${whole(one.cold / 1e3)} | ${whole(one.documentsPerSecond)} | ${whole(one.peakMb)} | ${one.gives} |`);
  return ["| What | kchar/s | kchar per CPU-second | kchar/s, first round | documents/s | peak MB | it gives |", "|---|---|---|---|---|---|---|", ...rows].join("\n");
}
