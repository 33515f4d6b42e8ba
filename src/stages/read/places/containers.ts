/** What a report says that a place lies in: "X, Y", "X in Y province", "A, B and C in Y", "in the southern countryside of Y". */
import { compass, headAfter, locativeHeads } from "./english.ts";
import type { Match } from "./scan.ts";
import { lower, tokenKey } from "./scene.ts";
import type { Scene } from "./scene.ts";

/** `rule` names the phrase; `outer` lies around `inner`, and around all that is listed with it. */
export type Containment = { readonly inner: Match; readonly outer: Match; readonly rule: "comma" | "in" | "of" };

const farthest = 9;

export function containmentsOf(accepted: readonly Match[], scene: Scene): Containment[] {
  const nameAt: NameAt = new Map(accepted.flatMap((match) => Array.from({ length: match.to - match.from }, (_, i) => [tokenKey(match.sentence, match.from + i), match])));
  const found: Containment[] = [];
  for (const match of accepted) {
    const next = containerAfter(match, nameAt, scene);
    // What has no entry of its own has no ground for others to lie in.
    if (next === null || next.outer === match || next.outer.hits.length === 0) continue;
    found.push({ inner: match, ...next });
    for (const listed of listBefore(match, nameAt, scene)) found.push({ ...next, inner: listed });
  }
  return found;
}

/** Accepted names by sentence and token. */
type NameAt = ReadonlyMap<number, Match>;

/** Walks on from a name over the words that may stand between it and what it lies in. */
function containerAfter(match: Match, nameAt: NameAt, scene: Scene): { readonly outer: Match; readonly rule: "comma" | "in" | "of" } | null {
  const tokens = scene.sentences[match.sentence]?.tokens ?? [];
  let rule: "comma" | "in" | "of" | null = null;
  for (let at = match.to; at < Math.min(tokens.length, match.to + farthest); at++) {
    const word = lower(tokens[at]);
    const other = nameAt.get(tokenKey(match.sentence, at));
    if (other !== undefined) return rule === null ? null : { outer: other, rule };
    if (word === ",") rule ??= "comma";
    else if (word === "in" || word === "inside" || word === "within") rule = "in";
    // "X, west of Y" lies beside Y; "X, in the west of Y" and "X, a suburb of Y" lie in it.
    else if (word === "of" && rule !== null) rule = rule === "comma" && compass.has(lower(tokens[at - 1])) ? "comma" : "of";
    else if (!(word === "the" || word === "a" || word === "an" || compass.has(word) || headAfter[word] !== undefined || locativeHeads.has(word) || word === "town" || word === "'s" || word === "’s" || word === "(")) return null;
  }
  return null;
}

const longestList = 12;

/** The names before a name that are listed with it: "A, B and C". */
function listBefore(match: Match, nameAt: NameAt, scene: Scene): Match[] {
  const tokens = scene.sentences[match.sentence]?.tokens ?? [];
  const found: Match[] = [];
  let isJoined = false;
  for (let at = match.from - 1; at >= 0 && found.length < longestList; at--) {
    const word = lower(tokens[at]);
    const other = nameAt.get(tokenKey(match.sentence, at));
    if (other !== undefined) {
      if (!isJoined) break;
      found.push(other);
      at = other.from;
      isJoined = false;
    } else if (word === "," || word === "and" || word === "or" || word === "&") isJoined = true;
    else if (!(word === "the" || word === "of" || compass.has(word) || locativeHeads.has(word) || headAfter[word] !== undefined || word === "both")) break;
  }
  return found;
}
