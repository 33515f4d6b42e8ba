/** Mentions of one happening inside a report made one: same sub-type, and place, day, parties that can agree. */
import type { Party } from "#record/event.ts";
import type { When } from "#record/when.ts";
import { gapDays } from "#language/calendar.ts";
import { detailOf } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { sameParty } from "./party.ts";
import type { Leaf } from "./where.ts";

/** A merged event: its drafts in text order, the fullest first in `main`. */
export type Merged = { readonly main: Draft; readonly all: readonly Draft[] };

export function mergeDrafts(drafts: readonly Draft[]): readonly Merged[] {
  const groups: Draft[][] = [];
  // Only what is of one sub-type can agree: the rest need not be looked at.
  const alike = new Map<string, Draft[][]>();
  for (const draft of drafts) {
    const key = `${draft.subType ?? ""} ${draft.roles}`;
    const near = alike.get(key) ?? [];
    alike.set(key, near);
    const home = draft.realis === "actual" || draft.realis === "historical" ? bestHome(near, draft) : near.find((group) => group[0]?.scene === draft.scene && group.every((other) => other.realis === draft.realis && compatible(other, draft)));
    if (home !== undefined) home.push(draft);
    else {
      const group = [draft];
      groups.push(group);
      near.push(group);
    }
  }
  return groups.map((group) => ({ main: group.reduce((fullest, draft) => (detailOf(draft) > detailOf(fullest) ? draft : fullest)), all: group }));
}

/** The nearest earlier group in which every draft agrees; one that shares a place before one that only does not contradict. */
function bestHome(groups: readonly Draft[][], draft: Draft): Draft[] | undefined {
  const open = groups.filter((group) => group.every((other) => (other.realis === "actual" || other.realis === "historical") && compatible(other, draft)));
  return open.findLast((group) => group.some((other) => sharesPlace(other, draft))) ?? (draft.leaves.length === 0 || draft.roles === "airspace" ? open.at(-1) : open.findLast((group) => group.every((other) => other.leaves.length === 0) && isNear(group, draft)));
}

const nearSentences = 6;

function isNear(group: readonly Draft[], draft: Draft): boolean {
  return group.some((other) => draft.scene.line.index - other.scene.line.index <= nearSentences);
}

export function compatible(a: Draft, b: Draft): boolean {
  return a.subType === b.subType && a.roles === b.roles && !toldApart(a, b) && sameCountOfTimes(a, b) && agreeOnDay(a, b) && agreeOnPlace(a, b) && agreeOnParties(a.attackers, b.attackers) && agreeOnTargets(a, b) && !(a.scene === b.scene && a.leaves.length > 0 && b.leaves.length > 0 && !sharesPlace(a, b));
}

/** One sentence sets the two against each other: "hit towns already hit". */
function toldApart(a: Draft, b: Draft): boolean {
  return a.scene === b.scene && a.because.includes("events/place/listed-after") !== b.because.includes("events/place/listed-after");
}

/** "for the second time" is another one than the first; where only one side counts, words they share must tie them. */
function sameCountOfTimes(a: Draft, b: Draft): boolean {
  if (a.ordinal === b.ordinal) return true;
  if (a.ordinal !== null && b.ordinal !== null) return false;
  return shareTarget(a, b);
}

function shareTarget(a: Draft, b: Draft): boolean {
  return a.targets.some((one) => b.targets.some((other) => sameParty(one, other)));
}

function agreeOnDay(a: Draft, b: Draft): boolean {
  if (a.when === null || b.when === null || a.whenTold || b.whenTold) return a.when === null || b.when === null || nearlyTold(a, b);
  return overlap(a.when, b.when);
}

/** A day of telling may lie after the day of happening, never before it. */
function nearlyTold(a: Draft, b: Draft): boolean {
  if (a.when === null || b.when === null || overlap(a.when, b.when)) return true;
  const tied = a.roles === "airspace" || (a.leaves.length > 0 && b.leaves.length > 0 && sharesPlace(a, b));
  if (!tied || a.when.latest === null || b.when.latest === null) return false;
  const late = a.whenTold && b.whenTold ? Math.abs(gapDays(a.when.latest, b.when.latest)) : a.whenTold ? gapDays(b.when.latest, a.when.latest) : gapDays(a.when.latest, b.when.latest);
  return late >= 0 && late <= tellingDays;
}

/** Most days between a happening and the telling of it that still make one event of the two. */
const tellingDays = 5;

function overlap(a: When, b: When): boolean {
  return (a.earliest === null || b.latest === null || a.earliest <= b.latest) && (b.earliest === null || a.latest === null || b.earliest <= a.latest);
}

function agreeOnPlace(a: Draft, b: Draft): boolean {
  return a.leaves.length === 0 || b.leaves.length === 0 || a.roles === "airspace" || sharesPlace(a, b);
}

export function sharesPlace(a: Draft, b: Draft): boolean {
  return a.leaves.some((leaf) => b.leaves.some((other) => samePlace(leaf, other) || (lies(leaf, other) && !isVaguer(b)) || (lies(other, leaf) && !isVaguer(a))));
}

/** Dated, and placed in no more than a country: the day's campaign as a whole, not this one place. */
function isVaguer(coarse: Draft): boolean {
  return coarse.leaves.every((leaf) => leaf.place.precision <= 1) && coarse.when !== null && !coarse.whenTold;
}

/** One entry; or one name, since a report that writes both the town and its province by one name means one place or the other by it. */
export function samePlace(a: Leaf, b: Leaf): boolean {
  if (a.place.at.quote.toLowerCase() === b.place.at.quote.toLowerCase()) return true;
  if (a.place.place !== null && b.place.place !== null) return a.place.place.id === b.place.place.id;
  return false;
}

/** A neighbourhood lies in its town; anything lies in the country that a vaguer mention names. A town is not merged with its province. */
function lies(fine: Leaf, coarse: Leaf): boolean {
  if (fine.place.precision <= coarse.place.precision) return false;
  const named = fine.containers.some((container) => (container.place?.id ?? container.at.quote) === (coarse.place.place?.id ?? coarse.place.at.quote));
  // A city and its province often share a name: what the text puts inside it lies in either.
  if (fine.place.precision >= 6 && named) return true;
  if (coarse.place.precision > 1) return false;
  const country = coarse.place.place?.country ?? null;
  return named || (country !== null && fine.place.place?.country === country);
}

function agreeOnParties(a: readonly Party[], b: readonly Party[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((one) => b.some((other) => sameParty(one, other) || akin(one, other)));
}

/** A state and its own force, or names that share their first word ("Syrian regime", "Syrian army"). */
function akin(a: Party, b: Party): boolean {
  const word = (party: Party) => party.name.split(/\s/)[0]?.toLowerCase() ?? "";
  return word(a).startsWith(word(b)) || word(b).startsWith(word(a));
}

/** Two named groups that were struck, none in common, are two blows. */
function agreeOnTargets(a: Draft, b: Draft): boolean {
  const named = (draft: Draft) => draft.targets.filter((party) => party.kind === "armed-group" && party.actor !== null);
  const [one, two] = [named(a), named(b)];
  if (one.length === 0 || two.length === 0 || one.some((party) => two.some((other) => sameParty(party, other)))) return true;
  return sharesPlace(a, b) && a.when !== null && b.when !== null && !a.whenTold && !b.whenTold;
}
