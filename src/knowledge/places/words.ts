/** Words that look like names of places and are something else: ordinary words, first names, peoples. */
import { foldName } from "#language/fold.ts";
import { parseTable } from "#knowledge/lexicon.ts";

/** Bits, since a word can be several ("Nice", "Jordan"). */
export const wordClass = { ordinary: 1, firstName: 2, surname: 4, month: 8 } as const;

/** data/places/words.<lang>.tsv: columns `word` and `class` (ordinary, first-name, surname, month). */
export function readWords(text: string): Map<string, number> {
  const bits: Readonly<Record<string, number>> = { "ordinary": wordClass.ordinary, "first-name": wordClass.firstName, "surname": wordClass.surname, "month": wordClass.month };
  const words = new Map<string, number>();
  for (const row of parseTable(text)) {
    const word = foldName(row["word"] ?? "");
    words.set(word, (words.get(word) ?? 0) | (bits[row["class"] ?? ""] ?? 0));
  }
  return words;
}

/** Demonyms of countries.tsv and supplement.tsv, folded, plurals included: "syrians" → "iso:SY". */
export function readDemonyms(countries: string, supplement: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const row of parseTable(countries)) addDemonyms(found, row["demonyms"] ?? "", `iso:${row["iso"] ?? ""}`);
  for (const row of parseTable(supplement)) addDemonyms(found, row["demonyms"] ?? "", `st:${row["id"] ?? ""}`);
  return found;
}

function addDemonyms(found: Map<string, string>, demonyms: string, id: string): void {
  for (const demonym of demonyms.split(";")) {
    const folded = foldName(demonym);
    if (folded === "" || found.has(folded)) continue;
    found.set(folded, id);
    if (!/(?:s|sh|ch|ese|men|man)$/.test(folded)) found.set(`${folded}s`, id);
  }
}
