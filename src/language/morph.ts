/** What the rules need of a word's form: number, tense, voice and kind of verb form, told from its tag and its place in the tree. */
import type { Tree } from "./tree.ts";
import { childrenOf, isPassive } from "./tree.ts";

export type Morph = {
  readonly number: "singular" | "plural" | null;
  readonly tense: "past" | "present" | "future" | null;
  readonly voice: "active" | "passive" | null;
  readonly verbForm: "finite" | "infinitive" | "participle" | "gerund" | null;
};

const plural = new Set(["NNS", "NNPS"]);
const singular = new Set(["NN", "NNP"]);
const past = new Set(["VBD", "VBN"]);
const present = new Set(["VBZ", "VBP", "VBG"]);

export function morphOf(tree: Tree, index: number): Morph {
  const word = tree.tokens[index];
  if (word === undefined) return { number: null, tense: null, voice: null, verbForm: null };
  const isVerb = word.upos === "VERB" || word.upos === "AUX";
  return {
    number: plural.has(word.xpos) ? "plural" : singular.has(word.xpos) ? "singular" : null,
    tense: isVerb ? tenseOf(tree, index) : null,
    voice: word.upos === "VERB" ? (isPassive(tree, index) ? "passive" : "active") : null,
    verbForm: isVerb ? verbFormOf(word.xpos) : null,
  };
}

function verbFormOf(xpos: string): Morph["verbForm"] {
  if (xpos === "VBG") return "gerund";
  if (xpos === "VBN") return "participle";
  return xpos === "VB" ? "infinitive" : "finite";
}

/** Auxiliaries decide before the verb's own form: "will strike", "has struck", "was striking". */
function tenseOf(tree: Tree, index: number): Morph["tense"] {
  const helpers = childrenOf(tree, index, ["aux", "cop"]).map((one) => tree.tokens[one]);
  if (helpers.some((one) => one?.lemma === "will" || one?.lemma === "shall")) return "future";
  const first = helpers.find((one) => one !== undefined && (past.has(one.xpos) || present.has(one.xpos)));
  const xpos = first?.lemma === "have" ? "VBD" : (first?.xpos ?? tree.tokens[index]?.xpos ?? "");
  if (past.has(xpos)) return "past";
  return present.has(xpos) ? "present" : null;
}
