/** How long: "three days", "five-year", "a couple of months", "the past 24 hours", "weeks". A length alone has no place; "the past two weeks" has one. */
import { addDays } from "#language/calendar.ts";
import { anyCase } from "../rule.ts";
import type { Match, Scene, TimeRule, Told } from "../rule.ts";
import { tellDuration, tellStretch, tellVague } from "../told.ts";
import { count, gap, isoLength, readCount, singular, unit, units } from "./words.ts";

const daysOf: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, weekend: 2, fortnight: 14, month: 30, quarter: 91, year: 365, decade: 3652, minute: 0, second: 0 };

/** Hours that make whole days, as people count them: "the past 24 hours" is a day. */
function normal(amount: number | "X", unitName: string): [number | "X", string] {
  return unitName === "hour" && amount !== "X" && amount === 24 ? [1, "day"] : [amount, unitName];
}

function reckonLength({ groups, text }: Match): Told | null {
  const [whole, unitName] = normal(readCount(groups["number"] ?? "a") ?? "X", singular(groups["unit"] ?? ""));
  const amount = /and a half$/i.test(text) && whole !== "X" && Number.isInteger(whole) ? whole + 0.5 : whole;
  const value = isoLength(amount, unitName);
  return value === null ? null : tellDuration(value, "a length of time");
}

/** "the past three months" up to today, "the next two days" from it. */
function reckonStretch({ groups }: Match, scene: Scene): Told | null {
  const words = (groups["number"] ?? "").trim();
  const [amount, unitName] = normal(words === "" ? 1 : (readCount(words) ?? "X"), singular(groups["unit"] ?? ""));
  const value = isoLength(words === "" && /s$/i.test(groups["unit"] ?? "") ? "X" : amount, unitName);
  if (value === null) return null;
  const today = scene.history ? scene.story.day : scene.today;
  const perUnit = daysOf[unitName];
  if (today === null || amount === "X" || perUnit === undefined) return tellDuration(value, "a length of time beside today");
  const days = Math.ceil(amount * perUnit);
  const back = /past|last|previous|preceding/i.test(groups["which"] ?? "");
  const interval = back ? { earliest: addDays(today, -days), latest: today } : { earliest: today, latest: addDays(today, days) };
  return tellStretch(value, interval, { because: `${days} days ${back ? "up to" : "from"} ${today}`, anchor: today });
}

function isLength({ groups, text }: Match, before: string, after: string): boolean {
  if (/[\d$.,/-]$|\$ ?$/.test(before) || /^(?:hundreds|dozens) of/i.test(text)) return false;
  const unitWord = singular(groups["unit"] ?? "");
  if (unitWord === "second" && !/^(?:\d|[a-z]+ seconds)/i.test(text)) return false;
  if (/^an? (?:day|night|week|month|year)$/i.test(text) && /\b(?:times|once|twice|\d|%|percent|thousand|million|hundred|cents|dollars|dozen|barrels|tons|people|share) $/i.test(before)) return false;
  return !/quarters?$/i.test(text) || (!text.includes("-") && !/^ of\b/i.test(after) && !/^an? /i.test(text));
}

/** Plural units with no number are a length only after a word that asks for one. */
function asksForLength(_match: Match, before: string): boolean {
  return /\b(?:for|within|after|over|in|during|of|took|take|takes|taken|last|lasted|several|many|through|by|spent|until|recent) $/i.test(before);
}

const approximately = "(?:(?:(?<=\\b(?:for|after|in|just|of|to|by|and) )(?:just )?(?:over|under)|about|nearly|almost|more than|less than|at least|up to|around|roughly|approximately|no more than|some) )?";
const number = `(?<number>${count})`;

export const durationRules: readonly TimeRule[] = [
  { id: "time/en/length", pattern: anyCase(`\\b${approximately}(?:the (?=(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) [a-z]+s\\b))?${number}(?:${gap}|-)(?:(?:more|consecutive|straight|full|long|whole|trading|additional|further|calendar|solid|good|short|working|business) )?(?<unit>${units}|${unit})(?:-?${gap}?(?:long)| or (?:two|so|months|years|more)| and a half)?\\b(?!'? ?old| of age|-old)`), fits: isLength, reckon: reckonLength },
  { id: "time/en/unit-long", pattern: anyCase(`\\b(?<number>)(?<unit>day|week|month|year|hour|decade)s?-long\\b`), reckon: ({ groups, text }) => reckonLength({ text, groups: { ...groups, number: /s-long/i.test(text) ? "several" : "a" } }) },
  { id: "time/en/bare-units", pattern: anyCase(`\\b(?<number>)(?<unit>days|weeks|months|years|decades|centuries|hours|minutes)\\b`), fits: asksForLength, reckon: ({ groups, text }) => reckonLength({ text, groups: { ...groups, number: "several" } }) },
  {
    id: "time/en/stretch",
    pattern: anyCase(`\\b(?:each of |at least )?(?:the |these |those )?(?<which>past|last|next|coming|previous|preceding|first|final|latest|following) (?<number>${count} )(?:(?:more|full|trading|consecutive) )?(?<unit>${units}|${unit})\\b(?:${gap}or so\\b)?`),
    reckon: (match, scene) => /first|final|latest/i.test(match.groups["which"] ?? "") ? reckonLength({ text: match.text, groups: { ...match.groups, number: (match.groups["number"] ?? "").trim() } }) : reckonStretch(match, scene),
  },
  { id: "time/en/stretch-of-one", pattern: anyCase(`\\bthe (?<which>past|last) (?<number>)(?<unit>day|week|month|year|decade|century|hour|fortnight)\\b(?! of)`), fits: (_m, before) => /\b(?:over|in|for|during|within|than|of|throughout) $/i.test(before), reckon: reckonStretch },
  { id: "time/en/recent-units", pattern: anyCase("\\b(?:the )?(?<which>recent|past|coming|previous) (?<unit>days|weeks|months|years|decades|hours|quarters)(?: and (?:weeks|months|years))?\\b"), reckon: ({ groups }) => tellVague(/coming/i.test(groups["which"] ?? "") ? "FUTURE_REF" : "PAST_REF", "the text gives no number") },
];
