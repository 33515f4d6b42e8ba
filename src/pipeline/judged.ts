/** A reading as people left it, for what is published: changes applied, rejected and hidden values gone, and nothing left that points at them. */
import type { Judgement } from "#record/judgement.ts";
import type { Reading } from "#record/reading.ts";
import { applyJudgements } from "./judging.ts";

const lists = ["claims", "events", "actors", "places", "times", "tolls", "quantities", "control", "relations"] as const;

export function judgedReading(machine: Reading, judgements: readonly Judgement[]): Reading {
  const { reading, judged } = applyJudgements(machine, judgements);
  const gone = new Set<string>();
  for (const [subject, { verdict }] of judged) {
    if (verdict === "reject" || verdict === "hide") gone.add(subject.slice(subject.lastIndexOf("#") + 1));
  }
  if (gone.size === 0) return reading;
  for (const event of reading.events) if (restsOnNothing(event, gone)) gone.add(event.id);
  const kept = Object.fromEntries(lists.map((list) => [list, reading[list].filter((value) => !gone.has(value.id))]));
  return withoutPointers({ ...reading, ...kept }, gone);
}

/** An event all of whose claims are gone goes with them: left alone, it would read as the outlet's own word, a claim turned into a fact. */
function restsOnNothing(event: Reading["events"][number], gone: ReadonlySet<string>): boolean {
  return event.claims.length > 0 && event.claims.every((claim) => gone.has(claim));
}

function withoutPointers(reading: Reading, gone: ReadonlySet<string>): Reading {
  const present = (id: string) => !gone.has(id);
  const orNull = (id: string | null) => (id !== null && gone.has(id) ? null : id);
  return {
    ...reading,
    claims: reading.claims.map((claim) => ({ ...claim, inside: orNull(claim.inside), about: claim.about.filter(present) })),
    events: reading.events.map((event) => ({
      ...event,
      claims: event.claims.filter(present),
      repeats: orNull(event.repeats),
      locations: event.locations.filter((location) => present(location.id)),
      when: event.when !== null && gone.has(event.when.id) ? null : event.when,
      tolls: event.tolls.filter((toll) => present(toll.id)),
    })),
    tolls: reading.tolls.map((toll) => ({ ...toll, event: orNull(toll.event), partOf: orNull(toll.partOf) })),
    control: reading.control.map((one) => ({ ...one, claim: orNull(one.claim) })),
    relations: reading.relations.map((one) => ({ ...one, claim: orNull(one.claim) })),
    trace: reading.trace.filter((step) => present(step.of)),
  };
}
