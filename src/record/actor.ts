/** Who acts or speaks: an entry of the registry (`Actor`), and the mention of one in a report. */
import { z } from "zod";
import { At } from "./span.ts";
import { Day } from "./when.ts";

export const actorKinds = ["state", "force", "armed-group", "alliance", "office", "person", "organisation", "media", "civilians"] as const;
export const ActorKind = z.enum(actorKinds);
export type ActorKind = z.infer<typeof ActorKind>;

/** A tie to another actor, with the days between which it held; null where that end is open or not known. */
export const Tie = z
  .object({ actor: z.string(), as: z.enum(["parent", "ally", "enemy", "holder"]), from: Day.nullable(), to: Day.nullable() })
  .readonly();
export type Tie = z.infer<typeof Tie>;

export const Actor = z
  .object({
    id: z.string().min(1),
    name: z.string().min(1),
    names: z.array(z.string().min(1)).readonly(),
    kind: ActorKind,
    country: z.string().length(2).nullable(),
    ties: z.array(Tie).readonly(),
    /** Words that mark this actor beside another noun ("Russian"), and towns that stand for it in the press ("Moscow"). */
    adjectives: z.array(z.string().min(1)).readonly().optional(),
    seats: z.array(z.string().min(1)).readonly().optional(),
  })
  .readonly();
export type Actor = z.infer<typeof Actor>;

/** `name` is the full name that the words stand for; `actor` its entry, null where the registry has none. */
export const Mention = z
  .object({
    id: z.string(),
    at: At,
    actor: z.string().nullable(),
    name: z.string().min(1),
    kind: z.enum([...actorKinds, "unknown"]),
    because: z.string().min(1),
  })
  .readonly();
export type Mention = z.infer<typeof Mention>;
