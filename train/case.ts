/** Learns which words are usually not written in lower case, from running text away from the starts of sentences. */
import type { ConlluSentence } from "#language/conllu.ts";
import { sentenceCase } from "#language/model/case.ts";
import { plainForm } from "#language/model/words.ts";

export function trainCase(sentences: readonly ConlluSentence[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const sentence of sentences) {
    if (sentenceCase(sentence.words.map((word) => word.form)) !== "plain") continue;
    sentence.words.forEach((word, i) => {
      if (i === 0) return;
      const form = plainForm(word.form);
      const seen = counts.get(form.toLowerCase()) ?? new Map<string, number>();
      seen.set(form, (seen.get(form) ?? 0) + 1);
      counts.set(form.toLowerCase(), seen);
    });
  }
  const usual = new Map<string, string>();
  for (const [low, seen] of [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const [best] = [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (best !== undefined && best[0] !== low && best[0].toLowerCase() === low) usual.set(low, best[0]);
  }
  return usual;
}
