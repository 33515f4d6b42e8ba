/** "Minister: strikes hit depots": a headline or a transcript that puts the speaker before a colon. */
import { bitOf } from "../words.ts";
import { holdsClause } from "../after-cue.ts";
import { lastWord } from "../content.ts";
import { spanOf } from "../draft.ts";
import type { Draft } from "../draft.ts";
import { labelEnd } from "./dash.ts";
import type { Line, Unit } from "../lines.ts";
import { has } from "../lines.ts";

const longestSpeaker = 7;

/** Where the line stands: in a title or a heading no quotation marks are needed; `text` and `blockEnd` serve transcripts. */
export type Setting = { readonly heading: boolean; readonly text: string; readonly blockEnd: number };

export function colonClaims(line: Line, { heading: isHeading, text, blockEnd }: Setting): Draft[] {
  const { units } = line;
  const start = labelEnd(units);
  const heading = isHeading || start > 0;
  const at = units.findIndex((unit, i) => i > start && i <= start + longestSpeaker && unit.low === ":");
  if (at < 1 || at + 1 >= units.length) return [];
  const quote = units[at + 1]?.quote ?? null;
  const transcript = line.before === null && line.inside === null && isCapitals(text.slice(units[0]?.start, units[at]?.start));
  if (quote === null && !heading && !transcript) return [];
  const speaker = units.slice(start, at);
  if (!isSpeaker(speaker) || heading && quote === null && !speaks(speaker) && !(isName(speaker) && holdsClause(units, at + 1))) return [];
  const to = lastWord(units, units.length);
  const rest = spanOf(line, { from: at + 1, to });
  const content = quote !== null ? quote.inner : transcript ? { start: rest.start, end: Math.max(rest.end, blockEnd) } : rest;
  return [{
    line, rule: "speaker-colon", frame: quote === null ? "colon" : "colon-quote", cue: spanOf(line, { from: at, to: at + 1 }), word: null, group: null,
    source: { from: start, to: at }, sourceBecause: "the name before the colon", hearer: null, around: [], content: [content],
    quotes: quote === null ? [] : [quote], weight: quote === null ? 0.6 : 0.9,
  }];
}

/** "HADDAD: The road is open." */
function isCapitals(words: string): boolean {
  return /^[A-Z][A-Z .'\u2019-]{2,60}$/.test(words.trim());
}

const speakers = bitOf["person-word"] | bitOf["title"] | bitOf["group-word"] | bitOf["organisation-word"] | bitOf["media-word"] | bitOf["document-word"];

/** In a heading "Eastern Aleppo: the last hospital" is a label, and "Coalition: strike hit depot" speaks; a bare name speaks where a whole clause follows. */
function speaks(units: readonly Unit[]): boolean {
  return units.some((unit) => has(unit, speakers));
}

function isName(units: readonly Unit[]): boolean {
  return units.length <= 3 && units.every((unit) => unit.capital || unit.kind !== "word");
}

function isSpeaker(units: readonly Unit[]): boolean {
  if (units.some((unit) => unit.kind !== "word" && unit.low !== "." && unit.low !== "-" && unit.low !== "'")) return false;
  if (units.some((unit) => has(unit, bitOf["finite"]) && unit.low !== "'s" || has(unit, bitOf["subordinator"]))) return false;
  return units[0]?.capital === true && !has(units[0], bitOf["preposition"] | bitOf["adverb"] | bitOf["relative"]);
}
