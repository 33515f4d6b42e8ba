/** What the frame rules share: the subject that a verb takes over from the verb before it, and where a line's own statement begins. */
import { bitOf } from "../words.ts";
import type { Line, Unit } from "../lines.ts";
import { has, isComma } from "../lines.ts";
import { subjectBefore } from "../noun-phrase.ts";
import type { Range } from "../noun-phrase.ts";
import type { VerbGroup } from "../verb-group.ts";

export type Subject = { readonly range: Range; readonly because: string };

/** The subject of the verb: before it, or the one of the verb that it is joined to. */
export function subjectOf(line: Line, group: VerbGroup, earlier: readonly Subject[]): Subject | null {
  const before = line.units[group.start - 1];
  if (has(before, bitOf["relative"]) && before?.kind === "word") return { range: { from: group.start - 1, to: group.start }, because: "the pronoun before the verb" };
  const opening = group.mood === "ing" && isComma(before) && ["quoting", "citing"].includes(line.units[group.head]?.low ?? "") ? subjectBefore(line, group.start - 1) : null;
  const edge = opening === null ? undefined : line.units[opening.from - 1];
  if (opening !== null && couldSpeak(line, opening) && (opening.from === 0 || edge?.low === ";" || edge?.low === ":")) return { range: opening, because: "the noun phrase before the comma" };
  const joined = has(before, bitOf["coordinator"]) || (group.mood === "ing" && (before === undefined || isComma(before) || has(before, bitOf["subordinator"] | bitOf["preposition"])));
  if (!joined) {
    const range = subjectBefore(line, group.start);
    const shares = range !== null && group.mood === "ing" && earlier.length > 0 && !couldSpeak(line, range);
    if (range !== null && !shares) return { range, because: "the noun phrase before the verb" };
  }
  return joined || group.mood !== "finite" ? sharedSubject(line, group, earlier) : null;
}

const speakers = bitOf["person-word"] | bitOf["group-word"] | bitOf["organisation-word"] | bitOf["media-word"] | bitOf["document-word"] | bitOf["personal"];

/** A name, or a word for somebody who speaks: not "the blast" in "reported the blast saying". */
function couldSpeak(line: Line, range: Range): boolean {
  return line.units.slice(range.from, range.to).some((unit) => has(unit, speakers) || unit.capital);
}

/** "… criticised X and said": the subject of the nearest verb before, whether or not that was a cue. */
function sharedSubject(line: Line, group: VerbGroup, earlier: readonly Subject[]): Subject | null {
  const known = earlier.at(-1);
  if (known !== undefined && known.range.from < group.start) return { range: known.range, because: "the subject that the verb shares with the one before it" };
  const range = firstSubject(line, group.start);
  if (range !== null) return { range, because: "the subject of the line's first verb" };
  if (group.start === 0 || group.mood === "ing") return subjectAfterIntroduction(line, group);
  return null;
}

/** The subject of the first verb before `end` that has one. */
function firstSubject(line: Line, end: number = line.units.length): Range | null {
  return subjectsOf(line, end).next().value ?? null;
}

/** The subjects of a line's verbs, one by one. */
export function* subjectsOf(line: Line, end: number = line.units.length): Generator<Range, undefined> {
  const { units } = line;
  for (let i = 0; i < end; i++) {
    if (!has(units[i], bitOf["finite"] | bitOf["auxiliary"] | bitOf["participle"]) || units[i]?.low === "'s") continue;
    const range = subjectBefore(line, i);
    if (range !== null && range.to === i) yield range;
  }
}

/** "Speaking to the BBC on Sunday, Cameron warned …": the subject stands after the comma. */
function subjectAfterIntroduction(line: Line, group: VerbGroup): Subject | null {
  const { units } = line;
  for (let i = group.end; i < units.length; i++) {
    if (!isComma(units[i])) continue;
    for (let k = i + 1; k < Math.min(units.length, i + 14); k++) {
      if (!has(units[k], bitOf["finite"] | bitOf["auxiliary"] | bitOf["participle"]) || units[k]?.low === "'s") continue;
      const range = subjectBefore(line, k);
      if (range !== null && range.from === i + 1) return { range, because: "the subject of the main verb" };
      return null;
    }
    return null;
  }
  return null;
}

export function hasFiniteVerb(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = units[i];
    if (has(unit, bitOf["finite"]) && unit?.low !== "'s") return true;
    if (i > from && has(unit, bitOf["participle"]) && !has(units[i - 1], bitOf["determiner"])) return true;
  }
  return false;
}

/** Where the statement that ends before `to` begins: after "But", after a dash or a semicolon. */
function pairedDash(units: readonly Unit[], dash: number, floor: number): boolean {
  for (let i = dash - 1; i > Math.max(floor, dash - 25); i--) if (units[i]?.kind === "dash") return true;
  return false;
}

export function statementStart(units: readonly Unit[], to: number, floor: number): number {
  if (has(units[to - 1], bitOf["relative"]) && isComma(units[to - 2])) return to - 1;
  let from = floor;
  for (let i = to - 1; i > floor; i--) {
    if (units[i]?.low === ";" || units[i]?.kind === "dash" && !pairedDash(units, i, floor)) {
      from = i + 1;
      break;
    }
  }
  while (from < to && (units[from]?.kind === "sign" && units[from]?.low !== "(" || has(units[from], bitOf["coordinator"]))) from++;
  return from;
}
