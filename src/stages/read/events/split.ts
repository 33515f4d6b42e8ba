/** One event a populated place: a list of towns hit is as many events; provinces or areas named together stay one. */
import type { Draft } from "./draft.ts";
import { isPopulated } from "./where.ts";

export function splitByPlace(draft: Draft): readonly Draft[] {
  if (draft.roles === "clash" || draft.roles === "airspace" || draft.roles === "sides" || draft.leaves.length < 2) return [draft];
  const towns = draft.leaves.filter((leaf) => isPopulated(leaf.place));
  if (towns.length === 0) return [draft];
  const areas = draft.leaves.filter((leaf) => !isPopulated(leaf.place));
  const events = towns.map((town) => ({ ...draft, leaves: [town], because: [...draft.because, "events/place/one-a-town"] }));
  return areas.length === 0 ? events : [...events, { ...draft, leaves: areas }];
}
