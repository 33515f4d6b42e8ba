/** Cuts a plain text into blocks, whatever its author used to part them: blank lines, single lines, or lines wrapped at a width. */
import type { Span } from "#record/span.ts";

/** Lines longer than this are paragraphs of their own; shorter ones may be wrapped at a column. */
const widestWrap = 100;
const narrowestWrap = 40;
/** More blocks than this are no article; the rest of the text becomes one last block, so that nothing is lost. */
const mostBlocks = 20_000;

type Line = Span & { readonly text: string };

/** Spans of the blocks, in order, trimmed, never overlapping. The text itself is not touched. */
export function cutBlocks(text: string): Span[] {
  const spans: Span[] = [];
  for (const group of groupsOf(linesOf(text))) {
    for (const run of isWrapped(group) ? unwrap(group) : group.map((line) => [line])) {
      const first = run[0];
      const last = run.at(-1);
      if (first !== undefined && last !== undefined) spans.push({ start: first.start, end: last.end });
    }
  }
  return spans.length <= mostBlocks ? spans : [...spans.slice(0, mostBlocks - 1), restOf(spans)];
}

function restOf(spans: readonly Span[]): Span {
  return { start: spans[mostBlocks - 1]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/** Every line, trimmed; a blank one is empty. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]/g)) {
    const isBreak = /^[\r\n\u2028\u2029]/.test(match[0]);
    if (isBreak) lines.push({ start: match.index, end: match.index, text: "" });
    else lines.push(trimmed(match[0], match.index));
  }
  return withoutLineEnds(lines);
}

/** A break straight after a line that has words only ends that line; the next break is a blank line. */
function withoutLineEnds(lines: readonly Line[]): Line[] {
  return lines.filter((line, i) => line.text !== "" || (lines[i - 1]?.text ?? "") === "");
}

function trimmed(raw: string, at: number): Line {
  const text = raw.trim();
  const start = at + (text === "" ? 0 : raw.indexOf(text));
  return { start, end: start + text.length, text };
}

/** Runs of lines with no blank line between them. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  for (const line of lines) {
    if (line.text !== "") group.push(line);
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** Wrapped at a column: no line is wide, most are nearly as wide as the widest, and some break off in mid-sentence. */
function isWrapped(group: readonly Line[]): boolean {
  if (group.length < 2) return false;
  const widest = group.reduce((most, line) => Math.max(most, line.text.length), 0);
  if (widest > widestWrap || widest < narrowestWrap) return false;
  const beforeLast = group.slice(0, -1);
  const wide = beforeLast.filter((line) => line.text.length >= widest * 0.75).length;
  const runsOn = group.filter((line, i) => continues(group[i - 1], line)).length;
  return wide >= beforeLast.length * 0.6 && runsOn > 0 && runsOn >= beforeLast.length * 0.3;
}

function continues(before: Line | undefined, line: Line): boolean {
  return before !== undefined && !isClosed(before.text) && (/^\p{Ll}/u.test(line.text) || !/\p{Ll}/u.test(line.text));
}

/** In wrapped text a short line that ends a sentence ends its paragraph. */
function unwrap(group: readonly Line[]): Line[][] {
  const widest = group.reduce((most, line) => Math.max(most, line.text.length), 0);
  const runs: Line[][] = [];
  let run: Line[] = [];
  for (const line of group) {
    run.push(line);
    if (line.text.length < widest * 0.7 && isClosed(line.text)) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** Does the line end as a sentence ends, closing quotes and brackets set aside? */
export function isClosed(line: string): boolean {
  return /[.!?:;,…。؟۔।]["'”’»)\]]{0,3}$/u.test(line) || /["”»]$/u.test(line);
}
