/** Where words stand in the kept text: the value that every other value carries, so that nothing is said without its words. */
import { z } from "zod";

/** Half-open `[start, end)`, UTF-16 indices into the kept text. */
export const Span = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .refine((span) => span.start <= span.end, { message: "a span must not end before it starts" })
  .readonly();
export type Span = z.infer<typeof Span>;

/** A span with the words that stand there. The law: `quote === text.slice(start, end)`. */
export const At = z
  .object({ start: z.int().min(0), end: z.int().min(0), quote: z.string() })
  .refine((at) => at.end - at.start === at.quote.length, { message: "a quote must be as long as its span" })
  .readonly();
export type At = z.infer<typeof At>;

/** The words of `text` between `start` and `end`. Throws when the span lies outside the text: a caller's mistake. */
export function quoteAt(text: string, start: number, end: number): At {
  if (start < 0 || end < start || end > text.length) {
    throw new RangeError(`span ${start}–${end} lies outside a text of ${text.length} characters`);
  }
  return { start, end, quote: text.slice(start, end) };
}

/** Does the quote stand at its span? */
export function quotesItsText(text: string, at: At): boolean {
  return text.slice(at.start, at.end) === at.quote;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The same span counted in Unicode code points, as W3C Web Annotation and the evaluation data count. */
export function toCodePoints(text: string, span: Span): Span {
  const start = countCodePoints(text, 0, span.start);
  return { start, end: start + countCodePoints(text, span.start, span.end) };
}

function countCodePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    const isTrail = unit >= 0xdc00 && unit <= 0xdfff && i > 0 && isLead(text.charCodeAt(i - 1));
    if (!isTrail) count++;
  }
  return count;
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
