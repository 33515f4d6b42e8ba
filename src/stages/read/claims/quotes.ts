/** Quotations of a block: marks paired within the paragraph, whatever mixture of straight and curly ones the text uses. */
import type { Span } from "#record/span.ts";
import type { Block } from "#record/report.ts";

/** `start`/`end` take the marks in, `inner` leaves them out. `open` says that the closing mark is missing, `spoken` that it ends with a sign of its own or is long: words said rather than one held with tongs. */
export type Quote = Span & { readonly inner: Span; readonly block: number; readonly open: boolean; readonly spoken: boolean };

export type Quotes = { readonly quotes: readonly Quote[]; readonly unbalanced: readonly Span[] };

type Mark = Span & { readonly role: "open" | "close" | "either" };

/** A quotation longer than this without its closing mark is taken to end with the sentence that opened it. */
const longestOpen = 2_000;

export function quotesOf(text: string, shadow: string, place: { readonly block: Block; readonly index: number }): Quotes {
  const { block, index } = place;
  const quotes: Quote[] = [];
  const unbalanced: Span[] = [];
  let open: Mark | null = null;
  for (const mark of marksOf(text, shadow, block)) {
    if (open === null) {
      if (mark.role === "close") unbalanced.push(mark);
      else open = mark;
      continue;
    }
    if (mark.role === "open" && opensForCertain(text, mark)) {
      unbalanced.push(open);
      open = mark;
      continue;
    }
    quotes.push({ start: open.start, end: mark.end, inner: { start: open.end, end: mark.start }, block: index, open: false, spoken: isSpoken(shadow, { start: open.end, end: mark.start }) });
    open = null;
  }
  if (open !== null && open.end < block.end) {
    const end = Math.min(block.end, open.end + longestOpen);
    quotes.push({ start: open.start, end, inner: { start: open.end, end }, block: index, open: true, spoken: true });
  }
  return { quotes: quotes.filter((quote) => quote.inner.start < quote.inner.end), unbalanced };
}

const longestWord = 24;

function isSpoken(shadow: string, inner: Span): boolean {
  return inner.end - inner.start > longestWord || /[,.?!]/.test(shadow[inner.end - 1] ?? "");
}

/** A curly opening mark after a space opens, even where another quotation has not been closed. */
function opensForCertain(text: string, mark: Mark): boolean {
  const before = text[mark.start - 1] ?? " ";
  const after = text[mark.end] ?? " ";
  return /[\s(]/.test(before) && /[\p{L}\p{N}]/u.test(after);
}

function marksOf(text: string, shadow: string, block: Block): Mark[] {
  const marks: Mark[] = [];
  for (let i = block.start; i < block.end; i++) {
    const code = shadow.charCodeAt(i);
    if (code === 34) marks.push({ start: i, end: i + 1, role: roleOf(text, shadow, { start: i, end: i + 1 }) });
    else if (code === 39 && shadow.charCodeAt(i + 1) === 39) {
      marks.push({ start: i, end: i + 2, role: roleOf(text, shadow, { start: i, end: i + 2 }) });
      i++;
    }
  }
  return marks.length > 0 ? marks : singleMarks(shadow, block);
}

const openers = "\u201c\u201e\u201f\u00ab";
const closers = "\u201d\u00bb";

function roleOf(text: string, shadow: string, at: Span): Mark["role"] {
  const before = shadow[at.start - 1] ?? " ";
  const after = shadow[at.end] ?? " ";
  const afterSpace = /[\s([-]/.test(before) || at.start === 0;
  const beforeSpace = /[\s.,;:!?)\]-]/.test(after) || at.end >= shadow.length;
  const sign = text[at.start] ?? "";
  if (afterSpace && !beforeSpace) return "open";
  if (beforeSpace && !afterSpace) return "close";
  if (openers.includes(sign)) return "open";
  return closers.includes(sign) ? "close" : "either";
}

/** British papers quote with single marks. They count only where the block has no double ones, and only in pairs. */
function singleMarks(shadow: string, block: Block): Mark[] {
  const marks: Mark[] = [];
  let open: Mark | null = null;
  for (let i = block.start; i < block.end; i++) {
    if (shadow.charCodeAt(i) !== 39) continue;
    const before = i === block.start ? " " : (shadow[i - 1] ?? " ");
    const after = i + 1 >= block.end ? " " : (shadow[i + 1] ?? " ");
    if (open === null && /[\s(]/.test(before) && /[\p{L}\p{N}]/u.test(after)) open = { start: i, end: i + 1, role: "open" };
    else if (open !== null && !/\s/.test(before) && /[\s.,;:!?)]/.test(after) && i - open.end >= 2) {
      marks.push(open, { start: i, end: i + 1, role: "close" });
      open = null;
    }
  }
  return marks;
}
