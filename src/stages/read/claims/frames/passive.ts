/** Passive cues: "it was announced that …" names no source, "was condemned by X" names one after "by", "was told by X that …" has its content behind. */
import { bitOf } from "../words.ts";
import { clauseEnd, phraseEnd } from "../content.ts";
import { likelihood } from "../cue-lexicon.ts";
import type { CueForm } from "../cue-lexicon.ts";
import { spanOf } from "../draft.ts";
import type { Draft, Tools } from "../draft.ts";
import { isReduced } from "./reduced.ts";
import type { Line, Unit } from "../lines.ts";
import { has } from "../lines.ts";
import { subjectBefore } from "../noun-phrase.ts";
import type { Range } from "../noun-phrase.ts";
import { phraseAfter } from "../speaker-after.ts";
import { verbGroup } from "../verb-group.ts";
import type { VerbGroup } from "../verb-group.ts";

type Verb = { readonly line: Line; readonly tools: Tools; readonly cue: CueForm; readonly group: VerbGroup };

export function passiveClaims(line: Line, tools: Tools): Draft[] {
  const { units } = line;
  const drafts: Draft[] = [];
  for (let i = 0; i < units.length; i++) {
    const cue = units[i]?.kind === "word" ? tools.cues.forms.get(units[i]?.low ?? "") : undefined;
    if (cue === undefined) continue;
    const group = verbGroup(line, i, cue);
    if (group === null) continue;
    const verb: Verb = { line, tools, cue, group };
    const draft = group.passive ? (announced(verb) ?? toldBy(verb) ?? doneBy(verb) ?? believedTo(verb)) : reducedPassive(verb, i);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

type Made = Pick<Draft, "rule" | "frame" | "source" | "sourceBecause" | "content"> & { readonly words: Range; readonly hearer?: Range; readonly weight?: number };

function made({ line, tools, cue, group }: Verb, { words, hearer = undefined, weight = undefined, ...found }: Made): Draft {
  return { ...found, line, word: cue.cue, group, hearer: hearer ?? null, around: [], quotes: [], cue: spanOf(line, words), weight: weight ?? likelihood(tools.cues, cue.cue, found.frame) };
}

/** "it was announced that …" */
function announced(verb: Verb): Draft | null {
  const { line, tools, group } = verb;
  const { units } = line;
  if (units[group.end]?.low !== "that" || units[group.start - 1]?.low !== "it") return null;
  const to = clauseEnd(units, group.end + 1, tools.cues);
  return made(verb, { rule: "it-was-announced", frame: "pass-that", words: { from: group.start - 1, to: group.end }, source: null, sourceBecause: "the text names no source", content: [spanOf(line, { from: group.end + 1, to })] });
}

const hearersFollow = new Set(["tell", "inform", "warn", "ask", "urge", "order", "advise", "instruct", "assure", "notify"]);

/** "residents were told by the committee to stay", "they were warned that …": the subject is who heard it. */
function toldBy(verb: Verb): Draft | null {
  const { line, tools, cue, group } = verb;
  const { units } = line;
  if (!hearersFollow.has(cue.cue.lemma)) return null;
  const source = units[group.end]?.low === "by" ? withoutInfinitive(units, phraseAfter(line, group.end + 1)) : null;
  const at = source?.to ?? group.end;
  const lead = units[at]?.low;
  if (lead !== "that" && (lead !== "to" || source === null)) return null;
  const hearer = subjectBefore(line, group.start);
  const to = clauseEnd(units, at + 1, tools.cues);
  if (hearer === null || to <= at + 1) return null;
  const content = [spanOf(line, { from: lead === "that" ? at + 1 : at, to })];
  return made(verb, { rule: "was-told", frame: lead === "to" ? "inf" : "that", words: { from: group.start, to: group.end }, source, sourceBecause: source === null ? "the text names no source" : "the noun phrase after “by”", content, hearer, weight: source === null ? 0.55 : 0.8 });
}

/** "the committee to stay indoors" is two things. */
function withoutInfinitive(units: readonly Unit[], range: Range | null): Range | null {
  if (range === null) return null;
  for (let i = range.from + 1; i < range.to; i++) {
    if (units[i]?.low === "to" && units[i + 1]?.capital === false && !has(units[i + 1], bitOf["determiner"] | bitOf["preposition"])) return { from: range.from, to: i };
    if (units[i]?.low === "that") return { from: range.from, to: i };
  }
  return range;
}

/** "pictures which were published by the channel" say nothing. */
const publishing = new Set(["publish", "release", "broadcast", "post", "share", "issue", "provide"]);

/** Words between the verb and its "by": "was rejected as untrue by", "were called genuine by". */
const farthestBy = 6;

/** "was condemned by X", "was dismissed as absurd by X" */
function doneBy(verb: Verb): Draft | null {
  const { line, tools, cue, group } = verb;
  const { units } = line;
  const subject = subjectBefore(line, group.start);
  const by = byAfter(verb);
  const source = by === null ? null : phraseAfter(line, by + 1);
  if (subject === null || by === null || source === null || publishing.has(cue.cue.lemma) && has(units[subject.from], bitOf["relative"])) return null;
  const content = [spanOf(line, subject)];
  if (by > group.end) content.push(spanOf(line, { from: group.end, to: by }));
  const next = units[source.to]?.low;
  if (next === "for" || next === "as" || next === "of") content.push(spanOf(line, { from: source.to, to: phraseEnd(units, source.to, tools.cues) }));
  return made(verb, { rule: "condemned-by", frame: "pass-by", words: { from: group.start, to: by === group.end ? group.end + 1 : group.end }, source, sourceBecause: "the noun phrase after “by”", content });
}

const named = new Set(["call", "deem", "label", "brand", "dub", "consider", "judge", "find"]);

function byAfter({ line, cue, group }: Verb): number | null {
  const { units } = line;
  if (units[group.end]?.low === "by") return group.end;
  if (units[group.end]?.low !== "as" && !named.has(cue.cue.lemma)) return null;
  for (let i = group.end + 1; i <= group.end + farthestBy; i++) {
    const unit = units[i];
    if (unit === undefined || unit.kind === "sign" || unit.kind === "dash" || has(unit, bitOf["finite"] | bitOf["personal"])) return null;
    if (unit.low === "by") return i;
  }
  return null;
}

/** "is believed to have fled", "was described as calm" */
function believedTo(verb: Verb): Draft | null {
  const { line, tools, group } = verb;
  const { units } = line;
  const next = units[group.end];
  const subject = subjectBefore(line, group.start);
  if (subject === null || next?.low !== "to" && !has(next, bitOf["preposition"]) || next?.low === "by") return null;
  const to = next?.low === "to" ? clauseEnd(units, group.end, tools.cues) : phraseEnd(units, group.end, tools.cues);
  const content = [spanOf(line, subject), ...(to > group.end ? [spanOf(line, { from: group.end, to })] : [])];
  return made(verb, { rule: "is-believed-to", frame: next?.low === "to" ? "pass-to" : `pass-p:${next?.low ?? ""}`, words: { from: group.start, to: group.end }, source: null, sourceBecause: "the text names no source", content });
}

/** "a group deemed moderate by the ministry": a participle with its doer, and no auxiliary. */
function reducedPassive(verb: Verb, at: number): Draft | null {
  const { line, cue, group } = verb;
  const by = isReduced(line.units, at, cue);
  const source = by === null ? null : phraseAfter(line, by + 1);
  if (by === null || source === null) return null;
  const subject = by === at + 1 ? subjectBefore(line, group.start) : null;
  const content = by > at + 1 ? { from: at + 1, to: by } : subject;
  if (content === null) return null;
  return made(verb, { rule: "deemed-by", frame: "reduced-by", words: { from: at, to: by > at + 1 ? at + 1 : by + 1 }, source, sourceBecause: "the noun phrase after “by”", content: [spanOf(line, content)] });
}
