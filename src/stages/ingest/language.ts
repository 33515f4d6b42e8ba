/** Which language a text is in: English by its commonest words, cheaply; anything else by eld, loaded when first needed. */
import type { ReadingProblem } from "#record/problem.ts";

export type Told = { readonly language: string; readonly problems: readonly ReadingProblem[] };

/** As much of a text as is looked at, from its start, its middle and its end. */
const sampleChars = 2400;
/** Fewer letters than this can't be told safely. */
const fewestLetters = 24;

const english = new Set(["the", "and", "to", "that", "with", "from", "were", "have", "has", "which", "for", "by", "of", "said", "their", "they", "are", "after", "been", "his", "who"]);

/** `given` is what whoever brought the text says, a BCP 47 tag; `declared` what the page says of itself, heard when the words are too few. */
export async function tellLanguage(text: string, given: string | null, declared: string | null = null): Promise<Told> {
  const tag = normalTag(given);
  if (tag !== null) return told(tag);
  const sample = sampleOf(text);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (looksEnglish(sample, letters)) return told("en");
  const fallback = normalTag(declared);
  if (letters < fewestLetters) return fallback === null ? unsure("The text is too short to tell its language.") : told(fallback);
  const { eld } = await import("eld/medium");
  const whole = eld.detect(sample);
  if (whole.language !== "" && whole.isReliable() && isOneLanguage(sample, (part) => eld.detect(part))) return told(whole.language);
  return fallback === null ? unsure("The text's language could not be told: its words are too few, or of several languages.") : told(fallback);
}

function sampleOf(text: string): string {
  if (text.length <= sampleChars) return text;
  const part = sampleChars / 3;
  const middle = Math.floor(text.length / 2);
  return [text.slice(0, part), text.slice(middle, middle + part), text.slice(-part)].join(" ");
}

/** Among 20 words or more, one in seven is one of the commonest English words, "the" is there, and nearly all letters are Latin. */
function looksEnglish(sample: string, letters: number): boolean {
  const words = sample.toLowerCase().match(/[a-z']+/g) ?? [];
  if (words.length < 8) return false;
  const latin = words.reduce((sum, word) => sum + word.length, 0);
  const hits = words.filter((word) => english.has(word));
  return latin > letters * 0.85 && hits.length >= words.length / 7 && hits.includes("the") && new Set(hits).size >= 3;
}

type Guess = { readonly language: string; isReliable(): boolean };

/** Both halves of a text that is long enough must be of one language, or it is mixed. */
function isOneLanguage(sample: string, guess: (part: string) => Guess): boolean {
  if (sample.length < 400) return true;
  const half = sample.length / 2;
  const guesses = [sample.slice(0, half), sample.slice(half)].map(guess).filter((one) => one.isReliable());
  return new Set(guesses.map((one) => one.language)).size <= 1;
}

/** `en-GB` → `en`; null for what is no language tag. */
function normalTag(tag: string | null): string | null {
  const match = /^([a-z]{2,3})(?:[-_][a-z0-9]{1,8}){0,4}$/i.exec(tag?.trim() ?? "");
  return match?.[1]?.toLowerCase() ?? null;
}

function told(language: string): Told {
  if (language === "und") return unsure("Whoever brought the text could not tell its language.");
  if (language === "en") return { language, problems: [] };
  const message = `The text is in ${nameOf(language)}. Sitrep reads English so far: names, dates and figures may be found, sentences are not understood.`;
  return { language, problems: [{ code: "language-not-read", at: null, message }] };
}

function unsure(message: string): Told {
  return { language: "und", problems: [{ code: "language-unsure", at: null, message: `${message} It is read as English.` }] };
}

const names: Readonly<Record<string, string>> = {
  ar: "Arabic", de: "German", es: "Spanish", fa: "Persian", fr: "French", he: "Hebrew", it: "Italian", ku: "Kurdish", pt: "Portuguese",
  ru: "Russian", tr: "Turkish", uk: "Ukrainian", ur: "Urdu", zh: "Chinese", pl: "Polish", nl: "Dutch", my: "Burmese", am: "Amharic",
};

function nameOf(language: string): string {
  return names[language] ?? `another language than English ("${language}")`;
}
