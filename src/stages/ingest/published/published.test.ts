/** The day of publication: stated, worked out, or left open. */
import { expect, test } from "vitest";
import { shadowOf } from "#language/shadow.ts";
import { blocksOf } from "../text/blocks.ts";
import { readDay } from "./day.ts";
import { settlePublished } from "./published.ts";
import type { Dating } from "./published.ts";

function settle(text: string, more: Partial<Dating> = {}) {
  return settlePublished({ given: null, fields: [], url: null, shadow: shadowOf(text), blocks: blocksOf(text, null), ...more });
}

const prose = "Shells fell on the eastern quarter of the town, the council said, and residents spent the night in cellars.";
/** 14 March 2019 was a Thursday. */
const caption = "A boy carries bread past a shelled bakery in Dar Zafra, Valley Province, March 14, 2019.";
const week = "The council spoke on Thursday. Rockets fell on Thursday at dawn, it said. A convoy had been turned back on Tuesday, the council said on Thursday.";

test.each([
  ["a labelled line", `Shells fall\n\nPublished: 7 October 2015\n\n${prose}`],
  ["a labelled line with a weekday and a clock", `Shells fall\n\nPosted on Wednesday, October 7, 2015 at 10:30 am\n\n${prose}`],
  ["a line that is a date", `Shells fall\n\nWednesday, 7 October 2015, 10:30 GMT\n\n${prose}`],
  ["an ISO line at the end", `Shells fall\n\n${prose}\n\n2015-10-07T08:00:00Z`],
  ["a dateline", `NAHR, 7 October 2015 (Newswire) - ${prose}`],
  ["a dateline that stands as a line of its own", `Shells fall\n\nNAHR AL-BARID, Lebanon, 7 October 2015\n\n${prose}`],
  ["a wire's dateline", `NAHR, 7 OCT 15 (NEWSWIRE) -- [TEXT] ${prose}`],
  ["a stamp before the first sentence", `Wed 7 Oct 2015 Shells fall on the town. ${prose}`],
  ["the last update, for want of better", `Shells fall\n\n${prose}\n\nLast updated: Oct 7, 2015`],
  ["the publication before the update", `Shells fall\n\nLast updated: Oct 9, 2015\n\nPublished: Oct 7, 2015\n\n${prose}`],
])("stated: %s", (_, text) => {
  const { published, problems } = settle(text);
  expect(published).toMatchObject({ value: "2015-10-07", basis: "stated" });
  expect(problems).toEqual([]);
});

test("what is given outranks the page's data, and that the text", () => {
  const fields = [{ field: "JSON-LD", value: "2015-10-08T00:30:00+03:00" }];
  expect(settle("Published: 9 October 2015", { fields, given: "2015-10-07" }).published).toMatchObject({ value: "2015-10-07", basis: "given" });
  expect(settle("Published: 9 October 2015", { fields }).published).toMatchObject({ value: "2015-10-08", basis: "stated", because: expect.stringContaining("JSON-LD") });
});

test("a field that holds no day is passed over", () => {
  const fields = [{ field: "meta", value: "yesterday" }, { field: "meta", value: "2015-02-30" }, { field: "time element", value: "2015-10-07" }];
  expect(settle(prose, { fields }).published?.value).toBe("2015-10-07");
});

test("the address of a page files it under a day", () => {
  expect(settle(prose, { url: "https://example.org/news/2015/10/07/shells-fall" }).published).toMatchObject({ value: "2015-10-07", basis: "inferred" });
});

test("inferred: the newest caption's day, when it is the weekday named most", () => {
  const { published, problems } = settle(`Shells fall\n\n${caption}\n\n${prose} ${week}`);
  expect(published).toMatchObject({ value: "2019-03-14", basis: "inferred", because: expect.stringContaining("Thursday 3 times") });
  expect(problems).toMatchObject([{ code: "publication-date-inferred", message: expect.stringContaining("2019-03-14") }]);
});

test("inferred: the day after the newest picture, when the text tells mostly of that", () => {
  const text = `Shells fall\n\n${caption}\n\n${prose} It spoke on Friday. More fell on Friday, and on Friday night. It had begun on Thursday.`;
  expect(settle(text).published).toMatchObject({ value: "2019-03-15", basis: "inferred" });
});

test.each([
  ["no date at all", `${prose} ${week}`],
  ["a short line of history", `Signed in Nahr on 20 July 1954\n\n${prose}`],
  ["a date of history in the running text", `The truce was signed on 20 July 1954 in Nahr. ${week}`],
  ["a date with its weekday in a history", "On Thursday, March 14, 2019, shells fell on the town. The council had met on Thursday. It met again that Thursday and on Friday."],
  ["weekdays that do not agree", `${caption}\n\n${prose} It spoke on Monday. More fell on Monday, and on Sunday.`],
  ["too few weekdays", `${caption}\n\n${prose} It spoke on Thursday.`],
  ["an archive picture", `${caption.replace("A boy", "File photo: A boy")}\n\n${prose} ${week}`],
  ["a later day told without a year", `${caption}\n\n${prose} ${week} Another rocket fell on March 21.`],
  ["weekdays of other weeks", `${caption}\n\n${prose} It met last Thursday, as it does every Thursday, and will meet next Thursday.`],
  ["figures that can be read two ways", `Published: 07/10/2015\n\n${prose}`],
])("left open: %s", (_, text) => {
  const { published, problems } = settle(text);
  expect(published).toBeNull();
  expect(problems).toMatchObject([{ code: "no-publication-date" }]);
});

test("a day that lies ahead is not the day of publication", () => {
  const text = `${caption}\n\n${prose} ${week} The truce is to hold until April 30, 2019.`;
  expect(settle(text).published?.value).toBe("2019-03-14");
});

test.each([
  ["2015-10-07", "2015-10-07"], ["2015-10-07T23:59:59-08:00", "2015-10-07"], ["20151007", "2015-10-07"], ["Wed, 07 Oct 2015 10:00:00 GMT", "2015-10-07"], ["October 7th, 2015", "2015-10-07"],
  ["2015/10/7", "2015-10-07"], ["25/12/2015", "2015-12-25"], ["12/25/2015", "2015-12-25"], ["7/7/2015", "2015-07-07"], ["07/10/2015", null], ["2015-13-01", null], ["31/02/2015", null], ["", null], ["soon", null], ["20151007123", null],
])("readDay(%j) → %j", (value, day) => {
  expect(readDay(value)).toBe(day);
});
