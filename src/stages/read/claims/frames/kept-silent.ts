/** Silence told in idioms: "had nothing to add", "did not return calls", "would not be drawn on", "kept silent", "neither confirmed nor denied", "nor did he say". */
import { bitOf } from "../words.ts";
import { phraseEnd, lastWord, clauseEnd } from "../content.ts";
import { spanOf } from "../draft.ts";
import type { Draft, Tools } from "../draft.ts";
import type { Line, Unit } from "../lines.ts";
import { has, isComma } from "../lines.ts";
import { subjectBefore } from "../noun-phrase.ts";
import type { Range } from "../noun-phrase.ts";
import { isTelling } from "../stance.ts";

/** Words in their order; `a|b` either, `?a` may be left out, `*` one word of any kind or none. `needs`: what must stand before or after. */
type Idiom = { readonly words: readonly string[]; readonly needs?: "negation" | "topic" | "speaker"; /** The word at which the content begins where no topic follows. */ readonly content: number };

const idioms: readonly Idiom[] = [
  { words: ["had|has|have|having", "nothing", "?more|?further|?new", "to", "add|say|report"], content: 1 },
  { words: ["said|says|say|saying", "nothing|little", "?more|?else|?further"], content: 1 },
  { words: ["kept|keeps|keep|keeping|remained|remains|remain|stayed|stays", "silent|mum|tight-lipped"], needs: "speaker", content: 1 },
  { words: ["been|was|were|is|are|quiet", "silent|mum|tight-lipped"], needs: "topic", content: 1 },
  { words: ["return|returned|answer|answered", "*", "*", "calls|call|messages|message|emails|e-mails|questions|requests"], needs: "negation", content: 1 },
  { words: ["be", "drawn"], needs: "negation", content: 1 },
  { words: ["avoided|avoids|avoid|avoiding|sidestepped|sidesteps|dodged|dodges|evaded|skirted", "the|any|a|all|every", "?direct", "question|questions|word|words|term|subject|issue|mention|topic"], content: 1 },
];

const byFirstWord = new Map<string, readonly Idiom[]>();
for (const idiom of idioms) for (const word of idiom.words[0]?.split("|") ?? []) byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), idiom]);

export function keptSilentClaims(line: Line, tools: Tools): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < line.units.length; i++) {
    const draft = idiomAt(line, tools, i) ?? refrained(line, tools, i) ?? neitherNor(line, tools, i) ?? norDid(line, tools, i);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

type Found = { readonly rule: string; readonly cue: Range; readonly source: Range; readonly content: Range };

function silence(line: Line, { rule, cue, source, content }: Found): Draft {
  return {
    line, rule, frame: "no-comment", cue: spanOf(line, cue), word: null, group: null, source, sourceBecause: "the noun phrase before the verb",
    hearer: null, around: [], content: [spanOf(line, content)], quotes: [], weight: 0.9,
  };
}

const speakers = bitOf["person-word"] | bitOf["group-word"] | bitOf["organisation-word"] | bitOf["media-word"] | bitOf["document-word"] | bitOf["state-word"] | bitOf["personal"] | bitOf["title"];

function idiomAt(line: Line, tools: Tools, at: number): Draft | null {
  const { units } = line;
  for (const { words, needs, content } of byFirstWord.get(units[at]?.low ?? "") ?? []) {
    const ends = matchWords(units, at, words);
    const to = ends?.at(-1);
    if (ends === null || to === undefined) continue;
    const start = groupStart(units, at);
    if (needs === "negation" && !units.slice(start, at).some((unit) => has(unit, bitOf["negation"]))) continue;
    const topic = topicAfter(line, tools, to) ?? topicInFront(line, start);
    if (needs === "topic" && topic === null) continue;
    const source = subjectBefore(line, start);
    if (source === null || !units.slice(source.from, source.to).some((unit) => has(unit, speakers) || unit.capital)) continue;
    return silence(line, { rule: "kept-silent", cue: { from: start, to }, source, content: topic ?? { from: ends[content - 1] ?? at, to } });
  }
  return null;
}

/** The index behind each of the words, null where they don't stand there. */
function matchWords(units: readonly Unit[], at: number, words: readonly string[]): number[] | null {
  const ends: number[] = [];
  let next = at;
  for (const [i, word] of words.entries()) {
    const low = units[next]?.low ?? "";
    const either = word.split("|").map((one) => one.replace("?", ""));
    const wanted = words[i + 1]?.split("|") ?? [];
    if (word === "*" ? units[next]?.kind === "word" && !words.slice(i + 1).some((later) => later.split("|").includes(low)) && !wanted.includes(low) : either.includes(low)) next++;
    else if (word !== "*" && !word.startsWith("?")) return null;
    ends.push(next);
  }
  return ends;
}

/** Back over the auxiliaries, adverbs and "not" of the verb at `at`. */
function groupStart(units: readonly Unit[], at: number): number {
  let start = at;
  while (start > 0 && at - start < 6 && has(units[start - 1], bitOf["auxiliary"] | bitOf["negation"] | bitOf["adverb"]) && units[start - 1]?.low !== "'s") start--;
  while (start < at && has(units[start], bitOf["adverb"]) && !has(units[start], bitOf["negation"])) start++;
  return start;
}

const topicLeads = new Set(["on", "about", "of", "over", "regarding", "concerning", "to"]);

/** "… on the burials": what it was that went unsaid. */
function topicAfter(line: Line, tools: Tools, at: number): Range | null {
  const { units } = line;
  if (!topicLeads.has(units[at]?.low ?? "") || has(units[at + 1], bitOf["time"])) return null;
  const to = lastWord(units, phraseEnd(units, at + 1, tools.cues));
  return to > at + 1 ? { from: at + 1, to } : null;
}

/** "Of the church … the text says nothing", "On the tolls, it said nothing". */
function topicInFront(line: Line, start: number): Range | null {
  const { units } = line;
  const first = units[0]?.low ?? "";
  if (!topicLeads.has(first) || first === "to" || has(units[1], bitOf["time"])) return null;
  for (let i = start - 1; i > 1; i--) if (isComma(units[i])) return { from: 1, to: i };
  return null;
}

/** "refrained from commenting", "stopped short of accusing anyone". */
function refrained(line: Line, tools: Tools, at: number): Draft | null {
  const { units } = line;
  const low = units[at]?.low ?? "";
  const of = low.startsWith("refrain") && units[at + 1]?.low === "from" ? at + 1 : (low === "stopped" || low === "stops" || low === "stop") && units[at + 1]?.low === "short" && units[at + 2]?.low === "of" ? at + 2 : null;
  if (of === null) return null;
  const verb = tools.cues.forms.get(units[of + 1]?.low ?? "");
  const conclusions = units[of + 1]?.low === "drawing" || units[of + 1]?.low === "taking";
  if (!conclusions && (verb === undefined || verb.form !== "ing" || verb.cue.class === "act")) return null;
  const start = groupStart(units, at);
  const source = subjectBefore(line, start);
  const to = lastWord(units, phraseEnd(units, of + 1, tools.cues));
  return source === null || to <= of + 1 ? null : silence(line, { rule: "refrained", cue: { from: start, to: of + 1 }, source, content: { from: of + 1, to } });
}

/** "has neither confirmed nor denied that …", "would not confirm or deny …". */
function neitherNor(line: Line, tools: Tools, at: number): Draft | null {
  const { units } = line;
  const [first, joint, second] = [units[at]?.low ?? "", units[at + 1]?.low, units[at + 2]?.low ?? ""];
  if (!first.startsWith("confirm") || joint !== "nor" && joint !== "or" || !/^den(?:y|ied|ies|ying)$/.test(second)) return null;
  let start = groupStart(units, at);
  while (start > 0 && (units[start - 1]?.low === "neither" || has(units[start - 1], bitOf["auxiliary"]))) start--;
  if (!units.slice(start, at).some((unit) => has(unit, bitOf["negation"]))) return null;
  const source = subjectBefore(line, start);
  if (source === null) return null;
  const from = units[at + 3]?.low === "that" ? at + 4 : at + 3;
  const to = lastWord(units, units[at + 3]?.low === "that" ? clauseEnd(units, from, tools.cues) : Math.max(phraseEnd(units, from, tools.cues), from));
  return silence(line, { rule: "neither-nor", cue: { from: start, to: at + 3 }, source, content: to > from ? { from, to } : { from: at, to: at + 3 } });
}

const farthestVerb = 16;

/** "Nor did the general say why …": the speaker stands between the auxiliary and the verb. */
function norDid(line: Line, tools: Tools, at: number): Draft | null {
  const { units } = line;
  if (units[at]?.low !== "nor" || !has(units[at + 1], bitOf["auxiliary"])) return null;
  for (let i = at + 3; i < Math.min(units.length, at + farthestVerb); i++) {
    const cue = tools.cues.forms.get(units[i]?.low ?? "");
    if (cue === undefined || cue.form !== "base" || !isTelling(cue.cue.lemma)) continue;
    let end = i;
    while (end > at + 3 && (has(units[end - 1], bitOf["adverb"]) || ["to", "wish", "want", "care", "choose"].includes(units[end - 1]?.low ?? ""))) end--;
    const source = { from: at + 2, to: isComma(units[end - 1]) ? end - 1 : end };
    const comma = units.slice(source.from, source.to).findIndex((unit) => isComma(unit));
    const from = topicLeads.has(units[i + 1]?.low ?? "") || units[i + 1]?.low === "that" ? i + 2 : i + 1;
    const to = lastWord(units, clauseEnd(units, from, tools.cues));
    return silence(line, { rule: "nor-did", cue: { from: at, to: at + 2 }, source: comma > 0 ? { from: source.from, to: source.from + comma } : source, content: to > from ? { from, to } : { from: i, to: i + 1 } });
  }
  return null;
}
