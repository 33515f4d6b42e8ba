/** `sitrep read`: one report in, its reading out; nothing is kept. */
import process from "node:process";
import { Problem } from "#record/problem.ts";
import { readConfig } from "../../config.ts";
import { openReader } from "../../wire.ts";
import type { Reader } from "#pipeline/reader.ts";
import { bring } from "../../bring.ts";
import { mustBeDay } from "../day.ts";
import { progressLine } from "../paint.ts";
import { showReading } from "../show-reading.ts";

export type GivenOptions = { readonly title?: string; readonly outlet?: string; readonly published?: string; readonly language?: string };
type ReadOptions = GivenOptions & { readonly json?: boolean; readonly jsonl?: boolean };

export async function read(file: string, options: ReadOptions): Promise<void> {
  if (options.jsonl === true) return (await import("./read-lines.ts")).readLines();
  if (file === "-" && process.stdin.isTTY) {
    throw new Problem("file-missing", "Name a file or a web address, or pipe a report in: sitrep read report.html, or sitrep read - < report.txt.");
  }
  const given = givenOf(options);
  const fetched = await bring(file);
  const reader = await openWithProgress();
  const { reading, problems } = await reader.readBytes({ fetched, given });
  if (reading === null) throw new Problem("format-unknown", problems[0]?.message ?? `${file} holds no article that can be read.`, { subject: file });
  process.stdout.write(options.json === true ? `${JSON.stringify(reading, null, 2)}\n` : showReading(reading));
}

/** What the person told about the report; a day that is no day is refused here. */
export function givenOf({ title, outlet, published, language }: GivenOptions): GivenOptions {
  if (published !== undefined) mustBeDay(published);
  return { ...(title === undefined ? {} : { title }), ...(outlet === undefined ? {} : { outlet }), ...(published === undefined ? {} : { published }), ...(language === undefined ? {} : { language }) };
}

export async function openWithProgress(): Promise<Reader> {
  const bar = progressLine();
  const reader = await openReader(readConfig(process.env), { progress: bar.show });
  bar.end();
  return reader;
}
