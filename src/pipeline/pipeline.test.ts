/** Judged readings and explanations: what people decided is laid over, and every value can say why it is there. */
import { expect, test } from "vitest";
import type { Judgement } from "#record/judgement.ts";
import { logStart } from "#record/judgement.ts";
import { fixtureReading } from "../../test/fixtures/reading.ts";
import { explain, splitId } from "./explain.ts";
import { judgedReading } from "./judged.ts";
import { reportId } from "./reader.ts";

function judgement(seq: number, subject: string, action: "accept" | "reject" | "hide"): Judgement {
  return {
    seq, at: "2015-10-08T06:00:00.000Z", before: null, previous: logStart, hash: logStart,
    decision: { subject, action, field: null, value: null, other: null, who: "A. Reader", by: "person", why: null },
  };
}

const id = (value: string) => `${fixtureReading.id}#${value}`;

test("nothing judged: the very reading", () => {
  expect(judgedReading(fixtureReading, [])).toBe(fixtureReading);
});

test("a rejected value is gone, and nothing points at it", () => {
  const claim = fixtureReading.claims[0]?.id ?? "";
  const judged = judgedReading(fixtureReading, [judgement(1, id(claim), "reject")]);
  expect(judged.claims.map((one) => one.id)).not.toContain(claim);
  expect(JSON.stringify([judged.events.map((event) => event.claims), judged.control, judged.trace.map((step) => step.of)])).not.toContain(`"${claim}"`);
  expect(judgedReading(fixtureReading, [judgement(1, id(claim), "reject"), judgement(2, id(claim), "accept")]).claims).toHaveLength(fixtureReading.claims.length);
});

test("an event whose only claims were rejected goes with them: a claim never becomes the outlet's own word", () => {
  const event = fixtureReading.events.find((one) => one.claims.length > 0);
  const log = (event?.claims ?? []).map((claim, i) => judgement(i + 1, id(claim), "reject"));
  expect(judgedReading(fixtureReading, log).events.map((one) => one.id)).not.toContain(event?.id);
});

test("explain gives words, reasons and rules for every value of a reading", () => {
  for (const value of [...fixtureReading.claims, ...fixtureReading.events, ...fixtureReading.places, ...fixtureReading.times, ...fixtureReading.tolls]) {
    const found = explain(fixtureReading, value.id, []);
    expect(found?.words.length, value.id).toBeGreaterThan(0);
    expect(found?.because.length, value.id).toBeGreaterThan(0);
  }
  expect(explain(fixtureReading, "c999", [])).toBeNull();
});

test("ids", () => {
  expect(splitId("r-1#c2")).toEqual(["r-1", "c2"]);
  expect(splitId("a#b#c2")).toEqual(["a#b", "c2"]);
  expect(splitId("r-1")).toEqual(["r-1", null]);
  expect(reportId("0123456789abcdef".repeat(4))).toBe("r-0123456789abcdef");
});
