/** Things that were struck ("a hospital", "weapons depots"), from a table of what is struck in wars. */
import { quoteAt } from "#record/span.ts";
import type { Party } from "#record/event.ts";
import { isPassive } from "./attackers.ts";
import type { Blow } from "./attackers.ts";
import { standsAt } from "./lexicon.ts";
import { isClass } from "./scene.ts";
import { firstStop } from "./targets.ts";

const reach = 10;
const most = 3;

export function objectsOf({ scene, from, to, part, clause }: Blow): readonly Party[] {
  const back = part === "verb" && isPassive(scene, from);
  const range = back ? { from: Math.max(clause.from, from - reach), to: from } : { from: to, to: firstStop(scene, to, Math.min(clause.to, to + reach)) };
  if (part === "noun" && !leadsToObject(scene.words.slice(range.from, range.to).map((_, k) => isClass(scene, range.from + k, "onto") || isClass(scene, range.from + k, "happens")))) return [];
  const found: Party[] = [];
  for (let at = range.from; at < range.to && found.length < most; at++) {
    const entry = scene.lexicon.objects.get(scene.words[at]?.fold ?? "")?.find((one) => standsAt(scene.words, at + 1, one.rest));
    if (entry === undefined || scene.words[at]?.capital === true || scene.words[at - 1]?.fold === "from") continue;
    const end = scene.words[at + entry.rest.length]?.end ?? 0;
    found.push({ at: quoteAt(scene.text, scene.words[at]?.start ?? 0, end), actor: null, name: entry.name, kind: "object", certainty: "stated" });
    at += entry.rest.length;
  }
  return found;
}

function leadsToObject(flags: readonly boolean[]): boolean {
  return flags.some(Boolean);
}
