/** Who struck: marked before the noun, named after "by", subject of the verb, or blamed. */
import type { ActorIndex } from "#knowledge/actors.ts";
import type { Mention } from "#record/actor.ts";
import type { Claim } from "#record/claim.ts";
import type { Party } from "#record/event.ts";
import { isSpeaker } from "./clause.ts";
import type { Range } from "./clause.ts";
import { claimants, presumed, takers } from "./owned.ts";
import { canFight, partyOf, sameParty } from "./party.ts";
import type { Certainty, Means } from "./party.ts";
import { hasClass, isClass } from "./scene.ts";
import type { Placed, Scene } from "./scene.ts";
import { speakerAsSubject } from "./spoken.ts";

export type Blow = { readonly scene: Scene; readonly from: number; readonly to: number; readonly part: "noun" | "verb"; readonly clause: Range; readonly means: Means; readonly index: ActorIndex; readonly told: readonly Claim[] };

export type Attack = { readonly parties: readonly Party[]; readonly rule: string };

/** Most words between a mark and the noun ("Russian and Syrian government air strikes"), a subject and its verb, "by" and the name. */
const markReach = 3;
const subjectReach = 14;
const byReach = 14;
const nameReach = 5;

export function attackersOf(blow: Blow): Attack {
  const { scene } = blow;
  const fighters = scene.actors.filter((actor) => canFight(actor.fact) && !isSpeaker(scene, actor));
  const rules: readonly (readonly [string, () => readonly Placed<Mention>[]])[] = blow.part === "noun"
    ? [["events/attacker/mark", () => marksBefore(blow, fighters)], ["events/attacker/by", () => namedBy(blow, fighters)], ["events/attacker/claimed", () => claimants(blow, scene.actors.filter((actor) => canFight(actor.fact)))], ["events/attacker/doer", () => doers(blow, fighters)]]
    : [["events/attacker/by", () => namedBy(blow, fighters)], ["events/attacker/claimed", () => claimants(blow, scene.actors.filter((actor) => canFight(actor.fact)))], ["events/attacker/presumed", () => presumed(blow)], ["events/attacker/subject", () => subjects(blow, fighters)]];
  const taken = takers(blow, fighters);
  if (taken !== null) return { parties: taken.map((one) => partyOf(one.fact, "stated", blow)), rule: "events/attacker/taker" };
  for (const [rule, find] of rules) {
    const found = find();
    if (found.length === 0) continue;
    const certainty = rule === "events/attacker/presumed" ? "suspected" : certaintyOf(blow);
    const parties = found.map((one) => partyOf(one.fact, certainty, blow)).filter((party, i, all) => all.findIndex((other) => sameParty(party, other)) === i);
    return { parties, rule };
  }
  return { parties: [], rule: "" };
}

/** Adjectives and possessives that run up to the noun; "US-led coalition air strikes" ends in the coalition. */
function marksBefore({ scene, from, to }: Blow, fighters: readonly Placed<Mention>[]): readonly Placed<Mention>[] {
  const nearest = fighters.findLast((actor) => actor.from < from && actor.to <= to && from - actor.to <= markReach && isPlainRun(scene, actor.to, from));
  if (nearest === undefined || isClass(scene, nearest.to, "marks") || isBareName(scene, nearest)) return [];
  return [...joinedBefore(scene, nearest, fighters), nearest];
}

const governments = new Set(["government", "regime"]);

/** A country's full name marks nothing unless it owns ("Syria's"); short forms serve as adjectives ("US"). */
function isBareName(scene: Scene, actor: Placed<Mention>): boolean {
  const last = scene.words[actor.to - 1];
  return actor.fact.because === "actors/known/name" && actor.fact.kind === "state" && last !== undefined && !governments.has(last.fold) && !last.possessive && !(last.capitals && last.form.length <= 4);
}

/** Only modifiers between: no sign, preposition or verb. */
function isPlainRun(scene: Scene, from: number, to: number): boolean {
  return scene.words.slice(from, to).every((word, k) => word.kind !== "sign" && !smallWords.has(word.fold) && !isClass(scene, from + k, "onto") && !isClass(scene, from + k, "be") && !isClass(scene, from + k, "happens") && !isClass(scene, from + k, "holds"));
}

const smallWords = new Set(["of", "in", "on", "at", "to", "from", "by", "with", "for", "against", "after", "before", "during", "and", "or", "near", "into", "over", "through", "under", "between", "as", "the", "a", "an", "than", "has", "have", "had", "will", "were", "was", "who", "including", "over", "since", "said", "about"]);

/** "A and B", "A, B and C": the ones before that are joined to this one. */
export function joinedBefore(scene: Scene, last: Placed<Mention>, among: readonly Placed<Mention>[]): readonly Placed<Mention>[] {
  const joined: Placed<Mention>[] = [];
  let next = last;
  for (;;) {
    let head = next.from - 1;
    while (modifiers.has(scene.words[head]?.fold ?? "")) head--;
    const sign = scene.words[head];
    const before = sign?.fold === "and" || sign?.form === "," || sign?.fold === "or" ? among.find((actor) => actor.to === head || (actor.to === head - 1 && scene.words[head - 1]?.form === ",")) : undefined;
    if (before === undefined) return joined;
    joined.unshift(before);
    next = before;
  }
}

function joinedAfter(scene: Scene, first: Placed<Mention>, among: readonly Placed<Mention>[]): readonly Placed<Mention>[] {
  const joined = [first];
  let last = first;
  for (;;) {
    let at = last.to;
    if (scene.words[at]?.form === ",") at++;
    if (scene.words[at]?.fold === "and") at++;
    if (at === last.to) return joined;
    const start = at;
    const next = among.find((actor) => actor.from >= start && actor.from <= start + 2 && scene.words.slice(start, actor.from).every((word) => modifiers.has(word.fold)));
    if (next === undefined) return joined;
    joined.push(next);
    last = next;
  }
}

const modifiers = new Set(["ally", "allies", "the", "its", "their", "allied", "other", "its allied", "lebanese", "pro", "local"]);

function namedBy({ scene, from, to, part, clause }: Blow, fighters: readonly Placed<Mention>[]): readonly Placed<Mention>[] {
  for (let at = to; at < Math.min(clause.to, to + byReach); at++) {
    if (scene.words[at]?.fold !== "by" || (part === "verb" && isOthersBy(scene, from, at))) continue;
    const found = fighters.find((actor) => actor.from > at && actor.from - at <= nameReach && actor.to <= clause.to + 1 && isNounRun(scene, at + 1, actor.from) && !isClass(scene, actor.to, "marks"));
    if (found !== undefined) return joinedAfter(scene, found, fighters);
  }
  return [];
}

/** "shot down drones launched by K": the "by" of another participle than an active verb's own. */
function isOthersBy(scene: Scene, verb: number, by: number): boolean {
  return by - verb > 1 && !isPassive(scene, verb) && /(?:ed|held|led|run|built|sent|made)$/.test(scene.words[by - 1]?.fold ?? "");
}

function isNounRun(scene: Scene, from: number, to: number): boolean {
  return scene.words.slice(from, to).every((word) => word.kind !== "sign" && !["of", "in", "on", "at", "to", "for", "and"].includes(word.fold));
}

/** "Turkish jets carried out air strikes", "rebels launched an offensive". */
function doers(blow: Blow, fighters: readonly Placed<Mention>[]): readonly Placed<Mention>[] {
  const { scene, from, clause } = blow;
  for (let at = from - 1; at >= Math.max(clause.from, from - 8); at--) {
    if ((isClass(scene, at, "act") || isClass(scene, at, "fires")) && !isClass(scene, at - 1, "be") && !isPassive(scene, at)) return subjects({ ...blow, from: at, to: at + 1 }, fighters);
  }
  return [];
}

/** The nearest party before the verb that is not inside "in …", "of …", "against …". */
function subjects(blow: Blow, fighters: readonly Placed<Mention>[]): readonly Placed<Mention>[] {
  const { scene, from, clause } = blow;
  if (isPassive(scene, from)) return [];
  const speaker = speakerAsSubject(blow);
  if (speaker !== null) return [speaker];
  const before = fighters.filter((actor) => actor.to <= from && actor.from >= clause.from && from - actor.to <= subjectReach);
  const subject = before.findLast((actor) => !isInside(scene, actor) && !isMark(scene, actor) && !isModifier(scene, actor, from));
  return subject === undefined ? [] : [...joinedBefore(scene, subject, before), subject];
}

/** "K-backed rebels" names the backer; "rebels led by K" does not. */
function isMark(scene: Scene, actor: Placed<Mention>): boolean {
  return isClass(scene, actor.to, "marks") && scene.words[actor.to + 1]?.fold !== "by";
}

const singular = new Set(["rebel", "insurgent", "militant", "terrorist", "opposition", "regime", "government", "coalition"]);
const afterSubject = new Set(["and", "in", "of", "on", "from", "has", "have", "had", "also", "who", "that", "which", "to", "at", "then", "later", "reportedly", "again"]);

/** "the rebel stronghold", "a regime barrage": the mention only describes the noun behind it. */
function isModifier(scene: Scene, actor: Placed<Mention>, verb: number): boolean {
  const next = scene.words[actor.to];
  if (!singular.has(scene.words[actor.to - 1]?.fold ?? "") || actor.to >= verb || next?.kind !== "word") return false;
  return !afterSubject.has(next.fold) && !isClass(scene, actor.to, "be") && !isClass(scene, actor.to, "act") && !isClass(scene, actor.to, "happens");
}

const inwards = new Set(["in", "of", "on", "against", "at", "from", "with", "near", "for", "to", "by", "into", "over", "between", "including", "after", "across", "outside", "inside", "about", "under", "among", "around"]);

/** "aircraft of the coalition" are the coalition's, "a group of gunmen" are gunmen. */
const sentBy = /^(?:number|group|groups|dozens|hundreds|scores|thousands|band|bands|column|pair|couple|squad|team|handful|mob|aircraft|warplanes|planes|jets|helicopters|drones|fighters|soldiers|troops|forces|units|members|men|gunmen|militants)$/;

export function isInside(scene: Scene, actor: Placed<Mention>): boolean {
  for (let at = actor.from - 1; at >= Math.max(0, actor.from - 3); at--) {
    const word = scene.words[at];
    if (word === undefined || word.kind === "sign") return false;
    if (inwards.has(word.fold)) return !(word.fold === "of" && sentBy.test(scene.words[at - 1]?.fold ?? ""));
  }
  return false;
}

/** Verbs that always have an object: without one they are participles ("the soldiers killed in K", "the number of those wounded is"). */
const wantsObject = new Set(["killed", "wounded", "injured", "captured", "abducted", "kidnapped", "murdered", "executed", "slain"]);
const noObject = new Set(["in", "on", "at", "during", "since", "near", "when", "after", "while", "there", "so", "last", "this"]);

function lacksObject(scene: Scene, verb: number): boolean {
  const next = scene.words[verb + 1];
  if (next?.fold === "at" && scene.words[verb + 2]?.fold === "least") return false;
  return next === undefined || next.kind === "sign" || noObject.has(next.fold) || isClass(scene, verb + 1, "be");
}

/** "was hit", "were reportedly targeted", "has been struck"; and a bare participle with "by" close behind. */
export function isPassive(scene: Scene, verb: number): boolean {
  const participle = /(?:ed|hit|struck|shot|lt|wn|en|t)$/.test(scene.words[verb]?.fold ?? "");
  if (participle && scene.words[verb + 1]?.fold === "by") return true;
  if (wantsObject.has(scene.words[verb]?.fold ?? "") && lacksObject(scene, verb)) return true;
  const before = [1, 2, 3].map((step) => verb - step).filter((at) => at >= 0);
  const be = before.find((at) => isClass(scene, at, "be"));
  if (be !== undefined && scene.words.slice(be + 1, verb).every((word) => word.kind === "word" && (word.fold.endsWith("ly") || ["also", "been", "being", "again", "already", "not", "then"].includes(word.fold)))) {
    return scene.words[verb]?.fold.endsWith("ing") !== true;
  }
  return scene.words.slice(verb + 1, verb + 8).some((word, k) => word.fold === "by" && scene.actors.some((actor) => actor.from > verb + k && actor.from <= verb + k + 6) && !hasClass(scene, { from: verb + 1, to: verb + 1 + k }, "happens")) && /(?:ed|hit|struck|en|shot|lt|t)$/.test(scene.words[verb]?.fold ?? "");
}

function certaintyOf({ scene, from, to, clause }: Blow): Certainty {
  if (hasClass(scene, { from: Math.max(0, clause.from - 3), to: Math.min(scene.words.length, to + 6) }, "accused")) return "accused";
  return hasClass(scene, { from: from - 4, to: to + 6 }, "suspected") ? "suspected" : "stated";
}

/** "blamed on X", "X was accused of the attack": a party that the sentence blames where no other is named. */
export function blamedFor({ scene, means, index }: Blow): Attack {
  const blamed = scene.actors.find((actor) => canFight(actor.fact) && !isSpeaker(scene, actor) && [1, 2, 3].some((step) => isClass(scene, actor.from - step, "accused")));
  return blamed === undefined ? { parties: [], rule: "" } : { parties: [partyOf(blamed.fact, "accused", { means, index })], rule: "events/attacker/blamed" };
}
