/** One sentence's triggers made into drafts: type, roles, place, time, toll and realis, each by its own rule. */
import type { Claim } from "#record/claim.ts";
import type { Party, SubType, Weapon } from "#record/event.ts";
import { contains, quoteAt } from "#record/span.ts";
import { airspaceBreakers, airspaceLeaves, airspaceOwner, findAirspace } from "./airspace.ts";
import { attackersOf, blamedFor } from "./attackers.ts";
import type { Attack, Blow } from "./attackers.ts";
import { assistingIn } from "./assisting.ts";
import type { Draft } from "./draft.ts";
import { joinTriggers } from "./joined.ts";
import type { Joined } from "./joined.ts";
import { countAt, ordinalAt } from "./counts.ts";
import { objectsOf } from "./objects.ts";
import { sameParty } from "./party.ts";
import type { Means } from "./party.ts";
import { realisOf } from "./realis.ts";
import { findTriggers } from "./scan.ts";
import { hasClass } from "./scene.ts";
import type { Scene } from "./scene.ts";
import { meansOf, subTypeOf } from "./subtype.ts";
import { sidesOf } from "./sides.ts";
import { targetsOf, victimsOf } from "./targets.ts";
import { timeOf } from "./time.ts";
import { groupsOf, placesOf } from "./where.ts";
import type { Setting } from "./setting.ts";

export function draftsOf(scene: Scene, setting: Setting, earlier: readonly Draft[]): readonly Draft[] {
  const triggers = [...findTriggers(scene), ...findAirspace(scene)].toSorted((a, b) => a.from - b.from);
  if (triggers.length === 0) return [];
  const groups = groupsOf(scene);
  const drafts: Draft[] = [];
  for (const joined of joinTriggers(triggers)) {
    const draft = draftOf(joined, { setting, groups, earlier: [...earlier, ...drafts] });
    if (draft !== null) drafts.push(draft);
  }
  return withTolls(scene, drafts);
}

const tollReach = 30;

/** Each toll of the sentence goes to the nearest blow, clash or deed; what is told of deals and moves counts no dead. */
function withTolls(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const fit = drafts.filter((draft) => draft.roles === "strike" || draft.roles === "clash" || draft.roles === "do" || draft.roles === "crowd");
  const owner = new Map(scene.tolls.filter((toll) => !toll.fact.cumulative).map((toll) => {
    const far = (draft: Draft) => Math.min(Math.abs(toll.from - draft.to), Math.abs(draft.from - toll.to));
    const [nearest] = fit.toSorted((a, b) => far(a) - far(b));
    return [toll, nearest !== undefined && far(nearest) <= tollReach ? nearest : null];
  }));
  return drafts.map((draft) => ({ ...draft, tolls: scene.tolls.filter((toll) => owner.get(toll) === draft).map((toll) => toll.fact) }));
}

type Around = { readonly setting: Setting; readonly groups: ReturnType<typeof groupsOf>; readonly earlier: readonly Draft[] };

function draftOf(joined: Joined, { setting, groups, earlier }: Around): Draft | null {
  const { head, verb, clause } = joined;
  const { scene } = head;
  const means = meansOf(scene, joined);
  const claims = claimsOver(scene, head.from, setting.claims);
  const first = rolesOf(joined, { setting, means, told: claims });
  const told = subTypeOf(joined, { attackers: first.attack.parties, targets: first.targets, victims: first.victims, index: setting.index }, earlier);
  if (told === null) return null;
  // Once the blow is known to have come from the air, a bare state stands for its air force.
  const roles = told.subType === "Air/drone strike" && means !== "air" ? rolesOf(joined, { setting, means: "air", told: claims }) : first;
  const trigger = { from: head.from, to: Math.max(head.to, verb !== null && verb.from < head.from ? head.to : (verb?.to ?? 0)), clause };
  const attack = asBefore(roles.attack, { scene, told: told.rule, earlier });
  const timed = timeOf(scene, { from: head.from, to: head.to, clause }, claims);
  const real = realisOf(scene, { from: verb !== null && verb.from < head.from ? verb.from : head.from, to: head.to, part: head.entry.part, clause, when: timed.rule === "events/when/told" ? null : timed.when, published: setting.published, roles: head.entry.roles, denied: claims.some((claim) => claim.stance === "denial"), unknown: claims.some((claim) => claim.stance === "no-information") });
  const leaves = head.entry.roles === "airspace" ? airspaceLeaves(scene, head.from) : (apartFrom(attack.parties, placesOf(scene, groups, { from: head.from, to: head.to, clause })?.leaves ?? []));
  const draft: Draft = {
    scene, from: head.from, to: head.to, clause, part: head.entry.part, roles: head.entry.roles, subType: told.subType, realis: real.realis,
    attackers: attack.parties, assisting: roles.assisting, targets: roles.targets, victims: roles.victims, weapons: weaponsOf(joined),
    leaves, when: timed.when, whenTold: timed.rule === "events/when/told",
    tolls: scene.tolls.filter((toll) => !toll.fact.cumulative && Math.min(Math.abs(toll.from - trigger.to), Math.abs(trigger.from - toll.to)) <= 25).map((toll) => toll.fact),
    claims: claims.map((claim) => claim.id), count: countAt(scene, head), ordinal: ordinalAt(scene), again: hasClass(scene, { from: clause.from, to: clause.to }, "again"),
    because: [told.rule, ...joined.rules, attack.rule, timed.rule, real.rule].filter((rule) => rule !== ""),
  };
  return occurs(draft) ? draft : null;
}

/** "an aircraft of K had struck": whose it was, not where. */
function apartFrom(attackers: readonly Party[], leaves: ReturnType<typeof airspaceLeaves>): ReturnType<typeof airspaceLeaves> {
  return leaves.filter((leaf) => leaf.place.precision > 1 || !attackers.some((party) => party.at.start < leaf.place.at.end && leaf.place.at.start < party.at.end));
}

/** "X has also been targeted": in one paragraph, a blow that goes on with the last one has its attacker, unless it names its own. */
function asBefore(attack: Attack, about: { readonly scene: Scene; readonly told: string; readonly earlier: readonly Draft[] }): Attack {
  const { scene, told, earlier } = about;
  if (attack.parties.length > 0 || told !== "events/type/as-before" || !scene.words.some((word) => word.fold === "also")) return attack;
  const last = earlier.findLast((draft) => draft.scene.block === scene.block && draft.attackers.length > 0);
  return last === undefined ? attack : { parties: last.attackers.map((party) => ({ ...party, certainty: "inferred" as const })), rule: "events/attacker/as-before" };
}

type RolesRead = { readonly attack: Attack; readonly assisting: readonly Party[]; readonly targets: readonly Party[]; readonly victims: readonly Party[] };

/** What is done to a crowd has a doer; a protest or a riot has none that strikes. */
function isAgainstCrowd(subType: SubType | null): boolean {
  return subType === "Protest with intervention" || subType === "Excessive force against protesters";
}

type Known = { readonly setting: Setting; readonly means: Means; readonly told: readonly Claim[] };

function rolesOf(joined: Joined, { setting, means, told }: Known): RolesRead {
  const { head, verb, clause } = joined;
  const { scene } = head;
  const { index } = setting;
  if (head.entry.roles === "airspace") {
    const owner = airspaceOwner(scene, head.from, index);
    return { attack: { parties: airspaceBreakers(scene, head, { index, owner }), rule: "events/airspace/breaker" }, assisting: [], targets: owner, victims: [] };
  }
  if (head.entry.roles === "sides" || (head.entry.roles === "crowd" && !isAgainstCrowd(head.entry.subType))) return { attack: { parties: [], rule: "" }, assisting: [], targets: [], victims: [] };
  const asBlow = (trigger: { readonly from: number; readonly to: number }, part: "noun" | "verb"): Blow => ({ scene, from: trigger.from, to: trigger.to, part, clause, means, index, told });
  const blows = [asBlow(head, head.entry.part), ...(verb === null || verb === head ? [] : [asBlow(verb, "verb")])];
  const sides = head.entry.roles === "clash" ? sidesOf(asBlow(head, head.entry.part)) : null;
  if (sides !== null) return { attack: { parties: sides.one, rule: "events/sides/between" }, assisting: [], targets: sides.other, victims: [] };
  const passive = blows.map((blow) => attackersOf(blow)).find((attack) => attack.parties.length > 0);
  const main = blows[0] ?? asBlow(head, "verb");
  const attack = passive ?? blamedFor(main);
  const named = blows.flatMap((blow) => targetsOf(blow, attack.parties));
  const marked = described(named, setting);
  const people = marked.filter((party, i, all) => all.findIndex((other) => sameParty(party, other)) === i);
  const objects = blows.flatMap((blow) => objectsOf(blow));
  return { attack, assisting: assistingIn(scene, { joined, index, attackers: attack.parties }), targets: [...people, ...objects.filter((party, i, all) => all.findIndex((other) => other.at.start === party.at.start) === i)], victims: victimsOf(main) };
}

/** "a group that X trained": where the report names one group with that backer, it is that group. */
function described(parties: readonly Party[], setting: Setting): readonly Party[] {
  return parties.map((party) => {
    const stands = setting.described.get(party.at.start);
    return stands === undefined ? party : { ...party, actor: stands.actor, name: stands.name, certainty: "inferred" as const };
  });
}

function weaponsOf({ head, clause, weapons }: Joined): readonly Weapon[] {
  const { scene } = head;
  const own = scene.weapons.filter((weapon) => weapon.from >= clause.from && weapon.to <= clause.to && (weapon.fact.branch !== "air" || weapon.fact.kind !== "air strike" || weapons.length > 0));
  return own.map((weapon) => ({ at: quoteAt(scene.text, scene.words[weapon.from]?.start ?? 0, scene.words[weapon.to - 1]?.end ?? 0), kind: weapon.fact.kind }));
}

function claimsOver(scene: Scene, from: number, claims: readonly Claim[]): readonly Claim[] {
  const word = scene.words[from];
  if (word === undefined) return [];
  return claims.filter((claim) => claim.content.some((content) => contains(content.at, { start: word.start, end: word.end })));
}

/** A noun alone ("the air strikes", as a topic) is no event: it needs a place, a day, a toll, a target, an attacker with a doing, or a verb of happening. */
function occurs(draft: Draft): boolean {
  if (draft.part === "verb" || draft.roles === "airspace" || draft.roles === "crowd" || draft.roles === "sides") return true;
  const { scene, clause } = draft;
  const onto = scene.words[draft.to];
  if (onto !== undefined && ["on", "against", "in", "near", "at"].includes(onto.fold) && scene.words.slice(draft.to + 1, draft.to + 4).some((word) => word.kind === "word" && word.capital)) return true;
  if (draft.attackers.length > 0 || scene.tolls.length > 0) return true;
  if (draft.leaves.length > 0 || draft.tolls.length > 0 || draft.targets.length > 0 || (draft.when !== null && !draft.whenTold)) return true;
  return hasClass(scene, { from: clause.from, to: draft.from }, "happens") || hasClass(scene, { from: draft.to, to: clause.to }, "happens");
}
