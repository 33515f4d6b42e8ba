/** Made-up reports, readings and decisions for the tests of the record. */
import type { Decision } from "#record/judgement.ts";
import { Decision as DecisionSchema } from "#record/judgement.ts";
import { Reading } from "#record/reading.ts";
import { Report } from "#record/report.ts";
import { quoteAt } from "#record/span.ts";
import type { At } from "#record/span.ts";

const towns = [
  { name: "Marrah", lat: 35.5, lon: 36.7 },
  { name: "Qasun", lat: 33.5, lon: 36.3 },
  { name: "Telqara", lat: 36.2, lon: 37.1 },
];

type Changes<T> = { readonly [Key in keyof T]?: T[Key] };

/** The n-th report of a made-up week: one town is shelled in each, on the day before. */
export function sampleReport(n: number, changes: Changes<Report> = {}): Report {
  const town = townOf(n);
  const text = `Shells fell on ${town.name}\n\nA council said that ${n + 2} people died in ${town.name} on Tuesday.`;
  return Report.parse({
    id: `r-${n}`, title: `Shells fell on ${town.name}`, outlet: "The Gazette", byline: null, language: "en",
    published: { value: dayOf(n), basis: "given", because: "made up" }, url: null, sha256: null, mediaType: "text/plain",
    example: false, text, blocks: [{ kind: "paragraph", start: 0, end: text.length }], ...changes,
  });
}

/** What a careful reader takes from `sampleReport(n)`. `changes` go on top. */
export function sampleReading(n: number, version = "v1", changes: Changes<Reading> = {}): Reading {
  const report = changes.report ?? sampleReport(n);
  const town = townOf(n);
  const at = (words: string) => wordsIn(report.text, words);
  const when = {
    id: "t1", at: at("Tuesday"), earliest: dayOf(n), latest: dayOf(n), precision: "day", kind: "date", value: dayOf(n), clock: null,
    anchor: dayOf(n), because: "made up", alternatives: [],
  };
  const place = { id: `made:${town.name}`, name: town.name, country: null, admin1: null, lat: town.lat, lon: town.lon, kind: "town" };
  const location = { id: "p1", at: at(town.name), place, candidates: [], precision: 5, radiusKm: 3, because: "made up" };
  const toll = {
    id: "n1", at: at(`${n + 2} people died`), harm: "killed", who: "unknown", min: n + 2, max: n + 2, quantifier: String(n + 2),
    cumulative: false, partOf: null, event: "e1", because: "made up",
  };
  return Reading.parse({
    id: report.id, version, report,
    claims: [{
      id: "c1", source: { at: at("A council"), actor: null, name: "a council", kind: "organisation", because: "made up" }, via: [],
      cue: { at: at("said") }, content: [{ at: at(`${n + 2} people died in ${town.name} on Tuesday`) }], stance: "assertion", unsure: null,
      quoted: "indirect", saidOn: null, saidTo: null, inside: null, about: ["e1"], because: ["made up"],
    }],
    events: [{
      id: "e1", type: "Explosions/Remote violence", subType: "Shelling/artillery/missile attack", plover: null, realis: "actual",
      trigger: { at: at("Shells fell") }, attackers: [], assisting: [], targets: [], victims: [], weapons: [], locations: [location],
      when, tolls: [toll], claims: ["c1"], repeats: null, count: null, because: ["made up"],
    }],
    actors: [], places: [location], times: [when], tolls: [toll], quantities: [], control: [], relations: [], problems: [], trace: [],
    ...changes,
  });
}

export function sampleDecision(changes: Changes<Decision> = {}): Decision {
  return DecisionSchema.parse({ subject: "r-1#c1", action: "accept", field: null, value: null, other: null, who: "Ada", by: "person", why: null, ...changes });
}

function wordsIn(text: string, words: string): At {
  const start = text.indexOf(words);
  return quoteAt(text, start, start + words.length);
}

function townOf(n: number): (typeof towns)[number] {
  const town = towns[n % towns.length];
  if (town === undefined) throw new Error("there is a town for each number");
  return town;
}

function dayOf(n: number): string {
  return `2031-03-${String(1 + (n % 28)).padStart(2, "0")}`;
}
