/** Organisations and groups that the registry does not know: a capitalised name with a head word, or a name with its short form in brackets. */
import type { Mention } from "#record/actor.ts";
import type { Candidate } from "./candidate.ts";
import { nameOf, notNames } from "./persons.ts";
import { phraseAt } from "./vocabulary.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Line, Word } from "./words.ts";

type Setting = { readonly vocabulary: Vocabulary; readonly text: string };
type Run = { readonly from: number; readonly to: number };

const joins = new Set(["of", "for", "and", "al", "&", "in", "to", "on"]);
/** Words that begin no person's name and yet an organisation's. */
const adjectives = new Set(["islamic", "muslim", "arab", "kurdish", "shiite", "shia", "sunni", "christian", "jewish", "western", "eastern", "northern", "southern", "central", "north", "south", "east", "west", "new"]);
const tails = new Set(["of", "for", "to"]);
const longest = 9;

export function findOrganisations(line: Line, setting: Setting): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < line.words.length; from++) {
    const run = runFrom(line.words, from);
    if (run === null) continue;
    const kind = kindOf(line.words, run, setting.vocabulary);
    if (kind !== null) found.push({ line, ...run, actor: null, name: nameOf(line, run, setting.text), kind, rule: "actors/organisation/head", because: "a capitalised name with the head word of an organisation", weight: 4 });
    from = run.to - 1;
  }
  return found;
}

/** Capitalised words; small joining words only between two of them ("Front for the Defence of …"). */
function runFrom(words: readonly Word[], from: number): Run | null {
  const first = words[from];
  if (first === undefined || !first.capital || first.kind !== "word" || (notNames.has(first.fold) && !adjectives.has(first.fold))) return null;
  let to = from + 1;
  while (to - from < longest) {
    const word = words[to];
    if (word?.capital === true && word.kind === "word") to++;
    else {
      const past = words[to - 1]?.possessive === true ? to : pastJoin(words, to);
      if (past === to) break;
      to = past;
    }
  }
  return to - from >= 2 ? { from, to } : null;
}

/** Past "of", "for the" and their like with the capitalised word that follows; `at` where there is none. */
function pastJoin(words: readonly Word[], at: number): number {
  if (!joins.has(words[at]?.fold ?? "")) return at;
  const next = words[at + 1]?.fold === "the" ? at + 2 : at + 1;
  return words[next]?.capital === true && words[next]?.kind === "word" ? next + 1 : at;
}

/** The head is the last word ("Al-Noor Brigade"), or the first with "of", "for" or "to" after it ("Ministry of Health"). */
function kindOf(words: readonly Word[], run: Run, vocabulary: Vocabulary): Mention["kind"] | null {
  const last = phraseAt(vocabulary, words, { at: run.to - 1, class: "head" });
  const tailAt = words.findIndex((word, i) => i > run.from && i < run.to && tails.has(word.fold));
  const head = tailAt > run.from ? phraseAt(vocabulary, words, { at: tailAt - 1, class: "head" }) : null;
  const entry = head ?? (run.to - run.from >= 2 && words.slice(run.from, run.to - 1).every((word) => !joins.has(word.fold) || word.fold === "al" || word.fold === "and") ? last : null);
  return entry === null ? null : (entry.value as Mention["kind"]);
}

/** "Long Name (LN)": the short form and the name it is bound to, where the first letters agree. */
export function shortForms(line: Line, mentions: readonly Candidate[]): ReadonlyMap<string, Candidate> {
  const found = new Map<string, Candidate>();
  for (const mention of mentions) {
    const short = line.words[mention.to + 1];
    if (line.words[mention.to]?.form !== "(" || line.words[mention.to + 2]?.form !== ")") continue;
    if (short === undefined || !short.capitals || short.form.length < 2 || short.form.length > 8) continue;
    const initials = mention.name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0).toLowerCase()).join("");
    if (initials.startsWith(short.form.charAt(0).toLowerCase())) found.set(short.form, mention);
  }
  return found;
}
