/**
 * Backs a record up into a folder while others write, and restores it. A backup holds `record.sqlite`, `originals/` and
 * `manifest.json` with the hash of every file. Both are made beside their target under another name and moved there when
 * they are whole: what bears the name of a backup or a record is one.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, open, readdir, readFile, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { Problem } from "#record/problem.ts";
import { copyDatabase } from "../store/sqlite/connect.ts";
import { databaseFile, originalsFolder } from "../store/open.ts";
import { hasCode, makeFolder, syncFolder, writeWhole } from "./durable.ts";
import { openOriginals, pathOfOriginal } from "./originals.ts";

const manifestFile = "manifest.json";
const format = 1;

/** Only these two kinds of path are ever written: a manifest from elsewhere can't reach out of the target. */
const Path = z.string().regex(/^(?:record\.sqlite|originals\/[0-9a-f]{2}\/[0-9a-f]{64})$/);
const Entry = z.object({ path: Path, sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().min(0) }).readonly();
const Manifest = z.object({ format: z.literal(format), madeAt: z.iso.datetime(), files: z.array(Entry).min(1).readonly() }).readonly();
type Entry = z.infer<typeof Entry>;
type Manifest = z.infer<typeof Manifest>;

export type Progress = (done: number, total: number) => void;

/** `faults` names originals that were damaged before: they are copied as they are, since a backup is wanted most then. */
export type BackedUp = { readonly files: number; readonly bytes: number; readonly faults: readonly string[] };

type BackupOptions = { readonly madeAt: string; readonly onProgress?: Progress };

/** Throws `backup-exists`, `record-missing`, `record-damaged` or `disk-full`. Progress counts files. */
export async function backup(folder: string, target: string, { madeAt, onProgress = () => {} }: BackupOptions): Promise<BackedUp> {
  if (await isThere(target)) throw new Problem("backup-exists", `${target} exists already. Name another place for the backup.`, { subject: target });
  if (!(await isThere(join(folder, databaseFile)))) throw new Problem("record-missing", `There is no record in ${folder}. Name its folder.`, { subject: folder });
  return sayingDiskFull(target, () =>
    inPlace(target, async (making) => {
      // The database first: an original is kept before the report that names it, so none that is named can be missing.
      await copyDatabase(join(folder, databaseFile), join(making, databaseFile), () => {});
      const paths = [databaseFile];
      const originals = await openOriginals(join(folder, originalsFolder));
      for await (const hash of originals.list()) paths.push(`${originalsFolder}/${pathOfOriginal(hash)}`);
      const files: Entry[] = [];
      for (const path of paths) {
        if (path !== databaseFile) await copyDurably(join(folder, path), join(making, path));
        files.push({ path, ...(await measure(join(making, path))) });
        onProgress(files.length, paths.length);
      }
      await writeManifest(making, { format, madeAt, files });
      const damaged = files.filter((file) => file.path !== databaseFile && !file.path.endsWith(file.sha256));
      const faults = damaged.map((file) => `The original ${file.path.split("/").at(-1)} is damaged: its bytes do not match its name.`);
      return { files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0), faults };
    }),
  );
}

/** Throws `restore-target-exists`, `record-missing` (no backup there), `record-damaged` or `disk-full`. Every hash is checked on what was written. */
export async function restore(source: string, folder: string, onProgress: Progress = () => {}): Promise<{ readonly files: number; readonly bytes: number }> {
  if (!(await isFree(folder))) {
    throw new Problem("restore-target-exists", `${folder} is not empty. Name a new folder to restore into.`, { subject: folder });
  }
  const { files } = await readManifest(source);
  return sayingDiskFull(folder, () =>
    inPlace(folder, async (making) => {
      for (const [index, file] of files.entries()) {
        await copyDurably(join(source, file.path), join(making, file.path));
        const written = await measure(join(making, file.path));
        if (written.sha256 !== file.sha256) throw damaged(source, `${file.path} is not what its manifest says`);
        onProgress(index + 1, files.length);
      }
      return { files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0) };
    }),
  );
}

/** Lets `make` fill a folder beside `target`, then gives it that name; leaves nothing behind when it fails. */
async function inPlace<T>(target: string, make: (making: string) => Promise<T>): Promise<T> {
  const goal = resolve(target);
  const making = `${goal}.unfinished`;
  await rm(making, { recursive: true, force: true });
  try {
    await makeFolder(making);
    const made = await make(making);
    if (await isThere(goal)) await rmdir(goal);
    await rename(making, goal);
    await syncFolder(dirname(goal));
    return made;
  } catch (cause) {
    await rm(making, { recursive: true, force: true });
    throw cause;
  }
}

async function copyDurably(from: string, to: string): Promise<void> {
  await makeFolder(dirname(to));
  try {
    await copyFile(from, to);
  } catch (cause) {
    if (hasCode(cause, "ENOENT")) throw damaged(from, "the file is missing");
    throw cause;
  }
  const handle = await open(to, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(to));
}

async function measure(file: string): Promise<Pick<Entry, "sha256" | "bytes">> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest("hex"), bytes };
}

async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const file = join(folder, manifestFile);
  await writeWhole(file, `${file}.new`, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
}

async function readManifest(source: string): Promise<Manifest> {
  const file = join(source, manifestFile);
  try {
    const parsed = Manifest.safeParse(JSON.parse(await readFile(file, "utf8")));
    if (parsed.success && parsed.data.files.some(({ path }) => path === databaseFile)) return parsed.data;
    throw damaged(source, "its manifest can't be read");
  } catch (cause) {
    if (hasCode(cause, "ENOENT", "ENOTDIR")) throw new Problem("record-missing", `${source} is no backup: it has no ${manifestFile}.`, { subject: source, cause });
    if (cause instanceof SyntaxError) throw damaged(source, "its manifest can't be read");
    throw cause;
  }
}

function damaged(subject: string, what: string): Problem {
  return new Problem("record-damaged", `The backup can't be used: ${what} (${subject}). Use another backup.`, { subject });
}

async function sayingDiskFull<T>(target: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (hasCode(cause, "ENOSPC")) throw new Problem("disk-full", `The disk of ${target} is full. Make room and try again.`, { subject: target, cause });
    throw cause;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (cause) {
    if (hasCode(cause, "ENOENT", "ENOTDIR")) return false;
    throw cause;
  }
}

async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (cause) {
    if (hasCode(cause, "ENOENT")) return true;
    if (hasCode(cause, "ENOTDIR")) return false;
    throw cause;
  }
}
