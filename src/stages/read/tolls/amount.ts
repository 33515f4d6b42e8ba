/** How many, as a text says it: "12", "at least 30", "dozens", "between 3 and 5", "up to ten", "three or four" → a range, open where the words leave it open. */
import { cardinal, readCardinal } from "#language/numbers.ts";
import type { Range } from "#record/toll.ts";

const hedge = "(?:at least|at the very least|at a minimum|no (?:fewer|less) than|a minimum of|more than|over|upwards of|in excess of|up to|as many as|at most|a maximum of|no more than|fewer than|less than|nearly|almost|close to|about|around|approximately|roughly|some|an estimated|only|just|exactly|a total of|another|an additional|a further|an initial|these|those|the|all|other|initially)";

const crowds: Readonly<Record<string, Range>> = {
  "dozens": { min: 24, max: null }, "scores": { min: 40, max: null }, "hundreds": { min: 200, max: null }, "thousands": { min: 2000, max: null },
  "tens of thousands": { min: 20_000, max: null }, "hundreds of thousands": { min: 200_000, max: null }, "millions": { min: 2_000_000, max: null },
  "tens": { min: 20, max: null }, "two dozen": { min: 24, max: 24 }, "three dozen": { min: 36, max: 36 }, "a dozen": { min: 12, max: 12 }, "half a dozen": { min: 6, max: 6 },
  "a couple": { min: 2, max: 2 }, "both": { min: 2, max: 2 }, "several": { min: 2, max: null }, "a few": { min: 2, max: null }, "many": { min: 2, max: null },
  "numerous": { min: 2, max: null }, "multiple": { min: 2, max: null }, "a number": { min: 2, max: null }, "an unknown number": { min: null, max: null },
  "an unspecified number": { min: null, max: null }, "a large number": { min: 2, max: null }, "no": { min: 0, max: 0 }, "various": { min: 2, max: null }, "another": { min: 1, max: 1 }, "one other": { min: 1, max: 1 },
};
const crowd = `(?:${Object.keys(crowds).toSorted((a, b) => b.length - a.length).join("|")})`;

/** A pattern with the groups `hedges`, `crowd`, `low`, `high`; for case-insensitive use. */
export const amount = `(?<hedges>(?:(?:${hedge}|between|from|either) ){0,3})(?:(?<crowd>${crowd})(?: of(?: the)?)?|(?<=\\b(?:between|from) )(?<low>${cardinal}) (?:and|to) (?<high>${cardinal})|(?<low>${cardinal})(?: (?:and|or) (?:possibly )?(?:up to|as many as) (?<high>${cardinal})|(?: ?- ?| to | or )(?<high>${cardinal}))?)(?![\\d%:]|,\\d|\\.\\d|(?:st|nd|rd|th)\\b)`;

export type Amount = Range & { readonly quantifier: string | null };

/** Reads what `amount` found; null when it is no range (a "between" without its second end, a fall from 10 to 5). */
export function readAmount(groups: Readonly<Record<string, string | undefined>>): Amount | null {
  const hedges = (groups["hedges"] ?? "").toLowerCase().trim();
  if (groups["crowd"] !== undefined) {
    const range = crowds[groups["crowd"].toLowerCase()] ?? { min: null, max: null };
    const open = /at least|more than|over|no (?:fewer|less)/.test(hedges) && range.max !== null && range.max > 0;
    return { ...range, ...(open ? { max: null } : {}), ...(/up to|as many as|at most/.test(hedges) ? { min: 0, max: range.max } : {}), quantifier: `${groups["hedges"] ?? ""}${groups["crowd"]}`.trim() };
  }
  const low = readCardinal(groups["low"] ?? "");
  if (low === null || !Number.isInteger(low) || isBareYear(groups, hedges)) return null;
  const high = groups["high"] === undefined ? null : readCardinal(groups["high"]);
  const quantifier = hedges === "" && high === null ? null : `${groups["hedges"] ?? ""}${groups["low"] ?? ""}${high === null ? "" : ` – ${groups["high"] ?? ""}`}`.trim();
  if (high !== null && Number.isInteger(high)) return high < low ? null : { min: low, max: high, quantifier };
  return { ...bound(low, hedges), quantifier: hedgeOnly(groups["hedges"]) };
}

/** "29 August 2016 Airstrikes": four digits that look like a year, and nothing that makes a count of them. */
function isBareYear(groups: Readonly<Record<string, string | undefined>>, hedges: string): boolean {
  return /^(?:19\d\d|20\d\d)$/.test((groups["low"] ?? "").trim()) && groups["high"] === undefined && (hedges === "" || hedges === "from" || hedges === "between");
}

function hedgeOnly(hedges: string | undefined): string | null {
  const plain = (hedges ?? "").trim();
  return plain === "" || /^(?:the|these|those|all|other)$/i.test(plain) ? null : plain;
}

function bound(value: number, hedges: string): Range {
  if (/at least|minimum|more than|over|upwards|in excess|no (?:fewer|less)/.test(hedges)) return { min: value, max: null };
  if (/up to|as many as|at most|maximum|no more|fewer than|less than/.test(hedges)) return { min: 0, max: value };
  return { min: value, max: value };
}
