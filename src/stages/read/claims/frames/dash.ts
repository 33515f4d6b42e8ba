/** "“We saw it fall” – baker in the town", "All missiles shot down - General X": the speaker behind a dash, at the end of a headline or of a lone quotation. */
import { bitOf } from "../words.ts";
import { lastWord } from "../content.ts";
import { spanOf } from "../draft.ts";
import type { Draft } from "../draft.ts";
import type { Line, Unit } from "../lines.ts";
import { has, isComma } from "../lines.ts";

const longestSpeaker = 8;
const speakers = bitOf["person-word"] | bitOf["title"] | bitOf["group-word"] | bitOf["organisation-word"] | bitOf["media-word"] | bitOf["document-word"] | bitOf["state-word"];

export function dashClaims(line: Line, heading: boolean): Draft[] {
  const { units } = line;
  const at = units.findLastIndex((unit) => unit.kind === "dash");
  const to = lastWord(units, units.length);
  if (at < 1 || to - at - 1 > longestSpeaker || to <= at + 1) return [];
  const start = labelEnd(units);
  const quote = at === start + 1 ? (units[start]?.quote ?? null) : null;
  if (quote === null && !(heading || start > 0) || !isSpeaker(units.slice(at + 1, to)) || at - start < 1) return [];
  if (quote === null && at - start < 4) return [];
  return [{
    line, rule: "speaker-behind-dash", frame: quote === null ? "colon" : "colon-quote", cue: spanOf(line, { from: at, to: at + 1 }), word: null, group: null,
    source: { from: at + 1, to }, sourceBecause: "the name behind the dash", hearer: null, around: [], content: [quote?.inner ?? spanOf(line, { from: start, to: lastWord(units, at) })],
    quotes: quote === null ? [] : [quote], weight: quote === null ? 0.6 : 0.9,
  }];
}

/** The unit behind the clock time that opens an entry of a live report: "08:05 -", "06:45". */
export function labelEnd(units: readonly Unit[]): number {
  if (!/^\d{1,2}[:.h]\d{2}$/.test(units[0]?.low ?? "")) return 0;
  return units[1]?.kind === "dash" || units[1]?.low === ":" ? 2 : 1;
}

function isSpeaker(units: readonly Unit[]): boolean {
  const head = units.slice(0, Math.max(1, units.findIndex((unit) => isComma(unit)) < 0 ? units.length : units.findIndex((unit) => isComma(unit))));
  return units.every((unit) => unit.kind === "word" && !has(unit, bitOf["finite"] | bitOf["personal"] | bitOf["relative"] | bitOf["subordinator"]) || ",.'-".includes(unit.low))
    && (head.some((unit) => has(unit, speakers)) || head.length >= 2 && head.every((unit) => unit.capital));
}
