/** Dates with a day: "October 7, 2015", "7 October", "Saturday, April 25", "the 20th", "2015-10-07", "07/10/2015"; a year that is left out is inferred. */
import { makeDay } from "#language/calendar.ts";
import { readOrdinal, readYearWords, yearWords } from "#language/numbers.ts";
import { anyCase } from "../rule.ts";
import type { Match, Scene, TimeRule, Told } from "../rule.ts";
import { tellDay, tellPoint, tellUnanchored, two } from "../told.ts";
import { gap, monthName, monthOf, weekdayName } from "./words.ts";
import { yearInForce } from "./year-in-force.ts";

const dayNumber = "(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d%])(?!:\\d)";
const printedYear = `(?:,? of (?:that|the same) year\\b|,?${gap}(?:of )?(?<year>1\\d{3}|20\\d{2}|${yearWords})(?![:%,]\\d)(?![\\d%])|,?${gap}(?<bc>\\d{1,4})(?: |,)?(?:BCE?\\b|B\\.C\\.))`;
const weekday = `(?:(?:(?:last|this|next|this coming|this past) )?${weekdayName},?${gap}(?:the )?)`;

function spelledDay(words: string): number {
  return readOrdinal(words) ?? 0;
}

function reckonDate(match: Match, scene: Scene): Told | null {
  const { day, ordinal, month, year, bc } = match.groups;
  const monthNumber = monthOf(month);
  const dayInMonth = day === undefined ? spelledDay(ordinal ?? "") : Number(day);
  if (monthNumber === 0 || dayInMonth < 1 || dayInMonth > 31) return null;
  const printed = bc !== undefined ? -Number(bc) : (readYear(year) ?? sharedYear(monthNumber, scene.after));
  if (printed !== null) return tellPoint({ year: printed, month: monthNumber, day: dayInMonth }, { because: "day, month and year are printed" });
  const said = / (?:that|the same) year$/i.test(match.text) ? scene.story.year : null;
  if (said !== null) return tellPoint({ year: said, month: monthNumber, day: dayInMonth }, { because: "the year is the one just named" });
  const force = yearInForce(monthNumber, dayInMonth, scene);
  if (force === null) return tellUnanchored(`XXXX-${two(monthNumber)}-${two(dayInMonth)}`, "day");
  return tellPoint({ year: force.year, month: monthNumber, day: dayInMonth }, { because: `day and month are printed; ${force.because}`, anchor: force.anchor });
}

const secondEnd = new RegExp(`^(?: ?- ?| and | to | or | until )(?:the )?(?:(?<month>${monthName}) )?(?:\\d{1,2}(?:st|nd|rd|th)?)?(?: ?(?<later>${monthName}))?,? (?:of )?(?<year>1\\d{3}|20\\d{2})\\b(?![,.]\\d)`);

/** "12 May – 9 July 1961": the year behind the second end holds for the first; a first month that comes later in the year lies in the year before. */
export function sharedYear(month: number, after: string): number | null {
  const groups = secondEnd.exec(after)?.groups;
  if (groups === undefined) return null;
  const second = monthOf(groups["month"] ?? groups["later"]);
  return Number(groups["year"]) - (second > 0 && second < month ? 1 : 0);
}

export function readYear(words: string | undefined): number | null {
  if (words === undefined) return null;
  return /^\d{1,4}$/.test(words) ? Number(words) : readYearWords(words);
}

/** "may 5 people" and the like: a lower-case "may" or "march" is no month. */
function isCapital(match: Match): boolean {
  const month = match.groups["month"] ?? "";
  return !/^(?:may|march|mar|sep|dec|jun|oct)/.test(month) || month !== month.toLowerCase();
}

/** Day and month of numbers only: the day first unless that can't be, both readings kept where both can. */
function reckonNumeric(match: Match): Told | null {
  const { a, b, year } = match.groups;
  const [first, second, y] = [Number(a), Number(b), Number(year)];
  const dayFirst = makeDay(y, second, first);
  const monthFirst = makeDay(y, first, second);
  const main = dayFirst ?? monthFirst;
  if (main === null) return null;
  const other = dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst ? [{ earliest: monthFirst, latest: monthFirst }] : [];
  return tellDay(main, { because: other.length > 0 ? "day/month/year; it could be month/day/year" : "a date in numbers", alternatives: other });
}

/** "the 20th" of the month that the story has reached. */
function reckonBareDay(match: Match, scene: Scene): Told | null {
  const day = Number(match.groups["day"] ?? 0);
  const month = scene.story.month ?? (scene.today === null ? null : { year: Number(scene.today.slice(0, 4)), month: Number(scene.today.slice(5, 7)), day: null });
  if (month === null || month.month === null || day < 1 || day > 31) return null;
  return tellPoint({ year: month.year, month: month.month, day }, { because: "a day of the month last named", anchor: scene.story.day });
}

const ordinalDay = "(?:the )?(?<ordinal>(?:twenty|thirty)[ -]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)";

export const dateRules: readonly TimeRule[] = [
  { id: "time/en/month-day", pattern: anyCase(`\\b${weekday}?\\b(?<month>${monthName})${gap}${dayNumber}\\b${printedYear}?`), fits: isCapital, reckon: reckonDate },
  { id: "time/en/month-day-spelled", pattern: anyCase(`\\b${weekday}?\\b(?<month>${monthName})${gap}${ordinalDay}\\b${printedYear}?`), fits: isCapital, reckon: reckonDate },
  { id: "time/en/day-month", pattern: anyCase(`\\b${weekday}?\\b${dayNumber}(?: day)?(?: of)?[ \\n-]{1,3}(?<month>${monthName})\\b${printedYear}?`), fits: isCapital, reckon: reckonDate },
  { id: "time/en/day-month-spelled", pattern: anyCase(`\\b${weekday}?\\b${ordinalDay} of (?<month>${monthName})\\b${printedYear}?`), fits: isCapital, reckon: reckonDate },
  { id: "time/en/day-of-range", pattern: anyCase(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?(?=(?: ?(?:-|/) ?| and | to | or |, )(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?<month>${monthName})(?:,? (?<year>1\\d{3}|20\\d{2}))?)`), fits: isCapital, reckon: reckonDate },
  { id: "time/en/second-day-of-range", pattern: anyCase(`(?<=\\b(?<month>${monthName}) \\d{1,2}(?:st|nd|rd|th)?(?: ?- ?| and | to | or |, )(?:the )?)\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?![:.%]\\d| ?[ap]\\.?m)(?:,? (?<year>1\\d{3}|20\\d{2})\\b)?`), fits: isCapital, reckon: reckonDate },
  {
    id: "time/en/iso-date", pattern: anyCase("\\b(?<year>1\\d{3}|20\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})\\b"),
    reckon: ({ groups }) => tellPoint({ year: Number(groups["year"]), month: Number(groups["month"]), day: Number(groups["day"]) }, { because: "an ISO date" }),
  },
  { id: "time/en/numeric-date", pattern: anyCase("\\b(?<a>\\d{1,2})[/.](?<b>\\d{1,2})[/.](?<year>1\\d{3}|20\\d{2})\\b"), reckon: reckonNumeric },
  {
    id: "time/en/bare-day", pattern: anyCase("\\bthe (?<day>\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:[A-Z]|[a-z]{3,}))"),
    fits: (_match, before) => /\b(?:on|by|until|till|from|before|after|since|of|and) $/i.test(before), reckon: reckonBareDay,
  },
];
