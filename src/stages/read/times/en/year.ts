/** Years and what is made of them: "2011", "490 BC", "the 1970s", "'80s", "the 19th century", "fiscal 1989", "1914-17". */
import { ordinalWord, readOrdinal, yearWords } from "#language/numbers.ts";
import { anyCase } from "../rule.ts";
import type { Match, Scene, TimeRule, Told } from "../rule.ts";
import { tellPoint, tellYears } from "../told.ts";
import { readYear } from "./date.ts";

const yearDigits = "(?:1[0-9]\\d{2}|20\\d{2})";

/** What a four-digit number counts when it is no year. */
const counted = /^[ -](?:(?:[a-z]{3,12}) )?(?:people|persons?|troops|men|women|children|soldiers|fighters|rebels|militants|civilians|refugees|residents|inhabitants|officers|prisoners|casualties|dead|deaths|killed|wounded|injured|tanks|aircraft|planes|guns|ships|vehicles|houses|homes|buildings|families|kms?|kilomet(?:er|re)s?|miles|met(?:er|re)s|feet|foot|yards|acres|hectares|tons|tonnes|pounds|shares|points|percent|per cent|jobs|employees|workers|members|copies|units|systems|dollars|yen|francs|marks|votes|seats|rounds|shells|bombs|missiles|rockets|strikes|sorties|hours|days|times|lb|kg|mm|cm|m|hp)\b/i;

/** A title or label that carries a number. */
const labelled = /(?:[$£€#№]|\b(?:no\.?|nos\.?|number|resolution|page|pages|pp?\.|flight|article|section|chapter|channel|route|highway|unit|brigade|regiment|boeing|about|nearly|almost|over|than|least|some|approximately|roughly|exactly|another|only|up to|(?:US|C|A|HK)\$|index|average|rose|fell|to \$|at \$|Rs\.?)) ?$/i;

function isYear(match: Match, before: string, after: string): boolean {
  if (/^(?:[,.]\d|[%°]|\/\d)/.test(after) || /[\d.,/:-]$|\d[ -]?$/.test(before) && !/\b(?:mid|post|pre)-$/i.test(before) && !/(?:1\d{3}|20\d{2}) ?[-/] ?$/.test(before)) return false;
  if (counted.test(after) && !/\b(?:in|since|of|by|from|until) $/i.test(before)) return false;
  return !labelled.test(before) && !/^ [ap]\.?m\b/i.test(after) && match.text.length === 4;
}

function reckonYear({ groups }: Match): Told | null {
  const year = groups["bc"] === undefined ? readYear(groups["year"]) : -Number(groups["bc"]);
  return year === null ? null : tellPoint({ year, month: null, day: null }, { because: "the year is printed" });
}

function reckonSecondYear({ groups }: Match): Told | null {
  const first = Number(groups["first"]);
  const year = Math.floor(first / 100) * 100 + Number(groups["short"]);
  return year <= first ? null : tellPoint({ year, month: null, day: null }, { because: "the century is that of the year before it" });
}

function reckonShortYear({ groups }: Match, scene: Scene): Told | null {
  const short = Number(groups["short"]);
  const near = scene.story.year ?? (scene.today === null ? null : Number(scene.today.slice(0, 4)));
  if (near === null) return null;
  const century = Math.floor(near / 100) * 100;
  const year = century + short > near + 10 ? century - 100 + short : century + short;
  return tellPoint({ year, month: null, day: null }, { because: `the century is that of ${near}` });
}

function reckonDecade({ groups }: Match, scene: Scene): Told | null {
  const { decade, short, word, bc } = groups;
  if (decade !== undefined) return tellYears(bc === undefined ? Number(decade) : -Number(decade), 10, { because: "the decade is printed" });
  const tens: Readonly<Record<string, number>> = { twenties: 20, thirties: 30, forties: 40, fifties: 50, sixties: 60, seventies: 70, eighties: 80, nineties: 90 };
  const within = short === undefined ? tens[(word ?? "").toLowerCase()] : Number(short);
  const near = scene.story.year ?? (scene.today === null ? 2000 : Number(scene.today.slice(0, 4)));
  if (within === undefined) return null;
  const century = Math.floor(near / 100) * 100;
  return tellYears(century + within > near + 5 ? century - 100 + within : century + within, 10, { because: "the century is inferred" });
}

function reckonCentury({ groups }: Match): Told | null {
  const ordinal = readOrdinal(groups["ordinal"] ?? "");
  if (ordinal === null || ordinal > 30) return null;
  const first = (ordinal - 1) * 100;
  return tellYears(groups["bc"] === undefined ? first : -Math.max(first, 1), 100, { because: "the century is printed" });
}

const bc = "(?:BCE?\\b|B\\.C\\.?(?:E\\.)?)";

export const yearRules: readonly TimeRule[] = [
  { id: "time/en/year-bc", pattern: anyCase(`\\b(?:(?:ca?\\.|circa) ?)?(?<bc>\\d{1,4}) ?${bc}`), reckon: reckonYear },
  { id: "time/en/year-of-range-bc", pattern: anyCase(`\\b(?<bc>\\d{1,4})(?=(?:/\\d{1,3})?(?: ?- ?| and | to | or |/)\\d{1,4} ?${bc})`), reckon: reckonYear },
  { id: "time/en/year", pattern: anyCase(`\\b(?<year>${yearDigits})\\b`), fits: isYear, reckon: reckonYear },
  { id: "time/en/fiscal-year", pattern: anyCase(`\\bfiscal(?: year)? (?<year>${yearDigits})\\b`), reckon: reckonYear },
  { id: "time/en/year-in-words", pattern: anyCase(`\\b(?:the year )?(?<year>${yearWords})\\b(?! (?:people|men|troops|soldiers|dollars|years|miles))`), fits: (m, before) => /\b(?:in|since|until|of|by|from|year) $/i.test(before) || /^the year/i.test(m.text), reckon: reckonYear },
  { id: "time/en/the-year", pattern: anyCase(`\\bthe (?:calendar )?years? (?<year>${yearDigits})\\b(?!-)`), reckon: reckonYear },
  { id: "time/en/second-year-of-range", pattern: anyCase(`(?<=\\b(?<first>${yearDigits}) ?[-/] ?)(?<short>\\d{2})\\b(?![-\\d,%])`), reckon: reckonSecondYear },
  { id: "time/en/short-year", pattern: anyCase("(?<![\\w'])'(?<short>\\d{2})\\b(?!s|'|\\d)"), reckon: reckonShortYear },
  {
    id: "time/en/decade",
    pattern: anyCase(`\\b(?:the )?(?:(?:early|late|mid)[ -])?(?:(?<decade>\\d{2,3}0)'?s(?: (?<bc>BCE?\\b|B\\.C\\.))?|'(?<short>\\d0)'?s|(?<word>(?:twen|thir|for|fif|six|seven|eigh|nine)ties))\\b`),
    fits: ({ groups, text }, before) => groups["word"] === undefined ? !before.endsWith("$") : /^the /i.test(text) && !/\b(?:his|her|their) $/i.test(before), reckon: reckonDecade,
  },
  { id: "time/en/century", pattern: anyCase(`\\b(?:the )?(?:(?:early|late|mid)[ -])?(?<ordinal>${ordinalWord}|\\d{1,2}(?:st|nd|rd|th))[ -]century(?: (?<bc>BCE?\\b|B\\.C\\.))?`), reckon: reckonCentury },
];
