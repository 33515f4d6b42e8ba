/** Finds what a judgement speaks of in a reading: by id, and by the words it stands on, so that a judgement outlives a new reading. */
import { Mention } from "#record/actor.ts";
import { Claim } from "#record/claim.ts";
import { ControlStatement, Relation } from "#record/control.ts";
import { Event } from "#record/event.ts";
import type { Judgement } from "#record/judgement.ts";
import { Location } from "#record/place.ts";
import type { Reading } from "#record/reading.ts";
import { Report } from "#record/report.ts";
import { Quantity, Toll } from "#record/toll.ts";
import { When } from "#record/when.ts";

export type Json = Judgement["before"];

/** The lists of a reading whose values can be judged, each with the schema that a changed value must fit. */
export const schemas = {
  claims: Claim, events: Event, actors: Mention, places: Location, times: When,
  tolls: Toll, quantities: Quantity, control: ControlStatement, relations: Relation,
} as const;
export type List = keyof typeof schemas;
export const lists = Object.keys(schemas) as readonly List[];

export const reportSchema = Report;

export type Words = readonly { readonly start: number; readonly end: number }[];

/** `list` is null for the report itself, which stands on no words of its own. */
export type Subject = { readonly list: List | null; readonly id: string; readonly words: Words };

/** What the log keeps as `before`: the value that was judged (null for a judgement on the whole), where it was, and on which words. */
export type Before = { readonly list: List | null; readonly words: Words; readonly value: Json };

/** Is the subject this report, or something in it (`r-1#c3`)? */
export function isOf(reading: Reading, subject: string): boolean {
  return subject === reading.report.id || subject.startsWith(`${reading.report.id}#`);
}

export function subjectNamed(reading: Reading, name: string): Subject | null {
  if (!isOf(reading, name)) return null;
  if (name === reading.report.id) return { list: null, id: name, words: [] };
  const id = name.slice(reading.report.id.length + 1);
  for (const list of lists) {
    const value = reading[list].find((one) => one.id === id);
    if (value !== undefined) return { list, id, words: wordsOf(value) };
  }
  return null;
}

/**
 * The subject of a judgement. A newer version may number its values anew: where `before` tells the words, they decide,
 * and the id only where several values stand on the same words. Null where nothing stands on them any more.
 */
export function subjectOf(reading: Reading, judgement: Judgement): Subject | null {
  const named = subjectNamed(reading, judgement.decision.subject);
  const { before } = judgement;
  if (!isBefore(before) || before.list === null) return named;
  if (named !== null && named.list === before.list && sameWords(named.words, before.words)) return named;
  const { list, words } = before;
  if (!isOf(reading, judgement.decision.subject)) return null;
  const [only, ...others] = reading[list].filter((one) => sameWords(wordsOf(one), words));
  return only === undefined || others.length > 0 ? null : { list, id: only.id, words };
}

/** The words that a value stands on: its own, its trigger's, or those of its content. */
function wordsOf(value: Reading[List][number]): Words {
  const spans = "at" in value ? [value.at] : "trigger" in value ? [value.trigger.at] : value.content.map((part) => part.at);
  return spans.map(({ start, end }) => ({ start, end }));
}

function sameWords(a: Words, b: Words): boolean {
  return a.length === b.length && a.every((span, index) => span.start === b[index]?.start && span.end === b[index]?.end);
}

function isBefore(before: unknown): before is Before {
  if (typeof before !== "object" || before === null || !("words" in before) || !("list" in before)) return false;
  return Array.isArray(before.words) && (before.list === null || lists.some((list) => list === before.list));
}
