/** The tables of data/places/ as they are, with the towns of the cases: what a fresh install reads. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { indexActors } from "#knowledge/actors.ts";
import type { Knowledge } from "#knowledge/knowledge.ts";
import { openIndex, placeCompiler } from "#knowledge/places/index.ts";
import { analyseText } from "#language/analyse.ts";
import type { Location } from "#record/place.ts";
import type { Block, Report } from "#record/report.ts";
import type { Found } from "../parts.ts";
import { readPlaces } from "./places.ts";
import { knownWrong, warCases } from "./wars.cases.ts";
import { warTowns } from "./wars.towns.cases.ts";

const folder = new URL("../../../../data/places/", import.meta.url);
const tables = Object.fromEntries(readdirSync(folder).filter((name) => name.endsWith(".tsv")).map((name) => [name, readFileSync(new URL(name, folder), "utf8")]));
const compilation = placeCompiler.start(tables);
for (const [id, name, others, lat, lon, feature, division, population] of warTowns) {
  const [country = "", province = ""] = division.split(".");
  compilation.add([id, name, name, others, lat, lon, "P", feature, country, "", province, "", "", "", population, "", "", "", ""].join("\t"), "geonames");
}
const index = openIndex(compilation.finish("test").buffer);
if (index === null) throw new Error("the index did not open");
const knowledge: Knowledge = { version: "test", lexicon: {}, places: index, actors: indexActors([]) };

function read(text: string): Found<Location> {
  const blocks: Block[] = [{ kind: "paragraph", start: 0, end: text.length }];
  const report: Report = { id: "r", title: null, outlet: null, byline: null, language: "en", published: null, url: null, sha256: null, mediaType: null, example: false, text, blocks };
  return readPlaces({ report, text: analyseText(text, blocks), knowledge }, { actors: [] });
}

function told({ facts }: Found<Location>): unknown[] {
  return facts.map(({ at, place, precision }) => [at.quote, place === null ? null : `${place.name} (${place.kind}, ${place.country})`, precision]);
}

test.each(warCases)("%s", (text, places) => {
  expect(told(read(text))).toEqual(places);
});

test.each(knownWrong)("so far read wrongly: %s", (text, places) => {
  expect(told(read(text))).toEqual(places);
});

test("a place without an entry keeps the province that the text gives, with its radius", () => {
  const [unknown] = read("The villages of Qumbazta and Marjubin in Hama province, Syria, were hit.").facts;
  expect(unknown).toMatchObject({ place: null, precision: 5, candidates: [{ place: { id: "st:SY.10", kind: "province" } }] });
  expect(unknown?.radiusKm).toBeGreaterThan(20);
});

test("an entry at the other end of the world is no reading where the text says what the place lies in", () => {
  const found = read("Troops burned the village of Bandar in Rakhine State, Myanmar.");
  expect(found.facts[0]).toMatchObject({ at: { quote: "Bandar" }, place: null });
});

test("a town and the province of its name are no doubt about where", () => {
  expect(read("Rockets fell on Aleppo. Gunmen held Gao.").problems.filter(({ code }) => code === "place-ambiguous")).toEqual([]);
});

test("a doubt names two places that can be told apart, each by its kind", () => {
  for (const [text] of [...warCases, ...knownWrong]) {
    for (const { code, message } of read(text).problems) {
      if (code !== "place-ambiguous") continue;
      const [, one, other] = /could be (the .+?) or (the .+)\.$/.exec(message) ?? [];
      expect(one).toBeDefined();
      expect(one).not.toBe(other);
    }
  }
});
