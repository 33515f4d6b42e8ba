/** An entry of a gazetteer before it is indexed: what the readers of the sources give and `build.ts` takes. */
import type { PlaceKind } from "#record/place.ts";

export type Entry = {
  /** `gn:123` GeoNames, `wof:123` Who's On First, `st:…` our own tables, `iso:SY` a country. */
  readonly id: string;
  readonly name: string;
  /** Other names. One that begins with "the " is matched only after "the". */
  readonly names: readonly string[];
  readonly kind: PlaceKind;
  readonly country: string | null;
  /** Code of the first-level division as GeoNames writes it ("SY.12"), or its name where a source has no code. */
  readonly admin1: string | null;
  readonly admin2: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  /** Null where kind and population must do. */
  readonly radiusKm: number | null;
  /** The GeoNames id of an entry that comes from elsewhere: the two are one place. */
  readonly sameAs: string | null;
  /** The seat of a country's government. */
  readonly isCapital?: boolean;
};

export const earthRadiusKm = 6371;

export type Point = { readonly lat: number; readonly lon: number };

/** Great-circle distance in kilometres. */
export function distanceKm(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)));
}
