/** Lemmas by ending, and the exceptions that no ending gets right. */
import { expect, test } from "vitest";
import { lemmaOf } from "./lemmas.ts";
import type { LemmaData } from "./lemmas.ts";

const data: LemmaData = {
  rules: new Map([["l VBD ", "k1 k2"], ["l NNS ies", "k3y"], ["l NNS s", "k1"], ["C NNP ", "k0"], ["S NNS s", "l1"], ["U NNP ", "c0"]]),
  exceptions: new Map([["fled VBD", "flee"], ["^They PRP", "they"]]),
};
const known = new Set(["bomb", "strike"]);
const lemma = (form: string, tag: string, startsSentence = false) => lemmaOf(data, form, { tag, startsSentence, isWord: (low) => known.has(low) });

test.each([
  ["fled", "VBD", "flee"], ["bombed", "VBD", "bomb"], ["moved", "VBD", "move"], ["allies", "NNS", "ally"], ["shells", "NNS", "shell"],
  ["Homs", "NNP", "Homs"], ["MOSCOW", "NNP", "Moscow"], ["1990s", "NNS", "1990s"], ["café", "NN", "café"],
])("%s (%s) → %s", (form, tag, expected) => {
  expect(lemma(form, tag)).toBe(expected);
});

test("a word that is capitalised because a sentence begins is not taken for a name", () => {
  expect(lemma("Shells", "NNS", true)).toBe("shell");
  expect(lemma("They", "PRP", true)).toBe("they");
});
