/** What the rules for places see of a report: its sentences, the runs that the gazetteer knows, and what is known of people in it. */
import type { Mention } from "#record/actor.ts";
import type { Sentence, Token } from "#language/text.ts";
import { kindOf, wordClass } from "#knowledge/places/index.ts";
import type { PlaceIndex } from "#knowledge/places/index.ts";
import { isCapital } from "./scan.ts";
import type { Folder, Match } from "./scan.ts";
import { locativeHeads, locativePrepositions, titles } from "./english.ts";

export type Scene = {
  readonly index: PlaceIndex;
  readonly sentences: readonly Sentence[];
  readonly fold: Folder;
  readonly actors: readonly Mention[];
  /** Actors by the sentence that they stand in. */
  readonly actorsIn: ReadonlyMap<number, readonly Mention[]>;
  readonly matches: readonly Match[];
  /** Matches by sentence and token, for neighbours. */
  readonly matchAt: ReadonlyMap<number, Match>;
  /** Last words of two-word names with a first name or title: "Fallon" in "Michael Fallon". */
  readonly surnames: ReadonlySet<string>;
  /** Folded names that stand in a plain locative frame somewhere in the report. */
  readonly framed: ReadonlySet<string>;
  /** Words that the report also writes small. */
  readonly lowered: ReadonlySet<string>;
  /** How many sentences stand in capitals throughout, by number. */
  readonly shouted: ReadonlySet<number>;
  readonly titled: ReadonlySet<number>;
  /** Words that bear a capital inside a sentence somewhere in the report. */
  readonly capitals: ReadonlySet<string>;
  /** Countries that the report names outright or by their people, and divisions that it names; numbers of the index. */
  readonly countriesTold: ReadonlySet<number>;
  readonly provincesTold: ReadonlySet<number>;
};

export function tokenKey(sentence: number, token: number): number {
  return sentence * 4096 + token;
}

type Base = Pick<Scene, "index" | "sentences" | "fold" | "actors" | "matches"> & {
  /** Ids of the countries whose people the report names. */
  readonly peoples: readonly string[];
};

export function sceneOf({ peoples, ...base }: Base): Scene {
  const matchAt = new Map<number, Match>();
  for (const match of base.matches) for (let at = match.from; at < match.to; at++) matchAt.set(tokenKey(match.sentence, at), match);
  const shouted = new Set<number>();
  const titled = new Set<number>();
  base.sentences.forEach((sentence, number) => {
    const words = sentence.tokens.filter((token) => /^\p{L}{2,}/u.test(token.form));
    const capitals = words.filter((token) => isCapital(token.form));
    if (words.length > 2 && words.every((token) => token.form === token.form.toUpperCase())) shouted.add(number);
    else if (words.length > 3 && capitals.length >= words.length * mostlyCapitals) titled.add(number);
  });
  return {
    ...base, actorsIn: actorsBySentence(base), matchAt, shouted, titled, surnames: surnamesOf(base), framed: framedOf(base), lowered: loweredOf(base.sentences),
    capitals: capitalsOf(base.sentences), ...areasTold(base, peoples),
  };
}

const mostlyCapitals = 0.7;

function actorsBySentence({ sentences, actors }: Pick<Scene, "sentences" | "actors">): Map<number, Mention[]> {
  const found = new Map<number, Mention[]>();
  let sentence = 0;
  for (const actor of [...actors].sort((a, b) => a.at.start - b.at.start)) {
    while (sentence < sentences.length && (sentences[sentence]?.end ?? 0) <= actor.at.start) sentence++;
    found.set(sentence, [...(found.get(sentence) ?? []), actor]);
  }
  return found;
}

function surnamesOf({ sentences, index, fold, actors }: Pick<Scene, "sentences" | "index" | "fold" | "actors">): Set<string> {
  const found = new Set<string>();
  for (const { tokens } of sentences) {
    for (let at = 1; at < tokens.length; at++) {
      const form = tokens[at]?.form ?? "";
      if (!isCapital(form) || form.length < 2) continue;
      const before = tokens[at - 1]?.form ?? "";
      if (titles.has(before.replace(/\.$/, "").toLowerCase()) && isCapital(before)) found.add(form);
      else if (isFirstName(index, fold(before)) && isCapital(before)) found.add(form);
    }
  }
  for (const actor of actors) {
    if (actor.kind !== "person" && actor.kind !== "office") continue;
    const last = actor.name.split(/\s/).at(-1);
    if (last !== undefined && actor.kind === "person") found.add(last);
  }
  return found;
}

export function isFirstName(index: PlaceIndex, words: readonly string[]): boolean {
  return words.length === 1 && ((index.words.get(words[0] ?? "") ?? 0) & wordClass.firstName) !== 0;
}

function framedOf({ sentences, matches }: Pick<Scene, "sentences" | "matches">): Set<string> {
  const found = new Set<string>();
  for (const match of matches) {
    const tokens = sentences[match.sentence]?.tokens ?? [];
    const before = lower(tokens[match.from - 1]);
    const beforeThat = lower(tokens[match.from - 2]);
    if (locativePrepositions.has(before) || (before === "of" && locativeHeads.has(beforeThat))) found.add(match.key);
  }
  return found;
}

function loweredOf(sentences: readonly Sentence[]): Set<string> {
  const found = new Set<string>();
  for (const { tokens } of sentences) for (const { form } of tokens) if (/^[a-z]{3,}$/.test(form)) found.add(form);
  return found;
}

function capitalsOf(sentences: readonly Sentence[]): Set<string> {
  const found = new Set<string>();
  for (const { tokens } of sentences) for (let at = 1; at < tokens.length; at++) if (isCapital(tokens[at]?.form ?? "") && /^\p{Ll}|^,/u.test(tokens[at - 1]?.form ?? "")) found.add(tokens[at]?.form ?? "");
  return found;
}

function areasTold({ index, matches }: Pick<Scene, "index" | "matches">, peoples: readonly string[]): Pick<Scene, "countriesTold" | "provincesTold"> {
  const countriesTold = new Set(peoples.filter((id) => id.startsWith("iso:")).map((id) => index.countries.indexOf(id.slice(4))));
  const provincesTold = new Set<number>();
  for (const { hits } of matches) {
    const top = hits[0];
    if (top === undefined || !top.primary) continue;
    const kind = kindOf(index, top.place);
    if (kind === "country") countriesTold.add(index.country[top.place] ?? 0);
    else if (kind === "province") provincesTold.add(index.province[top.place] ?? 0);
  }
  for (const told of [countriesTold, provincesTold]) {
    told.delete(0);
    told.delete(-1);
  }
  return { countriesTold, provincesTold };
}

export function lower(token: Token | undefined): string {
  return token === undefined ? "" : token.form.toLowerCase();
}
