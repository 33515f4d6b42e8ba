/** `sitrep ingest`: files, folders and addresses into the record; one that fails is told and the rest goes on. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { keep } from "#pipeline/keep.ts";
import { Problem } from "#record/problem.ts";
import { bring } from "../../bring.ts";
import { withRecord } from "../../record.ts";
import type { OpenRecord } from "../../record.ts";
import { harmless, paint, progressLine } from "../paint.ts";
import { givenOf } from "./read.ts";
import type { GivenOptions } from "./read.ts";

/** Endings that a folder is searched for; a file that is named outright is read whatever its ending. */
const endings = [".txt", ".html", ".htm", ".md", ".xhtml"];
const mostFiles = 1_000_000;

type Line = { input: string; id: string | null; added: boolean; problem: { code: string; message: string } | null };

export async function ingest(inputs: readonly string[], options: GivenOptions & { readonly json?: boolean }): Promise<void> {
  const given = givenOf(options);
  const files = inputs.flatMap(listInputs);
  const bar = progressLine();
  const failed = await withRecord(async (record) => {
    let failures = 0;
    let added = 0;
    for (const [i, input] of files.entries()) {
      const line = await ingestOne(record, input, given);
      bar.show("ingest", i + 1, files.length);
      if (line.problem !== null) failures++;
      if (line.added) added++;
      if (options.json === true) process.stdout.write(`${JSON.stringify(line)}\n`);
      else if (files.length <= 20 || line.problem !== null) {
        bar.end();
        say(line);
      }
    }
    bar.end();
    if (options.json !== true) console.log(`${added} new, ${files.length - added - failures} already in the record, ${failures} not taken.`);
    return failures;
  }, { create: true, progress: bar.show });
  if (failed > 0) process.exitCode = 1;
}

async function ingestOne(record: OpenRecord, input: string, given: GivenOptions): Promise<Line> {
  try {
    const { reading, isNew } = await keep(record, { fetched: await bring(input), given });
    return { input, id: reading.id, added: isNew, problem: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === "record-locked" || error.code === "disk-full" || error.code === "record-damaged") throw error;
    return { input, id: null, added: false, problem: { code: error.code, message: error.message } };
  }
}

function say({ input, id, added, problem }: Line): void {
  if (problem === null) console.log(`${paint("green", added ? "new " : "kept")} ${id ?? ""}  ${harmless(input)}`);
  else console.error(`${paint("red", "not taken")} ${harmless(input)}: ${problem.message} [${problem.code}]`);
}

/** A folder stands for the report files in it and below, in order; what is no folder is taken as it is. */
function listInputs(input: string): string[] {
  if (input === "-" || /^https?:/i.test(input)) return [input];
  const stat = statSync(input, { throwIfNoEntry: false });
  if (stat?.isDirectory() !== true) return [input];
  const files = readdirSync(input, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.toLowerCase().endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .slice(0, mostFiles);
  if (files.length === 0) throw new Problem("folder-empty", `The folder ${input} holds no report files (${endings.join(", ")}).`, { subject: input });
  return files;
}
