/** Places: an entry of the gazetteer (`Place`), and a place as a report uses it (`Location`), doubt included. */
import { z } from "zod";
import { At } from "./span.ts";

export const placeKinds = [
  "point", "landmark", "street", "neighbourhood", "town", "village", "camp", "base", "crossing", "front",
  "district", "province", "country", "region", "continent", "sea", "airspace", "water", "mountain", "other",
] as const;
export const PlaceKind = z.enum(placeKinds);
export type PlaceKind = z.infer<typeof PlaceKind>;

/** A gazetteer entry. `lat` and `lon` are WGS 84 degrees; null where an entry has no one point (a sea, "the West"). */
export const Place = z
  .object({
    id: z.string(),
    name: z.string(),
    country: z.string().length(2).nullable(),
    admin1: z.string().nullable(),
    lat: z.number().min(-90).max(90).nullable(),
    lon: z.number().min(-180).max(180).nullable(),
    kind: PlaceKind,
  })
  .readonly();
export type Place = z.infer<typeof Place>;

/** One reading of a name: an entry, its score between 0 and 1, and the reason. */
export const Candidate = z.object({ place: Place, score: z.number().min(0).max(1), because: z.string().min(1) }).readonly();
export type Candidate = z.infer<typeof Candidate>;

/**
 * The ladder of DESIGN.md section 6: 8 exact point · 7 landmark or street · 6 neighbourhood · 5 town or village ·
 * 4 near a town · 3 district · 2 province · 1 country or larger region · 0 air or sea.
 */
export const PlacePrecision = z.int().min(0).max(8);

/** `place` is null where no entry fits; then `candidates` may still hold what came close. `radiusKm` is the doubt, in kilometres. */
export const Location = z
  .object({
    id: z.string(),
    at: At,
    place: Place.nullable(),
    candidates: z.array(Candidate).readonly(),
    precision: PlacePrecision,
    radiusKm: z.number().min(0).nullable(),
    because: z.string().min(1),
  })
  .readonly();
export type Location = z.infer<typeof Location>;

const usualKind: Record<PlaceKind, number> = {
  point: 8, landmark: 7, street: 7, neighbourhood: 6, town: 5, village: 5, camp: 6, base: 7, crossing: 7, front: 4,
  district: 3, province: 2, country: 1, region: 1, continent: 1, sea: 0, airspace: 0, water: 0, mountain: 4, other: 4,
};

/** The rung on the ladder that an entry of this kind stands on when the text adds nothing. */
export function precisionOfKind(kind: PlaceKind): number {
  return usualKind[kind];
}

/** Crosswalk to ACLED's `geo_precision` (1 town, 2 near a town or part of a region, 3 larger region); null for air and sea. */
export function toAcledPrecision(precision: number): 1 | 2 | 3 | null {
  if (precision >= 5) return 1;
  if (precision >= 3) return 2;
  return precision >= 1 ? 3 : null;
}

/** Crosswalk to UCDP's `where_prec`; a country is told from a larger region by the caller (6 against 5). */
export function toUcdpPrecision(precision: number, kind: PlaceKind | null): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  if (precision >= 5) return 1;
  if (precision === 4) return 2;
  if (precision === 3) return 3;
  if (precision === 2) return 4;
  if (precision === 1) return kind === "country" ? 6 : 5;
  return 7;
}
