/** Reads one line of a gazetteer: GeoNames dumps, JSON lines of Who's On First, and our own tables in data/places/. */
import { parseTable } from "#knowledge/lexicon.ts";
import { placeKinds } from "#record/place.ts";
import type { PlaceKind } from "#record/place.ts";
import type { Entry } from "./entry.ts";

const smallTown = 5_000;
const longestName = 80;

const kindOfFeature: Readonly<Record<string, PlaceKind>> = {
  PPLX: "neighbourhood", PPLL: "village", PPLF: "village", PPLS: "town", ADM1: "province", ADM2: "district", ADM3: "district", ADM4: "district",
  PCLI: "country", PCLD: "country", PCLS: "country", PCLF: "country", TERR: "country", PCLIX: "country", CONT: "continent", RGN: "region",
  AIRB: "base", AIRP: "base", AIRF: "base", INSM: "base", MILB: "base", BDG: "landmark", CMPRF: "camp", CMP: "camp",
};

/** One of the 19-column rows of a GeoNames dump; null for rows that name nothing on the ground that reports speak of. */
export function readGeonamesLine(line: string): Entry | null {
  const cells = line.split("\t");
  if (cells.length < 15) return null;
  const [id = "", name = "", ascii = "", others = "", lat = "", lon = "", featureClass = "", feature = "", country = ""] = cells;
  const population = Number(cells[14]) || 0;
  const kind = kindOfFeature[feature] ?? kindOfClass(featureClass, population);
  if (kind === null || name === "") return null;
  return {
    id: `gn:${id}`, name, names: [ascii, ...others.split(",")].filter(isName), kind,
    country: country === "" ? null : country,
    admin1: country !== "" && (cells[10] ?? "") !== "" ? `${country}.${cells[10] ?? ""}` : null,
    admin2: (cells[11] ?? "") === "" ? null : `${country}.${cells[10] ?? ""}.${cells[11] ?? ""}`,
    lat: Number(lat), lon: Number(lon), population, radiusKm: null, sameAs: null, ...(feature === "PPLC" ? { isCapital: true } : {}),
  };
}

function kindOfClass(featureClass: string, population: number): PlaceKind | null {
  if (featureClass === "P") return population >= smallTown ? "town" : "village";
  if (featureClass === "H") return "water";
  if (featureClass === "T") return "mountain";
  return null;
}

const kindOfPlacetype: Readonly<Record<string, PlaceKind>> = {
  country: "country", region: "province", county: "district", localadmin: "district", neighbourhood: "neighbourhood", campus: "landmark",
};

type WofRecord = {
  id?: unknown; name?: unknown; names?: unknown; ar?: unknown; local?: unknown; lat?: unknown; lon?: unknown; geonameid?: unknown;
  placetype?: unknown; country?: unknown; region?: unknown; county?: unknown; population?: unknown;
};

/** One JSON line of a Who's On First export; null where it is none. */
export function readWofLine(line: string): Entry | null {
  let record: WofRecord;
  try {
    record = JSON.parse(line) as WofRecord;
  } catch {
    return null;
  }
  const { id, name, lat, lon } = record;
  if (typeof id !== "string" || typeof name !== "string" || typeof lat !== "number" || typeof lon !== "number") return null;
  const population = typeof record.population === "number" ? record.population : 0;
  const country = typeof record.country === "string" ? record.country : null;
  return {
    id, name, names: [...strings(record.names), ...strings(record.ar), ...strings(record.local)].filter(isName),
    kind: kindOfPlacetype[String(record.placetype)] ?? (population >= smallTown ? "town" : "village"),
    country, admin1: typeof record.region === "string" ? record.region : null,
    admin2: typeof record.county === "string" ? record.county : null,
    lat, lon, population, radiusKm: null, sameAs: geonamesId(record.geonameid),
  };
}

function geonamesId(value: unknown): string | null {
  if (typeof value === "number") return `gn:${value}`;
  const first = typeof value === "string" ? (value.split(",")[0] ?? "") : "";
  return first === "" ? null : `gn:${first}`;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function isName(name: string): boolean {
  return name.length > 1 && name.length <= longestName;
}

/** data/places/countries.tsv */
export function readCountries(text: string): Entry[] {
  return parseTable(text).map((row) => ({
    id: `iso:${row["iso"] ?? ""}`, name: row["name"] ?? "", names: list(row["names"]), kind: "country", country: row["iso"] ?? "", admin1: null, admin2: null,
    lat: Number(row["lat"]), lon: Number(row["lon"]), population: Number(row["population"]), radiusKm: null, sameAs: null,
  }));
}

/** data/places/divisions.tsv, with the everyday names and centres of data/places/provinces.tsv. */
export function readDivisions(divisions: string, provinces: string): Entry[] {
  const everyday = new Map(parseTable(provinces).map((row) => [row["code"] ?? "", row]));
  return parseTable(divisions).map((row) => {
    const code = row["code"] ?? "";
    const parts = code.split(".");
    const own = everyday.get(code);
    const [country = "", first = ""] = parts;
    const isFirst = parts.length === 2;
    return {
      id: `st:${code}`, name: row["name"] ?? "", names: [...bare(row["name"] ?? "", country), ...list(own?.["names"])],
      kind: isFirst ? "province" : "district", country, admin1: `${country}.${first}`, admin2: isFirst ? null : code,
      lat: Number(own?.["lat"] || row["lat"]), lon: Number(own?.["lon"] || row["lon"]),
      population: Number(row["population"]), radiusKm: Number(row["radiusKm"]), sameAs: null,
    };
  });
}

const divisionWord = / (?:Governorate|Province|Region|Oblast|Oblast'|State|District|Department|Prefecture|Municipality|Division|Territory|Voivodeship|Krai|City)$/u;
const divisionHead = /^(?:Muhafazat|Provincia de|Provincia del|Departamento de|Distrito de|Province of|Amanat|Mintaqat) /u;
const possessiveDivision = /^(?:City and County of|County of|Borough of|City of) /u;

/** A division's name without "Province" and its like: reports say either. A county of the United States keeps its "County". */
function bare(name: string, country: string): string[] {
  const short = name.replace(divisionWord, "").replace(divisionHead, "").replace(possessiveDivision, "");
  return short === name || country === "US" ? [] : [short];
}

/** data/places/supplement.tsv */
export function readSupplement(text: string): Entry[] {
  return parseTable(text).map((row) => ({
    id: `st:${row["id"] ?? ""}`, name: row["name"] ?? "", names: list(row["names"]), kind: kindNamed(row["kind"] ?? ""),
    country: row["country"] === "" ? null : (row["country"] ?? null), admin1: row["admin1"] === "" ? null : (row["admin1"] ?? null), admin2: null,
    lat: Number(row["lat"]), lon: Number(row["lon"]), population: prominence(kindNamed(row["kind"] ?? ""), Number(row["radiusKm"])), radiusKm: Number(row["radiusKm"]), sameAs: null,
  }));
}

const peopleOnSquareKm = 30;
const leastProminence = 300_000;
const small = new Set<PlaceKind>(["town", "village", "neighbourhood", "camp", "base", "crossing"]);

/** Regions and seas have no people counted: their ground stands for how well they are known. */
function prominence(kind: PlaceKind, radiusKm: number): number {
  return small.has(kind) ? 0 : Math.round(Math.max(leastProminence, Math.min(3e9, Math.PI * radiusKm ** 2 * peopleOnSquareKm)));
}

function kindNamed(name: string): PlaceKind {
  return placeKinds.find((kind) => kind === name) ?? "other";
}

function list(cell: string | undefined): string[] {
  return (cell ?? "").split(";").filter((name) => name !== "");
}
