/** Reads the files under `data/` that people edit, as text, with one hash over all of them. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

export type DataFiles = {
  /** Path relative to the folder, with `/`, in order. */
  readonly files: ReadonlyMap<string, string>;
  /** SHA-256 over names and contents, in hex. */
  readonly hash: string;
};

/** All text files with one of these endings below `folder`. */
export function readDataFiles(folder: string, endings: readonly string[]): DataFiles {
  const files = new Map<string, string>();
  const hash = createHash("sha256");
  for (const path of listFiles(folder)) {
    if (!endings.some((ending) => path.endsWith(ending))) continue;
    const text = readFileSync(path, "utf8");
    const name = relative(folder, path).replaceAll("\\", "/");
    files.set(name, text);
    hash.update(name).update("\0").update(text).update("\0");
  }
  return { files, hash: hash.digest("hex") };
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
