/** Ties what the parts found to one another: what a claim is about, and which event a toll belongs to. Pure look-ups by span. */
import type { Claim } from "#record/claim.ts";
import type { Event } from "#record/event.ts";
import type { Location } from "#record/place.ts";
import { contains } from "#record/span.ts";
import type { At } from "#record/span.ts";
import type { Toll } from "#record/toll.ts";

export type Linkable = {
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
  readonly tolls: readonly Toll[];
  readonly places: readonly Location[];
};

export function link({ claims, events, tolls, places }: Linkable): { readonly claims: readonly Claim[]; readonly tolls: readonly Toll[] } {
  const inside = { events: finderOf(events.map((event) => event.trigger.at)), tolls: finderOf(tolls.map(({ at }) => at)), places: finderOf(places.map(({ at }) => at)) };
  const resting = eventsByClaim(events);
  const owners = eventsByToll(events);
  return {
    claims: claims.map((claim) => {
      const spans = claim.content.map(({ at }) => at);
      const about = [...idsOf(events, [...(resting.get(claim.id) ?? []), ...inside.events(spans)]), ...idsOf(tolls, inside.tolls(spans)), ...idsOf(places, inside.places(spans))];
      return { ...claim, about };
    }),
    tolls: tolls.map((toll) => ({ ...toll, event: owners.get(toll.id) ?? null })),
  };
}

/** Answers which of the facts stand inside any of the spans, by their numbers, without looking at every fact: reports have thousands. */
function finderOf(facts: readonly At[]): (spans: readonly At[]) => readonly number[] {
  const sorted = facts.map((at, number) => ({ at, number })).sort((a, b) => a.at.start - b.at.start);
  return (spans) => spans.flatMap((span) => {
    const found: number[] = [];
    for (let i = firstFrom(sorted, span.start); i < sorted.length; i++) {
      const fact = sorted[i];
      if (fact === undefined || fact.at.start > span.end) break;
      if (contains(span, fact.at)) found.push(fact.number);
    }
    return found;
  });
}

/** Index of the first fact that begins at `start` or later. */
function firstFrom(sorted: readonly { readonly at: At }[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.at.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Each once, in the order of the facts. */
function idsOf(facts: readonly { readonly id: string }[], numbers: readonly number[]): string[] {
  return [...new Set(numbers)].sort((a, b) => a - b).map((number) => facts[number]?.id ?? "");
}

/** Numbers of the events that rest on a claim. */
function eventsByClaim(events: readonly Event[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  events.forEach((event, number) => {
    for (const claim of event.claims) found.set(claim, [...(found.get(claim) ?? []), number]);
  });
  return found;
}

/** The event that took a toll up while it was read; the first, where several did. */
function eventsByToll(events: readonly Event[]): ReadonlyMap<string, string> {
  return new Map(events.toReversed().flatMap((event) => event.tolls.map((toll) => [toll.id, event.id] as const)));
}
