/**
 * Applies judgements to a reading, as a view beside it: what the machine proposed is never overwritten. The newest valid
 * judgement counts; one that fits no more is reported with its reason and not applied.
 */
import type { Decision, Judgement } from "#record/judgement.ts";
import type { Reading } from "#record/reading.ts";
import { change } from "./judging/change.ts";
import { fieldAt, overlap } from "./judging/fields.ts";
import { isOf, subjectNamed, subjectOf } from "./judging/subjects.ts";
import type { Before, Json, Subject } from "./judging/subjects.ts";

export type Verdict = "accept" | "reject" | "hide";

/**
 * `verdict` is the newest on the value as a whole. `fields` holds the newest on each field: accept and reject speak of
 * the field as it stands; a change sets it and opens it anew. `judgements` are all that count, notes too, oldest first.
 */
export type Judged = {
  readonly verdict: Verdict | null;
  readonly fields: ReadonlyMap<string, Verdict | "change">;
  readonly judgements: readonly Judgement[];
};

export type Invalid = { readonly judgement: Judgement; readonly reason: string };

/** `reading` is the very same object when nothing was changed. `judged` goes by subject: `r-1a2b3c#e4`, or the report's id. */
export type JudgedReading = {
  readonly reading: Reading;
  readonly judged: ReadonlyMap<string, Judged>;
  readonly invalid: readonly Invalid[];
};

export type Weighed =
  | { readonly ok: true; readonly before: Before & Json }
  | { readonly ok: false; readonly code: "subject-unknown" | "judgement-invalid"; readonly message: string };

type Found = { readonly judgement: Judgement; readonly subject: Subject };

/** Judgements on other reports are left alone: the whole log may be handed in. */
export function applyJudgements(reading: Reading, judgements: readonly Judgement[]): JudgedReading {
  const ours = judgements.filter(({ decision }) => isOf(reading, decision.subject)).toSorted((a, b) => a.seq - b.seq);
  const lost: Invalid[] = [];
  const found: Found[] = [];
  for (const judgement of ours) {
    const subject = subjectOf(reading, judgement);
    if (subject !== null) found.push({ judgement, subject });
    else lost.push({ judgement, reason: `The reading has no ${judgement.decision.subject} on the words that were judged.` });
  }
  const made = applyFound(reading, found);
  const judged = new Map<string, Judged>();
  for (const [name, own] of Map.groupBy(made.applied, ({ subject }) => nameOf(reading, subject))) {
    judged.set(name, sumUp(own.map(({ judgement }) => judgement).toSorted((a, b) => a.seq - b.seq)));
  }
  return { reading: made.reading, judged, invalid: [...lost, ...made.invalid].toSorted((a, b) => a.judgement.seq - b.judgement.seq) };
}

/** Looks at a decision before it is logged: does its subject exist, does it fit? `before` is what the log keeps with it. */
export function weighDecision(reading: Reading, judgements: readonly Judgement[], decision: Decision): Weighed {
  const subject = subjectNamed(reading, decision.subject);
  if (subject === null) return { ok: false, code: "subject-unknown", message: `The reading of ${reading.report.id} has no ${decision.subject}.` };
  const view = applyJudgements(reading, judgements).reading;
  const reason = whyNot(view, subject, decision);
  if (reason !== null) return { ok: false, code: "judgement-invalid", message: reason };
  const value = decision.field === null ? null : (fieldAt(valueOf(view, subject), decision.field) as Json);
  return { ok: true, before: { list: subject.list, words: subject.words.map((span) => ({ ...span })), value } };
}

type Applied = { readonly reading: Reading; readonly applied: readonly Found[]; readonly invalid: readonly Invalid[] };

/** A change may fit only after a later one (a last day that lies before the old first day), so what did not fit gets another turn. */
function applyFound(machine: Reading, found: readonly Found[]): Applied {
  let reading = machine;
  const applied: Found[] = [];
  for (let waiting = found; ; ) {
    const left: (Found & Invalid)[] = [];
    for (const one of waiting) {
      if (applied.some((newer) => supersedes(newer, one))) continue;
      const outcome = applyOne(reading, one);
      if (typeof outcome === "string") left.push({ ...one, reason: outcome });
      else {
        reading = outcome;
        applied.push(one);
      }
    }
    if (left.length === 0 || left.length === waiting.length) return { reading, applied, invalid: left.map(({ judgement, reason }) => ({ judgement, reason })) };
    waiting = left;
  }
}

/** The reading after this judgement, or why it does not count. */
function applyOne(reading: Reading, { judgement: { decision }, subject }: Found): Reading | string {
  if (decision.action !== "change" || decision.field === null) return whyNot(reading, subject, decision) ?? reading;
  const outcome = change(reading, { subject, field: decision.field, value: decision.value });
  return outcome.ok ? outcome.reading : outcome.reason;
}

function whyNot(reading: Reading, subject: Subject, decision: Decision): string | null {
  const { action, field } = decision;
  switch (action) {
    case "change": {
      const outcome = change(reading, { subject, field: field ?? "", value: decision.value });
      return outcome.ok ? null : outcome.reason;
    }
    case "same-incident":
    case "not-same":
      return subject.list === "events" ? null : "Only events can be of the same incident.";
    case "grade":
      return "Only incidents are graded, not what one report says.";
    case "accept":
    case "reject":
    case "hide":
    case "note":
      return field === null || fieldAt(valueOf(reading, subject), field) !== undefined ? null : `${subject.id} has no field ${field}.`;
  }
}

/** A change that had to wait must not undo what a newer one has set meanwhile. */
function supersedes(newer: Found, older: Found): boolean {
  const [a, b] = [newer.judgement, older.judgement];
  if (a.seq <= b.seq || newer.subject.id !== older.subject.id || a.decision.action !== "change" || b.decision.action !== "change") return false;
  return overlap(a.decision.field ?? "", b.decision.field ?? "");
}

function sumUp(judgements: readonly Judgement[]): Judged {
  const fields = new Map<string, Verdict | "change">();
  let verdict: Verdict | null = null;
  for (const { decision: { action, field } } of judgements) {
    if (action !== "accept" && action !== "reject" && action !== "hide" && action !== "change") continue;
    if (field !== null) fields.set(field, action);
    else if (action !== "change") verdict = action;
  }
  return { verdict, fields, judgements };
}

function nameOf(reading: Reading, subject: Subject): string {
  return subject.list === null ? reading.report.id : `${reading.report.id}#${subject.id}`;
}

function valueOf(reading: Reading, subject: Subject): unknown {
  if (subject.list === null) return reading.report;
  const own: readonly { readonly id: string }[] = reading[subject.list];
  return own.find((one) => one.id === subject.id);
}
