/** Pronouns are bound to the person or organisation they stand for, or left unbound. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyseText } from "../analyse.ts";
import { openLanguage } from "../model/open.ts";

const bytes = (name: string) => readFileSync(new URL(`../../../data/models/${name}`, import.meta.url));
const language = openLanguage(bytes("en/language.bin"), bytes("kernel.wasm"));

/** "pronoun → name or antecedent" for every pronoun. */
function bound(text: string): string[] {
  const trees = language.annotate(analyseText(text, [{ kind: "paragraph", start: 0, end: text.length }]).sentences);
  return language.bindPronouns(trees, language.findNames(trees)).map(({ pronoun, name, antecedent, because }) => {
    const words = (at: typeof name) => (at === null ? "–" : trees[at.sentence]?.tokens.slice(at.from, at.to).map((word) => word.form).join(" "));
    expect(because).not.toBe("");
    return `${words(pronoun)} → ${words(name ?? antecedent)}`;
  });
}

test("a pronoun goes back to the person spoken of", () => {
  expect(bound("Elena Markova visited the camp on Monday. She said that water was short.")).toEqual(["She → Elena Markova"]);
});

test("nobody is the “he” of his own quotation", () => {
  const text = "President Michael Adams met David Brown in Geneva. “He is wrong,” Brown said.";
  expect(bound(text)).not.toContain("He → David Brown");
  expect(bound(text)).not.toContain("He → Brown");
});

test("a pronoun with nothing before it is left alone, with its reason", () => {
  expect(bound("They left at noon.")).toEqual(["They → –"]);
});

test("the same text gives the same bindings", () => {
  const text = "James Carter spoke. He left. Mary Stone stayed, and she waited for him.";
  expect(bound(text)).toEqual(bound(text));
});
