/** The JSON Schemas, derived from the runtime schemas: file name → text. */
import { z } from "zod";
import { Actor } from "#record/actor.ts";
import { Brief } from "#record/brief.ts";
import { Incident } from "#record/incident.ts";
import { Decision, Judgement } from "#record/judgement.ts";
import { Place } from "#record/place.ts";
import { Reading } from "#record/reading.ts";
import { Report } from "#record/report.ts";

const nouns = { report: Report, reading: Reading, actor: Actor, place: Place, incident: Incident, brief: Brief, decision: Decision, judgement: Judgement };

export function schemaFiles(): readonly (readonly [name: string, text: string])[] {
  return Object.entries(nouns).map(([name, schema]) => [`${name}.json`, `${JSON.stringify(z.toJSONSchema(schema, { io: "output" }), null, 1)}\n`]);
}
