/** Laws of the record: spans quote their text, saying and parsing undo each other, intervals and ranges are ordered. */
import { expect, test } from "vitest";
import * as fc from "fast-check";
import { canonicalJson } from "./judgement.ts";
import { typeOf, subTypes, subTypesByType } from "./event.ts";
import { At, overlaps, contains, quoteAt, quotesItsText, toCodePoints } from "./span.ts";
import { parseRange, Range, sayRange } from "./toll.ts";
import { Interval, parseInterval, sayInterval, Day } from "./when.ts";
import { costliest, stances } from "./claim.ts";
import { toAcledPrecision, toUcdpPrecision } from "./place.ts";

const anyText = fc.string({ unit: "binary", maxLength: 60 });
const textAndSpan = anyText.chain((text) =>
  fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) })));
const day = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));

test("a span made from a text quotes it", () => {
  fc.assert(fc.property(textAndSpan, ({ text, start, end }) => {
    const at = quoteAt(text, start, end);
    expect(quotesItsText(text, at)).toBe(true);
    expect(At.safeParse(at).success).toBe(true);
  }));
});

test("a span outside its text is refused", () => {
  expect(() => quoteAt("abc", 2, 4)).toThrow(RangeError);
  expect(() => quoteAt("abc", 2, 1)).toThrow(RangeError);
  expect(At.safeParse({ start: 0, end: 2, quote: "abc" }).success).toBe(false);
  expect(At.safeParse({ start: 3, end: 1, quote: "" }).success).toBe(false);
});

test("code points are counted as the text's iterator counts them", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
    const whole = toCodePoints(text, { start: 0, end: text.length });
    expect(whole).toEqual({ start: 0, end: [...text].length });
  }));
  expect(toCodePoints("a👩‍👩‍👧b حماة", { start: 9, end: 10 })).toEqual({ start: 6, end: 7 });
});

test("overlap and containment of half-open spans", () => {
  expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  expect(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true);
  expect(contains({ start: 0, end: 4 }, { start: 0, end: 4 })).toBe(true);
  expect(contains({ start: 1, end: 4 }, { start: 0, end: 4 })).toBe(false);
});

const range = fc.tuple(fc.option(fc.nat()), fc.option(fc.nat())).map(([a, b]) =>
  a !== null && b !== null ? { min: Math.min(a, b), max: Math.max(a, b) } : { min: a, max: b });

test("parse(say(range)) = range", () => {
  fc.assert(fc.property(range, (value) => { expect(parseRange(sayRange(value))).toEqual(value); }));
  expect(parseRange("5–3")).toBeNull();
  expect(parseRange("dozens")).toBeNull();
});

const interval = fc.tuple(fc.option(day), fc.option(day)).map(([a, b]) =>
  a !== null && b !== null && a > b ? { earliest: b, latest: a } : { earliest: a, latest: b });

test("parse(say(interval)) = interval", () => {
  fc.assert(fc.property(interval, (value) => { expect(parseInterval(sayInterval(value))).toEqual(value); }));
  expect(parseInterval("2015-10-08/2015-10-07")).toBeNull();
  expect(parseInterval("2015-02-30")).toBeNull();
});

test("an interval or a range that ends before it begins is refused", () => {
  expect(Interval.safeParse({ earliest: "2015-10-08", latest: "2015-10-07" }).success).toBe(false);
  expect(Range.safeParse({ min: 5, max: 4 }).success).toBe(false);
  expect(Day.safeParse("2015-02-29").success).toBe(false);
  expect(Day.safeParse("2016-02-29").success).toBe(true);
});

test("every sub-type belongs to one type", () => {
  expect(new Set(subTypes).size).toBe(subTypes.length);
  for (const [type, subs] of Object.entries(subTypesByType)) for (const sub of subs) expect(typeOf(sub)).toBe(type);
  expect(subTypes).toHaveLength(26);
});

test("of fitting stances the costliest to misread wins", () => {
  expect(costliest(["assertion", "denial", "judgement"])).toBe("denial");
  expect(costliest(["assertion", "silence", "no-information"])).toBe("silence");
  expect(costliest([])).toBe("assertion");
  expect(stances).toHaveLength(10);
});

test("canonical JSON does not depend on the order of keys", () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
    const turned = Object.fromEntries(Object.entries(value).reverse());
    expect(canonicalJson(turned)).toBe(canonicalJson(value));
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
  }));
});

test("precision crosswalks", () => {
  expect([8, 7, 6, 5, 4, 3, 2, 1, 0].map(toAcledPrecision)).toEqual([1, 1, 1, 1, 2, 2, 3, 3, null]);
  expect([8, 5, 4, 3, 2, 0].map((rung) => toUcdpPrecision(rung, null))).toEqual([1, 1, 2, 3, 4, 7]);
  expect(toUcdpPrecision(1, "country")).toBe(6);
  expect(toUcdpPrecision(1, "region")).toBe(5);
});
