/** Labels become names, and a name is voted for by its other mentions. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyseText } from "../analyse.ts";
import { openLanguage } from "../model/open.ts";
import { labelWords, makeNameFinder, nameLabels, namesIn, votesOf } from "./names.ts";

const bytes = (name: string) => readFileSync(new URL(`../../../data/models/${name}`, import.meta.url));

test("labels become names: a beginning and the insides of its kind", () => {
  expect(namesIn([0, 1, 2, 3, 4, 5, 0, 5])).toEqual([
    { from: 1, to: 3, kind: "person" },
    { from: 3, to: 5, kind: "organisation" },
    { from: 5, to: 6, kind: "place" },
    { from: 7, to: 8, kind: "place" },
  ]);
});

test("an inside follows only its own kind, whatever the weights say", () => {
  const weights = Float32Array.from({ length: 2 ** 8 + nameLabels }, (_, i) => Math.sin(i * 7.7));
  const finder = makeNameFinder(weights, new Float64Array(nameLabels ** 2));
  const words = Array.from({ length: 40 }, (_, i) => ({ form: `Word${i}`, upos: "PROPN", xpos: "NNP" }));
  const labels = labelWords(finder, words, null);
  labels.forEach((label, i) => {
    if (label > 0 && label % 2 === 0) expect([label, label - 1]).toContain(labels[i - 1]);
  });
});

test("the rest of the text votes on a word", () => {
  const word = (form: string) => ({ form, upos: "PROPN", xpos: "NNP" });
  const votes = votesOf([[word("Haddad"), word("Kasrab")], [word("Haddad")], [word("Haddad"), word("Kasrab")]], [Uint8Array.of(1, 5), Uint8Array.of(1), Uint8Array.of(0, 0)]);
  expect(votes.get("Haddad")).toBe(1);
});

test("the shipped model finds a person and a place", () => {
  const language = openLanguage(bytes("en/language.bin"), bytes("kernel.wasm"));
  const text = "Peter Novak met reporters in Geneva on Tuesday.";
  const trees = language.annotate(analyseText(text, [{ kind: "paragraph", start: 0, end: text.length }]).sentences);
  const names = language.findNames(trees)[0]?.map((one) => [trees[0]?.tokens.slice(one.from, one.to).map((word) => word.form).join(" "), one.kind]);
  expect(names).toEqual([["Peter Novak", "person"], ["Geneva", "place"]]);
});
