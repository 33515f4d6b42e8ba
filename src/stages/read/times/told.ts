/** Makes the times that rules tell: days, weeks, months, years, seasons, references, durations; their intervals and their TimeML values. */
import { addDays, dayNumber, daysInMonth, makeDay, mondayOf, weekNameOf } from "#language/calendar.ts";
import type { Interval, TimePrecision } from "#record/when.ts";
import type { Point, Told } from "./rule.ts";

export type Reason = { readonly because: string; readonly anchor?: string | null; readonly alternatives?: readonly Interval[] };

type Shape = { readonly value: string | null; readonly earliest: string | null; readonly latest: string | null; readonly precision: TimePrecision; readonly point: Point | null };

function tell(shape: Shape, reason: Reason): Told {
  return { kind: "date", clock: null, ...shape, because: reason.because, anchor: reason.anchor ?? null, alternatives: reason.alternatives ?? [] };
}

export function tellDay(day: string, reason: Reason): Told {
  return tell({ value: day, earliest: day, latest: day, precision: "day", point: pointOf(day) }, reason);
}

export function tellWeek(dayInIt: string, reason: Reason): Told {
  const monday = mondayOf(dayInIt);
  return tell({ value: weekNameOf(dayInIt), earliest: monday, latest: addDays(monday, 6), precision: "week", point: null }, reason);
}

export function tellWeekend(dayInIt: string, reason: Reason): Told {
  const monday = mondayOf(dayInIt);
  return tell({ value: `${weekNameOf(dayInIt)}-WE`, earliest: addDays(monday, 5), latest: addDays(monday, 6), precision: "period", point: null }, reason);
}

/** A day, month or year, as exact as the point is. Days that no calendar has (30 February) give null. */
export function tellPoint(point: Point, reason: Reason): Told | null {
  const { year, month, day } = point;
  if (year === 0 || Math.abs(year) > 9999) return null;
  const precision = day !== null ? "day" : month !== null ? "month" : "year";
  const value = [sayYear(year), month === null ? null : two(month), day === null ? null : two(day)].filter((part) => part !== null).join("-");
  if (year < 0) return tell({ value, earliest: null, latest: null, precision, point }, reason);
  const earliest = makeDay(year, month ?? 1, day ?? 1);
  const latest = makeDay(year, month ?? 12, day ?? daysInMonth(year, month ?? 12));
  return earliest === null || latest === null ? null : tell({ value, earliest, latest, precision, point }, reason);
}

const seasonMonths: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** Seasons of the northern year; winter runs into the next year. */
export function tellSeason(year: number | null, season: string, reason: Reason): Told {
  const first = seasonMonths[season] ?? 3;
  const earliest = year === null ? null : makeDay(year, first, 1);
  const endYear = season === "WI" ? (year ?? 0) + 1 : (year ?? 0);
  const endMonth = season === "WI" ? 2 : first + 2;
  const latest = earliest === null ? null : makeDay(endYear, endMonth, daysInMonth(endYear, endMonth));
  const point = year === null ? null : { year, month: null, day: null };
  return tell({ value: `${year === null ? "XXXX" : sayYear(year)}-${season}`, earliest, latest, precision: "period", point }, reason);
}

/** Several whole months of a year, such as a quarter or a half. */
export function tellMonths(span: { year: number; from: number; count: number; name: string }, reason: Reason): Told {
  const last = span.from + span.count - 1;
  return tell({
    value: `${sayYear(span.year)}-${span.name}`, earliest: makeDay(span.year, span.from, 1), latest: makeDay(span.year, last, daysInMonth(span.year, last)),
    precision: "period", point: { year: span.year, month: null, day: null },
  }, reason);
}

/** Decades ("197") and centuries ("19"), with years before Christ marked. `size` is 10 or 100. */
export function tellYears(first: number, size: 10 | 100, reason: Reason): Told {
  const digits = size === 10 ? 3 : 2;
  const value = `${first < 0 ? "BC" : ""}${String(Math.floor(Math.abs(first) / size)).padStart(digits, "0")}`;
  const earliest = first < 0 ? null : makeDay(Math.max(first, 1), 1, 1);
  return tell({ value, earliest, latest: earliest === null ? null : makeDay(first + size - 1, 12, 31), precision: "period", point: null }, reason);
}

/** Between two days, both included. */
export function tellPeriod(value: string | null, interval: Interval, reason: Reason): Told {
  return tell({ value, ...interval, precision: "period", point: null }, reason);
}

/** PAST_REF, PRESENT_REF, FUTURE_REF: a time that no calendar holds. */
export function tellVague(value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF" | null, because: string): Told {
  return tell({ value, earliest: null, latest: null, precision: "period", point: null }, { because });
}

export function tellDuration(value: string, because: string): Told {
  return { ...tell({ value, earliest: null, latest: null, precision: "period", point: null }, { because }), kind: "duration" };
}

export function tellSet(value: string, because: string): Told {
  return { ...tellDuration(value, because), kind: "set" };
}

/** The last days up to an anchor, or the next after it, of a length such as P3D: a duration that has a place. */
export function tellStretch(value: string, interval: Interval, reason: Reason): Told {
  return { ...tellPeriod(value, interval, reason), kind: "duration" };
}

/** Words that need a day to hang on, where there is none: the shape is kept, the days are not guessed. */
export function tellUnanchored(value: string, precision: TimePrecision): Told {
  return tell({ value, earliest: null, latest: null, precision, point: null }, { because: "no day to reckon from" });
}

export function pointOf(day: string): Point {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** Moves a month or a year; the day is left out. */
export function addMonths(point: Point, months: number): Point {
  const index = point.year * 12 + (point.month ?? 1) - 1 + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1, day: null };
}

/** Years have no zero: the year after 1 BC is 1. */
export function addYears(year: number, years: number): number {
  const moved = year + years;
  return year < 0 && moved >= 0 ? moved + 1 : year > 0 && moved <= 0 ? moved - 1 : moved;
}

export function sayYear(year: number): string {
  return year < 0 ? `BC${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0");
}

export function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** Is the day farther than `days` after the anchor? */
export function isFarAfter(day: string, anchor: string, days: number): boolean {
  return dayNumber(day) - dayNumber(anchor) > days;
}
