/** Times that come again: "daily", "every morning", "each year", "twice a week", "on Fridays". */
import { anyCase } from "../rule.ts";
import type { Match, TimeRule, Told } from "../rule.ts";
import { tellSet } from "../told.ts";
import { monthName, monthOf, partCode, weekdayName, weekdayNumber } from "./words.ts";

const adverbs: Readonly<Record<string, string>> = {
  hourly: "PT1H", daily: "P1D", nightly: "XXXX-XX-XXTNI", weekly: "P1W", fortnightly: "P2W", biweekly: "P2W", monthly: "P1M", yearly: "P1Y",
};
const lengths: Readonly<Record<string, string>> = { hour: "PT1H", minute: "PT1M", day: "P1D", week: "P1W", weekend: "XXXX-WXX-WE", month: "P1M", quarter: "P1Q", year: "P1Y", decade: "P10Y" };

function reckonEach({ groups }: Match): Told | null {
  const word = (groups["what"] ?? "").toLowerCase();
  const month = monthOf(word);
  const weekday = weekdayNumber(word);
  if (weekday > 0) return tellSet(`XXXX-WXX-${weekday}${partCode(groups["part"]) === "" ? "" : `T${partCode(groups["part"])}`}`, "a weekday that comes again");
  if (month > 0) return tellSet(`XXXX-${String(month).padStart(2, "0")}`, "a month that comes again");
  const value = lengths[word] ?? (partCode(word) === "" ? null : `XXXX-XX-XXT${partCode(word)}`);
  return value === null ? null : tellSet(value, "comes again");
}

const what = `(?<what>hour|minute|day|week|weekend|month|quarter|year|decade|morning|afternoon|evening|night|${weekdayName}|${monthName})`;

export const setRules: readonly TimeRule[] = [
  { id: "time/en/adverb-of-return", pattern: anyCase(`\\b(?<what>${Object.keys(adverbs).join("|")})\\b`), fits: (m, _before, after) => m.text === m.text.toLowerCase() && !/^ (?:newspaper|paper)/.test(after), reckon: ({ groups }) => tellSet(adverbs[(groups["what"] ?? "").toLowerCase()] ?? "P1D", "comes again") },
  { id: "time/en/each", pattern: anyCase(`\\b(?:every|each)(?: single)? ${what}\\b(?: (?<part>morning|afternoon|evening|night))?`), reckon: reckonEach },
  { id: "time/en/per", pattern: anyCase("(?<=\\b(?:times|once|twice|people|barrels|tons|strikes|attacks|sorties|percent|%|\\d) )(?:a|per) (?<what>day|week|month|year|hour)\\b|\\b(?:per) (?<what>day|week|month|year)\\b"), reckon: reckonEach },
  { id: "time/en/plural-weekday", pattern: anyCase(`\\b(?<what>${weekdayName})(?:s| (?<part>morning|afternoon|evening|night)s)\\b`), reckon: reckonEach },
];
