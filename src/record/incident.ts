/** What we conclude from events of many reports: the same happening, as the sum of claims with their disagreement. */
import { z } from "zod";
import { EventType, SubType } from "./event.ts";

export const grades = ["Confirmed", "Fair", "Weak", "Contested", "Discounted"] as const;
export const Grade = z.enum(grades);
export type Grade = z.infer<typeof Grade>;

/** An event of a report: the report's id and the event's id in its reading. */
export const EventRef = z.object({ report: z.string(), event: z.string() }).readonly();
export type EventRef = z.infer<typeof EventRef>;

/** One field's value, as one or more events have it: who says what, never an average. */
export const FieldSaying = z.object({ value: z.json(), says: z.array(EventRef).min(1).readonly() }).readonly();

export const Incident = z
  .object({
    id: z.string(),
    type: EventType,
    subType: SubType.nullable(),
    events: z.array(EventRef).min(1).readonly(),
    fields: z.record(z.string(), z.array(FieldSaying).readonly()).readonly(),
    grade: Grade.nullable(),
    because: z.array(z.string()).min(1).readonly(),
  })
  .readonly();
export type Incident = z.infer<typeof Incident>;
