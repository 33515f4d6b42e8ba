/** Works out the day of publication of a text that does not print it: its newest full date, if the weekdays that it names agree. */
import { addDays, englishMonths, englishWeekdays, findFullDates, gapDays, makeDay, weekdayOf } from "#language/calendar.ts";
import type { FullDate } from "#language/calendar.ts";
import type { Block, Published } from "#record/report.ts";

/** Fewer weekdays than this are chance: one in seven would agree with any date. */
const fewestWeekdays = 3;
/** How far after the candidate another day of the same report may lie and still count against it. */
const laterReachDays = 45;

const dayNames = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const weekday = /\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?:'s)?\b/gi;
/** Weekdays of another week, and habits, say nothing of the day of writing. */
const otherWeek = /\b(?:last|next|previous|every|each|following|that|week on|week's)(?: week)?(?: on)? {0,2}$/i;
const aheadOf = /\b(?:until|till|by|before|due|scheduled|planned|slated|expected|will|would|to be held|expires?|deadline|through|next|elections? (?:on|of|in))\b[^.]{0,40}$/i;
const archive = /\b(?:file (?:photo|picture|image|pic)|archive|file[:,\])]|undated)/i;
const monthDay = /\b(January|February|March|April|May|June|July|August|September|October|November|December) {1,2}(\d{1,2})(?:st|nd|rd|th)?\b(?!,? {1,2}\d{4})|\b(\d{1,2})(?:st|nd|rd|th)? {1,2}(January|February|March|April|May|June|July|August|September|October|November|December)\b(?!,? {1,2}\d{4})/gi;

/** `shadow` is the kept text with plain signs. Null wherever the evidence is thin: a wrong anchor would move every date of the report. */
export function inferPublished(shadow: string, blocks: readonly Block[]): Published | null {
  const dates = findFullDates(shadow).filter((date) => !liesAhead(shadow, date));
  const newest = dates.reduce<string | null>((most, date) => (most === null || date.day > most ? date.day : most), null);
  if (newest === null) return null;
  const standing = standingOf(shadow, blocks, dates.filter((date) => date.day === newest));
  if (standing === null || isOvertaken(shadow, newest)) return null;
  return agreement(newest, countWeekdays(shadow, dates), standing);
}

function liesAhead(shadow: string, date: FullDate): boolean {
  return aheadOf.test(shadow.slice(Math.max(0, date.start - 60), date.start));
}

/** Where the newest date stands, in words; null where it may as well tell of the past (a date in the running text alone). */
function standingOf(shadow: string, blocks: readonly Block[], dates: readonly FullDate[]): string | null {
  const inCaption = dates.some((date) => {
    const block = blocks.find((one) => one.start <= date.start && date.end <= one.end);
    return block?.kind === "caption" && !archive.test(shadow.slice(block.start, block.end));
  });
  return inCaption ? "the newest full date, in a picture's caption" : null;
}

/** A day after the candidate that is told without a year ("on October 9") shows that the report is younger than it. */
function isOvertaken(shadow: string, newest: string): boolean {
  const year = Number(newest.slice(0, 4));
  for (const match of shadow.matchAll(monthDay)) {
    const month = englishMonths[(match[1] ?? match[4] ?? "").toLowerCase()] ?? 0;
    const day = makeDay(year, month, Number(match[2] ?? match[3]));
    const gap = day === null ? 0 : gapDays(newest, day);
    if (gap > 0 && gap <= laterReachDays && !aheadOf.test(shadow.slice(Math.max(0, match.index - 60), match.index))) return true;
  }
  return false;
}

/** How often each weekday is named for the week of writing; index 1 Monday … 7 Sunday. */
function countWeekdays(shadow: string, dates: readonly FullDate[]): number[] {
  const counts = Array.from({ length: 8 }, () => 0);
  const dated = new Set(dates.flatMap((date) => Array.from({ length: 16 }, (_, i) => date.start - 16 + i)));
  for (const match of shadow.matchAll(weekday)) {
    const day = englishWeekdays[(match[1] ?? "").toLowerCase()] ?? 0;
    const before = shadow.slice(Math.max(0, match.index - 24), match.index);
    if (!dated.has(match.index + match[0].length) && !otherWeek.test(before)) counts[day] = (counts[day] ?? 0) + 1;
  }
  return counts;
}

/**
 * The candidate holds when its weekday is the one named most: news is told of the day on which it is written. Where the day
 * after is, by a clear margin, the report was written on that day. Anything else is left open: of a report that names
 * mostly the day before its newest picture, half turned out to be younger still.
 */
function agreement(newest: string, counts: readonly number[], standing: string): Published | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < fewestWeekdays) return null;
  const at = (day: string) => counts[weekdayOf(day)] ?? 0;
  const most = Math.max(...counts);
  const [before, own, after] = [at(addDays(newest, -1)), at(newest), at(addDays(newest, 1))];
  if (own >= 2 && own === most && after < own) return inferred(newest, `${sayDay(newest)} is ${standing}, and ${times(own, newest)}`);
  if (own === 0 || after < most || after < 2 || before >= after || own >= after) return null;
  const next = addDays(newest, 1);
  return inferred(next, `${sayDay(newest)} is ${standing}, and the day after it is named most: ${times(after, next)}`);
}

function inferred(value: string, because: string): Published {
  return { value, basis: "inferred", because };
}

function sayDay(day: string): string {
  return `${day}, a ${dayNames[weekdayOf(day)] ?? ""},`;
}

function times(count: number, day: string): string {
  const name = dayNames[weekdayOf(day)] ?? "";
  return `the text names ${name} ${count === 1 ? "once" : `${count} times`} as a day of the week it was written in`;
}
