/** Trains the tagger: dictionary, open labels, and averaged perceptron weights. */
import type { ConlluSentence } from "#language/conllu.ts";
import { plainForm } from "#language/model/words.ts";
import { bestLabel, featureCount, fillFeatures, lookUp, makeTagger, moodOf } from "#language/model/tagger.ts";
import type { Tagger, TaggerData, WordSeen } from "#language/model/tagger.ts";
import { randomFrom, shuffle } from "./random.ts";

export type TaggerSettings = { readonly epochs: number; readonly seed: number; readonly bits: number; readonly labels: readonly string[] };

/** A word seen as often as this takes only labels that it was seen with. */
const sureAfter = 20;
/** A label is open to new words if this many different words carried it. */
const openAfter = 25;

export function labelsOf(sentences: readonly ConlluSentence[]): string[] {
  const labels = new Set<string>();
  for (const sentence of sentences) for (const word of sentence.words) labels.add(`${word.upos} ${word.xpos}`);
  return [...labels].sort();
}

export function trainTagger(sentences: readonly ConlluSentence[], settings: TaggerSettings): TaggerData {
  const index = new Map(settings.labels.map((label, i) => [label, i]));
  const dictionary = readDictionary(sentences, index);
  const size = 2 ** settings.bits + settings.labels.length;
  const weights = new Float32Array(size);
  const late = new Float64Array(size);
  const data: TaggerData = { labels: settings.labels, ...dictionary, weights };
  const tagger = makeTagger(data);
  const examples = sentences.map((sentence) => ({
    forms: sentence.words.map((word) => word.form),
    gold: sentence.words.map((word) => index.get(`${word.upos} ${word.xpos}`) ?? 0),
  }));
  const random = randomFrom(settings.seed);
  let step = 1;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const example of shuffle([...examples], random)) step = learn({ tagger, weights, late }, example, step);
  }
  for (let i = 0; i < size; i++) weights[i] = (weights[i] ?? 0) - (late[i] ?? 0) / step;
  return data;
}

/** The mean of several taggers that saw the sentences in other orders: they err in different places. */
export function trainTaggers(sentences: readonly ConlluSentence[], settings: TaggerSettings, count: number): TaggerData {
  const first = trainTagger(sentences, settings);
  const sum = Float32Array.from(first.weights);
  for (let i = 1; i < count; i++) {
    const { weights } = trainTagger(sentences, { ...settings, seed: settings.seed + i });
    for (let j = 0; j < sum.length; j++) sum[j] = (sum[j] ?? 0) + (weights[j] ?? 0);
  }
  return { ...first, weights: sum };
}

type Learning = { readonly tagger: Tagger; readonly weights: Float32Array; readonly late: Float64Array };

function learn({ tagger, weights, late }: Learning, example: { readonly forms: readonly string[]; readonly gold: readonly number[] }, from: number): number {
  const row = lookUp(tagger, example.forms);
  const mood = moodOf(row);
  let step = from;
  let t1 = 0;
  let t2 = 0;
  for (let i = 0; i < example.forms.length; i++) {
    const here = row[i + 2];
    const gold = example.gold[i] ?? 0;
    if (here === undefined) continue;
    let guess = here.fixed;
    if (guess < 0) {
      fillFeatures(tagger, row, { at: i, mood, t1, t2 });
      guess = bestLabel(tagger, here.labels);
      // A label that the word may not take can't be learned here, and trying would only push the others about.
      if (guess !== gold && here.labels.includes(gold)) {
        for (let f = 0; f < featureCount; f++) {
          const cell = tagger.features[f] ?? 0;
          weights[cell + gold] = (weights[cell + gold] ?? 0) + 1;
          late[cell + gold] = (late[cell + gold] ?? 0) + step;
          weights[cell + guess] = (weights[cell + guess] ?? 0) - 1;
          late[cell + guess] = (late[cell + guess] ?? 0) - step;
        }
      }
      step++;
    }
    t2 = t1;
    t1 = guess + 1;
  }
  return step;
}

function readDictionary(sentences: readonly ConlluSentence[], index: ReadonlyMap<string, number>): { words: Map<string, WordSeen>; open: Uint8Array } {
  const counts = new Map<string, Map<number, number>>();
  const carriers = new Map<number, Set<string>>();
  for (const sentence of sentences) {
    for (const word of sentence.words) {
      const form = plainForm(word.form);
      const label = index.get(`${word.upos} ${word.xpos}`) ?? 0;
      const seen = counts.get(form) ?? new Map<number, number>();
      seen.set(label, (seen.get(label) ?? 0) + 1);
      counts.set(form, seen);
      carriers.set(label, (carriers.get(label) ?? new Set()).add(form.toLowerCase()));
    }
  }
  const open = Uint8Array.from([...carriers].filter(([, forms]) => forms.size >= openAfter).map(([label]) => label)).sort();
  return { words: wordsSeen(counts), open };
}

function wordsSeen(counts: ReadonlyMap<string, ReadonlyMap<number, number>>): Map<string, WordSeen> {
  const kinds = new Map<string, number>();
  const words = new Map<string, WordSeen>();
  for (const form of [...counts.keys()].sort()) {
    const seen = [...(counts.get(form) ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const total = seen.reduce((sum, [, count]) => sum + count, 0);
    if (total < 3) continue;
    const usual = seen.filter(([, count]) => count >= total * 0.04).slice(0, 4).map(([label]) => label);
    const key = usual.join(" ");
    const kind = kinds.get(key) ?? kinds.size + 1;
    kinds.set(key, kind);
    words.set(form, { labels: total >= sureAfter ? Uint8Array.from(seen.map(([label]) => label)).sort() : null, kind });
  }
  return words;
}
