/** "Strikes hit towns already hit on Monday, which are A and B": both blows fell on the towns of the list. */
import type { Draft } from "./draft.ts";

const listHeads = new Set(["towns", "villages", "areas", "places", "positions", "sites", "cities", "districts", "neighbourhoods", "neighborhoods", "locations"]);

/** The first blow of a sentence takes over the places of a second one that describes its object. */
export function shareListed(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, i) => {
    const next = drafts[i + 1];
    if (next === undefined || next.scene !== draft.scene || draft.leaves.length > 0 && !sameLeaves(draft, next) || draft.subType !== next.subType) return draft;
    const head = draft.scene.words.slice(draft.to, next.from).findIndex((word) => listHeads.has(word.fold));
    if (head < 0 || next.from - (draft.to + head) > 4) return draft;
    return { ...draft, leaves: next.leaves, when: draft.when === next.when ? null : draft.when, because: [...draft.because, "events/place/listed-after"] };
  });
}

function sameLeaves(a: Draft, b: Draft): boolean {
  return a.leaves.every((leaf) => b.leaves.some((other) => other.place.id === leaf.place.id));
}
