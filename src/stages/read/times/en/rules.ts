/** The English grid: every rule of time, phenomenon by phenomenon, with the sign that a phenomenon needs. The order is the order of precedence between spans of equal length. */
import type { TimeRule } from "../rule.ts";
import { agoRules } from "./ago.ts";
import { calendarUnitRules } from "./calendar-unit.ts";
import { clockRules } from "./clock.ts";
import { dateRules } from "./date.ts";
import { dayWordRules } from "./day-word.ts";
import { durationRules } from "./duration.ts";
import { holidayRules } from "./holiday.ts";
import { monthRules } from "./month.ts";
import { periodRules } from "./period.ts";
import { setRules } from "./set.ts";
import { vagueRules } from "./vague.ts";
import { weekdayRules } from "./weekday.ts";
import { yearRules } from "./year.ts";

const aMonth = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/i;
const aDate = new RegExp(`${aMonth.source}|\\d[/.-]\\d|the \\d{1,2}(?:st|nd|rd|th)`, "i");
const aUnit = /(?:day|week|month|year|decade|centur|millenni|quarter|hour|minute|second|fortnight)/i;
const aDay = /(?:day|yesterday|morrow|night)/i;
const aShift = /\b(?:last|past|this|that|these|those|same|next|coming|upcoming|current|previous|preceding|prior|following|ensuing|subsequent|recent|weekend|the|first|final|latest)\b/i;
const aDistance = /\b(?:ago|earlier|later|previous|before|after|hence|prior|thereafter|following|next|preceding)/i;
const aPeriod = /\b(?:quarter|half|period|Q[1-4]|spring|summer|autumn|fall|winter)/i;
const aYear = /\d|(?:ties|century)\b|\b(?:nineteen|twenty|eighteen|seventeen|two thousand)/i;

function needing(needs: RegExp, rules: readonly TimeRule[]): TimeRule[] {
  return rules.map((rule) => ({ ...rule, needs }));
}

export const englishTimeRules: readonly TimeRule[] = [
  ...needing(aDate, dateRules), ...needing(aMonth, monthRules), ...needing(aPeriod, periodRules), ...needing(aYear, yearRules),
  ...needing(aDay, weekdayRules), ...dayWordRules, ...needing(aShift, calendarUnitRules), ...needing(aDistance, agoRules),
  ...setRules, ...needing(aUnit, durationRules), ...clockRules, ...holidayRules, ...vagueRules,
];
