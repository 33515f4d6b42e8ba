/** The shipped model: the same trees with and without the kernel, alone or in a batch, in one thread or two. */
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { analyseText } from "../analyse.ts";
import { childrenOf, rootOf } from "../tree.ts";
import { openLanguage } from "./open.ts";
import type { Tree } from "../tree.ts";

const bytes = (name: string) => readFileSync(new URL(`../../../data/models/${name}`, import.meta.url));
const model = bytes("en/language.bin");
const language = openLanguage(model, bytes("kernel.wasm"));

const text =
  "Government aircraft bombed three towns near the border on Monday, the observatory said. " +
  "“We have no word of casualties,” a spokesman told reporters in the capital. The general, who commands the northern front, denied it. " +
  "Two people were killed by shelling and 14 were wounded, according to doctors. It rained.";

function read(source: string): Tree[] {
  return language.annotate(analyseText(source, [{ kind: "paragraph", start: 0, end: source.length }]).sentences);
}

function isTree(tree: Tree): boolean {
  const roots = tree.tokens.filter((word) => word.head === -1).length;
  const reaches = tree.tokens.every((_, start) => {
    let at = start;
    for (let steps = 0; steps <= tree.tokens.length && at >= 0; steps++) at = tree.tokens[at]?.head ?? -1;
    return at === -1;
  });
  return reaches && roots === 1;
}

test("plain code gives the same trees as the kernel", () => {
  const { sentences } = analyseText(text, [{ kind: "paragraph", start: 0, end: text.length }]);
  const plain = openLanguage(model);
  expect(plain.isFast).toBe(false);
  expect(plain.annotate(sentences)).toEqual(language.annotate(sentences));
});

test("a sentence has the same tree alone and in a batch", () => {
  const { sentences } = analyseText(text.repeat(12), [{ kind: "paragraph", start: 0, end: text.length * 12 }]);
  const together = language.annotate(sentences);
  expect(sentences.flatMap((one) => language.annotate([one]))).toEqual(together);
  expect(language.annotate([...sentences].reverse())).toEqual([...together].reverse());
});

test("every sentence has one root and no circle, whatever the words", () => {
  const words = fc.array(fc.oneof(fc.string({ minLength: 1, maxLength: 8 }).filter((s) => s.trim() !== ""), fc.constantFrom("the", "bombed", ".", "who", "said", "1,000", "«", "Idlib")), { minLength: 1, maxLength: 60 });
  fc.assert(fc.property(words, (list) => read(list.join(" ")).every(isTree)), { numRuns: 40, seed: 11 });
});

test("a sentence longer than the network's buffers is read in pieces, with one root", () => {
  const tokens = Array.from({ length: 1300 }, (_, i) => ({ start: i * 5, end: i * 5 + 4, form: i % 7 === 0 ? "said" : "town" }));
  const [tree] = language.annotate([{ start: 0, end: 6500, block: 0, tokens }]);
  expect(tree?.tokens).toHaveLength(1300);
  expect(tree !== undefined && isTree(tree)).toBe(true);
});

test("who does what is read from the tree", () => {
  const [first] = read("Government aircraft bombed three towns near the border.");
  if (first === undefined) throw new Error("no sentence");
  const root = rootOf(first);
  expect(first.tokens[root]?.lemma).toBe("bomb");
  expect(childrenOf(first, root, ["nsubj"]).map((i) => first.tokens[i]?.form)).toEqual(["aircraft"]);
  expect(childrenOf(first, root, ["obj"]).map((i) => first.tokens[i]?.form)).toEqual(["towns"]);
});

test("threads share the weights: a second opening unpacks nothing and gives the same trees", () => {
  if (language.shared === null) throw new Error("the kernel should run here");
  const other = openLanguage(model, bytes("kernel.wasm"), language.shared);
  expect(other.shared?.memory).toBe(language.shared.memory);
  const { sentences } = analyseText(text, [{ kind: "paragraph", start: 0, end: text.length }]);
  expect(other.annotate(sentences)).toEqual(language.annotate(sentences));
});

test("bytes that are no model are refused in words", () => {
  expect(() => openLanguage(new Uint8Array(40))).toThrow("no language model");
  expect(() => openLanguage(model.subarray(0, 3_000_000))).toThrow("cut short");
});
