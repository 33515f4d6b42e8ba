/** Quotations without a cue of their own: they go on with the speaker of the quotation before, in the paragraph and in the next. */
import { byLine } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { Line, Unit } from "./lines.ts";
import type { Quote } from "./quotes.ts";

/** The block's drafts with those of its uncued quotations among them. `earlier` are the drafts of the blocks before. */
export function quotesGoOn(lines: readonly Line[], read: readonly Draft[], earlier: { readonly drafts: readonly Draft[]; readonly lines: readonly Line[] }): Draft[] {
  const out: Draft[] = [];
  const inLine = byLine(read);
  let speaker = lastSpeaker(earlier);
  for (const line of lines) {
    const own = inLine.get(line) ?? [];
    out.push(...own);
    const quoting = own.filter((draft) => draft.quotes.length > 0).at(-1);
    if (quoting !== undefined) {
      speaker = quoting;
      continue;
    }
    const quote = loneQuote(line);
    if (quote !== null && speaker !== null && own.length === 0) out.push(goOn(line, quote, speaker));
    else speaker = null;
  }
  return out;
}

/** The speaker whose quotation closed the paragraph before. */
function lastSpeaker(earlier: { readonly drafts: readonly Draft[]; readonly lines: readonly Line[] }): Draft | null {
  const line = earlier.lines.at(-1);
  const draft = earlier.drafts.at(-1);
  return line !== undefined && draft !== undefined && draft.quotes.length > 0 && draft.line === line ? draft : null;
}

/** The line is one quotation and nothing else but signs. */
function loneQuote(line: Line): Quote | null {
  const rest = line.units.filter((unit) => unit.kind !== "sign");
  return rest.length === 1 && isLong(rest[0]) ? (rest[0]?.quote ?? null) : null;
}

function isLong(unit: Unit | undefined): boolean {
  return unit?.quote !== null && unit !== undefined && unit.end - unit.start > 12;
}

function goOn(line: Line, quote: Quote, speaker: Draft): Draft {
  return {
    ...speaker,
    follows: speaker,
    line,
    rule: speaker.line.block === line.block ? "quote-goes-on" : "quote-goes-on-next-paragraph",
    content: [quote.inner],
    quotes: [quote],
    sourceBecause: "the speaker of the quotation before",
  };
}
