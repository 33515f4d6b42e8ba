/** The reading stage: a report and what is known beforehand go in, a reading comes out. Pure; the same input gives the same bytes. */
import type { Knowledge } from "#knowledge/knowledge.ts";
import { analyseText } from "#language/analyse.ts";
import type { ReadingProblem } from "#record/problem.ts";
import type { Reading, Trace } from "#record/reading.ts";
import type { Report } from "#record/report.ts";
import { readActors } from "./actors/actors.ts";
import { readClaims } from "./claims/claims.ts";
import { readControl, readRelations } from "./control/control.ts";
import { readEvents } from "./events/events.ts";
import { link } from "./link.ts";
import type { Found, Ground } from "./parts.ts";
import { readPlaces } from "./places/places.ts";
import { readTimes } from "./times/times.ts";
import { readTolls } from "./tolls/tolls.ts";

export type ReadingInput = {
  readonly report: Report;
  readonly knowledge: Knowledge;
  /** Of the engine's rules and of the knowledge: it travels with the reading. */
  readonly version: string;
  /** What ingest found strange. */
  readonly problems: readonly ReadingProblem[];
};

/** Reads one report. The parts run in this order because each may look at what the earlier ones found. */
export function readReport({ report, knowledge, version, problems }: ReadingInput): Reading {
  const ground: Ground = { report, knowledge, text: analyseText(report.text, report.blocks) };
  const times = readTimes(ground);
  const actors = readActors(ground);
  const places = readPlaces(ground, { actors: actors.facts });
  const { tolls, quantities } = readTolls(ground);
  const beforeClaims = { times: times.facts, actors: actors.facts, places: places.facts };
  const claims = readClaims(ground, beforeClaims);
  const beforeEvents = { ...beforeClaims, tolls: tolls.facts, claims: claims.facts };
  const events = readEvents(ground, beforeEvents);
  const control = readControl(ground, beforeEvents);
  const relations = readRelations(ground, beforeEvents);
  const linked = link({ claims: claims.facts, events: events.facts, tolls: tolls.facts, places: places.facts });
  const parts: readonly Found<unknown>[] = [times, actors, places, tolls, quantities, claims, events, control, relations];
  return {
    id: report.id,
    version,
    report,
    claims: linked.claims,
    events: events.facts,
    actors: actors.facts,
    places: places.facts,
    times: times.facts,
    tolls: linked.tolls,
    quantities: quantities.facts,
    control: control.facts,
    relations: relations.facts,
    problems: [...problems, ...parts.flatMap((part) => part.problems), ...nothingRead(report, parts)],
    trace: parts.flatMap((part): readonly Trace[] => part.trace),
  };
}

function nothingRead(report: Report, parts: readonly Found<unknown>[]): ReadingProblem[] {
  if (report.text.trim() === "" || parts.some((part) => part.facts.length > 0)) return [];
  return [{ code: "nothing-read", at: null, message: "Nothing was read in this text: no source, no event, no place, no date." }];
}
