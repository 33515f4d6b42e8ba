/** Original bytes as files named by their SHA-256, in folders by its first two digits: written once, whole, and checked when read. */
import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Originals } from "#pipeline/ports.ts";
import { Problem } from "#record/problem.ts";
import { hasCode, makeFolder, syncFolder, writeWhole } from "./durable.ts";

/** Unfinished files live here until they are whole; what a killed process left is removed when it is a day old. */
const unfinished = "unfinished";
const staleMs = 86_400_000;

const sha256Pattern = /^[0-9a-f]{64}$/;
const shardPattern = /^[0-9a-f]{2}$/;

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Where an original stands, relative to the folder of originals. */
export function pathOfOriginal(hash: string): string {
  return `${hash.slice(0, 2)}/${hash}`;
}

export async function openOriginals(folder: string): Promise<Originals> {
  await makeFolder(join(folder, unfinished));
  await removeStale(join(folder, unfinished));
  return {
    put: (bytes) => put(folder, bytes),
    get: (hash) => get(folder, hash),
    list: () => list(folder),
  };
}

/** Bytes that are there already are left alone; a file that has gone bad is put right by whoever brings the bytes again. */
async function put(folder: string, bytes: Uint8Array): Promise<string> {
  const hash = sha256(bytes);
  const file = join(folder, pathOfOriginal(hash));
  const shard = join(folder, hash.slice(0, 2));
  const kept = await readIfThere(file);
  await makeFolder(shard);
  if (kept === null || sha256(kept) !== hash) await writeWhole(file, join(folder, unfinished, `${hash}.${randomUUID()}`), bytes);
  // Another process may have made the file or its folder a moment ago: acknowledged is only what has its name on the disk.
  await syncFolder(shard);
  await syncFolder(folder);
  return hash;
}

async function get(folder: string, hash: string): Promise<Uint8Array | null> {
  if (!sha256Pattern.test(hash)) return null;
  const bytes = await readIfThere(join(folder, pathOfOriginal(hash)));
  if (bytes === null || sha256(bytes) === hash) return bytes;
  throw new Problem("record-damaged", `The original ${hash} is damaged: its bytes do not match its name. Restore a backup, or ingest it again.`, { subject: hash });
}

/** In ascending order. */
async function* list(folder: string): AsyncIterable<string> {
  const shards = (await readdir(folder)).filter((name) => shardPattern.test(name)).sort();
  for (const shard of shards) {
    const names = (await readdir(join(folder, shard))).filter((name) => sha256Pattern.test(name) && name.startsWith(shard));
    yield* names.sort();
  }
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (cause) {
    if (hasCode(cause, "ENOENT")) return null;
    throw cause;
  }
}

async function removeStale(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const found = await stat(file).catch((cause: unknown) => {
      if (hasCode(cause, "ENOENT")) return null;
      throw cause;
    });
    if (found !== null && Date.now() - found.mtimeMs > staleMs) await rm(file, { force: true });
  }
}
