/** Types the blocks of a plain text: which is the title, which are headings, captions, credits, bylines; the rest are paragraphs. */
import type { Block, BlockKind } from "#record/report.ts";
import { shadowOf } from "#language/shadow.ts";
import type { Span } from "#record/span.ts";
import { foldRepeats } from "../repeats.ts";
import { cutBlocks } from "./cut.ts";
import { looksLikeHeading, looksLikeTitle } from "./headings.ts";
import { kindByWords } from "./kinds.ts";

/** `title` is what whoever brought the text calls it; a block that says the same is the title however it ends. */
export function blocksOf(text: string, title: string | null): Block[] {
  const shadow = shadowOf(text);
  const spans = cutBlocks(text);
  const words = spans.map((span) => shadow.slice(span.start, span.end));
  const wanted = title === null ? null : fold(title);
  let hasTitle = false;
  const blocks = spans.map((span, i): Block => {
    const kind = kindAt(words, i, { wanted, hasTitle });
    if (kind === "title") hasTitle = true;
    return typed(span, kind);
  });
  return foldRepeats(text, blocks);
}

type Sofar = { readonly wanted: string | null; readonly hasTitle: boolean };

function kindAt(words: readonly string[], i: number, sofar: Sofar): BlockKind {
  const text = words[i] ?? "";
  const next = words[i + 1];
  if (!sofar.hasTitle && i < 3 && sofar.wanted !== null && fold(text) === sofar.wanted) return "title";
  const said = kindByWords(text);
  if (said !== null) return said;
  if (i === 0 && looksLikeTitle(text, next)) return "title";
  return looksLikeHeading(text, next) ? "heading" : "paragraph";
}

function fold(text: string): string {
  return shadowOf(text.slice(0, 400)).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function typed(span: Span, kind: BlockKind): Block {
  return { kind, start: span.start, end: span.end };
}
