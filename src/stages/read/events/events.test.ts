/** Events are read as the cases say, and nothing is read into what did not happen. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Event } from "#record/event.ts";
import { spansOf } from "#record/reading.ts";
import { quotesItsText } from "#record/span.ts";
import { readClaims } from "../claims/claims.ts";
import { groundOf } from "../../../../test/fixtures/ground.ts";
import { eventCases, knownWrong } from "./events.cases.ts";
import type { EventCase } from "./events.cases.ts";
import { readEvents } from "./events.ts";
import { factsFor } from "../../../../test/fixtures/facts.ts";

function read(told: EventCase): readonly Event[] {
  const ground = groundOf(told.text, "2015-10-07");
  const facts = factsFor(ground, told);
  return readEvents(ground, told.said === true ? { ...facts, claims: readClaims(ground, facts).facts } : facts).facts;
}

function say(event: Event): string {
  const names = (parties: Event["attackers"]) => parties.map((party) => party.name).join(", ");
  return [event.subType, event.realis, names(event.attackers), names(event.targets), event.locations.map((place) => place.at.quote).join(", "), event.when?.earliest ?? ""].join(" | ");
}

test.each(eventCases)("$rule: $text", (told) => {
  expect(read(told).map(say)).toEqual(told.reads);
});

test.each(knownWrong)("known to be wrong, should be $should: $text", (told) => {
  expect(read(told).map(say)).toEqual(told.reads);
});

test("a second strike points to the first", () => {
  const events = read({ rule: "", text: "For the first time, Russian air strikes hit Hamas in Dahra last week.\nFor the second time, Russian air strikes hit Hamas in Dahra.", places: [["Dahra", 5]], times: [["last week", "2015-09-30"]], reads: [] });
  expect(events.map((event) => event.repeats)).toEqual([null, "e1"]);
});

test("a count that comes later belongs to what was spoken of last", () => {
  const [event] = read({ rule: "", text: "Air strikes hit Dahra.\nWe have three of them.", places: [["Dahra", 5]], reads: [] });
  expect(event?.count).toMatchObject({ min: 3, max: 3, at: { quote: "three of them" } });
});

test("a party that is blamed is accused, not stated", () => {
  const [event] = read({ rule: "", text: "The shelling of Dahra was blamed on the Iraqi army.", places: [["Dahra", 5]], reads: [] });
  expect(event?.attackers).toMatchObject([{ actor: "iraqi-army", certainty: "accused" }]);
});

test("every event is sound: its schema, its quotes, its rules in the trace", () => {
  const words = ["Russian", "air", "strikes", "hit", "Dahra", "and", "Qelat", "killed", "two", "civilians", "by", "the", "army", ",", ".", "said", "will", "no", "clashes", "between", "Hamas", "captured", "violated", "Turkish", "airspace", "on", "Monday", "for", "second", "time", "of", "them", "’s"];
  fc.assert(fc.property(fc.array(fc.constantFrom(...words), { maxLength: 50 }), (parts) => {
    const text = parts.join(" ");
    const ground = groundOf(text, "2015-10-07");
    const { facts, trace } = readEvents(ground, factsFor(ground, { places: [["Dahra", 5], ["Qelat", 5]], times: [["Monday", "2015-10-05"]] }));
    for (const event of facts) {
      expect(Event.safeParse(event).success).toBe(true);
      expect(spansOf(event).every((at) => quotesItsText(text, at))).toBe(true);
      expect(event.because.every((rule) => trace.some((step) => step.of === event.id && step.rule === rule))).toBe(true);
      expect(event.repeats === null || facts.some((other) => other.id === event.repeats)).toBe(true);
    }
  }), { numRuns: 200 });
});

test.each([["air strikes ", 4000], ["killed ", 8000], ["Russian air strikes hit ", 1500], ["x", 300_000]])("a text of %j alone is read to its end", (unit, times) => {
  const ground = groundOf(unit.repeat(times));
  expect(Array.isArray(readEvents(ground, factsFor(ground, {})).facts)).toBe(true);
});
