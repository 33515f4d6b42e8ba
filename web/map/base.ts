/** The base of the map: the world's countries from the installed package, with no network but this machine. */
import atlasAddress from "world-atlas/countries-50m.json?url";
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Point, Polygon } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
import { unwrapLine, unwrapShape } from "./unwrap.ts";

export type Base = {
  readonly land: FeatureCollection<Polygon | MultiPolygon>;
  readonly borders: MultiLineString;
  readonly coasts: MultiLineString;
  readonly names: FeatureCollection<Point, { name: string; size: number }>;
};

let loading: Promise<Base> | null = null;

/** Loaded once; a failure is not kept. */
export function loadBase(): Promise<Base> {
  loading ??= make();
  loading.catch(() => { loading = null; });
  return loading;
}

async function make(): Promise<Base> {
  const response = await fetch(atlasAddress);
  if (!response.ok) throw new Error(`the countries of the map did not load: ${response.status}`);
  const atlas = (await response.json()) as Atlas;
  const { countries } = atlas.objects;
  const globe = feature(atlas, countries) as FeatureCollection<Polygon | MultiPolygon, { name: string }>;
  const land = { ...globe, features: globe.features.map((country) => ({ ...country, geometry: unwrapShape(country.geometry) })) };
  return {
    land,
    borders: unwrapLines(mesh(atlas, countries, (a, b) => a !== b)),
    coasts: unwrapLines(mesh(atlas, countries, (a, b) => a === b)),
    names: { type: "FeatureCollection", features: land.features.flatMap(nameOf) },
  };
}

function unwrapLines(lines: MultiLineString): MultiLineString {
  return { type: "MultiLineString", coordinates: lines.coordinates.map(unwrapLine) };
}

/** A country's name stands in the middle of its largest part; `size` (square degrees) says who yields when there is no room. */
function nameOf(country: Feature<Polygon | MultiPolygon, { name: string }>): Feature<Point, { name: string; size: number }>[] {
  const parts = country.geometry.type === "Polygon" ? [country.geometry.coordinates] : country.geometry.coordinates;
  const rings = parts.flatMap((part) => (part[0] === undefined ? [] : [middleOf(part[0])]));
  const largest = rings.reduce((best, ring) => (ring.size > best.size ? ring : best), { size: 0, lon: 0, lat: 0 });
  if (largest.size === 0) return [];
  const geometry: Point = { type: "Point", coordinates: [largest.lon, largest.lat] };
  return [{ type: "Feature", properties: { name: country.properties.name, size: largest.size }, geometry }];
}

/** The centroid and the area of a ring by the shoelace formula. */
function middleOf(ring: readonly number[][]): { size: number; lon: number; lat: number } {
  let doubled = 0;
  let lon = 0;
  let lat = 0;
  for (let index = 0; index + 1 < ring.length; index++) {
    const [x0 = 0, y0 = 0] = ring[index] ?? [];
    const [x1 = 0, y1 = 0] = ring[index + 1] ?? [];
    const cross = x0 * y1 - x1 * y0;
    doubled += cross;
    lon += (x0 + x1) * cross;
    lat += (y0 + y1) * cross;
  }
  return doubled === 0 ? { size: 0, lon: 0, lat: 0 } : { size: Math.abs(doubled / 2), lon: lon / (3 * doubled), lat: lat / (3 * doubled) };
}
