/** Evidence in its place: quotations of one report, gathered by the paragraph that they stand in, with the words around them. */
import type { Evidence } from "#record/brief.ts";
import type { Report } from "#record/report.ts";
import type { Span } from "#record/span.ts";

/** Characters before the first and after the last quotation of a paragraph. */
const reach = 160;

export type Part = { readonly text: string; readonly isQuote: boolean; readonly start: number };
export type Passage = { readonly parts: readonly Part[]; readonly start: number; /** The value to open the report at. */ readonly of: string };

export function passagesOf(report: Pick<Report, "text" | "blocks">, evidence: readonly Evidence[]): readonly Passage[] {
  const groups = new Map<number, { block: Span; quotes: Evidence[] }>();
  for (const one of [...evidence].sort((a, b) => a.start - b.start)) {
    const block = report.blocks.find((candidate) => candidate.start <= one.start && one.start < candidate.end) ?? { start: 0, end: report.text.length };
    const group = groups.get(block.start);
    if (group === undefined) groups.set(block.start, { block, quotes: [one] });
    else group.quotes.push(one);
  }
  return [...groups.values()].flatMap(({ block, quotes }) => passageOf(report.text, block, quotes));
}

function passageOf(text: string, block: Span, quotes: readonly Evidence[]): Passage[] {
  const [first] = quotes;
  if (first === undefined) return [];
  const merged = merge(quotes);
  const end = Math.max(...quotes.map((quote) => quote.end));
  const from = startOfContext(text, block, first.start);
  const to = endOfContext(text, block, end);
  const parts: Part[] = from > block.start ? [{ text: "… ", isQuote: false, start: -1 }] : [];
  let reached = from;
  for (const quote of merged) {
    parts.push({ text: text.slice(reached, quote.start), isQuote: false, start: reached }, { text: text.slice(quote.start, quote.end), isQuote: true, start: quote.start });
    reached = quote.end;
  }
  parts.push({ text: text.slice(reached, to) + (to < block.end ? " …" : ""), isQuote: false, start: reached });
  return [{ parts: parts.filter((part) => part.text !== ""), start: first.start, of: first.of }];
}

/** Quotations that touch or lie in one another are drawn as one. Given in order of their start. */
function merge(quotes: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of quotes) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Cuts at a space, not inside a word. */
function startOfContext(text: string, block: Span, quote: number): number {
  if (quote - reach <= block.start) return Math.min(block.start, quote);
  const space = text.indexOf(" ", quote - reach);
  return space >= 0 && space < quote ? space + 1 : quote;
}

function endOfContext(text: string, block: Span, quote: number): number {
  if (quote + reach >= block.end) return Math.max(block.end, quote);
  return Math.max(quote, text.lastIndexOf(" ", quote + reach));
}
