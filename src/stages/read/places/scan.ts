/** Finds every run of words that the gazetteer knows by name. Whether a run names a place at all is for `typing.ts`. */
import { foldName, isArticle } from "#language/fold.ts";
import type { Sentence, Token } from "#language/text.ts";
import { addWord, emptyHash, hasArticles, hitsOf, isKnown } from "#knowledge/places/index.ts";
import type { NameHash, NameHit, PlaceIndex } from "#knowledge/places/index.ts";
import { shortStates, smallWords } from "./english.ts";

/** Words of one name, in tokens of sentence `sentence`: `[from, to)`. `key` is the folded name. */
export type Match = {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly key: string;
  readonly hits: readonly NameHit[];
  /** Letters at the end that are no part of the name: the "s" of a possessive that lost its apostrophe. */
  readonly trim?: number;
};

const longestName = 6;
const longestToken = 40;

/** The folded words of each token, kept for the length of one report. */
export type Folder = (form: string) => readonly string[];

export function folder(): Folder {
  const known = new Map<string, readonly string[]>();
  return (form) => {
    const found = known.get(form);
    if (found !== undefined) return found;
    const folded = form.length > longestToken ? "" : foldName(form);
    const words = folded === "" ? none : folded.split(" ");
    known.set(form, words);
    return words;
  };
}

const none: readonly string[] = [];

/** Longest first, left to right; runs don't overlap. */
export function scan(index: PlaceIndex, sentences: readonly Sentence[], fold: Folder): Match[] {
  const found: Match[] = [];
  sentences.forEach((sentence, number) => {
    for (let at = 0; at < sentence.tokens.length; ) {
      const match = longestAt(index, sentence, { at, number, fold });
      if (match !== null) found.push(match);
      at = match === null ? at + 1 : match.to;
    }
  });
  return found;
}

type Where = { readonly at: number; readonly number: number; readonly fold: Folder };

function longestAt(index: PlaceIndex, { tokens }: Sentence, { at, number, fold }: Where): Match | null {
  const first = tokens[at];
  if (first === undefined || !canBegin(tokens, at, fold)) return null;
  let best: { readonly to: number; readonly hash: NameHash; readonly bare: boolean } | null = null;
  let whole = emptyHash;
  let bare: NameHash | null = emptyHash;
  let words = 0;
  let shorter: { readonly hash: NameHash; readonly word: string } | null = null;
  for (let to = at; to < tokens.length && words < longestName; to++) {
    const token = tokens[to];
    if (token === undefined || !goesOn(tokens, to, at)) break;
    if (isPossessive(token) && shorter !== null) {
      // "Queen Anne's County" is folded to "queen annes county".
      whole = addWord(shorter.hash, `${shorter.word}s`);
      continue;
    }
    for (const word of fold(token.form)) {
      shorter = { hash: whole, word };
      whole = addWord(whole, word);
      if (!isArticle(word)) bare = addWord(bare ?? emptyHash, word);
      words++;
    }
    if (!canEnd(token)) continue;
    if (isKnown(index, whole)) best = { to: to + 1, hash: whole, bare: false };
    else if (words > 1 && startsWithArticle(tokens, at, fold) && bare !== null && isKnown(index, bare)) best = { to: to + 1, hash: bare, bare: true };
  }
  return best === null ? null : matchOf(index, best, { tokens, at, number, fold });
}

function matchOf(
  index: PlaceIndex,
  best: { readonly to: number; readonly hash: NameHash; readonly bare: boolean },
  where: Where & { readonly tokens: readonly Token[] },
): Match | null {
  const hits = hitsOf(index, best.hash).filter((hit) => !best.bare || hasArticles(index, hit.place));
  if (hits.length === 0) return null;
  const words = where.tokens.slice(where.at, best.to).flatMap((token) => where.fold(token.form));
  if (words.length === 1 && smallWords.has(words[0] ?? "") && !isShouted(where.tokens[where.at]?.form ?? "")) return null;
  const stop = where.tokens[best.to];
  const hasStop = stop?.form === "." && stop.start === where.tokens[best.to - 1]?.end && shortStates.has(words.at(-1) ?? "");
  return { sentence: where.number, from: where.at, to: hasStop ? best.to + 1 : best.to, key: words.join(" "), hits };
}

/** "US", not "Us". */
function isShouted(form: string): boolean {
  return form.length > 1 && form === form.toUpperCase();
}

const capital = /^\p{Lu}/u;
const caseless = /^\p{Lo}/u;

/** Does the word begin as a name does: with a capital, or in a script that has none? */
export function isCapital(form: string): boolean {
  const unit = form.charCodeAt(0);
  if (unit < 0x80) return unit >= 65 && unit <= 90;
  return capital.test(form) || caseless.test(form);
}

function canBegin(tokens: readonly Token[], at: number, fold: Folder): boolean {
  const form = tokens[at]?.form ?? "";
  if (isCapital(form)) return true;
  return startsWithArticle(tokens, at, fold) && isCapital(tokens[afterHyphen(tokens, at + 1)]?.form ?? "");
}

/** "al-Bab", "Al Bab", "el Geneina": an article that belongs to the name. */
function startsWithArticle(tokens: readonly Token[], at: number, fold: Folder): boolean {
  const words = fold(tokens[at]?.form ?? "");
  if (words.length !== 1 || !isArticle(words[0] ?? "")) return false;
  const hyphen = isHyphen(tokens[at + 1]);
  return hyphen || words[0] === "al" || words[0] === "el";
}

function afterHyphen(tokens: readonly Token[], at: number): number {
  return isHyphen(tokens[at]) ? at + 1 : at;
}

function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && (token.form === "-" || token.form === "‑" || token.form === "–");
}

const inside = /^(?:[-‑–.'’`&/]|of|the|and|de|la|le|les|du|des|del|di|da|do|dos|das|upon|on|sur|al|el|ad|ar|as|ash|at|az|ez|ed|es|esh|er|ul|ud|an|en|in|am|bei)$/;

/** A name runs on over capitals, articles, hyphens and the small words that names hold; never over a comma. */
function goesOn(tokens: readonly Token[], to: number, at: number): boolean {
  const token = tokens[to];
  if (token === undefined) return false;
  if (to === at) return true;
  const before = tokens[to - 1];
  if (isCapital(token.form)) return true;
  const isSign = /^[^\p{L}\p{N}]/u.test(token.form);
  if (isSign && before !== undefined && before.end !== token.start && token.form !== "&") return false;
  return inside.test(token.form) || isPossessive(token) || /^\d/.test(token.form) || tails.has(token.form) || beforeTails.has(token.form);
}

/** Small words that end a name: "Jabalia refugee camp", "Erez crossing", "Shayrat air base". */
export const tails: ReadonlySet<string> = new Set(["camp", "crossing", "airbase", "airport", "base", "checkpoint", "dam"]);
const beforeTails: ReadonlySet<string> = new Set(["refugee", "border", "air", "military", "displacement"]);

function isPossessive(token: Token): boolean {
  return token.form === "'s" || token.form === "’s";
}

function canEnd(token: Token): boolean {
  return isCapital(token.form) || /^\d/.test(token.form) || tails.has(token.form);
}
