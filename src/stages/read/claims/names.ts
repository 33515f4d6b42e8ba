/** What the words of a source are made of: the name without title, the role, the acronym, and what kind of speaker it is. */
import type { SourceKind } from "#record/claim.ts";
import type { Span } from "#record/span.ts";
import { bitOf } from "./words.ts";
import type { Unit } from "./lines.ts";
import { has, isComma } from "./lines.ts";

/** `proper` is the name proper ("Michael Fallon"), null for a role ("the minister"); `words` all lower-case words of it. */
export type NameParts = {
  readonly proper: string | null;
  readonly phrase: string;
  readonly acronym: string | null;
  readonly words: ReadonlySet<string>;
  readonly head: string;
  readonly kind: SourceKind;
  readonly pronoun: string | null;
  /** Where the words stand that say who it is: the name, or the head of the phrase. */
  readonly at: Span;
};

const roleWords = bitOf["title"] | bitOf["person-word"];

export function nameParts(text: string, units: readonly Unit[]): NameParts {
  const first = units[0];
  const words = new Set(units.filter((unit) => unit.kind === "word").map((unit) => unit.low));
  const phrase = phraseOf(text, units);
  if (first !== undefined && units.length === 1 && has(first, bitOf["pronoun"] | bitOf["relative"])) {
    return { proper: null, phrase, acronym: null, words, head: first.low, kind: kindOfPronoun(first.low), pronoun: first.low, at: first };
  }
  if (isList(units)) return { proper: phrase, phrase, acronym: null, words, head: units.findLast((unit) => unit.kind === "word")?.low ?? "", kind: "group", pronoun: null, at: { start: 0, end: 0 } };
  const acronym = acronymOf(units, text);
  const core = beforeComma(units);
  const person = personName(withoutSpokesman(units));
  const head = headOf(core);
  const named = person === null ? null : textOf(text, person);
  const kind = kindOf(core, head, named);
  const at = (kind === "person" ? person?.at(-1) : undefined) ?? core.findLast((unit) => unit.low === head) ?? { start: 0, end: 0 };
  return { proper: kind === "person" ? named : properOf(text, withShortName(units, core)), phrase, acronym, words, head, kind, pronoun: null, at: { start: at.start, end: at.end } };
}

/** "the ministry, through its spokesman X": the ministry speaks. */
function withoutSpokesman(units: readonly Unit[]): readonly Unit[] {
  const through = units.findIndex((unit, i) => i > 0 && (unit.low === "through" || unit.low === "via") && isComma(units[i - 1]));
  return through < 0 ? units : units.slice(0, through - 1);
}

/** "A, B and C" speak together: one name for all, no one's entry of the registry. */
function isList(units: readonly Unit[]): boolean {
  if (["neither", "both", "either"].includes(units[0]?.low ?? "") && units.some((unit) => has(unit, bitOf["coordinator"]))) return true;
  const comma = units.findIndex((unit) => isComma(unit));
  const joint = units.findIndex((unit, i) => i > comma && has(unit, bitOf["coordinator"]));
  if (comma < 1 || joint < 0) return false;
  const between = units.slice(comma + 1, joint);
  return between.length > 0 && between.length <= 7 && !between.some((unit) => has(unit, bitOf["preposition"] | bitOf["relative"] | bitOf["title"] | bitOf["person-word"]) || unit.low === "a" || unit.low === "an" || unit.low === "the");
}

/** "the United Nations mission, Monusco": the name behind the comma belongs to it. */
function withShortName(units: readonly Unit[], core: readonly Unit[]): readonly Unit[] {
  const after = units.slice(core.length + 1);
  const behind = isComma(after.at(-1)) ? after.slice(0, -1) : after;
  const isName = behind.length > 0 && behind.length <= 3 && behind.every((unit) => unit.kind === "word" && unit.capital && !has(unit, roleWords | bitOf["determiner"]));
  return isName && has(core.findLast((unit) => unit.kind === "word"), bitOf["organisation-word"] | bitOf["group-word"] | bitOf["media-word"]) ? units.slice(0, core.length + 1 + behind.length) : core;
}

function phraseOf(text: string, units: readonly Unit[]): string {
  const rest = has(units[0], bitOf["determiner"]) && units.length > 1 && units[0]?.low.length !== undefined && ["the", "a", "an"].includes(units[0].low) ? units.slice(1) : units;
  return textOf(text, rest);
}

function textOf(text: string, units: readonly Unit[]): string {
  const first = units[0];
  const last = units.at(-1);
  return first === undefined || last === undefined ? "" : text.slice(first.start, last.end).replace(/\s+/g, " ").replace(/[,;]$/, "");
}

function beforeComma(units: readonly Unit[]): readonly Unit[] {
  const comma = units.findIndex((unit, i) => i > 0 && isComma(unit));
  return comma < 0 ? units : units.slice(0, comma);
}

/** The last word of the phrase before "of", "in", "for": what it is. */
function headOf(units: readonly Unit[]): string {
  let end = units.findIndex((unit, i) => i > 0 && (has(unit, bitOf["preposition"] | bitOf["relative"]) || unit.low === "("));
  if (end < 0) end = units.length;
  for (let i = end - 1; i >= 0; i--) if (units[i]?.kind === "word") return units[i]?.low ?? "";
  return units[0]?.low ?? "";
}

/** Capitalised words after the last title, in the phrase or in an apposition: "UK Defence Secretary Michael Fallon". */
function personName(units: readonly Unit[]): readonly Unit[] | null {
  let titled = false;
  const ofOrganisation = beforeComma(units).some((one) => has(one, bitOf["organisation-word"] | bitOf["group-word"]) && !has(one, roleWords));
  for (let i = 0; i < units.length; i++) {
    const unit = units[i];
    if (unit === undefined) break;
    if (has(unit, roleWords)) {
      titled = true;
      continue;
    }
    if (has(unit, bitOf["preposition"])) titled = false;
    if (!isNameWord(unit)) continue;
    let to = i;
    while (to < units.length && isNameWord(units[to])) to++;
    const next = units[to];
    const isTitleAhead = has(next, roleWords) || next?.low === "'s" || next?.low === "'";
    const length = units.slice(i, to).filter((one) => one.kind === "word" && one.capital).length;
    if (!isTitleAhead && (titled ? length >= 1 : length >= 2 && length <= 5 && !ofOrganisation) && units.slice(i, to).every((one) => !has(one, bitOf["organisation-word"] | bitOf["media-word"] | bitOf["state-word"]))) return units.slice(i, to);
    i = to - 1;
  }
  return null;
}

function isNameWord(unit: Unit | undefined): boolean {
  if (unit === undefined || unit.kind !== "word" && unit.low !== "-" && unit.low !== ".") return false;
  if (unit.kind === "sign") return true;
  if (has(unit, roleWords)) return false;
  return unit.capital && !has(unit, bitOf["determiner"]) || ["al", "el", "bin", "ibn", "abu", "de", "van", "von", "der", "al-"].includes(unit.low);
}

function properOf(text: string, units: readonly Unit[]): string | null {
  return units.some((unit, i) => unit.capital && (i > 0 || !has(unit, bitOf["determiner"] | bitOf["group-word"] | bitOf["person-word"])) ) ? phraseOf(text, units) : null;
}

function acronymOf(units: readonly Unit[], text: string): string | null {
  const open = units.findIndex((unit) => unit.low === "(");
  const inner = units[open + 1];
  if (open < 1 || inner === undefined || units[open + 2]?.low !== ")") return null;
  const form = text.slice(inner.start, inner.end);
  return /^[A-Z][A-Za-z]{1,7}$/.test(form) && form.toUpperCase() === form ? form : null;
}

/** "a surgeon", "one baker": what a person is called by his trade. */
function isOneOfATrade(units: readonly Unit[], head: string): boolean {
  return ["a", "an", "one", "another"].includes(units[0]?.low ?? "") && /(?:er|or|ist|ian|man|woman|ess|eon|ant|mother|father)$/.test(head);
}

function kindOfPronoun(low: string): SourceKind {
  if (low === "he" || low === "she" || low === "i") return "person";
  return low === "they" || low === "we" ? "group" : "unknown";
}

function kindOf(units: readonly Unit[], head: string, person: string | null): SourceKind {
  const headUnit = units.findLast((unit) => unit.low === head);
  if (has(headUnit, bitOf["group-word"])) return units.some((unit) => has(unit, bitOf["organisation-word"])) && !head.endsWith("s") ? "organisation" : "group";
  if (has(headUnit, bitOf["document-word"]) && !has(headUnit, bitOf["media-word"])) return "document";
  if (person !== null) return "person";
  if (has(headUnit, bitOf["person-word"] | bitOf["title"])) return "person";
  if (has(headUnit, bitOf["media-word"]) || units.some((unit) => has(unit, bitOf["media-word"]) && unit.capital)) return "media";
  if (has(headUnit, bitOf["organisation-word"]) || units.some((unit) => has(unit, bitOf["organisation-word"]) && unit.capital)) return "organisation";
  if (units.some((unit) => has(unit, bitOf["state-word"]))) return "state";
  return isOneOfATrade(units, head) ? "person" : "unknown";
}
