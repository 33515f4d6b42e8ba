/** Which of ACLED's sub-types a blow is, where the word alone does not say: by its weapon, its attacker, its victims, or what the report last spoke of. */
import type { Party, SubType } from "#record/event.ts";
import type { Means } from "./party.ts";
import type { Draft } from "./draft.ts";
import type { Joined } from "./joined.ts";
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
const rememberedSentences = 4;
const asBefore = new Set<SubType>(["Air/drone strike", "Shelling/artillery/missile attack", "Chemical weapon", "Suicide bomb", "Remote explosive/landmine/IED", "Grenade", "Attack"]);

export function subTypeOf(joined: Joined, parties: { readonly attackers: readonly Party[]; readonly targets: readonly Party[]; readonly victims: readonly Party[] }, earlier: readonly Draft[]): Told | null {
  const { head } = joined;
  const { scene, entry } = head;
  if (entry.roles === "take") return takenBy(joined, parties.attackers);
  if (entry.subType === "Attack" && entry.part === "verb" && entry.needs === "armed") return parties.attackers.length > 0 ? { subType: "Attack", rule: "events/type/killing" } : null;
  const near = weaponsNear(joined);
  const fromAir = near.some((weapon) => weapon.fact.branch === "air") || parties.attackers.some((party) => airborne.test(`${party.name} ${party.at.quote}`));
  if (entry.subType !== null) {
    if (!fromAir && scene.words[head.from]?.fold.startsWith("bomb") === true && parties.attackers.some((party) => party.kind === "armed-group" || party.kind === "individual")) return { subType: "Remote explosive/landmine/IED", rule: "events/type/bombed-by-a-group" };
    if (fromAir && mayComeFromAir.test(scene.words[head.from]?.fold ?? "")) return { subType: "Air/drone strike", rule: "events/type/from-the-air" };
    return { subType: entry.subType, rule: `events/type/${entry.subType.toLowerCase().replaceAll(/[^a-z]+/g, "-")}` };
  }
  if (fromAir) return { subType: "Air/drone strike", rule: "events/type/from-the-air" };
  const armed = byWeapon(near);
  if (armed !== null) return { subType: armed, rule: "events/type/by-weapon" };
  const last = earlier.findLast((draft) => scene.line.index - draft.scene.line.index <= rememberedSentences && asBefore.has(draft.subType));
  if (last !== undefined && mayFollow(joined, last.subType)) return { subType: last.subType, rule: "events/type/as-before" };
  return byParties(joined, parties);
}

const airborne = /air force|aerospace|warplane|jet|aircraft|helicopter|drone/i;
const mayComeFromAir = /^(?:rockets?|missiles?)$/;

/** Weapons of the clause; beside a bare "strike" only the one right before it, since others may be what was struck. */
function weaponsNear({ head, clause }: Joined): Scene["weapons"] {
  const bare = /^(?:strikes?|raids?)$/.test(head.scene.words[head.from]?.fold ?? "");
  return head.scene.weapons.filter((weapon) => weapon.from >= clause.from && weapon.to <= clause.to && (!bare || weapon.fact.branch === "air" || (weapon.to <= head.from && head.from - weapon.to <= 1)));
}

const ballistic = new Set(["missile", "rocket", "mortar", "artillery", "cruise missile", "ballistic missile", "surface-to-surface missile"]);

function byWeapon(near: Scene["weapons"]): SubType | null {
  const has = (kind: string) => near.some((weapon) => weapon.fact.kind === kind);
  if (has("suicide vest")) return "Suicide bomb";
  if (has("car bomb")) return "Remote explosive/landmine/IED";
  return near.some((weapon) => ballistic.has(weapon.fact.kind)) ? "Shelling/artillery/missile attack" : null;
}

const backward = new Set(["the", "this", "that", "these", "another", "latest", "deadly", "suspected", "same", "such"]);

const bareBlow = new Set(["strike", "strikes", "raid", "raids", "targeted", "hit", "struck", "pounded", "bombed", "destroyed"]);

/** A strike or a raid goes on with what fell before; "the attack", "the bombing" may be any blow just told of. */
function mayFollow({ head }: Joined, before: SubType): boolean {
  const fold = head.scene.words[head.from]?.fold ?? "";
  if (bareBlow.has(fold)) return before === "Air/drone strike" || before === "Shelling/artillery/missile attack";
  return ["attack", "attacks", "bombing", "bombardment"].includes(fold) && backward.has(head.scene.words[head.from - 1]?.fold ?? "");
}

function byParties({ head }: Joined, parties: { readonly attackers: readonly Party[]; readonly targets: readonly Party[]; readonly victims: readonly Party[] }): Told | null {
  const word = head.scene.words[head.from]?.fold ?? "";
  const armed = (party: Party) => party.kind === "force" || party.kind === "armed-group" || party.kind === "state";
  if (word.startsWith("bombard")) return { subType: "Shelling/artillery/missile attack", rule: "events/type/bombardment" };
  if (word === "bombing") return { subType: parties.attackers.some((party) => party.kind === "state" || party.kind === "force") ? "Air/drone strike" : "Remote explosive/landmine/IED", rule: "events/type/bombing" };
  if (/^(?:strikes?|raids?)$/.test(word) && head.entry.part === "noun") return parties.attackers.some(armed) || parties.targets.some(armed) ? { subType: "Air/drone strike", rule: "events/type/state-strikes" } : null;
  if (word === "fired" || word === "opened" || word.startsWith("attack") || word === "stormed" || word.startsWith("raid") || word === "overran" || word === "onslaught") {
    const onPosition = parties.targets.some((party) => party.kind === "object" && party.name === "military position");
    if (parties.attackers.some(armed) && (onPosition || parties.targets.some(armed))) return { subType: "Armed clash", rule: "events/type/armed-both-sides" };
    const hurt = parties.victims.length > 0 || head.scene.tolls.length > 0 || parties.targets.some((party) => party.kind === "civilians" || party.kind === "individual");
    if (hurt || parties.attackers.some(armed)) return { subType: "Attack", rule: "events/type/attack" };
    return null;
  }
  return parties.attackers.some(armed) && parties.targets.some(armed) ? { subType: "Armed clash", rule: "events/type/armed-both-sides" } : null;
}

const regains = new Set(["recaptured", "retook", "retaken", "recapturing", "retaking", "regained", "liberated", "liberating", "recapture", "liberation", "recovered"]);

/** Government control re-established, or ground lost to others: told by the taker, and by the verb where none is named. */
function takenBy({ head }: Joined, attackers: readonly Party[]): Told | null {
  const again = regains.has(head.scene.words[head.from]?.fold ?? "");
  const [taker] = attackers;
  if (head.scene.places.length === 0) return null;
  if (head.entry.subType === "Non-violent transfer of territory") return { subType: head.entry.subType, rule: "events/type/handed-over" };
  if (taker === undefined) return again ? { subType: "Government regains territory", rule: "events/type/retaken" } : { subType: "Non-state actor overtakes territory", rule: "events/type/taken" };
  const official = taker.kind === "state" || taker.kind === "force";
  if (official && (again || taker.kind === "force")) return { subType: "Government regains territory", rule: "events/type/retaken" };
  return { subType: "Non-state actor overtakes territory", rule: "events/type/taken" };
}
