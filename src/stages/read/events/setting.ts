/** What the event rules know of the whole report. */
import type { ActorIndex } from "#knowledge/actors.ts";
import type { Claim } from "#record/claim.ts";

export type Setting = {
  readonly index: ActorIndex;
  readonly claims: readonly Claim[];
  readonly published: string | null;
  /** Groups named only by their backer, by where they stand, with whom they are (`described.ts`). */
  readonly described: ReadonlyMap<number, { readonly actor: string | null; readonly name: string }>;
};
