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
  return { claims: claims.map((claim) => ({ ...claim, about: aboutOf(claim, { events, tolls, places }) })), tolls: tolls.map((toll) => ({ ...toll, event: eventOf(toll, events) })) };
}

/** Events that rest on the claim, then tolls and places whose words stand in its content. */
function aboutOf(claim: Claim, { events, tolls, places }: Omit<Linkable, "claims">): readonly string[] {
  const inside = (at: At) => claim.content.some((content) => contains(content.at, at));
  const resting = events.filter((event) => event.claims.includes(claim.id) || inside(event.trigger.at)).map((event) => event.id);
  return [...resting, ...tolls.filter((toll) => inside(toll.at)).map((toll) => toll.id), ...places.filter((place) => inside(place.at)).map((place) => place.id)];
}

/** The event that took the toll up while it was read; null where none did. */
function eventOf(toll: Toll, events: readonly Event[]): string | null {
  return events.find((event) => event.tolls.some((own) => own.id === toll.id))?.id ?? null;
}
