/** Finds the words of a sentence that tell of an event, and turns away those whose neighbours say that they mean something else. */
import { hasClass, isClass } from "./scene.ts";
import type { Scene } from "./scene.ts";
import { standsAt } from "./lexicon.ts";
import type { TriggerEntry } from "./lexicon.ts";

export type Trigger = { readonly scene: Scene; readonly from: number; readonly to: number; readonly entry: TriggerEntry };

export function findTriggers(scene: Scene): readonly Trigger[] {
  const found: Trigger[] = [];
  for (let from = 0; from < scene.words.length; from++) {
    const list = scene.lexicon.triggers.get(scene.words[from]?.fold ?? "");
    const entry = list?.find((one) => standsAt(scene.words, from + 1, one.rest) && !(one.rest.length === 0 && isOtherPart(scene, from, one)) && !isBlocked(scene, from, one) && !isName(scene, from, one) && meetsNeed(scene, { from, to: from + 1 + one.rest.length, entry: one }));
    if (entry === undefined || (entry.part === "verb" && scene.words[from]?.glued === true && entry.rest.length === 0)) continue;
    const to = from + 1 + entry.rest.length;
    if (!isDescription(scene, from)) found.push({ scene, from, to, entry });
    from = to - 1;
  }
  return found;
}

const eitherPart = new Set(["strike", "strikes", "attack", "attacks", "raid", "raids"]);
const beforeVerb = new Set(["to", "will", "would", "could", "they", "we", "who", "not", "can", "may", "must", "should", "might", "also", "n't"]);
const beforeObject = new Set(["the", "a", "an", "its", "their", "our", "this", "several", "civilian", "residential"]);

/** Forms that are noun and verb alike: a verb after "to", "will", "they"; or with an object right behind and no preposition. */
function isOtherPart(scene: Scene, from: number, entry: TriggerEntry): boolean {
  const fold = scene.words[from]?.fold ?? "";
  if (!eitherPart.has(fold)) return false;
  const next = scene.words[from + 1]?.fold ?? "";
  const verb = beforeVerb.has(scene.words[from - 1]?.fold ?? "") || beforeObject.has(next) || scene.actors.some((actor) => actor.from === from + 1 && actor.fact.because !== "actors/known/adjective");
  return (entry.part === "verb") !== verb;
}

function isBlocked(scene: Scene, from: number, entry: TriggerEntry): boolean {
  const to = from + 1 + entry.rest.length;
  return entry.after.some((phrase) => standsAt(scene.words, from - phrase.length, phrase)) || entry.before.some((phrase) => standsAt(scene.words, to, phrase));
}

/** Capitalised inside a sentence and part of a known actor's name: no event ("Strike Force"). */
function isName(scene: Scene, from: number, entry: TriggerEntry): boolean {
  const to = from + 1 + entry.rest.length;
  return scene.actors.some((actor) => actor.from <= from && to <= actor.to && actor.fact.kind !== "civilians" && !(actor.fact.kind === "armed-group" && actor.fact.actor === null) && actor.fact.kind !== "force");
}

/** "factions fighting the regime": says who they are, not what happened. */
function isDescription(scene: Scene, from: number): boolean {
  return scene.words[from]?.fold === "fighting" && scene.actors.some((actor) => actor.to === from) && scene.actors.some((actor) => actor.from >= from + 1 && actor.from <= from + 3);
}

const near = 7;

function meetsNeed(scene: Scene, at: { readonly from: number; readonly to: number; readonly entry: TriggerEntry }): boolean {
  const around = { from: at.from - near, to: at.to + near };
  switch (at.entry.needs) {
    case "violence": return showsViolence(scene, at);
    case "armed": return hasArmed(scene) || scene.words.some((_, i) => isClass(scene, i, "armed"));
    case "act": return !hasClass(scene, { from: at.from - 4, to: at.from }, "removes") && (hasClass(scene, { from: 0, to: scene.words.length }, "happens") || scene.tolls.length > 0);
    case "fired": return hasClass(scene, around, "fired");
    case "aircraft": return hasClass(scene, around, "aircraft");
    case "ground": return scene.places.length > 0 && hasArmed(scene);
    case "crowd": return hasClass(scene, around, "crowd");
    case "weapon": return scene.weapons.some((weapon) => weapon.from < at.to + near && weapon.to > at.from - near) || hasClass(scene, around, "arms");
    case "founded": return hasClass(scene, around, "founds");
    case "used": return hasClass(scene, around, "used");
    case "deal": return hasClass(scene, around, "deals");
    default: return true;
  }
}

/** Harm, a weapon, or someone who bears arms in the same sentence, apart from the trigger's own words. */
function showsViolence(scene: Scene, at: { readonly from: number; readonly to: number }): boolean {
  if (scene.tolls.some((toll) => toll.fact.harm === "killed" || toll.fact.harm === "injured")) return true;
  if (scene.weapons.some((weapon) => weapon.to <= at.from || weapon.from >= at.to)) return true;
  return hasArmed(scene);
}

export function hasArmed(scene: Scene): boolean {
  return scene.actors.some((actor) => actor.fact.kind === "force" || actor.fact.kind === "armed-group" || actor.fact.because === "actors/known/alliance");
}
