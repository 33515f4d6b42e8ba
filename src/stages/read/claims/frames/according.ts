/** "According to X, …", "…, according to X": a source without a verb. */
import { clauseEnd, lastWord } from "../content.ts";
import { spanOf } from "../draft.ts";
import type { Draft, Tools } from "../draft.ts";
import type { Line } from "../lines.ts";
import { isComma } from "../lines.ts";
import { phraseAfter } from "../speaker-after.ts";
import { statementStart } from "./shared.ts";

export function accordingClaims(line: Line, tools: Tools): Draft[] {
  const { units } = line;
  const drafts: Draft[] = [];
  for (let i = 0; i + 2 < units.length; i++) {
    if (units[i]?.low !== "according" || units[i + 1]?.low !== "to") continue;
    const source = phraseAfter(line, i + 2);
    if (source === null) continue;
    const leads = i === 0 || (i <= 2 && !isComma(units[i - 1])) || isComma(units[i - 1]) && i <= 2;
    const spans = leads ? spansAfter(line, tools, source.to) : spansBefore(line, tools, { at: i, resume: source.to });
    if (spans.length === 0) continue;
    drafts.push({
      line, rule: leads ? "according-to-first" : "according-to-last", frame: "according",
      cue: spanOf(line, { from: i, to: i + 2 }), word: null, group: null,
      source, sourceBecause: "the noun phrase after “according to”", hearer: null, around: [{ from: source.to, to: Math.min(units.length, source.to + 4) }],
      content: spans, quotes: [], weight: 0.98,
    });
  }
  return drafts;
}

function spansAfter(line: Line, tools: Tools, to: number): Draft["content"] {
  const { units } = line;
  let from = to;
  while (from < units.length && from - to < 6 && !isComma(units[from]) && units[from]?.kind !== "quote") from++;
  if (isComma(units[from])) from++;
  if (from >= units.length) return [];
  const end = lastWord(units, clauseEnd(units, from, tools.cues));
  return end > from ? [spanOf(line, { from, to: end })] : [];
}

function spansBefore(line: Line, tools: Tools, place: { readonly at: number; readonly resume: number }): Draft["content"] {
  const { units } = line;
  const end = isComma(units[place.at - 1]) ? place.at - 1 : place.at;
  const from = statementStart(units, end, 0);
  if (from >= end) return [];
  const spans = [spanOf(line, { from, to: end })];
  if (isComma(units[place.resume]) && isComma(units[place.at - 1])) {
    const to = clauseEnd(units, place.resume, tools.cues);
    if (to > place.resume + 2) spans.push(spanOf(line, { from: place.resume + 1, to: lastWord(units, to) }));
  }
  return spans;
}
