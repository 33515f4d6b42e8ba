/** Finds the day of publication where a text prints it: a "Published:" line, a line that is nothing but a date, or a dateline. */
import { englishMonths, findFullDates, makeDay } from "#language/calendar.ts";
import type { Block, Published } from "#record/report.ts";
import { readDay } from "./day.ts";

/** A stamp stands near the top or at the very end. */
const firstBlocks = 8;
const lastBlocks = 3;
const longestStamp = 140;

const published = /\b(?:published|posted|released|issued|publication date|date)\b(?: on| at)? ?:? ?/i;
const updated = /\b(?:(?:last )?(?:updated|modified)|last update)\b(?: on| at)? ?:? ?/i;
/** What may stand beside a date in a line that is only a date: weekday, clock, zone, place of the newsroom. */
const dateCompany = /^(?:(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?|\d{1,2}[:.]\d{2}(?::\d{2})?|am|pm|a\.m|p\.m|at|on|gmt|utc|[ecmp][ds]?t|eet|cet|[|,.:;•·()-])$/i;
const datelineYear = /^[\p{Lu}][\p{L} .,'-]{2,60}?[,(]? ?\b(\d{1,2}) (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6} (\d{2})\b ?\([^)]{2,40}\)/u;
/** "BEIRUT, " or "Kafr Nabl, Syria - ": every word of a place before the date of a line begins with a capital. */
const datelinePlace = /^(?:\p{Lu}[\p{L}.'/-]{1,30}[ ,]{1,2}){1,5}(?:[-:] )?$/u;

type Line = { readonly text: string; readonly kind: Block["kind"] };

export function printedDay(shadow: string, blocks: readonly Block[]): Published | null {
  const lines = blocks.map((block): Line => ({ text: shadow.slice(block.start, Math.min(block.end, block.start + 400)), kind: block.kind }));
  const edges = lines.filter((_, i) => i < firstBlocks || i >= lines.length - lastBlocks);
  const stamps = edges.filter((line) => line.text.length <= longestStamp && line.kind !== "caption" && line.kind !== "credit");
  return labelled(stamps, published, "is printed as the day of publication") ?? alone(stamps) ?? opening(lines) ?? dateline(lines) ?? labelled(stamps, updated, "is printed as the day of the last update");
}

function labelled(lines: readonly Line[], label: RegExp, how: string): Published | null {
  for (const line of lines) {
    const match = label.exec(line.text);
    if (match === null || match.index > 60) continue;
    const words = line.text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const day = startsWithDate(words) ? readDay(words) : null;
    if (day !== null) return stated(day, `"${clip(line.text)}" ${how}`);
  }
  return null;
}

/** The date must follow its label, with a weekday or a clock between them at most. */
function startsWithDate(words: string): boolean {
  const first = findFullDates(words)[0]?.start ?? /\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b/.exec(words)?.index;
  return first !== undefined && restIsCompany(words.slice(0, first));
}

function alone(lines: readonly Line[]): Published | null {
  for (const line of lines) {
    const day = dateLineDay(line.text);
    if (day !== null) return stated(day, `"${clip(line.text)}" stands as a line of its own`);
  }
  return null;
}

/** Is the line a date, with a weekday or a clock at most? */
export function isDateLine(line: string): boolean {
  return dateLineDay(line) !== null;
}

function dateLineDay(line: string): string | null {
  if (line.length > 60 || !/\d{4}/.test(line)) return null;
  if (/^\d{4}-\d{2}-\d{2}T[\d:.+Z-]{1,20}$/.test(line)) return readDay(line);
  const date = findFullDates(line)[0];
  if (date === undefined || !restIsCompany(line.slice(date.end))) return null;
  const before = line.slice(0, date.start);
  return restIsCompany(before) || datelinePlace.test(before) ? date.day : null;
}

/** "Sun 16 Apr 2017 Death toll rises …": a date that opens the text and is no part of its first sentence. */
function opening(lines: readonly Line[]): Published | null {
  const lead = lines[0]?.text ?? "";
  const date = findFullDates(lead.slice(0, 60))[0];
  if (date === undefined || !restIsCompany(lead.slice(0, date.start))) return null;
  const isApart = /^(?: ?[-|:•] ?| (?:\d{1,2}[:.]\d{2}(?: ?[AaPp][Mm])? )?)(?=["'(]?\p{Lu})/u.test(lead.slice(date.end));
  return isApart ? stated(date.day, `the text opens with "${clip(lead.slice(0, date.end))}"`) : null;
}

function restIsCompany(words: string): boolean {
  return words.split(/\s+|(?<=[|,;()])/).every((word) => word === "" || dateCompany.test(word.replace(/[,;|]$/, "") || ","));
}

/** "KABUL, 3 January 2012 (AGENCY) -" and the wire's "BEIRUT, 4 APR 89 (AGENCY) --". */
function dateline(lines: readonly Line[]): Published | null {
  const lead = lines.find((line) => line.kind === "paragraph")?.text ?? "";
  const wire = datelineYear.exec(lead);
  if (wire !== null) {
    const year = Number(wire[3]);
    const day = makeDay(year + (year < 70 ? 2000 : 1900), englishMonths[(wire[2] ?? "").toLowerCase()] ?? 0, Number(wire[1]));
    if (day !== null) return stated(day, `the dateline "${clip(wire[0])}"`);
  }
  const date = findFullDates(lead.slice(0, 110))[0];
  if (date === undefined) return null;
  const place = /^[\p{Lu}][\p{L} .,'/-]{1,60}[,(:]? ?$/u.test(lead.slice(0, date.start));
  const closes = /^ ?\)?,? ?(?:\([^)]{2,40}\))? ?[-:]{1,2} /.test(lead.slice(date.end));
  return place && closes && !/\b(?:on|of|in|at|by|since|the|and)\b/.test(lead.slice(0, date.start)) ? stated(date.day, `the dateline "${clip(lead.slice(0, date.end))}"`) : null;
}

function stated(value: string, because: string): Published {
  return { value, basis: "stated", because };
}

function clip(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
