/** Laws of the ingest stage, over wild texts, wild pages and wild bytes. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Report } from "#record/report.ts";
import { ingest, ingestText } from "./ingest.ts";

const piece = fc.constantFrom(
  "\n", "\n\n", "\r\n", " ", "\u00a0", "\u2028", "Photo by: Lena Orr", "A man walks in Nahr, Valley Province, March 14, 2019.", "On Thursday the council said nothing.", "Published: 14 March 2019",
  "By Mira Haddan", "“", "\"", "e\u0301", "🚑", "\ud83d", "\ufeff", "\0", "اللّطامنة", "Advertisement", "Valley Post and agencies", "Heading of it", "NAHR (Reuters) -",
);
const wildText = fc.array(fc.oneof(piece, fc.string({ unit: "binary" }), fc.lorem({ maxCount: 12 })), { maxLength: 40 }).map((parts) => parts.join(""));

const tag = fc.constantFrom(
  "<p>", "</p>", "<div>", "</div>", "<article>", "</article>", "<h1>", "</h1>", "<figure><figcaption>", "</figcaption></figure>", "<br>", "<br><br>", "<script>", "</script>", "<span class=\"credit\">", "</span>",
  "<nav>", "</nav>", "<div class=\"caption related\" hidden>", "<time datetime=\"2019-03-14\">", "<!--", "-->", "<pre>", "<table><tr><td>", "&nbsp;", "&amp", "&#x1F691;", "&#0;", "<![CDATA[", "<svg><title>", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":1}</script>",
);
const wildPage = fc.array(fc.oneof({ weight: 3, arbitrary: tag }, piece, fc.lorem({ maxCount: 30 })), { maxLength: 60 }).map((parts) => `<html>${parts.join("")}`);

/** Blocks stand in order, inside the text, apart from each other, and are not blank; what is listed again stands in the text too. */
function checkReport(report: Report): void {
  expect(Report.safeParse(report).success).toBe(true);
  let at = 0;
  for (const block of report.blocks) {
    expect(block.start).toBeGreaterThanOrEqual(at);
    expect(block.end).toBeGreaterThan(block.start);
    const words = report.text.slice(block.start, block.end);
    expect(words.trim()).toBe(words);
    for (const again of block.again ?? []) expect(again.end).toBeLessThanOrEqual(report.text.length);
    at = block.end;
  }
  expect(at).toBeLessThanOrEqual(report.text.length);
}

test("a text is kept verbatim, and its blocks are in order", async () => {
  await fc.assert(fc.asyncProperty(wildText, async (text) => {
    const { report } = await ingestText({ id: "x", text });
    expect(report.text).toBe(text);
    checkReport(report);
  }), { numRuns: 300 });
});

test("every word of a text stands in a block or in a repeat of one", async () => {
  await fc.assert(fc.asyncProperty(wildText, async (text) => {
    const { report } = await ingestText({ id: "x", text });
    const spans = report.blocks.flatMap((block) => [block, ...(block.again ?? [])]).toSorted((a, b) => a.start - b.start);
    const rest = spans.reduceRight((left, span) => left.slice(0, span.start) + left.slice(span.end), text);
    expect(rest.trim()).toBe("");
  }), { numRuns: 300 });
});

test("a wild page never throws; what is kept has its blocks in order", async () => {
  await fc.assert(fc.asyncProperty(wildPage, async (page) => {
    const { report, problems } = await ingest({ bytes: new TextEncoder().encode(page), mediaType: "text/html", charset: null, name: null, url: null, given: {}, sha256: null, id: "x" });
    if (report === null) expect(problems.map((problem) => problem.code)).toContain("no-article");
    else checkReport(report);
  }), { numRuns: 200 });
});

test("wild bytes never throw", async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.option(fc.string({ maxLength: 12 })), async (bytes, charset) => {
    const { report } = await ingest({ bytes, mediaType: null, charset, name: null, url: null, given: {}, sha256: null, id: "x" });
    if (report !== null) checkReport(report);
  }), { numRuns: 300 });
});

test("a kept text read again is the same text, with the same blocks of prose", async () => {
  await fc.assert(fc.asyncProperty(wildText, async (text) => {
    const first = await ingestText({ id: "x", text });
    const second = await ingestText({ id: "x", text: first.report.text });
    expect(second).toEqual(first);
  }), { numRuns: 100 });
});
