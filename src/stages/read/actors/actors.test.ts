/** Actors are found and named as the cases say, on spans that quote the text. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { quotesItsText } from "#record/span.ts";
import { actorCases } from "./actors.cases.ts";
import { readActors } from "./actors.ts";
import { groundOf } from "../../../../test/fixtures/ground.ts";

test.each(actorCases)("$rule: $text", ({ text, reads, published }) => {
  const { facts } = readActors(groundOf(text, published ?? null));
  expect(facts.map((mention) => `${mention.at.quote} → ${mention.name}, ${mention.kind}`)).toEqual(reads);
});

test("every mention quotes its words, has its rule in the trace, and shares no word with another", () => {
  const words = ["Russian", "warplanes", "the", "regime", "Hezbollah", "said", "Ahmed", "Wadi", ",", "Ministry", "of", "Health", "(", "MOH", ")", "’s", "“", "U.S.", "al-Nusra", "Front", "\u00a0", "General", "army"];
  fc.assert(fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => {
    const text = parts.join(" ");
    const { facts, trace } = readActors(groundOf(text));
    for (const [i, mention] of facts.entries()) {
      expect(quotesItsText(text, mention.at)).toBe(true);
      expect(trace.some((step) => step.of === mention.id && step.rule === mention.because)).toBe(true);
      expect(mention.at.start).toBeGreaterThanOrEqual(facts[i - 1]?.at.end ?? 0);
    }
  }));
});

test("a name at the head of a known one is not cut off by a longer unknown one", () => {
  const { facts } = readActors(groundOf("Human Rights Watch and Amnesty International agreed."));
  expect(facts.map((mention) => mention.actor)).toEqual(["hrw", "amnesty"]);
});

test.each([["A", 200_000], ["Al-", 60_000], ["Al ", 60_000], ["Russian ", 30_000], ["of ", 60_000], ["(AB) ", 30_000]])("a text of %j alone is read to its end", (unit, times) => {
  expect(Array.isArray(readActors(groundOf(unit.repeat(times))).facts)).toBe(true);
});
