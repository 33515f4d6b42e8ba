/** The maps to the sets of places: every location with its point, code-point offsets, and the province of the event. */
import { expect, test } from "vitest";
import type { Location, Place } from "#record/place.ts";
import type { Reading } from "#record/reading.ts";
import { quoteAt } from "#record/span.ts";
import { fakes } from "./fakes.ts";
import { geoparse, geoparseNames } from "./geoparse.ts";

const text = "😀 Turkish jets left Turkish airspace for Aleppo and Qumbazta.";
const aleppo: Place = { id: "gn:170063", name: "Aleppo", country: "SY", admin1: "Aleppo", lat: 36.2, lon: 37.16, kind: "town" };
const turkey: Place = { id: "iso:TR", name: "Turkey", country: "TR", admin1: null, lat: 39, lon: 35, kind: "airspace" };

function location(id: string, quote: string, place: Place | null): Location {
  const start = text.indexOf(quote);
  return { id, at: quoteAt(text, start, start + quote.length), place, candidates: [], precision: 5, radiusKm: null, because: "the test says so" };
}

const places = [location("p1", "Turkish airspace", turkey), location("p2", "Aleppo", aleppo), location("p3", "Qumbazta", null)];
const trace = [
  { of: "iso:TR", rule: "place/demonym", words: [quoteAt(text, 3, 10)], weight: null, says: "a people" },
  { of: "p1", rule: "place/demonym/territory", words: [], weight: null, says: "its ground" },
];
const report = { title: null, text, blocks: [] };
const reading = { report, places, trace, tolls: [] } as unknown as Reading;

test("names of ground are given in code points, a place without an entry without a point, a territory not at all", () => {
  expect(geoparseNames(reading).pred.toponyms).toEqual([
    { start: 41, end: 47, lat: 36.2, lon: 37.16, geonameid: "170063" },
    { start: 52, end: 60, lat: null, lon: null },
  ]);
});

test("names of peoples lie at the point of their country, for the sets that mark them", () => {
  expect(geoparse(reading).pred.toponyms.at(-1)).toEqual({ start: 2, end: 9, lat: 39, lon: 35 });
});

test("the governorate is one of the set's classes, or none", () => {
  expect(fakes(reading)).toEqual({ governorate: "aleppo" });
  expect(fakes({ ...reading, places: [] })).toEqual({ governorate: null });
});
