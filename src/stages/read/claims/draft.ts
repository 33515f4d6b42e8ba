/** A claim in the making: what a frame rule found, still in units of its line. */
import type { Span } from "#record/span.ts";
import type { Cue, CueLexicon } from "./cue-lexicon.ts";
import type { Line } from "./lines.ts";
import type { Range } from "./noun-phrase.ts";
import type { Quote } from "./quotes.ts";
import type { VerbGroup } from "./verb-group.ts";
import type { WordTable } from "./words.ts";

export type Draft = {
  readonly line: Line;
  readonly rule: string;
  /** The construction, as the counts know it: `that`, `quote`, `np`, `p:for` … */
  readonly frame: string;
  readonly cue: Span;
  readonly word: Cue | null;
  readonly group: VerbGroup | null;
  /** Null where the text names no source. */
  readonly source: Range | null;
  readonly sourceBecause: string;
  readonly hearer: Range | null;
  /** Units around the cue where a time or a hearer may stand, outside the content. */
  readonly around: readonly Range[];
  readonly content: readonly Span[];
  readonly quotes: readonly Quote[];
  readonly weight: number;
  /** The quotation before that this one goes on with: cue and source stand in its line. */
  readonly follows?: Draft;
  /** Where the line names the speaker whom `source` only describes. */
  readonly named?: Range;
  /** Who passed it on, where the line says so: "was quoted by X as saying". */
  readonly relayed?: Range;
};

/** What every frame may ask. */
export type Tools = { readonly text: string; readonly shadow: string; readonly words: WordTable; readonly cues: CueLexicon };

/** The line in which the draft's cue and source stand. */
export function cueLine(draft: Draft): Line {
  return draft.follows?.line ?? draft.line;
}

/** Drafts by the line that they were read in. */
export function byLine(drafts: readonly Draft[]): ReadonlyMap<Line, readonly Draft[]> {
  const lines = new Map<Line, Draft[]>();
  for (const draft of drafts) {
    const there = lines.get(draft.line);
    if (there === undefined) lines.set(draft.line, [draft]);
    else there.push(draft);
  }
  return lines;
}

export function spanOf(line: Line, range: Range): Span {
  const first = line.units[range.from];
  const last = line.units[range.to - 1];
  return { start: first?.start ?? 0, end: last?.end ?? first?.start ?? 0 };
}

const edges = /[\s"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb,;:\-\u2013\u2014]/;

/** A content span without quotation marks, commas and closing stops at its edges. */
export function trimmed(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && edges.test(text[start] ?? "")) start++;
  while (end > start && (edges.test(text[end - 1] ?? "") || isStop(text, end - 1))) end--;
  return start < end ? withItsMarks(text, span, { start, end }) : null;
}

const openers = "\u201c\u201e\u00ab";
const closers = "\u201d\u00bb";

/** A quotation that begins or ends inside the content keeps both its marks: the raid a "grave error". */
function withItsMarks(text: string, span: Span, inner: Span): Span {
  const words = text.slice(inner.start, inner.end);
  let [opened, closed, straight] = [0, 0, 0];
  for (const sign of words) {
    if (openers.includes(sign)) opened++;
    else if (closers.includes(sign)) closed++;
    else if (sign === "\"") straight++;
  }
  if (opened === closed && straight % 2 === 0) return inner;
  const behind = /^[.,!?]?["\u201d\u00bb]/.exec(text.slice(inner.end, span.end));
  if (behind !== null && (opened > closed || straight % 2 === 1)) return { start: inner.start, end: inner.end + behind[0].length };
  const before = inner.start > span.start && /["\u201c\u201e\u00ab]/.test(text[inner.start - 1] ?? "");
  return before && (closed > opened || straight % 2 === 1) ? { start: inner.start - 1, end: inner.end } : inner;
}

/** A full stop ends the content, but not where it belongs to "U.S." or "a.m.". */
function isStop(text: string, index: number): boolean {
  const sign = text[index];
  if (sign === "!" || sign === "?") return false;
  return sign === "." && !/[.\s][A-Za-z]$/.test(text.slice(Math.max(0, index - 2), index));
}
