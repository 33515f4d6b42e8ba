/** Marks lie on the words that they are for, and overlapping ones stay apart. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { blockKinds } from "#record/report.ts";
import { fixtureReading } from "../../test/fixtures/reading.ts";
import { mentionKinds } from "../ui/kinds.ts";
import type { MentionKind } from "../ui/kinds.ts";
import { firstOf, litBy, marksOf, valuesAt } from "./marks.ts";
import { segmentsOf, stretchesOf } from "./segments.ts";

const all = new Set<MentionKind>(mentionKinds);
const { text, blocks } = fixtureReading.report;

test("every mark lies in the text and belongs to a value", () => {
  const marks = marksOf(fixtureReading);
  expect(marks.length).toBeGreaterThan(25);
  for (const mark of marks) {
    expect(mark.start).toBeLessThan(mark.end);
    expect(mark.end).toBeLessThanOrEqual(text.length);
    expect(litBy(fixtureReading, mark.of)).not.toEqual({ strong: [], soft: [] });
  }
});

test("at a place inside a claim the place leads and the claim follows", () => {
  const offset = text.indexOf("Kafr Zita");
  expect(valuesAt(marksOf(fixtureReading), offset, all)).toEqual(["p2", "c3"]);
  expect(valuesAt(marksOf(fixtureReading), offset, new Set<MentionKind>(["claim"]))).toEqual(["c3"]);
});

test("an event lights its trigger strongly and its roles softly", () => {
  const { strong, soft } = litBy(fixtureReading, "e2");
  expect(strong.map((span) => text.slice(span.start, span.end))).toEqual(["destroyed"]);
  expect(soft.map((span) => text.slice(span.start, span.end))).toContain("near Kafr Zita");
  expect(litBy(fixtureReading, "nothing")).toEqual({ strong: [], soft: [] });
  expect(firstOf(litBy(fixtureReading, "c3"))?.start).toBe(text.indexOf("According to"));
});

test("the pieces of the fixture are its blocks", () => {
  expect(segmentsOf({ text, blocks }).map((segment) => segment.kind)).toEqual(blocks.map((block) => block.kind));
});

test("a text without blocks is cut at empty lines", () => {
  const plain = "One.\n\nTwo\nmore.\n\n\n \n\nThree.";
  expect(segmentsOf({ text: plain, blocks: [] }).map(({ start, end }) => plain.slice(start, end).trim())).toEqual(["One.", "Two\nmore.", "Three."]);
});

const anyBlocks = fc.array(fc.record({ kind: fc.constantFrom(...blockKinds), from: fc.nat(60), length: fc.nat(20) }), { maxLength: 6 });

test("words between blocks become a paragraph without the white space around them", () => {
  const loose = "Title\n\n Photo by: A \n\nEnd";
  const made = [{ kind: "title" as const, start: 0, end: 5 }, { kind: "paragraph" as const, start: loose.indexOf("End"), end: loose.length }];
  expect(segmentsOf({ text: loose, blocks: made }).map(({ start, end }) => loose.slice(start, end))).toEqual(["Title", "Photo by: A", "End"]);
});

test("whatever the blocks, pieces are in order, apart, and hold every word", () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom("a", " ", "\n", "é", "😀"), maxLength: 60 }), anyBlocks, (wild, raw) => {
    const made = raw.map(({ kind, from, length }) => ({ kind, start: Math.min(from, wild.length), end: Math.min(from + length, wild.length) }));
    const segments = segmentsOf({ text: wild, blocks: made });
    let reached = 0;
    for (const segment of segments) {
      expect(segment.start).toBeGreaterThanOrEqual(reached);
      expect(wild.slice(reached, segment.start).trim()).toBe("");
      reached = segment.end;
    }
    expect(wild.slice(reached).trim()).toBe("");
  }));
});

test("the stretches of a span say its words again", () => {
  const segments = segmentsOf({ text, blocks });
  fc.assert(fc.property(fc.nat(text.length), fc.nat(400), (start, length) => {
    const span = { start, end: Math.min(text.length, start + length) };
    const said = stretchesOf(segments, span).map((stretch) => {
      const base = segments[stretch.segment]?.start ?? 0;
      return text.slice(base + stretch.start, base + stretch.end);
    });
    expect(said.join("").replace(/\s/g, "")).toBe(text.slice(span.start, span.end).replace(/\s/g, ""));
  }));
});
