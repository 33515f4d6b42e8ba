/** Which words of a text are underlined, and which words belong to which value: pure, so that no browser is needed to test it. */
import type { Claim } from "#record/claim.ts";
import type { Event } from "#record/event.ts";
import type { Reading } from "#record/reading.ts";
import type { Span } from "#record/span.ts";
import type { MentionKind } from "../ui/kinds.ts";

/** A claim's words are three: who speaks, the word of saying, what is said. Each is drawn in its own way. */
export type Look = "source" | "cue" | "content" | Exclude<MentionKind, "claim">;

/** Words of the value `of`, and the legend's entry that shows or hides them. */
export type Mark = Span & { readonly kind: MentionKind; readonly look: Look; readonly of: string };

export function marksOf(reading: Reading): readonly Mark[] {
  const { claims, events, places, times, tolls } = reading;
  return [
    ...claims.flatMap(marksOfClaim),
    ...events.map((event) => mark(event.trigger.at, "event", { look: "event", of: event.id })),
    ...places.map((place) => mark(place.at, "place", { look: "place", of: place.id })),
    ...times.map((time) => mark(time.at, "time", { look: "time", of: time.id })),
    ...tolls.map((toll) => mark(toll.at, "toll", { look: "toll", of: toll.id })),
  ];
}

function mark({ start, end }: Span, kind: MentionKind, rest: { look: Look; of: string }): Mark {
  return { start, end, kind, ...rest };
}

function marksOfClaim(claim: Claim): Mark[] {
  return [
    ...(claim.source === null ? [] : [mark(claim.source.at, "claim", { look: "source", of: claim.id })]),
    ...(claim.cue === null ? [] : [mark(claim.cue.at, "claim", { look: "cue", of: claim.id })]),
    ...claim.content.map(({ at }) => mark(at, "claim", { look: "content", of: claim.id })),
  ];
}

/** The words that light up with a value: `strong` those that say what it is, `soft` all the others that it rests on. */
export type Lit = { readonly strong: readonly Span[]; readonly soft: readonly Span[] };

export function litBy(reading: Reading, id: string): Lit {
  const claim = reading.claims.find((one) => one.id === id);
  if (claim !== undefined) return litByClaim(claim);
  const event = reading.events.find((one) => one.id === id);
  if (event !== undefined) return litByEvent(event);
  const mention = [...reading.places, ...reading.times, ...reading.tolls, ...reading.quantities, ...reading.control, ...reading.relations, ...reading.actors].find((one) => one.id === id);
  return { strong: mention === undefined ? [] : [mention.at], soft: [] };
}

function litByClaim(claim: Claim): Lit {
  const said = [claim.saidOn?.at, claim.saidTo?.at, ...claim.via.map((one) => one.at)].filter((at) => at !== undefined);
  return { strong: [claim.source?.at, claim.cue?.at].filter((at) => at !== undefined), soft: [...claim.content.map(({ at }) => at), ...said] };
}

function litByEvent(event: Event): Lit {
  const parties = [...event.attackers, ...event.assisting, ...event.targets, ...event.victims, ...event.weapons, ...event.locations, ...event.tolls];
  const rest = [event.when?.at, event.count?.at].filter((at) => at !== undefined);
  return { strong: [event.trigger.at], soft: [...parties.map((one) => one.at), ...rest] };
}

/** The values whose words stand at an offset, the shortest words first: the most special value leads. */
export function valuesAt(marks: readonly Mark[], offset: number, shown: ReadonlySet<MentionKind>): readonly string[] {
  const hits = marks.filter((one) => shown.has(one.kind) && one.start <= offset && offset < one.end);
  const ids = hits.sort((a, b) => a.end - a.start - (b.end - b.start)).map((one) => one.of);
  return [...new Set(ids)];
}

/** Where the first of a value's words stands. */
export function firstOf(lit: Lit): Span | null {
  const spans = [...lit.strong, ...lit.soft];
  return spans.length === 0 ? null : spans.reduce((first, span) => (span.start < first.start ? span : first));
}
