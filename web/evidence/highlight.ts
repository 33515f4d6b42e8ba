/** Draws marks over a text with the CSS Custom Highlight interface: no element splits a word, so joined scripts stay joined. */
import type { Span } from "#record/span.ts";
import type { Segment } from "./segments.ts";
import { stretchesOf } from "./segments.ts";

/** Names as they stand in evidence.css, the later ones over the earlier. */
export const layers = ["content", "source", "cue", "time", "place", "toll", "event", "soft", "strong", "target"] as const;
export type Layer = (typeof layers)[number];

/** Replaces what a layer shows. */
export function drawLayer(layer: Layer, ranges: readonly AbstractRange[]): void {
  const name = `sitrep-${layer}`;
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = layers.indexOf(layer);
  CSS.highlights.set(name, highlight);
}

export function clearLayers(): void {
  for (const layer of layers) CSS.highlights.delete(`sitrep-${layer}`);
}

/** The set pieces of a text: the element of each segment, which holds exactly one text node. */
export type SetText = { readonly segments: readonly Segment[]; readonly elements: readonly (HTMLElement | null)[] };

/** One range a piece: a span that runs over two paragraphs is underlined in both. */
export function rangesOf(set: SetText, span: Span): StaticRange[] {
  return stretchesOf(set.segments, span).flatMap((stretch) => {
    const node = set.elements[stretch.segment]?.firstChild;
    if (!(node instanceof Text) || node.length < stretch.end) return [];
    return [new StaticRange({ startContainer: node, startOffset: stretch.start, endContainer: node, endOffset: stretch.end })];
  });
}

/** The offset in the kept text of the letter under a point; null where no letter is. */
export function offsetAt(set: SetText, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  const element = caret?.node.parentElement;
  if (caret === null || element === null || element === undefined) return null;
  const segment = set.segments[set.elements.indexOf(element)];
  return segment === undefined ? null : letterUnder({ node: caret.node, offset: caret.offset, x, y, base: segment.start });
}

/** The caret stands between two letters; the point is on the one before it or the one after it, or beside the line. */
function letterUnder({ node, offset, x, y, base }: { node: Node; offset: number; x: number; y: number; base: number }): number | null {
  const length = node.textContent?.length ?? 0;
  for (const index of [offset, offset - 1]) {
    if (index < 0 || index >= length) continue;
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    const isUnder = [...range.getClientRects()].some((box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 4 && y <= box.bottom + 4);
    if (isUnder) return base + index;
  }
  return null;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ("caretPositionFromPoint" in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret === null ? null : { node: caret.offsetNode, offset: caret.offset };
  }
  return null;
}
