/** Finds where in a text times may stand at all, in one cheap pass, so that the grammar runs on those stretches only. */
import { matchesOf } from "#language/matches.ts";

/** Beginnings of words that some rule needs; digits are taken by their shape. */
const trigger = new RegExp(
  "\\b(?:[12]\\d{3}(?!\\d)|\\d{1,2}(?:st|nd|rd|th|:\\d\\d| ?[ap]\\.?m\\b)|\\d{1,4} ?B\\.?C|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|" +
    "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|[Cc]hristmas|Easter|Good F|Palm S|Ash W|New Year|Halloween|Thanksg|Labor D|Boxing|Valentine|Armistice|Bastille|Nowruz|Epiphany|Martin L|Pentecost|Internat|" +
    "[Tt]o(?:day|night|morrow)|[Yy]esterday|[Oo]vernight|[Nn]ow|[Cc]urrent|[Rr]ecent|[Ll]ately|[Pp]reviously|[Ss]oon|[Ss]hortly|[Ff]uture|(?:short|near|long) term|present|modern|at the moment|" +
    "[Dd]a(?:y|ily|wn)|[Ww]eek|[Mm]onth|[Yy]ear|[Dd]ecade|[Cc]entur|[Mm]illenni|[Qq]uarter|[Hh]our|[Mm]inute|seconds|[Ff]ortnight|annual|bi-?weekly|[Ee]very|[Nn]ight|[Mm]orning|[Aa]fternoon|[Ee]vening|[Nn]oon|[Mm]id(?:day|night)|" +
    "[Dd]usk|[Ss]un(?:rise|set)|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|half of|fiscal|Q[1-4]|nineteen|eighteen|seventeen|two thousand|twent(?:y|ies)|thirties|forties|fifties|sixties|seventies|eighties|nineties|per )|'\\d0?s?\\b|\\b\\d{2}0'?s\\b|-long\\b",
  "g",
);

export type Stretch = { readonly start: number; readonly end: number };

/** How far a rule may look to either side of its trigger. */
const reach = 90;

/** Longer stretches are cut, so that a page of dates costs no more a character than a line of them. */
const longest = 3_000;

/** Stretches of a block that hold a trigger, widened to whole words and merged; in order. */
export function stretchesWithTimes(shadow: string, block: Stretch): Stretch[] {
  const text = shadow.slice(block.start, block.end);
  const found: { start: number; end: number }[] = [];
  for (const match of matchesOf(trigger, text)) {
    const start = Math.max(0, match.index - reach);
    const end = Math.min(text.length, match.index + reach);
    const last = found.at(-1);
    if (last !== undefined && start <= last.end && end - last.start <= longest) last.end = end;
    else found.push({ start: last === undefined ? start : Math.max(start, last.end), end });
  }
  return found.map(({ start, end }, i) => ({ start: block.start + (start === found[i - 1]?.end ? wordEnd(text, start) : wordStart(text, start)), end: block.start + wordEnd(text, end) }));
}

function wordStart(text: string, at: number): number {
  for (let i = at, left = 40; i > 0 && left > 0; i--, left--) if (text.charCodeAt(i - 1) <= 32) return i;
  return at;
}

function wordEnd(text: string, at: number): number {
  for (let i = at, left = 40; i < text.length && left > 0; i++, left--) if (text.charCodeAt(i) <= 32) return i;
  return at;
}
