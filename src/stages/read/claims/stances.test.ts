/** The ten stances against their cases. */
import { expect, test } from "vitest";
import { stances } from "#record/claim.ts";
import { claimsFrom } from "../../../../test/fixtures/claims.ts";
import { stanceCases } from "./stances.cases.ts";

test.each(stanceCases.map((one) => [one.text, one] as const))("%s", (text, one) => {
  const { facts } = claimsFrom(text);
  const claim = facts.find((fact) => one.content === undefined || fact.content.some(({ at }) => at.quote.includes(one.content ?? "")));
  expect(claim?.stance).toBe(one.stance);
});

test("every stance has cases", () => {
  expect(new Set(stanceCases.map((one) => one.stance))).toEqual(new Set(stances));
});
