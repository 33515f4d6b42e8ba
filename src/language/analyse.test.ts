/** Sentences and tokens: exact offsets, never across a block, quick on hostile text. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "#record/report.ts";
import { analyseCases } from "./analyse.cases.ts";
import { analyseText } from "./analyse.ts";
import { longestSentence } from "./tokens/sentences.ts";

const whole = (text: string): Block[] => [{ kind: "paragraph", start: 0, end: text.length }];
const said = (text: string, blocks = whole(text)) => analyseText(text, blocks).sentences.map((one) => one.tokens.map((token) => token.form).join(" "));

test.each(analyseCases)("$story", ({ text, sentences }) => {
  expect(said(text)).toEqual(sentences);
});

test("no sentence crosses a block, and what lies between blocks is not read", () => {
  const text = "Jets over the valley — no stop Reporting by A. Writer More text.";
  const blocks: Block[] = [
    { kind: "title", start: 0, end: 30 },
    { kind: "paragraph", start: 54, end: text.length },
  ];
  expect(analyseText(text, blocks).sentences.map((one) => [one.block, text.slice(one.start, one.end)])).toEqual([
    [0, "Jets over the valley — no stop"],
    [1, "More text."],
  ]);
});

test("every token stands where it says, in order, and nothing but space is left out", () => {
  const pieces = fc.constantFrom("U.S.", "don't", "“", "”", "(", ")", "3,000", "al-Foua", "…", "?", "\n\n", " ", "  ", "é", "😀", "'", "'s", "http://a.b/c", "-", "--", ".", "No.", "5km", ":)", "<3", "AT&T", "مرحبا", "a\u0301");
  const wild = fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 40 }).map((list) => list.join(""));
  fc.assert(
    fc.property(wild, (text) => {
      const { sentences, shadow } = analyseText(text, whole(text));
      expect(shadow).toHaveLength(text.length);
      let at = 0;
      for (const sentence of sentences) {
        expect(sentence.tokens.length).toBeGreaterThan(0);
        expect(sentence.tokens.length).toBeLessThanOrEqual(longestSentence + 4);
        for (const token of sentence.tokens) {
          expect(text.slice(token.start, token.end)).toBe(token.form);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(at, token.start)).toMatch(/^[\s\u200b\ufeff\u0085]*$/u);
          at = token.end;
        }
      }
      expect(text.slice(at)).toMatch(/^[\s\u200b\ufeff\u0085]*$/u);
    }),
    { numRuns: 300, seed: 5 },
  );
});

test.each(["a", ".", "'", "-", "(", "a.", "1,", "n't", "“", " \n", "😀", "A&", "x'"])("a million signs of %j are read, and sentences stay short", (sign) => {
  const text = sign.repeat(Math.floor(1_000_000 / sign.length));
  const { sentences } = analyseText(text, whole(text));
  for (const sentence of sentences) expect(sentence.tokens.length).toBeLessThanOrEqual(longestSentence + 4);
  expect(sentences.at(-1)?.end ?? text.length).toBeGreaterThanOrEqual(text.trimEnd().length - 1);
});
