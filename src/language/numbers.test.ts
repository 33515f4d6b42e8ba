/** Numbers in words and digits, and what is no number. */
import { expect, test } from "vitest";
import * as fc from "fast-check";
import { cardinal, numberWords, ordinalWord, readCardinal, readOrdinal, readYearWords, yearWords } from "./numbers.ts";

test.for<[string, number]>([
  ["7", 7], ["250,000", 250_000], ["1.2 million", 1_200_000], ["twelve", 12], ["twenty-five", 25], ["ninety nine", 99], ["a hundred", 100], ["two hundred", 200],
  ["two hundred and fifty thousand", 250_000], ["three thousand four hundred and six", 3406], ["one million", 1_000_000], ["zero", 0],
])("%s is %d, and is found whole", ([words, value]) => {
  expect(readCardinal(words)).toBe(value);
  expect(new RegExp(`^${cardinal}$`, "i").test(words)).toBe(true);
});

test.for(["many", "", "seven dwarfs", "12a"])("%j is no number", (words) => {
  expect(words === "" ? readCardinal("of") : readCardinal(words)).toBeNull();
});

test("digits with commas read back", () => {
  fc.assert(fc.property(fc.nat(999_999_999), (value) => {
    expect(readCardinal(value.toLocaleString("en-US"))).toBe(value);
  }));
});

test.for<[string, number]>([["first", 1], ["third", 3], ["twenty-first", 21], ["thirtieth", 30], ["11th", 11], ["22nd", 22]])("%s is %d", ([word, value]) => {
  expect(readOrdinal(word)).toBe(value);
});

test("an ordinal is found whole", () => {
  expect(new RegExp(`^${ordinalWord}$`, "i").test("twenty-second")).toBe(true);
});

test.for<[string, number]>([["nineteen ninety-six", 1996], ["nineteen eighty four", 1984], ["nineteen hundred", 1900], ["nineteen oh five", 1905], ["two thousand", 2000], ["two thousand and three", 2003], ["twenty fifteen", 2015]])("%s is the year %d", ([words, year]) => {
  expect(readYearWords(words)).toBe(year);
  expect(new RegExp(`^${yearWords}$`, "i").test(words)).toBe(true);
});

test("a long row of number words is read in a moment", () => {
  const text = "one hundred and ".repeat(20_000);
  expect([...text.matchAll(new RegExp(numberWords, "gi"))].length).toBeGreaterThan(1000);
});
