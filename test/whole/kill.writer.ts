/**
 * Writes to a record as fast as it can, until it is killed, and says on standard output what was acknowledged. It waits
 * for a line on standard input (the number to begin with), so that its start is out of the way when the killing begins.
 * Three hands write at once, as in a server: a kill then falls into puts, ingests, readings and judgements alike.
 */
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { openRecord } from "../../src/io/store/open.ts";
import { sampleDecision, sampleReading, sampleReport } from "../../src/io/store/samples.ts";

export type Acknowledged =
  | { readonly kind: "original"; readonly sha256: string }
  | { readonly kind: "report"; readonly id: string; readonly added: boolean }
  | { readonly kind: "reading"; readonly report: string; readonly version: string; readonly body: string }
  | { readonly kind: "judgement"; readonly seq: number; readonly hash: string };

const now = "2031-03-04T05:06:07.000Z";
const [, , folder = ""] = process.argv;

function acknowledge(what: Acknowledged): void {
  writeSync(1, `${JSON.stringify(what)}\n`);
}

async function write(first: number): Promise<void> {
  const { store, originals } = await openRecord(folder);
  const hand = async (start: number) => {
    for (let n = start; ; n += 3) {
      const sha256 = await originals.put(Buffer.from(`original ${n} `.repeat(200 + (n % 7) * 3000)));
      acknowledge({ kind: "original", sha256 });
      const report = sampleReport(n, { sha256 });
      acknowledge({ kind: "report", id: report.id, added: await store.addReport(report, now) });
      const reading = sampleReading(n, "v1", { report });
      await store.putReading(reading);
      acknowledge({ kind: "reading", report: report.id, version: "v1", body: JSON.stringify(reading) });
      const { seq, hash } = await store.judge(sampleDecision({ subject: `${report.id}#c1` }), null, now);
      acknowledge({ kind: "judgement", seq, hash });
    }
  };
  await Promise.all([hand(first), hand(first + 1), hand(first + 2)]);
}

createInterface({ input: process.stdin }).once("line", (line) => void write(Number(line)));
writeSync(1, "ready\n");
