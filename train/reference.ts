/** Learns the weights that bind pronouns, from a treebank with coreference (GUM), and measures them on its other half. */
import type { ConlluSentence } from "#language/conllu.ts";
import type { Language } from "#language/model/open.ts";
import type { NameGuess } from "#language/names/names.ts";
import type { Entity, Mention } from "#language/reference/entities.ts";
import { bestOf, readReferences } from "#language/reference/reference.ts";
import type { Binding, ReferenceWeights } from "#language/reference/reference.ts";
import type { Tree } from "#language/tree.ts";
import { mentionsOf } from "./names.ts";
import { randomFrom, shuffle } from "./random.ts";

const epochs = 8;
/** What no entity at all scores: a reading must beat it. */
const none = "none";

/** A document with the annotation that it will have when it is read, and the true group of each word that heads a mention. */
export type Document = {
  readonly trees: readonly Tree[];
  readonly names: readonly (readonly NameGuess[])[];
  readonly groups: ReadonlyMap<string, string>;
  /** Groups with a named person or organisation in them. */
  readonly named: ReadonlySet<string>;
};

export function documentFrom(sentences: readonly ConlluSentence[], language: Language): Document {
  let at = 0;
  const trees = language.annotate(
    sentences.map((sentence) => ({ start: 0, end: 0, block: 0, tokens: sentence.words.map((word) => ({ start: at, end: (at += word.form.length), form: word.form })) })),
  );
  const groups = new Map<string, string>();
  const named = new Set<string>();
  sentences.forEach((sentence, i) => {
    for (const mention of mentionsOf(sentence)) {
      const head = sentence.words.findIndex((word, j) => j >= mention.from && j < mention.to && ((word.head ?? -1) < mention.from || (word.head ?? -1) >= mention.to));
      groups.set(`${i}:${head}`, mention.id);
      if (sentence.words[head]?.upos === "PROPN" && (mention.kind === "person" || mention.kind === "organization")) named.add(mention.id);
    }
  });
  return { trees, names: language.findNames(trees), groups, named };
}

function groupOf(document: Document, mention: Mention): string | undefined {
  return document.groups.get(`${mention.sentence}:${mention.head}`);
}

function isTrue(document: Document, entity: Entity, group: string): boolean {
  return entity.mentions.some((one) => groupOf(document, one) === group);
}

export function trainReference(documents: readonly Document[], seed: number): ReferenceWeights {
  const weights = new Map<string, number>();
  const late = new Map<string, number>();
  const random = randomFrom(seed);
  let step = 1;
  const move = (features: readonly string[], by: number) => {
    for (const one of features) {
      weights.set(one, (weights.get(one) ?? 0) + by);
      late.set(one, (late.get(one) ?? 0) + by * step);
    }
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const document of shuffle([...documents], random)) {
      const choose: Parameters<typeof readReferences>[2] = (pronoun, choices) => {
        const group = groupOf(document, pronoun);
        const right = choices.filter((one) => group !== undefined && isTrue(document, one.entity, group));
        const gold = bestOf(right);
        const guess = bestOf(choices);
        const nothing = weights.get(none) ?? 0;
        const isNothing = guess === null || guess.score <= nothing;
        step++;
        if (gold === null) {
          if (!isNothing) {
            move(guess.features, -1);
            move([none], 1);
          }
        } else if (isNothing || !right.includes(guess)) {
          move(gold.features, 1);
          move(isNothing ? [none] : guess.features, -1);
        }
        return gold?.entity ?? null;
      };
      readReferences(document, weights, choose);
    }
  }
  const mean = [...weights].map(([feature, weight]): [string, number] => [feature, weight - (late.get(feature) ?? 0) / step]);
  return centred(new Map(mean));
}

/** Every reading has a first feature by pronoun and kind: what nothing scores is taken off it, so that the bar is zero. */
function centred(weights: ReadonlyMap<string, number>): ReferenceWeights {
  const bar = weights.get(none) ?? 0;
  const isFirst = (feature: string) => /^(he|she|it|they): (person|organisation|place|human|thing|pronoun)$/.test(feature);
  return new Map([...weights].filter(([feature]) => feature !== none).map(([feature, weight]): [string, number] => [feature, Math.round((weight - (isFirst(feature) ? bar : 0)) * 100) / 100]));
}

export type ReferenceScore = { readonly asked: number; readonly right: number; readonly unbound: number };

/** Pronouns whose group holds a named person or organisation: bound to a true one, left alone, or wrong. */
export function scoreReference(documents: readonly Document[], bind: (document: Document) => readonly Binding[]): ReferenceScore {
  let [asked, right, unbound] = [0, 0, 0];
  for (const document of documents) {
    for (const binding of bind(document)) {
      const group = groupOf(document, binding.pronoun);
      if (group === undefined || !document.named.has(group)) continue;
      asked++;
      unbound += Number(binding.antecedent === null);
      // The fullest name may stand where the treebank marks no mention ("known as …"); the last one read is what a reader has in mind.
      const name = binding.lastName ?? binding.antecedent;
      right += Number(name !== null && groupOf(document, name) === group);
    }
  }
  return { asked, right, unbound };
}
