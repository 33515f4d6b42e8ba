/** Each fault that a record can have is planted, and told in its sentence. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Reading } from "#record/reading.ts";
import { openOriginals, pathOfOriginal } from "../files/originals.ts";
import { checkRecord } from "./check.ts";
import { openRecord } from "./open.ts";
import { sampleReading, sampleReport } from "./samples.ts";

const now = "2031-03-04T05:06:07.000Z";

let folder: string;
let sha256: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sitrep-check-"));
  const { store, originals, close } = await openRecord(folder);
  sha256 = await originals.put(Buffer.from("the original"));
  await store.addReport(sampleReport(1, { sha256 }), now);
  await store.addReport(sampleReport(2), now);
  await store.putReading(sampleReading(1, "v1", { report: sampleReport(1, { sha256 }) }));
  await close();
});
afterEach(() => rm(folder, { recursive: true }));

const faults = async () => {
  const { store, originals, close } = await openRecord(folder);
  const steps: string[] = [];
  const found = await checkRecord(store, originals, (done, total) => steps.push(`${done}/${total}`));
  await close();
  expect(steps).toEqual(["1/2", "2/2"]);
  return found;
};
const putReading = (reading: object) => tamper("update readings set body = ?", JSON.stringify(reading));
const tamper = (statement: string, value: string) => {
  const database = new DatabaseSync(join(folder, "record.sqlite"));
  database.exec("drop trigger if exists reports_never_change");
  database.prepare(statement).run(value);
  database.close();
};

test("a sound record has no faults", async () => {
  expect(await faults()).toEqual([]);
});

test("a missing original, and a damaged one", async () => {
  const file = join(folder, "originals", pathOfOriginal(sha256));
  await writeFile(file, "something else");
  expect(await faults()).toEqual([`The original ${sha256} is damaged: its bytes do not match its name. Restore a backup, or ingest it again.`]);
  await rm(file);
  const unused = await (await openOriginals(join(folder, "originals"))).put(Buffer.from("of no report"));
  await writeFile(join(folder, "originals", pathOfOriginal(unused)), "of n");
  expect(await faults()).toEqual([`The original ${unused} is damaged: its bytes do not match its name. Restore a backup, or ingest it again.`, `The original of report r-1 (${sha256}) is missing.`]);
});

test.each<[string, (reading: Reading) => object, string]>([
  ["a reading with a value that its schema does not know", (reading) => ({ ...reading, claims: [{ ...reading.claims[0], stance: "guess" }] }), "does not fit its schema"],
  ["a quote that stands somewhere else", (reading) => ({ ...reading, times: [{ ...reading.times[0], at: { start: 0, end: 3, quote: "Tue" } }] }), "quotes \"Tue\" at 0–3, where its text says something else"],
  ["a reading of another text", (reading) => ({ ...reading, report: { ...reading.report, text: `${reading.report.text} And more.` } }), "rests on another text"],
  ["a reading of another version", (reading) => ({ ...reading, version: "v9" }), "another reading than its place says"],
])("%s", async (_, change, sentence) => {
  putReading(change(sampleReading(1)));
  const found = await faults();
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`The reading of report r-1 by v1`);
  expect(found[0]).toContain(sentence);
});

test("many quotes astray are summed up", async () => {
  const reading = sampleReading(1);
  const times = Array.from({ length: 9 }, () => ({ ...reading.times[0], at: { start: 0, end: 3, quote: "Tue" } }));
  putReading({ ...reading, times });
  expect(await faults()).toHaveLength(4);
  expect((await faults()).at(-1)).toBe("The reading of report r-1 by v1 has 6 more such quotes.");
});

test("bodies that can't be read at all, and the rest is checked all the same", async () => {
  tamper("update readings set body = ?", "{ cut");
  tamper("update reports set body = ? where id = 'r-2'", "{}");
  const found = await faults();
  expect(found.toSorted()).toEqual(["Report r-2 can't be read.", "What the record holds of r-1 can't be read. Run `sitrep check`, and restore a backup."]);
});
