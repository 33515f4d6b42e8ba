/** "A group that X trained" without a name: the one group of the report that it says X backs. */
import type { Mention } from "#record/actor.ts";
import { isClass } from "./scene.ts";
import type { Placed, Scene } from "./scene.ts";

type Named = { readonly actor: string | null; readonly name: string };

/** For each unnamed group with a backer before it, the group it stands for; by its offset. Two rivals leave it unnamed. */
export function describedGroups(scenes: readonly Scene[]): ReadonlyMap<number, Named> {
  const backed = new Map<string, Map<string, Named>>();
  const unnamed: { readonly start: number; readonly backer: string }[] = [];
  for (const scene of scenes) {
    for (const group of scene.actors) {
      if (group.fact.kind !== "armed-group") continue;
      const backer = backerOf(scene, group);
      if (backer === null) continue;
      if (group.fact.because.startsWith("actors/generic")) unnamed.push({ start: group.fact.at.start, backer });
      else backed.set(backer, (backed.get(backer) ?? new Map<string, Named>()).set(group.fact.name, { actor: group.fact.actor, name: group.fact.name }));
    }
  }
  return new Map(unnamed.flatMap(({ start, backer }) => {
    const [one, ...others] = backed.get(backer)?.values() ?? [];
    return one === undefined || others.length > 0 ? [] : [[start, one] as const];
  }));
}

/** "US-backed X", "US trained opposition group": a state, then a mark of help, then the group. */
function backerOf(scene: Scene, group: Placed<Mention>): string | null {
  const backer = scene.actors.findLast((actor) => actor.fact.kind === "state" && actor.to < group.from && group.from - actor.to <= 3);
  return backer !== undefined && isClass(scene, backer.to, "marks") ? backer.fact.actor : null;
}
