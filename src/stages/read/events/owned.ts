/** Who owns up to a blow or loses by it: "X claimed responsibility for the attack", "claimed the bombing", "Y fell to X", "lost control of Y to X", "planes believed to be X's". */
import type { Mention } from "#record/actor.ts";
import type { Blow } from "./attackers.ts";
import { isClass } from "./scene.ts";
import type { Placed, Scene } from "./scene.ts";

type Fighters = readonly Placed<Mention>[];

const claimReach = 9;
const claims = new Set(["claimed", "claims", "claiming"]);
const betweenClaim = new Set(["responsibility", "credit", "for", "the", "a", "this", "that", "deadly", "twin", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "latest", "both", "two", "it", "carried", "out", "behind", "was", "had", "of", "massive", "large", "major", "having"]);

/** The group before "claimed (responsibility for)" where only light words part it from the noun of the blow. */
export function claimants({ scene, from }: Blow, fighters: Fighters): Fighters {
  for (let at = from - 1; at >= Math.max(0, from - claimReach); at--) {
    const fold = scene.words[at]?.fold ?? "";
    if (claims.has(fold) || (fold === "took" && scene.words[at + 1]?.fold === "responsibility")) return subjectBefore(scene, at, fighters);
    if (!betweenClaim.has(fold) && scene.words[at]?.possessive !== true) return [];
  }
  return [];
}

function subjectBefore(scene: Scene, at: number, fighters: Fighters): Fighters {
  const end = ["has", "have", "had", "later", "also", "that", "which", "who"].includes(scene.words[at - 1]?.fold ?? "") ? at - 1 : at;
  const subject = fighters.findLast((actor) => actor.to <= end && end - actor.to <= 1) ?? fighters.findLast((actor) => actor.to < end && scene.words[actor.to]?.form === "," && scene.words[end - 1]?.form === ",");
  return subject === undefined ? [] : [subject];
}

/** The one behind "to" where a place falls or is lost. */
export function takers({ scene, from, to, clause }: Blow, fighters: Fighters): Fighters | null {
  const verb = scene.words[from]?.fold ?? "";
  const falls = scene.words[to - 1]?.fold === "to" && (verb === "fell" || verb === "fallen");
  if (!falls && verb !== "lost" && verb !== "losing") return null;
  const start = falls ? to : scene.words.findIndex((word, i) => i >= to && i < clause.to && word.fold === "to") + 1;
  if (start <= 0) return [];
  const taker = fighters.find((actor) => actor.from >= start && actor.from <= start + 2);
  return taker === undefined ? [] : [taker];
}

/** "planes believed to be Russian": the state's name or adjective behind the doubt. */
export function presumed({ scene, from, clause }: Blow): Fighters {
  for (let at = Math.max(clause.from, from - 9); at < from; at++) {
    if (!isClass(scene, at, "suspected") || scene.words[at + 1]?.fold !== "to" || scene.words[at + 2]?.fold !== "be") continue;
    const found = scene.actors.find((actor) => actor.from >= at + 3 && actor.from <= at + 5 && (actor.fact.kind === "state" || actor.fact.kind === "armed-group" || actor.fact.kind === "force"));
    if (found !== undefined) return [found];
  }
  return [];
}
