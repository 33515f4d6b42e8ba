/** Words beside a time that belong to it: "early", "the end of", "the night of", "… morning". They widen its span and may name a part of the day. */
import type { Candidate } from "./candidates.ts";

export type Dressed = Candidate & { readonly part: string | null; readonly ofWeek: boolean };

/** Characters that are looked at on either side. */
const sight = 48;

const leftOfDate = /(?:(?<![\w-])(?:(?:very )?(?:early|late|later|earlier|mid|sometime)(?: in| on| of| during)?(?: the)?[ -]|(?:by |at )?(?:the )?(?:very )?(?:end|beginning|start|middle|close|latter part|early part|first half|second half|last half|rest|remainder) of (?:the )?)|(?<![\w.])ca?\. ?)$/i;
const leftOfDay = /(?<![\w-])(?:the )?(?:early |late )?(?:in the )?(?<part>morning|afternoon|evening|night|dawn|early hours|early morning hours)(?: hours)? of (?:the )?$/i;
const weekOf = /(?<![\w-])the (?:week|weekend) of (?:the )?$/i;
const rightOfDay = /^,? (?:early |late |mid-)?(?<part>morning|afternoon|evening|night|dawn|midday|noon|midnight)\b(?!'?s)/i;

const dateRules = /^time\/en\/(?:month|day-month|day-of|second-|iso|numeric|bare-day|shifted-|season|year|the-year|fiscal|short-year|speakers-unit|current-unit|story-unit|weekday|day-word|the-weekend|half|quarter|decade|century|named-day|following-month|part-of-today|unit-of-story)/;
const dayRules = /^time\/en\/(?:month-day|day-month|weekday|shifted-weekday|day-word|iso|numeric|named-day|bare-day|second-day)/;

/** Dresses one candidate; `floor` is where the one before it ends. */
export function dress(shadow: string, candidate: Candidate, limits: { readonly floor: number; readonly ceiling: number }): Dressed {
  let { start, end } = candidate;
  let part: string | null = null;
  let ofWeek = false;
  if (dayRules.test(candidate.rule.id)) {
    const right = rightOfDay.exec(shadow.slice(end, Math.min(limits.ceiling, end + sight)));
    if (right !== null) {
      end += right[0].length;
      part = right.groups?.["part"] ?? null;
    }
    const left = leftOfDay.exec(before(shadow, start, limits.floor)) ?? weekOf.exec(before(shadow, start, limits.floor));
    if (left !== null) {
      start -= left[0].length;
      part = left.groups?.["part"] ?? part;
      ofWeek = left.groups?.["part"] === undefined;
    }
  }
  if (dateRules.test(candidate.rule.id)) {
    for (let turn = 0; turn < 2; turn++) {
      const left = leftOfDate.exec(before(shadow, start, limits.floor));
      if (left === null) break;
      start -= left[0].replace(/^(?:by|at) /i, "").length;
    }
  }
  return { ...candidate, start, end, part: part === null ? null : part.replace(/^early.{0,20}hours$/i, "morning"), ofWeek };
}

function before(shadow: string, start: number, floor: number): string {
  return shadow.slice(Math.max(floor, start - sight), start).replaceAll("\n", " ");
}
