/** `sitrep read`: one report in, its reading out; nothing is kept. */
import process from "node:process";
import { createInterface } from "node:readline";
import { z } from "zod";
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
  if (options.jsonl === true) return readLines();
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
  const reader = await openReader(readConfig(process.env), bar.show);
  bar.end();
  return reader;
}

const text = z.string().nullish().transform((value) => value ?? undefined);
const Line = z.object({ id: z.union([z.string(), z.number()]).transform(String), text: z.string(), published: text, title: text, outlet: text, language: text });

/** A line that can't be read gives a line that says so, in its place: the order of the answers is the order of the documents. */
async function readLines(): Promise<void> {
  const reader = await openWithProgress();
  let number = 0;
  let failed = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === "") continue;
    const answer = await readLine(reader, line, number);
    if ("problem" in answer) failed++;
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await new Promise<void>((drained) => process.stdout.once("drain", drained));
  }
  if (number === 0) throw new Problem("file-empty", "Standard input held no documents. Give one JSON object a line: {\"id\": \"1\", \"text\": \"…\"}.");
  if (failed > 0) throw new Problem("line-not-json", `${failed} of ${number} lines could not be read; their answers say why.`);
}

async function readLine(reader: Reader, line: string, number: number): Promise<object> {
  const refuse = (code: string, message: string, id: string | null = null) => ({ id, problem: { code, message, line: number } });
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return refuse("line-not-json", `Line ${number} is not JSON.`);
  }
  const parsed = Line.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse("document-not-valid", `Line ${number}: ${issue?.path.join(".") || "the document"} ${issue?.message ?? "is not valid"}.`);
  }
  return reader.readText(parsed.data);
}
