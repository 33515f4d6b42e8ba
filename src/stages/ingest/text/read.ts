/** A plain text becomes a report: its words stay as they are, blocks are found in them, and what it says of itself is noted. */
import { shadowOf } from "#language/shadow.ts";
import type { ReadingProblem } from "#record/problem.ts";
import type { Report } from "#record/report.ts";
import { stated } from "../given.ts";
import type { IngestedText, TextInput } from "../given.ts";
import { tellLanguage } from "../language.ts";
import { signedBy } from "../outlet.ts";
import { settlePublished } from "../published/published.ts";
import { blocksOf } from "./blocks.ts";

/** Where a text came from, for those that came as bytes. */
export type Origin = Pick<Report, "url" | "sha256" | "mediaType" | "example">;

export const handedOver: Origin = { url: null, sha256: null, mediaType: null, example: false };

export async function readText(input: TextInput, origin: Origin): Promise<IngestedText> {
  const { text } = input;
  const shadow = shadowOf(text);
  const title = stated(input.title);
  const blocks = blocksOf(text, title);
  const { published, problems } = settlePublished({ given: input.published ?? null, fields: [], url: origin.url, shadow, blocks });
  const told = await tellLanguage(text, input.language ?? null);
  const signed = signedBy(text, shadow, blocks);
  const report: Report = {
    id: input.id, title: title ?? titleOf(text, blocks), outlet: stated(input.outlet) ?? signed.outlet, byline: signed.byline,
    language: told.language, published, ...origin, text, blocks,
  };
  return { report, problems: [...emptiness(text), ...told.problems, ...problems] };
}

function emptiness(text: string): ReadingProblem[] {
  return /\S/.test(text) ? [] : [{ code: "nothing-read", at: null, message: "The text is empty: there is nothing to read in it." }];
}

function titleOf(text: string, blocks: Report["blocks"]): string | null {
  const block = blocks.find((one) => one.kind === "title");
  return block === undefined ? null : text.slice(block.start, block.end);
}
