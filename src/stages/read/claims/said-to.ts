/** To whom it was said: "told Reuters", "in an interview with the Sun", "speaking to the BBC". */
import type { Named } from "#record/claim.ts";
import { contains, quoteAt } from "#record/span.ts";
import type { Span } from "#record/span.ts";
import { bitOf } from "./words.ts";
import { cueLine, spanOf } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { Line } from "./lines.ts";
import { has } from "./lines.ts";
import { phraseAfter } from "./speaker-after.ts";
import type { Range } from "./noun-phrase.ts";

const leads = new Set(["interview", "speaking", "spoke", "talking", "statement", "remarks", "comments", "conversation", "letter", "message", "testimony", "address", "speech", "press", "said", "briefing"]);

export function saidTo(draft: Draft, text: string): Named | null {
  const range = draft.hearer ?? namedBeside(draft);
  if (range === null) return null;
  const span = trimEnd(cueLine(draft), range);
  if (span.end <= span.start) return null;
  return { at: quoteAt(text, span.start, span.end), name: text.slice(span.start, span.end).replace(/^(?:the|a|an) /i, "") };
}

function trimEnd(line: Line, range: Range): Span {
  let to = range.to;
  while (to > range.from + 1 && line.units[to - 1]?.kind === "sign") to--;
  while (to > range.from + 1 && has(line.units[to - 1], bitOf["preposition"] | bitOf["coordinator"])) to--;
  return spanOf(line, { from: range.from, to });
}

/** "… interview with X", "speaking to X" anywhere in the line but in a content. */
function namedBeside(draft: Draft): Range | null {
  const { units } = cueLine(draft);
  for (let i = 0; i + 2 < units.length; i++) {
    const unit = units[i];
    if (unit === undefined || unit.kind !== "word" || !leads.has(unit.low)) continue;
    if (draft.content.some((span) => contains(span, unit))) continue;
    const next = units[i + 1];
    if (next?.low !== "to" && next?.low !== "with" && next?.low !== "on") continue;
    if (unit.low === "said" && (draft.frame.startsWith("pass-") || next.low !== "to" || draft.cue.end !== unit.end)) continue;
    if (next.low === "on" && unit.low !== "interview") continue;
    const range = phraseAfter(cueLine(draft), i + 2);
    if (range === null || has(units[i + 2], bitOf["time"])) continue;
    const comma = units.slice(range.from, range.to).findIndex((one) => one.low === ",");
    return comma > 0 ? { from: range.from, to: range.from + comma } : range;
  }
  return null;
}
