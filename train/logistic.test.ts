/** The regression finds weights that it is known to have, and holds documents out. */
import { expect, test } from "vitest";
import { crossValidate, fit, judge } from "./logistic.ts";
import type { Example } from "./logistic.ts";

const settings = { steps: 300, rate: 0.05, ridge: 1, fewestSeen: 2 };

function examples(count: number): Example[] {
  return Array.from({ length: count }, (_, i) => ({
    group: `d${i % 10}`, weight: 1, isTrue: i % 2 === 0, signs: [i % 2 === 0 ? "in" : "mr", i % 3 === 0 ? "comma" : "stop", i === 0 ? "once" : "often"],
  }));
}

test("a sign that tells is weighed, one that does not is not, one seen once is left out", () => {
  const weights = fit(examples(60), settings);
  expect(weights.get("in")).toBeGreaterThan(1);
  expect(weights.get("mr")).toBeLessThan(-1);
  expect(Math.abs(weights.get("comma") ?? 9)).toBeLessThan(0.2);
  expect(weights.has("once")).toBe(false);
  expect(judge(weights, ["in"])).toBeGreaterThan(0.8);
});

test("the same examples give the same weights", () => {
  expect(fit(examples(40), settings)).toEqual(fit(examples(40), settings));
});

test("cross-validation judges every example, each by weights that have not seen its group", () => {
  const all = examples(60);
  const judged = crossValidate(all, settings, 5);
  expect(judged).toHaveLength(60);
  expect(judged.every((share, i) => share > 0.5 === all[i]?.isTrue)).toBe(true);
});
