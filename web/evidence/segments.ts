/** A text cut into the pieces that the page sets as paragraphs: every character is in one piece, so no offset is lost. */
import type { BlockKind, Report } from "#record/report.ts";
import type { Span } from "#record/span.ts";

export type Segment = Span & { readonly kind: BlockKind; /** How often a near-identical caption stands in the page. */ readonly times: number };

/** Blocks in text order, and paragraphs for whatever words lie between them. White space between pieces is not set. */
export function segmentsOf({ text, blocks }: Pick<Report, "text" | "blocks">): readonly Segment[] {
  const segments: Segment[] = [];
  let reached = 0;
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(block.start, reached);
    if (block.end <= start) continue;
    segments.push(...paragraphsIn(text, { start: reached, end: start }));
    segments.push({ kind: block.kind, start, end: block.end, times: 1 + (block.again?.length ?? 0) });
    reached = block.end;
  }
  return [...segments, ...paragraphsIn(text, { start: reached, end: text.length })];
}

/** Paragraphs at empty lines; none for white space. */
function paragraphsIn(text: string, { start, end }: Span): Segment[] {
  const paragraphs: Segment[] = [];
  let from = start;
  while (from < end) {
    const gap = text.indexOf("\n\n", from);
    const to = gap < 0 || gap > end ? end : gap;
    const words = text.slice(from, to);
    const start = from + words.length - words.trimStart().length;
    if (start < to) paragraphs.push({ kind: "paragraph", start, end: from + words.trimEnd().length, times: 1 });
    from = to + 2;
  }
  return paragraphs;
}

/** Does the text itself begin with the title, so that the page need not show it a second time? */
export function showsItsTitle({ blocks }: Pick<Report, "blocks">): boolean {
  return blocks.some((block) => block.kind === "title");
}

/** A span as stretches of pieces: the piece's index, and the offsets inside it. Empty where the span lies between pieces. */
export type Stretch = { readonly segment: number; readonly start: number; readonly end: number };

export function stretchesOf(segments: readonly Segment[], span: Span): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let index = firstEndingAfter(segments, span.start); index < segments.length; index++) {
    const segment = segments[index];
    if (segment === undefined || segment.start >= span.end) break;
    const start = Math.max(span.start, segment.start) - segment.start;
    const end = Math.min(span.end, segment.end) - segment.start;
    if (start < end) stretches.push({ segment: index, start, end });
  }
  return stretches;
}

function firstEndingAfter(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
