/** An event in the making: what one sentence tells of one happening, before it is split by place and merged across the report. */
import type { Count, Party, Realis, SubType, Weapon } from "#record/event.ts";
import type { Toll } from "#record/toll.ts";
import type { When } from "#record/when.ts";
import type { Range } from "./clause.ts";
import type { Roles } from "./lexicon.ts";
import type { Scene } from "./scene.ts";
import type { Leaf } from "./where.ts";

export type Draft = {
  readonly scene: Scene;
  readonly from: number;
  readonly to: number;
  readonly clause: Range;
  readonly part: "noun" | "verb";
  readonly roles: Roles;
  readonly subType: SubType;
  readonly realis: Realis;
  readonly attackers: readonly Party[];
  readonly assisting: readonly Party[];
  readonly targets: readonly Party[];
  readonly victims: readonly Party[];
  readonly weapons: readonly Weapon[];
  readonly leaves: readonly Leaf[];
  readonly when: When | null;
  /** The day of telling stands in for the day of happening: it gives way to any other. */
  readonly whenTold: boolean;
  readonly tolls: readonly Toll[];
  readonly claims: readonly string[];
  readonly count: Count | null;
  /** 2 for "for the second time", 1 for "for the first time"; null where the text counts none. */
  readonly ordinal: number | null;
  /** "again", "already hit", "further": it says that there was an earlier one. */
  readonly again: boolean;
  readonly because: readonly string[];
};

/** How much a draft says: the trigger of the fullest mention stands for the merged event. */
export function detailOf(draft: Draft): number {
  return (draft.leaves.length > 0 ? 2 : 0) + (draft.when === null || draft.whenTold ? 0 : 2) + (draft.attackers.length > 0 ? 1 : 0) + (draft.targets.length > 0 ? 1 : 0) + draft.tolls.length + (draft.leaves.some((leaf) => leaf.place.precision >= 4) ? 1 : 0);
}
