/** Writing that survives a power cut: a file is there whole or not at all, and what makes it be there is on the disk too. */
import { mkdir, open, rename } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Problem } from "#record/problem.ts";

/** Makes a folder and those above it, and has their names on the disk. */
export async function makeFolder(folder: string): Promise<void> {
  const whole = resolve(folder);
  const first = await mkdir(whole, { recursive: true });
  if (first === undefined) return;
  for (let made = whole; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/** Writes `bytes` to `temporary`, has them on the disk, and moves them to `file` (on the same disk). Throws `disk-full`. */
export async function writeWhole(file: string, temporary: string, bytes: Uint8Array): Promise<void> {
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    await syncFolder(dirname(file));
  } catch (cause) {
    if (hasCode(cause, "ENOSPC")) throw new Problem("disk-full", `The disk of ${file} is full. Make room and try again.`, { subject: file, cause });
    throw cause;
  }
}

/** Has the names in a folder on the disk; a rename is only then safe from a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export function hasCode(cause: unknown, ...codes: readonly string[]): boolean {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" && codes.includes(cause.code);
}
