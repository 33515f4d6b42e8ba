/** What Sitrep reads in one report: the JSON that `sitrep read --json` prints and that outside tools rely on. */
import { z } from "zod";
import { Mention } from "./actor.ts";
import { Claim } from "./claim.ts";
import { ControlStatement, Relation } from "./control.ts";
import { Event } from "./event.ts";
import { Location } from "./place.ts";
import { ReadingProblem } from "./problem.ts";
import { Report } from "./report.ts";
import { At } from "./span.ts";
import { Quantity, Toll } from "./toll.ts";
import { When } from "./when.ts";

/** One step of a rule: what it made (`of`, the id of a value of this reading), which rule, on which words, how sure. */
export const Trace = z
  .object({
    of: z.string(),
    rule: z.string().min(1),
    words: z.array(At).readonly(),
    /** Between 0 and 1 where the rule weighs; null where it fires or does not. */
    weight: z.number().min(0).max(1).nullable(),
    says: z.string().min(1),
  })
  .readonly();
export type Trace = z.infer<typeof Trace>;

export const Reading = z
  .object({
    id: z.string().min(1),
    version: z.string().min(1),
    report: Report,
    claims: z.array(Claim).readonly(),
    events: z.array(Event).readonly(),
    actors: z.array(Mention).readonly(),
    places: z.array(Location).readonly(),
    times: z.array(When).readonly(),
    tolls: z.array(Toll).readonly(),
    quantities: z.array(Quantity).readonly(),
    control: z.array(ControlStatement).readonly(),
    relations: z.array(Relation).readonly(),
    problems: z.array(ReadingProblem).readonly(),
    trace: z.array(Trace).readonly(),
  })
  .readonly();
export type Reading = z.infer<typeof Reading>;

/** Every span of a reading, for checks: a law says that each quotes the kept text. */
export function spansOf(value: unknown, found: At[] = []): At[] {
  if (Array.isArray(value)) for (const item of value) spansOf(item, found);
  else if (isRecord(value)) {
    if (typeof value["quote"] === "string" && typeof value["start"] === "number") found.push(value as unknown as At);
    else for (const item of Object.values(value)) spansOf(item, found);
  }
  return found;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
