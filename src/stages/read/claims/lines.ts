/** What the reporter's own voice says, cut into lines: a sentence in which each quotation counts as one unit, so that a full stop inside quotation marks ends nothing. */
import type { Text, Token } from "#language/text.ts";
import { bitOf } from "./words.ts";
import type { WordTable } from "./words.ts";
import type { Quote } from "./quotes.ts";

/** A word, a sign or a whole quotation. `bits` are the word's classes, `low` its lower-case shadow. */
export type Unit = {
  readonly start: number;
  readonly end: number;
  readonly low: string;
  readonly bits: number;
  readonly capital: boolean;
  readonly kind: "word" | "sign" | "dash" | "quote";
  readonly quote: Quote | null;
};

/** `inside` is the quotation that the line was taken from, null for the reporter's voice; `before` the line before it in the block. */
export type Line = { readonly units: readonly Unit[]; readonly block: number; readonly inside: Quote | null; readonly before: Line | null; /** Nearly all words begin with a capital: a headline. */ readonly titleCase: boolean };

export function has(unit: Unit | undefined, bits: number): boolean {
  return unit !== undefined && (unit.bits & bits) !== 0;
}

export function isComma(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.kind === "sign" && unit.low === ",";
}

type Source = { readonly text: Text; readonly words: WordTable };

/** The lines of one block. `tokens` are its sentences, in order. */
export function linesOf(source: Source, sentences: readonly (readonly Token[])[], around: { readonly block: number; readonly quotes: readonly Quote[] }): Line[] {
  const lines: Line[] = [];
  let units: Unit[] = [];
  let next = 0;
  const flush = () => {
    if (units.length > 0) lines.push({ units, block: around.block, inside: null, before: lines.at(-1) ?? null, titleCase: isTitleCase(units) });
    units = [];
  };
  for (const tokens of sentences) {
    const first = tokens[0];
    if (first !== undefined && units.length > 0 && !continues(source.text.shadow, units, first)) flush();
    for (const token of tokens) {
      while (next < around.quotes.length && (around.quotes[next]?.end ?? 0) <= token.start) next++;
      const quote = around.quotes[next];
      if (quote === undefined || token.start < quote.start) units.push(unitOf(source, token));
      else if (units.at(-1)?.quote !== quote) units.push(quoteUnit(quote));
    }
  }
  flush();
  return lines;
}

/** The words of a quotation as lines of their own, for what the speaker in turn attributes to others. */
export function linesInside(source: Source, sentences: readonly (readonly Token[])[], quote: Quote): Line[] {
  return sentences
    .map((tokens) => tokens.filter((token) => token.start >= quote.inner.start && token.end <= quote.inner.end))
    .filter((tokens) => tokens.length > 3)
    .map((tokens) => ({ units: tokens.map((token) => unitOf(source, token)), block: quote.block, inside: quote, before: null, titleCase: false }));
}

/** Does this sentence go on with the line? It does when the border lies inside a quotation, or a lower-case word follows one. */
function continues(shadow: string, units: readonly Unit[], first: Token): boolean {
  const last = units.at(-1);
  if (last?.quote === null || last?.quote === undefined) return false;
  if (first.start < last.end) return true;
  const sign = shadow[last.quote.inner.end - 1] ?? "";
  if (/[a-z,]/.test(first.form[0] ?? "")) return true;
  return (sign === "," || sign === "?" || sign === "!" || sign === "-") && /\p{L}/u.test(first.form);
}

function isTitleCase(units: readonly Unit[]): boolean {
  const long = units.filter((unit) => unit.kind === "word" && unit.low.length > 3);
  return long.length > 2 && long.filter((unit) => unit.capital).length > long.length * 0.7;
}

function quoteUnit(quote: Quote): Unit {
  return { start: quote.start, end: quote.end, low: "\"", bits: 0, capital: false, kind: "quote", quote };
}

function unitOf({ text, words }: Source, token: Token): Unit {
  const low = text.shadow.slice(token.start, token.end).toLowerCase();
  const letter = low.charCodeAt(0);
  const isWord = (letter >= 97 && letter <= 122) || (letter >= 48 && letter <= 57) || letter > 127 || letter === 39 || letter === 64 || letter === 35 || letter === 36;
  const kind = isWord ? "word" : isDash(text.text, token) ? "dash" : "sign";
  const bits = words.get(low) ?? guess(low);
  return { start: token.start, end: token.end, low, bits, capital: text.shadow.charCodeAt(token.start) !== low.charCodeAt(0), kind, quote: null };
}

/** What an unlisted word may be by its ending. */
function guess(low: string): number {
  if (low.length > 4 && low.endsWith("ly")) return bitOf["adverb"];
  if (low.length > 3 && low.endsWith("ed")) return bitOf["participle"];
  return 0;
}

/** A dash parts a sentence; a hyphen joins a word. */
function isDash(text: string, token: Token): boolean {
  const form = token.form;
  if (form === "\u2014" || form === "--" || form === "\u2013" || form === "\u2015") return true;
  return form === "-" && text[token.start - 1] === " " && text[token.end] === " ";
}
