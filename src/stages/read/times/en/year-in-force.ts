/** Which year a date without one belongs to: the latest not after the day that we stand on, or, in a history, the year that the story has reached. */
import { addDays, makeDay } from "#language/calendar.ts";
import type { Scene } from "../rule.ts";
import { addYears, isFarAfter } from "../told.ts";

export type YearInForce = { readonly year: number; readonly anchor: string | null; readonly because: string };

/** A report may name a day that lies shortly ahead without saying "next". */
const aheadDays = 31;

/** A day that passed no longer ago than this is not meant a year on, whatever word of the future stands before it. */
const justPassedDays = 45;

/** The year of a month, or of a day in it; null where nothing tells. */
export function yearInForce(month: number, day: number | null, scene: Scene): YearInForce | null {
  if (scene.history || scene.today === null) return storyYear(month, scene);
  return newsYear(month, day, scene);
}

function storyYear(month: number, scene: Scene): YearInForce | null {
  const { year, month: last } = scene.story;
  if (year === null) return null;
  const turned = last !== null && last.year === year && last.month !== null && last.month >= 10 && month <= 3;
  return turned
    ? { year: addYears(year, 1), anchor: scene.story.day, because: `the story stood late in ${year}` }
    : { year, anchor: scene.story.day, because: `the year that the story has reached` };
}

function newsYear(month: number, day: number | null, scene: Scene): YearInForce | null {
  const today = scene.today;
  if (today === null) return null;
  const year = Number(today.slice(0, 4));
  const here = makeDay(year, month, day ?? 1);
  if (here === null) return { year: year - 1, anchor: today, because: "the latest such day" };
  if (scene.forward) {
    const over = day === null ? month < Number(today.slice(5, 7)) : isFarAfter(today, here, justPassedDays);
    return { year: over ? year + 1 : year, anchor: today, because: "a word of the future stands before it" };
  }
  const ahead = day === null ? here > today : isFarAfter(here, today, aheadDays);
  return { year: ahead ? year - 1 : year, anchor: today, because: `the latest not after ${addDays(today, 0)}` };
}
