/** Actors that a report names: states, forces, groups, offices, persons, media. */
import type { Mention } from "#record/actor.ts";
import type { Trace } from "#record/reading.ts";
import { quoteAt } from "#record/span.ts";
import type { Found, Ground } from "../parts.ts";
import { settle } from "./candidate.ts";
import type { Candidate } from "./candidate.ts";
import { findComposed } from "./composed.ts";
import { countryOf, partiesIn } from "./country.ts";
import { findGeneric } from "./generic.ts";
import { findKnown } from "./known.ts";
import type { Known } from "./known.ts";
import { findOffices } from "./offices.ts";
import { findOrganisations, shortForms } from "./organisations.ts";
import { findPersons } from "./persons.ts";
import { findSurnames } from "./surnames.ts";
import { vocabularyOf } from "./vocabulary.ts";
import { linesOf } from "./words.ts";
import type { Line, Word } from "./words.ts";

export function readActors(ground: Ground): Found<Mention> {
  const lines = linesOf(ground.text, ground.knowledge.lexicon);
  const vocabulary = vocabularyOf(ground.knowledge.lexicon);
  const index = ground.knowledge.actors;
  const text = ground.text.text;
  const setting = { index, vocabulary };
  const known = trustedNames(lines.flatMap((line) => findKnown(line, setting)));
  const byLine = groupByLine(known);
  const generic = { index, vocabulary, text, state: countryOf(known), fallback: partiesIn(known) };
  const covered = coveredWords(known);
  const taken = (line: Line, at: number) => covered.get(line.index)?.has(at) === true;
  const first = lines.flatMap((line) => {
    const marks = byLine.get(line.index) ?? [];
    return [
      ...marks,
      ...findOffices(line, marks, { index, vocabulary, day: ground.report.published?.value ?? null }),
      ...findComposed(line, marks, { index, vocabulary, text }),
      ...findPersons(line, { vocabulary, text, taken }),
      ...findOrganisations(line, { vocabulary, text }),
      ...findGeneric(line, generic),
    ];
  });
  const people = settle(first).filter((one) => one.kind === "person");
  const whole = settle([...first, ...findSurnames(lines, people)]);
  return asFound(settle([...whole, ...bindShortForms(lines, whole)]), text);
}

/** A lone surname of the registry does not count inside a longer name, nor where another person of the report bears it. */
function trustedNames(known: readonly Known[]): readonly Known[] {
  return known.filter((one) => {
    if (one.kind !== "person" || one.to - one.from > 1) return true;
    const before = one.line.words[one.from - 1];
    const after = one.line.words[one.to];
    return !(partOfName(before) && before?.possessive === false && !one.line.words[one.from]?.glued && isPlainName(before)) && !(partOfName(after) && one.line.words[one.to - 1]?.possessive === false);
  });
}

function partOfName(word: Word | undefined): boolean {
  return word !== undefined && word.kind === "word" && word.capital && !word.capitals;
}

/** Titles and adjectives may stand before a surname; what else begins with a capital makes it another person's. */
function isPlainName(word: Word | undefined): boolean {
  return word !== undefined && !/^(?:president|minister|secretary|mr|ms|mrs|general|chancellor|premier|king|the|but|and|as|in|if|when|while|for|after|under|against|with|chief|leader|what|that|only|does|did|will|even|also)$/.test(word.fold);
}

function groupByLine(known: readonly Known[]): ReadonlyMap<number, readonly Known[]> {
  const groups = new Map<number, Known[]>();
  for (const one of known) {
    const group = groups.get(one.line.index);
    if (group === undefined) groups.set(one.line.index, [one]);
    else group.push(one);
  }
  return groups;
}

/** Words that a known actor's name takes up, people apart: no new person's name runs through them. */
function coveredWords(known: readonly Known[]): ReadonlyMap<number, ReadonlySet<number>> {
  const covered = new Map<number, Set<number>>();
  for (const one of known) {
    if (one.kind === "person" || one.use === "seat") continue;
    const words = covered.get(one.line.index) ?? new Set<number>();
    for (let at = one.from; at < one.to; at++) words.add(at);
    covered.set(one.line.index, words);
  }
  return covered;
}

/** Each later stand of a short form that the report itself defines gets the long name. */
function bindShortForms(lines: readonly Line[], settled: readonly Candidate[]): readonly Candidate[] {
  const byLine = Map.groupBy(settled, (one) => one.line);
  const bound = new Map(lines.flatMap((line) => [...shortForms(line, byLine.get(line) ?? [])]));
  if (bound.size === 0) return [];
  return lines.flatMap((line) => line.words.flatMap((word, at) => {
    const long = word.capitals ? bound.get(word.form) : undefined;
    return long === undefined ? [] : [{ ...long, line, from: at, to: at + 1, rule: "actors/organisation/short-form", because: `the report gives ${word.form} as short for ${long.name}`, weight: 6 }];
  }));
}

function asFound(settled: readonly Candidate[], text: string): Found<Mention> {
  const facts: Mention[] = [];
  const trace: Trace[] = [];
  for (const one of settled) {
    const at = quoteAt(text, one.line.words[one.from]?.start ?? 0, one.line.words[one.to - 1]?.end ?? 0);
    const id = `a${facts.length + 1}`;
    facts.push({ id, at, actor: one.actor, name: one.name, kind: one.kind, because: one.rule });
    trace.push({ of: id, rule: one.rule, words: [at], weight: null, says: one.because });
  }
  return { facts, problems: [], trace };
}
