/** A time as a report gives it: an interval of days, how exact it is, and what it was reckoned from. */
import { z } from "zod";
import { At } from "./span.ts";

/** A calendar day of the proleptic Gregorian calendar, `YYYY-MM-DD`. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine(isRealDay, { message: "no such day in the calendar" });
export type Day = z.infer<typeof Day>;

export const timePrecisions = ["minute", "day", "week", "month", "year", "period"] as const;
export const TimePrecision = z.enum(timePrecisions);
export type TimePrecision = z.infer<typeof TimePrecision>;

/** Days, both ends included. An end that the text leaves open is `null` ("since 2011"). */
export const Interval = z
  .object({ earliest: Day.nullable(), latest: Day.nullable() })
  .refine(isOrdered, { message: "an interval must not end before it begins" })
  .readonly();
export type Interval = z.infer<typeof Interval>;

/**
 * `earliest` and `latest` are days, both included; null where the text leaves that end open or gives no day at all.
 * `clock` is the time of day as `HH:MM`, where the text gives one. `value` is the expression in ISO 8601 or TimeML's
 * extension of it ("2015-W40", "P3D", "PRESENT_REF"), for exchange. `anchor` is the day that it was reckoned from.
 */
export const When = z
  .object({
    id: z.string(),
    at: At,
    earliest: Day.nullable(),
    latest: Day.nullable(),
    precision: TimePrecision,
    kind: z.enum(["date", "time", "duration", "set"]),
    value: z.string().nullable(),
    clock: z.string().regex(/^\d{2}:\d{2}$/).nullable(),
    anchor: Day.nullable(),
    because: z.string().min(1),
    alternatives: z.array(Interval).readonly(),
  })
  .refine(isOrdered, { message: "an interval must not end before it begins" })
  .readonly();
export type When = z.infer<typeof When>;

function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
}

function isOrdered(value: { earliest: string | null; latest: string | null }): boolean {
  return value.earliest === null || value.latest === null || value.earliest <= value.latest;
}

/** An interval as one string: `2015-10-06/2015-10-07`, `2015-10-06`, `2011-03-01/..`, `../..`. */
export function sayInterval(interval: Interval): string {
  const { earliest, latest } = interval;
  if (earliest !== null && earliest === latest) return earliest;
  return `${earliest ?? ".."}/${latest ?? ".."}`;
}

/** Reads what `sayInterval` writes; null when the string is no interval. */
export function parseInterval(text: string): Interval | null {
  const [from = "", to = from, ...rest] = text.split("/");
  if (rest.length > 0) return null;
  const parsed = Interval.safeParse({ earliest: from === ".." ? null : from, latest: to === ".." ? null : to });
  return parsed.success ? parsed.data : null;
}
