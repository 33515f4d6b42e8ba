/** The ways in which a sentence says who holds a place: "held by X", "X-held", "X controls", "X captured", "besieged by X", "X has no presence". */
import type { Mention } from "#record/actor.ts";
import type { ControlStatement } from "#record/control.ts";
import type { Location } from "#record/place.ts";
import type { Placed, Scene } from "../events/scene.ts";
import { lengthAt } from "./words.ts";
import type { ControlWords } from "./words.ts";

/** One statement in the making: words `from` up to `to`, the places, and the holders. */
export type Holding = {
  readonly from: number;
  readonly to: number;
  readonly places: readonly Placed<Location>[];
  readonly holders: readonly Placed<Mention>[];
  readonly extent: ControlStatement["extent"];
  readonly rule: string;
};

export type Look = { readonly scene: Scene; readonly known: ControlWords };

const placeReach = 12;
const holderReach = 6;

export function findHoldings(look: Look): readonly Holding[] {
  const { scene } = look;
  if (scene.actors.length === 0) return [];
  const found: Holding[] = [];
  for (let at = 0; at < scene.words.length; at++) {
    if (!look.known.has(scene.words[at]?.fold ?? "")) continue;
    const holding = heldBy(look, at) ?? compound(look, at) ?? holds(look, at) ?? takes(look, at) ?? absent(look, at);
    if (holding === null) continue;
    found.push(holding);
    at = Math.max(at, holding.rule === "control/compound" ? at : holding.to - 1);
  }
  return found;
}

/** "Most of P is held by X", "P, under the control of X", "P fell to X". */
function heldBy(look: Look, at: number): Holding | null {
  const { scene, known } = look;
  const held = lengthAt(known, scene.words, { at, class: "in-hands-of" });
  const siege = lengthAt(known, scene.words, { at, class: "in-siege-of" });
  if (held + siege === 0) return null;
  const holders = holdersAfter(scene, at + held + siege);
  const place = placesBefore(scene, at);
  if (holders.length === 0 || place.length === 0) return null;
  const from = quantifierStart(look, place[0]?.from ?? at);
  return { from: from.at, to: holders.at(-1)?.to ?? at, places: place, holders, extent: siege > 0 ? "besieged" : from.extent, rule: siege > 0 ? "control/besieged-by" : "control/held-by" };
}

/** "rebel-held P", "areas held by" apart: mark, "held", then the place ("opposition held areas in P"). */
function compound(look: Look, at: number): Holding | null {
  const { scene, known } = look;
  const length = lengthAt(known, scene.words, { at, class: "held" }) || lengthAt(known, scene.words, { at, class: "besieged" }) || lengthAt(known, scene.words, { at, class: "stronghold" });
  const holder = length === 0 ? undefined : scene.actors.find((actor) => actor.to === at && isHolder(actor.fact));
  if (holder === undefined || scene.words[at + length]?.fold === "by") return null;
  const places = placesAfter(scene, at + length);
  if (places.length === 0) return null;
  const siege = lengthAt(known, scene.words, { at, class: "besieged" }) > 0;
  const whole = (places[0]?.fact.precision ?? 0) >= 4 && (places[0]?.from ?? 0) - (at + length) <= 4;
  return { from: holder.from, to: places.at(-1)?.to ?? at, places, holders: [holder], extent: siege ? "besieged" : whole ? "all" : "part", rule: "control/compound" };
}

/** "X, who control large swaths of P", "X holds P". */
function holds(look: Look, at: number): Holding | null {
  const { scene, known } = look;
  const length = lengthAt(known, scene.words, { at, class: "holds" });
  if (length === 0 || ["the", "a", "of", "in", "under", "lost", "full", "to", "would", "will"].includes(scene.words[at - 1]?.fold ?? "")) return null;
  const holder = scene.actors.findLast((actor) => actor.to <= at && at - actor.to <= 4 && isHolder(actor.fact));
  const places = placesAfter(scene, at + length);
  if (holder === undefined || places.length === 0) return null;
  return { from: holder.from, to: places.at(-1)?.to ?? at, places, holders: [holder], extent: extentBetween(look, at + length, places[0]?.from ?? at), rule: "control/holds" };
}

/** "X captured P": from that day on X holds it. */
function takes(look: Look, at: number): Holding | null {
  const { scene, known } = look;
  const length = lengthAt(known, scene.words, { at, class: "takes" });
  if (length === 0 || isUnreal(scene, at)) return null;
  const holder = scene.actors.findLast((actor) => actor.to <= at && at - actor.to <= holderReach && isHolder(actor.fact));
  const places = placesAfter(scene, at + length).filter((place) => place.fact.precision >= 2);
  const first = places[0];
  if (holder === undefined || first === undefined || first.from - (at + length) > 5 || scene.words.slice(at + length, first.from).some((word) => ["in", "at", "from", "near"].includes(word.fold))) return null;
  return { from: holder.from, to: places.at(-1)?.to ?? at, places, holders: [holder], extent: extentBetween(look, at + length, first.from) === "all" ? "all" : extentBetween(look, at + length, first.from), rule: "control/takes" };
}

/** "areas of P where X has no significant presence". */
function absent(look: Look, at: number): Holding | null {
  const { scene, known } = look;
  const length = lengthAt(known, scene.words, { at, class: "absent" });
  const holder = length === 0 ? undefined : scene.actors.findLast((actor) => actor.to <= at && at - actor.to <= 4 && isHolder(actor.fact));
  if (holder === undefined) return null;
  const after = placesAfter(scene, at + length);
  const places = after.length > 0 ? after : scene.places.filter((place) => place.to <= holder.from && holder.from - place.to <= holderReach && place.fact.precision > 0).slice(-1);
  return places.length === 0 ? null : { from: Math.min(holder.from, places[0]?.from ?? at), to: Math.max(at + length, places.at(-1)?.to ?? at), places, holders: [holder], extent: "none", rule: "control/absent" };
}

function isUnreal(scene: Scene, at: number): boolean {
  return scene.words.slice(Math.max(0, at - 4), at).some((word) => ["to", "would", "will", "could", "not", "n't", "may", "if", "might", "was", "were", "been"].includes(word.fold));
}

export function isHolder(mention: Mention): boolean {
  return mention.kind === "armed-group" || mention.kind === "force" || mention.kind === "state" || mention.kind === "alliance";
}

/** The holder after "by", and those joined to it; a possessive gives way to what it owns ("X's wing Y"). */
function holdersAfter(scene: Scene, from: number): readonly Placed<Mention>[] {
  const near = scene.actors.filter((actor) => actor.from >= from && isHolder(actor.fact));
  const first = near.find((actor) => actor.from - from <= holderReach);
  if (first === undefined) return [];
  const owned = scene.words[first.to - 1]?.possessive === true || first.fact.because === "actors/known/adjective" ? near.find((actor) => actor.from >= first.to && actor.from - first.to <= 4 && actor.fact.kind !== "state") : undefined;
  const holders = [owned ?? first];
  for (;;) {
    const last = holders.at(-1)?.to ?? from;
    const next = near.find((actor) => actor.from > last && actor.from - last <= 4 && scene.words.slice(last, actor.from).every((word) => ["and", ",", "other", "the", "allied", "its", "or"].includes(word.fold)) && scene.words.slice(last, actor.from).length > 0);
    if (next === undefined) return holders;
    holders.push(next);
  }
}

/** What may stand between a place and "held by": no other verb. */
const linking = /^(?:is|are|was|were|has|have|had|been|being|be|remains|remain|remained|now|largely|mostly|still|partly|currently|also|then|province|city|town|village|district|governorate|region|which|that|,|\(|\)|where|long|already|almost|entirely|completely)$/;

function placesBefore(scene: Scene, at: number): readonly Placed<Location>[] {
  const place = scene.places.findLast((one) => one.to <= at && at - one.to <= 6 && one.fact.precision > 0 && scene.words.slice(one.to, at).every((word) => linking.test(word.fold)));
  return place === undefined ? [] : [place];
}

/** The first place within reach and those that a comma or "and" joins to it. */
function placesAfter(scene: Scene, from: number): readonly Placed<Location>[] {
  const first = scene.places.find((place) => place.from >= from && place.from - from <= placeReach && !scene.words.slice(from, place.from).some((word) => [";", ".", "but", "while", "by", "after", "who"].includes(word.fold)));
  if (first === undefined) return [];
  const places = [first];
  for (;;) {
    const last = places.at(-1)?.to ?? from;
    const next = scene.places.find((place) => place.from > last && place.from - last <= 3 && scene.words.slice(last, place.from).some((word) => word.fold === "and" || word.form === ",") && scene.words.slice(last, place.from).every((word) => /^(?:and|,|western|eastern|northern|southern|parts|of|the)$/.test(word.fold)) && place.fact.precision >= first.fact.precision);
    if (next === undefined) return places;
    places.push(next);
  }
}

/** "Most of" before the place: where the words begin, and how much of it. */
function quantifierStart(look: Look, place: number): { readonly at: number; readonly extent: Holding["extent"] } {
  for (let at = Math.max(0, place - 6); at < place; at++) {
    for (const extent of ["most", "all", "part"] as const) if (lengthAt(look.known, look.scene.words, { at, class: extent }) > 0) return { at, extent };
  }
  return { at: place, extent: "all" };
}

function extentBetween(look: Look, from: number, to: number): Holding["extent"] {
  for (let at = from; at < to; at++) for (const extent of ["most", "all", "part"] as const) if (lengthAt(look.known, look.scene.words, { at, class: extent }) > 0) return extent;
  return "all";
}
