/** People by name: a title before, a verb of saying beside, a given name in front, or a surname whose full name stands earlier. */
import type { Candidate } from "./candidate.ts";
import { phraseAt } from "./vocabulary.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Line, Word } from "./words.ts";

type Setting = { readonly vocabulary: Vocabulary; readonly text: string; readonly taken: (line: Line, at: number) => boolean };

const particles = new Set(["al", "bin", "ibn", "bint", "abu", "abd", "de", "da", "del", "della", "di", "la", "le", "van", "von", "der", "den", "dos", "ter", "y"]);
const longest = 6;

type Run = { readonly from: number; readonly to: number };

export function findPersons(line: Line, setting: Setting): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < line.words.length; from++) {
    const run = runFrom(line.words, from, { line, setting });
    if (run === null) continue;
    const because = whyPerson(line.words, run, setting.vocabulary);
    if (because !== null) {
      const name = nameOf(line, run, setting.text);
      found.push({ line, ...run, actor: null, name, kind: "person", rule: `actors/person/${because.rule}`, because: because.says, weight: 3 });
    }
    from = run.to - 1;
  }
  return found;
}

/** Capitalised words in a row, particles inside, none of them a known actor's, an organisation's head or a title. */
function runFrom(words: readonly Word[], from: number, where: { readonly line: Line; readonly setting: Setting }): Run | null {
  const first = words[from];
  if (first === undefined || (!first.capital && first.fold !== "al")) return null;
  const stops = (i: number) => {
    const word = words[i];
    return word === undefined || !word.capital || word.kind !== "word" || where.setting.taken(where.line, i) || isTitle(words, i, where.setting.vocabulary);
  };
  if ((first.fold !== "al" && stops(from)) || (first.fold === "al" && stops(from + 1))) return null;
  let to = from + 1;
  while (to < words.length && to - from < longest) {
    if (words[to - 1]?.possessive === true) break;
    if (!stops(to) && !wordsOfPlaces.has(words[to]?.fold ?? "")) to++;
    else if (particles.has(words[to]?.fold ?? "") && words[to]?.kind === "word" && !stops(to + 1)) to += 2;
    else break;
  }
  return { from, to: Math.min(to, words.length) };
}

const wordsOfPlaces = new Set(["street", "avenue", "road", "province", "city", "county", "district", "hospital", "square", "airport", "river", "valley", "mountains", "island", "islands", "university", "school"]);
export const notNames = new Set(["the", "a", "an", "in", "on", "at", "but", "and", "he", "she", "it", "they", "we", "i", "his", "her", "their", "this", "that", "these", "those", "there", "when", "while", "after", "before", "as", "if", "for", "from", "with", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "photo", "some", "many", "most", "one", "two", "three", "what", "who", "how", "why", "where", "its", "our", "my", "your", "not", "no", "yes", "earlier", "later", "meanwhile", "however", "also", "all", "each", "both", "another", "other", "such", "more", "according", "since", "until", "during", "despite", "although", "because", "to", "of", "by", "or", "nor", "so", "now", "then", "today", "yesterday", "is", "was", "are", "were", "has", "have", "had", "will", "would", "says", "said", "over", "under", "about", "against", "several", "only", "even", "still", "last", "next", "every", "any", "god", "mid", "islamic", "muslim", "arab", "kurdish", "shiite", "shia", "sunni", "christian", "jewish", "western", "eastern", "northern", "southern", "central", "north", "south", "east", "west", "new", "old"]);

function whyPerson(words: readonly Word[], run: Run, vocabulary: Vocabulary): { readonly rule: string; readonly says: string } | null {
  const names = words.slice(run.from, run.to);
  const first = names[0];
  const last = names.at(-1);
  if (first === undefined || last === undefined || notNames.has(first.fold) || notNames.has(last.fold)) return null;
  if (names.some((word) => word.capitals && word.form.length > 3)) return null;
  if (names.some((_, k) => phraseAt(vocabulary, words, { at: run.from + k, class: "head" }) !== null)) return null;
  const size = names.filter((word) => !particles.has(word.fold)).length;
  if (titleBefore(words, run.from, vocabulary)) return { rule: "title", says: "a title stands before the name" };
  if (size >= 2 && vocabulary.firstNames.has(first.fold)) return { rule: "given-name", says: "it begins with a given name" };
  if (size >= 2 && speaksBeside(words, run, vocabulary)) return { rule: "speaks", says: "it speaks in this sentence" };
  if (size >= 2 && describedAfter(words, run, vocabulary)) return { rule: "described", says: "a person's post or age stands after the name" };
  return null;
}

function isTitle(words: readonly Word[], at: number, vocabulary: Vocabulary): boolean {
  return phraseAt(vocabulary, words, { at, class: "title" }) !== null;
}

function titleBefore(words: readonly Word[], at: number, vocabulary: Vocabulary): boolean {
  let to = words[at - 1]?.form === "," ? at - 1 : at;
  if (words[to - 1]?.form === ".") to--;
  for (let length = 1; length <= 3; length++) {
    const entry = phraseAt(vocabulary, words, { at: to - length, class: "title" });
    if (entry?.length === length) return to === at || !articles.has(words[at]?.fold ?? "");
  }
  return false;
}

const articles = new Set(["the", "a", "an"]);

function speaksBeside(words: readonly Word[], run: Run, vocabulary: Vocabulary): boolean {
  return phraseAt(vocabulary, words, { at: run.to, class: "says" }) !== null || (words[run.from - 1]?.fold === "said" && words[run.to]?.form !== undefined);
}

/** ", 34," or ", the group's spokesman" or ", a doctor". */
function describedAfter(words: readonly Word[], run: Run, vocabulary: Vocabulary): boolean {
  if (words[run.to]?.form !== ",") return false;
  const after = words[run.to + 1];
  if (after?.kind === "number" && /^\d{2}$/.test(after.form) && words[run.to + 2]?.form === ",") return true;
  if (!articles.has(after?.fold ?? "") && after?.possessive !== true) return false;
  return [2, 3, 4].some((step) => isTitle(words, run.to + step, vocabulary));
}

export function nameOf(line: Line, run: Run, text: string): string {
  return text.slice(line.words[run.from]?.start ?? 0, line.words[run.to - 1]?.end ?? 0).replaceAll(/\s+/g, " ");
}

/** The key of a surname: the last word of a name, the article left out. */
export function surnameOf(name: string): string {
  return name.split(/[\s-]+/).at(-1)?.toLowerCase() ?? "";
}
