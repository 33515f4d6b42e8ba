/** Trains the name finder from a treebank that marks entities (GUM's `Entity=`): mentions headed by a proper noun, cut to the name. */
import type { ConlluSentence, ConlluWord } from "#language/conllu.ts";
import { fillNameFeatures, nameFeatures } from "#language/names/features.ts";
import type { Tagged } from "#language/names/features.ts";
import { labelWords, makeNameFinder, nameLabels, votesOf } from "#language/names/names.ts";
import type { NameFinder } from "#language/names/names.ts";
import { randomFrom, shuffle } from "./random.ts";

const kinds = new Map([["person", 0], ["organization", 1], ["place", 2]]);
const tableBits = 19;
const epochs = 8;

export type Mention = { readonly id: string; readonly kind: string; readonly from: number; readonly to: number };

/** The mentions of a sentence; GUM opens them with `(id-kind-…` and closes them with `id)`. `to` is behind the last word. */
export function mentionsOf(sentence: ConlluSentence): Mention[] {
  const open: { id: string; kind: string; from: number }[] = [];
  const found: Mention[] = [];
  sentence.words.forEach((word, i) => {
    const marks = word.misc.split("|").find((one) => one.startsWith("Entity="))?.slice("Entity=".length) ?? "";
    for (const [mark] of marks.matchAll(/\((\d+)-([a-z]+)[^()]*\)?|(\d+)\)/g)) {
      const opened = /^\((\d+)-([a-z]+)/.exec(mark);
      if (opened !== null) open.push({ id: opened[1] ?? "", kind: opened[2] ?? "", from: i });
      if (!mark.endsWith(")")) continue;
      const id = opened?.[1] ?? mark.slice(0, -1);
      const at = open.findLastIndex((one) => one.id === id);
      const [closed] = at < 0 ? [] : open.splice(at, 1);
      if (closed !== undefined) found.push({ ...closed, to: i + 1 });
    }
  });
  return found;
}

/** Gold labels, word by word. */
export function nameLabelsOf(sentence: ConlluSentence): Uint8Array {
  const labels = new Uint8Array(sentence.words.length);
  const mentions = mentionsOf(sentence).sort((a, b) => b.to - b.from - (a.to - a.from));
  for (const mention of mentions) {
    const kind = kinds.get(mention.kind);
    const name = kind === undefined ? null : nameInside(sentence.words, mention);
    if (kind === undefined || name === null || labels.slice(name.from, name.to).some((label) => label > 0)) continue;
    for (let i = name.from; i < name.to; i++) labels[i] = i === name.from ? 2 * kind + 1 : 2 * kind + 2;
  }
  return labels;
}

const titles = new Set(
  (
    "mr. mrs. ms. mr mrs ms dr. dr prof. professor president vice prime minister premier chancellor senator sen. rep. representative congressman general gen. colonel col. major maj. captain capt. " +
    "emperor empress sultan lieutenant lt. commander admiral king queen prince princess sir lord lady dame pope justice chief judge secretary governor gov. mayor speaker ambassador director madam reverend rev."
  ).split(" "),
);

/** The run of name words around the mention's head, without titles in front; null where its head is no proper noun. */
function nameInside(words: readonly ConlluWord[], mention: Mention): { readonly from: number; readonly to: number } | null {
  const inside = (i: number) => i >= mention.from && i < mention.to;
  const head = words.findIndex((word, i) => inside(i) && !inside(word.head ?? -1));
  if (words[head]?.upos !== "PROPN") return null;
  const isName = (i: number) => inside(i) && (words[i]?.upos === "PROPN" || (/^\p{Lu}/u.test(words[i]?.form ?? "") && words[i]?.upos !== "DET" && words[i]?.upos !== "PRON"));
  const joins = (i: number) => inside(i) && ["-", "of", "and", "for", "the", "&", "de", "'s", "’s"].includes(words[i]?.form ?? "");
  let from = head;
  let to = head + 1;
  for (;;) {
    if (isName(from - 1) && words[from - 1]?.form !== ",") from--;
    else if (joins(from - 1) && isName(from - 2)) from -= 2;
    else break;
  }
  for (;;) {
    if (isName(to)) to++;
    else if (joins(to) && isName(to + 1) && words[to]?.form !== "and") to += 2;
    else if (joins(to) && joins(to + 1) && isName(to + 2) && words[to]?.form !== "and") to += 3;
    else break;
  }
  while (to - from > 1 && titles.has(words[from]?.form.toLowerCase() ?? "")) from++;
  return { from, to };
}

type Example = { readonly words: readonly Tagged[]; readonly gold: Uint8Array };

/** `documents`: with the tags that a tagger gave; sentences without any entity mark in their document are not looked at. */
export function trainNames(documents: readonly (readonly Example[])[], seed: number): { readonly weights: Float32Array; readonly steps: Float64Array } {
  const size = 2 ** tableBits + nameLabels;
  const learner = { weights: new Float32Array(size), late: new Float64Array(size), steps: new Float64Array(nameLabels ** 2), lateSteps: new Float64Array(nameLabels ** 2), step: 1 };
  const finder = makeNameFinder(learner.weights, learner.steps);
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const document of shuffle([...documents], random)) {
      const guesses = document.map((example) => labelWords(finder, example.words, null));
      const votes = votesOf(document.map((example) => example.words), epoch < 2 ? document.map((example) => example.gold) : guesses);
      for (const example of document) {
        learn(finder, learner, { example, votes: null });
        learn(finder, learner, { example, votes });
      }
    }
  }
  for (let i = 0; i < size; i++) learner.weights[i] = (learner.weights[i] ?? 0) - (learner.late[i] ?? 0) / learner.step;
  for (let i = 0; i < learner.steps.length; i++) learner.steps[i] = (learner.steps[i] ?? 0) - (learner.lateSteps[i] ?? 0) / learner.step;
  return { weights: learner.weights, steps: learner.steps };
}

type Learner = { readonly weights: Float32Array; readonly late: Float64Array; readonly steps: Float64Array; readonly lateSteps: Float64Array; step: number };

function learn(finder: NameFinder, learner: Learner, use: { readonly example: Example; readonly votes: ReadonlyMap<string, number> | null }): void {
  const { words, gold } = use.example;
  const guess = labelWords(finder, words, use.votes);
  learner.step++;
  if (guess.every((label, i) => label === gold[i])) return;
  for (let i = 0; i < words.length; i++) {
    const [g, p] = [gold[i] ?? 0, guess[i] ?? 0];
    const [gBefore, pBefore] = [i === 0 ? 0 : (gold[i - 1] ?? 0), i === 0 ? 0 : (guess[i - 1] ?? 0)];
    if (g !== p || gBefore !== pBefore) {
      move(learner.steps, learner.lateSteps, { at: gBefore * nameLabels + g, by: 1, step: learner.step });
      move(learner.steps, learner.lateSteps, { at: pBefore * nameLabels + p, by: -1, step: learner.step });
    }
    if (g === p) continue;
    fillNameFeatures(finder.maker, words, { at: i, vote: use.votes === null ? 9 : (use.votes.get(words[i]?.form ?? "") ?? 0) });
    for (let f = 0; f < nameFeatures; f++) {
      const cell = finder.maker.cells[f] ?? 0;
      move(learner.weights, learner.late, { at: cell + g, by: 1, step: learner.step });
      move(learner.weights, learner.late, { at: cell + p, by: -1, step: learner.step });
    }
  }
}

function move(weights: Float32Array | Float64Array, late: Float64Array, use: { readonly at: number; readonly by: number; readonly step: number }): void {
  weights[use.at] = (weights[use.at] ?? 0) + use.by;
  late[use.at] = (late[use.at] ?? 0) + use.by * use.step;
}
