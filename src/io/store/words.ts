/** Words as the search compares them: folded here rather than by a database, so that every database finds the same reports. */

/** Longer words are cut into pieces, in texts and searches alike. */
const longestWord = 64;
/** A search has at most this many words; more are left out. */
const mostWordsOfSearch = 100;

const word = new RegExp(`[\\p{L}\\p{N}]{1,${longestWord}}`, "gu");
const marks = /[\p{M}\u0640]/gu;

/** Letters that Unicode does not take apart, and Arabic and Persian ones that are written for one another. */
const sameLetter: ReadonlyMap<string, string> = new Map([
  ["ł", "l"], ["ø", "o"], ["đ", "d"], ["ð", "d"], ["ı", "i"], ["ß", "ss"], ["æ", "ae"], ["œ", "oe"], ["þ", "th"],
  ["ى", "ي"], ["ی", "ي"], ["ک", "ك"], ["ة", "ه"], ["ٱ", "ا"],
]);
const toReplace = new RegExp(`[${[...sameLetter.keys()].join("")}]`, "gu");

/** The words of a text in lower case, without accents, vowel signs and lengthening strokes, in their order. */
export function foldedWords(text: string): readonly string[] {
  // Marks go first: sorting a long run of them is what makes normalizing slow, and a hostile text may be nothing else.
  const folded = text
    .replace(marks, "")
    .normalize("NFKD")
    .replace(marks, "")
    .toLowerCase()
    .replace(marks, "")
    .replace(toReplace, (letter) => sameLetter.get(letter) ?? letter);
  return folded.match(word) ?? [];
}

/** What a person typed into the search, as folded words, each once. Whatever is no letter or digit only separates. */
export function wordsOfSearch(typed: string): readonly string[] {
  return [...new Set(foldedWords(typed))].slice(0, mostWordsOfSearch);
}
