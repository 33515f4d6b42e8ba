/** The speaker right before a verb where a lost comma hides where the phrase begins. */
import { has } from "./lines.ts";
import type { Unit } from "./lines.ts";
import { bitOf } from "./words.ts";

const sourceWords = bitOf["person-word"] | bitOf["group-word"] | bitOf["organisation-word"] | bitOf["media-word"] | bitOf["title"] | bitOf["state-word"];

function isArticle(unit: Unit | undefined): boolean {
  return unit?.low === "the" || unit?.low === "a" || unit?.low === "an";
}

/** The smallest phrase that ends before `end` and names a speaker: from its article, or over a name and what describes it. */
export function nearestPhrase(units: readonly Unit[], end: number): number | null {
  let from = end;
  let speaks = false;
  while (from > 0 && end - from < 9) {
    const unit = units[from - 1];
    if (unit === undefined || unit.kind !== "word" && !"()'-".includes(unit.low) || has(unit, bitOf["time"] | bitOf["finite"] | bitOf["auxiliary"] | bitOf["participle"]) && unit.low !== "'s") break;
    if (has(unit, bitOf["personal"])) return end - from === 0 ? from - 1 : null;
    if (unit.low === "the" || unit.low === "a" || unit.low === "an") return speaks || units[from]?.capital === true ? from - 1 : null;
    const isSource = has(unit, sourceWords) || unit.capital;
    if (!isSource && !has(unit, bitOf["adjective"]) && !(speaks && isArticle(units[from - 2])) && !(unit.low === "'s" || unit.low === "for" || unit.low === "of" || "()'-".includes(unit.low))) break;
    speaks ||= isSource;
    from--;
  }
  while (from < end && !has(units[from], sourceWords | bitOf["adjective"]) && units[from]?.capital !== true) from++;
  return speaks && from < end ? from : null;
}
