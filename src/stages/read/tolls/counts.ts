/** Counted people in a sentence: "at least 12 civilians", "two women and a girl", "a family of six", "his wife", "seven" beside a verb of harm. */
import { matchesOf } from "#language/matches.ts";
import { cardinal, readCardinal } from "#language/numbers.ts";
import type { Harmed } from "#record/toll.ts";
import { amount, readAmount } from "./amount.ts";
import type { Amount } from "./amount.ts";
import type { TollWords } from "./words.ts";

export type Counted = Amount & {
  readonly start: number;
  readonly end: number;
  readonly who: Harmed;
  /** The noun in lower case; null where a number stands alone ("killing 12"). */
  readonly head: string | null;
  readonly parts: readonly Counted[];
};

/** Words that end a noun group before its noun. */
const notInside = "(?!(?:and|or|of|in|on|at|by|was|were|are|had|have|has|been|who|whom|which|that|including|with|from|to|for|when|after|while|as|but|killed|killing|wounded|wounding|injured|injuring|died|dead|left|their|his|her|its|a|an|the|hours?|days?|weeks?|months?|years?|year-old|minutes?|km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|percent|per|other than|sources?|air|strikes?|members|mostly|mainly|largely|one|two|three|four|five|six|seven|eight|nine|ten|\\d+) )";
const inner = `(?:${notInside}[A-Za-z'][\\w'-]{0,24},? ){0,4}`;

type Patterns = { readonly many: RegExp; readonly one: RegExp; readonly family: RegExp; readonly alone: RegExp; readonly bare: RegExp; readonly among: RegExp };
const compiled = new WeakMap<TollWords, Patterns>();

function patternsOf(words: TollWords): Patterns {
  const known = compiled.get(words);
  if (known !== undefined) return known;
  const made: Patterns = {
    many: new RegExp(`(?<![\\w$£€#.,:-])${amount} ${inner}(?<head>${words.plurals})\\b(?!-)`, "gi"),
    one: new RegExp(`\\b(?<det>a single|at least one|only one|one|another|an?|the|his|her|their|its|my|our) (?:(?:\\d{1,2}|[a-z]+)[- ](?:year|month|day)s?[- ]old )?${inner}(?<head>${words.singulars})\\b(?!-|'s [a-z])`, "gi"),
    family: new RegExp(`\\b(?:an?|the|one|another|entire|whole) (?:[a-z]+ )?(?:family|household|group) of (?<low>${cardinal})\\b(?! (?:houses?|homes?))`, "gi"),
    alone: new RegExp(`(?<![\\w$£€#.:-])(?<!\\d,)${amount}(?: (?:others|more))?(?= (?:were|was|have|had|has|are|dead|deaths?|killed|wounded|injured|martyred|martyrs|died|missing|fatalities|injuries|casualties|displaced|detained|arrested|lives|bodies|civilian|people|in|on|at|by|and|of|including|after|when|as|during|from|near|among|who|seriously|critically|reportedly|others|more|mostly|mainly|largely)\\b|[,.;)]|$)`, "gi"),
    among: new RegExp(`\\bone of (?:the|their|its|his|her|our|these|those)(?: [a-z][\\w'-]{0,24}){0,3}? (?<head>${words.plurals})\\b(?!-)`, "gi"),
    bare: new RegExp(`(?<![\\w'-])(?<head>${words.plurals})\\b(?!-|')`, "gi"),
  };
  compiled.set(words, made);
  return made;
}

/** In order, none over another; neighbours joined by "and" are one count with parts. */
export function findCounted(sentence: string, words: TollWords): Counted[] {
  if (words.plurals === "") return [];
  const patterns = patternsOf(words);
  const found: Counted[] = [];
  const add = (match: RegExpExecArray, plain: Amount | null) => {
    const piece = fractionBefore(sentence, match.index);
    const start = piece === null ? match.index + (match[0].length - match[0].trimStart().length) : match.index - piece.length;
    const size = piece === null ? plain : scaled(plain, piece);
    const end = match.index + match[0].length;
    const head = match.groups?.["head"]?.toLowerCase() ?? null;
    if (size === null || found.some((other) => start < other.end && end > other.start)) return;
    found.push({ ...size, start, end, head, who: whoOf(match[0], head, words), parts: [] });
  };
  for (const match of matchesOf(patterns.many, sentence)) add(match, readAmount(match.groups ?? {}));
  for (const match of matchesOf(patterns.family, sentence)) {
    const size = readCardinal(match.groups?.["low"] ?? "");
    if (size !== null) add(match, { min: size, max: size, quantifier: null });
  }
  for (const match of matchesOf(patterns.one, sentence)) if (!isAdjective(sentence, match)) add(match, { min: 1, max: /at least/i.test(match.groups?.["det"] ?? "") ? null : 1, quantifier: /at least|only/i.exec(match[0])?.[0] ?? null });
  for (const match of matchesOf(patterns.among, sentence)) add(match, { min: 1, max: 1, quantifier: null });
  for (const match of matchesOf(patterns.alone, sentence)) if (!looksLikeDate(sentence, match)) add(match, readAmount(match.groups ?? {}));
  for (const match of matchesOf(patterns.bare, sentence)) add(match, { min: 2, max: null, quantifier: null });
  return joinNeighbours(sentence, found.sort((a, b) => a.start - b.start));
}

/** "the Palestinian Red Crescent": a nationality before another noun counts nobody. */
function isAdjective(sentence: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return /^[A-Z]/.test(match.groups?.["head"] ?? "") && !/^(?:[,.;]|$| (?:was|were|who|died|and|has|had|in|by|from|killed|injured)\b)/.test(sentence.slice(end, end + 10));
}

type Piece = { readonly share: number; readonly open: boolean; readonly words: string; readonly length: number };

/** "more than a quarter of (a million people)", "half (a million)": the part of the number that is meant. */
function fractionBefore(sentence: string, start: number): Piece | null {
  const match = /\b(?<hedge>(?:more than|over|at least|nearly|almost|about|around|some) )?(?:(?:an?|one) )?(?<piece>half|third|quarter|fifth|tenth)(?: of)? $/i.exec(sentence.slice(Math.max(0, start - 32), start));
  const share = { half: 1 / 2, third: 1 / 3, quarter: 1 / 4, fifth: 1 / 5, tenth: 1 / 10 }[match?.groups?.["piece"]?.toLowerCase() ?? ""];
  if (match === null || share === undefined) return null;
  return { share, open: /more than|over|at least/i.test(match.groups?.["hedge"] ?? ""), words: match[0].trim(), length: match[0].length };
}

/** Null where the number itself is open ("a third of the residents"): a share of an unknown is no count. */
function scaled(size: Amount | null, piece: Piece): Amount | null {
  if (size === null || size.min === null || size.max === null || size.max < 1000) return null;
  const least = Math.floor(size.min * piece.share);
  return { min: least, max: piece.open ? null : Math.ceil(size.max * piece.share), quantifier: piece.words };
}

/** Numbers that stand alone and are a year, an age, a clock or a day of a month. */
function looksLikeDate(sentence: string, match: RegExpExecArray): boolean {
  const before = sentence.slice(Math.max(0, match.index - 24), match.index + (match.groups?.["hedges"]?.length ?? 0));
  const after = sentence.slice(match.index + match[0].length, match.index + match[0].length + 14);
  const value = match.groups?.["low"] ?? "";
  if (/^(?:19|20)\d\d$/.test(value) || /^(?:a|an)$/i.test(value)) return true;
  if (/^[ -](?:years?|months?|days?|hours?|weeks?|o'clock|am|pm|a\.m|p\.m|km|per ?cent|%)/i.test(after)) return true;
  if (/(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? $|\b(?:aged?|page|no\.|number|at|Resolution|Flight|Route|Block|Unit|age of|\() ?$/i.test(before)) return true;
  return /^[A-Z][\w'-]*,? $/.test(before.slice(-20)) && after.startsWith(",");
}

function whoOf(text: string, head: string | null, words: TollWords): Harmed {
  const kind = head === null ? "unknown" : (words.who.get(head) ?? "unknown");
  if (kind !== "unknown") return kind;
  if (/\bcivilians?\b/i.test(text)) return "civilian";
  return head !== "others" && text.toLowerCase().split(/[^a-z]+/).some((word) => words.who.get(word) === "combatant") ? "combatant" : "unknown";
}

/** Between two counts of one list: "and", with a name, an age or a place told of the first in between. */
const beside = "(?:,? (?:(?:namely |identified as )?[A-Z][\\w'-]+)(?: (?:[a-z]{2} )?[A-Z][\\w'-]+){0,5})?(?: ?\\([^)]{0,80}\\))?(?:, (?:aged )?\\d{1,2},?)?(?: (?:from|of) (?:the|a|an|one|his|her|their)(?: (?!(?:was|were|had|has|have|is|are|who|that|which|and|in|at|on|by|when|killed|injured|wounded|died)\\b)[\\w'-]+){1,5})?";
const joinedByAnd = new RegExp(`^${beside}(?: and |,? as well as |,? along with |,? together with |,? alongside |,? plus )(?:(?:his|her|their|its) )?$`);
const endsList = new RegExp(`^${beside}, and (?:(?:his|her|their|its) )?$`);
const joinedByComma = new RegExp(`^${beside}, $`);

/** "two women, a man and a girl": one count of four, whose parts are kept. A comma alone joins only in a list that ends with "and". */
function joinNeighbours(sentence: string, found: readonly Counted[]): Counted[] {
  const joined: Counted[] = [];
  let list: Counted[] = [];
  const close = (whole: boolean) => {
    const [first, ...rest] = list;
    if (first !== undefined) joined.push(...(whole && rest.length > 0 ? [isApposition(first, rest) ? { ...first, end: rest.at(-1)?.end ?? first.end, parts: rest } : rest.reduce(sumOf, first)] : list));
    list = [];
  };
  let ended = false;
  for (const one of found) {
    const last = list.at(-1);
    const between = last === undefined ? "" : sentence.slice(last.end, one.start);
    const fits = last !== undefined && last.head !== null && one.head !== null && !isPlain(one) && !isPlain(last);
    const byAnd = fits && (joinedByAnd.test(between) || (list.length > 1 && endsList.test(between)));
    if (!byAnd && !(fits && !ended && joinedByComma.test(between) && !/^all\b/i.test(sentence.slice(one.start)))) {
      close(ended);
      ended = false;
    }
    list.push(one);
    if (byAnd) ended = true;
  }
  close(ended);
  return joined;
}

/** "seven members of the household, five children and two women": the list tells who the seven are. */
function isApposition(first: Counted, rest: readonly Counted[]): boolean {
  return rest.length > 1 && !["child", "woman", "man"].includes(first.who) && first.min !== null && first.min > 1 && first.min === rest.reduce((sum, one) => sum + (one.min ?? 0), 0);
}

function isPlain(one: Counted): boolean {
  return one.min === 0 || (one.min === 2 && one.max === null && one.quantifier === null);
}

function sumOf(a: Counted, b: Counted): Counted {
  const parts = [...(a.parts.length > 0 ? a.parts : [a]), b];
  const total = (end: "min" | "max"): number | null => parts.reduce<number | null>((sum, part) => (sum === null || part[end] === null ? null : sum + (part[end] ?? 0)), 0);
  const first = parts[0]?.who ?? "unknown";
  return { start: a.start, end: b.end, min: total("min"), max: total("max"), quantifier: a.quantifier, who: parts.every((part) => part.who === first) ? first : "unknown", head: "people", parts };
}
