/** A mention made a party of an event: whose force it is, given how the blow was struck. */
import type { ActorIndex } from "#knowledge/actors.ts";
import type { Mention } from "#record/actor.ts";
import type { Party } from "#record/event.ts";

export type Certainty = Party["certainty"];
export type Means = "air" | "ground" | "navy" | null;

/** Air strikes marked only by a state's adjective are its air force's. */
export function partyOf(mention: Mention, certainty: Certainty, sent: { readonly means: Means; readonly index: ActorIndex }): Party {
  const force = mention.kind === "state" && mention.because.startsWith("actors/known") && mention.actor !== null && sent.means !== null && (sent.means !== "ground" || mention.because === "actors/known/adjective") ? branchOf(mention.actor, sent) : undefined;
  if (force !== undefined) return { at: mention.at, actor: force.id, name: force.name, kind: "force", certainty };
  return { at: mention.at, actor: mention.actor, name: mention.name, kind: kindOf(mention), certainty };
}

function branchOf(state: string, { means, index }: { readonly means: Means; readonly index: ActorIndex }): { readonly id: string; readonly name: string } | undefined {
  return index.branches.get(`${state}/${means ?? ""}`);
}

function kindOf(mention: Mention): Party["kind"] {
  switch (mention.kind) {
    case "state": case "force": case "armed-group": case "civilians": return mention.kind;
    case "person": return "individual";
    case "alliance": return "force";
    default: return "unknown";
  }
}

/** Could this actor strike or be struck? Media, monitors and bystanders could not strike. */
export function canFight(mention: Mention): boolean {
  return mention.kind === "state" || mention.kind === "force" || mention.kind === "armed-group" || mention.kind === "alliance";
}

export function sameParty(a: Party, b: Party): boolean {
  return a.actor !== null ? a.actor === b.actor : b.actor === null && a.name.toLowerCase() === b.name.toLowerCase();
}
