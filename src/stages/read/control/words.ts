/** The words of control and relations (data/lexicon/en/control-words.tsv), indexed once a lexicon, longest first. */
import { foldName } from "#knowledge/actors/fold.ts";
import type { Lexicon } from "#knowledge/lexicon.ts";
import type { Word } from "../actors/words.ts";

export type ControlWords = ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly class: string }[]>;

const kept = new WeakMap<Lexicon, ControlWords>();

export function controlWords(lexicon: Lexicon): ControlWords {
  const known = kept.get(lexicon);
  if (known !== undefined) return known;
  const made = new Map<string, { rest: readonly string[]; class: string }[]>();
  for (const row of lexicon["en"]?.["control-words"] ?? []) {
    for (const form of (row["words"] ?? "").split("|")) {
      const [first, ...rest] = foldName(form);
      if (first === undefined) continue;
      made.set(first, [...(made.get(first) ?? []), { rest, class: row["class"] ?? "" }]);
    }
  }
  for (const list of made.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  kept.set(lexicon, made);
  return made;
}

/** How many words of the class stand at `at`; 0 for none. */
export function lengthAt(known: ControlWords, words: readonly Word[], look: { readonly at: number; readonly class: string }): number {
  const entry = known.get(words[look.at]?.fold ?? "")?.find((one) => one.class === look.class && one.rest.every((word, k) => words[look.at + 1 + k]?.fold === word));
  return entry === undefined ? 0 : entry.rest.length + 1;
}
