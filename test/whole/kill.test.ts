/** `kill -9` at any moment loses nothing acknowledged: one record, a hundred kills under writing, a look at everything after each. */
import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Interface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkRecord } from "../../src/io/store/check.ts";
import { openRecord } from "../../src/io/store/open.ts";
import type { Opened } from "../../src/io/store/open.ts";
import type { Acknowledged } from "./kill.writer.ts";

const kills = 100;
/** A life is told in acknowledgements, not in time, so that a slow machine kills as deep into the writing as a fast one. */
const longestLife = 30;
/** Then the kill waits for so long at most: it falls into whatever is being written at that moment. */
const longestWaitMs = 12;
const killsAtBirth = 10;
/** Opening a new record takes about so long: the kills fall before, into and after the making of its tables. */
const birthMs = 40;
const linesTogether = 40;
/** The whole record is looked through with every tenth kill, the log and the database with each. */
const wholeCheckEach = 10;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sitrep-kill-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** The same numbers on every run (mulberry32): a failure can be looked at again, as far as the clock allows. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Writer = { readonly child: ChildProcessWithoutNullStreams; readonly lines: Interface; readonly said: string[]; readonly ready: Promise<unknown>; readonly over: Promise<unknown> };

/** The next writer starts while the one before is still alive, and waits for its turn. */
function startWriter(record: string): Writer {
  const child = spawn(process.execPath, [join(import.meta.dirname, "kill.writer.ts"), record]);
  const said: string[] = [];
  let complaint = "";
  child.stderr.on("data", (piece) => (complaint += String(piece)));
  const lines = createInterface({ input: child.stdout });
  const ready = Promise.race([once(lines, "line"), once(child, "exit").then(() => Promise.reject(new Error(`the writer did not start: ${complaint}`)))]);
  const closed = once(lines, "close");
  lines.on("line", (line) => said.push(line));
  const over = Promise.all([once(child, "exit"), closed]).then(([[, signal]]) => {
    if (signal !== "SIGKILL") throw new Error(`the writer died by itself: ${complaint}`);
  });
  over.catch(() => {});
  ready.catch(() => {});
  return { child, lines, said, ready, over };
}

type Life = { readonly first: number; readonly lines: number; readonly thenMs: number };

/** Lets a writer acknowledge so many lines, kills it a moment later, and gives all that it acknowledged. A line cut by the kill was not said. */
async function runAndKill({ child, lines, said, ready, over }: Writer, life: Life): Promise<readonly Acknowledged[]> {
  await ready;
  child.stdin.write(`${life.first}\n`);
  while (said.length < 1 + life.lines) await Promise.race([once(lines, "line"), over]);
  await new Promise((resolve) => setTimeout(resolve, life.thenMs));
  child.kill("SIGKILL");
  await over;
  return said.slice(1).filter((line) => line.endsWith("}")).map((line) => JSON.parse(line) as Acknowledged);
}

async function lost({ store, originals }: Opened, all: readonly Acknowledged[]): Promise<readonly Acknowledged[]> {
  const log = new Map((await store.judgements()).map((one) => [one.seq, one.hash]));
  const isKept = async (what: Acknowledged): Promise<boolean> => {
    switch (what.kind) {
      case "original":
        return (await originals.get(what.sha256)) !== null;
      case "report":
        return what.added && (await store.report(what.id)) !== null;
      case "reading":
        return JSON.stringify(await store.reading(what.report, what.version)) === what.body;
      case "judgement":
        return log.get(what.seq) === what.hash;
    }
  };
  const missing: Acknowledged[] = [];
  for (const what of all) if (!(await isKept(what))) missing.push(what);
  return missing;
}

test(`${kills} kills under writing lose nothing that was acknowledged`, async () => {
  const random = chance(20310304);
  const everything: Acknowledged[] = [];
  let next = startWriter(folder);
  for (let kill = 1; kill <= kills; kill++) {
    const writer = next;
    if (kill < kills) next = startWriter(folder);
    const acknowledged = await runAndKill(writer, { first: kill * 100_000, lines: Math.floor(random() * longestLife), thenMs: random() * longestWaitMs });
    everything.push(...acknowledged);
    const opened = await openRecord(folder);
    const whole = kill % wholeCheckEach === 0;
    expect(await lost(opened, whole ? everything : acknowledged), `after kill ${kill}`).toEqual([]);
    expect(whole ? await checkRecord(opened.store, opened.originals) : await opened.store.check(), `after kill ${kill}`).toEqual([]);
    await opened.close();
  }
  // A test that killed before anything was written would prove nothing.
  for (const kind of ["original", "report", "reading", "judgement"]) expect(everything.filter((one) => one.kind === kind).length).toBeGreaterThan(kills / 2);
});

test(`${killsAtBirth} records that are killed while they are being made can be opened, and keep what they acknowledged`, async () => {
  const random = chance(4);
  const records = Array.from({ length: killsAtBirth }, (_, index) => join(folder, `record-${index}`));
  const [first = ""] = records;
  let next = startWriter(first);
  for (const [index, record] of records.entries()) {
    const writer = next;
    const following = records[index + 1];
    if (following !== undefined) next = startWriter(following);
    const acknowledged = await runAndKill(writer, { first: 1, lines: 0, thenMs: random() * birthMs });
    const opened = await openRecord(record);
    expect(await lost(opened, acknowledged)).toEqual([]);
    expect(await checkRecord(opened.store, opened.originals)).toEqual([]);
    await opened.close();
  }
});

test("two processes that write to one record wait for each other, and their judgements are one chain", async () => {
  const writers = [startWriter(folder), startWriter(folder)];
  await (await openRecord(folder)).close();
  const said = await Promise.all(writers.map((writer, index) => runAndKill(writer, { first: (index + 1) * 100_000, lines: linesTogether, thenMs: 0 })));
  const opened = await openRecord(folder);
  for (const acknowledged of said) {
    expect(acknowledged.filter((one) => one.kind === "judgement").length).toBeGreaterThan(0);
    expect(await lost(opened, acknowledged)).toEqual([]);
  }
  expect(await checkRecord(opened.store, opened.originals)).toEqual([]);
  await opened.close();
});
