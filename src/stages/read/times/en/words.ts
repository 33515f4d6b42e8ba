/** The words of English times, as fragments of patterns, and how to read them. No fragment has groups of its own. */
import { englishMonths, englishWeekdays } from "#language/calendar.ts";
import { numberWords, readCardinal } from "#language/numbers.ts";

/** White space inside an expression: it may run over a line. */
export const gap = "[ \\n]{1,3}";

export const monthName = "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)";
export const weekdayName = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)";
export const season = "(?:spring|summer|autumn|fall|winter)";
export const dayPart = "(?:morning|afternoon|evening|night)";
export const unit = "(?:second|minute|hour|day|week|weekend|fortnight|month|quarter|year|decade|century|millennium)";
export const units = "(?:seconds|minutes|hours|days|weeks|fortnights|months|quarters|years|decades|centuries|millennia)";

/** A count before a unit of time: "two", "a few", "48", "two and a half". */
export const count = `(?:\\d{1,3} (?:and )?1/2|\\d{1,4}(?:,\\d{3})?(?:\\.\\d{1,2})?(?:(?: to | or |-)\\d{1,4})?|an?(?: further| single| full| whole)?|(?:a |the )?few|several|many|some|a couple(?: of)?|couple of|half an?|half a dozen|a dozen|two dozen|another|an additional|a hundred|hundreds of|dozens of|${numberWords}(?: (?:or|to) ${numberWords})?)(?: and a half)?`;

export function monthOf(word: string | undefined): number {
  return englishMonths[(word ?? "").toLowerCase().replace(".", "")] ?? 0;
}

export function weekdayNumber(word: string | undefined): number {
  return englishWeekdays[(word ?? "").toLowerCase().replace(".", "")] ?? 0;
}

const seasonCodes: Readonly<Record<string, string>> = { spring: "SP", summer: "SU", autumn: "FA", fall: "FA", winter: "WI" };

export function seasonCode(word: string | undefined): string {
  return seasonCodes[(word ?? "").toLowerCase()] ?? "SP";
}

const partCodes: Readonly<Record<string, string>> = {
  morning: "MO", dawn: "MO", daybreak: "MO", sunrise: "MO", noon: "MI", midday: "MI", afternoon: "AF", evening: "EV", dusk: "EV", sunset: "EV",
  nightfall: "EV", night: "NI", overnight: "NI", midnight: "NI", daytime: "DT",
};

export function partCode(word: string | undefined): string {
  return partCodes[(word ?? "").toLowerCase()] ?? "";
}

/** How many units a count says; "X" where it says no number ("a few"), null where it can't be read. */
export function readCount(words: string): number | "X" | null {
  const plain = words.toLowerCase().replaceAll(/\s{1,3}/g, " ").trim();
  const fraction = /^(\d{1,3}) (?:and )?1\/2$/.exec(plain);
  if (fraction !== null) return Number(fraction[1]) + 0.5;
  const half = plain.endsWith(" and a half") ? 0.5 : 0;
  const base = half > 0 ? plain.slice(0, -" and a half".length) : plain;
  if (/^(?:(?:a |the )?few|several|many|some|hundreds of|dozens of|)$/.test(base)) return "X";
  if (/^half a dozen$/.test(base)) return 6;
  if (base.startsWith("half a")) return 0.5;
  if (/couple/.test(base)) return 2;
  if (base.endsWith("dozen")) return base.startsWith("two") ? 24 : 12;
  if (/^(?:an? ?(?:further|single|full|whole|additional)?|another)$/.test(base)) return 1 + half;
  const value = readCardinal(base.split(/ (?:or|to) |(?<=\d)-(?=\d)/)[0] ?? "");
  return value === null ? null : value + half;
}

/** ISO designators of units. `T` marks those of the clock. */
export const designators: Readonly<Record<string, { readonly code: string; readonly times: number; readonly clock?: true }>> = {
  second: { code: "S", times: 1, clock: true }, minute: { code: "M", times: 1, clock: true }, hour: { code: "H", times: 1, clock: true },
  day: { code: "D", times: 1 }, week: { code: "W", times: 1 }, weekend: { code: "D", times: 2 }, fortnight: { code: "W", times: 2 }, month: { code: "M", times: 1 },
  quarter: { code: "M", times: 3 }, year: { code: "Y", times: 1 }, decade: { code: "Y", times: 10 }, century: { code: "Y", times: 100 }, millennium: { code: "Y", times: 1000 },
};

/** "weeks" → "week", "centuries" → "century". */
export function singular(word: string): string {
  const plain = word.toLowerCase();
  if (plain === "centuries") return "century";
  if (plain === "millennia") return "millennium";
  return plain.endsWith("s") ? plain.slice(0, -1) : plain;
}

/** A length as ISO 8601 has it: P3D, PT16H, PXY, P2Y6M. Null for a unit that is none. */
export function isoLength(amount: number | "X", unitName: string): string | null {
  const designator = designators[singular(unitName)];
  if (designator === undefined) return null;
  const prefix = designator.clock ? "PT" : "P";
  if (amount === "X") return singular(unitName) === "decade" ? "PXE" : singular(unitName) === "century" ? "PXC" : `${prefix}X${designator.code}`;
  const total = amount * designator.times;
  const whole = Math.floor(total);
  const rest = total - whole;
  if (rest === 0) return `${prefix}${whole}${designator.code}`;
  const finer: Readonly<Record<string, [string, number]>> = { Y: ["M", 12], PTH: ["M", 60], PTM: ["S", 60], D: ["H", 24] };
  const step = finer[(designator.clock ? "PT" : "") + designator.code];
  if (step === undefined) return `${prefix}${total}${designator.code}`;
  const head = whole > 0 ? `${whole}${designator.code}` : "";
  return `${prefix}${head}${designator.code === "D" ? "T" : ""}${Math.round(rest * step[1])}${step[0]}`;
}
