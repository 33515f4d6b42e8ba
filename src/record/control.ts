/** Who holds the ground, and who stands with whom: statements that a report makes, each with its words. */
import { z } from "zod";
import { At } from "./span.ts";
import { Location } from "./place.ts";
import { When } from "./when.ts";

export const Holder = z.object({ name: z.string().min(1), actor: z.string().nullable() }).readonly();
export type Holder = z.infer<typeof Holder>;

export const extents = ["all", "most", "part", "none", "contested", "besieged"] as const;
export const Extent = z.enum(extents);
export type Extent = z.infer<typeof Extent>;

export const ControlStatement = z
  .object({
    id: z.string(),
    at: At,
    place: Location,
    holders: z.array(Holder).min(1).readonly(),
    extent: Extent,
    when: When.nullable(),
    claim: z.string().nullable(),
    because: z.string().min(1),
  })
  .readonly();
export type ControlStatement = z.infer<typeof ControlStatement>;

export const relationKinds = ["backs", "allied", "part-of", "trains", "commands", "heads", "fights"] as const;
export const RelationKind = z.enum(relationKinds);
export type RelationKind = z.infer<typeof RelationKind>;

export const Relation = z
  .object({
    id: z.string(),
    at: At,
    from: Holder,
    to: Holder,
    kind: RelationKind,
    when: When.nullable(),
    claim: z.string().nullable(),
    because: z.string().min(1),
  })
  .readonly();
export type Relation = z.infer<typeof Relation>;
