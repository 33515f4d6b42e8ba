/** How exact a place is as the text uses it: the rung of the ladder and the radius, from the entry's kind and the words around the name. */
import { kindOf } from "#knowledge/places/index.ts";
import { precisionOfKind } from "#record/place.ts";
import type { PlaceKind } from "#record/place.ts";
import { compass, headAfter, headBefore } from "./english.ts";
import type { Match } from "./scan.ts";
import { lower } from "./scene.ts";
import type { Scene } from "./scene.ts";

export type Extent = { readonly precision: number; readonly radiusKm: number | null; readonly because: string | null };

/** The kind that the words beside a name give it: "the province of X", "X province". */
export function headOf(match: Match, scene: Scene): PlaceKind | null {
  const tokens = scene.sentences[match.sentence]?.tokens ?? [];
  const after = headAfter[lower(tokens[match.to])];
  if (after !== undefined) return after;
  if (awayFrom(match, scene) !== null) return "town";
  if (lower(tokens[match.from - 1]) !== "of") return null;
  return headBefore[lower(tokens[match.from - 2])] ?? null;
}

const nearWords = new Set(["near", "outside", "around"]);
const unitKm: Readonly<Record<string, number>> = { km: 1, kilometre: 1, kilometres: 1, kilometer: 1, kilometers: 1, kms: 1, mile: 1.609, miles: 1.609 };
const nearKm = 10;
const partOfTown = 6;
const townKm = 3;
const villageKm = 1.5;

export function extentOf(match: Match, place: number, scene: Scene): Extent {
  const kind = kindOf(scene.index, place);
  const radiusKm = radiusOf(scene, place, kind);
  const precision = isWithinProvince(scene, place, radiusKm) ? districtRung : precisionOfKind(kind);
  const tokens = scene.sentences[match.sentence]?.tokens ?? [];
  const before = lower(tokens[match.from - 1]);
  const after = lower(tokens[match.to]);
  if (after === "airspace" || after === "skies") return { precision: 0, radiusKm, because: "the words name the air above it" };
  const away = awayFrom(match, scene);
  if (away !== null) return { precision: 4, radiusKm: Math.round(away * 10) / 10, because: "the words give a distance from it" };
  if (precision >= 5 && nearWords.has(before)) return { precision: 4, radiusKm: nearKm, because: `the words say ${before}` };
  if (precision >= 5 && before === "of" && /^(?:outskirts|countryside|edge|north|south|east|west)$/.test(lower(tokens[match.from - 2]))) {
    return { precision: 4, radiusKm: nearKm, because: "the words name what lies around it" };
  }
  const asDivision = kind === "town" || kind === "village" ? divisionOf(headOf(match, scene)) : null;
  if (asDivision !== null) return asDivision;
  if (compass.has(before)) return partOf({ precision, radiusKm, before });
  return { precision, radiusKm, because: null };
}

const districtRung = 3;
const districtKm = 40;

/** A region that lies in one province ("Eastern Ghouta") is as exact as a district, whatever it is called. */
function isWithinProvince({ index }: Scene, place: number, radiusKm: number | null): boolean {
  return kindOf(index, place) === "region" && (index.province[place] ?? 0) !== 0 && radiusKm !== null && radiusKm <= districtKm;
}

const districtReachKm = 25;
const provinceReachKm = 70;

/** "Nikopol raion", where only the town has an entry: the words mean the ground around it. */
function divisionOf(head: PlaceKind | null): Extent | null {
  const because = "the words name the division, of which only the seat has an entry";
  if (head === "district") return { precision: districtRung, radiusKm: districtReachKm, because };
  return head === "province" ? { precision: precisionOfKind("province"), radiusKm: provinceReachKm, because } : null;
}

/** "northern Syria" is a larger region; "eastern Aleppo" a part of a town; "northern Hama" a part of a province. */
function partOf({ precision, radiusKm, before }: { readonly precision: number; readonly radiusKm: number | null; readonly before: string }): Extent {
  const because = `the words name its ${before} part`;
  if (precision >= 5) return { precision: partOfTown, radiusKm, because };
  return { precision, radiusKm: radiusKm === null ? null : Math.round(radiusKm * 7) / 10, because };
}

const between = /^(?:of|from|to|the|off|outside|away)$/;

/** "12 km west of X": the distance in kilometres, null where the words give none. */
function awayFrom(match: Match, scene: Scene): number | null {
  const tokens = scene.sentences[match.sentence]?.tokens ?? [];
  let at = match.from - 1;
  while (at >= 0 && (compass.has(lower(tokens[at])) || between.test(lower(tokens[at])))) at--;
  const unit = unitKm[lower(tokens[at])];
  if (unit === undefined || at === match.from - 1) return null;
  const number = Number((tokens[at - 1]?.form ?? "").replace(",", ""));
  return Number.isFinite(number) && number > 0 ? number * unit : null;
}

/** In kilometres; null where nothing tells. */
export function radiusOf(scene: Scene, place: number, kind: PlaceKind): number | null {
  const told = (scene.index.radius[place] ?? 0) / 10;
  if (told > 0) return told;
  const population = scene.index.population[place] ?? 0;
  if (kind === "town") return Math.round(Math.max(townKm, Math.sqrt(population / 3000 / Math.PI)) * 10) / 10;
  if (kind === "village" || kind === "neighbourhood" || kind === "camp") return villageKm;
  // A country's people need about this much ground; the exact extent would need its border.
  if (kind === "country") return Math.round(Math.sqrt(Math.max(1, population) / 60 / Math.PI));
  return null;
}

/** The rung of a place that only its frame tells of. */
export function extentOfUnknown(match: Match, scene: Scene): number {
  const kind = headOf(match, scene);
  return kind === null ? precisionOfKind("village") : precisionOfKind(kind);
}
