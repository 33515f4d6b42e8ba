/** How many were harmed, and other counts and shares: each with its words, open where the words leave it open, never added up here. */
import type { ReadingProblem } from "#record/problem.ts";
import type { Trace } from "#record/reading.ts";
import { quoteAt } from "#record/span.ts";
import type { Quantity, Toll } from "#record/toll.ts";
import type { Found, Ground } from "../parts.ts";
import { findCounted } from "./counts.ts";
import type { Counted } from "./counts.ts";
import { isCumulative } from "./cumulative.ts";
import { findCues } from "./harms.ts";
import { linkCounts } from "./link.ts";
import type { Linked } from "./link.ts";
import { findQuantities } from "./quantities.ts";
import { tollWords } from "./words.ts";
import type { TollWords } from "./words.ts";

const noProblems: readonly ReadingProblem[] = [];

/** Sentences longer than this are tables or broken text. */
const longestSentence = 4_000;

export function readTolls(ground: Ground): { readonly tolls: Found<Toll>; readonly quantities: Found<Quantity> } {
  const words = tollWords(ground.knowledge.lexicon);
  const tolls: Toll[] = [];
  const quantities: Quantity[] = [];
  const trace: Trace[] = [];
  const quantityTrace: Trace[] = [];
  let antecedent: string | null = null;
  for (const sentence of ground.text.sentences) {
    const kind = ground.text.blocks[sentence.block]?.kind;
    if (kind === "boilerplate" || sentence.end - sentence.start > longestSentence) continue;
    const shadow = ground.text.shadow.slice(sentence.start, sentence.end).replaceAll("\n", " ");
    const linked = readSentence(shadow, words);
    addTolls(linked, { shadow, offset: sentence.start, text: ground.text.text, tolls, trace });
    const read = findQuantities(shadow, words, { taken: linked.flatMap((one) => [one.counted, ...one.parts]), antecedent });
    antecedent = read.antecedent;
    for (const { start, end, rule, ...rest } of read.found) {
      const at = quoteAt(ground.text.text, sentence.start + start, sentence.start + end);
      const id = `q${quantities.length + 1}`;
      quantities.push({ id, at, ...rest });
      quantityTrace.push({ of: id, rule, words: [at], weight: null, says: rest.because });
    }
  }
  return { tolls: { facts: tolls, problems: noProblems, trace }, quantities: { facts: quantities, problems: noProblems, trace: quantityTrace } };
}

function readSentence(shadow: string, words: TollWords): Linked[] {
  const cues = findCues(shadow, words);
  return cues.length === 0 ? [] : linkCounts(shadow, cues, findCounted(shadow, words));
}

type Sheet = { readonly shadow: string; readonly offset: number; readonly text: string; readonly tolls: Toll[]; readonly trace: Trace[] };

function addTolls(linked: readonly Linked[], sheet: Sheet): void {
  for (const one of linked) {
    const whole = addToll(one, one.counted, { ...sheet, partOf: null });
    for (const part of one.parts) addToll(one, part, { ...sheet, partOf: whole });
  }
}

function addToll(linked: Linked, counted: Counted, sheet: Sheet & { readonly partOf: string | null }): string {
  const id = `n${sheet.tolls.length + 1}`;
  const at = quoteAt(sheet.text, sheet.offset + counted.start, sheet.offset + counted.end);
  const cumulative = isCumulative(sheet.shadow, linked.cue);
  const because = `"${linked.cue.word}" ${says(linked.rule)}${sheet.partOf === null ? "" : `, a part of ${sheet.partOf}`}${cumulative ? "; a total over a longer time" : ""}`;
  sheet.tolls.push({ id, at, harm: linked.harm, who: counted.who, min: counted.min, max: counted.max, quantifier: counted.quantifier, cumulative, partOf: sheet.partOf, event: null, because });
  sheet.trace.push({ of: id, rule: linked.rule, words: [at], weight: null, says: because });
  return id;
}

function says(rule: string): string {
  const words: Readonly<Record<string, string>> = {
    "toll/en/active": "has this count as its object", "toll/en/subject": "has this count as its subject", "toll/en/shared-subject": "shares its subject with the verb before",
    "toll/en/beside": "stands beside this count", "toll/en/harm-of": "is followed by this count", "toll/en/death-toll": "is given as this count", "toll/en/named": "has people by name as its subject",
  };
  return words[rule] ?? "goes with this count";
}
