/** Times of the clock and of the day: "2:30 pm", "at noon", "at dawn", "midnight"; the day is the one named beside them. */
import { makeDay } from "#language/calendar.ts";
import { anyCase } from "../rule.ts";
import type { Match, Scene, TimeRule, Told } from "../rule.ts";
import { tellDay, tellUnanchored, two } from "../told.ts";
import { withPart } from "./day-word.ts";
import { partCode } from "./words.ts";

function onDay(scene: Scene): Told {
  const today = scene.story.day ?? scene.today;
  return today === null || makeDay(Number(today.slice(0, 4)), Number(today.slice(5, 7)), Number(today.slice(8))) === null
    ? tellUnanchored("XXXX-XX-XX", "day")
    : tellDay(today, { because: "the day last named", anchor: today });
}

/** Hours and minutes on the day last named. */
export function atClock(day: Told, hour: number, minute: number): Told {
  const clock = `${two(hour)}:${two(minute)}`;
  return { ...day, kind: "time", precision: "minute", clock: hour > 23 ? null : clock, value: day.value === null ? null : `${day.value.slice(0, 10)}T${clock}` };
}

function reckonClock({ groups }: Match, scene: Scene): Told | null {
  const half = (groups["half"] ?? "").toLowerCase().replaceAll(".", "");
  const said = Number(groups["hour"]);
  const hour = half === "pm" && said < 12 ? said + 12 : half === "am" && said === 12 ? 0 : said;
  const minute = Number(groups["minute"] ?? 0);
  return hour > 23 || minute > 59 || (half !== "" && said > 12) ? null : atClock(onDay(scene), hour, minute);
}

function reckonPart({ groups }: Match, scene: Scene): Told {
  const part = groups["part"] ?? "";
  const day = onDay(scene);
  if (/^(?:noon|midday)/i.test(part)) return atClock(day, 12, 0);
  if (/midnight/i.test(part)) return { ...day, kind: "time", value: day.value === null ? null : `${day.value}T24:00` };
  const told = withPart(day, part);
  return told.kind === "time" ? told : { ...day, kind: "time", value: `${day.value ?? "XXXX-XX-XX"}T${partCode(part)}` };
}

const zone = "(?: ?(?:GMT|UTC|EST|EDT|BST|CET|CEST|EET|PST|local time|Moscow time)\\b)?";

export const clockRules: readonly TimeRule[] = [
  { id: "time/en/clock", pattern: anyCase(`\\b(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))? ?(?<half>[ap]\\.?m\\b\\.?)${zone}`), reckon: reckonClock },
  { id: "time/en/clock-24", pattern: anyCase(`\\b(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?: ?hrs| hours|h\\b)?${zone}(?![\\d%])`), fits: (_m, before) => !/[\d:]$/.test(before), reckon: reckonClock },
  { id: "time/en/hours-24", pattern: anyCase(`\\b(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d) ?(?:hrs|hours|GMT|UTC)\\b`), reckon: reckonClock },
  { id: "time/en/clock-word", pattern: anyCase("\\b(?<part>noon|midday|midnight)\\b"), reckon: reckonPart },
  { id: "time/en/part-of-day", pattern: anyCase("(?<=\\b(?:at|by|before|until|since|around|after|from|in|during) )(?:the )?(?:(?:early|late|mid)[ -])?(?<part>dawn|daybreak|sunrise|dusk|sunset|nightfall|morning|afternoon|evening)\\b(?! (?:hours )?of)|(?<=\\b(?:at|by) )(?<part>night)\\b"), reckon: reckonPart },
];
