/** English numbers, in digits and in words, read to values; and the pattern that finds them in plain text. */

const units: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
};
const tens: Readonly<Record<string, number>> = {
  twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
};
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };

const ordinalUnits: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12,
  thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20,
  thirtieth: 30, fortieth: 40, fiftieth: 50,
};

const unitWord = Object.keys(units).toSorted(longestFirst).join("|");
const tenWord = Object.keys(tens).join("|");
const belowHundred = `(?:(?:${tenWord})(?:[ -](?:one|two|three|four|five|six|seven|eight|nine)\\b)?|${unitWord})`;
const scaleWord = "(?:hundred|thousand|million|billion)";

/** Number words: "twelve", "twenty-five", "two hundred and fifty thousand", "a hundred". No groups, bounded, for case-insensitive use. */
export const numberWords =
  `(?:(?:${belowHundred}|an?(?= ${scaleWord}\\b))(?: ${scaleWord}\\b(?: and)?(?: ${belowHundred}\\b)?){0,4}|${belowHundred})`;

/** Digits: "7", "250,000", "1.2 million". No groups. */
export const numberDigits = `(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,9}(?:\\.\\d{1,2})?)(?: (?:hundred|thousand|million|billion)\\b)?`;

/** Any cardinal number. */
export const cardinal = `(?:${numberDigits}|${numberWords})`;

export const ordinalWord = `(?:${Object.keys(ordinalUnits).toSorted(longestFirst).join("|")}|(?:${tenWord})[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))`;

/** Reads what `cardinal` finds; null when the words are no number. */
export function readCardinal(words: string): number | null {
  const plain = words.toLowerCase().replaceAll(",", "").replaceAll("-", " ").trim();
  let total = 0;
  let part: number | null = null;
  for (const word of plain.split(/\s{1,4}/)) {
    if (word === "and") continue;
    const scale = scales[word];
    if (scale === 100) part = (part ?? 1) * 100;
    else if (scale !== undefined) {
      total += (part ?? 1) * scale;
      part = null;
    } else {
      const value = word === "a" || word === "an" ? 1 : /^\d{1,15}(?:\.\d{1,2})?$/.test(word) ? Number(word) : (units[word] ?? tens[word]);
      if (value === undefined) return null;
      part = (part ?? 0) + value;
    }
  }
  const value = total + (part ?? 0);
  return Number.isInteger(value) ? value : Math.round(value * 1000) / 1000;
}

/** "third", "twenty-first", "11th" → 3, 21, 11. */
export function readOrdinal(word: string): number | null {
  const plain = word.toLowerCase().replace("-", " ");
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(plain);
  if (digits) return Number(digits[1]);
  const [first = "", second] = plain.split(" ");
  if (second === undefined) return ordinalUnits[first] ?? null;
  const ten = tens[first];
  const unit = ordinalUnits[second];
  return ten === undefined || unit === undefined || unit > 9 ? null : ten + unit;
}

/** "nineteen ninety-six", "two thousand", "twenty fifteen" as years. */
export const yearWords = `(?:(?:seventeen|eighteen|nineteen|twenty)[ -](?:hundred|oh[ -](?:one|two|three|four|five|six|seven|eight|nine)|${belowHundred})|two thousand(?: and)?(?: ${belowHundred})?)`;

/** Reads what `yearWords` finds. */
export function readYearWords(words: string): number | null {
  const plain = words.toLowerCase().replaceAll("-", " ");
  if (plain.startsWith("two thousand")) return readCardinal(plain);
  const [first = "", ...rest] = plain.split(" ");
  const century = units[first] ?? tens[first];
  if (century === undefined) return null;
  if (rest[0] === "hundred") return century * 100;
  const within = readCardinal(rest.filter((word) => word !== "oh").join(" "));
  return within === null || within > 99 || (within < 10 && rest[0] !== "oh") ? null : century * 100 + within;
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}
