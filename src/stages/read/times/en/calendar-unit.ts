/** "last week", "this month", "next year", "the following day", "that same year", "the previous night": a unit of the calendar, moved from today or from the story. */
import { addDays } from "#language/calendar.ts";
import { anyCase } from "../rule.ts";
import type { Match, Point, Scene, TimeRule, Told } from "../rule.ts";
import { addMonths, addYears, pointOf, sayYear, tellDay, tellMonths, tellPoint, tellSeason, tellUnanchored, tellWeek, tellWeekend, tellYears } from "../told.ts";
import { withPart } from "./day-word.ts";
import { season, seasonCode } from "./words.ts";

/** Moves seen from the speaker, and moves seen from the story. */
const speakers: Readonly<Record<string, number>> = { last: -1, past: -1, this: 0, current: 0, next: 1, coming: 1, upcoming: 1 };
const storys: Readonly<Record<string, number>> = { previous: -1, preceding: -1, prior: -1, that: 0, same: 0, following: 1, ensuing: 1, subsequent: 1 };

type Base = { readonly day: string | null; readonly month: Point | null; readonly year: number | null; readonly shift: number };

/** What the words hang on, and by how much they move it; null when neither today nor the story gives a base. */
function baseOf(match: Match, scene: Scene): Base {
  const which = (match.groups["which"] ?? "").toLowerCase();
  const speaker = speakers[which];
  const definite = /^(?:the|that|those)\b/i.test(match.text);
  const fromStory = speaker === undefined || scene.history || (definite && which === "next");
  const shift = speaker ?? storys[which] ?? 0;
  if (fromStory && scene.story.year !== null) return { ...scene.story, month: scene.story.month, shift };
  const today = scene.today;
  return today === null ? { day: null, month: null, year: null, shift } : { day: today, month: pointOf(today), year: Number(today.slice(0, 4)), shift };
}

function reckonUnit(match: Match, scene: Scene): Told | null {
  const base = baseOf(match, scene);
  const unit = (match.groups["unit"] ?? "").toLowerCase();
  const reason = { because: `"${match.text.toLowerCase()}" seen from ${base.day ?? base.year ?? "nothing"}`, anchor: base.day };
  if (unit === "year") return base.year === null ? tellUnanchored("XXXX", "year") : tellPoint({ year: addYears(base.year, base.shift), month: null, day: null }, reason);
  if (unit === "month") return base.month === null ? tellUnanchored("XXXX-XX", "month") : tellPoint(addMonths(base.month, base.shift), reason);
  if (unit === "decade") return base.year === null ? null : tellYears(Math.floor(base.year / 10) * 10 + 10 * base.shift, 10, reason);
  if (unit === "century") return base.year === null ? null : tellYears(Math.floor(base.year / 100) * 100 + 100 * base.shift, 100, reason);
  if (unit === "quarter") return base.month === null ? null : quarter(base.month, base.shift, reason);
  if (base.day === null) return tellUnanchored(unit === "week" || unit === "weekend" ? "XXXX-WXX" : "XXXX-XX-XX", unit === "week" ? "week" : "day");
  if (unit === "week") return tellWeek(addDays(base.day, 7 * base.shift), reason);
  if (unit === "weekend") return tellWeekend(addDays(base.day, 7 * base.shift), reason);
  return unit === "day" ? tellDay(addDays(base.day, base.shift), reason) : withPart(tellDay(addDays(base.day, base.shift), reason), unit);
}

function quarter(month: Point, shift: number, reason: { because: string; anchor: string | null }): Told {
  const index = month.year * 4 + Math.floor(((month.month ?? 1) - 1) / 3) + shift;
  const number = ((index % 4) + 4) % 4;
  return tellMonths({ year: Math.floor(index / 4), from: number * 3 + 1, count: 3, name: `Q${number + 1}` }, reason);
}

/** A season after "last" or "this": the latest that has begun; after "next": the first that has not. */
function reckonSeason(match: Match, scene: Scene): Told {
  const base = baseOf(match, scene);
  const code = seasonCode(match.groups["unit"]);
  if (base.year === null) return tellSeason(null, code, { because: "no year to reckon from" });
  const first = { SP: 3, SU: 6, FA: 9, WI: 12 }[code] ?? 3;
  const here = base.day === null ? 6 : Number(base.day.slice(5, 7));
  const begun = first <= here;
  const shift = base.shift < 0 ? (begun && here - first > 2 ? 0 : -1) : base.shift > 0 ? (begun ? 1 : 0) : 0;
  return tellSeason(addYears(base.year, shift), code, { because: `seen from ${base.day ?? sayYear(base.year)}`, anchor: base.day });
}

/** "the weekend" of a report is the latest one. */
function reckonTheWeekend(_match: Match, scene: Scene): Told {
  if (scene.today === null) return tellUnanchored("XXXX-WXX-WE", "period");
  const day = addDays(scene.today, scene.forward ? 0 : -5);
  return tellWeekend(day, { because: `the weekend ${scene.forward ? "ahead of" : "before"} ${scene.today}`, anchor: scene.today });
}

const storyUnit = "(?<unit>day|morning|afternoon|evening|night|week|weekend|month|year|decade|century)";

export const calendarUnitRules: readonly TimeRule[] = [
  { id: "time/en/speakers-unit", pattern: anyCase("\\b(?<which>last|this|next|this (?:past|coming)) (?:calendar |fiscal )?(?<unit>week|weekend|month|year|quarter|decade|century)\\b(?!-| of)"), reckon: reckonUnit },
  { id: "time/en/current-unit", pattern: anyCase("\\bthe (?<which>current|coming) (?:calendar |fiscal )?(?<unit>week|weekend|month|year|quarter|decade)\\b(?!-)"), reckon: reckonUnit },
  { id: "time/en/story-unit", pattern: anyCase(`\\b(?:the (?:very )?|that )?(?<which>same|next|following|previous|preceding|prior|ensuing|subsequent|that) (?:very )?${storyUnit}\\b(?!-| of)`), fits: ({ text, groups }) => /^(?:the|that)/i.test(text) || groups["which"]?.toLowerCase() !== "next", reckon: reckonUnit },
  { id: "time/en/unit-of-story", pattern: anyCase("(?<=\\b(?:end|beginning|start|middle|rest|part|half|later in|earlier in|early in|late in|course|months|quarters) (?:of )?)the (?<which>)(?<unit>day|week|month|year|decade)\\b(?!-|'s)"), reckon: reckonUnit },
  { id: "time/en/day-before", pattern: anyCase("\\bthe (?<unit>day|night|year) (?<word>before|after|earlier)(?=[.,;:]|$| (?:in|at|on|and|when|but|with) )"), reckon: (m, scene) => reckonUnit({ text: m.text, groups: { unit: m.groups["unit"], which: m.groups["word"]?.toLowerCase() === "after" ? "following" : "previous" } }, scene) },
  { id: "time/en/the-weekend", pattern: anyCase("\\bthe weekend\\b"), reckon: reckonTheWeekend },
  { id: "time/en/shifted-season", pattern: anyCase(`\\b(?:the |this |that )?(?<which>last|this|next|past|coming|following|previous|same|that) (?<unit>${season})\\b`), reckon: reckonSeason },
];
