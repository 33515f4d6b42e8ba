/** Binds third-person pronouns to whom they stand for: every entity so far is scored by weighed features, and the best one wins, if by enough. */
import type { NameGuess } from "../names/names.ts";
import type { Tree } from "../tree.ts";
import { baseRelation } from "../tree.ts";
import type { Entity, Mention } from "./entities.ts";
import { speechVerbs } from "./english.ts";
import { entityNamed, joinEntity, mentionsIn, startEntity } from "./entities.ts";

/** Feature → weight, learned by `train/reference.ts`. */
export type ReferenceWeights = ReadonlyMap<string, number>;

export type Binding = {
  readonly pronoun: Mention;
  /** The nearest earlier mention of the same entity; null where none is likely enough. */
  readonly antecedent: Mention | null;
  /** The entity's fullest name, and the one that was read last; null where it has none. */
  readonly name: Mention | null;
  readonly lastName: Mention | null;
  readonly because: string;
};

/** Entities last spoken of so many sentences ago are not thought of. */
const memory = 6;
/** A best reading that is not this much better than none is left unbound. */
const leastMargin = 0;

export type Choice = { readonly entity: Entity; readonly features: readonly string[]; readonly score: number };

/** A text's trees and the names in them, sentence by sentence. */
export type Annotated = { readonly trees: readonly Tree[]; readonly names: readonly (readonly NameGuess[])[] };

/** Reads a text from its start; `choose` decides for each pronoun (training puts the true entity in its place). */
export function readReferences(text: Annotated, weights: ReferenceWeights, choose: (pronoun: Mention, choices: readonly Choice[]) => Entity | null): void {
  const { trees, names } = text;
  const entities: Entity[] = [];
  trees.forEach((tree, sentence) => {
    for (const mention of mentionsIn(tree, sentence, names[sentence] ?? [])) {
      if (mention.sort !== "pronoun") {
        const known = entityNamed(tree, entities, mention);
        if (known === null) entities.push(startEntity(tree, mention));
        else joinEntity(tree, known, mention);
        continue;
      }
      const chosen = choose(mention, choicesFor({ trees, entities, weights }, mention));
      if (chosen !== null) joinEntity(tree, chosen, mention);
    }
  });
}

export function bindPronouns(text: Annotated, weights: ReferenceWeights): Binding[] {
  const bindings: Binding[] = [];
  const choose = (pronoun: Mention, choices: readonly Choice[]) => {
    const best = bestOf(choices);
    const [first, second] = [best, bestOf(choices.filter((one) => one !== best))];
    if (first === null || first.score <= leastMargin) {
      bindings.push({ pronoun, antecedent: null, name: null, lastName: null, because: "nothing before it is likely enough" });
      return null;
    }
    const ahead = second === null ? "the only one in reach" : `ahead of the next by ${(first.score - second.score).toFixed(1)}`;
    bindings.push({ pronoun, antecedent: first.entity.mentions.at(-1) ?? null, name: nameOf(first.entity), lastName: first.entity.mentions.findLast((one) => one.sort === "name") ?? null, because: `${strongest(first, weights)}; ${ahead}` });
    return first.entity;
  };
  readReferences(text, weights, choose);
  return bindings;
}

export function bestOf(choices: readonly Choice[]): Choice | null {
  let best: Choice | null = null;
  for (const one of choices) if (best === null || one.score > best.score) best = one;
  return best;
}

/** The longest name, the earliest of equals. */
export function nameOf(entity: Entity): Mention | null {
  let best: Mention | null = null;
  for (const one of entity.mentions) if (one.sort === "name" && (best === null || one.to - one.from > best.to - best.from)) best = one;
  return best;
}

function strongest(choice: Choice, weights: ReferenceWeights): string {
  const ranked = choice.features.filter((one) => (weights.get(one) ?? 0) > 0).sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  return ranked.slice(0, 2).join(", ") || "no feature for it";
}

type Reading = { readonly trees: readonly Tree[]; readonly entities: readonly Entity[]; readonly weights: ReferenceWeights };

function choicesFor(reading: Reading, pronoun: Mention): Choice[] {
  const near = reading.entities
    .map((entity) => ({ entity, last: entity.mentions.at(-1) }))
    .filter((one): one is { entity: Entity; last: Mention } => one.last !== undefined && pronoun.sentence - one.last.sentence <= memory && isPossible(reading.trees, pronoun, one.entity))
    .sort((a, b) => b.last.sentence - a.last.sentence || b.last.from - a.last.from);
  const most = Math.max(0, ...near.map((one) => one.entity.mentions.length));
  return near.map(({ entity, last }, rank) => {
    const features = featuresOf(reading.trees, pronoun, { entity, last, rank, isTopic: entity.mentions.length === most && most > 2 });
    return { entity, features, score: features.reduce((sum, one) => sum + (reading.weights.get(one) ?? 0), 0) };
  });
}

/** "he" is never a woman, and "it" never has been "she". */
function isPossible(trees: readonly Tree[], pronoun: Mention, entity: Entity): boolean {
  const last = entity.mentions.at(-1);
  if (isSpeakerOf(trees, pronoun, entity)) return false;
  if (pronoun.pronoun === "he" && entity.gender === "f") return false;
  if (pronoun.pronoun === "she" && entity.gender === "m") return false;
  if (pronoun.pronoun === "it" && entity.gender !== null) return false;
  // A possessive is not the thing that it possesses.
  return !(last?.sentence === pronoun.sentence && trees[pronoun.sentence]?.tokens[pronoun.head]?.head === last.head && trees[pronoun.sentence]?.tokens[pronoun.head]?.deprel === "nmod:poss");
}

/** Whoever speaks a quotation says "I" in it: he is not its "he". */
function isSpeakerOf(trees: readonly Tree[], pronoun: Mention, entity: Entity): boolean {
  const tree = trees[pronoun.sentence];
  if (tree === undefined || !isInQuote(tree, pronoun.from)) return false;
  return entity.mentions.some((one) => {
    const word = one.sentence === pronoun.sentence ? tree.tokens[one.head] : undefined;
    return word !== undefined && baseRelation(word.deprel) === "nsubj" && speechVerbs.has(tree.tokens[word.head]?.lemma ?? "") && !isInQuote(tree, one.from);
  });
}

type Candidate = { readonly entity: Entity; readonly last: Mention; readonly rank: number; readonly isTopic: boolean };

function featuresOf(trees: readonly Tree[], pronoun: Mention, { entity, last, rank, isTopic }: Candidate): string[] {
  const p = pronoun.pronoun ?? "it";
  const tree = trees[pronoun.sentence];
  const own = tree?.tokens[pronoun.head];
  const other = trees[last.sentence]?.tokens[last.head];
  const far = Math.min(3, pronoun.sentence - last.sentence);
  const role = baseRelation(other?.deprel ?? "");
  const ownRole = baseRelation(own?.deprel ?? "");
  const named = entity.mentions.find((one) => one.sort === "name");
  const kind = named?.kind ?? entity.mentions.find((one) => one.sort === "noun")?.kind ?? "pronoun";
  const sort = named === undefined ? "no name" : "a name";
  const features = [
    `${p}: ${kind}`,
    `${p}: ${sort}, ${far} sentences back`,
    `${p}: ${last.isPlural ? "plural" : "singular"}`,
    `${p}: ${kind}, ${last.isPlural ? "plural" : "singular"}`,
    `${p}: last called ${last.pronoun ?? last.sort}`,
    `${p}: before that ${entity.lastPronoun ?? "no pronoun"}`,
    `${p}: gender ${entity.gender ?? "not known"}`,
    `${far} sentences back, ${role}`,
    `${role} before ${ownRole}${far === 0 ? " here" : ""}`,
    `${Math.min(4, entity.mentions.length)} mentions, ${sort}`,
    `rank ${Math.min(6, rank)}`,
    `${p}: rank ${Math.min(3, rank)}, ${sort}`,
    `${isTopic ? "what the text is about" : "beside the topic"}, ${sort}`,
    `${p}: ${isTopic ? "topic" : "no topic"}, ${kind}`,
  ];
  if (far === 0 && own !== undefined && other !== undefined) {
    if (own.head === other.head && own.deprel !== "nmod:poss") features.push(own.form.toLowerCase().endsWith("self") ? "same verb, reflexive" : "same verb");
    if (own.head === last.head) features.push("hangs on it");
    if (last.from > pronoun.from) features.push("comes later");
    features.push(`${Math.min(5, Math.floor((pronoun.from - last.from) / 4))} steps before, ${p}`);
  }
  if (tree !== undefined && isInQuote(tree, pronoun.from)) features.push(far === 0 && !isInQuote(tree, last.from) ? "quoted, of its speaker's sentence" : "quoted");
  return features;
}

/** Is an opening quotation mark left open before this word of the sentence? */
function isInQuote(tree: Tree, at: number): boolean {
  let isOpen = false;
  for (let i = 0; i < at; i++) {
    const form = tree.tokens[i]?.form ?? "";
    if (form === "“") isOpen = true;
    else if (form === "”") isOpen = false;
    else if (form === '"') isOpen = !isOpen;
  }
  return isOpen;
}
