/** The map to TIMEX3: offsets in code points, one expression where the reading holds a range and its ends. */
import { expect, test } from "vitest";
import type { Report } from "#record/report.ts";
import { quoteAt } from "#record/span.ts";
import type { When } from "#record/when.ts";
import { airwarsGaza } from "./airwars_gaza.ts";
import { timex } from "./timex.ts";

const text = "😀 From Monday to Friday";

function when(quote: string, value: string): When {
  const start = text.indexOf(quote);
  return { id: quote, at: quoteAt(text, start, start + quote.length), earliest: "2024-05-13", latest: "2024-05-13", precision: "day", kind: "date", value, clock: null, anchor: null, because: "the test says so", alternatives: [] };
}

test("a range is given as its two ends, in code points", () => {
  const times = [when("Monday to Friday", "2024-05-13/2024-05-17"), when("Monday", "2024-05-13"), when("Friday", "2024-05-17")];
  expect(timex({ report: { text } as Report, times }).pred.timex).toEqual([
    { start: 7, end: 13, type: "DATE", value: "2024-05-13" },
    { start: 17, end: 23, type: "DATE", value: "2024-05-17" },
  ]);
});

test("the first single day dates the incident, and open counts end at their lower end", () => {
  const at = { start: 0, end: 18, quote: "at least 12 people" };
  const toll = { id: "n1", at, harm: "killed", who: "unknown", min: 12, max: null, quantifier: "at least", cumulative: false, partOf: null, event: null, because: "the test says so" } as const;
  expect(airwarsGaza({ times: [when("Monday", "2024-05-13")], tolls: [toll] })).toEqual({ date: "2024-05-13", killed: { min: 12, max: 12 }, injured: null });
});
