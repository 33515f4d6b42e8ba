/** What a report tells of: type, roles, place, time, toll and realis, each with its words and the claims that it rests on. */
import { z } from "zod";
import { At } from "./span.ts";
import { Location } from "./place.ts";
import { Toll } from "./toll.ts";
import { When } from "./when.ts";

/**
 * ACLED's six types and 25 sub-types (names as in its codebook), and one of ours, "Airspace violation", which has no
 * counterpart there. Statements between states carry a PLOVER code instead and no sub-type.
 */
export const subTypesByType = {
  "Battles": ["Armed clash", "Government regains territory", "Non-state actor overtakes territory"],
  "Explosions/Remote violence": [
    "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
    "Remote explosive/landmine/IED", "Grenade",
  ],
  "Violence against civilians": ["Sexual violence", "Attack", "Abduction/forced disappearance"],
  "Protests": ["Peaceful protest", "Protest with intervention", "Excessive force against protesters"],
  "Riots": ["Violent demonstration", "Mob violence"],
  "Strategic developments": [
    "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Headquarters or base established",
    "Looting/property destruction", "Non-violent transfer of territory", "Other", "Airspace violation",
  ],
} as const;

export const eventTypes = [...(Object.keys(subTypesByType) as (keyof typeof subTypesByType)[]), "Statement"] as const;
export const EventType = z.enum(eventTypes);
export type EventType = z.infer<typeof EventType>;

export const subTypes = Object.values(subTypesByType).flat();
export const SubType = z.enum(subTypes);
export type SubType = z.infer<typeof SubType>;

const typeOfSubType = new Map<SubType, EventType>(
  Object.entries(subTypesByType).flatMap(([type, subs]) => subs.map((sub) => [sub, type as EventType])),
);

/** The type that a sub-type belongs to. */
export function typeOf(subType: SubType): EventType {
  const type = typeOfSubType.get(subType);
  if (type === undefined) throw new Error(`sub-type without a type: ${subType}`);
  return type;
}

export const realisValues = ["actual", "habitual", "historical", "future", "hypothetical", "negated"] as const;
export const Realis = z.enum(realisValues);
export type Realis = z.infer<typeof Realis>;

export const partyKinds = ["state", "force", "armed-group", "civilians", "individual", "object", "unknown"] as const;
export const PartyKind = z.enum(partyKinds);
export type PartyKind = z.infer<typeof PartyKind>;

export const Party = z
  .object({
    at: At,
    actor: z.string().nullable(),
    name: z.string().min(1),
    kind: PartyKind,
    certainty: z.enum(["stated", "accused", "suspected", "inferred"]),
  })
  .readonly();
export type Party = z.infer<typeof Party>;

export const Weapon = z.object({ at: At, kind: z.string().min(1) }).readonly();
export type Weapon = z.infer<typeof Weapon>;

export const Count = z
  .object({ at: At, min: z.int().min(0).nullable(), max: z.int().min(0).nullable() })
  .readonly();
export type Count = z.infer<typeof Count>;

export const Event = z
  .object({
    id: z.string(),
    type: EventType,
    subType: SubType.nullable(),
    plover: z.object({ type: z.string(), mode: z.string().nullable() }).readonly().nullable(),
    realis: Realis,
    trigger: z.object({ at: At }).readonly(),
    attackers: z.array(Party).readonly(),
    assisting: z.array(Party).readonly(),
    targets: z.array(Party).readonly(),
    victims: z.array(Party).readonly(),
    weapons: z.array(Weapon).readonly(),
    locations: z.array(Location).readonly(),
    when: When.nullable(),
    tolls: z.array(Toll).readonly(),
    claims: z.array(z.string()).readonly(),
    repeats: z.string().nullable(),
    count: Count.nullable(),
    because: z.array(z.string()).min(1).readonly(),
  })
  .refine((event) => event.subType === null || typeOf(event.subType) === event.type, { message: "a sub-type must belong to its type" })
  .readonly();
export type Event = z.infer<typeof Event>;
