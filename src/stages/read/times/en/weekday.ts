/** Weekdays. A report looks back: "on Friday" is the latest Friday, its own day included, unless a word of the future stands before it. */
import { addDays, mondayOf, weekdayOf } from "#language/calendar.ts";
import { anyCase } from "../rule.ts";
import type { Match, Scene, TimeRule, Told } from "../rule.ts";
import { tellDay, tellUnanchored } from "../told.ts";
import { weekdayName, weekdayNumber } from "./words.ts";

/** The latest such weekday on or before the day. */
export function latestWeekday(today: string, weekday: number): string {
  return addDays(today, -((weekdayOf(today) - weekday + 7) % 7));
}

function nextWeekday(today: string, weekday: number): string {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return addDays(today, ahead);
}

function unanchored(weekday: number): Told {
  return tellUnanchored(`XXXX-WXX-${weekday}`, "day");
}

function reckonWeekday({ groups }: Match, scene: Scene): Told {
  const weekday = weekdayNumber(groups["weekday"]);
  const today = scene.history ? (scene.story.day ?? scene.today) : scene.today;
  if (today === null) return unanchored(weekday);
  const forward = scene.forward;
  const day = forward ? nextWeekday(today, weekday) : latestWeekday(today, weekday);
  const other = forward ? latestWeekday(today, weekday) : nextWeekday(today, weekday);
  const because = forward ? `the first on or after ${today}: a word of the future stands before it` : `the latest on or before ${today}`;
  return tellDay(day, { because, anchor: today, alternatives: forward && other !== day ? [{ earliest: other, latest: other }] : [] });
}

function reckonShifted({ groups }: Match, scene: Scene): Told {
  const weekday = weekdayNumber(groups["weekday"]);
  const which = (groups["shift"] ?? "").toLowerCase();
  const narrative = /previous|preceding|following/.test(which);
  const today = narrative || scene.history ? (scene.story.day ?? scene.today) : scene.today;
  if (today === null) return unanchored(weekday);
  const reason = (because: string) => ({ because: `${because} ${today}`, anchor: today });
  if (/last|past|previous|preceding/.test(which)) return tellDay(latestWeekday(addDays(today, -1), weekday), reason("the latest before"));
  if (/next|coming|following/.test(which)) return tellDay(nextWeekday(addDays(today, 1), weekday), reason("the first after"));
  return tellDay(addDays(mondayOf(today), weekday - 1), reason("in the calendar week of"));
}

/** "last week on Wednesday": the weekday of the calendar week before; some mean the latest Wednesday, which is kept beside it. */
function reckonInWeek({ groups }: Match, scene: Scene): Told {
  const weekday = weekdayNumber(groups["weekday"] ?? groups["first"]);
  const today = scene.today;
  if (today === null) return unanchored(weekday);
  const weeks = { last: -1, this: 0, next: 1 }[(groups["shift"] ?? "").toLowerCase()] ?? 0;
  const day = addDays(mondayOf(today), 7 * weeks + weekday - 1);
  const latest = latestWeekday(today, weekday);
  const other = weeks === -1 && latest !== day ? [{ earliest: latest, latest }] : [];
  return tellDay(day, { because: `the weekday of the calendar week ${weeks === -1 ? "before" : weeks === 1 ? "after" : "of"} ${today}`, anchor: today, alternatives: other });
}

/** "the Sun", "Sunday Times", "Sunday roast": names and kinds that carry a weekday. Sets ("Fridays") are read elsewhere. */
function isDay(_match: Match, before: string, after: string): boolean {
  return !/^ (?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|Tribune|Agreement|Night Live|Mosque)\b/.test(after) && !/\b(?:Black|Bloody|Good|Palm|Ash|Holy|Easter|every|each|Mr\.|Ms\.|Mrs\.) $/i.test(before) && !/^s\b/.test(after);
}

const weekday = `(?<weekday>${weekdayName})`;

export const weekdayRules: readonly TimeRule[] = [
  { id: "time/en/weekday", pattern: anyCase(`\\b${weekday}(?![a-z])`), fits: (m, before, after) => m.text.charAt(0) !== m.text.charAt(0).toLowerCase() && isDay(m, before, after), reckon: reckonWeekday },
  { id: "time/en/shifted-weekday", pattern: anyCase(`\\b(?:(?:the |this )?(?<shift>last|past|this|next|coming|previous|preceding|following)) ${weekday}\\b`), reckon: reckonShifted },
  { id: "time/en/weekday-of-week", pattern: anyCase(`\\b(?:(?<shift>last|this|next) week(?:,| on|, on)? ${weekday}|(?<first>${weekdayName}),? (?:of )?(?<shift>last|this|next) week)\\b`), reckon: reckonInWeek },
];
