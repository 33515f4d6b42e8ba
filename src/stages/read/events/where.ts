/** Which places belong to an event: names that stand together form a group, "in" and "of" say which contains which, the nearest group in the clause is the event's. */
import type { Location } from "#record/place.ts";
import type { Range } from "./clause.ts";
import { hasClass, isClass } from "./scene.ts";
import type { Placed, Scene } from "./scene.ts";
import { writtenPlaces } from "./written.ts";

/** A place that no other of its group lies in, with those that contain it. */
export type Leaf = { readonly place: Location; readonly containers: readonly Location[] };
export type PlaceGroup = Range & { readonly leaves: readonly Leaf[] };

const joining = new Set([
  ",", "and", "in", "the", "of", "on", "at", "as", "well", "near", "nearby", "neighbouring", "neighboring", "both", "including", "which", "are", "is", "also", "or", "&",
  "town", "towns", "village", "villages", "city", "cities", "district", "districts", "province", "provinces", "governorate", "governorates", "countryside", "suburb", "suburbs",
  "area", "areas", "region", "regions", "outskirts", "neighbourhood", "neighbourhoods", "neighborhood", "neighborhoods", "camp", "part", "parts", "rural", "west", "east", "north", "south",
  "northern", "southern", "eastern", "western", "central", "northwestern", "northeastern", "southwestern", "southeastern", "northwest", "northeast", "southwest", "southeast",
  "plain", "plains", "valley", "mountain", "mountains", "hills", "coast", "line", "road", "highway", "quarter", "quarters", "around", "between", "to", "from", "its", "settlement", "settlements", "cities", "locality", "localities", "sector", "axis", "municipality", "hamlet", "island", "peninsula", "edge", "centre", "center", "held", "rebel", "opposition", "government", "surrounding", "border", "oblast", "strip", "state", "county", "other", "s",
]);
const inwards = new Set(["in", "of", "near", "at", "on"]);
const longestJoin = 10;

export function groupsOf(scene: Scene): readonly PlaceGroup[] {
  const groups: Placed<Location>[][] = [];
  for (const place of [...scene.places, ...writtenPlaces(scene)].toSorted((a, b) => a.from - b.from)) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && place.from - last.to <= longestJoin && scene.words.slice(last.to, place.from).every((word) => joining.has(word.fold))) groups.at(-1)?.push(place);
    else groups.push([place]);
  }
  return groups.map((places) => ({ from: places[0]?.from ?? 0, to: places.at(-1)?.to ?? 0, leaves: leavesOf(scene, places) })).filter((group) => group.leaves.length > 0);
}

function leavesOf(scene: Scene, places: readonly Placed<Location>[]): readonly Leaf[] {
  const leaves: { place: Location; containers: Location[] }[] = [];
  let open: { place: Location; containers: Location[] }[] = [];
  let owner: Location | null = null;
  for (const [i, place] of places.entries()) {
    const before = places[i - 1];
    if (before !== undefined && owner === null && contains(scene, before, place)) {
      for (const leaf of open) leaf.containers.push(place.fact);
      continue;
    }
    if (before !== undefined && isList(scene, before, place) && open.some((leaf) => leaf.containers.length > 0)) open = [];
    if (scene.words[place.to - 1]?.possessive === true && places[i + 1]?.from === place.to) {
      owner = place.fact;
      continue;
    }
    const leaf: { place: Location; containers: Location[] } = { place: place.fact, containers: owner === null ? [] : [owner] };
    owner = null;
    leaves.push(leaf);
    open.push(leaf);
  }
  return leaves.filter((leaf) => leaf.place.precision > 1 || leaves.length === 1 || leaves.every((other) => other.place.precision <= 1));
}

function between(scene: Scene, a: Placed<Location>, b: Placed<Location>): readonly string[] {
  return scene.words.slice(a.to, b.from).map((word) => word.fold);
}

function isList(scene: Scene, a: Placed<Location>, b: Placed<Location>): boolean {
  return between(scene, a, b).some((word) => word === "and" || word === "or" || word === "well" || word === "&");
}

/** "B, in the countryside of I" and "I, Syria": the second holds the first. Joined by "and" they stand side by side. */
function contains(scene: Scene, a: Placed<Location>, b: Placed<Location>): boolean {
  const words = between(scene, a, b);
  if (isList(scene, a, b)) return false;
  if (words.some((word) => inwards.has(word))) return b.fact.precision <= a.fact.precision;
  return words.every((word) => word === ",") && b.fact.precision < a.fact.precision && b.fact.precision <= 3;
}

const locative = new Set(["in", "on", "at", "near", "across", "inside", "outside", "into", "over", "around", "of", "throughout", "northern", "southern", "eastern", "western", "central", "targeting", "against", "from", "northwestern", "northeastern", "southwestern", "southeastern", "north", "south", "east", "west", "along", "towards", "toward", "hit", "struck", "bombed", "shelled", "the"]);

/** The event's group: the nearest in its clause, those behind the trigger before those in front. A country counts only after "in" and its like. */
export function placesOf(scene: Scene, groups: readonly PlaceGroup[], trigger: { readonly from: number; readonly to: number; readonly clause: Range }): PlaceGroup | null {
  const inClause = groups.filter((group) => group.from >= trigger.clause.from && group.to <= trigger.clause.to && isLocated(scene, group));
  const elsewhere = inClause.filter((group) => scene.words[group.from - 1]?.fold !== "from");
  const fit = elsewhere.length > 0 ? elsewhere : inClause;
  const behind = fit.find((group) => group.from >= trigger.to - 1);
  if (behind !== undefined) return behind;
  const front = fit.findLast((group) => group.to <= trigger.from);
  if (front !== undefined) return front;
  const opening = groups.find((group) => group.from <= 2 && isLocated(scene, group) && !hasClass(scene, { from: group.to, to: trigger.from }, "says"));
  return opening ?? null;
}

/** "in K", "K was hit", "K:": not the seat of a speaker ("Paris said") nor an owner ("Moscow's"). */
export function bearsPlace(scene: Scene, place: Placed<Location>): boolean {
  if (scene.words[place.to - 1]?.possessive === true || isClass(scene, place.to, "says") || isClass(scene, place.to, "marks")) return false;
  return !scene.actors.some((actor) => actor.from <= place.from && place.to <= actor.to);
}

function isLocated(scene: Scene, group: PlaceGroup): boolean {
  if (group.leaves.some((leaf) => leaf.place.precision >= 2 || leaf.place.precision === 0)) return true;
  if (scene.words[group.to - 1]?.possessive === true || isClass(scene, group.to, "marks")) return false;
  const before = scene.words[group.from - 1]?.fold ?? "";
  return locative.has(before) && (before !== "the" || locative.has(scene.words[group.from - 2]?.fold ?? ""));
}

/** Is it a town, village or smaller: something that is one event of its own in a list? */
export function isPopulated(place: Location): boolean {
  return place.precision >= 4;
}
