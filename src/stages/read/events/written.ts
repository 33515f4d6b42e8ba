/** Places that no gazetteer knew, kept as they are written: "an attack on K", "the village of K", "K, a town north of M". */
import type { Location } from "#record/place.ts";
import { quoteAt } from "#record/span.ts";
import type { Placed, Scene } from "./scene.ts";

const kinds = new Set(["village", "town", "city", "hamlet", "suburb", "settlement", "camp", "port", "district", "neighbourhood", "neighborhood"]);
const blows = /^(?:attacks?|strikes?|raids?|assaults?|shelling|bombing|bombardment|airstrikes?|offensive|massacre|advance)$/;
const leading = new Set(["on", "of", "against", "at", "in", "near"]);
const mostWords = 3;

/** Capitalised words in a place's stead that are no actor, no known place and no time. */
export function writtenPlaces(scene: Scene): readonly Placed<Location>[] {
  const found: Placed<Location>[] = [];
  for (let from = 1; from < scene.words.length; from++) {
    if (!isName(scene, from) || isName(scene, from - 1)) continue;
    let to = from + 1;
    while (to - from < mostWords && isName(scene, to) && scene.words[to - 1]?.possessive === false) to++;
    if (scene.words[to]?.capital === true || !standsForPlace(scene, from, to)) continue;
    found.push({ fact: asLocation(scene, from, to), from, to });
  }
  return found;
}

function isName(scene: Scene, at: number): boolean {
  const word = scene.words[at];
  if (word === undefined || word.kind !== "word" || !word.capital || word.capitals) return false;
  const taken = (facts: readonly Placed<unknown>[]) => facts.some((fact) => fact.from <= at && at < fact.to);
  return !taken(scene.actors) && !taken(scene.places) && !taken(scene.times);
}

function standsForPlace(scene: Scene, from: number, to: number): boolean {
  const before = scene.words[from - 1]?.fold ?? "";
  const earlier = scene.words[from - 2]?.fold ?? "";
  if (before === "of" && kinds.has(earlier)) return true;
  if ((before === "on" || before === "of") && blows.test(earlier)) return true;
  return leading.has(before) && scene.words[to]?.form === "," && ["a", "an"].includes(scene.words[to + 1]?.fold ?? "") && scene.words.slice(to + 2, to + 5).some((word) => kinds.has(word.fold));
}

function asLocation(scene: Scene, from: number, to: number): Location {
  const at = quoteAt(scene.text, scene.words[from]?.start ?? 0, scene.words[to - 1]?.end ?? 0);
  return { id: `as-written-${at.start}`, at, place: null, candidates: [], precision: 5, radiusKm: null, because: "events/place/as-written" };
}
