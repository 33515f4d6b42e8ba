/** Reckoning with days agrees with the calendar, and full dates are found where they stand. */
import { expect, test } from "vitest";
import * as fc from "fast-check";
import { addDays, easterOf, findFullDates, gapDays, makeDay, mondayOf, weekNameOf, weekdayOf } from "./calendar.ts";

test.for<[string, number]>([["2015-10-07", 3], ["1970-01-01", 4], ["2000-02-29", 2], ["1914-06-28", 7]])("%s is weekday %d", ([day, weekday]) => {
  expect(weekdayOf(day)).toBe(weekday);
});

test.for<[string, string]>([["2015-10-07", "2015-W41"], ["2016-01-01", "2015-W53"], ["2018-12-31", "2019-W01"], ["2020-12-31", "2020-W53"]])("%s lies in %s", ([day, week]) => {
  expect(weekNameOf(day)).toBe(week);
});

test.for<[number, string]>([[2015, "2015-04-05"], [2024, "2024-03-31"], [1916, "1916-04-23"], [2000, "2000-04-23"]])("Easter of %d is %s", ([year, day]) => {
  expect(easterOf(year)).toBe(day);
});

test("there is no 30 February", () => {
  expect(makeDay(2015, 2, 30)).toBeNull();
  expect(makeDay(2016, 2, 29)).toBe("2016-02-29");
});

test("full dates are found in words and in ISO form, in order", () => {
  expect(findFullDates("On 3rd of March, 2019 and Oct. 7, 2015; 2020-01-02; not on May 40, 2015.").map(({ day }) => day)).toEqual(["2019-03-03", "2015-10-07", "2020-01-02"]);
});

test("days come back, and a week begins on its Monday", () => {
  const day = fc.integer({ min: -30_000, max: 60_000 }).map((n) => addDays("1970-01-01", n));
  fc.assert(fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
    expect(gapDays(from, addDays(from, days))).toBe(days);
    expect(weekdayOf(mondayOf(from))).toBe(1);
    expect(weekNameOf(mondayOf(from))).toBe(weekNameOf(from));
  }));
});
