/** Months: "October 2015", "October of that year", "June last year", "October"; the year is inferred where it is not printed. */
import { yearWords } from "#language/numbers.ts";
import { anyCase } from "../rule.ts";
import type { Match, Scene, TimeRule, Told } from "../rule.ts";
import { addYears, tellPoint, tellUnanchored, two } from "../told.ts";
import { readYear, sharedYear } from "./date.ts";
import { gap, monthName, monthOf } from "./words.ts";
import { yearInForce } from "./year-in-force.ts";

const shifts: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

function reckonMonthYear({ groups }: Match): Told | null {
  const year = groups["bc"] === undefined ? readYear(groups["year"]) : -Number(groups["bc"]);
  return year === null ? null : tellPoint({ year, month: monthOf(groups["month"]), day: null }, { because: "month and year are printed" });
}

function reckonMonthOfYear({ groups }: Match, scene: Scene): Told | null {
  const month = monthOf(groups["month"]);
  const shift = shifts[(groups["shift"] ?? "").toLowerCase()];
  const base = shift === undefined || scene.today === null || scene.history ? scene.story.year : Number(scene.today.slice(0, 4));
  if (base === null) return tellUnanchored(`XXXX-${two(month)}`, "month");
  return tellPoint({ year: addYears(base, shift ?? 0), month, day: null }, { because: "the year is the one just named", anchor: scene.today });
}

function reckonMonth({ groups }: Match, scene: Scene): Told | null {
  const month = monthOf(groups["month"]);
  const shared = sharedYear(month, scene.after);
  if (shared !== null) return tellPoint({ year: shared, month, day: null }, { because: "the year is printed behind the second month" });
  const force = yearInForce(month, null, scene);
  if (force === null) return tellUnanchored(`XXXX-${two(month)}`, "month");
  return tellPoint({ year: force.year, month, day: null }, { because: `month printed; ${force.because}`, anchor: force.anchor });
}

/** "last November", "next May", "this September": beside the month, which of them. */
function reckonShifted({ groups }: Match, scene: Scene): Told | null {
  const month = monthOf(groups["month"]);
  const today = scene.history ? scene.story.day : scene.today;
  if (today === null) return tellUnanchored(`XXXX-${two(month)}`, "month");
  const [year, here] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const which = (groups["shift"] ?? "").toLowerCase();
  const years = which === "last" || which === "past" ? (month < here ? 0 : -1) : which === "this" ? 0 : month > here ? 0 : 1;
  return tellPoint({ year: year + years, month, day: null }, { because: `"${which}" seen from ${today}`, anchor: today });
}

const afterTimeWord = /\b(?:in|since|until|till|by|from|during|before|after|to|through|throughout|early|late|mid|mid-|around|between|last|next|this|of)[ -]?$/i;
const afterOpener = /(?:^|[,(-] ?|\b(?:and|or|as|was|the|a|an|its|his|their|for) )$/i;

/** "May" and "March" are verbs, "April", "June" and "August" people: they stand alone only where a month would. */
function standsAsMonth(match: Match, before: string, after: string): boolean {
  const month = match.groups["month"] ?? "";
  if (month === month.toLowerCase() || /^[a-z]/.test(after) || /^ \d(?!\d{0,2}(?:,\d|[a-z%]| ))/.test(after)) return false;
  const timely = afterTimeWord.test(before);
  if (/^(?:May|March|Mar|Jan|Jun|Dec|Sep|Oct|Nov|Feb|Apr|Jul|Aug)\b/.test(month)) return timely || (afterOpener.test(before) && !/^ [A-Z]|^ (?:to|on|of)\b/.test(after)) || (month === "May" && after.startsWith("'s "));
  return timely || !/^(?:April|June|August)$/.test(month) || !/^ [A-Z]|^'s |^ (?:said|told|was|has)\b/.test(after);
}

export const monthRules: readonly TimeRule[] = [
  {
    id: "time/en/month-year",
    pattern: anyCase(`\\b(?<month>${monthName})(?:,?${gap}(?:of )?)(?:(?<bc>\\d{1,4}) ?(?:BCE?\\b|B\\.C\\.)|(?<year>1\\d{3}|20\\d{2}|${yearWords})(?![\\d%])(?!:\\d)(?!,\\d{3}))`),
    fits: ({ groups }) => groups["month"] !== "may" && groups["month"] !== "march", reckon: reckonMonthYear,
  },
  { id: "time/en/month-of-year", pattern: anyCase(`\\b(?<month>${monthName}),?(?: of)? (?:(?<shift>last|this|next)|that(?: same)?|the same) year\\b`), reckon: reckonMonthOfYear },
  { id: "time/en/shifted-month", pattern: anyCase(`\\b(?<shift>last|past|this|next) (?<month>${monthName})\\b`), fits: ({ groups }) => groups["month"] !== "may" && groups["month"] !== "march", reckon: reckonShifted },
  { id: "time/en/month", pattern: anyCase(`\\b(?<month>${monthName})(?![a-z])`), fits: standsAsMonth, reckon: reckonMonth },
];
