/** Silence without a verb of saying: "there was no immediate comment from X", "X could not be reached for comment", "X has yet to respond". */
import { bitOf } from "../words.ts";
import { lastWord, phraseEnd } from "../content.ts";
import { spanOf } from "../draft.ts";
import type { Draft, Tools } from "../draft.ts";
import type { Line } from "../lines.ts";
import { has } from "../lines.ts";
import { subjectBefore } from "../noun-phrase.ts";
import { phraseAfter } from "../speaker-after.ts";
import type { Range } from "../noun-phrase.ts";

const nouns = new Set(["comment", "response", "reaction", "statement", "word", "claim", "reply", "remark", "confirmation"]);

export function noCommentClaims(line: Line, tools: Tools): Draft[] {
  const drafts: Draft[] = [];
  const { units } = line;
  for (let i = 0; i < units.length; i++) {
    const draft = noNoun(line, tools, i) ?? unavailable(line, i) ?? yetTo(line, tools, i);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

/** "has yet to put a number on": verbs that give no word, but a figure or a paper. */
const giving = new Set(["put", "give", "provide", "make", "publish", "release", "verify", "determine", "establish", "disclose", "share", "file"]);

type Found = { readonly rule: string; readonly cue: Range; readonly source: Range | null; readonly because: string; readonly content: Range };

function silence(line: Line, found: Found): Draft {
  return {
    line, rule: found.rule, frame: "no-comment", cue: spanOf(line, found.cue), word: null, group: null, source: found.source, sourceBecause: found.because,
    hearer: null, around: [], content: [spanOf(line, found.content)], quotes: [], weight: 0.9,
  };
}

/** "no (immediate) comment (from|by X) (on Y)". The content is what was not commented on, or the words themselves. */
function noNoun(line: Line, tools: Tools, at: number): Draft | null {
  const { units } = line;
  if (units[at]?.low !== "no") return null;
  let noun = at + 1;
  while (noun < at + 4 && units[noun]?.kind === "word" && !nouns.has(units[noun]?.low ?? "")) noun++;
  const word = units[noun]?.low ?? "";
  if (!nouns.has(word) || units[noun + 1]?.low === "that") return null;
  const next = units[noun + 1]?.low;
  if (word === "claim" && next !== "of") return null;
  if ((word === "word" || word === "statement" || word === "confirmation") && next !== "from" && next !== "by") return null;
  const from = next === "from" || next === "by" ? phraseAfter(line, noun + 2) : null;
  const subject = from === null ? subjectOfNo(line, at) : null;
  if (from === null && subject === null && !dummyBefore(line, at)) return null;
  const end = from?.to ?? noun + 1;
  const on = units[end]?.low === "on" || units[end]?.low === "of" || units[end]?.low === "to" || units[end]?.low === "about" ? end + 1 : null;
  const content = on === null || has(units[on], bitOf["time"]) ? { from: at, to: noun + 1 } : { from: on, to: lastWord(units, phraseEnd(units, on, tools.cues)) };
  return silence(line, { rule: "no-comment", cue: { from: at, to: noun + 1 }, source: from ?? subject, because: from === null ? "the subject of “had no comment”" : "the noun phrase after “from”", content: content.to > content.from ? content : { from: at, to: noun + 1 } });
}

function subjectOfNo(line: Line, at: number): Range | null {
  const verb = line.units[at - 1]?.low ?? "";
  if (!["had", "has", "have", "made", "gave", "offered", "issued", "makes", "gives", "offers"].includes(verb)) return null;
  return subjectBefore(line, at - 1);
}

function dummyBefore(line: Line, at: number): boolean {
  const units = line.units.slice(Math.max(0, at - 5), at);
  return at === 0 || units.some((unit) => unit.low === "there");
}

/** "could not (immediately) be reached (for comment)", "was not available for comment". */
function unavailable(line: Line, at: number): Draft | null {
  const { units } = line;
  const word = units[at]?.low;
  if (word !== "reached" && word !== "available" && word !== "unavailable" && word !== "contacted") return null;
  const ending = units[at + 1]?.low === "for" && (units[at + 2]?.low === "comment" || units[at + 3]?.low === "comment");
  let start = at;
  let negated = word === "unavailable";
  while (start > 0 && at - start < 6 && has(units[start - 1], bitOf["auxiliary"] | bitOf["negation"] | bitOf["adverb"])) {
    start--;
    if (has(units[start], bitOf["negation"])) negated = true;
  }
  if (!negated || start === at || !(ending || word === "reached")) return null;
  const source = subjectBefore(line, start);
  if (source === null) return null;
  const to = ending ? at + (units[at + 2]?.low === "comment" ? 3 : 4) : at + 1;
  return silence(line, { rule: "not-reached", cue: { from: start, to: at + 1 }, source, because: "the noun phrase before the verb", content: { from: ending ? at + 1 : at, to } });
}

/** "has yet to comment (on Y)", "has not yet responded" is a verb's own negation and stands elsewhere. */
function yetTo(line: Line, tools: Tools, at: number): Draft | null {
  const { units } = line;
  if (units[at]?.low !== "yet" || units[at + 1]?.low !== "to") return null;
  const cue = tools.cues.forms.get(units[at + 2]?.low ?? "");
  if (cue === undefined || cue.form !== "base" && cue.cue.lemma !== units[at + 2]?.low || cue.cue.class !== "speech" && !giving.has(cue.cue.lemma)) return null;
  const start = has(units[at - 1], bitOf["auxiliary"]) ? at - 1 : at;
  const source = subjectBefore(line, start);
  if (source === null) return null;
  const on = has(units[at + 3], bitOf["preposition"]) ? at + 4 : at + 3;
  const to = lastWord(units, phraseEnd(units, on, tools.cues));
  const content = to > on ? { from: on, to } : { from: at + 1, to: at + 3 };
  return silence(line, { rule: "yet-to-comment", cue: { from: start, to: at + 3 }, source, because: "the noun phrase before the verb", content });
}
