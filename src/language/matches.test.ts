/** Finds what `matchAll` finds, in its order. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { matchesOf } from "./matches.ts";

test.for<[string, RegExp]>([["words", /\w+/g], ["the empty match too", /a*/g], ["groups", /(?<first>[ab])(c)?/gi], ["what stands before", /(?<=b)a/g]])("%s: the same as matchAll gives", ([, pattern]) => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."abc C") }), (text) => {
    expect(matchesOf(pattern, text)).toEqual([...text.matchAll(pattern)]);
  }));
});

test("a search that was left half-way does not reach into the next", () => {
  const pattern = /a/g;
  pattern.exec("aaa");
  expect(matchesOf(pattern, "aa").map((match) => match.index)).toEqual([0, 1]);
});
