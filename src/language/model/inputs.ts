/** Words and tags as the rows that the parser's network looks up. */
import type { Input } from "./batch.ts";
import { partsEach } from "./network.ts";
import { hashOf, hashPart, mix, plainForm, parserWord, shapeOf } from "./words.ts";

/** Rows 0 and 1 of the words are "never seen" and the root. */
export const unknownWord = 0;
export const rootWord = 1;
/** The tag row of the root; labels follow from 1. */
export const rootTag = 0;

type Rows = { readonly word: number; readonly parts: readonly number[] };

export type Vocabulary = {
  readonly words: ReadonlyMap<string, number>;
  /** Rows of parts, a power of two. */
  readonly parts: number;
  readonly cache: Map<string, Rows>;
};

const mostForms = 60_000;

/** `words` in order of their rows, from 2 on. */
export function makeVocabulary(words: readonly string[], parts: number): Vocabulary {
  return { words: new Map(words.map((word, i) => [word, i + 2])), parts, cache: new Map() };
}

/** The rows for one sentence; `labels` are the tagger's. */
export function inputOf(vocabulary: Vocabulary, forms: readonly string[], labels: ArrayLike<number>): Input {
  const words = new Int32Array(forms.length + 1);
  const tags = new Int32Array(forms.length + 1);
  const parts = new Int32Array((forms.length + 1) * partsEach);
  words[0] = rootWord;
  tags[0] = rootTag;
  forms.forEach((form, i) => {
    const rows = rowsOf(vocabulary, form);
    words[i + 1] = rows.word;
    tags[i + 1] = (labels[i] ?? 0) + 1;
    parts.set(rows.parts, (i + 1) * partsEach);
  });
  return { words, tags, parts };
}

function rowsOf(vocabulary: Vocabulary, form: string): Rows {
  const known = vocabulary.cache.get(form);
  if (known !== undefined) return known;
  const word = parserWord(form);
  const n = word.length;
  const hashes = [
    hashPart(word, Math.max(0, n - 3), n),
    hashPart(word, Math.max(0, n - 2), n),
    hashPart(word, 0, Math.min(3, n)),
    hashOf(shapeOf(plainForm(form))),
    hashPart(word, Math.max(0, n - 4), n),
    hashOf(word),
  ];
  const rows: Rows = {
    word: vocabulary.words.get(word) ?? unknownWord,
    parts: hashes.map((hash, kind) => (mix(kind + 11, hash) >>> 3) & (vocabulary.parts - 1)),
  };
  if (vocabulary.cache.size >= mostForms) vocabulary.cache.clear();
  vocabulary.cache.set(form, rows);
  return rows;
}
