/** Which of the places of one name is meant: all names of a report are weighed together, so that each helps the others. */
import { distanceKm, kindOf, pointOf } from "#knowledge/places/index.ts";
import type { NameHit, PlaceIndex } from "#knowledge/places/index.ts";
import type { PlaceKind } from "#record/place.ts";
import type { Containment } from "./containers.ts";
import { choosingWeights } from "./choosing-weights.ts";
import type { Match } from "./scan.ts";

/**
 * Mentions of one name that the words around them tell the same of; `wanted` is the kind that those words ask for, `outer` the
 * names that they say it lies in. Mentions of one name that are told of otherwise form a group of their own.
 */
export type Name = {
  readonly group: string;
  readonly key: string;
  readonly hits: readonly NameHit[];
  readonly mentions: number;
  readonly wanted: PlaceKind | null;
  readonly outer: readonly string[];
  /** The text says that other places lie in it. */
  readonly holds: boolean;
};

export type Choice = { readonly hit: NameHit; readonly score: number; readonly reasons: Readonly<Record<string, number>> };

const mostCandidates = 24;
const rounds = 3;

/** Candidates of every group, best first, their scores a share of one. */
export function choose(index: PlaceIndex, names: readonly Name[]): ReadonlyMap<string, readonly Choice[]> {
  const pools = names.map((name) => {
    const pool = poolOf(index, name, names);
    const largest = Math.max(...pool.map((hit) => index.population[hit.place] ?? 0));
    return { name, own: pool.map((hit) => ({ hit, reasons: ownReasons(index, hit, { name, pool, largest }) })) };
  });
  let chosen = new Map(pools.map(({ name, own }) => [name.group, shares(own)]));
  for (let round = 0; round < rounds; round++) {
    const scene = contextOf(index, names, chosen);
    const before = chosen;
    chosen = new Map(pools.map(({ name, own }) => {
      const view = viewOf(index, name, { scene, before });
      return [name.group, shares(own.map(({ hit, reasons }) => ({ hit, reasons: { ...reasons, ...sharedReasons(index, hit, view) } })))];
    }));
  }
  return chosen;
}

/** The best ranked, and whatever else lies in a country or province that the report names. */
function poolOf(index: PlaceIndex, name: Name, names: readonly Name[]): NameHit[] {
  if (name.hits.length <= mostCandidates) return [...name.hits];
  const areas = new Set<number>();
  for (const other of names.slice(0, mostAnchors)) {
    const top = other.hits[0];
    if (other.key === name.key || top === undefined || kindOf(index, top.place) !== "province") continue;
    areas.add(index.province[top.place] ?? 0);
  }
  const rest = name.hits.slice(mostCandidates).filter((hit) => areas.has(index.province[hit.place] ?? 0));
  return [...name.hits.slice(0, mostCandidates), ...rest];
}

type Reasoned = { readonly hit: NameHit; readonly reasons: Record<string, number> };

/** Softmax over weighed reasons. */
function shares(of: readonly Reasoned[]): Choice[] {
  const sums = of.map(({ reasons }) => Object.keys(reasons).reduce((sum, reason) => sum + (reasons[reason] ?? 0) * (choosingWeights[reason] ?? 0), 0));
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return of
    .map(({ hit, reasons }, i) => ({ hit, reasons, score: (powers[i] ?? 0) / total }))
    .sort((a, b) => b.score - a.score || a.hit.place - b.hit.place);
}

type Pool = { readonly name: Name; readonly pool: readonly NameHit[]; /** Its largest population. */ readonly largest: number };

function ownReasons(index: PlaceIndex, hit: NameHit, { name, pool, largest }: Pool): Record<string, number> {
  const kind = kindOf(index, hit.place);
  const population = index.population[hit.place] ?? 0;
  const isSeat = kind === "town" && pool.some((other) => isSeatOf(index, hit, other));
  const reasons: Record<string, number> = {
    population: Math.log10(population + 1) / 7,
    [`is-${kind}`]: 1,
    "primary-name": hit.primary || isSeat ? 1 : 0,
    "likeness": hit.likeness,
    "largest": population > 0 && population === largest ? 1 : 0,
  };
  if (index.capitalPlace[index.country[hit.place] ?? 0] === hit.place) reasons["capital"] = 1;
  if (name.wanted === null && isSeat) reasons["namesake-seat"] = 1;
  if (name.holds && areas.has(kind)) reasons["holds-others"] = 1;
  if (name.wanted !== null) reasons[fits(name.wanted, kind) ? "fits-word" : "against-word"] = 1;
  if (name.wanted === kind) delete reasons[`is-${kind}`];
  return reasons;
}

/** "in Aleppo" is more often the town than the province that is named for it. */
function isSeatOf(index: PlaceIndex, town: NameHit, area: NameHit): boolean {
  if (kindOf(index, area.place) !== "province" || index.country[area.place] !== index.country[town.place]) return false;
  if (index.province[area.place] === index.province[town.place]) return true;
  // A capital that is a division of its own lies in the one around it: Kyiv in Kyiv oblast.
  const radiusKm = (index.radius[area.place] ?? 0) / 10;
  return (index.population[town.place] ?? 0) >= largeSeat && distanceKm(pointOf(index, town.place), pointOf(index, area.place)) < radiusKm;
}

const largeSeat = 200_000;

const areas = new Set<PlaceKind>(["country", "province", "district", "region"]);
const settlement = new Set<PlaceKind>(["town", "village"]);
const division = new Set<PlaceKind>(["province", "district", "region"]);

function fits(wanted: PlaceKind, kind: PlaceKind): boolean {
  if (wanted === kind) return true;
  return (settlement.has(wanted) && settlement.has(kind)) || (division.has(wanted) && division.has(kind)) || (wanted === "neighbourhood" && settlement.has(kind)) || (wanted === "camp" && settlement.has(kind));
}

type Context = {
  readonly countries: ReadonlyMap<number, number>;
  readonly provinces: ReadonlyMap<number, number>;
  readonly groupsOf: ReadonlyMap<string, readonly Name[]>;
  readonly anchors: readonly { readonly key: string; readonly place: number; readonly point: ReturnType<typeof pointOf>; readonly weight: number }[];
};

/** Named places weigh by how often they are named (roots, so that one refrain is not all) and how sure they are. */
function contextOf(index: PlaceIndex, names: readonly Name[], chosen: ReadonlyMap<string, readonly Choice[]>): Context {
  const countries = new Map<number, number>();
  const provinces = new Map<number, number>();
  const anchors: { key: string; place: number; weight: number }[] = [];
  for (const name of names) {
    for (const { hit, score } of (chosen.get(name.group) ?? []).slice(0, 3)) {
      const weight = score * Math.sqrt(name.mentions);
      const country = index.country[hit.place] ?? 0;
      const province = index.province[hit.place] ?? 0;
      if (country !== 0) addTo(countries, country, weight);
      if (province !== 0) addTo(provinces, province, weight);
    }
    const best = chosen.get(name.group)?.[0];
    if (best !== undefined && isLocal(kindOf(index, best.hit.place))) anchors.push({ key: name.key, place: best.hit.place, weight: best.score * Math.sqrt(name.mentions) });
  }
  anchors.sort((a, b) => b.weight - a.weight || a.place - b.place);
  return { countries, provinces, anchors: anchors.slice(0, mostAnchors).map((anchor) => ({ ...anchor, point: pointOf(index, anchor.place) })), groupsOf: grouped(names) };
}

function grouped(names: readonly Name[]): ReadonlyMap<string, readonly Name[]> {
  const found = new Map<string, Name[]>();
  for (const name of names) found.set(name.key, [...(found.get(name.key) ?? []), name]);
  return found;
}

/** Long lists of places must not cost their square. */
const mostAnchors = 80;

function isLocal(kind: PlaceKind): boolean {
  return kind !== "country" && kind !== "continent" && kind !== "sea" && kind !== "region" && kind !== "airspace";
}

const nearKm = 60;

/** What the other names of the report say to one name; worked out once for all its candidates. */
type View = {
  readonly name: Name;
  readonly inCountry: (country: number) => number;
  readonly inProvince: (province: number) => number;
  readonly inAll: number;
  readonly anchors: Context["anchors"];
  /** The likely places of the names that it is said to lie in. */
  readonly outer: readonly Choice[];
  /** Shares of the candidates where the same name is told of more exactly. */
  readonly elsewhere: readonly (readonly Choice[])[];
  /** A word beside it there makes a division of it ("Odesa oblast"). */
  readonly isDivisionElsewhere: boolean;
};

function viewOf(index: PlaceIndex, name: Name, { scene, before }: { readonly scene: Context; readonly before: ReadonlyMap<string, readonly Choice[]> }): View {
  const same = scene.groupsOf.get(name.key) ?? [];
  const ownCountries = new Map<number, number>();
  const ownProvinces = new Map<number, number>();
  for (const group of same) {
    for (const { hit, score } of (before.get(group.group) ?? []).slice(0, 3)) {
      addTo(ownCountries, index.country[hit.place] ?? 0, score * Math.sqrt(group.mentions));
      addTo(ownProvinces, index.province[hit.place] ?? 0, score * Math.sqrt(group.mentions));
    }
  }
  // A name must not vouch for itself.
  const inCountry = (country: number) => (country === 0 ? 0 : Math.max(0, (scene.countries.get(country) ?? 0) - (ownCountries.get(country) ?? 0)));
  const inProvince = (province: number) => (province === 0 ? 0 : Math.max(0, (scene.provinces.get(province) ?? 0) - (ownProvinces.get(province) ?? 0)));
  return {
    name, inCountry, inProvince,
    inAll: [...scene.countries.keys()].reduce((sum, country) => sum + inCountry(country), 0),
    anchors: scene.anchors.filter((anchor) => anchor.key !== name.key),
    outer: name.outer.flatMap((key) => (scene.groupsOf.get(key) ?? []).flatMap((group) => before.get(group.group) ?? [])),
    elsewhere: same.filter((group) => group.group !== name.group && (group.wanted !== null || group.outer.length > 0)).map((group) => before.get(group.group) ?? []),
    isDivisionElsewhere: same.some((group) => group.group !== name.group && group.wanted !== null && division.has(group.wanted)),
  };
}

function addTo(totals: Map<number, number>, key: number, weight: number): void {
  totals.set(key, (totals.get(key) ?? 0) + weight);
}

function sharedReasons(index: PlaceIndex, hit: NameHit, view: View): Record<string, number> {
  const inCountry = view.inCountry(index.country[hit.place] ?? 0);
  const inProvince = view.inProvince(index.province[hit.place] ?? 0);
  let near = 0;
  const here = pointOf(index, hit.place);
  for (const anchor of view.anchors) {
    if (anchor.place !== hit.place) near += anchor.weight * Math.exp(-distanceKm(here, anchor.point) / nearKm);
  }
  const reasons: Record<string, number> = {
    "country-share": view.inAll === 0 ? 0 : inCountry / view.inAll,
    "country-named": Math.min(1, inCountry),
    "province-named": Math.min(1, inProvince),
    "province-much": Math.min(3, inProvince) / 3,
    "near-others": Math.min(1, near),
    "near-many": Math.min(4, near) / 4,
  };
  if (view.name.outer.length > 0) reasons[liesIn(index, hit, view.outer) ? "inside-told" : "outside-told"] = 1;
  const told = toldElsewhere(index, hit, view);
  if (told > 0) reasons["told-elsewhere"] = told;
  return reasons;
}

/**
 * How sure another mention of the name, of which the text tells more, is of this place. "Odesa oblast" in one sentence says where the
 * Odesa of another lies, and not that the oblast is meant there too.
 */
function toldElsewhere(index: PlaceIndex, hit: NameHit, { name, elsewhere, isDivisionElsewhere }: View): number {
  const kind = kindOf(index, hit.place);
  if (isDivisionElsewhere && division.has(kind) && (name.wanted === null || !division.has(name.wanted))) return 0;
  let most = 0;
  for (const choices of elsewhere) {
    for (const choice of choices) {
      const isSame = choice.hit.place === hit.place || (isDivisionElsewhere && kind === "town" && isSeatOf(index, hit, choice.hit));
      if (isSame) most = Math.max(most, choice.score);
    }
  }
  return most;
}

const aroundTownKm = 40;

/** Does the candidate lie in one of the likelier places of the outer name? A town stands for what lies around it. */
function liesIn(index: PlaceIndex, hit: NameHit, outer: readonly Choice[]): boolean {
  return outer.some(({ hit: area, score }) => {
    if (score < 0.15 || area.place === hit.place) return false;
    switch (kindOf(index, area.place)) {
      case "country": return index.country[hit.place] === index.country[area.place];
      case "province": return index.province[hit.place] === 0 ? mayLieIn(index, hit.place, area.place) : index.province[hit.place] === index.province[area.place];
      case "continent": case "sea": return false;
      default: return distanceKm(pointOf(index, hit.place), pointOf(index, area.place)) <= Math.max(aroundTownKm, (index.radius[area.place] ?? 0) / 10);
    }
  });
}

/** An entry whose province is not known lies in one of its own country that is near enough. */
function mayLieIn(index: PlaceIndex, place: number, area: number): boolean {
  const reachKm = Math.max(aroundTownKm, (index.radius[area] ?? 0) / 10) * 2;
  return index.country[place] === index.country[area] && distanceKm(pointOf(index, place), pointOf(index, area)) <= reachKm;
}

/** Names that the text says others lie in; a mere comma may also join a list. */
export function holders(containments: readonly Containment[], isPartOfTown: (match: Match) => boolean): ReadonlySet<Match> {
  return new Set(containments.filter(({ rule, inner }) => rule !== "comma" && !isPartOfTown(inner)).map(({ outer }) => outer));
}

/** Keys of the outer names, by the mention that lies in them. */
export function outerNames(containments: readonly Containment[]): ReadonlyMap<Match, readonly string[]> {
  const found = new Map<Match, string[]>();
  for (const { inner, outer } of containments) {
    if (inner.key === outer.key) continue;
    const list = found.get(inner) ?? [];
    if (!list.includes(outer.key)) list.push(outer.key);
    found.set(inner, list);
  }
  return found;
}
