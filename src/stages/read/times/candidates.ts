/** Runs the grid over the stretches that hold a trigger, and keeps one reading of every word: the longest, then the rule that stands first. */
import { matchesOf } from "#language/matches.ts";
import type { Groups, TimeRule } from "./rule.ts";
import type { Stretch } from "./trigger.ts";

export type Candidate = { readonly rule: TimeRule; readonly start: number; readonly end: number; readonly text: string; readonly groups: Groups };

/** Characters that a guard may see on either side. */
const sight = 40;

export function findCandidates(shadow: string, stretch: Stretch, rules: readonly TimeRule[]): Candidate[] {
  const text = shadow.slice(stretch.start, stretch.end);
  const found: (Candidate & { order: number })[] = [];
  const met = new Map<RegExp, boolean>();
  rules.forEach((rule, order) => {
    if (rule.needs !== undefined && !isMet(rule.needs, text, met)) return;
    for (const match of matchesOf(rule.pattern, text)) {
      const start = stretch.start + match.index;
      const end = start + match[0].length;
      const before = shadow.slice(Math.max(0, start - sight), start).replaceAll("\n", " ");
      const after = shadow.slice(end, end + sight).replaceAll("\n", " ");
      const groups: Groups = match.groups ?? {};
      if (end > start && (rule.fits === undefined || rule.fits({ text: match[0], groups }, before, after))) found.push({ rule, order, start, end, text: match[0], groups });
    }
  });
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.order - b.order || a.start - b.start);
  const kept: Candidate[] = [];
  for (const candidate of found) {
    if (kept.every((other) => candidate.end <= other.start || candidate.start >= other.end)) kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function isMet(sign: RegExp, text: string, met: Map<RegExp, boolean>): boolean {
  const known = met.get(sign);
  if (known !== undefined) return known;
  const is = sign.test(text);
  met.set(sign, is);
  return is;
}
