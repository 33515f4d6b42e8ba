/** What judgements do to a reading, by cases, and the laws that hold for any of them. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Decision } from "#record/judgement.ts";
import type { Judgement } from "#record/judgement.ts";
import { Reading } from "#record/reading.ts";
import { Report } from "#record/report.ts";
import { quoteAt } from "#record/span.ts";
import { applyJudgements, weighDecision } from "./judging.ts";

const text = "Rockets hit Arvin on Monday, a doctor said. Later, clashes broke out near Dol; a colonel denied it.";
const at = (words: string) => quoteAt(text, text.indexOf(words), text.indexOf(words) + words.length);
const because = "made up";

const report = Report.parse({
  id: "r-7", title: null, outlet: "The Gazette", byline: null, language: "en", published: { value: "2031-03-05", basis: "inferred", because }, url: null,
  sha256: null, mediaType: null, example: false, text, blocks: [],
});
const place = (name: string) => ({ id: `made:${name}`, name, country: null, admin1: null, lat: 1, lon: 2, kind: "town" });
const location = { id: "p1", at: at("Arvin"), place: place("Arvin"), candidates: [], precision: 5, radiusKm: 3, because };
const when = {
  id: "t1", at: at("Monday"), earliest: "2031-03-03", latest: "2031-03-05", precision: "day", kind: "date", value: null, clock: null, anchor: "2031-03-05", because, alternatives: [],
};
const claim = (id: string, words: string, about: string) => ({
  id, source: { at: at("a doctor"), actor: null, name: "a doctor", kind: "person", because }, via: [], cue: { at: at("said") }, content: [{ at: at(words) }], stance: "assertion",
  unsure: null, quoted: "indirect", saidOn: null, saidTo: null, inside: null, about: [about], because: [because],
});
const event = (id: string, trigger: string) => ({
  id, type: "Explosions/Remote violence", subType: "Shelling/artillery/missile attack", plover: null, realis: "actual", trigger: { at: at(trigger) }, attackers: [], assisting: [],
  targets: [], victims: [], weapons: [], locations: [location], when: id === "e1" ? when : null, tolls: [], claims: ["c1"], repeats: null, count: null, because: [because],
});
const reading = Reading.parse({
  id: "r-7", version: "v1", report, claims: [claim("c1", "Rockets hit Arvin on Monday", "e1"), claim("c2", "clashes broke out near Dol", "e2")],
  events: [event("e1", "hit"), event("e2", "clashes")], actors: [], places: [location], times: [when], tolls: [], quantities: [], control: [], relations: [], problems: [], trace: [],
});

const decide = (changes: object) => Decision.parse({ action: "change", field: null, value: null, other: null, who: "Ada", by: "person", why: null, ...changes });
const logged = (decision: Decision, seq: number, before: Judgement["before"] = null): Judgement => ({
  seq, at: "2031-03-06T00:00:00.000Z", decision, before, previous: "0".repeat(64), hash: "0".repeat(64),
});
const log = (...changes: object[]) => changes.map((one, index) => logged(decide(one), index + 1));
const change = (id: string, field: string, value: unknown) => ({ subject: `r-7#${id}`, field, value });

test("no judgement, and none of this report, leave the very same reading", () => {
  expect(applyJudgements(reading, []).reading).toBe(reading);
  const others = log({ subject: "r-70#e1", field: "realis", value: "negated" }, { subject: "r-8", action: "hide" });
  expect(applyJudgements(reading, others)).toEqual({ reading, judged: new Map(), invalid: [] });
});

test("a verdict is kept beside the reading and changes nothing in it; the newest counts", () => {
  const view = applyJudgements(reading, log({ subject: "r-7#e1", action: "reject" }, { subject: "r-7#e1", action: "note", why: "see the video" }, { subject: "r-7#e1", action: "accept" }));
  expect(view.reading).toBe(reading);
  expect(view.judged.get("r-7#e1")).toMatchObject({ verdict: "accept", judgements: [{ seq: 1 }, { seq: 2 }, { seq: 3 }] });
  expect(view.judged.size).toBe(1);
});

test("a field is judged by itself, and a change opens it anew", () => {
  const steps = log({ subject: "r-7#c1", action: "reject", field: "stance" }, change("c1", "stance", "denial"), { subject: "r-7#c1", action: "accept", field: "source.name" });
  const view = applyJudgements(reading, steps);
  expect(view.judged.get("r-7#c1")).toMatchObject({ verdict: null, fields: new Map([["stance", "change"], ["source.name", "accept"]]) });
  expect(view.reading.claims.map((one) => one.stance)).toEqual(["denial", "assertion"]);
  expect(reading.claims[0]?.stance).toBe("assertion");
});

test.each([
  ["a field of an event", change("e1", "when.earliest", "2031-03-04"), (view: Reading) => [view.events[0]?.when?.earliest, view.times[0]?.earliest], ["2031-03-04", "2031-03-03"]],
  ["a time, also in the event that uses it", change("t1", "earliest", "2031-03-04"), (view: Reading) => [view.events[0]?.when?.earliest, view.times[0]?.earliest], ["2031-03-04", "2031-03-04"]],
  ["a place, also in the events that use it", change("p1", "place", place("Dol")), (view: Reading) => [view.places, view.events[0]?.locations, view.events[1]?.locations].map((all) => all?.[0]?.place?.name), ["Dol", "Dol", "Dol"]],
  ["one place of one event", change("e2", "locations.0.place", null), (view: Reading) => [view.places, view.events[0]?.locations, view.events[1]?.locations].map((all) => all?.[0]?.place?.name), ["Arvin", "Arvin", undefined]],
  ["a sub-type brings its type", change("e2", "subType", "Armed clash"), (view: Reading) => [view.events[1]?.type, view.events[1]?.subType], ["Battles", "Armed clash"]],
  ["a type drops a sub-type that is not its own", change("e2", "type", "Battles"), (view: Reading) => [view.events[1]?.type, view.events[1]?.subType], ["Battles", null]],
  ["a value that was not stated", change("e2", "when", { ...when, id: "t2" }), (view: Reading) => view.events[1]?.when?.id, "t2"],
  ["a value that is no longer stated", change("e1", "when", null), (view: Reading) => view.events[0]?.when, null],
  ["the day of publication", { subject: "r-7", field: "published", value: { value: "2031-03-04", basis: "given", because } }, (view: Reading) => view.report.published?.value, "2031-03-04"],
])("changes %s", (...[, step, look, expected]) => {
  const view = applyJudgements(reading, log(step));
  expect(view.invalid).toEqual([]);
  expect(look(view.reading)).toEqual(expected);
  expect(Reading.parse(view.reading)).toEqual(view.reading);
});

test.each([
  ["a value outside its schema", change("c1", "stance", "guess"), "can't be so"],
  ["an interval that ends before it begins", change("e1", "when.latest", "2031-03-01"), "must not end before it begins"],
  ["a field that there is not", change("c1", "mood", "grim"), "has no field mood"],
  ["a field inside what is not stated", change("e2", "when.earliest", "2031-03-03"), "has no field when.earliest"],
  ["a field of all objects", change("c1", "constructor", null), "has no field constructor"],
  ["the prototype", change("c1", "__proto__.polluted", true), "has no field"],
  ["a place in a list that it has not", change("e1", "locations.4.place", null), "has no field locations.4.place"],
  ["the id", change("c1", "id", "c9"), "can't be changed"],
  ["words that do not stand there", change("p1", "at", { start: 0, end: 3, quote: "Dol" }), "does not stand at 0–3"],
  ["a claim that there is not", change("e1", "claims", ["c1", "c9"]), "no \"c9\""],
  ["the kept text", { subject: "r-7", field: "text", value: "" }, "can't be changed"],
  ["a publication that is no day", { subject: "r-7", field: "published.value", value: "2031-02-30" }, "no such day"],
  ["a value that there is not", change("e9", "realis", "negated"), "no r-7#e9"],
  ["a verdict on a field that there is not", { subject: "r-7#c1", action: "accept", field: "mood" }, "has no field mood"],
  ["a claim as an incident", { subject: "r-7#c1", action: "same-incident", other: "r-8#e1" }, "Only events"],
  ["a grade for a report's event", { subject: "r-7#e1", action: "grade", value: "Fair" }, "Only incidents"],
])("refuses to change %s, reports it, and goes on with the rest", (_, step, reason) => {
  const view = applyJudgements(reading, log(step, change("c2", "stance", "denial")));
  expect(view.invalid).toHaveLength(1);
  expect(view.invalid[0]?.reason).toContain(reason);
  expect(view.judged.get("r-7#c2")?.fields).toEqual(new Map([["stance", "change"]]));
  expect({ ...view.reading, claims: reading.claims }).toEqual(reading);
  const weighed = weighDecision(reading, [], decide(step));
  expect(weighed).toMatchObject({ ok: false, code: reason.startsWith("no r-7") ? "subject-unknown" : "judgement-invalid" });
});

test("a change that fits only after a later one counts, but never over a newer one of the same field", () => {
  const moved = applyJudgements(reading, log(change("t1", "latest", "2031-03-02"), change("t1", "earliest", "2031-03-01")));
  expect(moved).toMatchObject({ invalid: [], reading: { times: [{ earliest: "2031-03-01", latest: "2031-03-02" }] } });
  const newer = applyJudgements(reading, log(change("t1", "latest", "2031-03-02"), change("t1", "latest", "2031-03-09"), change("t1", "earliest", "2031-03-01")));
  expect(newer).toMatchObject({ invalid: [], reading: { times: [{ earliest: "2031-03-01", latest: "2031-03-09" }] } });
});

test("a decision is weighed against what earlier ones made of the reading, and told what it replaces", () => {
  const before = (steps: readonly Judgement[], step: object) => {
    const weighed = weighDecision(reading, steps, decide(step));
    return weighed.ok ? weighed.before : weighed;
  };
  const words = [{ start: 0, end: 27 }];
  expect(before([], change("c1", "stance", "denial"))).toEqual({ list: "claims", words, value: "assertion" });
  expect(before(log(change("c1", "stance", "intent")), change("c1", "stance", "denial"))).toEqual({ list: "claims", words, value: "intent" });
  expect(before([], { subject: "r-7#c1", action: "accept" })).toEqual({ list: "claims", words, value: null });
  expect(before([], { subject: "r-7", action: "hide" })).toEqual({ list: null, words: [], value: null });
  expect(before([], change("t1", "latest", "2031-03-01"))).toMatchObject({ code: "judgement-invalid" });
  expect(before(log(change("t1", "earliest", "2031-03-01")), change("t1", "latest", "2031-03-01"))).toMatchObject({ value: "2031-03-05" });
});

test("a judgement follows its words into a reading that numbers its values anew, and is dropped where they are gone", () => {
  const decision = decide(change("c1", "stance", "denial"));
  const weighed = weighDecision(reading, [], decision);
  if (!weighed.ok) throw new Error(weighed.message);
  const judgement = logged(decision, 1, weighed.before);
  const [first, second] = reading.claims;
  const swapped = { ...reading, version: "v2", claims: [{ ...second!, id: "c1" }, { ...first!, id: "c2" }] };
  const view = applyJudgements(swapped, [judgement]);
  expect(view.reading.claims.map((one) => [one.id, one.stance])).toEqual([["c1", "assertion"], ["c2", "denial"]]);
  expect([...view.judged.keys()]).toEqual(["r-7#c2"]);
  const gone = applyJudgements({ ...reading, claims: [{ ...second!, id: "c1" }] }, [judgement]);
  expect(gone).toMatchObject({ invalid: [{ judgement }] });
  expect(gone.reading.claims[0]?.stance).toBe("assertion");
});

const steps = fc.oneof(
  fc.tuple(fc.constantFrom("c1", "c2"), fc.constant("stance"), fc.constantFrom("denial", "silence", "guess")),
  fc.tuple(fc.constantFrom("t1"), fc.constantFrom("earliest", "latest"), fc.constantFrom("2031-03-01", "2031-03-03", "2031-03-09", null, "x")),
  fc.tuple(fc.constantFrom("e1", "e2"), fc.constantFrom("realis", "repeats"), fc.constantFrom("negated", "e1", null)),
  fc.tuple(fc.constantFrom("e1", "e2"), fc.constantFrom("subType", "type"), fc.constantFrom("Armed clash", "Battles", "Riots", "Mob violence")),
);
const decisions = fc.array(steps, { maxLength: 8 });

test("judging is idempotent: over its own result, and with the log said twice", () => {
  fc.assert(
    fc.property(decisions, (chosen) => {
      const once = log(...chosen.map(([id, field, value]) => change(id, field, value)));
      const view = applyJudgements(reading, once);
      expect(applyJudgements(view.reading, once).reading).toEqual(view.reading);
      const again = once.map((one) => ({ ...one, seq: one.seq + once.length }));
      expect(applyJudgements(reading, [...once, ...again]).reading).toEqual(view.reading);
      expect(JSON.stringify(applyJudgements(reading, once))).toBe(JSON.stringify(view));
    }),
  );
});

test("whatever is decided, the result fits its schema, and each judgement counts, waits on a newer one, or is reported", () => {
  fc.assert(
    fc.property(decisions, (chosen) => {
      const all = log(...chosen.map(([id, field, value]) => change(id, field, value)));
      const view = applyJudgements(reading, all);
      expect(Reading.parse(view.reading)).toEqual(view.reading);
      const counted = [...view.judged.values()].flatMap((one) => one.judgements);
      const told = new Set([...counted, ...view.invalid.map((one) => one.judgement)]);
      for (const one of all.filter((each) => !told.has(each))) {
        expect(counted.some((newer) => newer.seq > one.seq && newer.decision.subject === one.decision.subject)).toBe(true);
      }
    }),
  );
});

test("the order of the log does not matter between subjects that have nothing to do with one another", () => {
  fc.assert(
    fc.property(fc.array(steps, { minLength: 2, maxLength: 8 }), fc.infiniteStream(fc.nat({ max: 1 })), (chosen, coin) => {
      const apart = chosen.filter(([id]) => id !== "t1");
      const all = log(...apart.map(([id, field, value]) => change(id, field, value)));
      const queues = [...Map.groupBy(all, (one) => one.decision.subject).values()].map((own) => [...own]);
      const shuffled: Judgement[] = [];
      while (queues.some((own) => own.length > 0)) {
        const open = queues.filter((own) => own.length > 0);
        const next = open[(coin.next().value ?? 0) % open.length]?.shift();
        if (next !== undefined) shuffled.push({ ...next, seq: shuffled.length + 1 });
      }
      expect(applyJudgements(reading, shuffled).reading).toEqual(applyJudgements(reading, all).reading);
    }),
  );
});
