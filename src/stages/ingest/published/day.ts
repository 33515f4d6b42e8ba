/** Reads a day out of a string that is meant to hold one: ISO 8601, RFC 822, month names, figures that can be read one way only. */
import { findFullDates, makeDay } from "#language/calendar.ts";
import { shadowOf } from "#language/shadow.ts";

const longest = 200;

/** The day as written, in the clock of whoever wrote it. Null where there is none, or where day and month could be swapped. */
export function readDay(value: string): string | null {
  const text = shadowOf(value.slice(0, longest)).trim();
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text) ?? /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(text);
  if (iso !== null) return makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return findFullDates(text)[0]?.day ?? readFigures(text);
}

/** 25/12/2015 and 12/25/2015 are both Christmas; 7/10/2015 is left alone. */
function readFigures(text: string): string | null {
  const match = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(text);
  if (match === null) return null;
  const [a, b, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (a === b || a > 12) return makeDay(year, b, a);
  return b > 12 ? makeDay(year, a, b) : null;
}
