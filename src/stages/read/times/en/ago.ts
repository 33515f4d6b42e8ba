/** "two weeks ago", "a year earlier", "three days later", "the following March": so long before or after today, or after what the story told last. */
import { addDays } from "#language/calendar.ts";
import { anyCase } from "../rule.ts";
import type { Match, Scene, TimeRule, Told } from "../rule.ts";
import { addMonths, addYears, pointOf, tellDay, tellMonths, tellPoint, tellUnanchored, tellVague, tellWeek, tellYears } from "../told.ts";
import { count, gap, monthName, monthOf, readCount, singular, unit, units } from "./words.ts";

type From = { readonly day: string | null; readonly year: number | null; readonly month: number | null; readonly because: string };

/** As exact as the unit that is counted. */
function moved(amount: number, unitName: string, scene: From): Told | null {
  const { day } = scene;
  const reason = { because: scene.because, anchor: day };
  const months = { month: 1, quarter: 3 }[unitName];
  if (unitName === "year" && scene.year !== null) return tellPoint({ year: addYears(scene.year, Math.round(amount)), month: null, day: null }, reason);
  if (unitName === "decade" && scene.year !== null) return tellPoint({ year: addYears(scene.year, Math.round(amount * 10)), month: null, day: null }, reason);
  if (unitName === "century" && scene.year !== null) return tellYears(Math.floor((scene.year + amount * 100) / 100) * 100, 100, reason);
  if (months !== undefined && scene.year !== null && scene.month !== null) return tellPoint(addMonths({ year: scene.year, month: scene.month, day: null }, Math.round(amount * months)), reason);
  if (day === null) return null;
  if (unitName === "week" || unitName === "fortnight") {
    const days = Math.round(amount * (unitName === "week" ? 7 : 14));
    return Math.abs(days) <= 28 && scene.month !== null && Number.isInteger(amount) && unitName === "fortnight" ? tellDay(addDays(day, days), reason) : tellWeek(addDays(day, days), reason);
  }
  if (unitName === "day" || unitName === "night" || unitName === "weekend") return tellDay(addDays(day, Math.round(amount)), reason);
  if (unitName === "hour" || unitName === "minute" || unitName === "second") return tellDay(amount < 0 && unitName === "hour" && amount < -24 ? addDays(day, Math.round(amount / 24)) : day, reason);
  return null;
}

function reckonAgo(match: Match, scene: Scene): Told | null {
  const { number, unit: unitWord, way } = match.groups;
  const amount = readCount((number ?? "").replace(/^(?:just|some|about|nearly|almost|only|over|more than|less than|at least) /i, ""));
  const unitName = singular(unitWord ?? "");
  const direction = /later|after|hence|thereafter|on$/i.test(way ?? "") ? 1 : -1;
  const fromToday = /ago|hence/i.test(way ?? "");
  if (amount === null) return null;
  if (amount === "X") return tellVague(direction < 0 ? "PAST_REF" : "FUTURE_REF", "the text gives no number");
  const story = scene.story;
  const useStory = (!fromToday || scene.history) && story.year !== null;
  const quarter = story.quarter;
  if (unitName === "year" && quarter !== null && amount === 1 && direction < 0) return tellQuarter(quarter.year - 1, quarter.quarter);
  const today = scene.today === null ? null : pointOf(scene.today);
  const from = useStory ? { day: story.day, year: story.year, month: story.month?.month ?? null } : { day: scene.today, year: today?.year ?? null, month: today?.month ?? null };
  const told = moved(amount * direction, unitName, { ...from, because: `"${match.text.toLowerCase()}", counted from ${from.day ?? from.year ?? "nothing"}` });
  return told ?? tellUnanchored({ year: "XXXX", month: "XXXX-XX", week: "XXXX-WXX" }[unitName] ?? "XXXX-XX-XX", unitName === "year" ? "year" : "day");
}

function tellQuarter(year: number, quarter: number): Told {
  return tellMonths({ year, from: quarter * 3 - 2, count: 3, name: `Q${quarter}` }, { because: "the same quarter of the year before" });
}

/** "the following March", "the previous June": the next or last such month, seen from the story. */
function reckonMonth({ groups }: Match, scene: Scene): Told | null {
  const month = monthOf(groups["month"]);
  const base = scene.story.month ?? (scene.story.year === null ? (scene.today === null ? null : pointOf(scene.today)) : { year: scene.story.year, month: null, day: null });
  if (base === null) return null;
  const forward = /next|following/i.test(groups["which"] ?? "");
  const here = base.month ?? (forward ? 12 : 1);
  const years = forward ? (month > here ? 0 : 1) : month < here ? 0 : -1;
  return tellPoint({ year: addYears(base.year, years), month, day: null }, { because: `seen from ${base.year}-${here}`, anchor: scene.story.day });
}

const number = `(?<number>(?:(?:just|about|nearly|almost|over|more than|less than|at least|only|some) )?${count})`;
const vague = `(?<number>)`;

export const agoRules: readonly TimeRule[] = [
  { id: "time/en/ago", pattern: anyCase(`\\b${number}[ \\n-]{1,3}(?:(?:full|whole|calendar|short|long) )?(?<unit>${units}|${unit})(?: or so| or more)?,?${gap}(?<way>ago|earlier|later|previously|beforehand|afterwards?|thereafter|hence|before(?=[.,;)])|after(?=[.,;)])|prior(?=[.,;)]))\\b`), reckon: reckonAgo },
  { id: "time/en/units-ago", pattern: anyCase(`\\b${vague}(?<unit>${units})${gap}(?<way>ago|earlier|later|before(?=[.,;)]))\\b`), reckon: reckonAgo },
  { id: "time/en/year-ago", pattern: anyCase("\\b(?<number>)(?<unit>year)-(?<way>ago|earlier)\\b"), reckon: (m, scene) => reckonAgo({ text: m.text, groups: { ...m.groups, number: "a" } }, scene) },
  { id: "time/en/following-month", pattern: anyCase(`\\b(?:the )?(?<which>following|next|previous|preceding) (?<month>${monthName})\\b`), fits: ({ text }) => /^the/i.test(text) || /^(?:following|previous)/i.test(text), reckon: reckonMonth },
];
