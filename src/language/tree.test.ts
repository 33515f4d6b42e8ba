/** What rules ask of a tree: subjects, agents, patients, and the clause that a verb speaks. */
import { expect, test } from "vitest";
import { morphOf } from "./morph.ts";
import { agentsOf, antecedentOf, childrenOf, isPassive, patientsOf, rootOf, spanOfSubtree, spokenBy, subjectsOf, subtreeOf } from "./tree.ts";
import type { Tree, Word } from "./tree.ts";

/** "form/lemma/UPOS/XPOS/head/relation", heads counted from 1, 0 the root. */
function tree(lines: string): Tree {
  let at = 0;
  const tokens = lines.trim().split(/\s+/).map((line): Word => {
    const [form = "", lemma = "", upos = "", xpos = "", head = "0", deprel = ""] = line.split("/");
    const start = at;
    at += form.length + 1;
    return { start, end: start + form.length, form, lemma, upos, xpos, head: Number(head) - 1, deprel };
  });
  return { start: 0, end: at - 1, block: 0, tokens };
}

const forms = (one: Tree, list: readonly number[]) => list.map((i) => one.tokens[i]?.form);

const coordinated = tree(`
  Jets/jet/NOUN/NNS/2/nsubj  struck/strike/VERB/VBD/0/root  the/the/DET/DT/4/det  depot/depot/NOUN/NN/2/obj  and/and/CCONJ/CC/6/cc
  killed/kill/VERB/VBD/2/conj  guards/guard/NOUN/NNS/6/obj  and/and/CCONJ/CC/9/cc  drivers/driver/NOUN/NNS/7/conj`);

const passive = tree(`
  Two/two/NUM/CD/2/nummod  men/man/NOUN/NNS/4/nsubj:pass  were/be/AUX/VBD/4/aux:pass  shot/shoot/VERB/VBN/0/root
  by/by/ADP/IN/6/case  soldiers/soldier/NOUN/NNS/4/obl  by/by/ADP/IN/8/case  Friday/Friday/PROPN/NNP/4/obl`);

const relative = tree(`
  The/the/DET/DT/2/det  militia/militia/NOUN/NN/6/nsubj  that/that/PRON/WDT/4/nsubj  holds/hold/VERB/VBZ/2/acl:relcl  Kasra/Kasra/PROPN/NNP/4/obj
  will/will/AUX/MD/6/aux  leave/leave/VERB/VB/0/root`.replace("NN/6", "NN/7").replace("MD/6", "MD/7"));

const reduced = tree("villages/village/NOUN/NNS/0/root  shelled/shell/VERB/VBN/1/acl  by/by/ADP/IN/4/case  troops/troop/NOUN/NNS/2/obl:agent");

test("coordinated verbs share their subject, and objects count with those beside them", () => {
  expect(forms(coordinated, subjectsOf(coordinated, 5))).toEqual(["Jets"]);
  expect(forms(coordinated, patientsOf(coordinated, 5))).toEqual(["guards", "drivers"]);
});

test("the doer of a passive is its by-phrase, whatever its sub-label; a time is none", () => {
  expect(isPassive(passive, 3)).toBe(true);
  expect(forms(passive, agentsOf(passive, 3))).toEqual(["soldiers"]);
  expect(forms(passive, patientsOf(passive, 3))).toEqual(["men"]);
  expect(forms(reduced, agentsOf(reduced, 1))).toEqual(["troops"]);
  expect(forms(reduced, patientsOf(reduced, 1))).toEqual(["villages"]);
});

test("a relative pronoun stands for its noun", () => {
  expect(forms(relative, [antecedentOf(relative, 3, 2)])).toEqual(["militia"]);
  expect(forms(relative, subjectsOf(relative, 3))).toEqual(["militia"]);
});

test("what is spoken is found as complement, as parataxis, and where the verb of speech comes last", () => {
  const complement = tree("He/he/PRON/PRP/2/nsubj said/say/VERB/VBD/0/root it/it/PRON/PRP/4/nsubj fell/fall/VERB/VBD/2/ccomp");
  const beside = tree("He/he/PRON/PRP/2/nsubj said/say/VERB/VBD/0/root :/:/PUNCT/:/4/punct Leave/leave/VERB/VB/2/parataxis");
  const inverted = tree("It/it/PRON/PRP/2/nsubj fell/fall/VERB/VBD/0/root ,/,/PUNCT/,/2/punct he/he/PRON/PRP/5/nsubj said/say/VERB/VBD/2/parataxis");
  expect(spokenBy(complement, 1)).toEqual([3]);
  expect(spokenBy(beside, 1)).toEqual([3]);
  expect(spokenBy(inverted, 4)).toEqual([1]);
});

test("subtrees, roots and spans", () => {
  expect(rootOf(coordinated)).toBe(1);
  expect(forms(coordinated, subtreeOf(coordinated, 6))).toEqual(["guards", "and", "drivers"]);
  expect(spanOfSubtree(coordinated, 3)).toEqual({ start: 12, end: 21 });
  expect(childrenOf(passive, 3, ["nsubj"])).toEqual([1]);
});

test("number, tense and voice come from tag and tree", () => {
  expect(morphOf(relative, 6)).toEqual({ number: null, tense: "future", voice: "active", verbForm: "infinitive" });
  expect(morphOf(passive, 3)).toMatchObject({ tense: "past", voice: "passive", verbForm: "participle" });
  expect(morphOf(passive, 1)).toMatchObject({ number: "plural", tense: null });
});
