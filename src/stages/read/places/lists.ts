/** Lists that hold places: "strikes on A, B and C", "the towns of A, B and C". What stands in such a list beside towns is a town. */
import { kindOf } from "#knowledge/places/index.ts";
import type { Token } from "#language/text.ts";
import type { PlaceKind } from "#record/place.ts";
import { attackNouns, attackVerbs, compass, headAfter, headBefore, locativePrepositions } from "./english.ts";
import type { Match } from "./scan.ts";
import { lower } from "./scene.ts";
import type { Scene } from "./scene.ts";
import type { Run } from "./unlisted.ts";

/** `runs` are capitals that no accepted name covers; `isOther` tells those that name a person, an organisation or a month. */
export type Listing = {
  readonly scene: Scene;
  readonly sentence: number;
  readonly runs: readonly Run[];
  readonly places: readonly Match[];
  readonly isOther: (run: Run) => boolean;
};

type Item = { readonly from: number; readonly to: number; readonly run: Run | null; readonly isTown: boolean };

const farthest = 6;
const fewest = 2;

/** The runs that stand in a list of places. A list that also names a person or an organisation counts for nothing. */
export function listsOf(listing: Listing): ReadonlySet<Run> {
  const found = new Set<Run>();
  for (const list of listsIn(listing)) {
    if (list.length < fewest || !isOfPlaces(list, listing)) continue;
    for (const { run } of list) if (run !== null) found.add(run);
  }
  return found;
}

function listsIn(listing: Listing): Item[][] {
  const { scene, sentence, runs, places } = listing;
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  const items: Item[] = [
    ...runs.map((run) => ({ from: run.from, to: run.to, run, isTown: false })),
    ...places.map((match) => ({ from: match.from, to: match.to, run: null, isTown: isTown(match, scene) })),
  ].sort((a, b) => a.from - b.from);
  const lists: Item[][] = [];
  for (const item of items) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    const between = last === undefined ? [] : tokens.slice(last.to, item.from).map((token) => token.form.toLowerCase());
    if (list !== undefined && isJoint(between)) list.push(item);
    else lists.push([item]);
  }
  return lists;
}

const settled = new Set<PlaceKind>(["town", "village", "neighbourhood", "camp", "district", "base", "province"]);

function isTown(match: Match, { index }: Scene): boolean {
  const top = match.hits[0];
  return top !== undefined && settled.has(kindOf(index, top.place));
}

const joining = new Set([",", "and", "or", "&"]);
const filling = new Set(["the", "of", "in", "on", "nearby", "neighbouring", "neighboring", "as", "well", "also", "then", "both", "near"]);

/** ", ", "and", ", and the village of": what may stand between two of a list. */
function isJoint(between: readonly string[]): boolean {
  if (between.length === 0 || between.length > farthest) return false;
  return between.some((word) => joining.has(word)) && between.every((word) => joining.has(word) || filling.has(word) || headBefore[word] !== undefined || headAfter[word] !== undefined);
}

/** Framed as ground, with a town or a word for towns to vouch for it, and nobody in it. */
function isOfPlaces(list: readonly Item[], { scene, sentence, isOther, places }: Listing): boolean {
  const first = list[0];
  const last = list.at(-1);
  if (first === undefined || last === undefined || list.some(({ run }) => run !== null && isOther(run))) return false;
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  if (!tokens.slice(first.to, last.from).some(({ form }) => form === "and" || form === "or" || form === "&")) return false;
  const frame = frameBefore(scene, sentence, first.from);
  if (frame === "towns" || isNamedTowns(tokens, last.to)) return true;
  return frame === "ground" && (list.some((item) => item.isTown) || liesInGround(tokens, last.to, places));
}

const motionVerbs = new Set(["moved", "advanced", "advancing", "marched", "fell", "rained", "descended", "fired", "firing", "dropped", "landed", "closed"]);

/** "… and Bureij refugee camps", "… and Kani townships". */
function isNamedTowns(tokens: readonly Token[], at: number): boolean {
  const word = lower(tokens[at]) === "refugee" ? lower(tokens[at + 1]) : lower(tokens[at]);
  const kind = headAfter[word];
  return word.endsWith("s") && kind !== undefined && settled.has(kind) && tokens[at]?.form === lower(tokens[at]);
}

/** "… and C in Rakhine State", "… and C, near Goma". */
function liesInGround(tokens: readonly Token[], from: number, places: readonly Match[]): boolean {
  let at = from;
  while (at < from + farthest && (lower(tokens[at]) === "," || lower(tokens[at]) === "the" || lower(tokens[at]) === "in" || lower(tokens[at]) === "near" || compass.has(lower(tokens[at])))) at++;
  const isLocative = tokens.slice(from, at).some(({ form }) => form === "in" || form === "near");
  return isLocative && places.some((match) => match.from > from && match.from <= at);
}

function frameBefore(scene: Scene, sentence: number, from: number): "towns" | "ground" | null {
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  let at = from - 1;
  while (at >= 0 && (compass.has(lower(tokens[at])) || lower(tokens[at]) === "the")) at--;
  const before = lower(tokens[at]);
  const twoBefore = lower(tokens[at - 1]);
  if (before === "of") {
    const kind = headBefore[twoBefore];
    if (kind !== undefined && settled.has(kind)) return "towns";
    return attackNouns.has(twoBefore) ? "ground" : null;
  }
  const kind = headBefore[before];
  if (kind !== undefined && settled.has(kind)) return "towns";
  if (locativePrepositions.has(before) || attackVerbs.has(before)) return "ground";
  if (before === "on" || before === "against" || before === "over") return attackNouns.has(twoBefore) || attackVerbs.has(twoBefore) || motionVerbs.has(twoBefore) ? "ground" : null;
  return null;
}
