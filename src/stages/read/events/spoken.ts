/** "X said it had struck", "the ministry said its jets hit": a subject that only points back is the speaker, where the speaker can fight. */
import type { ActorIndex } from "#knowledge/actors.ts";
import type { Actor, Mention } from "#record/actor.ts";
import type { Claim } from "#record/claim.ts";
import { quoteAt } from "#record/span.ts";
import type { At } from "#record/span.ts";
import type { Range } from "./clause.ts";
import { canFight } from "./party.ts";
import type { Placed, Scene } from "./scene.ts";

const pronouns = new Set(["it", "they", "we"]);
const owners = new Set(["its", "their", "our"]);
const forces = /^(?:aircraft|warplanes?|planes?|jets?|helicopters?|drones?|forces?|troops|soldiers|fighters|units?|army|military|navy|warships?|air|artillery|men|gunners|pilots|defences|defenses|brigades?|militants|commandos|servicemen)$/;
const light = /^(?:had|have|has|also|then|again|later|earlier|already|successfully|only|that|armed|own|special|fighter|combat|ground|\w+ly)$/;

export type Telling = { readonly scene: Scene; readonly from: number; readonly clause: Range; readonly told: readonly Claim[]; readonly index: ActorIndex };

/** The speaker as a mention on the words that point back; null where the subject is another one or the speaker could not strike. */
export function speakerAsSubject({ scene, from, clause, told, index }: Telling): Placed<Mention> | null {
  const source = told.findLast((claim) => claim.source !== null)?.source ?? null;
  const here = source === null ? undefined : scene.actors.find(({ fact }) => fact.at.start < source.at.end && source.at.start < fact.at.end && canFight(fact));
  const actor = source?.actor == null ? undefined : fighterOf(index, source.actor);
  if (here === undefined && actor === undefined) return null;
  for (let at = from - 1; at >= Math.max(clause.from, from - 7); at--) {
    const fold = scene.words[at]?.fold ?? "";
    const owned = forces.test(fold) ? ownerBefore(scene, at, clause) : null;
    if (pronouns.has(fold) || owned !== null) {
      const words = { from: owned ?? at, to: at + 1 };
      if (here !== undefined) return { ...words, fact: { ...here.fact, at: quoteOf(scene, words) } };
      return actor === undefined ? null : { ...words, fact: asMention(actor, quoteOf(scene, words)) };
    }
    if (!light.test(fold)) return null;
  }
  return null;
}

function ownerBefore(scene: Scene, at: number, clause: Range): number | null {
  for (let back = at - 1; back >= Math.max(clause.from, at - 3); back--) {
    const fold = scene.words[back]?.fold ?? "";
    if (owners.has(fold)) return back;
    if (!light.test(fold) && !forces.test(fold)) return null;
  }
  return null;
}

/** A state, force or armed group; a ministry stands for its state. */
function fighterOf(index: ActorIndex, id: string): Actor | undefined {
  const actor = index.byId.get(id);
  if (actor === undefined || ["state", "force", "armed-group", "alliance"].includes(actor.kind)) return actor;
  if (actor.kind !== "organisation") return undefined;
  const parent = actor.ties.find((tie) => tie.as === "parent");
  const state = parent === undefined ? undefined : index.byId.get(parent.actor);
  return state?.kind === "state" && /minist|pentagon|defen[cs]e|general staff/i.test(actor.name) ? state : undefined;
}

function quoteOf(scene: Scene, words: Range): At {
  return quoteAt(scene.text, scene.words[words.from]?.start ?? 0, scene.words[words.to - 1]?.end ?? 0);
}

function asMention(actor: Actor, at: At): Mention {
  return { id: `spoken-${at.start}`, at, actor: actor.id, name: actor.name, kind: actor.kind, because: "actors/known/speaker" };
}
