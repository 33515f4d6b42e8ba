/** The words that actor rules go by (data/lexicon/en/actor-words.tsv, first-names.tsv), indexed once a lexicon. */
import { foldName, foldWord } from "#knowledge/actors/fold.ts";
import type { Lexicon, Table } from "#knowledge/lexicon.ts";
import type { Word } from "./words.ts";

/** What a phrase of the table is: its class, and the value that the class gives it. */
export type Entry = { readonly class: string; readonly value: string; readonly length: number };

export type Vocabulary = { readonly phrases: ReadonlyMap<string, readonly (Entry & { readonly rest: readonly string[] })[]>; readonly firstNames: ReadonlySet<string> };

const kept = new WeakMap<Lexicon, Vocabulary>();

export function vocabularyOf(lexicon: Lexicon): Vocabulary {
  const known = kept.get(lexicon);
  if (known !== undefined) return known;
  const tables = lexicon["en"] ?? {};
  const made = { phrases: index(tables["actor-words"] ?? []), firstNames: new Set((tables["first-names"] ?? []).map((row) => foldWord(row["name"] ?? ""))) };
  kept.set(lexicon, made);
  return made;
}

function index(table: Table): Vocabulary["phrases"] {
  const phrases = new Map<string, (Entry & { rest: readonly string[] })[]>();
  for (const row of table) {
    for (const form of (row["words"] ?? "").split("|")) {
      const [first, ...rest] = foldName(form);
      if (first === undefined) continue;
      const list = phrases.get(first) ?? [];
      list.push({ class: row["class"] ?? "", value: row["value"] ?? "", rest, length: rest.length + 1 });
      phrases.set(first, list);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.length - a.length);
  return phrases;
}

/** The longest phrase of this class that begins at word `i`. */
export function phraseAt(vocabulary: Vocabulary, words: readonly Word[], look: { readonly at: number; readonly class: string }): Entry | null {
  const list = vocabulary.phrases.get(words[look.at]?.fold ?? "");
  if (list === undefined) return null;
  return list.find((entry) => entry.class === look.class && entry.rest.every((word, k) => words[look.at + 1 + k]?.fold === word)) ?? null;
}
