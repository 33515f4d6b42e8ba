/** Parts of a year: quarters, halves, seasons ("the third quarter of 1984", "the summer of 2014", "spring"); and the quarter that a business report speaks of. */
import { readOrdinal, yearWords } from "#language/numbers.ts";
import { anyCase } from "../rule.ts";
import type { Match, Scene, TimeRule, Told } from "../rule.ts";
import { addYears, tellMonths, tellSeason, tellUnanchored } from "../told.ts";
import { readYear } from "./date.ts";
import { gap, season, seasonCode } from "./words.ts";

const yearDigits = "(?:1\\d{3}|20\\d{2})";
const anyYear = `(?:${yearDigits}|${yearWords})`;

function printedYear(groups: Match["groups"], scene: Scene): number | null {
  if (groups["bc"] !== undefined) return -Number(groups["bc"]);
  const shift = { "next year": 1, "last year": -1, "this year": 0, "that year": 0, "the same year": 0 }[(groups["shift"] ?? groups["shiftAhead"] ?? "").toLowerCase().replace(/'s$/, "")];
  if (shift !== undefined && scene.today !== null) return Number(scene.today.slice(0, 4)) + shift;
  return readYear(groups["year"] ?? groups["yearAhead"]);
}

/** The latest that has begun, where no year is printed. */
function inferredYear(firstMonth: number, scene: Scene): number | null {
  if (scene.history || scene.today === null) return scene.story.year;
  const year = Number(scene.today.slice(0, 4));
  return firstMonth <= Number(scene.today.slice(5, 7)) || scene.forward ? year : year - 1;
}

function reckonQuarter({ groups }: Match, scene: Scene): Told | null {
  const number = readOrdinal(groups["ordinal"] ?? "") ?? Number(groups["digit"] ?? 0);
  if (number < 1 || number > 4) return null;
  const from = number * 3 - 2;
  const ago = /year-(?:ago|earlier)/i.test(groups["ago"] ?? "") ? 1 : 0;
  const year = printedYear(groups, scene) ?? inferredYear(from, scene);
  if (year === null) return tellUnanchored(`XXXX-Q${number}`, "period");
  return tellMonths({ year: year - ago, from, count: 3, name: `Q${number}` }, { because: "a quarter of the year", anchor: scene.today });
}

/** "the quarter", "the latest period", "the year-earlier quarter": the quarter that the report speaks of, or that of a year before. */
function reckonSameQuarter({ groups, text }: Match, scene: Scene): Told | null {
  const story = scene.story.quarter;
  if (story === null) return null;
  const back = /year-|year ago|year earlier|last year|corresponding|comparable/i.test(text) ? 1 : 0;
  const year = groups["year"] === undefined ? story.year - back : Number(groups["year"]);
  return tellMonths({ year, from: story.quarter * 3 - 2, count: 3, name: `Q${story.quarter}` }, { because: "the quarter that the report speaks of" });
}

function reckonHalf({ groups }: Match, scene: Scene): Told | null {
  const half = /second|latter|last/i.test(groups["half"] ?? "") ? 2 : 1;
  const from = half === 1 ? 1 : 7;
  const year = printedYear(groups, scene) ?? inferredYear(from, scene);
  return year === null ? null : tellMonths({ year, from, count: 6, name: `H${half}` }, { because: "half of the year" });
}

function reckonSeason({ groups }: Match, scene: Scene): Told {
  const code = seasonCode(groups["season"]);
  const printed = printedYear(groups, scene) ?? (/of (?:that|the same) year/i.test(groups["tail"] ?? "") ? scene.story.year : null);
  const first = { SP: 3, SU: 6, FA: 9, WI: 12 }[code] ?? 3;
  const story = scene.story;
  const turned = printed === null && story.month?.month !== undefined && story.month.month !== null && story.month.year === story.year && story.month.month >= 10 && code === "SP";
  const year = printed ?? inferredYear(first, scene);
  return tellSeason(year === null ? null : turned && scene.history ? addYears(year, 1) : year, code, { because: printed === null ? "the season; its year is inferred" : "the season and its year", anchor: printed === null ? scene.today : null });
}

const shift = "(?<shift>(?:next|last|this|that) year|the same year)";
const ordinal = "(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)";
const tail = `(?<tail>,? of (?:that|the same) year|(?:,?${gap}(?:of )?(?:(?<bc>\\d{1,4}) ?(?:BCE?\\b|B\\.C\\.)|(?<year>${anyYear})(?![\\d,]\\d)\\b|${shift})))`;

export const periodRules: readonly TimeRule[] = [
  { id: "time/en/quarter", pattern: anyCase(`\\b(?:the (?!\\w{5,6}-quarter))?(?:(?<shiftAhead>(?:next|last|this|that) year)'s )?(?:(?:comparable |corresponding )?(?<ago>year-(?:ago|earlier)) )?(?:(?<yearAhead>${yearDigits}) )?(?:fiscal[ -])?${ordinal}[ -]quarter\\b${tail}?`), reckon: reckonQuarter },
  { id: "time/en/quarter-digit", pattern: anyCase(`\\bQ(?<digit>[1-4])(?:[ ,]{1,2}(?<year>${yearDigits}))?\\b`), reckon: reckonQuarter },
  { id: "time/en/same-quarter", pattern: anyCase(`\\b(?:the )?(?:(?:latest|year-ago|year-earlier|(?<year>${yearDigits})|comparable year-ago|corresponding|comparable|same) (?:quarter|period)(?: last year| a year (?:ago|earlier))?|last year's (?:quarter|period)|quarter a year (?:ago|earlier))\\b(?! of)|\\bthe quarter\\b(?! of)`), reckon: reckonSameQuarter },
  { id: "time/en/half", pattern: anyCase(`\\b(?:the )?(?<half>first|second|latter|last) half of (?:the year |(?<year>${yearDigits})\\b|${shift})`), reckon: reckonHalf },
  { id: "time/en/season-of-year", pattern: anyCase(`\\b(?:the )?(?:(?:early|late|mid)[ -])?(?<season>${season})${tail}`), reckon: reckonSeason },
  { id: "time/en/year-season", pattern: anyCase(`\\b(?:the )?(?<year>${yearDigits}) (?<season>${season})`), reckon: reckonSeason },
  { id: "time/en/season", pattern: anyCase(`\\b(?:the )?(?:(?:early|late|mid)[ -])?(?<season>spring|summer|autumn|winter)\\b(?!s| (?:Palace|Olympic|Games|War|Line|of Nations))|\\b(?:the|early|late|mid|in|by) (?<season>fall)\\b(?= (?:and|he|they|the)\\b|[.,;])(?! of)`), fits: (m, before) => /\b(?:in|during|by|until|since|through|throughout|of|over|for|that|from|before|after|in the|early|late|mid-?) $/i.test(before) || /^(?:the|early|late|mid)/i.test(m.text), reckon: reckonSeason },
];
