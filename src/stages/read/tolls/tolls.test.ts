/** Tolls and quantities are read as the cases say, and quickly on hostile text. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseTable } from "#knowledge/lexicon.ts";
import type { Lexicon } from "#knowledge/lexicon.ts";
import { analyseText } from "#language/analyse.ts";
import type { Block, Report } from "#record/report.ts";
import { quotesItsText } from "#record/span.ts";
import { Quantity, Toll, sayRange } from "#record/toll.ts";
import type { Ground } from "../parts.ts";
import { tollCases } from "./tolls.cases.ts";
import { readTolls } from "./tolls.ts";

const folder = new URL("../../../../data/lexicon/en/", import.meta.url);
const tables = ["toll-people", "toll-harm", "number-heads"];
const lexicon: Lexicon = { en: Object.fromEntries(tables.map((name) => [name, parseTable(readFileSync(new URL(`${name}.tsv`, folder), "utf8"))])) };

function groundOf(text: string, words: Lexicon = lexicon): Ground {
  const blocks: Block[] = [{ kind: "paragraph", start: 0, end: text.length }];
  return { report: { text, blocks } as unknown as Report, text: analyseText(text, blocks), knowledge: { lexicon: words } as Ground["knowledge"] };
}

test.for(tollCases)("$story: $text", ({ text, reads }) => {
  const told = readTolls(groundOf(text)).tolls.facts.map((toll) => {
    const marks = `${toll.partOf === null ? "" : " of"}${toll.cumulative ? " total" : ""}`;
    return `${toll.at.quote}: ${toll.harm} ${toll.who} ${sayRange(toll)}${marks}`;
  });
  expect(told).toEqual(reads);
});

test.for<[string, string]>([
  ["Guns hit at least six densely built areas.", "at least six densely built areas: areas 6+"],
  ["Only one out of eight air strikes hit the depot.", "Only one out of eight: strikes share 0.125"],
  ["Half of the island's population has fled.", "Half of the island's population: population share 0.5"],
  ["They hold 15 percent of the territory.", "15 percent of the territory: territory share 0.15"],
  ["Two thirds of the villages are empty.", "Two thirds of the villages: villages share 0.6666666666666666"],
  ["More than 40,000 Yemenis have sought asylum.", "More than 40,000 Yemenis: asylum claims 40000+"],
  ["The violations went on, and three of them were filmed.", "three of them: violations 3"],
  ["Three tanks and a dozen rockets were found.", "Three tanks: vehicles 3; a dozen rockets: munitions 12"],
  ["It cost 3 million dollars and took 4 hours over 12 km.", ""],
  ["The law of 2015 names 20 articles.", ""],
])("counts what matters: %s", ([text, reads]) => {
  const told = readTolls(groundOf(text)).quantities.facts.map((one) => `${one.at.quote}: ${one.of} ${one.share === null ? sayRange(one) : `share ${one.share}`}`);
  expect(told.join("; ")).toBe(reads);
});

test("a part names its whole, and every fact has its trace and its schema", () => {
  const { tolls, quantities } = readTolls(groundOf("Nine people, among them two children, were killed by three air strikes on two villages."));
  const [whole, part] = tolls.facts;
  expect(part?.partOf).toBe(whole?.id);
  expect(tolls.trace.map((step) => step.of)).toEqual(tolls.facts.map((toll) => toll.id));
  expect(quantities.trace.map((step) => step.of)).toEqual(quantities.facts.map((one) => one.id));
  for (const toll of tolls.facts) expect(Toll.safeParse(toll).success).toBe(true);
  for (const one of quantities.facts) expect(Quantity.safeParse(one).success).toBe(true);
});

test("offsets are those of the kept text, odd spaces and all", () => {
  const text = "\u201cAt\u00a0least 30\u00a0people were killed,\u201d he said. 😀 Two\u00a0girls died.";
  const facts = readTolls(groundOf(text)).tolls.facts;
  expect(facts.map((toll) => toll.at.quote)).toEqual(["At\u00a0least 30\u00a0people", "Two\u00a0girls"]);
  for (const toll of facts) expect(quotesItsText(text, toll.at)).toBe(true);
});

test("without its lexicon nothing is read, and nothing breaks", () => {
  expect(readTolls(groundOf("Nine people were killed.", {})).tolls.facts).toEqual([]);
});

test.for(["1", "killed ", "12 people ", "two women, ", "a ", "of ", " and ", "one out of 8 ", "dozens ", "was "])("many times %j is read without trouble", (piece) => {
  expect(readTolls(groundOf(piece.repeat(200_000 / piece.length))).tolls.facts.length).toBeGreaterThanOrEqual(0);
});
