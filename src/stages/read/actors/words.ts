/** A sentence as the word rules see it: hyphens and possessive endings taken out of the way, every word folded once. */
import { foldWord } from "#knowledge/actors/fold.ts";
import type { Lexicon } from "#knowledge/lexicon.ts";
import type { Sentence, Text } from "#language/text.ts";
import { blocksInCapitals, casedIn, commonWords } from "./casing.ts";

/** `end` leaves a possessive ending out; `possessive` says that one follows. `glued`: a hyphen ties it to the word before. */
export type Word = {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly fold: string;
  readonly kind: "word" | "number" | "sign";
  readonly capital: boolean;
  readonly capitals: boolean;
  possessive: boolean;
  glued: boolean;
};

/** `upper`: it stands in capitals throughout, and `capital` of its words is what ordinary print would show. */
export type Line = { readonly sentence: Sentence; readonly index: number; readonly words: readonly Word[]; readonly upper: boolean };

const kept = new WeakMap<Text, readonly Line[]>();

/** The sentences of a text as lines of words; made once a text. */
export function linesOf(text: Text, lexicon: Lexicon): readonly Line[] {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const casing = { common: commonWords(lexicon), upper: blocksInCapitals(text) };
  const lines = text.sentences.map((sentence, index) => {
    const isCapital = casedIn(casing, sentence);
    const words = wordsOf(sentence);
    return { sentence, index, upper: isCapital !== null, words: isCapital === null ? words : words.map((word) => (word.kind === "word" ? { ...word, capital: isCapital(word.fold), capitals: false } : word)) };
  });
  kept.set(text, lines);
  return lines;
}

const wordy = /[\p{L}\p{N}]/u;
const numeric = /^[\d.,]*\d[\d.,]*$/;
const dashes = new Set(["-", "\u2010", "\u2011"]);
const possessives = new Set(["'s", "\u2019s", "'", "\u2019", "'S", "\u2019S"]);

function wordsOf(sentence: Sentence): readonly Word[] {
  const words: Word[] = [];
  let tie = false;
  for (const token of sentence.tokens) {
    const last = words.at(-1);
    if (dashes.has(token.form) && last?.end === token.start) {
      tie = true;
      continue;
    }
    if (possessives.has(token.form) && last !== undefined && last.kind === "word" && last.end === token.start) {
      last.possessive = true;
      continue;
    }
    words.push(wordOf(token.form, token.start, tie && last !== undefined && last.end + 1 === token.start));
    tie = false;
  }
  return words;
}

function wordOf(form: string, start: number, glued: boolean): Word {
  const first = form.charCodeAt(0);
  const ascii = first < 128;
  const letter = ascii ? (first >= 97 && first <= 122) || (first >= 65 && first <= 90) : wordy.test(form);
  const kind = letter ? "word" : numeric.test(form) ? "number" : wordy.test(form) ? "word" : "sign";
  const capital = ascii ? first >= 65 && first <= 90 : letter && form.charAt(0) !== form.charAt(0).toLowerCase();
  const capitals = capital && form === form.toUpperCase();
  return { start, end: start + form.length, form, fold: kind === "sign" ? form : foldWord(form), kind, capital, capitals, possessive: false, glued };
}
