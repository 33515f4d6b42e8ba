/** Who holds the ground and who stands with whom, as the cases say. */
import { expect, test } from "vitest";
import { groundOf } from "../../../../test/fixtures/ground.ts";
import { factsFor } from "../../../../test/fixtures/facts.ts";
import { controlCases } from "./control.cases.ts";
import { readControl, readRelations } from "./control.ts";

test.each(controlCases)("$rule: $text", ({ text, places = [], holds, ties }) => {
  const ground = groundOf(text);
  const earlier = factsFor(ground, { places });
  if (holds !== undefined) expect(readControl(ground, earlier).facts.map((one) => `${one.place.at.quote} | ${one.extent} | ${one.holders.map((holder) => holder.name).join(", ")}`)).toEqual(holds);
  if (ties !== undefined) expect(readRelations(ground, earlier).facts.map((one) => `${one.from.name} ${one.kind} ${one.to.name}`)).toEqual(ties);
});

test("the words of a statement run from the quantifier to the last holder", () => {
  const ground = groundOf("They say that most of Sarm is held by Hamas today.");
  const [statement] = readControl(ground, factsFor(ground, { places: [["Sarm", 2]] })).facts;
  expect(statement?.at.quote).toBe("most of Sarm is held by Hamas");
});
