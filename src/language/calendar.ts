/** Reckoning with calendar days as `YYYY-MM-DD` strings, and the full dates that any part of a text may print. */
import type { Span } from "#record/span.ts";
import { matchesOf } from "./matches.ts";

const dayMs = 86_400_000;

export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
}

export function dayOf(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return dayOf(dayNumber(day) + days);
}

/** Whole days from `a` to `b`; negative when `b` lies before `a`. */
export function gapDays(a: string, b: string): number {
  return dayNumber(b) - dayNumber(a);
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return ((dayNumber(day) + 3) % 7 + 7) % 7 + 1;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day as a string, or null when there is no such day (30 February). Years 1–9999, months 1–12. */
export function makeDay(year: number, month: number, day: number): string | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export const englishMonths: Readonly<Record<string, number>> = {
  january: 1, jan: 1, february: 2, feb: 2, march: 3, mar: 3, april: 4, apr: 4, may: 5, june: 6, jun: 6, july: 7, jul: 7,
  august: 8, aug: 8, september: 9, sept: 9, sep: 9, october: 10, oct: 10, november: 11, nov: 11, december: 12, dec: 12,
};

export const englishWeekdays: Readonly<Record<string, number>> = {
  monday: 1, mon: 1, tuesday: 2, tues: 2, tue: 2, wednesday: 3, wed: 3, thursday: 4, thurs: 4, thur: 4, thu: 4,
  friday: 5, fri: 5, saturday: 6, sat: 6, sunday: 7, sun: 7,
};

export type FullDate = Span & { readonly day: string };

const month = "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const monthFirst = new RegExp(`\\b${month} {1,2}(\\d{1,2})(?:st|nd|rd|th)?,? {1,2}(\\d{4})\\b`, "gi");
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? {1,2}${month},? {1,2}(\\d{4})\\b`, "gi");
const isoDate = /\b(\d{4})-(\d{2})-(\d{2})\b/g;

/** Dates with day, month and year in words or ISO form, in order. `shadow` is the text with plain signs (`shadowOf`). */
export function findFullDates(shadow: string): FullDate[] {
  const found: FullDate[] = [];
  const add = (match: RegExpExecArray, day: string | null) => {
    if (day !== null) found.push({ start: match.index, end: match.index + match[0].length, day });
  };
  for (const m of matchesOf(monthFirst, shadow)) add(m, makeDay(Number(m[3]), monthOf(m[1]), Number(m[2])));
  for (const m of matchesOf(dayFirst, shadow)) add(m, makeDay(Number(m[3]), monthOf(m[2]), Number(m[1])));
  for (const m of matchesOf(isoDate, shadow)) add(m, makeDay(Number(m[1]), Number(m[2]), Number(m[3])));
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function monthOf(word: string | undefined): number {
  return englishMonths[(word ?? "").toLowerCase().replace(".", "")] ?? 0;
}

/** The ISO week that holds a day: "2015-W40" (its year is that of its Thursday). */
export function weekNameOf(day: string): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const week = Math.floor(gapDays(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** The Monday of the calendar week that holds a day. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

/** Easter Sunday of a year (Gauss, Gregorian calendar), for the feasts that hang on it. */
export function easterOf(year: number): string | null {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return makeDay(year, Math.floor(f / 31), (f % 31) + 1);
}
