/** Named days that fall on the same date, or that hang on Easter or on a weekday of a month. */
import { addDays, easterOf, makeDay, weekdayOf } from "#language/calendar.ts";
import { anyCase } from "../rule.ts";
import type { Match, Scene, TimeRule, Told } from "../rule.ts";
import { tellDay, tellUnanchored } from "../told.ts";

type Feast = (year: number) => string | null;

const on = (month: number, day: number): Feast => (year) => makeDay(year, month, day);
const fromEaster = (days: number): Feast => (year) => {
  const easter = easterOf(year);
  return easter === null ? null : addDays(easter, days);
};
const nth = (month: number, weekday: number, which: number): Feast => (year) => {
  const first = makeDay(year, month, 1);
  return first === null ? null : addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (which - 1));
};

const feasts: readonly (readonly [string, Feast])[] = [
  ["new year's eve", on(12, 31)], ["new year's day", on(1, 1)], ["christmas eve", on(12, 24)], ["christmas", on(12, 25)], ["boxing day", on(12, 26)],
  ["valentine's day", on(2, 14)], ["halloween", on(10, 31)], ["armistice day", on(11, 11)], ["may day", on(5, 1)], ["international women's day", on(3, 8)],
  ["bastille day", on(7, 14)], ["nowruz", on(3, 21)], ["epiphany", on(1, 6)],
  ["thanksgiving", nth(11, 4, 4)], ["labor day", nth(9, 1, 1)], ["martin luther king day", nth(1, 1, 3)],
  ["good friday", fromEaster(-2)], ["palm sunday", fromEaster(-7)], ["easter", fromEaster(0)], ["ash wednesday", fromEaster(-46)], ["pentecost", fromEaster(49)],
];
const byName = new Map(feasts);

function reckon({ groups }: Match, scene: Scene): Told {
  const feast = byName.get((groups["feast"] ?? "").toLowerCase());
  const year = groups["year"] === undefined ? null : Number(groups["year"]);
  const today = scene.today;
  const near = year ?? scene.story.year ?? (today === null ? null : Number(today.slice(0, 4)));
  const day = near === null || feast === undefined ? null : feast(near);
  if (day === null) return tellUnanchored("XXXX-XX-XX", "day");
  const late = year === null && !scene.history && !scene.forward && today !== null && day > addDays(today, 31);
  const earlier = late && feast !== undefined && near !== null ? feast(near - 1) : null;
  return tellDay(earlier ?? day, { because: "a named day", anchor: year === null ? today : null });
}

export const holidayRules: readonly TimeRule[] = [
  { id: "time/en/named-day", pattern: anyCase(`\\b(?<feast>${feasts.map(([name]) => name).join("|")})(?: Day| Sunday)?\\b(?:,? (?<year>1\\d{3}|20\\d{2}))?(?! (?:tree|card|gift|shopping|sales|season|Offensive|Rising|Island|present))`), fits: ({ text }) => text.charAt(0) !== text.charAt(0).toLowerCase(), reckon },
];
