/** A backup is whole, made while others write, and restores to the same record; a bad one is refused and leaves nothing behind. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkRecord } from "../store/check.ts";
import { openRecord } from "../store/open.ts";
import { sampleDecision, sampleReading, sampleReport } from "../store/samples.ts";
import { backup, restore } from "./backup.ts";
import { pathOfOriginal } from "./originals.ts";

const now = "2031-03-04T05:06:07.000Z";
const madeAt = now;

let root: string;
let record: string;
let saved: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "sitrep-backup-"));
  [record, saved] = [join(root, "record"), join(root, "saved")];
});
afterEach(() => rm(root, { recursive: true }));

async function fill(folder: string, numbers: readonly number[]): Promise<readonly string[]> {
  const { store, originals, close } = await openRecord(folder);
  const hashes: string[] = [];
  for (const n of numbers) {
    const sha256 = await originals.put(Buffer.from(`original ${n}`));
    hashes.push(sha256);
    const report = sampleReport(n, { sha256 });
    await store.addReport(report, now);
    await store.putReading(sampleReading(n, "v1", { report }));
    await store.judge(sampleDecision({ subject: `r-${n}#c1` }), null, now);
  }
  await close();
  return hashes;
}

async function contentOf(folder: string): Promise<unknown> {
  const { store, originals, close } = await openRecord(folder, { create: false });
  const content = {
    reports: await store.reports(), log: await store.judgements(), readings: await Promise.all([1, 2, 3].map((n) => store.reading(`r-${n}`, "v1"))),
    found: await store.countReports({ words: "council" }), faults: await checkRecord(store, originals),
  };
  await close();
  return content;
}

test("what is restored is the record that was backed up", async () => {
  await fill(record, [1, 2, 3]);
  const steps: string[] = [];
  const made = await backup(record, saved, { madeAt, onProgress: (done, total) => steps.push(`${done}/${total}`) });
  expect(made).toMatchObject({ files: 4, faults: [] });
  expect(steps).toEqual(["1/4", "2/4", "3/4", "4/4"]);
  const back = join(root, "deep", "back");
  expect(await restore(saved, back)).toEqual({ files: 4, bytes: made.bytes });
  expect(await contentOf(back)).toEqual(await contentOf(record));
  expect(await contentOf(back)).toMatchObject({ faults: [], found: 3 });
  expect(await readdir(root)).toEqual(["deep", "record", "saved"]);
});

test("a backup under writing is one moment of it, sound and with every original", async () => {
  await fill(record, [1]);
  const { store, originals, close } = await openRecord(record);
  const state = { written: 1, writing: true };
  const writer = (async () => {
    while (state.writing) {
      const n = state.written + 1;
      const sha256 = await originals.put(Buffer.from(`original ${n}`));
      await store.addReport(sampleReport(n, { sha256 }), now);
      await store.judge(sampleDecision({ subject: `r-${n}` }), null, now);
      state.written = n;
    }
  })();
  while (state.written < 5) await new Promise(setImmediate);
  await backup(record, saved, { madeAt });
  state.writing = false;
  await writer;
  await restore(saved, join(root, "back"));
  const back = await openRecord(join(root, "back"));
  expect(await checkRecord(back.store, back.originals)).toEqual([]);
  expect(await back.store.countReports()).toBeGreaterThanOrEqual(5);
  expect(await back.store.countReports()).toBeLessThanOrEqual(await store.countReports());
  await back.close();
  await close();
});

test("a target that is there already is refused, and stays as it was", async () => {
  await fill(record, [1]);
  await mkdir(saved);
  await expect(backup(record, saved, { madeAt })).rejects.toMatchObject({ code: "backup-exists", subject: saved });
  expect(await readdir(saved)).toEqual([]);
  await expect(backup(join(root, "none"), join(root, "other"), { madeAt })).rejects.toMatchObject({ code: "record-missing" });
});

test("a record is restored only where nothing is", async () => {
  await fill(record, [1]);
  await backup(record, saved, { madeAt });
  await expect(restore(saved, record)).rejects.toMatchObject({ code: "restore-target-exists", subject: record });
  await mkdir(join(root, "empty"));
  await restore(saved, join(root, "empty"));
  expect(await contentOf(join(root, "empty"))).toEqual(await contentOf(record));
});

test.each([
  ["a changed database", "record.sqlite"],
  ["a changed original", "originals"],
])("%s in a backup is found before anything is restored", async (_, what) => {
  const [hash = ""] = await fill(record, [1]);
  await backup(record, saved, { madeAt });
  const file = what === "originals" ? join(saved, what, pathOfOriginal(hash)) : join(saved, what);
  const bytes = await readFile(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await writeFile(file, bytes);
  await expect(restore(saved, join(root, "back"))).rejects.toMatchObject({ code: "record-damaged" });
  expect(await readdir(root)).toEqual(["record", "saved"]);
});

test("a backup that lacks a file, or whose manifest is cut or reaches outside, is refused", async () => {
  const [hash = ""] = await fill(record, [1]);
  await backup(record, saved, { madeAt });
  const manifest = await readFile(join(saved, "manifest.json"), "utf8");
  const back = join(root, "back");
  for (const bad of [manifest.slice(0, -20), "{}", manifest.replace(/originals\/[0-9a-f]{2}\/[0-9a-f]{64}/, "../../out")]) {
    await writeFile(join(saved, "manifest.json"), bad);
    await expect(restore(saved, back)).rejects.toMatchObject({ code: "record-damaged" });
  }
  await writeFile(join(saved, "manifest.json"), manifest);
  await rm(join(saved, "originals", pathOfOriginal(hash)));
  await expect(restore(saved, back)).rejects.toMatchObject({ code: "record-damaged" });
  await expect(restore(root, back)).rejects.toMatchObject({ code: "record-missing" });
  expect(await readdir(root)).toEqual(["record", "saved"]);
});

test("an original that is damaged already is backed up as it is, and told", async () => {
  const [hash = ""] = await fill(record, [1, 2]);
  await writeFile(join(record, "originals", pathOfOriginal(hash)), "rotten");
  const { faults } = await backup(record, saved, { madeAt });
  expect(faults).toEqual([`The original ${hash} is damaged: its bytes do not match its name.`]);
  expect(await restore(saved, join(root, "back"))).toMatchObject({ files: 3 });
});
