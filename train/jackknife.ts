/** Tags for the parser to train on: each fold of documents is tagged by a tagger that never saw it, so that they are as wrong as real ones. */
import type { ConlluSentence } from "#language/conllu.ts";
import { makeTagger, tagWords } from "#language/model/tagger.ts";
import { trainTagger } from "./tagger.ts";
import type { TaggerSettings } from "./tagger.ts";

const folds = 5;

/** Labels for every sentence, by identity of the sentence. */
export function jackknifeTags(documents: readonly (readonly ConlluSentence[])[], settings: TaggerSettings, log: (line: string) => void): Map<ConlluSentence, Uint8Array> {
  const tags = new Map<ConlluSentence, Uint8Array>();
  for (let fold = 0; fold < folds; fold++) {
    const rest = documents.filter((_, i) => i % folds !== fold).flat();
    const held = documents.filter((_, i) => i % folds === fold).flat();
    const tagger = makeTagger(trainTagger(rest, settings));
    let right = 0;
    let total = 0;
    for (const sentence of held) {
      const out = new Uint8Array(sentence.words.length);
      tagWords(tagger, sentence.words.map((word) => word.form), out);
      tags.set(sentence, out);
      sentence.words.forEach((word, i) => (right += settings.labels[out[i] ?? 0]?.startsWith(`${word.upos} `) === true ? 1 : 0));
      total += sentence.words.length;
    }
    log(`fold ${fold + 1}: UPOS ${((100 * right) / total).toFixed(2)} on ${total} words never seen`);
  }
  return tags;
}
