/** The stretch of a sentence that belongs to a trigger: up to a clause word, a sign that parts, or a verb of saying with its speaker. */
import { isClass } from "./scene.ts";
import type { Placed, Scene } from "./scene.ts";
import type { Trigger } from "./scan.ts";
import type { Mention } from "#record/actor.ts";

export type Range = { readonly from: number; readonly to: number };

const partingSigns = new Set([";", ":", "\u2014", "\u2013", "(", ")", "...", "\u2026", "\"", "\u201c", "\u201d"]);

export function clauseOf({ scene, from, to }: Trigger): Range {
  let left = from;
  while (left > 0 && !parts(scene, left - 1)) left--;
  let right = to;
  while (right < scene.words.length && !parts(scene, right)) right++;
  return { from: left, to: withoutSpeaker(scene, { from: to, to: right }) };
}

function parts(scene: Scene, at: number): boolean {
  const word = scene.words[at];
  if (word === undefined) return true;
  if (word.kind === "sign") return partingSigns.has(word.form);
  if (word.fold === "claimed" && scene.words[at + 1]?.fold === "by") return false;
  if (word.fold === "which" && listsPlaces(scene, at)) return false;
  if (isClass(scene, at, "boundary")) return !(word.fold === "that" || word.fold === "since") || scene.words[at - 1]?.form === "," || isClass(scene, at - 1, "says");
  return isClass(scene, at, "says") && !isSaidToBe(scene, at) && !isClass(scene, at, "act");
}

/** ", which are A, B and C": the list belongs to what stands before it. */
function listsPlaces(scene: Scene, at: number): boolean {
  return ["are", "were", "include", "included"].includes(scene.words[at + 1]?.fold ?? "") && scene.places.some((place) => place.from > at && place.from <= at + 6);
}

/** "what activists said were air strikes": the saying stands inside the description. */
function isSaidToBe(scene: Scene, at: number): boolean {
  return isClass(scene, at + 1, "be");
}

/** "…, SOHR said": the speaker before the verb of saying is no part of what happened. */
function withoutSpeaker(scene: Scene, range: Range): number {
  if (range.to >= scene.words.length || !isClass(scene, range.to, "says")) return range.to;
  for (let at = range.to - 1; at >= range.from && at > range.to - 12; at--) if (scene.words[at]?.form === ",") return at;
  return scene.actors.find((actor) => actor.to === range.to && actor.from >= range.from)?.from ?? range.to;
}

const afterSpeaker = new Set(["in", "on", "at", "who", "during", "through", "via"]);

/** "…, said the army.": nothing but a sign or a place follows; with a verb behind it, it is the subject of what was said. */
function endsThere(scene: Scene, to: number): boolean {
  const next = scene.words[to];
  return next === undefined || next.kind === "sign" || afterSpeaker.has(next.fold);
}

/** Who speaks, is told or is quoted in the sentence is no party to what happened. */
export function isSpeaker(scene: Scene, actor: Placed<Mention>): boolean {
  const { from, to } = actor;
  if (scene.words[to - 1]?.possessive === true) return false;
  const next = ["has", "have", "had", "also"].includes(scene.words[to]?.fold ?? "") ? to + 1 : to;
  if (isClass(scene, next, "says") && !isSaidToBe(scene, next) && scene.words[next]?.fold !== "claimed") return true;
  const before = scene.words[from - 1]?.fold === "the" ? from - 2 : from - 1;
  const fold = scene.words[before]?.fold ?? "";
  if ((fold === "to" && scene.words[before - 1]?.fold === "according") || fold === "told") return true;
  return ["said", "says", "added"].includes(fold) && endsThere(scene, to);
}
