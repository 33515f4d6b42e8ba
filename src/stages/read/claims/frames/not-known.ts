/** What is not known, told without a verb of saying: "it was not clear how many", "X could not be verified", "the crew's fate is unknown", "had no information on", "gave no details of". */
import { bitOf } from "../words.ts";
import { clauseEnd, lastWord, phraseEnd } from "../content.ts";
import { spanOf } from "../draft.ts";
import type { Draft, Tools } from "../draft.ts";
import type { Line, Unit } from "../lines.ts";
import { has, isComma } from "../lines.ts";
import { subjectBefore } from "../noun-phrase.ts";
import type { Range } from "../noun-phrase.ts";
import { phraseAfter } from "../speaker-after.ts";

export function notKnownClaims(line: Line, tools: Tools): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < line.units.length; i++) {
    const draft = notClear(line, tools, i) ?? unverified(line, i) ?? nothingOn(line, tools, i);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

type Found = { readonly rule: string; readonly silent?: boolean; readonly cue: Range; readonly source: Range | null; readonly because: string; readonly content: Range };

function draftOf(line: Line, { rule, silent, cue, source, because, content }: Found): Draft {
  return {
    line, rule, frame: silent === true ? "no-comment" : "not-known", cue: spanOf(line, cue), word: null, group: null, source, sourceBecause: because,
    hearer: null, around: [], content: [spanOf(line, content)], quotes: [], weight: 0.9,
  };
}

const nobody = "the text names no source";
const unknown = new Set(["unclear", "unknown", "uncertain", "unverified", "unconfirmed", "undetermined"]);
const known = new Set(["clear", "known", "certain", "sure", "aware", "confirmed", "verified", "established"]);
const asking = new Set(["whether", "if", "how", "why", "what", "who", "where", "when", "which"]);

type Verb = { readonly start: number; readonly negated: boolean };

/** Back from a predicate over its adverbs, "not" and the forms of "be" or "remain"; null where none of these stands there. */
function predicateVerb(units: readonly Unit[], at: number): Verb | null {
  let start = at;
  let negated = false;
  let linked = false;
  while (start > 0 && at - start < 8) {
    const unit = units[start - 1];
    if (unit?.low === "to" && units[start - 2]?.low === "yet") {
      negated = true;
      start -= 2;
      continue;
    }
    const links = has(unit, bitOf["be"]) || ["remains", "remained", "remain", "became"].includes(unit?.low ?? "");
    if (!links && !has(unit, bitOf["adverb"] | bitOf["negation"] | bitOf["auxiliary"]) && !["far", "yet", "still", "immediately"].includes(unit?.low ?? "")) break;
    if (unit?.low === "nothing" || unit?.low === "no" || unit?.low === "none") break;
    if (has(unit, bitOf["negation"])) negated = true;
    if (links) linked = true;
    start--;
  }
  while (start < at && has(units[start], bitOf["adverb"]) && !has(units[start], bitOf["negation"])) start++;
  return linked ? { start, negated } : null;
}

/** "It is (still) unclear whether …", "how many … is not known", "he was not sure whether …". */
function notClear(line: Line, tools: Tools, at: number): Draft | null {
  const { units } = line;
  const low = units[at]?.low ?? "";
  if (low === "impossible") return impossible(line, tools, at);
  if (!unknown.has(low) && !known.has(low)) return null;
  const verb = predicateVerb(units, at);
  if (verb === null || known.has(low) && !verb.negated) return null;
  const before = units[verb.start - 1];
  const after = units[at + 1];
  if (before?.low === "it" && (asking.has(after?.low ?? "") || after?.low === "that")) {
    const from = after?.low === "that" ? at + 2 : at + 1;
    const to = lastWord(units, clauseEnd(units, from, tools.cues));
    return to > from ? draftOf(line, { rule: "it-is-not-known", cue: { from: verb.start - 1, to: at + 1 }, source: null, because: nobody, content: { from, to } }) : null;
  }
  if (low === "sure" || low === "aware" || low === "certain" && (asking.has(after?.low ?? "") || after?.low === "of" || after?.low === "about")) return notSure(line, tools, { at, start: verb.start });
  const timed = has(after, bitOf["time-lead"]) && has(units[at + 2], bitOf["time"]);
  if (after !== undefined && after.kind === "word" && !timed && !has(after, bitOf["subordinator"] | bitOf["time"] | bitOf["coordinator"]) && after.low !== "to") return null;
  const subject = askedBefore(line, verb.start) ?? subjectBefore(line, verb.start);
  if (subject === null || has(units[subject.from], bitOf["personal"]) || subject.to - subject.from < 2 && !has(units[subject.from], bitOf["pronoun"])) return null;
  return draftOf(line, { rule: "is-not-known", cue: { from: verb.start, to: at + 1 }, source: null, because: nobody, content: subject });
}

const learning = new Set(["say", "tell", "know", "verify", "confirm", "establish", "determine", "check", "estimate"]);

/** "The true number is impossible to establish", "it was impossible to say who had fired". */
function impossible(line: Line, tools: Tools, at: number): Draft | null {
  const { units } = line;
  const verb = predicateVerb(units, at);
  const learns = has(units[at + 2], bitOf["adverb"]) ? at + 3 : at + 2;
  if (verb === null || units[at + 1]?.low !== "to" || !learning.has(units[learns]?.low ?? "")) return null;
  const dummy = units[verb.start - 1]?.low === "it";
  const to = lastWord(units, clauseEnd(units, learns + 1, tools.cues));
  const content = dummy ? { from: learns + 1, to } : subjectBefore(line, verb.start);
  return content === null || content.to <= content.from ? null : draftOf(line, { rule: "impossible-to-say", cue: { from: dummy ? verb.start - 1 : verb.start, to: learns + 1 }, source: null, because: nobody, content });
}

/** "The mayor was not sure whether …": he speaks for himself. */
function notSure(line: Line, tools: Tools, { at, start }: { readonly at: number; readonly start: number }): Draft | null {
  const { units } = line;
  const source = subjectBefore(line, start);
  const from = units[at + 1]?.low === "of" || units[at + 1]?.low === "about" || units[at + 1]?.low === "that" ? at + 2 : at + 1;
  const to = lastWord(units, clauseEnd(units, from, tools.cues));
  return source === null || to <= from ? null : draftOf(line, { rule: "is-not-sure", cue: { from: start, to: at + 1 }, source, because: "the noun phrase before the verb", content: { from, to } });
}

/** "Whether the market will reopen is not known": the question is the subject. */
function askedBefore(line: Line, end: number): Range | null {
  const { units } = line;
  let from = 0;
  while (has(units[from], bitOf["coordinator"] | bitOf["adverb"]) || units[from]?.kind === "sign") from++;
  return asking.has(units[from]?.low ?? "") && end > from + 2 && units[from]?.capital === true ? { from, to: end } : null;
}

const checked = new Set(["verified", "confirmed", "corroborated", "established", "determined", "ascertained", "checked", "substantiated", "reconciled"]);

/** "The figure could not be (independently) verified", "has not been confirmed by the army". */
function unverified(line: Line, at: number): Draft | null {
  const { units } = line;
  if (!checked.has(units[at]?.low ?? "")) return null;
  const verb = predicateVerb(units, at);
  if (verb === null) return null;
  const subject = subjectBefore(line, verb.start);
  if (subject === null || has(units[subject.from], bitOf["personal"]) && units[subject.from]?.low !== "it") return null;
  const neither = ["neither", "none"].includes(units[subject.from]?.low ?? "");
  if (!verb.negated && !neither) return null;
  const by = units[at + 1]?.low === "by" ? phraseAfter(line, at + 2) : null;
  if (by === null && units[at + 1]?.kind === "word" && !has(units[at + 1], bitOf["subordinator"] | bitOf["time"] | bitOf["time-lead"] | bitOf["coordinator"] | bitOf["adverb"])) return null;
  return draftOf(line, { rule: "could-not-be-verified", cue: { from: verb.start, to: at + 1 }, source: by, because: by === null ? nobody : "the noun phrase after “by”", content: subject });
}

const lacking = new Set(["information", "details", "detail", "word", "news", "figure", "figures", "number", "numbers", "knowledge", "record", "records", "data", "confirmation", "reports", "idea", "evidence", "proof", "indication", "indications", "explanation", "breakdown", "toll", "count", "reason", "mention", "reference", "estimate", "names", "date", "timeline", "list", "location", "account", "sign", "signs", "trace"]);
const holding = new Set(["had", "has", "have", "having", "got", "received", "found", "saw", "seen"]);
const handing = new Set(["gave", "gives", "give", "given", "giving", "offered", "offers", "offering", "provided", "provides", "providing", "published", "publishes", "released", "issued", "presented", "presents", "supplied", "made", "makes", "making", "produced", "cited"]);
const topicLeads = new Set(["on", "of", "about", "for", "as", "regarding", "concerning", "to", "from", "whether", "that", "how", "why", "where", "who"]);

/** "had no information on X" lacks it; "gave no details of X" keeps it; "there was no word on X" names nobody. */
function nothingOn(line: Line, tools: Tools, at: number): Draft | null {
  const { units } = line;
  if (units[at]?.low !== "no" && units[at]?.low !== "any") return null;
  let noun = at + 1;
  while (noun < at + 5 && units[noun]?.kind === "word" && !lacking.has(units[noun]?.low ?? "")) {
    if (has(units[noun], bitOf["preposition"] | bitOf["finite"])) return null;
    noun++;
  }
  if (!lacking.has(units[noun]?.low ?? "") || units[at]?.low === "any") return null;
  const verb = units[at - 1]?.low ?? "";
  const content = topicOf(line, tools, { at, noun });
  const hands = handing.has(verb);
  if (hands || holding.has(verb)) {
    let start = at - 1;
    while (start > 0 && has(units[start - 1], bitOf["auxiliary"] | bitOf["adverb"])) start--;
    const source = subjectBefore(line, start);
    if (source === null || !couldKnow(line, source)) return null;
    return draftOf(line, { rule: hands ? "gave-no-details" : "had-no-information", silent: hands, cue: { from: start, to: noun + 1 }, source, because: "the noun phrase before the verb", content });
  }
  const thereIs = has(units[at - 1], bitOf["be"]) && units.slice(Math.max(0, at - 5), at).some((unit) => unit.low === "there");
  const opens = at === 0 && units.slice(noun + 1).some((unit) => unit.low === "available" || unit.low === "immediately");
  if ((!thereIs && !opens) || content.from === at || units[noun + 1]?.low === "from") return null;
  return draftOf(line, { rule: "there-is-no-word", cue: { from: thereIs ? at - 1 : at, to: noun + 1 }, source: null, because: nobody, content });
}

const speakers = bitOf["person-word"] | bitOf["group-word"] | bitOf["organisation-word"] | bitOf["media-word"] | bitOf["document-word"] | bitOf["state-word"] | bitOf["personal"] | bitOf["title"] | bitOf["relative"];

function couldKnow({ units }: Line, range: Range): boolean {
  return units.slice(range.from, range.to).some((unit) => has(unit, speakers) || unit.capital);
}

function topicOf(line: Line, tools: Tools, { at, noun }: { readonly at: number; readonly noun: number }): Range {
  const { units } = line;
  const late = ["yet", "immediately", "available", "so", "either", "whatsoever"].includes(units[noun + 1]?.low ?? "") ? (units[noun + 1]?.low === "so" ? 2 : 1) : 0;
  return topicFrom(line, tools, { at, noun, behind: noun + late });
}

function topicFrom(line: Line, tools: Tools, { at, noun, behind }: { readonly at: number; readonly noun: number; readonly behind: number }): Range {
  const { units } = line;
  const lead = units[behind + 1]?.low ?? "";
  const own = { from: at, to: noun + 1 };
  if (!topicLeads.has(lead) || has(units[behind + 2], bitOf["time"])) return own;
  const from = asking.has(lead) ? behind + 1 : lead === "as" ? behind + 3 : behind + 2;
  const clause = lead === "that" || asking.has(lead) || asking.has(units[from]?.low ?? "");
  let to = clause ? clauseEnd(units, from, tools.cues) : phraseEnd(units, from, tools.cues);
  for (let i = from; i < to; i++) if (!clause && (has(units[i], bitOf["be"]) || isComma(units[i]))) to = i;
  to = lastWord(units, to);
  return to > from ? { from, to } : own;
}
