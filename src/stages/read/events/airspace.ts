/** Airspace violations: "violated Turkish airspace", "its violations of …", "incursion of a plane into … airspace". */
import type { Party } from "#record/event.ts";
import type { ActorIndex } from "#knowledge/actors.ts";
import { partyOf } from "./party.ts";
import { quoteAt } from "#record/span.ts";
import type { Leaf } from "./where.ts";
import type { Scene } from "./scene.ts";
import type { TriggerEntry } from "./lexicon.ts";
import type { Trigger } from "./scan.ts";

const breaches = /^(?:violat(?:e|es|ed|ing|ion|ions)|entered|enters|entering|incursions?|breach(?:ed|es|ing)?|crossed|intrusions?|intruded|strayed|infring(?:ed|ement|ing))$/;
const reach = 8;

const entry: TriggerEntry = { rest: [], row: -1, part: "verb", subType: "Airspace violation", roles: "airspace", needs: "", after: [], before: [] };

/** A word of breach with "airspace" within eight words behind it, or close before it. */
export function findAirspace(scene: Scene): readonly Trigger[] {
  return scene.words.flatMap((word, from) => {
    if (!breaches.test(word.fold)) return [];
    const space = airspaceNear(scene, from);
    return space === null ? [] : [{ scene, from, to: from + 1, entry }];
  });
}

export function airspaceNear(scene: Scene, from: number): number | null {
  for (let at = from + 1; at <= from + reach; at++) if (scene.words[at]?.fold === "airspace") return at;
  for (let at = from - 1; at >= from - 4; at--) if (scene.words[at]?.fold === "airspace") return at;
  return null;
}

/** The state whose airspace it is: the adjective or possessive before the word. */
export function airspaceOwner(scene: Scene, from: number, index: ActorIndex): readonly Party[] {
  const space = airspaceNear(scene, from);
  const owner = scene.actors.findLast((actor) => actor.fact.kind === "state" && space !== null && actor.to <= space && space - actor.to <= 1);
  return owner === undefined ? [] : [partyOf(owner.fact, "stated", { means: null, index })];
}

/** The airspace itself as a place: the gazetteer's entry where it has one, else the words alone, in the air and without a point. */
export function airspaceLeaves(scene: Scene, from: number): readonly Leaf[] {
  const space = airspaceNear(scene, from);
  if (space === null) return [];
  const known = scene.places.find((place) => place.from <= space && space < place.to);
  if (known !== undefined) return [{ place: known.fact, containers: [] }];
  const owner = scene.actors.findLast((actor) => actor.fact.kind === "state" && actor.to <= space && space - actor.to <= 1);
  if (owner === undefined) return [];
  const at = quoteAt(scene.text, owner.fact.at.start, scene.words[space]?.end ?? owner.fact.at.end);
  return [{ place: { id: `air-${at.start}`, at, place: null, candidates: [], precision: 0, radiusKm: null, because: "events/airspace/of-a-state" }, containers: [] }];
}

/** The nearest other state or force of the sentence: subject, "by", or the mark of the plane. */
export function airspaceBreakers(scene: Scene, trigger: { readonly from: number }, sent: { readonly index: ActorIndex; readonly owner: readonly Party[] }): readonly Party[] {
  const others = scene.actors.filter((actor) => (actor.fact.kind === "state" || actor.fact.kind === "force") && !sent.owner.some((party) => party.actor === actor.fact.actor) && !(scene.words[actor.to]?.fold === "border"));
  const by = others.find((actor) => actor.from > trigger.from && (scene.words[actor.from - 1]?.fold === "by" || scene.words[actor.from - 2]?.fold === "by" || scene.words[actor.from - 3]?.fold === "of"));
  const acting = others.filter((actor) => actor.fact.because !== "actors/known/adjective");
  const chosen = by ?? acting.findLast((actor) => actor.to <= trigger.from) ?? acting.find((actor) => actor.from - trigger.from <= 5);
  return chosen === undefined ? [] : [partyOf(chosen.fact, "stated", { means: "air", index: sent.index })];
}
