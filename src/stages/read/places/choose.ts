/** Which of the places of one name is meant: all names of a report are weighed together, so that each helps the others. */
import { distanceKm, kindOf, pointOf } from "#knowledge/places/index.ts";
import type { NameHit, PlaceIndex } from "#knowledge/places/index.ts";
import type { PlaceKind } from "#record/place.ts";
import type { Containment } from "./containers.ts";
import { choosingWeights } from "./english.learned.ts";
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
};

export type Choice = { readonly hit: NameHit; readonly score: number; readonly reasons: Readonly<Record<string, number>> };

const mostCandidates = 24;
const rounds = 3;

/** Candidates of every group, best first, their scores a share of one. */
export function choose(index: PlaceIndex, names: readonly Name[]): ReadonlyMap<string, readonly Choice[]> {
  const pools = names.map((name) => ({ name, hits: poolOf(index, name, names) }));
  let chosen = new Map(pools.map(({ name, hits }) => [name.group, shares(hits.map((hit) => ({ hit, reasons: ownReasons(index, hit, { name, pool: hits }) })))]));
  for (let round = 0; round < rounds; round++) {
    const scene = contextOf(index, names, chosen);
    const before = chosen;
    chosen = new Map(pools.map(({ name, hits }) => [
      name.group,
      shares(hits.map((hit) => ({ hit, reasons: { ...ownReasons(index, hit, { name, pool: hits }), ...sharedReasons(index, hit, { name, scene, before }) } }))),
    ]));
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
  const sums = of.map(({ reasons }) => Object.entries(reasons).reduce((sum, [reason, value]) => sum + value * (choosingWeights[reason] ?? 0), 0));
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return of
    .map(({ hit, reasons }, i) => ({ hit, reasons, score: (powers[i] ?? 0) / total }))
    .sort((a, b) => b.score - a.score || a.hit.place - b.hit.place);
}

function ownReasons(index: PlaceIndex, hit: NameHit, { name, pool }: { readonly name: Name; readonly pool: readonly NameHit[] }): Record<string, number> {
  const kind = kindOf(index, hit.place);
  const population = index.population[hit.place] ?? 0;
  const largest = Math.max(...pool.map((other) => index.population[other.place] ?? 0));
  const reasons: Record<string, number> = {
    population: Math.log10(population + 1) / 7,
    [`is-${kind}`]: 1,
    "primary-name": hit.primary ? 1 : 0,
    "likeness": hit.likeness,
    "largest": population > 0 && population === largest ? 1 : 0,
  };
  if (name.wanted === null && kind === "town" && pool.some((other) => isSeatOf(index, hit, other))) reasons["namesake-seat"] = 1;
  if (name.wanted !== null) reasons[fits(name.wanted, kind) ? "fits-word" : "against-word"] = 1;
  return reasons;
}

/** "in Aleppo" is more often the town than the province that is named for it. */
function isSeatOf(index: PlaceIndex, town: NameHit, area: NameHit): boolean {
  return kindOf(index, area.place) === "province" && index.province[area.place] === index.province[town.place];
}

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
  readonly anchors: readonly { readonly key: string; readonly place: number; readonly weight: number }[];
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
      if (country !== 0) countries.set(country, (countries.get(country) ?? 0) + weight);
      if (province !== 0) provinces.set(province, (provinces.get(province) ?? 0) + weight);
    }
    const best = chosen.get(name.group)?.[0];
    if (best !== undefined && isLocal(kindOf(index, best.hit.place))) anchors.push({ key: name.key, place: best.hit.place, weight: best.score * Math.sqrt(name.mentions) });
  }
  anchors.sort((a, b) => b.weight - a.weight || a.place - b.place);
  return { countries, provinces, anchors: anchors.slice(0, mostAnchors), groupsOf: grouped(names) };
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

function sharedReasons(
  index: PlaceIndex,
  hit: NameHit,
  { name, scene, before }: { readonly name: Name; readonly scene: Context; readonly before: ReadonlyMap<string, readonly Choice[]> },
): Record<string, number> {
  const same = scene.groupsOf.get(name.key) ?? [];
  const country = index.country[hit.place] ?? 0;
  const province = index.province[hit.place] ?? 0;
  // What the other names of the report say: a name must not vouch for itself.
  const others = (totals: ReadonlyMap<number, number>, of: Uint16Array, value: number): number => {
    if (value === 0) return 0;
    let own = 0;
    for (const group of same) {
      for (const choice of (before.get(group.group) ?? []).slice(0, 3)) if (of[choice.hit.place] === value) own += choice.score * Math.sqrt(group.mentions);
    }
    return Math.max(0, (totals.get(value) ?? 0) - own);
  };
  const inCountry = others(scene.countries, index.country, country);
  const inProvince = others(scene.provinces, index.province, province);
  const all = [...scene.countries].reduce((sum, [key]) => sum + others(scene.countries, index.country, key), 0);
  let near = 0;
  const here = pointOf(index, hit.place);
  for (const anchor of scene.anchors) {
    if (anchor.key === name.key || anchor.place === hit.place) continue;
    near += anchor.weight * Math.exp(-distanceKm(here, pointOf(index, anchor.place)) / nearKm);
  }
  const reasons: Record<string, number> = {
    "country-share": all === 0 ? 0 : inCountry / all,
    "country-named": Math.min(1, inCountry),
    "province-named": Math.min(1, inProvince),
    "province-much": Math.min(3, inProvince) / 3,
    "near-others": Math.min(1, near),
    "near-many": Math.min(4, near) / 4,
  };
  if (name.outer.length > 0) {
    const areas = name.outer.flatMap((key) => (scene.groupsOf.get(key) ?? []).flatMap((group) => before.get(group.group) ?? []));
    reasons[liesIn(index, hit, areas) ? "inside-told" : "outside-told"] = 1;
  }
  const elsewhere = same.filter((group) => group.group !== name.group && group.wanted !== null || group.outer.length > 0 && group.group !== name.group);
  for (const group of elsewhere) {
    const share = (before.get(group.group) ?? []).find((choice) => choice.hit.place === hit.place)?.score ?? 0;
    reasons["told-elsewhere"] = Math.max(reasons["told-elsewhere"] ?? 0, share);
  }
  return reasons;
}

const aroundTownKm = 40;

/** Does the candidate lie in one of the likelier places of the outer name? A town stands for what lies around it. */
function liesIn(index: PlaceIndex, hit: NameHit, outer: readonly Choice[]): boolean {
  return outer.some(({ hit: area, score }) => {
    if (score < 0.15 || area.place === hit.place) return false;
    switch (kindOf(index, area.place)) {
      case "country": return index.country[hit.place] === index.country[area.place];
      case "province": return index.province[hit.place] === index.province[area.place];
      case "continent": case "sea": return false;
      default: return distanceKm(pointOf(index, hit.place), pointOf(index, area.place)) <= Math.max(aroundTownKm, (index.radius[area.place] ?? 0) / 10);
    }
  });
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
