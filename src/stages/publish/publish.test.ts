/** What is published says no more than its evidence: the brief's sentences, the files' cells, the map's points. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Brief } from "#record/brief.ts";
import type { Reading } from "#record/reading.ts";
import { fixtureReading, fixtureText } from "../../../test/fixtures/reading.ts";
import { writeBrief } from "./brief.ts";
import { claimColumns, claimRows, eventColumns, eventRows, toCsv } from "./csv.ts";
import { toFeatures, toGeoJson } from "./geojson.ts";
import { toHtml, toMarkdown } from "./markdown.ts";
import { list, quoted, sayDay, sayHarm } from "./phrases.ts";

const day = "2015-10-07";
const brief = writeBrief(day, [fixtureReading]);
const sentences = brief.sections.flatMap((section) => section.sentences);

test("every sentence of the brief quotes the report at its offsets", () => {
  expect(Brief.safeParse(brief).success).toBe(true);
  expect(sentences.length).toBeGreaterThan(8);
  for (const { evidence } of sentences) for (const one of evidence) expect(fixtureText.slice(one.start, one.end)).toBe(one.quote);
});

test("silence, denial and aim stand apart, each with its own words", () => {
  const texts = sentences.map((one) => one.text);
  expect(texts.some((text) => /did not speak of: “Khan Shaykhun”/.test(text))).toBe(true);
  expect(texts.some((text) => /denied: “that weapons had been kept there”/.test(text))).toBe(true);
  expect(texts.some((text) => /stated an aim: /.test(text))).toBe(true);
});

test("what the text leaves out is said to be left out, never filled", () => {
  const bare: Reading = { ...fixtureReading, events: fixtureReading.events.map((event) => ({ ...event, attackers: [], when: null, locations: [] })) };
  const open = writeBrief(day, [bare]).sections.find((section) => section.id === "open");
  expect(open?.sentences[0]?.text).toContain("the text does not say who did it, where or on which day");
});

test("a number told for several events is said to be shared, and a place that is only near is not called in", () => {
  const [first] = fixtureReading.events.filter((event) => event.tolls.length > 0 && event.realis === "actual");
  const near = fixtureReading.places.find((place) => place.precision === 4);
  if (first === undefined || near === undefined) throw new Error("the fixture has no such event or place");
  const shared: Reading = { ...fixtureReading, events: [{ ...first, id: "e1" }, { ...first, id: "e2", locations: [near] }] };
  const texts = writeBrief(day, [shared]).sections.find((section) => section.id === "events")?.sentences.map((one) => one.text) ?? [];
  expect(texts).toHaveLength(2);
  for (const text of texts) expect(text).toContain("one number for 2 such events");
  expect(texts[1]).toContain(" in or near near Kafr Zita");
  expect(eventRows(shared).map((row) => row["killed_shared_by"])).toEqual([2, 2]);
});

test("the day on which a source told of an event is not given out as the day of the event", () => {
  const dated = fixtureReading.events.find((event) => event.when !== null && event.realis === "actual");
  if (dated === undefined) throw new Error("the fixture has no dated event");
  const sayWith = (rules: readonly string[]) => {
    const reading: Reading = { ...fixtureReading, events: [{ ...dated, because: rules }] };
    const text = writeBrief(day, [reading]).sections.find((section) => section.id === "events")?.sentences[0]?.text ?? "";
    return { text, open: writeBrief(day, [reading]).sections.find((section) => section.id === "open")?.sentences[0]?.text ?? "", basis: eventRows(reading)[0]?.["day_basis"] };
  };
  const told = sayWith(["events/when/told"]);
  expect(told.text).toContain("(told on ");
  expect(told.open).toContain("on which day");
  expect(told.basis).toBe("told");
  const stated = sayWith(["events/when/told", "events/when/clause"]);
  expect(stated.text).not.toContain("told on ");
  expect(stated.open).not.toContain("on which day");
  expect(stated.basis).toBe("stated");
});

test("events that are feared, denied or habitual are not told as having happened", () => {
  for (const realis of ["future", "hypothetical", "negated", "habitual"] as const) {
    const unreal: Reading = { ...fixtureReading, events: fixtureReading.events.map((event) => ({ ...event, realis })) };
    expect(writeBrief(day, [unreal]).sections.map((section) => section.id)).not.toContain("events");
  }
});

test("the brief does not depend on the order of the readings, and an empty day is empty", () => {
  const other: Reading = { ...fixtureReading, id: "r-ffff", report: { ...fixtureReading.report, id: "r-ffff", outlet: "Another" } };
  expect(writeBrief(day, [other, fixtureReading])).toEqual(writeBrief(day, [fixtureReading, other]));
  expect(writeBrief(day, []).sections).toEqual([]);
  expect(toMarkdown(writeBrief(day, []))).toContain("Nothing is in the record for this day.");
  expect(toHtml(writeBrief(day, []))).toContain("Nothing is in the record for this day.");
});

test("examples are labelled in the notes", () => {
  const notesOf = (example: boolean) => writeBrief(day, [{ ...fixtureReading, report: { ...fixtureReading.report, example } }]).notes.join(" ");
  expect(notesOf(true)).toContain("written by the makers of Sitrep");
  expect(notesOf(false)).not.toContain("written by the makers");
});

test("text of a report stays text in HTML and Markdown", () => {
  const hostile = writeBrief(day, [{ ...fixtureReading, report: { ...fixtureReading.report, outlet: `<script>alert(1)</script>[x](javascript:1)` } }]);
  expect(toHtml(hostile)).not.toContain("<script>");
  expect(toMarkdown(hostile)).not.toMatch(/(?<!\\)\[x\]/);
});

test("no bare point below a town; longitude first; precision, radius and reason always there", () => {
  for (const { geometry, properties } of toFeatures(fixtureReading)) {
    for (const key of ["precision", "radius_km", "because"]) expect(properties).toHaveProperty(key);
    if (geometry?.type === "Point") {
      expect(properties["precision"]).toBeGreaterThanOrEqual(5);
      expect(geometry.coordinates[0]).toBeGreaterThan(geometry.coordinates[1]);
    }
    if (geometry?.type === "Polygon") expect(geometry.coordinates[0]?.[0]).toEqual(geometry.coordinates[0]?.at(-1));
  }
  expect(JSON.parse(toGeoJson([fixtureReading]))).toHaveProperty("features");
});

test("cells that a spreadsheet would run are quoted, numbers stay numbers, raw is raw", () => {
  const evil = ["=1+1", "+cmd", "-2", "@x", " \t=1", "|calc", "＝1"];
  for (const cell of evil) {
    expect(toCsv([{ a: cell }], ["a"])).toContain(`'${cell}`);
    expect(toCsv([{ a: cell }], ["a"], { raw: true })).not.toContain(`'${cell}`);
  }
  expect(toCsv([{ a: -5.2, b: "ok" }], ["a", "b"])).toBe("a,b\n-5.2,ok\n");
  fc.assert(fc.property(fc.string({ unit: "binary" }), (cell) => {
    const [, row = ""] = toCsv([{ a: cell }], ["a"]).split(/^a\n/);
    expect(row.replace(/^"/, "")).not.toMatch(/^\s*[=+\-@|]/);
  }));
});

test("tables of events and claims have a cell for every column", () => {
  for (const row of eventRows(fixtureReading)) for (const column of eventColumns) expect(row).toHaveProperty(column);
  for (const row of claimRows(fixtureReading)) for (const column of claimColumns) expect(row).toHaveProperty(column);
});

test("plain words", () => {
  expect(sayDay("2015-10-07")).toBe("7 October 2015");
  expect(list(["A", "B", "C"])).toBe("A, B and C");
  expect(sayHarm({ harm: "killed", who: "civilian", min: 1, max: 1 })).toBe("1 civilian killed");
  expect(sayHarm({ harm: "injured", who: "unknown", min: 30, max: null })).toBe("at least 30 people injured");
  expect(sayHarm({ harm: "killed", who: "child", min: 0, max: 0 })).toBe("no children killed");
  expect(sayHarm({ harm: "missing", who: "woman", min: null, max: null })).toBe("an unknown number of women missing");
  expect(quoted("“a”\n b")).toBe("“a” b”");
  expect(quoted("word ".repeat(100)).length).toBeLessThan(290);
});
