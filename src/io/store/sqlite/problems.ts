/** SQLite's failures as problems that a person can act on; what is not listed here is our own mistake and passes as it is. */
import { Problem } from "#record/problem.ts";

/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html); the extended ones hold them in their lowest byte. */
const busy = 5, locked = 6, readOnly = 8, corrupt = 11, full = 13, cantOpen = 14, notADatabase = 26;

/** Runs `work` on the record in `file`. Throws `record-locked`, `record-damaged`, `disk-full` or `file-unreadable` where SQLite says so. */
export function sayingProblems<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw problemOf(file, cause) ?? cause;
  }
}

function problemOf(file: string, cause: unknown): Problem | null {
  const code = codeOf(cause);
  const about = { subject: file, cause };
  if (code === busy || code === locked) {
    return new Problem("record-locked", `Another process is writing to the record ${file}. Wait until it is done, or stop it, and try again.`, about);
  }
  if (code === corrupt || code === notADatabase) {
    return new Problem("record-damaged", `The record ${file} is damaged. Restore a backup with \`sitrep restore\`.`, about);
  }
  if (code === readOnly || code === cantOpen) {
    return new Problem("file-unreadable", `The record ${file} can't be opened for writing. See that you may write to it and to its folder.`, about);
  }
  if (code === full) return new Problem("disk-full", `The disk of ${file} is full. Make room and try again; nothing acknowledged is lost.`, about);
  return null;
}

function codeOf(cause: unknown): number | null {
  return cause instanceof Error && "errcode" in cause && typeof cause.errcode === "number" ? cause.errcode & 0xff : null;
}
