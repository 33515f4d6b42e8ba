/** Scores an annotation of the same tokens against a treebank: tags, lemmas, heads and relations (full labels, punctuation included), and relation by relation. */
import type { ConlluSentence } from "#language/conllu.ts";

export type ParseScore = {
  readonly words: number;
  readonly upos: number;
  readonly xpos: number;
  readonly lemma: number;
  readonly uas: number;
  readonly las: number;
  /** F1 of each relation: label and head right. */
  readonly relations: ReadonlyMap<string, number>;
};

type Tally = { words: number; upos: number; xpos: number; lemma: number; uas: number; las: number };

/** Percentages. The sentences and their words must be the same, in the same order. */
export function scoreParses(gold: readonly ConlluSentence[], found: readonly ConlluSentence[]): ParseScore {
  const tally: Tally = { words: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0 };
  const counts = new Map<string, { gold: number; found: number; right: number }>();
  const count = (relation: string) => {
    const known = counts.get(relation) ?? { gold: 0, found: 0, right: 0 };
    counts.set(relation, known);
    return known;
  };
  gold.forEach((sentence, i) => {
    const other = found[i];
    if (other === undefined || other.words.length !== sentence.words.length) throw new Error(`sentence ${i + 1} has other tokens than the treebank`);
    sentence.words.forEach((word, j) => {
      const guess = other.words[j];
      if (guess === undefined || guess.form !== word.form) throw new Error(`sentence ${i + 1}, word ${j + 1}: another form than in the treebank`);
      const isHead = guess.head === word.head;
      tally.words++;
      tally.upos += Number(guess.upos === word.upos);
      tally.xpos += Number(guess.xpos === word.xpos);
      tally.lemma += Number(guess.lemma === word.lemma || word.lemma === "");
      tally.uas += Number(isHead);
      tally.las += Number(isHead && guess.deprel === word.deprel);
      count(word.deprel).gold++;
      count(guess.deprel).found++;
      if (isHead && guess.deprel === word.deprel) count(word.deprel).right++;
    });
  });
  const share = (right: number) => (100 * right) / Math.max(1, tally.words);
  const relations = new Map([...counts].map(([name, one]): [string, number] => [name, (200 * one.right) / Math.max(1, one.gold + one.found)]));
  return { words: tally.words, upos: share(tally.upos), xpos: share(tally.xpos), lemma: share(tally.lemma), uas: share(tally.uas), las: share(tally.las), relations };
}

export type SpanScore = { readonly precision: number; readonly recall: number; readonly f1: number };

type Bounds = { readonly start: number; readonly end: number };

/** Words or sentences found in running text, by exact bounds. */
export function scoreSpans(gold: readonly Bounds[], found: readonly Bounds[]): SpanScore {
  const known = new Set(gold.map((one) => `${one.start}-${one.end}`));
  const right = found.filter((one) => known.has(`${one.start}-${one.end}`)).length;
  const precision = (100 * right) / Math.max(1, found.length);
  const recall = (100 * right) / Math.max(1, gold.length);
  return { precision, recall, f1: (200 * right) / Math.max(1, gold.length + found.length) };
}
