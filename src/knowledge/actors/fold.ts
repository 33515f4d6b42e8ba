/** Names made alike for look-up: case, accents, apostrophes, dots and the spellings of the Arabic article do not count. */

const articles = new Set(["al", "el", "ul"]);
const plainWord = /^[a-z0-9]+$/;
const marks = /[\u0300-\u036f]/g;
const silent = /['’‘ʼʿʾ`´.]/g;
const letters: Readonly<Record<string, string>> = { "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae" };

/** One word without hyphen or space; `U.S.` becomes `us`, `Erdoğan` becomes `erdogan`, `el` becomes `al`. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  const folded = plainWord.test(lower)
    ? lower
    : lower.replace(silent, "").normalize("NFKD").replace(marks, "").replace(/[ıøłđßæ]/g, (sign) => letters[sign] ?? sign);
  return articles.has(folded) ? "al" : folded;
}

/** A name as its folded words: hyphens, slashes, spaces and a possessive ending part them. */
export function foldName(name: string): readonly string[] {
  return partsOf(name).map(foldWord).filter((word) => word !== "");
}

/** The words of a name as written, the possessive ending of each taken off. */
export function partsOf(name: string): readonly string[] {
  return name.split(/[\s\u00a0/–-]+/).map((word) => word.replace(/['’]s$/i, "")).filter((word) => word !== "");
}
