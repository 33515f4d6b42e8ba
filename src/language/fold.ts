/** The plain form of a name for matching: one alphabet of lower-case letters, without accents, vowel signs, apostrophes or hyphens. */

const plainLetters: Readonly<Record<string, string>> = {
  ı: "i", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ə: "a",
  а: "a", б: "b", в: "v", г: "h", ґ: "g", д: "d", е: "e", є: "ye", ё: "yo", ж: "zh", з: "z", и: "i", і: "i", ї: "i", й: "y",
  к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh",
  щ: "shch", ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya",
  أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ئ: "ي", ؤ: "و", ة: "ه", ک: "ك", ی: "ي", ء: "", "ـ": "",
};

const asciiWord = /^[A-Za-z]+$/;
const marks = /[\p{M}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff'’‘`´ʻʼʽʾʿˈ′]/gu;
const oddLetters = /[ıøłđðþßæœəа-яєіїґёأإآٱىئؤةکیءـ]/gu;
const between = /[^\p{L}\p{N}]+/gu;

/** Words parted by one space; the empty string where nothing but signs stood. */
export function foldName(name: string): string {
  if (asciiWord.test(name)) return name.toLowerCase();
  return name
    // Arabic letters that carry a sign are taken before NFKD would part them from it.
    .replace(oddLetters, (letter) => plainLetters[letter] ?? letter)
    .normalize("NFKD")
    .replace(marks, "")
    .toLowerCase()
    .replace(oddLetters, (letter) => plainLetters[letter] ?? letter)
    .replace(between, " ")
    .trim();
}

const articles = new Set(["al", "el", "ul", "il", "l", "ar", "as", "ash", "at", "ath", "ad", "adh", "an", "az", "er", "es", "esh", "et", "ed", "en", "ez", "ال"]);

export function isArticle(word: string): boolean {
  return articles.has(word);
}

/** A folded name without its Arabic articles, where another word remains; glued articles ("alhbit", "arraqqah") go too. */
export function withoutArticles(folded: string): string {
  const words = folded.split(" ");
  const kept = words.filter((word) => !articles.has(word));
  if (kept.length === 0) return folded;
  const first = kept[0] ?? "";
  return [kept.length === words.length ? unglued(first) : first, ...kept.slice(1)].map(withoutArabicArticle).join(" ");
}

const gluedArticle = /^(?:al(?=[bcdfghjkmnpqrstvwxz])|a([rstdznl])(?:h?)(?=\1))/;
const shortestGlued = 5;

function unglued(word: string): string {
  return word.length < shortestGlued ? word : word.replace(gluedArticle, "");
}

function withoutArabicArticle(word: string): string {
  return word.length >= shortestGlued && word.startsWith("ال") ? word.slice(2) : word;
}
