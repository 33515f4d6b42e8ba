/** Finds the words of a sentence that tell of an event, and turns away those whose neighbours say that they mean something else. */
import { bearsArms, hasClass, isClass } from "./scene.ts";
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
const nearDeed = 10;

function meetsNeed(scene: Scene, at: { readonly from: number; readonly to: number; readonly entry: TriggerEntry }): boolean {
  const around = { from: at.from - near, to: at.to + near };
  switch (at.entry.needs) {
    case "violence": return showsViolence(scene, at) || (at.entry.part === "noun" && isGivenBlow(scene, at));
    case "blast": return showsViolence(scene, at) && !isAccident(scene) || (at.entry.part === "noun" && isGivenBlow(scene, at) && !isAccident(scene));
    case "stash": return hasClass(scene, { from: at.from - nearDeed, to: at.to + nearDeed }, "stash");
    case "laid-explosives": return hasClass(scene, { from: at.to, to: at.to + near }, "laid-explosives");
    case "protest": return hasClass(scene, { from: at.from - nearDeed, to: at.to + nearDeed }, "protest");
    case "thrown": return hasClass(scene, around, "thrown");
    case "into-place": return bearsArms(scene) && scene.places.some((place) => place.from >= at.to && place.from <= at.to + 2);
    case "bombs": return hasClass(scene, { from: at.to, to: at.to + near }, "bombs");
    case "captives": return hasClass(scene, { from: at.from - near, to: at.to + near }, "captives");
    case "armed": return bearsArms(scene) || isPersonKilled(scene, at) || scene.words.some((_, i) => isClass(scene, i, "armed"));
    case "act": return !hasClass(scene, { from: at.from - 4, to: at.from }, "removes") && !isFound(scene, at.to) && (hasClass(scene, { from: at.from - nearDeed, to: at.to + nearDeed }, "happens") || scene.tolls.length > 0);
    case "fired": return hasClass(scene, around, "fired");
    case "aircraft": return hasClass(scene, around, "aircraft") || hasClass(scene, around, "flying-weapon");
    case "ground": return scene.places.length > 0 && bearsArms(scene);
    case "crowd": return hasClass(scene, around, "crowd");
    case "weapon": return scene.weapons.some((weapon) => weapon.from < at.to + near && weapon.to > at.from - near) || hasClass(scene, around, "arms");
    case "founded": return hasClass(scene, around, "founds");
    case "used": return hasClass(scene, around, "used");
    case "deal": return hasClass(scene, around, "deals");
    default: return true;
  }
}

/** "has been found", "was defused": a bomb that did not go off. */
function isFound(scene: Scene, to: number): boolean {
  const at = scene.words.findIndex((_, i) => i >= to && i < to + 4 && isClass(scene, i, "removes"));
  return at > 0 && isClass(scene, at - 1, "be");
}

/** A blast in a plant, of gas or fireworks, with nobody in arms and no weapon: an accident. */
function isAccident(scene: Scene): boolean {
  return hasClass(scene, { from: 0, to: scene.words.length }, "industry") && !bearsArms(scene) && !hasClass(scene, { from: 0, to: scene.words.length }, "armed") && !scene.weapons.some((weapon) => weapon.fact.kind !== "armour");
}

/** Harm, a weapon, or someone who bears arms in the same sentence, apart from the trigger's own words. */
function showsViolence(scene: Scene, at: { readonly from: number; readonly to: number }): boolean {
  if (scene.tolls.some((toll) => toll.fact.harm === "killed" || toll.fact.harm === "injured")) return true;
  if (scene.weapons.some((weapon) => weapon.to <= at.from || weapon.from >= at.to)) return true;
  return bearsArms(scene) || scene.words.some((word) => word.fold === "fled" || word.fold === "displaced");
}

const blows = new Set(["attack", "attacks", "raid", "raids", "strike", "strikes", "assault", "assaults", "blast", "blasts", "explosion", "explosions", "bombing", "bombardment", "clashes", "fighting", "offensive", "shelling"]);
const givers = new Set(["the", "this", "an", "another", "several", "these", "latest", "deadly", "large", "wide", "major", "heavy"]);

/** "launched a major offensive", "the attack on the hospital", "a raid" beside a sentence of violence: a blow that the reader has been told of. */
function isGivenBlow(scene: Scene, { from, to, entry }: { readonly from: number; readonly to: number; readonly entry: TriggerEntry }): boolean {
  const word = scene.words[to - 1]?.fold ?? "";
  if (!blows.has(word)) return false;
  if (scene.words[to - 1]?.fold === "offensive" && hasClass(scene, { from: from - 4, to: from }, "act")) return true;
  if (entry.roles !== "take" && (isOnPlace(scene, to) || isWaged(scene, from, to))) return true;
  const before = scene.words[from - 1];
  return scene.amid && (givers.has(before?.fold ?? "") || before?.possessive === true || (before !== undefined && !before.capital && scene.lexicon.objects.has(before.fold)));
}

/** "K carried out strikes on nine sites": a state that wages, and something that it is waged on. */
function isWaged(scene: Scene, from: number, to: number): boolean {
  return hasClass(scene, { from: from - 4, to: from }, "act") && ["on", "against", "in", "across"].includes(scene.words[to]?.fold ?? "") && scene.actors.some((actor) => actor.fact.kind === "state" && actor.to <= from);
}

/** "on the town of K", "on a hospital", "in K": a place or a thing that is struck, close behind. */
function isOnPlace(scene: Scene, to: number): boolean {
  if (!["on", "at", "against", "near", "outside"].includes(scene.words[to]?.fold ?? "")) return false;
  const behind = { from: to + 1, to: to + 6 };
  return scene.places.some((place) => place.from >= behind.from && place.from < behind.to && place.fact.precision >= 2) || scene.words.slice(behind.from, behind.to).some((word, k) => word.capital === false && scene.lexicon.objects.get(word.fold)?.some((entry) => standsAt(scene.words, behind.from + k + 1, entry.rest)) === true);
}

/** "General X was killed near K": a soldier, an official or a reporter by name, and no accident. */
function isPersonKilled(scene: Scene, { from }: { readonly from: number }): boolean {
  return scene.amid && scene.actors.some((actor) => actor.fact.kind === "person" && actor.to <= from && from - actor.to <= 6) && !hasClass(scene, { from: 0, to: scene.words.length }, "accident");
}
