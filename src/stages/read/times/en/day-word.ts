/** "today", "yesterday", "tomorrow", "tonight", "last night", "this morning", "overnight": days told by where the speaker stands. */
import { addDays } from "#language/calendar.ts";
import { anyCase } from "../rule.ts";
import type { Match, Scene, TimeRule, Told } from "../rule.ts";
import { tellDay, tellUnanchored, tellVague } from "../told.ts";
import { dayPart, partCode } from "./words.ts";

const shifts: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 };

function reckonDayWord({ groups }: Match, scene: Scene): Told {
  const word = (groups["word"] ?? "").toLowerCase();
  if (scene.history && word === "today") return tellVague("PRESENT_REF", "a history's \"today\" is its writer's own time");
  const today = scene.history ? scene.story.day : scene.today;
  if (today === null) return tellUnanchored("XXXX-XX-XX", "day");
  const shift = word.startsWith("the day before") ? -2 : word.startsWith("the day after") ? 2 : (shifts[word] ?? 0);
  return tellDay(addDays(today, shift), { because: `"${word}" seen from ${today}`, anchor: today });
}

/** A part of a day as TimeML writes it: 2015-10-06TNI. */
export function withPart(told: Told, word: string): Told {
  const code = partCode(word);
  if (code === "" || told.precision !== "day" || told.value === null || told.value.includes("T")) return told;
  return { ...told, kind: "time", value: code === "MI" ? `${told.value}T12:00` : word.toLowerCase() === "midnight" ? `${told.value}T24:00` : `${told.value}T${code}` };
}

function reckonPart({ groups }: Match, scene: Scene): Told {
  const part = groups["part"] ?? "night";
  const last = (groups["which"] ?? "").toLowerCase() === "last";
  const today = scene.history ? scene.story.day : scene.today;
  if (today === null) return { ...tellUnanchored(`XXXX-XX-XXT${partCode(part)}`, "day"), kind: "time" };
  const day = addDays(today, last ? -1 : 0);
  return withPart(tellDay(day, { because: `"${last ? "last" : "this"} ${part}" seen from ${today}`, anchor: today }), part);
}

export const dayWordRules: readonly TimeRule[] = [
  { id: "time/en/day-word", pattern: anyCase("\\b(?<word>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow)\\b(?! Show)"), reckon: reckonDayWord },
  { id: "time/en/part-of-today", pattern: anyCase(`\\b(?:(?<which>this|last) (?<part>${dayPart})|to(?<part>night))\\b(?! of\\b)`), reckon: reckonPart },
  { id: "time/en/overnight", pattern: anyCase("\\b(?<which>)(?<part>overnight)\\b(?! (?:delivery|stay|train|bag|success))"), reckon: (match, scene) => reckonPart({ text: match.text, groups: { ...match.groups, which: "last" } }, scene) },
];
