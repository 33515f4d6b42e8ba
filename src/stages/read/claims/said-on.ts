/** When a claim was said: the time beside its cue, and what a speaker's neighbouring claims share. */
import type { When } from "#record/when.ts";
import { contains, overlaps } from "#record/span.ts";
import type { Span } from "#record/span.ts";
import { bitOf } from "./words.ts";
import { cueLine, spanOf } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { has } from "./lines.ts";

/** A time farther from the cue than this is somebody else's. */
const farthest = 160;

/** The time in the draft's line that belongs to the cue: outside every content and source, with no other verb between. */
export function saidOn(draft: Draft, times: readonly When[], others: readonly Draft[]): When | null {
  if (draft.follows !== undefined) return null;
  const line = draft.line;
  const from = line.units[0]?.start ?? 0;
  const to = line.units.at(-1)?.end ?? 0;
  let best: When | null = null;
  let least = farthest;
  for (let i = firstFrom(times, from); i < times.length; i++) {
    const time = times[i];
    if (time === undefined || time.at.start >= to) break;
    if (time.at.end > to || time.kind === "duration" || time.kind === "set") continue;
    if (isTaken(time.at, draft, others)) continue;
    const gap = gapBetween(draft, time.at);
    if (gap >= 0 && gap < least && isSpoken(draft, time.at)) {
      best = time;
      least = gap;
    }
  }
  return best;
}

/** Characters between cue and time, the content left out. */
function gapBetween(draft: Draft, time: Span): number {
  const [from, to] = time.start >= draft.cue.end ? [draft.cue.end, time.start] : [time.end, draft.cue.start];
  const said = draft.content.reduce((sum, span) => sum + Math.max(0, Math.min(to, span.end) - Math.max(from, span.start)), 0);
  return to - from - said;
}

/** The first of the times, in text order, that begins at `from` or later. */
function firstFrom(times: readonly When[], from: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.at.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isTaken(time: Span, draft: Draft, others: readonly Draft[]): boolean {
  if (draft.content.some((span) => contains(span, time))) return true;
  if (draft.source !== null && contains(spanOf(cueLine(draft), draft.source), time)) return true;
  return others.some((other) => other !== draft && (other.content.some((span) => contains(span, time) && !contains(span, draft.cue)) || other.source !== null && contains(spanOf(cueLine(other), other.source), time)));
}

const speaking = new Set(["speaking", "made", "said", "told", "speak", "spoke", "talking", "held"]);

/** Nothing but the saying happens between the cue and the time. */
function isSpoken(draft: Draft, time: Span): boolean {
  const between = time.start >= draft.cue.end ? { start: draft.cue.end, end: time.start } : { start: time.end, end: draft.cue.start };
  for (const unit of draft.line.units) {
    if (unit.start < between.start || unit.end > between.end) continue;
    if (draft.content.some((span) => overlaps(span, unit))) continue;
    if (unit.start >= draft.cue.start && unit.end <= draft.cue.end) continue;
    if (has(unit, bitOf["finite"] | bitOf["participle"]) && unit.low !== "'s" && !speaking.has(unit.low)) return false;
    if (unit.low === "when" || unit.low === "after" || unit.low === "who" || unit.low === "which" || unit.low === "before" || unit.low === "since") return false;
  }
  const before = draft.line.units.findLast((unit) => unit.end <= time.start);
  return before === undefined || !["since", "after", "until", "before", "between", "from", "for"].includes(before.low);
}

/** `nested`: it stands inside another claim. `goesOn`: a quotation or a pronoun that goes on with the speaker. `remarks`: it hangs on "made his remarks". */
export type Dated = {
  readonly speaker: string | null; readonly block: number; readonly line: object; readonly when: When | null;
  readonly perfect: boolean; readonly remarks: boolean; readonly goesOn: boolean; readonly nested: boolean;
};

/** Paragraphs that may lie between a claim and the one that it shares its date with. */
const widest = 2;

/** Neighbouring claims of one speaker share a date that is stated once: forward where he goes on, backward where the later one points back. */
export function shareDates(claims: readonly Dated[]): (When | null)[] {
  const out = claims.map((claim) => claim.when);
  const own = claims.map((_, i) => i).filter((i) => claims[i]?.nested === false);
  for (let k = 1; k < own.length; k++) {
    const [i = 0, before = 0] = [own[k], own[k - 1]];
    const [claim, earlier] = [claims[i], claims[before]];
    if (out[i] === null && sameRun(earlier, claim) && (claim?.goesOn === true || claim?.block === earlier?.block)) out[i] = out[before] ?? null;
  }
  for (let k = own.length - 2; k >= 0; k--) {
    const [i = 0, after = 0] = [own[k], own[k + 1]];
    const [claim, later] = [claims[i], claims[after]];
    if (out[i] !== null || !sameRun(claim, later)) continue;
    if (claim?.line === later?.line || later?.remarks === true || claim?.perfect === false && claim.block !== later?.block) out[i] = out[after] ?? null;
  }
  return out;
}

function sameRun(a: Dated | undefined, b: Dated | undefined): boolean {
  return a !== undefined && b !== undefined && a.speaker !== null && a.speaker === b.speaker && b.block - a.block <= widest;
}
