/** The small words of a language, each with its classes as bits, so that one look-up a token tells the rules what it may be. */
import type { Lexicon, Table } from "#knowledge/lexicon.ts";

export const wordClasses = [
  "determiner", "preposition", "subordinator", "relative", "coordinator", "auxiliary", "be", "modal", "negation",
  "adverb", "finite", "pronoun", "time", "time-lead", "occasion", "hedge", "title", "media-word", "person-word", "group-word",
  "organisation-word", "document-word", "participle", "state-word", "personal", "adjective",
] as const;
export type WordClass = (typeof wordClasses)[number];

/** A word's classes: bit n stands for `wordClasses[n]`. */
export type WordTable = ReadonlyMap<string, number>;

export const bitOf = Object.fromEntries(wordClasses.map((name, i) => [name, 1 << i])) as Readonly<Record<WordClass, number>>;

const tables = new WeakMap<Lexicon, Map<string, WordTable>>();

/** The words of `data/lexicon/<lang>/claim-words.tsv`; compiled once a lexicon. */
export function wordTable(lexicon: Lexicon, language: string): WordTable {
  const known = tables.get(lexicon) ?? new Map<string, WordTable>();
  tables.set(lexicon, known);
  const table = known.get(language) ?? compile(lexicon[language]?.["claim-words"] ?? []);
  known.set(language, table);
  return table;
}

function compile(rows: Table): WordTable {
  const bits = new Map<string, number>();
  for (const row of rows) {
    const bit = bitOf[(row["class"] ?? "") as WordClass] ?? 0;
    for (const word of (row["words"] ?? "").split(" ")) if (word !== "") bits.set(word, (bits.get(word) ?? 0) | bit);
  }
  return bits;
}
