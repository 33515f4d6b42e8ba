/** Runs work over documents in rounds and keeps the median. */
import process from "node:process";

export type Measured = { readonly name: string; readonly charsPerSecond: number; readonly documentsPerSecond: number; readonly peakMb: number; readonly gives: string };

const rounds = 5;

export type Work = { readonly name: string; readonly gives: string; readonly run: (text: string, i: number) => Promise<void> };

/** One round to warm up, then five that count. */
export async function measure(documents: readonly string[], { name, gives, run }: Work): Promise<Measured> {
  const characters = documents.reduce((sum, text) => sum + text.length, 0);
  const seconds: number[] = [];
  let peak = 0;
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    for (const [i, text] of documents.entries()) await run(text, i);
    if (round > 0) seconds.push((performance.now() - started) / 1000);
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  const median = seconds.sort((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? Number.NaN;
  return { name, charsPerSecond: characters / median, documentsPerSecond: documents.length / median, peakMb: peak / 1e6, gives };
}

export function say(results: readonly Measured[]): string {
  const rows = results.map((one) => `| ${one.name} | ${Math.round(one.charsPerSecond / 1000).toLocaleString("en-GB")} | ${Math.round(one.documentsPerSecond).toLocaleString("en-GB")} | ${Math.round(one.peakMb).toLocaleString("en-GB")} | ${one.gives} |`);
  return ["| What | kchar/s | documents/s | resident MB after it | it gives |", "|---|---|---|---|---|", ...rows].join("\n");
}
