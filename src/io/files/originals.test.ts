/** Originals: written once and whole, found by their hash, and never given out damaged. */
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Originals } from "#pipeline/ports.ts";
import { openOriginals, pathOfOriginal, sha256 } from "./originals.ts";

let folder: string;
const listed = async (originals: Originals) => {
  const hashes: string[] = [];
  for await (const hash of originals.list()) hashes.push(hash);
  return hashes;
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sitrep-originals-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("any bytes come back as they were, under their SHA-256", async () => {
  const originals = await openOriginals(folder);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
      const hash = await originals.put(bytes);
      expect(hash).toBe(sha256(bytes));
      expect(Buffer.compare((await originals.get(hash)) ?? Buffer.from("none"), bytes)).toBe(0);
    }),
    { numRuns: 40 },
  );
});

test("the same bytes again, and at once, are one file", async () => {
  const originals = await openOriginals(folder);
  const bytes = Buffer.from("the same");
  const hashes = await Promise.all(Array.from({ length: 10 }, () => originals.put(bytes)));
  expect(new Set(hashes).size).toBe(1);
  expect(await listed(originals)).toEqual([sha256(bytes)]);
  expect(await readdir(join(folder, "unfinished"))).toEqual([]);
});

test("lists every hash in order, and nothing else that lies about", async () => {
  const originals = await openOriginals(folder);
  const hashes = await Promise.all(["a", "b", "c", "d"].map((text) => originals.put(Buffer.from(text))));
  await writeFile(join(folder, "note.txt"), "x");
  await writeFile(join(folder, (hashes[0] ?? "").slice(0, 2), "note.txt"), "x");
  expect(await listed(originals)).toEqual(hashes.toSorted());
});

test("damaged bytes are told, never given out, and put right by bringing them again", async () => {
  const originals = await openOriginals(folder);
  const hash = await originals.put(Buffer.from("whole"));
  await writeFile(join(folder, pathOfOriginal(hash)), "who");
  await expect(originals.get(hash)).rejects.toMatchObject({ code: "record-damaged", subject: hash });
  await originals.put(Buffer.from("whole"));
  expect(String(await originals.get(hash))).toBe("whole");
});

test("what is not there, or is no hash at all, is null", async () => {
  const originals = await openOriginals(folder);
  expect(await originals.get(sha256(Buffer.from("never")))).toBeNull();
  expect(await originals.get("../../etc/passwd")).toBeNull();
});

test("what a killed process left is removed when it is old, not while it may be in use", async () => {
  await openOriginals(folder);
  const [old, young] = ["old", "young"].map((name) => join(folder, "unfinished", name));
  for (const file of [old, young]) await writeFile(file ?? "", "half");
  await utimes(old ?? "", new Date(0), new Date(0));
  await openOriginals(folder);
  expect(await readdir(join(folder, "unfinished"))).toEqual(["young"]);
});
