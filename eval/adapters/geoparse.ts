/** The four geoparsing sets: every location with a point. Three of them also put demonyms on the map, at their country. */
import { readFileSync } from "node:fs";
import { parseTable } from "#knowledge/lexicon.ts";
import type { Reading } from "#record/reading.ts";
import { toCodePoints } from "#record/span.ts";
import type { Span } from "#record/span.ts";

type Toponym = { readonly start: number; readonly end: number; readonly lat: number | null; readonly lon: number | null; readonly geonameid?: string };

type Prediction = { readonly pred: { readonly toponyms: readonly Toponym[] } };

/** geoparse_geovirus: names of ground alone. */
export function geoparseNames(reading: Reading): Prediction {
  return { pred: { toponyms: named(reading) } };
}

/** geoparse_trnews, _gwn and _lgl: these sets also annotate "Syrian", at Syria's point. */
export function geoparse(reading: Reading): Prediction {
  const taken = new Set(named(reading).map(({ start }) => start));
  const peoples = demonymsOf(reading).filter(({ at }) => !taken.has(spanOf(reading.report.text, at).start));
  return { pred: { toponyms: [...named(reading), ...peoples.map(({ at, lat, lon }) => ({ ...spanOf(reading.report.text, at), lat, lon }))] } };
}

/** "Turkish airspace" is one place of ours; the sets take the demonym alone, or nothing. */
function named({ report, places, trace }: Reading): Toponym[] {
  const territories = new Set(trace.filter(({ rule }) => rule === "place/demonym/territory").map(({ of }) => of));
  return places.filter(({ id }) => !territories.has(id)).map(({ at, place }) => ({
    ...spanOf(report.text, at), lat: place?.lat ?? null, lon: place?.lon ?? null, ...(place?.id.startsWith("gn:") === true ? { geonameid: place.id.slice(3) } : {}),
  }));
}

function spanOf(text: string, at: Span): Span {
  return toCodePoints(text, { start: at.start, end: at.end });
}

/** The reading's trace keeps the demonyms that were read and left. */
function demonymsOf(reading: Reading): { at: Span; lat: number; lon: number }[] {
  return reading.trace.filter(({ rule }) => rule === "place/demonym").flatMap(({ of, words }) => {
    const country = countries().get(of);
    return country === undefined ? [] : words.map((at) => ({ at, ...country }));
  });
}

let points: ReadonlyMap<string, { lat: number; lon: number }> | null = null;

function countries(): ReadonlyMap<string, { lat: number; lon: number }> {
  points ??= new Map([...pointsOf("countries.tsv", "iso"), ...pointsOf("supplement.tsv", "st")]);
  return points;
}

function pointsOf(table: string, prefix: "iso" | "st"): [string, { lat: number; lon: number }][] {
  const rows = parseTable(readFileSync(new URL(`../../data/places/${table}`, import.meta.url), "utf8"));
  return rows.map((row) => [`${prefix}:${row[prefix === "iso" ? "iso" : "id"] ?? ""}`, { lat: Number(row["lat"]), lon: Number(row["lon"]) }]);
}
