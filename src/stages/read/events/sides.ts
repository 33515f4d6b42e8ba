/** The two sides of a clash: "between A and B", "fighting with B", where neither is said to have begun it. */
import type { Mention } from "#record/actor.ts";
import type { Party } from "#record/event.ts";
import type { Blow } from "./attackers.ts";
import { canFight, partyOf } from "./party.ts";
import type { Placed } from "./scene.ts";

export type Sides = { readonly one: readonly Party[]; readonly other: readonly Party[] };

const betweenReach = 6;
const sideReach = 7;

/** Null where the noun names no two sides. */
export function sidesOf(blow: Blow): Sides | null {
  const { scene, to, clause, index } = blow;
  const between = scene.words.findIndex((word, i) => i >= to && i < Math.min(clause.to, to + betweenReach) && (word.fold === "between" || word.fold === "pitting"));
  if (between < 0) return null;
  const fighters = scene.actors.filter((actor) => canFight(actor.fact) && actor.from > between);
  const [first] = fighters;
  if (first === undefined || first.from - between > sideReach) return null;
  const second = fighters.find((actor) => actor.from >= first.to && isAcross(blow, first, actor));
  if (second === undefined) return null;
  const side = (actor: Placed<Mention>): readonly Party[] => [partyOf(actor.fact, "stated", { means: null, index })];
  return { one: side(first), other: side(second) };
}

function isAcross({ scene }: Blow, first: Placed<Mention>, second: Placed<Mention>): boolean {
  const gap = scene.words.slice(first.to, second.from);
  return gap.length <= sideReach && gap.some((word) => word.fold === "and" || word.fold === "against");
}
