/** How many times: "two air strikes", "for the second time". */
import type { Count } from "#record/event.ts";
import { readCardinal, readOrdinal } from "#language/numbers.ts";
import { quoteAt } from "#record/span.ts";
import type { Scene } from "./scene.ts";

const mostStrikes = 1000;

/** A number close before a plural noun of the blow. */
export function countAt(scene: Scene, trigger: { readonly from: number; readonly to: number }): Count | null {
  const last = scene.words[trigger.to - 1];
  if (last === undefined || !last.fold.endsWith("s")) return null;
  for (let at = trigger.from - 1; at >= Math.max(0, trigger.from - 4); at--) {
    const word = scene.words[at];
    if (word === undefined || word.kind === "sign" || ["of", "in", "on", "by", "killed"].includes(word.fold)) return null;
    const value = word.kind === "number" || /^[a-z]+$/.test(word.fold) ? readCardinal(word.form) : null;
    if (value === null || word.fold === "a" || word.fold === "an" || !Number.isInteger(value) || value < 1 || value > mostStrikes) continue;
    const least = scene.words[at - 1]?.fold === "least" || scene.words[at - 1]?.fold === "than";
    return { at: quoteAt(scene.text, word.start, last.end), min: value, max: least ? null : value };
  }
  return null;
}

/** "for the second time" → 2; null where the sentence counts none. */
export function ordinalAt(scene: Scene): number | null {
  const at = scene.words.findIndex((word, i) => word.fold === "time" && scene.words[i - 2]?.fold === "the" && ["for", ""].includes(scene.words[i - 3]?.fold ?? ""));
  return at < 0 ? null : readOrdinal(scene.words[at - 1]?.form ?? "");
}
