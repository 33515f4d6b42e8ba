/** The constructions against their cases, and the laws that hold for any text. */
import { expect, test } from "vitest";
import { array, assert, constantFrom, property, string } from "fast-check";
import { Claim } from "#record/claim.ts";
import { quotesItsText } from "#record/span.ts";
import { spansOf } from "#record/reading.ts";
import { claimsFrom } from "../../../../test/fixtures/claims.ts";
import { claimCases } from "./claims.cases.ts";
import type { ExpectedClaim } from "./claims.cases.ts";

/** The claim in the terms of the case: only what the case asks for. */
function asked(claim: Claim, wanted: ExpectedClaim | undefined): ExpectedClaim {
  return {
    source: claim.source?.at.quote ?? null,
    content: claim.content.map(({ at }) => at.quote),
    ...(wanted?.name === undefined ? {} : { name: claim.source?.name ?? "" }),
    ...(wanted?.cue === undefined ? {} : { cue: claim.cue?.at.quote ?? null }),
    ...(wanted?.quoted === undefined ? {} : { quoted: claim.quoted }),
    ...(wanted?.saidOn === undefined ? {} : { saidOn: claim.saidOn?.earliest ?? null }),
    ...(wanted?.saidTo === undefined ? {} : { saidTo: claim.saidTo?.name ?? null }),
    ...(wanted?.via === undefined ? {} : { via: claim.via.map(({ name }) => name) }),
  };
}

test.each(claimCases.map((one) => [one.story, one] as const))("%s", (_, one) => {
  const { facts } = claimsFrom(one.text);
  expect(facts.map((claim, i) => asked(claim, one.claims[i]))).toEqual(one.claims);
});

test("a headline with a colon names its speaker", () => {
  const [claim] = claimsFrom("Minister: strikes hit two depots", "title").facts;
  expect([claim?.source?.at.quote, claim?.content[0]?.at.quote]).toEqual(["Minister", "strikes hit two depots"]);
});

test("a mark without a partner is reported, and the rest is read", () => {
  const { facts, problems } = claimsFrom("The mayor said the town was calm.\nHe left the hall” before noon.");
  expect(facts).toHaveLength(1);
  expect(problems.map(({ code }) => code)).toContain("unbalanced-quotes");
});

test("a pronoun that nobody before agrees with is reported", () => {
  const { facts, problems } = claimsFrom("He said the bridge was mined.");
  expect(facts[0]?.source?.name).toBe("He");
  expect(problems.map(({ code }) => code)).toContain("source-unresolved");
});

test("every claim has a rule, and a trace that names its words", () => {
  const { facts, trace } = claimsFrom("The mayor said the town was calm, adding that shops were open.");
  expect(facts.every((claim) => claim.because.length >= 2)).toBe(true);
  expect(trace.map(({ of }) => of)).toEqual(facts.map(({ id }) => id));
});

const pieces = ["The mayor", " said", " that", " “", "”", "\"", "''", ", ", ". ", "\n", " according to", " who", " told", " reporters", " did not", " comment", " on Monday", " Adam Reza", " –", ":", " (", ")", " and", " no", " adding", " claimed", " it", " was", " announced", "’s", " the jets hit the town"];

test("whatever the text, spans quote it and claims are valid", () => {
  assert(
    property(array(constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const { facts, problems, trace } = claimsFrom(text);
      for (const at of spansOf({ facts, problems, trace })) expect(quotesItsText(text, at)).toBe(true);
      for (const fact of facts) expect(Claim.safeParse(fact).success).toBe(true);
      expect(facts.map(({ id }) => id)).toEqual(facts.map((_, i) => `c${i + 1}`));
    }),
    { numRuns: 400 },
  );
});

test("any characters are survived", () => {
  assert(property(string({ unit: "binary", maxLength: 200 }), (text) => {
    const { facts } = claimsFrom(text);
    for (const at of spansOf(facts)) expect(quotesItsText(text, at)).toBe(true);
  }), { numRuns: 200 });
});

test.each(["\"", "said ", ", ", "who said, ", "no ", "“a ", "according to ", "it was said that "])("a long run of %j is read in one go", (piece) => {
  expect(claimsFrom(piece.repeat(Math.ceil(200_000 / piece.length))).facts.length).toBeGreaterThanOrEqual(0);
});
