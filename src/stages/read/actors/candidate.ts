/** A possible mention: words of one line, whom they stand for, and the rule that says so; and how rivals for the same words are settled. */
import type { Mention } from "#record/actor.ts";
import type { Line } from "./words.ts";

/** `weight` breaks a tie between candidates of the same length: higher wins. */
export type Candidate = {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly actor: string | null;
  readonly name: string;
  readonly kind: Mention["kind"];
  readonly rule: string;
  readonly because: string;
  readonly weight: number;
};

/** Longest words win, then weight, then the earlier one; no two that stay share a word. In text order. */
export function settle(candidates: readonly Candidate[]): readonly Candidate[] {
  const ranked = candidates.toSorted((a, b) => b.to - b.from - (a.to - a.from) || b.weight - a.weight || a.line.index - b.line.index || a.from - b.from);
  const taken = new Map<number, Set<number>>();
  const stays = ranked.filter((candidate) => {
    const words = taken.get(candidate.line.index) ?? new Set<number>();
    for (let i = candidate.from; i < candidate.to; i++) if (words.has(i)) return false;
    for (let i = candidate.from; i < candidate.to; i++) words.add(i);
    taken.set(candidate.line.index, words);
    return true;
  });
  return stays.sort((a, b) => a.line.index - b.line.index || a.from - b.from);
}
