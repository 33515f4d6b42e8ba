/** Passive cues: "it was announced that …" names no source, "was condemned by X" names one after "by". */
import { bitOf } from "../words.ts";
import { clauseEnd, phraseEnd } from "../content.ts";
import { likelihood } from "../cue-lexicon.ts";
import { spanOf } from "../draft.ts";
import type { Draft, Tools } from "../draft.ts";
import { isReduced } from "./reduced.ts";
import type { CueForm } from "../cue-lexicon.ts";
import type { Line } from "../lines.ts";
import { has } from "../lines.ts";
import { subjectBefore } from "../noun-phrase.ts";
import { phraseAfter } from "../speaker-after.ts";
import { verbGroup } from "../verb-group.ts";
import type { VerbGroup } from "../verb-group.ts";

export function passiveClaims(line: Line, tools: Tools): Draft[] {
  const { units } = line;
  const drafts: Draft[] = [];
  for (let i = 0; i < units.length; i++) {
    const cue = units[i]?.kind === "word" ? tools.cues.forms.get(units[i]?.low ?? "") : undefined;
    if (cue === undefined) continue;
    const group = verbGroup(line, i, cue);
    if (group === null) continue;
    if (!group.passive) {
      const reduced = reducedPassive(line, tools, { at: i, cue, group });
      if (reduced !== null) drafts.push(reduced);
      continue;
    }
    const next = units[group.end];
    const common = { line, word: cue.cue, group, hearer: null, around: [], quotes: [] };
    const dummy = units[group.start - 1]?.low === "it";
    if (next?.low === "that" && dummy) {
      const to = clauseEnd(units, group.end + 1, tools.cues);
      drafts.push({ ...common, rule: "it-was-announced", frame: "pass-that", cue: spanOf(line, { from: group.start - 1, to: group.end }), source: null, sourceBecause: "the text names no source", content: [spanOf(line, { from: group.end + 1, to })], weight: likelihood(tools.cues, cue.cue, "pass-that") });
      continue;
    }
    const subject = subjectBefore(line, group.start);
    if (subject === null) continue;
    const content = [spanOf(line, subject)];
    if (next?.low === "by") {
      const source = phraseAfter(line, group.end + 1);
      if (source === null) continue;
      if (units[source.to]?.low === "for" || units[source.to]?.low === "as" || units[source.to]?.low === "of") content.push(spanOf(line, { from: source.to, to: phraseEnd(units, source.to, tools.cues) }));
      drafts.push({ ...common, rule: "condemned-by", frame: "pass-by", cue: spanOf(line, { from: group.start, to: group.end + 1 }), source, sourceBecause: "the noun phrase after “by”", content, weight: likelihood(tools.cues, cue.cue, "pass-by") });
    } else if (next?.low === "to" || next?.low === "as" || has(next, bitOf["preposition"])) {
      const to = next?.low === "to" ? clauseEnd(units, group.end, tools.cues) : phraseEnd(units, group.end, tools.cues);
      if (to > group.end) content.push(spanOf(line, { from: group.end, to }));
      const frame = next?.low === "to" ? "pass-to" : `pass-p:${next?.low ?? ""}`;
      drafts.push({ ...common, rule: "is-believed-to", frame, cue: spanOf(line, { from: group.start, to: group.end }), source: null, sourceBecause: "the text names no source", content, weight: likelihood(tools.cues, cue.cue, frame) });
    }
  }
  return drafts;
}

/** "a group deemed moderate by the ministry": a participle with its doer, and no auxiliary. */
function reducedPassive(line: Line, tools: Tools, verb: { readonly at: number; readonly cue: CueForm; readonly group: VerbGroup }): Draft | null {
  const { units } = line;
  const by = isReduced(units, verb.at, verb.cue);
  const source = by === null ? null : phraseAfter(line, by + 1);
  if (by === null || source === null) return null;
  const subject = by === verb.at + 1 ? subjectBefore(line, verb.group.start) : null;
  const content = by > verb.at + 1 ? { from: verb.at + 1, to: by } : subject;
  if (content === null) return null;
  return {
    line, rule: "deemed-by", frame: "reduced-by", cue: spanOf(line, { from: verb.at, to: by > verb.at + 1 ? verb.at + 1 : by + 1 }), word: verb.cue.cue, group: verb.group,
    source, sourceBecause: "the noun phrase after “by”", hearer: null, around: [], content: [spanOf(line, content)], quotes: [], weight: likelihood(tools.cues, verb.cue.cue, "reduced-by"),
  };
}
