/** Which event says that it is not the first: "for the second time", "further strikes", "towns already hit last week". */
import type { Merged } from "./merge.ts";
import { samePlace } from "./merge.ts";
import { sameParty } from "./party.ts";

/** Index of the earlier event that `events[i]` repeats; null where the text tells of none. */
export function repeatsOf(events: readonly Merged[], i: number): number | null {
  const one = events[i];
  if (one === undefined || !isDone(one)) return null;
  const found = events.findIndex((other, k) => k !== i && isDone(other) && other.main.subType === one.main.subType && sameAttacker(one, other) && isEarlier(other, one) && sameAim(one, other) && saysAgain(one, other));
  return found < 0 ? null : found;
}

function isDone({ main }: Merged): boolean {
  return main.realis === "actual" || main.realis === "historical";
}

function sameAttacker(a: Merged, b: Merged): boolean {
  const [one, two] = [partiesOf(a, "attackers"), partiesOf(b, "attackers")];
  return one.length === 0 || two.length === 0 || one.some((party) => two.some((other) => sameParty(party, other)));
}

function partiesOf(event: Merged, role: "attackers" | "targets") {
  return event.all.flatMap((draft) => draft[role]);
}

/** By count of times, else by day. */
function isEarlier(a: Merged, b: Merged): boolean {
  const [first, second] = [ordinalOf(a), ordinalOf(b)];
  if (first !== null && second !== null) return first < second;
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA === null) return false;
  return dayB === null ? a.all.some((draft) => draft.again) : dayA < dayB;
}

function ordinalOf(event: Merged): number | null {
  return event.all.find((draft) => draft.ordinal !== null)?.ordinal ?? null;
}

function dayOf(event: Merged): string | null {
  const dated = event.all.find((draft) => draft.when !== null && !draft.whenTold) ?? event.all.find((draft) => draft.when !== null);
  return dated?.when?.latest ?? null;
}

function sameAim(a: Merged, b: Merged): boolean {
  const places = a.all.some((one) => one.leaves.some((leaf) => b.all.some((two) => two.leaves.some((other) => leaf.place.precision >= 4 && samePlace(leaf, other)))));
  return places || (ordinalOf(a) !== null && partiesOf(a, "targets").some((party) => party.kind !== "civilians" && partiesOf(b, "targets").some((other) => sameParty(party, other))));
}

function saysAgain(a: Merged, b: Merged): boolean {
  return (ordinalOf(a) ?? 0) > 1 || [a, b].some((event) => event.all.some((draft) => draft.again || draft.scene.words.some((word) => word.fold === "further" || word.fold === "repeated")));
}
