/** Settles the day of publication: who brought the text, the page's own data, what the text prints, and last what can be worked out. */
import type { ReadingProblem } from "#record/problem.ts";
import type { Block, Published } from "#record/report.ts";
import { readDay } from "./day.ts";
import { inferPublished } from "./inferred.ts";
import { printedDay } from "./printed.ts";

/** A date that a page's data carries, and where: "meta article:published_time". */
export type DatedField = { readonly field: string; readonly value: string };

export type Dating = {
  readonly given: string | null;
  /** In the order in which they are to be believed. */
  readonly fields: readonly DatedField[];
  readonly url: string | null;
  readonly shadow: string;
  readonly blocks: readonly Block[];
};

export function settlePublished(dating: Dating): { published: Published | null; problems: ReadingProblem[] } {
  const published = fromGiven(dating.given) ?? fromFields(dating.fields) ?? printedDay(dating.shadow, dating.blocks)
    ?? fromUrl(dating.url) ?? inferPublished(dating.shadow, dating.blocks);
  return { published, problems: problemsOf(published) };
}

function problemsOf(published: Published | null): ReadingProblem[] {
  if (published === null) {
    return [{ code: "no-publication-date", at: null, message: "The report does not say when it was published, and its dates and weekdays do not settle it: relative dates (\"on Wednesday\") stay open. Give the day with the report to anchor them." }];
  }
  if (published.basis !== "inferred") return [];
  return [{ code: "publication-date-inferred", at: null, message: `The day of publication, ${published.value}, is worked out: ${published.because}.` }];
}

function fromGiven(given: string | null): Published | null {
  const value = given === null ? null : readDay(given);
  return value === null ? null : { value, basis: "given", because: "given by whoever brought the report" };
}

function fromFields(fields: readonly DatedField[]): Published | null {
  for (const { field, value } of fields) {
    const day = readDay(value);
    if (day !== null) return { value: day, basis: "stated", because: `the page's ${field} says "${value.trim().slice(0, 60)}"` };
  }
  return null;
}

/** News sites file their pages by day: `/2015/10/07/` or `/2015-10-07-`. */
function fromUrl(url: string | null): Published | null {
  const match = /\/(\d{4})[/-](\d{2})[/-](\d{2})(?=[/-])/.exec(url?.slice(0, 2000) ?? "");
  const value = match === null ? null : readDay(`${match[1]}-${match[2]}-${match[3]}`);
  return value === null ? null : { value, basis: "inferred", because: `the page's address files it under ${value}` };
}
