/** One change to one value of a reading, with all that must hold afterwards: its schema, its words, its references. */
import { subTypes, typeOf } from "#record/event.ts";
import type { Event } from "#record/event.ts";
import { spansOf } from "#record/reading.ts";
import type { Reading } from "#record/reading.ts";
import { quotesItsText } from "#record/span.ts";
import { fieldAt, sameJson, withField } from "./fields.ts";
import { lists, reportSchema, schemas } from "./subjects.ts";
import type { Json, List, Subject } from "./subjects.ts";

/** The kept text and what names the report never change; what was noted about it may have been wrong. */
const reportFields = ["title", "outlet", "byline", "language", "published", "url"];
/** Fields that name other values of the reading. */
const references = ["claims", "repeats", "event", "about", "inside", "partOf", "claim"];

export type Change = { readonly subject: Subject; readonly field: string; readonly value: Json };
export type Outcome = { readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly reason: string };

/**
 * The reading with the change in it. A place, time or toll also stands inside the events and claims that use it, under
 * its id: it changes there too.
 */
export function change(reading: Reading, { subject, field, value }: Change): Outcome {
  const reason = whyNot(reading, { subject, field, value });
  if (reason !== null) return { ok: false, reason };
  if (subject.list === null) return changeReport(reading, field, value);
  const changed: Partial<Record<List, unknown>> = {};
  for (const list of lists) {
    const before: readonly unknown[] = reading[list];
    const after = before.map((item) => edit(item, { subject, field, value, inside: list !== subject.list }));
    const ill = after.map((item, index) => (item === before[index] ? null : illness(item, list, reading))).find((one) => one !== null);
    if (ill !== undefined) return { ok: false, reason: `${field} of ${subject.id} can't be so: ${ill}.` };
    if (after.some((item, index) => item !== before[index])) changed[list] = after.map((item, index) => (item === before[index] ? item : schemas[list].parse(item)));
  }
  return { ok: true, reading: Object.keys(changed).length === 0 ? reading : ({ ...reading, ...changed } as Reading) };
}

function whyNot(reading: Reading, { subject, field, value }: Change): string | null {
  const [first = ""] = field.split(".");
  if (first === "id") return `The id of ${subject.id} is what judgements name it by, and can't be changed.`;
  if (subject.list === null) return reportFields.includes(first) ? null : `${first} of a report is kept as it came, and can't be changed.`;
  if (references.includes(first)) {
    const strange = [value].flat().find((id) => typeof id === "string" && !lists.some((list) => reading[list].some((one) => one.id === id)));
    if (strange !== undefined) return `The reading has no ${JSON.stringify(strange)} for ${field} to name.`;
  }
  const own: readonly { readonly id: string }[] = reading[subject.list];
  const item = own.find((one) => one.id === subject.id);
  return fieldAt(item, field) === undefined ? `${subject.id} has no field ${field}.` : null;
}

function changeReport(reading: Reading, field: string, value: Json): Outcome {
  const parsed = reportSchema.safeParse(withField(reading.report, field, value));
  if (!parsed.success) return { ok: false, reason: `${field} of ${reading.report.id} can't be so: ${parsed.error.issues[0]?.message ?? "it does not fit"}.` };
  return { ok: true, reading: sameJson(parsed.data, reading.report) ? reading : { ...reading, report: parsed.data } };
}

/** The value, or what stands inside it, with the change; the same object where nothing changes. */
function edit(value: unknown, what: Change & { readonly inside: boolean }): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (!what.inside || ("at" in value && "id" in value)) {
    if ("id" in value && value.id === what.subject.id) return sameJson(fieldAt(value, what.field), what.value) ? value : taken(value, what);
    if (!what.inside) return value;
  }
  if (Array.isArray(value)) {
    const items: unknown[] = value.map((item) => edit(item, what));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const entries = Object.entries(value).map(([key, item]) => [key, edit(item, what)] as const);
  return entries.some(([key, item]) => item !== (value as Record<string, unknown>)[key]) ? Object.fromEntries(entries) : value;
}

/** A type and its sub-type belong together: changing one alone would never fit, so the other follows. */
function taken(value: object, { subject, field, value: set }: Change): unknown {
  const changed = withField(value, field, set);
  if (changed === null || subject.list !== "events") return changed ?? value;
  const event = changed as Event;
  const subType = subTypes.find((known) => known === event.subType);
  if (subType === undefined || typeOf(subType) === event.type) return event;
  return field === "subType" ? { ...event, type: typeOf(subType) } : { ...event, subType: null };
}

/** Why a changed value can't stand; null when it can. */
function illness(item: unknown, list: List, reading: Reading): string | null {
  const parsed = schemas[list].safeParse(item);
  if (!parsed.success) return parsed.error.issues[0]?.message ?? "it does not fit";
  const astray = spansOf(parsed.data).find((at) => !quotesItsText(reading.report.text, at));
  return astray === undefined ? null : `"${astray.quote}" does not stand at ${astray.start}–${astray.end}`;
}
