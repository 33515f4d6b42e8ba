/** Texts that stand in capitals throughout: which of their words English would write in lower case, so that the rules for names still hold. */
import { foldWord } from "#knowledge/actors/fold.ts";
import type { Lexicon } from "#knowledge/lexicon.ts";
import type { Sentence, Text } from "#language/text.ts";

const kept = new WeakMap<Lexicon, ReadonlySet<string>>();

/** The words of `data/lexicon/en/common-words.tsv`; made once a lexicon. */
export function commonWords(lexicon: Lexicon): ReadonlySet<string> {
  const known = kept.get(lexicon);
  if (known !== undefined) return known;
  const made = new Set((lexicon["en"]?.["common-words"] ?? []).flatMap((row) => (row["words"] ?? "").split(" ")).map(foldWord));
  kept.set(lexicon, made);
  return made;
}

const leastWords = 8;
const share = 0.8;
const letters = /\p{L}{2}/u;

/** Blocks of which nearly all words are in capitals. */
export function blocksInCapitals(text: Text): ReadonlySet<number> {
  const counts = new Map<number, { all: number; upper: number }>();
  for (const { block, tokens } of text.sentences) {
    const count = counts.get(block) ?? { all: 0, upper: 0 };
    counts.set(block, count);
    for (const { form } of tokens) {
      if (!letters.test(form)) continue;
      count.all++;
      if (form === form.toUpperCase() && form !== form.toLowerCase()) count.upper++;
    }
  }
  return new Set([...counts].filter(([, { all, upper }]) => all >= leastWords && upper > all * share).map(([block]) => block));
}

export type Casing = { readonly common: ReadonlySet<string>; readonly upper: ReadonlySet<number> };

/** In a block of capitals a word begins with a capital only where English has no such common word; null where the block is ordinary. */
export function casedIn(casing: Casing, sentence: Sentence): ((fold: string) => boolean) | null {
  return casing.upper.has(sentence.block) ? (fold) => !casing.common.has(fold) && fold.length > 1 : null;
}
