/** Nouns of saying: "a statement by X that …", "the claim that …", "X's report that …". */
import { bitOf } from "../words.ts";
import { clauseEnd } from "../content.ts";
import { spanOf } from "../draft.ts";
import type { Draft, Tools } from "../draft.ts";
import type { Line } from "../lines.ts";
import { has } from "../lines.ts";
import { phraseAfter } from "../speaker-after.ts";
import type { Range } from "../noun-phrase.ts";
import type { NounCue } from "../cue-lexicon.ts";

export function nounClaims(line: Line, tools: Tools): Draft[] {
  const { units } = line;
  const drafts: Draft[] = [];
  for (let i = 1; i + 2 < units.length; i++) {
    const noun = units[i]?.kind === "word" ? tools.cues.nouns.get(units[i]?.low ?? "") : undefined;
    if (noun === undefined) continue;
    const by = units[i + 1]?.low === "by" || units[i + 1]?.low === "from" ? phraseAfter(line, i + 2) : null;
    const that = by?.to ?? i + 1;
    if (units[that]?.low !== "that" || has(units[that + 1], bitOf["finite"] | bitOf["auxiliary"])) continue;
    const to = clauseEnd(units, that + 1, tools.cues);
    if (to <= that + 1) continue;
    drafts.push(draftOf(line, noun, { at: i, by, content: { from: that + 1, to } }));
  }
  return drafts;
}

function draftOf(line: Line, noun: NounCue, found: { readonly at: number; readonly by: Range | null; readonly content: Range }): Draft {
  const owner = found.by ?? owners(line, found.at);
  return {
    line, rule: "noun-that", frame: "noun-that", cue: spanOf(line, { from: found.at, to: found.at + 1 }), word: { lemma: noun.noun, class: "speech", stance: noun.stance, but: new Map(), core: false }, group: null,
    source: owner, sourceBecause: owner === null ? "the text names no source" : "whose word it is", hearer: null, around: [],
    content: [spanOf(line, found.content)], quotes: [], weight: noun.weight,
  };
}

/** "the ministry's claim": the words before the possessive. */
function owners(line: Line, noun: number): Range | null {
  const { units } = line;
  for (let i = noun - 1; i >= Math.max(1, noun - 3); i--) {
    if (units[i]?.low !== "'s" && units[i]?.low !== "'") continue;
    let from = i;
    while (from > 0 && units[from - 1]?.kind === "word" && !units[from - 1]?.low.endsWith("ing") && (has(units[from - 1], bitOf["determiner"]) || units[from - 1]?.capital === true || units[from - 1]?.bits === 0 || has(units[from - 1], bitOf["organisation-word"] | bitOf["person-word"] | bitOf["group-word"]))) from--;
    return from < i ? { from, to: i } : null;
  }
  const before = units[noun - 1];
  return before !== undefined && ["his", "her", "their", "its"].includes(before.low) ? { from: noun - 1, to: noun } : null;
}
