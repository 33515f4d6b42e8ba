/** One line of `sitrep read --jsonl`: a document in, its reading as one line of JSON out; a line that can't be read gets an answer that says so. */
import { z } from "zod";
import type { Reader } from "#pipeline/reader.ts";

const text = z.string().nullish().transform((value) => value ?? undefined);
const Document = z.object({ id: z.union([z.string(), z.number()]).transform(String), text: z.string(), published: text, title: text, outlet: text, language: text });

/** A line as it stands in the input, with its number, counted from one. */
export type Line = { readonly number: number; readonly line: string };
export type Answer = { readonly json: string; readonly failed: boolean };

export async function answerLine(reader: Reader, { number, line }: Line): Promise<Answer> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return refuse("line-not-json", `Line ${number} is not JSON.`, number);
  }
  const parsed = Document.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse("document-not-valid", `Line ${number}: ${issue?.path.join(".") || "the document"} ${issue?.message ?? "is not valid"}.`, number);
  }
  return { json: JSON.stringify(await reader.readText(parsed.data)), failed: false };
}

function refuse(code: "line-not-json" | "document-not-valid", message: string, line: number): Answer {
  return { json: JSON.stringify({ id: null, problem: { code, message, line } }), failed: true };
}
