/** Whom or what the blow was meant for, and who was hurt: object of the verb, "on/against/targeting" after the noun, subject of the passive. */
import type { Mention } from "#record/actor.ts";
import type { Party } from "#record/event.ts";
import { isInside, isPassive, joinedBefore } from "./attackers.ts";
import type { Blow } from "./attackers.ts";
import { isSpeaker } from "./clause.ts";
import { partyOf, sameParty } from "./party.ts";
import { isClass } from "./scene.ts";
import type { Placed, Scene } from "./scene.ts";

const objectReach = 14;
const subjectReach = 12;

export function targetsOf(blow: Blow, attackers: readonly Party[]): readonly Party[] {
  const struck = blow.scene.actors.filter((actor) => canBeStruck(actor.fact) && !isSpeaker(blow.scene, actor) && !isClass(blow.scene, actor.to, "marks"));
  const found = blow.part === "verb" && isPassive(blow.scene, blow.from) ? passiveSubject(blow, struck) : blow.part === "verb" ? objects(blow, struck, blow.to) : afterNoun(blow, struck);
  return found.map((one) => partyOf(one.fact, "stated", { means: null, index: blow.index })).filter((party) => !attackers.some((attacker) => sameParty(attacker, party) || attacker.at.start === party.at.start)).filter((party, i, all) => all.findIndex((other) => sameParty(party, other)) === i);
}

function canBeStruck(mention: Mention): boolean {
  return mention.kind === "state" || mention.kind === "force" || mention.kind === "armed-group" || mention.kind === "civilians" || mention.kind === "person";
}

/** Named between the verb and the next "in", "by" or verb that ends the object. A state's adjective alone is no target. */
function objects({ scene, clause }: Blow, struck: readonly Placed<Mention>[], from: number): readonly Placed<Mention>[] {
  const end = Math.min(clause.to, from + objectReach);
  const found = struck.filter((actor) => actor.from >= from && actor.from < end && !isClass(scene, actor.from - 1, "by") && scene.words[actor.from - 1]?.fold !== "by");
  const stop = firstStop(scene, from, end);
  return found.filter((actor) => actor.from < stop && !isBareAdjective(scene, actor)).slice(0, 3);
}

/** Where what was struck can no longer stand: at the doer, or where another happening begins. */
export function firstStop(scene: Scene, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const fold = scene.words[at]?.fold ?? "";
    if (fold === "by" || fold === "after" || fold === "before" || fold === "when" || fold === "killing" || fold === "during" || fold === "wounding") return at;
  }
  return end;
}

const soldiery = /^(?:positions?|bases?|outposts?|checkpoints?|barracks|lines|trenches|convoys?|warships?|tanks?|command)$/;

/** "Syrian" before a common noun tells whose, and is struck only if the noun is. */
function isBareAdjective(scene: Scene, actor: Placed<Mention>): boolean {
  if (actor.fact.kind !== "state" || soldiery.test(scene.words[actor.to]?.fold ?? "")) return false;
  if (actor.fact.because !== "actors/known/adjective" && !actor.fact.because.startsWith("actors/known/name")) return false;
  const before = scene.words[actor.from - 1]?.fold ?? "";
  return actor.fact.because === "actors/known/adjective" || ["in", "of", "near", "inside", "across", "from", "to", "into", "northern", "southern", "eastern", "western"].includes(before) || scene.words[actor.to - 1]?.possessive === true;
}

function afterNoun(blow: Blow, struck: readonly Placed<Mention>[]): readonly Placed<Mention>[] {
  const { scene, to, clause } = blow;
  for (let at = to; at < Math.min(clause.to, to + 12); at++) {
    const verbAhead = isClass(scene, at, "happens") && !isClass(scene, at, "act");
    if (!isClass(scene, at, "onto") && !verbAhead) continue;
    const found = objects(blow, struck, at + 1);
    if (found.length > 0) return found;
  }
  return [];
}

function passiveSubject({ scene, from, clause }: Blow, struck: readonly Placed<Mention>[]): readonly Placed<Mention>[] {
  const before = struck.filter((actor) => actor.to <= from && actor.from >= clause.from && from - actor.to <= subjectReach && !isBareAdjective(scene, actor));
  const subject = before.findLast((actor) => !isInside(scene, actor)) ?? before.at(-1);
  return subject === undefined ? [] : [...joinedBefore(scene, subject, before), subject];
}

/** People hurt: whoever the tolls of the sentence count, and civilians that the clause says were killed. */
export function victimsOf({ scene, clause, index }: Blow): readonly Party[] {
  const hurt = scene.actors.filter((actor) => actor.fact.kind === "civilians" && !isSpeaker(scene, actor) && actor.from >= clause.from && actor.from < clause.to + 6 && harmBeside(scene, actor));
  return hurt.map((actor) => partyOf(actor.fact, "stated", { means: null, index })).filter((party, i, all) => all.findIndex((other) => sameParty(party, other)) === i);
}

const harm = /^(?:kill|wound|injur|dead|death|dying|died|massacr|slaughter|murder)/;

function harmBeside(scene: Scene, actor: Placed<Mention>): boolean {
  if (scene.tolls.some((toll) => toll.from < actor.to + 1 && actor.from < toll.to + 1)) return true;
  return scene.words.slice(Math.max(0, actor.from - 4), actor.to + 5).some((word) => harm.test(word.fold));
}
