/** The network's side of the name lattice: persons, organisations and places by a structured perceptron. A guess to be weighed, never alone. */
import type { Tree } from "../tree.ts";
import type { FeatureMaker, Tagged } from "./features.ts";
import { fillNameFeatures, makeFeatures, nameFeatures } from "./features.ts";

export const nameKinds = ["person", "organisation", "place"] as const;
export type NameKind = (typeof nameKinds)[number];

/** Outside, then beginning and inside of each kind. */
export const nameLabels = 1 + 2 * nameKinds.length;

/** A name in a sentence: token indices (`to` is behind the last), and how far the best reading lies before the one without it. */
export type NameGuess = { readonly from: number; readonly to: number; readonly kind: NameKind };

/** `weights`: 2^bits feature cells and as many more as there are labels, then the steps from label to label. */
export type NameFinder = { readonly weights: Float32Array | Int8Array | Int16Array; readonly steps: Float64Array; readonly maker: FeatureMaker };

export function makeNameFinder(weights: NameFinder["weights"], steps: Float64Array): NameFinder {
  return { weights, steps, maker: makeFeatures(31 - Math.clz32(weights.length)) };
}

/** Two rounds over the sentences of one text: the second knows what the first made of each word elsewhere. */
export function findNames(finder: NameFinder, trees: readonly Pick<Tree, "tokens">[]): NameGuess[][] {
  const first = trees.map((tree) => labelWords(finder, tree.tokens, null));
  const votes = votesOf(trees.map((tree) => tree.tokens), first);
  return trees.map((tree) => namesIn(labelWords(finder, tree.tokens, votes)));
}

/** For each capitalised word, the kind that most of its places in the text were given, if it was a name more often than not. */
export function votesOf(texts: readonly (readonly Tagged[])[], labels: readonly Uint8Array[]): Map<string, number> {
  const counts = new Map<string, number[]>();
  texts.forEach((words, i) =>
    words.forEach((word, j) => {
      if (!/^\p{Lu}/u.test(word.form)) return;
      const kind = (((labels[i]?.[j] ?? 0) + 1) / 2) | 0;
      const known = counts.get(word.form) ?? [0, 0, 0, 0];
      known[kind] = (known[kind] ?? 0) + 1;
      counts.set(word.form, known);
    }),
  );
  const votes = new Map<string, number>();
  for (const [form, [none = 0, ...kinds]] of counts) {
    const total = none + kinds.reduce((sum, count) => sum + count, 0);
    if (total < 2) continue;
    const best = kinds.indexOf(Math.max(...kinds));
    votes.set(form, none > total / 2 ? 4 : best + 1);
  }
  return votes;
}

/** The best sequence of labels (Viterbi); an inside follows only its own kind. */
export function labelWords(finder: NameFinder, words: readonly Tagged[], votes: ReadonlyMap<string, number> | null): Uint8Array {
  const { weights, steps, maker } = finder;
  const count = words.length;
  const best = new Float64Array((count + 1) * nameLabels).fill(Number.NEGATIVE_INFINITY);
  const from = new Uint8Array((count + 1) * nameLabels);
  for (let i = 0; i < count; i++) {
    fillNameFeatures(maker, words, { at: i, vote: votes === null ? 9 : (votes.get(words[i]?.form ?? "") ?? 0) });
    for (let label = 0; label < nameLabels; label++) {
      let own = 0;
      for (let f = 0; f < nameFeatures; f++) own += weights[(maker.cells[f] ?? 0) + label] ?? 0;
      for (let before = 0; before < nameLabels; before++) {
        if (!follows(before, label) || (i === 0 && before > 0)) continue;
        const sum = own + (steps[before * nameLabels + label] ?? 0) + (i === 0 ? 0 : (best[i * nameLabels + before] ?? 0));
        if (sum > (best[(i + 1) * nameLabels + label] ?? 0)) {
          best[(i + 1) * nameLabels + label] = sum;
          from[(i + 1) * nameLabels + label] = before;
        }
      }
    }
  }
  const labels = new Uint8Array(count);
  let last = 0;
  for (let label = 1; label < nameLabels; label++) if ((best[count * nameLabels + label] ?? 0) > (best[count * nameLabels + last] ?? 0)) last = label;
  for (let i = count; i > 0; i--) {
    labels[i - 1] = last;
    last = from[i * nameLabels + last] ?? 0;
  }
  return labels;
}

/** Labels: 0 outside, 2k + 1 the beginning of kind k, 2k + 2 its inside. */
function follows(before: number, label: number): boolean {
  if (label === 0 || label % 2 === 1) return true;
  return before === label || before === label - 1;
}

export function namesIn(labels: ArrayLike<number>): NameGuess[] {
  const names: NameGuess[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0;
    if (label % 2 === 0) continue;
    let to = i + 1;
    while (labels[to] === label + 1) to++;
    names.push({ from: i, to, kind: nameKinds[(label - 1) / 2] ?? "organisation" });
  }
  return names;
}
