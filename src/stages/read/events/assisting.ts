/** Who helped the attackers: "Russian-aided assault", "and allied militias", those whose air strikes went along with a battle. */
import type { ActorIndex } from "#knowledge/actors.ts";
import type { Party } from "#record/event.ts";
import { attackersOf } from "./attackers.ts";
import type { Joined } from "./joined.ts";
import { canFight, partyOf, sameParty } from "./party.ts";
import { isClass } from "./scene.ts";
import type { Scene } from "./scene.ts";

export function assistingIn(scene: Scene, about: { readonly joined: Joined; readonly index: ActorIndex; readonly attackers: readonly Party[] }): readonly Party[] {
  const { joined, index, attackers } = about;
  const helpers = joined.weapons.flatMap((weapon) => attackersOf({ scene, from: weapon.from, to: weapon.to, part: weapon.entry.part, clause: joined.clause, told: [], means: weapon.entry.subType === "Air/drone strike" ? "air" : "ground", index }).parties);
  const { head } = joined;
  const marked = scene.actors.find((actor) => canFight(actor.fact) && actor.to < head.from && head.from - actor.to <= 3 && ["aided", "backed", "supported", "assisted"].includes(scene.words[actor.to]?.fold ?? "") && isClass(scene, actor.to, "marks"));
  const all = marked === undefined ? helpers : [...helpers, partyOf(marked.fact, "stated", { means: null, index })];
  return all.filter((party, i) => !attackers.some((attacker) => sameParty(attacker, party)) && all.findIndex((other) => sameParty(other, party)) === i);
}
