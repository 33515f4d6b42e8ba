/** Counts of what matters in a conflict and is no harm to people (strikes, towns, vehicles, refugees), and shares ("one out of eight", "half of the population"). */
import { matchesOf } from "#language/matches.ts";
import { cardinal, readCardinal } from "#language/numbers.ts";
import type { Quantity } from "#record/toll.ts";
import { amount, readAmount } from "./amount.ts";
import type { Counted } from "./counts.ts";
import type { TollWords } from "./words.ts";

export type FoundQuantity = Pick<Quantity, "of" | "min" | "max" | "share" | "because"> & { readonly start: number; readonly end: number; readonly rule: string };

type Patterns = { readonly counted: RegExp; readonly ratio: RegExp; readonly fraction: RegExp; readonly percent: RegExp; readonly ofThem: RegExp; readonly thing: RegExp };
const compiled = new WeakMap<TollWords, Patterns>();
const inner = "(?:(?!(?:and|or|of|in|on|at|by|was|were|is|are|had|have|that|who|which|to|for|with|from|hours?|days?|weeks?|months?|years?|percent|km|miles|dollars|million|billion) )[A-Za-z'][\\w'-]{0,24} ){0,4}?";

function patternsOf(words: TollWords): Patterns {
  const known = compiled.get(words);
  if (known !== undefined) return known;
  const made: Patterns = {
    counted: new RegExp(`(?<![\\w$£€#.,:-])${amount} ${inner}(?<head>${words.things})\\b(?!-)`, "gi"),
    ratio: new RegExp(`\\b(?:only )?(?<part>${cardinal}) (?:out of(?: every)?|in every|of every) (?<whole>${cardinal})\\b(?<tail> (?:[\\w'-]+ ){0,4}?(?:${words.things})\\b)?`, "gi"),
    fraction: new RegExp(`\\b(?:(?<many>${cardinal}|an?) )?(?<piece>half|third|thirds|quarter|quarters|fifth|fifths|tenth|tenths)(?: of)?(?: the| its| their| all)?(?<tail> (?:[\\w'-]+ ){0,4}?(?:${words.things})\\b)`, "gi"),
    percent: new RegExp(`\\b(?<number>\\d{1,3}(?:\\.\\d{1,2})?) ?(?:%|percent|per cent) of(?: the| its| their| all)?(?<tail> (?:[\\w'-]+ ){0,4}?(?:${words.things})\\b)`, "gi"),
    ofThem: new RegExp(`\\b${amount} of (?:them|these|those)\\b`, "gi"),
    thing: new RegExp(`\\b(?:${words.things}|violation|incursion)\\b`, "gi"),
  };
  compiled.set(words, made);
  return made;
}

/** Words without which a pattern finds nothing: they are sought first, since the patterns themselves are long. */
const signs = {
  ratio: /(?:out of|in every|of every) /i, fraction: /half|third|quarter|fifth|tenth/i, percent: /%|per ?cent/i, ofThem: / of (?:them|these|those)/i,
} as const;

/** `taken` are counts that are tolls already; `antecedent` is what "them" stands for. */
export function findQuantities(sentence: string, words: TollWords, given: { taken: readonly Counted[]; antecedent: string | null }): { found: FoundQuantity[]; antecedent: string | null } {
  if (words.things === "") return { found: [], antecedent: null };
  const found: FoundQuantity[] = [];
  const patterns = patternsOf(words);
  const add = (one: FoundQuantity) => {
    if ([...found, ...given.taken].every((other) => one.end <= other.start || one.start >= other.end)) found.push(one);
  };
  const here = lastThing(sentence, patterns.thing, words);
  const antecedent = here ?? given.antecedent;
  if ((here !== null || /\b(?:out of|every|them|these|those)\b/i.test(sentence)) && /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|dozen|dozens|hundreds|scores|thousands|several|third|quarter|[a-z]+teen|[a-z]+ty)\b/i.test(sentence)) {
    const sought = (name: keyof typeof signs) => (signs[name].test(sentence) ? matchesOf(patterns[name], sentence) : []);
    for (const match of sought("ratio")) addRatio(match, add, words);
    for (const match of sought("fraction")) addFraction(match, add, words);
    for (const match of sought("percent")) addPercent(match, add, words);
    for (const match of sought("ofThem")) addCount(match, add, antecedent ?? "not said");
    for (const match of matchesOf(patterns.counted, sentence)) addCount(match, add, ofWhat(sentence, match, words));
  }
  return { found: found.sort((a, b) => a.start - b.start), antecedent };
}

type Add = (one: FoundQuantity) => void;

function addCount(match: RegExpExecArray, add: Add, of: string): void {
  const size = readAmount(match.groups ?? {});
  const start = match.index + (match[0].length - match[0].trimStart().length);
  if (size === null || (size.min === null && size.max === null)) return;
  add({ start, end: match.index + match[0].length, of, min: size.min, max: size.max, share: null, because: `a count of ${of}`, rule: "quantity/en/count" });
}

function addRatio(match: RegExpExecArray, add: Add, words: TollWords): void {
  const part = readCardinal(match.groups?.["part"] ?? "");
  const whole = readCardinal(match.groups?.["whole"] ?? "");
  if (part === null || whole === null || whole === 0 || part > whole) return;
  const tail = match.groups?.["tail"] ?? "";
  const end = match.index + match[0].length - tail.length;
  add({ start: match.index, end, of: thingIn(tail, words), min: null, max: null, share: part / whole, because: `${part} of ${whole}`, rule: "quantity/en/ratio" });
}

const pieces: Readonly<Record<string, number>> = { half: 1 / 2, third: 1 / 3, quarter: 1 / 4, fifth: 1 / 5, tenth: 1 / 10 };

function addFraction(match: RegExpExecArray, add: Add, words: TollWords): void {
  const piece = (match.groups?.["piece"] ?? "").toLowerCase();
  const many = readCardinal(match.groups?.["many"] ?? "one");
  const share = (pieces[piece.replace(/s$/, "")] ?? 0) * (many ?? 0);
  if (share <= 0 || share > 1 || (piece !== "half" && match.groups?.["many"] === undefined)) return;
  add({ start: match.index, end: match.index + match[0].length, of: thingIn(match[0], words), min: null, max: null, share, because: `"${match[0].slice(0, 40)}" is a share`, rule: "quantity/en/fraction" });
}

function addPercent(match: RegExpExecArray, add: Add, words: TollWords): void {
  const share = Number(match.groups?.["number"]) / 100;
  if (share > 1) return;
  add({ start: match.index, end: match.index + match[0].length, of: thingIn(match[0], words), min: null, max: null, share, because: "a percentage", rule: "quantity/en/percent" });
}

/** People who "have claimed asylum" are counted as claims of asylum. */
function ofWhat(sentence: string, match: RegExpExecArray, words: TollWords): string {
  const after = sentence.slice(match.index + match[0].length, match.index + match[0].length + 40);
  if (/^ (?:[a-z]+ )?(?:claimed|sought|applied for|requested) asylum\b/i.test(after) || /^ asylum[- ](?:seekers|claims)/i.test(after)) return "asylum claims";
  return words.of.get((match.groups?.["head"] ?? "").toLowerCase()) ?? "not said";
}

function thingIn(text: string, words: TollWords): string {
  for (const word of text.toLowerCase().split(/[^a-z-]+/).toReversed()) {
    const of = words.of.get(word);
    if (of !== undefined) return of;
  }
  return "not said";
}

function lastThing(sentence: string, pattern: RegExp, words: TollWords): string | null {
  const last = matchesOf(pattern, sentence).at(-1)?.[0].toLowerCase();
  return last === undefined ? null : (words.of.get(last) ?? words.of.get(`${last}s`) ?? null);
}
