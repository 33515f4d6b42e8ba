/** Evidence is grouped into passages of its report without losing a word. */
import { expect, test } from "vitest";
import type { Evidence } from "#record/brief.ts";
import { passagesOf } from "./passages.ts";

const text = `First paragraph.\n\n${"word ".repeat(60)}the quote here ${"more ".repeat(60)}end.\n\nLast words.`;
const second = { start: 18, end: text.indexOf("\n\nLast") };
const blocks = [{ kind: "paragraph" as const, start: 0, end: 16 }, { kind: "paragraph" as const, ...second }, { kind: "paragraph" as const, start: second.end + 2, end: text.length }];

function evidence(quote: string, of = "c1"): Evidence {
  const start = text.indexOf(quote);
  return { report: "r-1", of, quote, start, end: start + quote.length };
}

function shown(...quotes: Evidence[]): string[] {
  return passagesOf({ text, blocks }, quotes).map((passage) => passage.parts.map((part) => (part.isQuote ? `[${part.text}]` : part.text)).join(""));
}

test("a long paragraph is cut at spaces, with an ellipsis on each cut side", () => {
  expect(shown(evidence("the quote here"))).toEqual([expect.stringMatching(/^… word .{0,200}word \[the quote here\] more .{0,200}more …$/)]);
});

test("quotations of one paragraph stand in it together; those that overlap are one", () => {
  expect(shown(evidence("paragraph"), evidence("First", "c2"))).toEqual(["[First] [paragraph]."]);
  expect(shown(evidence("First para"), evidence("paragraph"))).toEqual(["[First paragraph]."]);
});

test("each paragraph is a passage, in the order of the text, and opens at its first value", () => {
  expect(shown(evidence("Last"), evidence("First"))).toEqual(["[First] paragraph.", "[Last] words."]);
  expect(passagesOf({ text, blocks }, [evidence("Last", "e4")])[0]?.of).toBe("e4");
});

test("without blocks the whole text is the paragraph", () => {
  expect(passagesOf({ text: "a b c", blocks: [] }, [{ report: "r", of: "c", quote: "c", start: 4, end: 5 }])[0]?.parts.map((part) => part.text)).toEqual(["a b ", "c"]);
});
