/** Days and ranges in words. */
import { expect, test } from "vitest";
import type { When } from "#record/when.ts";
import { sayLanguage, sayPrecision, sayRange, sayWhen } from "./say.ts";

test.each([
  [{ min: 30, max: 30 }, "30"], [{ min: 24, max: null }, "at least 24"], [{ min: 0, max: 30 }, "up to 30"], [{ min: null, max: 30 }, "up to 30"],
  [{ min: 3, max: 5 }, "3–5"], [{ min: null, max: null }, "number not stated"], [{ min: 0, max: 0 }, "0"], [{ min: 0, max: null }, "number not stated"], [{ min: 250_000, max: null }, "at least 250,000"],
])("%j is said as %s", (range, said) => {
  expect(sayRange(range)).toBe(said);
});

const when: When = {
  id: "t", at: { start: 0, end: 1, quote: "x" }, earliest: "2015-10-06", latest: "2015-10-06", precision: "day", kind: "date", value: null, clock: null, anchor: null, because: "x", alternatives: [],
};

test.each<[Partial<When>, string]>([
  [{}, "6 Oct 2015"], [{ clock: "05:30" }, "6 Oct 2015, 05:30"], [{ latest: "2015-10-07" }, "6 Oct 2015 – 7 Oct 2015"], [{ earliest: null }, "until 6 Oct 2015"], [{ latest: null }, "since 6 Oct 2015"],
  [{ earliest: null, latest: null }, "no day can be told"], [{ precision: "month", earliest: "2015-10-01", latest: "2015-10-31" }, "October 2015"],
  [{ precision: "year", earliest: "2011-01-01", latest: "2011-12-31" }, "2011"],
])("%j is said as %s", (part, said) => {
  expect(sayWhen({ ...when, ...part })).toBe(said);
});

test.each([
  [{ place: null, precision: 0, radiusKm: null }, "air or sea"], [{ place: null, precision: 4, radiusKm: 10.4 }, "near a town, within 10 km"], [{ place: null, precision: 8, radiusKm: 0 }, "exact point"],
])("%j is said as %s", (location, said) => {
  expect(sayPrecision(location)).toBe(said);
});

test.each([["en", "English"], ["und", "not stated"], ["not a code", "not a code"]])("the language %s is said as %s", (code, said) => {
  expect(sayLanguage(code)).toBe(said);
});
