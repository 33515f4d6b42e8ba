/** The country that a report is about, so that "the regime" and "the rebels" can be taken for its own. */
import type { Known } from "./known.ts";

const insideWeight = 3;
const nearIn = new Set(["in", "across", "inside", "throughout", "into", "over"]);
const directions = new Set(["northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "northwestern", "northeastern", "southwestern", "southeastern", "northwest", "northeast", "southwest", "southeast", "neighbouring"]);
const least = 2;

/** The state named most, a mention "in X" counting thrice; null where none is named often enough. */
export function countryOf(known: readonly Known[]): string | null {
  const scores = new Map<string, number>();
  for (const one of known) {
    if (one.kind !== "state" || one.actor === null || one.use === "seat") continue;
    const before = one.line.words[one.from - 1];
    const inside = one.use === "name" && (nearIn.has(before?.fold ?? "") || (directions.has(before?.fold ?? "")) || (before?.fold === "of" && one.to === one.line.words.length));
    scores.set(one.actor, (scores.get(one.actor) ?? 0) + (inside ? insideWeight : 1));
  }
  const [best] = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best !== undefined && best[1] >= least ? best[0] : null;
}

/** What the words of a part stand for in this report, where a name in it tells more than the country: a coalition, separatists. */
export function partiesIn(known: readonly Known[]): ReadonlyMap<string, string> {
  const parties = new Map<string, string>();
  const coalition = known.find((one) => one.kind === "alliance" && one.name.toLowerCase().endsWith("coalition"));
  if (coalition?.actor != null) parties.set("coalition", coalition.actor);
  else if (known.some((one) => one.actor === "islamic-state")) parties.set("coalition", "global-coalition");
  else if (known.some((one) => one.actor === "houthis")) parties.set("coalition", "saudi-coalition");
  const separatists = known.find((one) => one.kind === "armed-group" && one.name.toLowerCase().endsWith("separatists"));
  if (separatists?.actor != null) parties.set("separatist", separatists.actor);
  return parties;
}
