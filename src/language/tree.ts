/** A sentence with its tree, and what the rules ask of it: who does it, to whom, who speaks what; surface relations read alike whatever their sub-label. */
import type { Sentence, Token } from "./text.ts";

/** A token with its part of speech, lemma, and its place in the tree: `head` is an index into the sentence's tokens, -1 for the root. */
export type Word = Token & {
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
  readonly head: number;
  readonly deprel: string;
};

export type Tree = Omit<Sentence, "tokens"> & { readonly tokens: readonly Word[] };

/** The relation without its sub-label: `nsubj:pass` → `nsubj`. */
export function baseRelation(deprel: string): string {
  const colon = deprel.indexOf(":");
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

/** Indices of the words that hang on `head`, in order; those with one of `relations` (base or full) when given. */
export function childrenOf(tree: Tree, head: number, relations?: readonly string[]): number[] {
  const found: number[] = [];
  tree.tokens.forEach((word, i) => {
    if (word.head === head && (relations === undefined || relations.includes(word.deprel) || relations.includes(baseRelation(word.deprel)))) found.push(i);
  });
  return found;
}

/** The word and all that hangs below it, in order. */
export function subtreeOf(tree: Tree, top: number): number[] {
  const below = new Set([top]);
  // Heads may stand on either side: repeat until nothing is added (each round reaches one level deeper).
  for (let before = 0; before !== below.size; ) {
    before = below.size;
    tree.tokens.forEach((word, i) => {
      if (below.has(word.head)) below.add(i);
    });
  }
  return [...below].sort((a, b) => a - b);
}

/** From the first to the last word below `top`, as offsets into the text. */
export function spanOfSubtree(tree: Tree, top: number): { readonly start: number; readonly end: number } {
  const words = subtreeOf(tree, top);
  return { start: tree.tokens[words[0] ?? top]?.start ?? 0, end: tree.tokens[words.at(-1) ?? top]?.end ?? 0 };
}

export function rootOf(tree: Tree): number {
  return tree.tokens.findIndex((word) => word.head === -1);
}

/** Is this verb or participle in the passive? */
export function isPassive(tree: Tree, verb: number): boolean {
  if (childrenOf(tree, verb, ["nsubj:pass", "csubj:pass", "aux:pass", "obl:agent"]).length > 0) return true;
  const word = tree.tokens[verb];
  // "the town shelled by rebels": a past participle after its noun, with no auxiliary of its own.
  return word?.xpos === "VBN" && word.deprel.startsWith("acl") && childrenOf(tree, verb, ["aux", "nsubj"]).length === 0;
}

/**
 * The subjects of a verb: its own, or those of the clause it is coordinated with ("struck and killed"), of the noun that its
 * relative clause describes, or of the verb that controls it ("wants to strike").
 */
export function subjectsOf(tree: Tree, verb: number): number[] {
  let at = verb;
  for (let steps = 0; steps < 8; steps++) {
    const own = childrenOf(tree, at, ["nsubj", "csubj"]);
    if (own.length > 0) return own.flatMap((subject) => withConjuncts(tree, isRelative(tree, subject) ? antecedentOf(tree, at, subject) : subject));
    const word = tree.tokens[at];
    if (word === undefined || word.head < 0) return [];
    const isActiveParticiple = word.deprel.startsWith("acl") && word.xpos === "VBG";
    if (isActiveParticiple || word.deprel === "acl:relcl") return withConjuncts(tree, word.head);
    if (word.deprel === "conj" || word.deprel === "xcomp" || (word.deprel.startsWith("advcl") && word.xpos === "VBG")) at = word.head;
    else return [];
  }
  return [];
}

/** A word and those coordinated with it: "Russia, Iran and Syria". */
export function withConjuncts(tree: Tree, first: number): number[] {
  return [first, ...childrenOf(tree, first, ["conj"])].sort((a, b) => a - b);
}

function isRelative(tree: Tree, index: number): boolean {
  const word = tree.tokens[index];
  return word !== undefined && (word.xpos === "WDT" || word.xpos === "WP" || word.xpos === "WP$");
}

/** The noun that a relative pronoun stands for; the pronoun itself where the clause describes none. */
export function antecedentOf(tree: Tree, verb: number, pronoun: number): number {
  for (let at = verb, steps = 0; steps < 8; steps++) {
    const word = tree.tokens[at];
    if (word === undefined || word.head < 0) return pronoun;
    if (word.deprel === "acl:relcl") return word.head;
    at = word.head;
  }
  return pronoun;
}

/** What the verb acts on: its objects, or the passive's subjects. */
export function patientsOf(tree: Tree, verb: number): number[] {
  const objects = childrenOf(tree, verb, ["obj"]);
  if (objects.length > 0) return objects.flatMap((one) => withConjuncts(tree, one));
  if (!isPassive(tree, verb)) return [];
  const subjects = subjectsOf(tree, verb);
  if (subjects.length > 0) return subjects;
  const word = tree.tokens[verb];
  return word !== undefined && word.deprel.startsWith("acl") ? withConjuncts(tree, word.head) : [];
}

/** Times and means that "by" also marks: no doers. */
const notDoers = new Set(["air", "land", "sea", "road", "rail", "night", "day", "phone", "telephone", "mistake", "accident", "far", "force", "hand", "law", "means", "now", "then", "dawn", "noon", "midnight", "midday", "evening", "morning", "afternoon", "end", "time", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);

/** Who does it: the subjects of an active verb, or the by-phrases of a passive one, whatever their sub-label. */
export function agentsOf(tree: Tree, verb: number): number[] {
  if (!isPassive(tree, verb)) return subjectsOf(tree, verb);
  return childrenOf(tree, verb, ["obl"])
    .filter((one) => childrenOf(tree, one, ["case"]).some((marker) => tree.tokens[marker]?.form.toLowerCase() === "by") && isDoer(tree, one))
    .flatMap((one) => withConjuncts(tree, one));
}

function isDoer(tree: Tree, index: number): boolean {
  const word = tree.tokens[index];
  return word !== undefined && word.upos !== "NUM" && word.xpos !== "VBG" && !notDoers.has(word.lemma.toLowerCase());
}

/** The heads of the clauses that a verb of speech speaks: complement, parataxis and inverted parataxis alike. */
export function spokenBy(tree: Tree, verb: number): number[] {
  const below = childrenOf(tree, verb, ["ccomp", "xcomp", "parataxis"]).filter((one) => !isAside(tree, verb, one));
  const word = tree.tokens[verb];
  // "The town fell, he said": the verb of speech hangs on what it speaks.
  const isInverted = word !== undefined && word.head >= 0 && word.deprel.startsWith("parataxis");
  return isInverted && below.length === 0 ? [word.head] : below;
}

/** A parataxis that itself holds a verb of its own speech is no content: it stands beside. */
function isAside(tree: Tree, verb: number, clause: number): boolean {
  const word = tree.tokens[clause];
  return word !== undefined && baseRelation(word.deprel) === "parataxis" && Math.abs(clause - verb) === 1 && word.upos === "INTJ";
}
