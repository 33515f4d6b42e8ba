/** The face of the ingest stage: bytes, or a text already taken out of its page, become a report with typed blocks. */
import type { ReadingProblem } from "#record/problem.ts";
import { decode } from "./decode.ts";
import { formatOf } from "./format.ts";
import type { Ingested, IngestedText, Input, TextInput } from "./given.ts";
import { handedOver, readText } from "./text/read.ts";

export type { Given, Ingested, IngestedText, Input, TextInput } from "./given.ts";

/** More bytes than this are refused: no article is as long. */
const mostBytes = 10 * 1024 * 1024;

/** Reads bytes as plain text or HTML. Pure; asynchronous only because heavy readers are loaded when first needed. */
export async function ingest(input: Input): Promise<Ingested> {
  if (input.bytes.length > mostBytes) return nothing("The input is larger than 10 MB; no article is.");
  const format = formatOf(input);
  if (format.kind === "other") return nothing(`The input is ${format.what}, which Sitrep can't read; it reads plain text and HTML.`);
  const { text, charset, guessed } = await decode(input.bytes, input.charset);
  const problems: ReadingProblem[] = guessed
    ? [{ code: "encoding-guessed", at: null, message: `Nothing says in which character set the bytes are written; ${charset} fits best. Names may be misspelt.` }]
    : [];
  const origin = { url: input.url, sha256: input.sha256, mediaType: input.mediaType, example: input.example ?? false };
  const id = input.given.id ?? input.id;
  const isPage = format.kind === "html" || (format.kind === "unsaid" && looksLikeHtml(text));
  const read = isPage ? await (await import("./html/read.ts")).readHtml({ ...input.given, id, html: text }, origin) : await readText({ ...input.given, id, text }, origin);
  if (read.report === null || !/[\p{L}\p{N}]/u.test(read.report.text)) return nothing("No article was found in the input: it holds no running text.", problems);
  return { report: read.report, problems: [...problems, ...read.problems] };
}

/** Finds the blocks of a text that is kept verbatim: `(await ingestText(x)).report.text === x.text`. */
export function ingestText(input: TextInput): Promise<IngestedText> {
  return readText(input, handedOver);
}

function looksLikeHtml(text: string): boolean {
  return /^\s{0,200}<(?:!doctype\s|html|head|body|meta|article|main|section|div|p|h[1-6]|!--|\?xml)/i.test(text.slice(0, 400));
}

function nothing(message: string, problems: readonly ReadingProblem[] = []): Ingested {
  return { report: null, problems: [...problems, { code: "no-article", at: null, message }] };
}
