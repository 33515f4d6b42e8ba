/** The subject that stands before a verb, by surface signs: with titles, appositions, relative clauses and lists. */
import { bitOf } from "./words.ts";
import { has, isComma } from "./lines.ts";
import type { Line, Unit } from "./lines.ts";

/** Indices into the line's units, half-open. */
export type Range = { readonly from: number; readonly to: number };

const longestParenthesis = 28;
export const longestPhrase = 40;
const clauseOpeners = bitOf["subordinator"] | bitOf["relative"];

/** The noun phrase that ends before `end`, as the subject of the verb there; null where the verb has none of its own. */
export function subjectBefore(line: Line, end: number): Range | null {
  const { units } = line;
  const to = skipAdjuncts(units, isComma(units[end - 1]) && besides.has(units[end - 2]?.low ?? "") && isComma(units[end - 3]) ? end - 3 : end);
  if (!isComma(units[to - 1])) return phraseUpTo(units, to);
  const opening = openingComma(units, to - 1);
  if (opening === null) return wholeFragment(units, to - 1);
  const core = phraseUpTo(units, opening);
  if (core === null) return null;
  return { from: core.from, to: belongsToName(units, opening + 1) ? to : opening };
}

function phraseUpTo(units: readonly Unit[], to: number): Range | null {
  const from = phraseStart(units, to);
  return from === null || from >= to || !couldBeNoun(units, from, to) ? null : { from, to };
}

/** An apposition or a relative clause says who it is; "speaking to reporters" or "like the others" does not. */
function belongsToName(units: readonly Unit[], from: number): boolean {
  const first = units[from];
  if (first === undefined || first.low === "like" || first.low === "unlike") return false;
  return !(first.low.length > 5 && first.low.endsWith("ing") && !first.capital) && !has(first, bitOf["adverb"]);
}

const besides = new Set(["however", "meanwhile", "therefore", "though", "instead"]);

/** "On Monday", "yesterday", "in Ankara on Monday": what may stand between a subject and its verb. */
function skipAdjuncts(units: readonly Unit[], end: number): number {
  let to = end;
  while (to > 1 && besides.has(units[to - 1]?.low ?? "")) to--;
  while (to > 0 && has(units[to - 1], bitOf["time"]) && !has(units[to - 1], bitOf["auxiliary"])) {
    let from = to - 1;
    while (from > 0 && has(units[from - 1], bitOf["time"] | bitOf["time-lead"]) && !has(units[from - 1], bitOf["determiner"] & bitOf["pronoun"])) from--;
    if (from === 0) return end;
    to = from;
  }
  return to;
}

/** The comma that opens the parenthesis which ends at `closing`: the leftmost one that stands right after a whole noun phrase. */
function openingComma(units: readonly Unit[], closing: number): number | null {
  let best: number | null = null;
  for (let i = closing - 1; i >= Math.max(1, closing - longestParenthesis); i--) {
    const unit = units[i];
    if (unit === undefined || unit.kind === "dash" || unit.kind === "quote" && unit.quote?.spoken === true || unit.low === ";" || unit.low === ":") break;
    if (!isComma(unit)) continue;
    if (!opensParenthesis(units[i + 1], units[i + 2])) break;
    if (holdsOwnClause(units, i + 1, nextComma(units, i + 1, closing))) break;
    if (!isIntroduction(units, i)) best = i;
  }
  return best;
}

function nextComma(units: readonly Unit[], from: number, closing: number): number {
  for (let i = from; i < closing; i++) if (isComma(units[i])) return i;
  return closing;
}

/** A finite verb with no "who" before it: a clause, not a parenthesis. */
function holdsOwnClause(units: readonly Unit[], from: number, to: number): boolean {
  let relative = false;
  for (let i = from; i < to; i++) {
    const unit = units[i];
    if (has(unit, bitOf["relative"] | bitOf["subordinator"])) relative = true;
    if (!relative && has(unit, bitOf["finite"]) && unit?.low !== "'s" && i > from) return true;
  }
  return false;
}

function opensParenthesis(first: Unit | undefined, second: Unit | undefined): boolean {
  if (first === undefined || first.kind !== "word") return false;
  if (has(first, bitOf["adverb"])) return has(second, bitOf["participle"]) || second?.low === "known";
  if (first.capital || has(first, bitOf["relative"] | bitOf["determiner"] | bitOf["preposition"] | bitOf["title"] | bitOf["person-word"] | bitOf["participle"])) return !has(first, bitOf["personal"]);
  return first.low.endsWith("ing") || /^\d/.test(first.low) || first.bits === 0;
}

/** Everything before this comma is an introduction ("On Monday,"), so the comma opens nothing. */
function isIntroduction(units: readonly Unit[], comma: number): boolean {
  const from = phraseStart(units, comma);
  return from === null || from >= comma || !couldBeNoun(units, from, comma) || from > 0 && has(units[from - 1], bitOf["be"]) && units[from - 1]?.low !== "'s";
}

/** A subject that a stray comma parts from its verb, when it is all that stands there. */
function wholeFragment(units: readonly Unit[], to: number): Range | null {
  const from = phraseStart(units, to);
  if (from === null || from > 0 || to - from > 14 || !couldBeNoun(units, from, to)) return null;
  for (let i = from; i < to; i++) if (has(units[i], bitOf["finite"] | bitOf["preposition"]) && i === from) return null;
  return { from, to };
}

/** Walks left over a noun phrase that ends before `to`; null where a clause, not a phrase, stands there. */
function phraseStart(units: readonly Unit[], to: number): number | null {
  const last = units[to - 1];
  if (last === undefined) return null;
  if (has(last, bitOf["personal"]) && last.kind === "word") return to - 1;
  let from = to;
  while (from > 0 && to - from < longestPhrase) {
    const unit = units[from - 1];
    if (unit === undefined || unit.kind === "dash") break;
    if (unit.kind === "quote") {
      if (!isShortQuote(unit)) break;
      from--;
      continue;
    }
    if (unit.kind === "sign") {
      if (isComma(unit)) {
        const before = appositionStart(units, from, to);
        if (before === null) break;
        from = before;
        continue;
      }
      if (!"()'.-/&%$".includes(unit.low)) break;
      from--;
      continue;
    }
    if (has(unit, bitOf["relative"]) && to - from > 1) {
      if (!hasVerb(units, from, to)) break;
      if (unit.low === "that" && !has(units[from - 2], bitOf["group-word"] | bitOf["person-word"])) break;
      if (from < 2 || units[from - 2]?.kind !== "word" || has(units[from - 2], bitOf["preposition"] | bitOf["finite"])) break;
      from--;
      continue;
    }
    if (/^\d{4}$/.test(unit.low) && units[from]?.capital === true) break;
    if (has(unit, bitOf["participle"]) && has(units[from], bitOf["determiner"] | bitOf["personal"]) && !relativeBefore(units, from - 1)) break;
    if (has(unit, bitOf["subordinator"]) && !has(unit, bitOf["preposition"])) break;
    if (has(unit, bitOf["subordinator"]) && (!isNameLike(units[from]) || isComma(units[from - 2]))) break;
    if (has(unit, bitOf["auxiliary"] | bitOf["finite"]) && unit.low !== "'s" && !isBackedBy(units, from - 1) && !relativeBefore(units, from - 1)) break;
    if (has(unit, bitOf["coordinator"]) && !joinsNouns(units, from - 1)) break;
    if (has(unit, bitOf["personal"]) && unit.low !== "her") break;
    if (has(unit, bitOf["adverb"]) && from - 1 === 0) break;
    if (from < to && beginsAfterIntroduction(units, from)) break;
    from--;
  }
  return trimLeft(units, from, to);
}

const articles = new Set(["the", "a", "an", "its", "his", "her", "their", "this", "one", "two", "some", "another"]);
const notNoun = bitOf["preposition"] | bitOf["determiner"] | bitOf["coordinator"] | bitOf["subordinator"] | bitOf["relative"] | bitOf["auxiliary"] | bitOf["finite"] | bitOf["participle"] | bitOf["personal"];

/** "On Friday | the army", "In a statement | the ministry", "Late on Monday | Putin": a fronted phrase without its comma ends where a new noun phrase begins. */
function beginsAfterIntroduction(units: readonly Unit[], from: number): boolean {
  const [before, first] = [units[from - 1], units[from]];
  if (before === undefined || first === undefined || before.kind !== "word" || first.kind !== "word" || before.low === "'s") return false;
  const time = has(before, bitOf["time"]) && !has(before, bitOf["auxiliary"]);
  if (!(articles.has(first.low) ? time || !has(before, notNoun) : time && first.capital && !has(first, bitOf["time"]))) return false;
  let start = from - 1;
  while (start > 0 && units[start - 1]?.kind === "word" && from - start < 12) start--;
  return has(units[start], bitOf["preposition"] | bitOf["time-lead"] | bitOf["adverb"]) && !has(units[start], bitOf["determiner"]) && !(units[start]?.low === "as");
}

function hasVerb(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (has(units[i], bitOf["finite"] | bitOf["participle"] | bitOf["auxiliary"]) && units[i]?.low !== "'s") return true;
  return false;
}

/** "the US backed brigade": a participle between two names, its hyphen lost. */
function isBackedBy(units: readonly Unit[], index: number): boolean {
  return units[index]?.low.endsWith("ed") === true && units[index - 1]?.capital === true && units[index + 1]?.capital === true;
}

export function isShortQuote(unit: Unit): boolean {
  return unit.quote?.spoken !== true;
}

function isNameLike(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.capital;
}

/** Prepositions, adverbs and conjunctions at the left edge are no part of the phrase. */
function trimLeft(units: readonly Unit[], from: number, to: number): number {
  let start = from;
  while (start < to && (has(units[start], bitOf["coordinator"] | bitOf["adverb"]) && !isMeasured(units, start) || units[start]?.kind === "sign" && units[start]?.low !== "(" && units[start]?.low !== "$")) start++;
  return start;
}

/** "nearly all residents", "roughly ten": such an adverb is part of the number. */
function isMeasured(units: readonly Unit[], index: number): boolean {
  return ["nearly", "almost", "roughly", "approximately"].includes(units[index]?.low ?? "") && (has(units[index + 1], bitOf["determiner"]) || /^\d/.test(units[index + 1]?.low ?? ""));
}

/** ", the ministry's spokesman" or "A, B and C": the left part of what a comma joins; null where it parts a clause. */
function appositionStart(units: readonly Unit[], comma: number, to: number): number | null {
  const first = units[comma];
  if (first === undefined || comma >= to) return null;
  const left = simplePhraseStart(units, comma - 1);
  if (left === null) return null;
  const isList = listFollows(units, comma, to);
  const opener = units[left];
  const atEdge = left === 0 || !units[left - 1] || units[left - 1]?.kind !== "word" || has(units[left - 1], clauseOpeners | bitOf["coordinator"]);
  if (!atEdge || has(opener, bitOf["preposition"] | bitOf["time"] | bitOf["adverb"])) return null;
  if (isList) return left;
  return first.capital && endsInTitle(units, left, comma - 1) ? left : null;
}

/** "Turkish Prime Minister, Ahmet Davutoglu": a title, then the name. */
function endsInTitle(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (has(units[i], bitOf["title"] | bitOf["person-word"])) return true;
  return false;
}

function listFollows(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (has(units[i], bitOf["coordinator"])) return to - from < 20;
  return false;
}

/** Only words that a name or a plain noun phrase is made of. */
function simplePhraseStart(units: readonly Unit[], to: number): number | null {
  let from = to;
  while (from > 0) {
    const unit = units[from - 1];
    if (unit === undefined || unit.kind === "dash" || unit.kind === "quote") break;
    if (unit.kind === "sign" && !"'-.()".includes(unit.low)) break;
    if (has(unit, bitOf["finite"] | bitOf["auxiliary"] | bitOf["subordinator"] | bitOf["personal"] | bitOf["relative"]) && unit.low !== "'s") break;
    if (has(unit, bitOf["participle"]) && from < to && (has(units[from], bitOf["determiner"]) || /^\d/.test(units[from]?.low ?? ""))) break;
    from--;
  }
  while (from < to && has(units[from], bitOf["coordinator"])) from++;
  return from < to ? from : null;
}

/** "and" between two nouns of one subject, not between two clauses. */
function joinsNouns(units: readonly Unit[], index: number): boolean {
  const before = units[index - 1];
  if (before === undefined || units[index]?.low === "but") return false;
  if (isComma(before)) {
    for (let i = index - 2; i >= Math.max(0, index - 24); i--) {
      if (has(units[i], bitOf["finite"]) && units[i]?.low !== "'s") return false;
      if (isComma(units[i])) return true;
    }
    return false;
  }
  return before.kind !== "quote" && !has(before, bitOf["finite"] | bitOf["personal"]);
}

/** A finite verb inside a subject stands in a relative clause: "the men who run the town". */
export function relativeBefore(units: readonly Unit[], index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - 8); i--) {
    const unit = units[i];
    if (unit === undefined || isComma(unit) || unit.kind === "quote") return false;
    if (unit.low === "who" || unit.low === "which" || (unit.low === "that" && has(units[i - 1], bitOf["group-word"] | bitOf["person-word"] | bitOf["organisation-word"]))) return i > 0 && !isComma(units[i - 1]);
  }
  return false;
}

function couldBeNoun(units: readonly Unit[], from: number, to: number): boolean {
  const first = units[from];
  if (first === undefined) return false;
  if (has(first, bitOf["preposition"]) && !has(first, bitOf["determiner"]) && !first.low.startsWith("like")) return false;
  for (let i = from; i < to; i++) {
    const unit = units[i];
    if (unit === undefined) continue;
    if (unit.kind === "word" && (unit.capital && i > 0 || unit.bits === 0 || has(unit, bitOf["pronoun"] | bitOf["title"] | bitOf["group-word"] | bitOf["person-word"] | bitOf["organisation-word"] | bitOf["media-word"] | bitOf["document-word"] | bitOf["state-word"]))) return true;
  }
  return false;
}
