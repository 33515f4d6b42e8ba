/** The speaker that stands after "said", "by" or "according to", by surface signs: with apposition and relative clause. */
import { has, isComma } from "./lines.ts";
import type { Line, Unit } from "./lines.ts";
import { isShortQuote, longestPhrase, relativeBefore } from "./noun-phrase.ts";
import type { Range } from "./noun-phrase.ts";
import { bitOf } from "./words.ts";

/** The noun phrase that begins at `from`, as the speaker after "said" or "according to"; with apposition and relative clause. */
export function phraseAfter(line: Line, from: number): Range | null {
  const { units } = line;
  const first = units[from];
  if (first === undefined || first.kind !== "word") return null;
  if (has(first, bitOf["personal"])) return { from, to: from + 1 };
  let to = from;
  while (to < units.length && to - from < longestPhrase) {
    const unit = units[to];
    if (unit === undefined || unit.kind === "dash") break;
    if (unit.kind === "quote") {
      if (!isShortQuote(unit)) break;
      to++;
      continue;
    }
    if (unit.kind === "sign") {
      if (isComma(unit) && continuesAfterComma(units, to)) {
        to++;
        continue;
      }
      if (unit.low === "." && to + 1 < units.length && units[to - 1] !== undefined && (units[to - 1]?.low.length ?? 9) <= 3) {
        to++;
        continue;
      }
      if (!"()'-/&".includes(unit.low)) break;
      to++;
      continue;
    }
    if (to > from && has(unit, bitOf["time"]) && !startsName(units, to)) break;
    if (to > from && has(unit, bitOf["finite"] | bitOf["auxiliary"]) && unit.low !== "'s" && !relativeBefore(units, to) && !relativeWithComma(units, from, to)) break;
    if (to > from && has(unit, bitOf["personal"])) break;
    if (to > from && has(unit, bitOf["subordinator"]) && !has(unit, bitOf["relative"] | bitOf["preposition"])) break;
    if (to > from && (unit.low === "that" || unit.low === "as" || unit.low === "during" || unit.low === "after" || unit.low === "before")) break;
    if (to > from && has(unit, bitOf["adverb"])) break;
    if (to > from && isTimeLead(units, to)) break;
    if (to > from && (unit.low === "in" || unit.low === "at" || unit.low === "on" || unit.low === "to" || unit.low === "during") && occasionFollows(units, to)) break;
    to++;
  }
  while (to > from && (has(units[to - 1], bitOf["coordinator"] | bitOf["preposition"]) || units[to - 1]?.kind === "sign" && units[to - 1]?.low !== ")" && units[to - 1]?.low !== ".")) to--;
  return to > from ? { from, to } : null;
}

function startsName(units: readonly Unit[], index: number): boolean {
  return units[index]?.capital === true && (units[index + 1]?.capital === true || units[index - 1]?.low === "the");
}

function relativeWithComma(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = to - 1; i > from && i > to - 12; i--) if (has(units[i], bitOf["relative"])) return true;
  return false;
}

function isTimeLead(units: readonly Unit[], index: number): boolean {
  const next = units[index + 1];
  return has(units[index], bitOf["time-lead"]) && has(next, bitOf["time"]) && !has(next, bitOf["auxiliary"]);
}

/** "in an interview", "at a news conference": where it was said, not who said it. */
export function occasionFollows(units: readonly Unit[], index: number): boolean {
  for (let i = index + 1; i < Math.min(units.length, index + 9); i++) {
    const unit = units[i];
    if (unit === undefined || unit.kind !== "word" && unit.low !== "-" && unit.low !== "'") return false;
    if (has(unit, bitOf["occasion"])) return true;
    if (has(unit, bitOf["finite"] | bitOf["subordinator"] | bitOf["personal"]) && unit.low !== "'s") return false;
  }
  return false;
}

/** After a comma the phrase goes on when an apposition or a relative clause follows and something closes it. */
function continuesAfterComma(units: readonly Unit[], comma: number): boolean {
  const next = units[comma + 1];
  if (next === undefined || next.kind !== "word") return false;
  if (has(next, bitOf["relative"]) && next.low !== "that") return true;
  if (next.low === "a" || next.low === "an" || next.low === "the" || next.low === "one") return true;
  for (let i = comma + 1; i <= comma + 4; i++) {
    const unit = units[i];
    if (unit === undefined || unit.kind !== "word" || has(unit, bitOf["finite"] | bitOf["preposition"] | bitOf["subordinator"] | bitOf["personal"])) return false;
    if (has(unit, bitOf["title"] | bitOf["person-word"])) return true;
  }
  return false;
}
