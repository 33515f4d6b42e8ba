/** Spellings of one name share a skeleton, in Latin and Arabic script. */
import { assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { otherSkeleton, sameSkeleton } from "./skeleton.cases.ts";
import { similarity, skeletonOf, vowelForm } from "./skeleton.ts";

test.each(sameSkeleton)("%s and %s share a skeleton", (one, other) => {
  expect(skeletonOf(one)).toBe(skeletonOf(other));
  expect(skeletonOf(one)).not.toBe("");
});

test.each(otherSkeleton)("%s and %s do not", (one, other) => {
  expect(skeletonOf(one)).not.toBe(skeletonOf(other));
});

test("the vowel form ranks the nearer spelling first", () => {
  const written = vowelForm("Al Lataminah");
  expect(similarity(written, vowelForm("Latamneh"))).toBeGreaterThan(similarity(written, vowelForm("Latmun")));
});

test("likeness lies between 0 and 1, is 1 with oneself, and has no direction", () => {
  const words = string({ unit: constantFrom(..."abdiklmnor"), maxLength: 12 });
  assert(property(words, words, (a, b) => {
    const likeness = similarity(a, b);
    expect(likeness).toBeGreaterThanOrEqual(0);
    expect(likeness).toBeLessThanOrEqual(1);
    expect(similarity(a, a)).toBe(1);
    expect(similarity(b, a)).toBeCloseTo(likeness, 10);
  }));
});

test("a megabyte of one letter is no trouble", () => {
  expect(skeletonOf("b".repeat(1_000_000))).toBe("b");
});
