/** "reportedly", "allegedly": somebody says so, and the text does not say who. */
import { bitOf } from "../words.ts";
import { clauseEnd } from "../content.ts";
import { spanOf } from "../draft.ts";
import type { Draft, Tools } from "../draft.ts";
import type { Line } from "../lines.ts";
import { has } from "../lines.ts";

export function hedgeClaims(line: Line, tools: Tools): Draft[] {
  const { units } = line;
  const drafts: Draft[] = [];
  for (let i = 0; i < units.length; i++) {
    if (!has(units[i], bitOf["hedge"])) continue;
    const to = clauseEnd(units, i + 1, tools.cues);
    if (to <= i + 1) continue;
    drafts.push({
      line, rule: "hedge-adverb", frame: "hedge", cue: spanOf(line, { from: i, to: i + 1 }), word: null, group: null,
      source: null, sourceBecause: "the text names no source", hearer: null, around: [],
      content: [spanOf(line, { from: i + 1, to })], quotes: [], weight: 0.8,
    });
  }
  return drafts;
}
