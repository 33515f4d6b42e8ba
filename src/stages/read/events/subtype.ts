/** Which of ACLED's sub-types a blow is, where the word alone does not say: by its weapon, its attacker, its victims, or what the report last spoke of. */
import type { ActorIndex } from "#knowledge/actors.ts";
import type { Party, SubType } from "#record/event.ts";
import type { Means } from "./party.ts";
import type { Draft } from "./draft.ts";
import type { Joined } from "./joined.ts";
import { hasClass, isClass } from "./scene.ts";
import type { Scene } from "./scene.ts";

export type Told = { readonly subType: SubType; readonly rule: string };

/** How the blow came, from the weapons named in the clause: what a bare adjective ("Russian") then stands for. */
export function meansOf(scene: Scene, joined: Joined): Means {
  const { subType } = joined.head.entry;
  if (subType === "Air/drone strike" || subType === "Airspace violation") return "air";
  if (joined.head.entry.roles !== "strike") return null;
  if (subType !== null) return "ground";
  const own = scene.weapons.filter((weapon) => weapon.from >= joined.clause.from && weapon.to <= joined.clause.to);
  if (own.some((weapon) => weapon.fact.branch === "air")) return "air";
  return own.some((weapon) => weapon.fact.branch === "navy") ? "navy" : null;
}

/** Remote blows follow one another in a report: a bare "strikes" or "was hit" is of the kind told last in the same or the last sentences. */
const rememberedSentences = 6;
const asBefore = new Set<SubType>(["Air/drone strike", "Shelling/artillery/missile attack", "Chemical weapon", "Suicide bomb", "Remote explosive/landmine/IED", "Grenade", "Attack"]);

export function subTypeOf(joined: Joined, parties: { readonly attackers: readonly Party[]; readonly targets: readonly Party[]; readonly victims: readonly Party[]; readonly index: ActorIndex }, earlier: readonly Draft[]): Told | null {
  const { head } = joined;
  const { scene, entry } = head;
  if (entry.roles === "take") return takenBy(joined, parties.attackers, parties.index);
  const crowd = byCrowd(joined, parties);
  if (crowd !== null) return crowd;
  if (entry.subType === "Attack" && entry.part === "verb" && entry.needs === "armed") return parties.attackers.length > 0 || parties.targets.some((party) => party.kind === "individual") ? { subType: "Attack", rule: "events/type/killing" } : null;
  if (downs.test(scene.words[head.from]?.fold ?? "") && entry.needs === "aircraft" && hasClass(scene, { from: head.to, to: head.to + 8 }, "flying-weapon")) return { subType: "Disrupted weapons use", rule: "events/type/shot-down-weapon" };
  const near = weaponsNear(joined);
  if (entry.subType === "Remote explosive/landmine/IED" && /^(?:blasts?|explosions?|exploded)$/.test(scene.words[head.from]?.fold ?? "") && byWeapon(near) === "Shelling/artillery/missile attack") return { subType: "Shelling/artillery/missile attack", rule: "events/type/by-weapon" };
  const fromAir = near.some((weapon) => weapon.fact.branch === "air") || parties.attackers.some((party) => airborne.test(`${party.name} ${party.at.quote}`));
  if (entry.subType !== null) {
    if (!fromAir && scene.words[head.from]?.fold.startsWith("bomb") === true && parties.attackers.some((party) => party.kind === "armed-group" || party.kind === "individual")) return { subType: "Remote explosive/landmine/IED", rule: "events/type/bombed-by-a-group" };
    if (fromAir && mayComeFromAir.test(scene.words[head.from]?.fold ?? "")) return { subType: "Air/drone strike", rule: "events/type/from-the-air" };
    return { subType: entry.subType, rule: `events/type/${entry.subType.toLowerCase().replaceAll(/[^a-z]+/g, "-")}` };
  }
  if (fromAir || (near.length === 0 && isGiven(joined) && scene.weapons.some((weapon) => weapon.fact.branch === "air"))) return { subType: "Air/drone strike", rule: "events/type/from-the-air" };
  const armed = byWeapon(near);
  if (armed !== null) return { subType: armed, rule: "events/type/by-weapon" };
  const last = earlier.findLast((draft) => scene.line.index - draft.scene.line.index <= rememberedSentences && asBefore.has(draft.subType));
  if (last !== undefined && mayFollow(joined, last.subType)) return { subType: last.subType, rule: "events/type/as-before" };
  return byParties(joined, parties);
}

const downs = /^(?:shot|shooting|downed|downing|brought)$/;
const protesters = /\b(?:protest(?:e|o)rs?|demonstrators?|rallygoers|marchers)\b/i;

/** Soldiers who fire on protesters, a crowd that kills, a crowd that burns: types of their own. */
function byCrowd({ head }: Joined, parties: { readonly attackers: readonly Party[]; readonly targets: readonly Party[]; readonly victims: readonly Party[] }): Told | null {
  const { scene, entry, from } = head;
  if (entry.roles === "clash" && nearProtest(scene, from)) return { subType: "Violent demonstration", rule: "events/type/clash-with-protesters" };
  if (entry.subType === "Arrests" && (parties.targets.some((party) => protesters.test(party.at.quote)) || hasClass(scene, { from: from - 10, to: from + 10 }, "protest"))) return { subType: "Protest with intervention", rule: "events/type/protesters-arrested" };
  const blow = entry.subType === "Attack" || entry.subType === null;
  if (blow && entry.part === "verb" && parties.attackers.some((party) => party.kind === "force" || party.kind === "state") && [...parties.targets, ...parties.victims].some((party) => protesters.test(party.at.quote))) return { subType: "Excessive force against protesters", rule: "events/type/fired-on-protesters" };
  if (entry.subType === "Peaceful protest" || entry.subType === "Protest with intervention") {
    if (turnsViolent(scene)) return { subType: "Violent demonstration", rule: "events/type/turned-violent" };
    const deadly = scene.tolls.some((toll) => toll.fact.harm === "killed" && !toll.fact.cumulative && Math.abs(toll.from - from) <= 14) && !scene.actors.some((actor) => actor.fact.kind === "armed-group");
    return deadly || hasClass(scene, { from: 0, to: scene.words.length }, "bullets") ? { subType: "Excessive force against protesters", rule: "events/type/deadly-protest" } : null;
  }
  const subject = scene.words.slice(Math.max(0, from - 6), from).map((word) => word.fold);
  if (entry.subType === "Looting/property destruction" && entry.part === "verb" && subject.some((fold) => protesters.test(fold) || fold === "rioters")) return { subType: "Violent demonstration", rule: "events/type/crowd-burns" };
  if (entry.subType === "Attack" && entry.part === "verb" && parties.attackers.length === 0 && subject.some((fold) => fold === "mob" || fold === "crowd" || fold === "vigilantes" || fold === "mobs")) return { subType: "Mob violence", rule: "events/type/crowd-kills" };
  return null;
}

function nearProtest(scene: Scene, from: number): boolean {
  return scene.words.slice(Math.max(0, from - 8), from + 13).some((word) => protesters.test(word.fold) || word.fold === "rioters" || word.fold === "youths") && !scene.actors.some((actor) => actor.fact.kind === "armed-group");
}

/** The same sentence tells of clashes, stones or fires. */
function turnsViolent(scene: Scene): boolean {
  return scene.words.some((word, i) => /^(?:clash(?:e[sd]|ing)?|riot(?:s|ing|ers)?|vandalis|hurling|hurled|pelted|torched|stones|fireworks|ransacked)$/.test(word.fold) && scene.words[i - 1]?.fold !== "riot" && scene.words[i + 1]?.fold !== "police");
}

const airborne = /air force|aerospace|warplane|jet|aircraft|helicopter|drone/i;
const mayComeFromAir = /^(?:rockets?|missiles?)$/;

/** Weapons of the clause; beside a bare "strike" only the one right before it, since others may be what was struck. */
function weaponsNear({ head, clause }: Joined): Scene["weapons"] {
  const bare = /^(?:strikes?|raids?)$/.test(head.scene.words[head.from]?.fold ?? "");
  return head.scene.weapons.filter((weapon) => weapon.from >= clause.from && weapon.to <= clause.to && !inSupport(head.scene, head.to, weapon.from) && (!bare || weapon.fact.branch === "air" || (weapon.to <= head.from && head.from - weapon.to <= 1)));
}

/** "attacked … with the support of air strikes", "backed by artillery": the weapon of whoever helps is not how the blow came. */
function inSupport(scene: Scene, from: number, weapon: number): boolean {
  return scene.words.slice(Math.max(from, weapon - supportReach), weapon).some((word) => support.test(word.fold));
}

const supportReach = 5;
const support = /^(?:support|supported|backed|backing|aided|assisted|accompanied|covered|cover|help|assistance)$/;

const ballistic = new Set(["missile", "rocket", "mortar", "artillery", "cruise missile", "ballistic missile", "surface-to-surface missile"]);

function byWeapon(near: Scene["weapons"]): SubType | null {
  const has = (kind: string) => near.some((weapon) => weapon.fact.kind === kind);
  if (has("suicide vest")) return "Suicide bomb";
  if (has("car bomb")) return "Remote explosive/landmine/IED";
  return near.some((weapon) => ballistic.has(weapon.fact.kind)) ? "Shelling/artillery/missile attack" : null;
}

const backward = new Set(["the", "this", "that", "these", "another", "latest", "deadly", "suspected", "same", "such"]);

const bareBlow = new Set(["strike", "strikes", "raid", "raids", "targeted", "hit", "struck", "pounded", "bombed", "destroyed"]);
/** Verbs that may be any blow. */
const anyBlow = new Set(["attacked"]);

/** A strike or a raid goes on with what fell before; "the attack", "the bombing" may be any blow just told of. */
function mayFollow({ head }: Joined, before: SubType): boolean {
  const fold = head.scene.words[head.from]?.fold ?? "";
  if (anyBlow.has(fold)) return before === "Air/drone strike" && [1, 2].some((step) => isClass(head.scene, head.from - step, "be"));
  if (bareBlow.has(fold)) return before === "Air/drone strike" || before === "Shelling/artillery/missile attack";
  return ["attack", "attacks", "bombing", "bombardment"].includes(fold) && isGiven({ head });
}

/** "the attack", "Tuesday's attack", "the bus attack": one of which the report tells elsewhere. */
function isGiven({ head }: Pick<Joined, "head">): boolean {
  const before = head.scene.words[head.from - 1];
  return backward.has(before?.fold ?? "") || before?.possessive === true || (before !== undefined && head.scene.lexicon.objects.has(before.fold));
}

function byParties({ head }: Joined, parties: { readonly attackers: readonly Party[]; readonly targets: readonly Party[]; readonly victims: readonly Party[] }): Told | null {
  const word = head.scene.words[head.from]?.fold ?? "";
  const armed = (party: Party) => party.kind === "force" || party.kind === "armed-group" || party.kind === "state";
  if (word.startsWith("bombard")) return { subType: "Shelling/artillery/missile attack", rule: "events/type/bombardment" };
  if (word === "bombing") return { subType: parties.attackers.some((party) => party.kind === "state" || party.kind === "force") ? "Air/drone strike" : "Remote explosive/landmine/IED", rule: "events/type/bombing" };
  const onFoot = /^raids?$/.test(word) && parties.attackers.some((party) => /forces|troops|soldiers|police|army|commandos|units/i.test(party.at.quote));
  const byGroup = onFoot || parties.attackers.length > 0 && parties.attackers.every((party) => party.kind === "armed-group");
  if (/^(?:strikes?|raids?)$/.test(word) && head.entry.part === "noun" && !byGroup) return parties.attackers.some(armed) || parties.targets.some(armed) ? { subType: "Air/drone strike", rule: "events/type/state-strikes" } : null;
  if (/^strikes?$/.test(word) && byGroup) return { subType: "Shelling/artillery/missile attack", rule: "events/type/group-strikes" };
  if (word === "fired" || word === "opened" || word.startsWith("attack") || word === "stormed" || word.startsWith("raid") || word === "overran" || word === "onslaught") {
    const onPosition = parties.targets.some((party) => party.kind === "object" && party.name === "military position");
    if (parties.attackers.some(armed) && (onPosition || parties.targets.some(armed))) return { subType: "Armed clash", rule: "events/type/armed-both-sides" };
    const hurt = parties.victims.length > 0 || head.scene.tolls.length > 0 || parties.targets.some((party) => party.kind === "civilians" || party.kind === "individual");
    if (parties.attackers.length === 0 && onPosition && !hurt) return { subType: "Armed clash", rule: "events/type/on-a-position" };
    if (hurt || parties.attackers.some(armed) || parties.targets.length > 0) return { subType: "Attack", rule: "events/type/attack" };
    return null;
  }
  return parties.attackers.some(armed) && parties.targets.some(armed) ? { subType: "Armed clash", rule: "events/type/armed-both-sides" } : null;
}

const grounds = /^(?:town|city|village|villages|towns|district|districts|base|airport|province|area|areas|territory|neighbourhood|neighborhood|capital|island|region|hill|hills|heights|bridge|bridges|positions|position|parts|part|control|headquarters|bases|posts|crossings|borders?|ground|land|neighbourhoods|neighborhoods|suburbs?|outskirts|port|field|oilfields?|road|highway|junction|building|buildings|palace|prison|station|dam|mountains?|garrison|barracks|checkpoint|checkpoints|camp|stronghold|crossing|post|villages)$/;

const endsObject = new Set(["in", "near", "from", "after", "on", "during", "as", "at", "with", "when", "before", "while"]);

/** What is taken is a place or a word for ground: behind the verb, or before it where it is passive or a noun. */
function takesGround(head: Joined["head"]): boolean {
  const { scene, from, to, entry } = head;
  if (entry.part === "noun" || isClass(scene, from - 1, "be") || isClass(scene, from - 2, "be") || scene.words[to - 1]?.fold === "to") return scene.places.length > 0 || namesGround(head);
  const end = scene.words.findIndex((word, i) => i >= to && (word.kind === "sign" || endsObject.has(word.fold)));
  const object = { from: to, to: Math.min(end < 0 ? scene.words.length : end, to + 9) };
  return scene.words.slice(object.from, object.to).some((word) => grounds.test(word.fold) || (word.capital && word.kind === "word")) || scene.places.some((place) => place.from >= object.from && place.from < object.to);
}

/** "captured the town of K", "recaptured K": ground by its noun, or a capitalised name right behind the verb. */
function namesGround({ scene, to }: Joined["head"]): boolean {
  const behind = scene.words.slice(to, to + 6);
  return behind.some((word) => grounds.test(word.fold)) || (behind[0]?.kind === "word" && behind[0].capital);
}

const people = /^(?:commander|commanders|leader|leaders|fighters|militants|soldiers|soldier|suspect|suspects|members|terrorists|terrorist|pilot|pilots|men|insurgents|gunmen|jihadists|alive|ringleader|officer|officers|prisoners)$/;

/** "captured a senior commander": nobody's town. */
function takesPeople({ scene, from, to }: Joined["head"]): boolean {
  if (!/^(?:captur|seiz|tak|took)/.test(scene.words[from]?.fold ?? "")) return false;
  const behind = scene.words.slice(to, to + 6);
  const at = behind.findIndex((word, k) => word.kind === "sign" || scene.places.some((place) => place.from === to + k) || people.test(word.fold) || grounds.test(word.fold) || ["from", "in", "near", "after", "of"].includes(word.fold));
  return at >= 0 && people.test(behind[at]?.fold ?? "");
}

const regains = new Set(["recaptured", "retook", "retaken", "recapturing", "retaking", "regained", "liberated", "liberating", "recapture", "liberation", "recovered"]);

/** Government control re-established, or ground lost to others: told by the taker, and by the verb where none is named. */
function takenBy({ head, clause }: Joined, attackers: readonly Party[], index: ActorIndex): Told | null {
  const countryOf = (party: Party) => (party.actor === null || party.kind === "armed-group" ? null : (index.byId.get(party.actor)?.country ?? null));
  const again = regains.has(head.scene.words[head.from]?.fold ?? "");
  const [taker] = attackers;
  if (head.entry.part === "verb" && takesPeople(head)) return { subType: taker?.kind === "armed-group" ? "Abduction/forced disappearance" : "Arrests", rule: "events/type/captured-people" };
  if (!takesGround(head)) return hasClass(head.scene, { from: head.to, to: head.to + 8 }, "stash") ? { subType: "Disrupted weapons use", rule: "events/type/weapons-seized" } : null;
  if (hasClass(head.scene, { from: head.from - 12, to: head.to + 16 }, "unopposed")) return { subType: "Non-violent transfer of territory", rule: "events/type/unopposed" };
  if (head.entry.subType === "Non-violent transfer of territory") return { subType: head.entry.subType, rule: "events/type/handed-over" };
  if (taker === undefined) return again ? { subType: "Government regains territory", rule: "events/type/retaken" } : { subType: "Non-state actor overtakes territory", rule: "events/type/taken" };
  const inClause = head.scene.places.filter((place) => place.fact.place !== null && place.from >= clause.from && place.to <= clause.to);
  const nearest = inClause.find((place) => place.from >= head.to) ?? inClause.at(-1);
  const foreign = countryOf(taker) !== null && nearest !== undefined && nearest.fact.place?.country !== countryOf(taker);
  if (foreign && !again) return { subType: "Non-state actor overtakes territory", rule: "events/type/taken-by-foreign-state" };
  const official = taker.kind === "state" || taker.kind === "force";
  if (official && (again || taker.kind === "force" || /government|army|military|regime|forces|troops/i.test(taker.at.quote) || countryOf(taker) !== null)) return { subType: "Government regains territory", rule: "events/type/retaken" };
  return { subType: "Non-state actor overtakes territory", rule: "events/type/taken" };
}
