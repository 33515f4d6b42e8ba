/** Values of a reading in words for people: days, ranges, radii. Pure; what is not known is said as such. */
import type { Location } from "#record/place.ts";
import type { Range } from "#record/toll.ts";
import type { When } from "#record/when.ts";
import type { Precision } from "./kinds.ts";
import { words } from "./words.ts";

const longDay = new Intl.DateTimeFormat(words.locale, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const shortDay = new Intl.DateTimeFormat(words.locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const month = new Intl.DateTimeFormat(words.locale, { month: "long", year: "numeric", timeZone: "UTC" });

/** “Wednesday, 7 October 2015”. */
export function sayLongDay(day: string): string {
  return format(longDay, day);
}

/** “7 Oct 2015”. */
export function sayDay(day: string): string {
  return format(shortDay, day);
}

/** What is no day stands as it is: a report may say anything. */
function format(formatter: Intl.DateTimeFormat, day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : formatter.format(new Date(time));
}

export function sayWhen(when: When): string {
  const { earliest, latest, precision, clock } = when;
  if (earliest === null && latest === null) return words.time.none;
  if (earliest === null) return words.time.until(sayDay(latest ?? ""));
  if (latest === null) return words.time.since(sayDay(earliest));
  if (earliest === latest) return clock === null ? sayDay(earliest) : `${sayDay(earliest)}, ${clock}`;
  if (precision === "year" && earliest.slice(4) === "-01-01" && latest === `${earliest.slice(0, 4)}-12-31`) return earliest.slice(0, 4);
  if (precision === "month" && earliest.slice(0, 7) === latest.slice(0, 7)) return format(month, earliest);
  return words.time.between(sayDay(earliest), sayDay(latest));
}

export function sayRange({ min, max }: Range): string {
  if (min !== null && min === max) return words.range.exactly(min);
  if (min === null || min === 0) return max === null ? words.range.unknown : words.range.upTo(max);
  return max === null ? words.range.atLeast(min) : words.range.between(min, max);
}

/** “town, within 3 km”; the doubt is never left out. */
export function sayPrecision(location: Pick<Location, "place" | "precision" | "radiusKm">): string {
  const { place, precision, radiusKm } = location;
  const kind = place !== null && precision !== 4 && precision < 7 ? words.place.kinds[place.kind] : words.place.precisions[rung(precision)];
  if (radiusKm === null || radiusKm === 0) return kind;
  return `${kind}, ${words.place.within(radiusKm >= 10 ? Math.round(radiusKm) : Math.round(radiusKm * 10) / 10)}`;
}

function rung(precision: number): Precision {
  const rungs: readonly Precision[] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  return rungs.find((one) => one === precision) ?? 0;
}

/** Puts a language's code into words: “English”. */
export function sayLanguage(code: string): string {
  if (code === "und") return words.reading.notStated;
  try {
    return new Intl.DisplayNames(words.locale, { type: "language" }).of(code) ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code;
    throw error;
  }
}
