/** Tolls of one happening together: parts and running totals never count. */
import { expect, test } from "vitest";
import * as fc from "fast-check";
import type { Toll } from "#record/toll.ts";
import { rangeOver, summedUp } from "./sum.ts";

function toll(quote: string, range: readonly [min: number | null, max: number | null], more: Partial<Toll> = {}): Toll {
  const [min, max] = range;
  const quantifier = max === null && min !== null ? "at least" : null;
  return { id: quote, at: { start: 0, end: quote.length, quote }, harm: "killed", who: "unknown", min, max, quantifier, cumulative: false, partOf: null, event: null, because: "the test says so", ...more };
}

test("competing claims span from the least to the most", () => {
  expect(rangeOver([toll("12 people", [12, 12]), toll("nine people", [9, 9])], "killed")).toEqual({ min: 9, max: 12 });
});

test("one open claim leaves the range open", () => {
  expect(rangeOver([toll("12 people", [12, 12]), toll("at least 9 people", [9, null])], "killed")).toEqual({ min: 9, max: null });
});

test("parts, totals of a war and other harms stay out", () => {
  const tolls = [toll("12 people", [12, 12]), toll("3 children", [3, 3], { partOf: "12 people" }), toll("9,000 people", [9000, null], { cumulative: true }), toll("40 people", [40, 40], { harm: "injured" })];
  expect(rangeOver(tolls, "killed")).toEqual({ min: 12, max: 12 });
});

test("people told apart after the count of all were counted in it", () => {
  expect(rangeOver([toll("12 people", [12, 12]), toll("his wife", [1, 1]), toll("the two brothers", [2, 2]), toll("five children", [5, 5], { who: "child" })], "killed")).toEqual({ min: 12, max: 12 });
});

test("a report's own closed count stands beside lesser claims", () => {
  expect(summedUp([toll("15 people", [15, 15]), toll("ten people", [10, 10])], "killed")).toEqual({ min: 15, max: 15 });
});

test("an open count is closed by a higher claim, and stays open without one", () => {
  expect(summedUp([toll("at least 14 people", [14, null]), toll("20 people", [20, 20]), toll("8 people", [8, 8])], "killed")).toEqual({ min: 14, max: 20 });
  expect(summedUp([toll("at least 14 people", [14, null]), toll("8 people", [8, 8])], "killed")).toEqual({ min: 14, max: null });
});

test("'up to' takes its lower end from another claim", () => {
  expect(summedUp([toll("up to 9 people", [0, 9]), toll("6 people", [6, 6])], "killed")).toEqual({ min: 6, max: 9 });
});

test("nobody counts: null, never zero", () => {
  expect(summedUp([], "killed")).toBeNull();
  expect(rangeOver([toll("an unknown number", [null, null])], "killed")).toBeNull();
});

test("the order of claims does not change their range", () => {
  const claim = fc.tuple(fc.integer({ min: 2, max: 50 }), fc.nat(50)).map(([min, more]) => toll(`${min} people or more`, [min, min + more], { quantifier: "between" }));
  fc.assert(fc.property(fc.array(claim, { maxLength: 6 }), (claims) => {
    expect(rangeOver(claims.toReversed(), "killed")).toEqual(rangeOver(claims, "killed"));
  }));
});
