/** Times are read as the cases say, on any day of reading, and quickly on hostile text. */
import { expect, test } from "vitest";
import * as fc from "fast-check";
import { analyseText } from "#language/analyse.ts";
import { quotesItsText } from "#record/span.ts";
import { When, sayInterval } from "#record/when.ts";
import type { Block } from "#record/report.ts";
import type { Ground } from "../parts.ts";
import type { TimeCase } from "./case.ts";
import { dateCases } from "./en/date.cases.ts";
import { relativeCases } from "./en/relative.cases.ts";
import { weekdayCases } from "./en/weekday.cases.ts";
import { readTimes } from "./times.ts";

/** Stands for knowledge: times need none. */
const noKnowledge = {} as Ground["knowledge"];

function groundOf(text: string, published: string | null, kind: Block["kind"] = "paragraph"): Ground {
  const blocks: Block[] = [{ kind, start: 0, end: text.length }];
  const report: Ground["report"] = {
    id: "r", title: null, outlet: null, byline: null, language: "en", url: null, sha256: null, mediaType: null, example: false, text, blocks,
    published: published === null ? null : { value: published, basis: "given", because: "the test says so" },
  };
  return { report, text: analyseText(text, blocks), knowledge: noKnowledge };
}

function read(one: Pick<TimeCase, "text" | "published">): [string, string][] {
  const published = one.published === undefined ? "2024-05-14" : one.published;
  return readTimes(groundOf(one.text, published)).facts.map((when) => {
    const dated = when.earliest !== null || when.latest !== null;
    return [when.at.quote, dated && (when.kind !== "duration" || when.anchor !== null) ? sayInterval(when) : (when.value ?? "?")];
  });
}

test.for([...weekdayCases, ...dateCases, ...relativeCases])("$story: $text", (one) => {
  expect(read(one)).toEqual(one.reads.map(([words, is]) => [words, is]));
});

test("a caption hangs on its own full date", () => {
  const text = "Smoke over the port on Friday. Picture taken October 6, 2015.";
  const facts = readTimes(groundOf(text, "2015-10-20", "caption")).facts;
  expect(facts.map((when) => when.earliest)).toEqual(["2015-10-02", "2015-10-06"]);
});

test("both readings of 'last week on Wednesday' are kept, and a person is told", () => {
  const found = readTimes(groundOf("It was hit last week on Wednesday.", "2015-10-07"));
  expect(found.facts[0]?.alternatives).toEqual([{ earliest: "2015-10-07", latest: "2015-10-07" }]);
  expect(found.problems.map((problem) => problem.code)).toEqual(["date-ambiguous"]);
});

test("a time that nothing anchors is a problem, and its days are not guessed", () => {
  const found = readTimes(groundOf("It was hit yesterday.", null));
  expect(found.facts.map((when) => [when.earliest, when.latest, when.precision])).toEqual([[null, null, "day"]]);
  expect(found.problems.map((problem) => problem.code)).toEqual(["date-without-anchor"]);
});

test("the clock and the part of the day stand in the value", () => {
  const facts = readTimes(groundOf("At 9:05 p.m. on Monday; again on Sunday night.", "2024-05-14")).facts;
  expect(facts.map((when) => [when.value, when.clock])).toEqual([["2024-05-13T21:05", "21:05"], ["2024-05-13", null], ["2024-05-12TNI", null]]);
});

test("every time has a rule and its words in the trace, and is as its schema says", () => {
  const found = readTimes(groundOf("From Monday to Friday, since 2011, on 3 May 2020 and two days later.", "2024-05-14"));
  expect(found.trace.map((step) => step.of)).toEqual(found.facts.map((when) => when.id));
  for (const when of found.facts) expect(When.safeParse(when).success).toBe(true);
});

const pieces = [
  "on Friday", "last week", "3 May", "May 3, 2011", "2011", "since", "until", "two days later", "the next day", " - ", "to", "and", "from", "between", "30 February 2012", "the 31st",
  "early", "the end of", "morning", "10 p.m.", "25:61", "490 BC", "the 1990s", "every", "Q3", "the third quarter", ", ", ". ", "will", "99/99/2020", "\u00a0", "\n", "“", "😀", "December", "the following March", "fiscal 1999", "a hundred years ago",
];

test("any jumble of time words gives spans that quote, and values of the schema", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), fc.constantFrom("2024-02-29", "2015-10-07", null), (words, published) => {
      const text = words.join(" ");
      const found = readTimes(groundOf(text, published));
      for (const when of found.facts) {
        expect(quotesItsText(text, when.at)).toBe(true);
        expect(When.safeParse(when).success, JSON.stringify(when)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test.for(["1", "a ", "12 ", "the ", "May ", "one ", " ", "10 to ", "last ", "\n", "1/", "twenty-", "and ", "3 May 2011 ", "10 p.m. Friday, "])("many times %j is read without trouble", (piece) => {
  const text = piece.repeat(400_000 / piece.length);
  expect(readTimes(groundOf(text, "2024-05-14")).facts.length).toBeGreaterThanOrEqual(0);
});
