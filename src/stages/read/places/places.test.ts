/** Places are found, weighed and told apart as the cases say. */
import { expect, test } from "vitest";
import { indexActors } from "#knowledge/actors.ts";
import type { Knowledge } from "#knowledge/knowledge.ts";
import { openIndex, placeCompiler } from "#knowledge/places/index.ts";
import { analyseText } from "#language/analyse.ts";
import { Location } from "#record/place.ts";
import type { Block, Report } from "#record/report.ts";
import { quotesItsText } from "#record/span.ts";
import type { Found } from "../parts.ts";
import { tables, towns } from "./gazetteer.cases.ts";
import { placeCases } from "./places.cases.ts";
import { readPlaces } from "./places.ts";
import { mainProvince } from "./province.ts";

const compilation = placeCompiler.start(tables);
for (const line of towns) compilation.add(line, "geonames");
const index = openIndex(compilation.finish("test").buffer);
if (index === null) throw new Error("the index did not open");
const knowledge: Knowledge = { version: "test", lexicon: {}, places: index, actors: indexActors([]) };

function report(text: string): Report {
  const blocks: Block[] = [{ kind: "paragraph", start: 0, end: text.length }];
  return { id: "r", title: null, outlet: null, byline: null, language: "en", published: null, url: null, sha256: null, mediaType: null, example: false, text, blocks };
}

function read(text: string): Found<Location> {
  const one = report(text);
  return readPlaces({ report: one, text: analyseText(text, one.blocks), knowledge }, { actors: [] });
}

test.each(placeCases)("$story", ({ text, places }) => {
  expect(read(text).facts.map(({ at, place, precision }) => [at.quote, place?.id ?? null, precision])).toEqual(places);
});

test("every location quotes its text, keeps the schema and says why", () => {
  for (const { text } of placeCases) {
    for (const location of read(text).facts) {
      expect(quotesItsText(text, location.at)).toBe(true);
      expect(Location.safeParse(location).success).toBe(true);
    }
  }
});

test("rivals are kept with their scores", () => {
  const [babila] = read("Shells fell on the town of Babila, in the southern countryside of Idlib, Syria.").facts;
  expect(babila?.candidates.map(({ place }) => place.id)).toContain("gn:5");
  expect(babila?.candidates[0]?.score).toBeGreaterThan(babila?.candidates[1]?.score ?? 0);
  expect(babila?.because).toContain("the text says what it lies in");
});

test("the trace names the rules, and the people that are no places", () => {
  const { trace } = read("The jet entered Turkish airspace, the Turkish ministry said in Ankara.");
  expect(trace.filter(({ rule }) => rule === "place/demonym").map(({ of }) => of)).toEqual(["iso:TR", "iso:TR"]);
  expect(trace.some(({ rule, of }) => rule.startsWith("place/choose/") && of === "p2")).toBe(true);
});

test("a name without an entry is told as a problem", () => {
  expect(read("In Syria, rockets hit the village of Qumbazta in Idlib province.").problems).toMatchObject([{ code: "place-not-found", at: { quote: "Qumbazta" } }]);
});

test.each(["Paris ", "in Paris, Texas, ", "al-", "towns of A, B and ", "Syrian ", "A", "X. "])("a megabyte of “%s” is no trouble", (piece) => {
  const text = piece.repeat(Math.floor(200_000 / piece.length));
  expect(read(text).facts.length).toBeGreaterThanOrEqual(0);
});

test("the main province is the one where people were harmed", () => {
  const text = "Residents of Idlib watched. In the village of Kafr Zita in Hama province ten people died.";
  const toll = { id: "t1", at: { start: 72, end: 87, quote: text.slice(72, 87) }, harm: "killed", who: "unknown", min: 10, max: 10, quantifier: null, cumulative: false, partOf: null, event: null, because: "test" } as const;
  expect(mainProvince({ places: read(text).facts, report: report(text), tolls: [toll], country: "SY" })).toBe("Hama");
  expect(mainProvince({ places: [], report: report(text), tolls: [], country: null })).toBeNull();
});
