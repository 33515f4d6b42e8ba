/** `sitrep read --jsonl`: documents on standard input, readings on standard output, one a line, in the same order. */
import process from "node:process";
import { createInterface } from "node:readline";
import { Problem } from "#record/problem.ts";
import { readConfig } from "../../config.ts";
import { openPlaces, openReader } from "../../wire.ts";
import { answerLine } from "../../worker/answer-line.ts";
import type { Answer, Line } from "../../worker/answer-line.ts";
import { progressLine } from "../paint.ts";

/** So many characters are read here before threads pay: each must open its own reader and warm to it. */
const hereFirst = 2_000_000;

export async function readLines(): Promise<void> {
  const config = readConfig(process.env);
  const bar = progressLine();
  const { buffer } = await openPlaces(config, bar.show);
  bar.end();
  const reader = await openReader(config, { places: buffer });
  const counts = { lines: 0, failed: 0 };
  const tell = async ({ json, failed }: Answer) => {
    if (failed) counts.failed++;
    if (!process.stdout.write(`${json}\n`)) await new Promise<void>((drained) => process.stdout.once("drain", drained));
  };
  const lines = linesOf(counts);
  let read = 0;
  while (read < hereFirst) {
    const next = await lines.next();
    if (next.done === true) break;
    read += next.value.line.length;
    await tell(await answerLine(reader, next.value));
  }
  if (read >= hereFirst) {
    const { answerInThreads } = await import("../../worker/pool.ts");
    await answerInThreads(lines, { config, places: buffer }, tell);
  }
  if (counts.lines === 0) throw new Problem("file-empty", "Standard input held no documents. Give one JSON object a line: {\"id\": \"1\", \"text\": \"…\"}.");
  if (counts.failed > 0) throw new Problem("line-not-json", `${counts.failed} of ${counts.lines} lines could not be read; their answers say why.`);
}

/** Lines of standard input that are not empty, each with its number. */
async function* linesOf(counts: { lines: number }): AsyncGenerator<Line> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    counts.lines++;
    if (line.trim() !== "") yield { number: counts.lines, line };
  }
}
