/** Claims, events, tolls and places are tied to one another by their spans. */
import { expect, test } from "vitest";
import type { Claim } from "#record/claim.ts";
import { quoteAt } from "#record/span.ts";
import { groundOf } from "../../../test/fixtures/ground.ts";
import { readEvents } from "./events/events.ts";
import { factsFor } from "../../../test/fixtures/facts.ts";
import { link } from "./link.ts";

const text = "Shelling killed two civilians in Dahra, the mayor said.\nAir strikes hit Qelat.";

function claimOn(start: number, end: number): Claim {
  return { id: "c1", source: null, via: [], cue: null, content: [{ at: quoteAt(text, start, end) }], stance: "assertion", unsure: null, quoted: "indirect", saidOn: null, saidTo: null, inside: null, about: [], because: ["case"] };
}

test("a claim is about what its content tells, and a toll belongs to the event that took it up", () => {
  const ground = groundOf(text);
  const earlier = { ...factsFor(ground, { places: [["Dahra", 5], ["Qelat", 5]] }), claims: [claimOn(0, 38)] };
  const events = readEvents(ground, earlier).facts;
  const linked = link({ claims: earlier.claims, events, tolls: earlier.tolls, places: earlier.places });
  expect(events.map((event) => event.claims)).toEqual([["c1"], []]);
  expect(linked.claims[0]?.about).toEqual(["e1", ...earlier.tolls.map((toll) => toll.id), earlier.places[0]?.id]);
  expect(linked.tolls.map((toll) => toll.event)).toEqual(earlier.tolls.map(() => "e1"));
});

test("nothing is tied where nothing was found", () => {
  expect(link({ claims: [], events: [], tolls: [], places: [] })).toEqual({ claims: [], tolls: [] });
});
