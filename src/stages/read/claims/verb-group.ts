/** The verb around a cue: its auxiliaries, adverbs and negation, whether it is finite, and whether it is passive. */
import { bitOf } from "./words.ts";
import type { CueForm } from "./cue-lexicon.ts";
import type { Line, Unit } from "./lines.ts";
import { has } from "./lines.ts";

/** Indices into the line's units, half-open. `head` is the cue verb; `adverbs` says that the group starts with adverbs. */
export type VerbGroup = {
  readonly start: number;
  readonly end: number;
  readonly head: number;
  readonly mood: "finite" | "ing" | "infinitive" | "participle";
  readonly negated: boolean;
  readonly modal: boolean;
  readonly passive: boolean;
};

const inGroup = bitOf["auxiliary"] | bitOf["adverb"] | bitOf["negation"];
const longestGroup = 7;

/** Null where the word can't be a verb in its place: "the claims", "a reported strike". */
export function verbGroup(line: Line, head: number, cue: CueForm): VerbGroup | null {
  const { units } = line;
  if (units[head]?.capital === true && units[head - 1]?.capital === true && !line.titleCase) return null;
  let start = head;
  while (start > 0 && head - start < longestGroup && belongs(units, start - 1)) start--;
  while (start < head && isBareAdverb(units[start]) && !startsWithVerb(units, start, head)) start++;
  const before = units[start - 1];
  const parts = units.slice(start, head);
  const auxiliary = parts.find((unit) => (unit.bits & bitOf["auxiliary"]) !== 0);
  const infinitive = before?.low === "to" && cue.form === "base";
  if (!canBeVerb({ units, head, start, before }, cue, auxiliary)) return null;
  const unable = infinitive ? inability(units, start - 1) : null;
  if (unable !== null) return { start: unable, end: head + 1, head, mood: "finite", negated: true, modal: true, passive: false };
  const passive = (cue.form === "ed" || cue.form === "part") && lastBe(parts);
  return {
    start: infinitive ? start - 1 : start,
    end: head + 1,
    head,
    mood: moodOf(cue, auxiliary !== undefined, infinitive),
    negated: parts.some((unit) => (unit.bits & bitOf["negation"]) !== 0),
    modal: parts.some((unit) => (unit.bits & bitOf["modal"]) !== 0),
    passive,
  };
}

/** "was unable to confirm", "failed to say", "is in no position to judge": where such a verb group begins; `to` is the index of its "to". */
function inability(units: readonly Unit[], to: number): number | null {
  const low = units[to - 1]?.low ?? "";
  let at = to - 1;
  if (low === "position" && units[to - 2]?.low === "no" && units[to - 3]?.low === "in") at = to - 3;
  else if (low === "able") {
    const parts = units.slice(Math.max(0, to - 5), to - 1);
    if (!parts.some((unit) => (unit.bits & bitOf["negation"]) !== 0)) return null;
  } else if (low !== "unable" && low !== "failed" && low !== "fails" && low !== "failing") return null;
  while (at > 0 && belongs(units, at - 1) && to - at < longestGroup) at--;
  return at;
}

function belongs(units: readonly Unit[], index: number): boolean {
  const unit = units[index];
  if (unit === undefined || unit.kind !== "word" || (unit.bits & inGroup) === 0) return false;
  if (unit.low === "'s") return isPronoun(units[index - 1]);
  if (unit.capital && (unit.low === "may" || unit.low === "will") && units[index - 1]?.capital === true) return false;
  return unit.low !== "no" && unit.low !== "nothing" && unit.low !== "nobody" && unit.low !== "none";
}

function isPronoun(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.bits & (bitOf["personal"] | bitOf["relative"])) !== 0 && unit.kind === "word";
}

function isBareAdverb(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.bits & (bitOf["auxiliary"] | bitOf["negation"])) === 0;
}

/** Adverbs at the left edge belong to the verb ("strongly criticised"), not to what stands before a comma. */
function startsWithVerb(units: readonly Unit[], start: number, head: number): boolean {
  return start > 0 && head - start <= 3 && units[start - 1]?.kind === "word";
}

function lastBe(parts: readonly Unit[]): boolean {
  const auxiliaries = parts.filter((unit) => (unit.bits & bitOf["auxiliary"]) !== 0);
  return ((auxiliaries.at(-1)?.bits ?? 0) & bitOf["be"]) !== 0;
}

function moodOf(cue: CueForm, helped: boolean, infinitive: boolean): VerbGroup["mood"] {
  if (infinitive) return "infinitive";
  if (cue.form === "ing") return helped ? "finite" : "ing";
  return cue.form === "part" && !helped ? "participle" : "finite";
}

type Place = { readonly units: readonly Unit[]; readonly head: number; readonly start: number; readonly before: Unit | undefined };

const nounish = bitOf["determiner"] | bitOf["preposition"];

function canBeVerb({ units, head, start, before }: Place, cue: CueForm, auxiliary: Unit | undefined): boolean {
  const after = units[head + 1];
  if (auxiliary !== undefined) return true;
  if (before === undefined) return cue.form !== "base";
  if (before.kind === "sign" && before.low === "-" ) return false;
  if (before.low === "to") return cue.form === "base";
  const leansOnNoun = (before.bits & nounish) !== 0 && (before.bits & (bitOf["pronoun"] | bitOf["relative"])) === 0;
  switch (cue.form) {
    case "past": return before.low !== "a" && before.low !== "the";
    case "ing": return !isDeterminer(before) || start < head;
    case "ed": return !(believes(cue) && after?.low === "to" && units[head + 2]?.low === "be" && !has(before, bitOf["personal"])) && !(has(before, bitOf["adjective"]) && isPlainNoun(after)) && !(leansOnNoun && isPlainNoun(after)) && !isDeterminer(before);
    case "part": return !isDeterminer(before);
    case "s": return !(cue.noun && before.kind === "word" && before.bits === 0 && !before.capital && !takesObject(after)) && !has(before, bitOf["adjective"]) && !leansOnNoun && before.low !== "'s" && before.low !== "'" && !isDeterminer(before);
    case "base": return !leansOnNoun && before.low !== "'s" && before.low !== "'" && (before.kind === "word" || before.low === "," && !cue.noun && takesObject(after)) && (couldBePlural(before) || !cue.noun && !has(before, bitOf["adjective"]));
  }
}

/** "jets believed to be theirs" is a participle, "declined to be named" is not. */
function believes({ cue }: CueForm): boolean {
  return cue.class === "thought" || cue.class === "evidence" || cue.lemma === "say" || cue.lemma === "report" || cue.lemma === "claim";
}

/** What a verb's object or clause begins with. */
function takesObject(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.capital || unit.kind === "quote" || unit.low === ":" || has(unit, bitOf["determiner"] | bitOf["personal"] | bitOf["subordinator"]));
}

function isDeterminer(unit: Unit): boolean {
  return (unit.bits & bitOf["determiner"]) !== 0 && (unit.bits & (bitOf["pronoun"] | bitOf["personal"])) === 0;
}

function isPlainNoun(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.kind === "word" && unit.bits === 0 && !unit.capital;
}

/** A bare "say" or "report" needs a subject in the plural, a first or second person, or "who". */
function couldBePlural(before: Unit): boolean {
  if (before.kind === "quote") return false;
  if ((before.bits & (bitOf["personal"] | bitOf["relative"] | bitOf["group-word"] | bitOf["coordinator"] | bitOf["adverb"])) !== 0) return before.low !== "he" && before.low !== "she" && before.low !== "it";
  return before.kind === "word" ? before.low.endsWith("s") || before.low === "some" || before.low === "many" || before.low === "most" || before.low === "people" : before.low === "," || before.low === ")";
}
