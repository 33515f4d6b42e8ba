/** Claims by a verb of saying, thinking, showing: "X said that …", "… , X said", "said X", "X condemned …". */
import type { Span } from "#record/span.ts";
import { bitOf } from "../words.ts";
import { afterCue, adjunctEnd } from "../after-cue.ts";
import type { After } from "../after-cue.ts";
import { clauseEnd, lastWord, phraseEnd } from "../content.ts";
import { likelihood } from "../cue-lexicon.ts";
import type { CueForm } from "../cue-lexicon.ts";
import { spanOf } from "../draft.ts";
import type { Draft, Tools } from "../draft.ts";
import type { Line, Unit } from "../lines.ts";
import { has, isComma } from "../lines.ts";
import { nearestPhrase } from "../nearest-phrase.ts";
import { phraseAfter } from "../speaker-after.ts";
import type { Range } from "../noun-phrase.ts";
import type { Quote } from "../quotes.ts";
import { verbGroup } from "../verb-group.ts";
import type { VerbGroup } from "../verb-group.ts";
import { isDeed, isNoSaying, isNoun, isUnreal } from "./no-saying.ts";
import { isReduced } from "./reduced.ts";
import { isTelling } from "../stance.ts";
import { hasFiniteVerb, statementStart, subjectOf } from "./shared.ts";
import type { Subject } from "./shared.ts";

type Verb = { readonly line: Line; readonly tools: Tools; readonly cue: CueForm; readonly group: VerbGroup; readonly after: After; readonly subject: Subject | null };
type Content = { readonly spans: readonly Span[]; readonly quotes: readonly Quote[]; readonly rule: string; readonly frame: string; readonly cueEnd: number; readonly inverted?: Subject; readonly around: readonly Range[]; readonly hearer: Range | null };

export function verbClaims(line: Line, tools: Tools): Draft[] {
  const drafts: Draft[] = [];
  const subjects: Subject[] = [];
  const { units } = line;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i];
    if (unit === undefined || unit.kind !== "word") continue;
    const cue = tools.cues.forms.get(unit.low);
    if (cue === undefined) continue;
    const group = verbGroup(line, i, cue);
    if (cue.cue.lemma === "go" && units[i + 1]?.low !== "on") continue;
    if (group === null || isNoun(units, group, cue) || isUnreal(units, group, cue) || group.passive || group.mood === "participle" || isReduced(units, i, cue) !== null) continue;
    const subject = subjectOf(line, group, subjects);
    const after = afterCue(line, group.end, cue.cue.lemma);
    const verb: Verb = { line, tools, cue, group, after, subject };
    const content = aroundQuote(verb) ?? postposed(verb) ?? withoutComma(verb) ?? (cue.cue.lemma === "go" ? null : forward(verb));
    const within = drafts.some((draft) => draft.content.some((span) => span.start <= unit.start && unit.end <= span.end));
    if (subject !== null && group.mood === "finite" && !within) subjects.push(subject);
    if (content === null || isNoSaying(cue, content, line) || isDeed(cue, content, tools.shadow)) continue;
    const source = content.inverted ?? subject;
    if (source === null) continue;
    if (content.inverted !== undefined && !within) subjects.push(content.inverted);
    drafts.push(draftOf(verb, content, source));
  }
  return drafts;
}

function draftOf({ line, tools, cue, group }: Verb, content: Content, source: Subject): Draft {
  const frame = group.mood === "ing" ? `ing-${content.frame}` : group.mood === "infinitive" ? `inf-${content.frame}` : content.frame;
  return {
    line, rule: content.rule, frame,
    cue: spanOf(line, { from: group.start, to: content.cueEnd }),
    word: cue.cue, group,
    source: source.range, sourceBecause: source.because,
    hearer: content.hearer, around: content.around,
    content: content.spans, quotes: content.quotes,
    weight: weightOf(cue, group, { frame, counted: likelihood(tools.cues, cue.cue, frame), documents: line.units.slice(source.range.from, source.range.to).some((unit) => has(unit, bitOf["document-word"])), toll: content.spans.some((span) => tollWords.test(tools.shadow.slice(span.start, span.end))) }),
  };
}

/** What is denied or kept silent is never left out for being rare, nor a main verb that reports live by. */
const plainFrames = new Set(["that", "clause", "quote", "inf"]);

/** Verbs that give a toll or a count: with its words behind them they attribute, whatever they mean elsewhere. */
const counting = new Set(["record", "document", "count", "register", "report", "put", "raise", "estimate", "list", "speak", "describe", "give", "verify", "note", "tally", "log"]);
const showing = new Set(["show", "reveal", "indicate", "suggest", "prove"]);
const tollWords = /\b(?:dead|killed|deaths?|wounded|injured|casualties|bodies|graves|tolls?|victims|air ?strikes|raids|violations|missing|displaced|figure|number|losses|theirs|cases|incidents|clashes|attacks|strikes|shelling|abuses)\b/i;

function weightOf({ cue }: CueForm, group: VerbGroup, { frame, counted, toll, documents }: { readonly frame: string; readonly counted: number; readonly toll: boolean; readonly documents: boolean }): number {
  const counts = group.mood === "finite" && !group.modal && toll && counting.has(cue.lemma);
  const shows = showing.has(cue.lemma) && documents && group.mood === "finite";
  const silent = counts || shows || cue.lemma === "rule" && frame.startsWith("p:out") || group.mood === "finite" && group.negated && group.modal && (isTelling(cue.lemma) || cue.class === "evidence") || group.mood === "finite" && (cue.class === "silence" || cue.core && group.negated || group.negated && isTelling(cue.lemma) || frame === "not-said");
  const core = cue.core && group.mood === "finite" && !group.modal && (plainFrames.has(frame) || frame === "np" && cue.stance !== "assertion");
  return silent || core ? Math.max(counted, 0.6) : counted;
}

function quoteSpans(units: readonly (Unit | undefined)[]): { spans: Span[]; quotes: Quote[] } {
  const quotes = units.flatMap((unit) => (unit?.quote ? [unit.quote] : []));
  return { spans: quotes.map((quote) => quote.inner), quotes };
}

/** Quotation marks outrank everything: the verb beside a quotation takes it as its content. */
function aroundQuote(verb: Verb): Content | null {
  const { line, group, after, subject, cue } = verb;
  if (cue.cue.class === "appearance" || cue.cue.class === "wish") return null;
  const { units } = line;
  const inverted = subject === null || invertedAt(units, group.start) ? speakerAfter(verb) : null;
  const start = inverted !== null ? group.start : (subject?.range.from ?? group.start);
  const before = quoteBefore(units, start);
  const later = inverted === null ? after : afterCue(line, inverted.range.to, "");
  const following = later.kind === "quote" ? units[later.at] : undefined;
  const base = { cueEnd: group.end, around: [...later.adjuncts, ...after.adjuncts], hearer: after.hearer ?? later.hearer, ...(inverted === null ? {} : { inverted }) };
  if (before !== null && isSpeech(before) && (group.mood === "finite")) {
    const goesOn = following !== undefined && (isComma(units[later.at - 1]) || units[later.at - 1]?.low === ":" || later.at === (inverted?.range.to ?? group.end));
    const found = quoteSpans(goesOn ? [before, following] : [before]);
    return { ...base, ...found, rule: inverted === null ? "quote-then-speaker" : "quote-then-said", frame: "quote" };
  }
  if (following === undefined || inverted !== null && before === null && subject !== null) return null;
  if (!isSpeech(following) && cue.cue.lemma !== "say" && units[later.at - 1]?.low !== ":") return null;
  const end = lastWord(units, clauseEnd(units, later.at, verb.tools.cues));
  if (end > later.at + 1 && !endsLine(units, later.at + 1) && !closesSpeech(following, verb.tools.shadow)) {
    if (cue.cue.class === "speech" || isSpeech(following)) return { ...base, spans: [spanOf(line, { from: later.at, to: end })], quotes: [following.quote].filter((quote) => quote !== null), rule: "said-mixed", frame: "quote" };
  }
  return { ...base, ...quoteSpans([following]), rule: "said-quote", frame: "quote" };
}

/** A comma or a full stop inside the marks ends the quotation and with it the content. */
function closesSpeech(unit: Unit, shadow: string): boolean {
  return /[,.?!]/.test(shadow[(unit.quote?.inner.end ?? 0) - 1] ?? "");
}

function endsLine(units: readonly Unit[], from: number): boolean {
  const unit = units[from];
  return unit === undefined || unit.kind === "sign" || unit.kind === "dash" || has(unit, bitOf["coordinator"] | bitOf["subordinator"]);
}

/** A quotation right before the speaker; a comma or a dash may stand between. */
function quoteBefore(units: readonly Unit[], start: number): Unit | null {
  const last = units[start - 1];
  if (last?.kind === "quote") return last;
  if ((isComma(last) || last?.kind === "dash") && units[start - 2]?.kind === "quote") return units[start - 2] ?? null;
  return null;
}

/** A quotation that is said rather than a word held with tongs: it is long, or it ends with a sign of its own. */
function isSpeech(unit: Unit): boolean {
  return unit.quote?.spoken === true;
}

function invertedAt(units: readonly Unit[], start: number): boolean {
  const before = units[start - 1];
  return before === undefined || before.kind === "quote" || isComma(before);
}

/** Verbs that put their speaker behind them: "…, said the governor". */
const plainSaying = new Set(["say", "add", "note", "explain", "write", "report", "recall", "warn", "argue", "tweet", "announce", "continue", "reply", "quip", "joke", "observe", "remark", "conclude", "insist", "declare", "ask", "shout", "respond", "state", "muse", "claim", "suggest", "go", "read"]);

/** "said Ali Hassan, a commander": the speaker after the verb. */
function speakerAfter({ line, group, cue }: Verb): Subject | null {
  const first = line.units[group.end];
  if (!plainSaying.has(cue.cue.lemma) || group.mood !== "finite" || first === undefined) return null;
  if (first.kind !== "word" || first.low === "that" || first.low === "nothing" || first.low === "little" || first.low === "so" || first.low === "no" || has(first, bitOf["preposition"] | bitOf["subordinator"] | bitOf["time"] | bitOf["adverb"])) return null;
  const range = phraseAfter(line, group.end);
  if (cue.cue.lemma === "read" && !line.units.slice(group.end, range?.to ?? group.end).some((unit) => has(unit, bitOf["document-word"]))) return null;
  return range === null ? null : { range, because: "the noun phrase after the verb" };
}

/** Behind the speaker these begin what the reporter adds: ", the army said, though it gave no evidence". */
const turning = new Set(["though", "although", "but", "while", "without", "despite"]);

/** "…, SOHR said on Wednesday." and "…, said the governor.": the statement stands before. */
function postposed(verb: Verb): Content | null {
  const { line, tools, group, after, subject, cue } = verb;
  const { units } = line;
  if (group.mood !== "finite" || cue.cue.class === "wish" || cue.cue.class === "act" || cue.cue.class === "appearance") return null;
  const plain = subject !== null && isComma(units[subject.range.from - 1]) && after.kind === "nothing" && endsHere(units, after.at);
  const inverted = !plain && isComma(units[group.start - 1]) ? speakerAfter(verb) : null;
  if (!plain && inverted === null) return null;
  const end = plain ? (subject?.range.from ?? 1) - 1 : group.start - 1;
  const resume = inverted === null ? after.at : skipAdjuncts(units, inverted.range.to);
  if (inverted !== null && !endsHere(units, resume)) return null;
  if (inverted !== null && subject !== null && subject.range.from === 0 && units.slice(0, end).some((unit) => isComma(unit)) && !hasFiniteVerb(units, 0, end)) return null;
  const from = statementStart(units, end, 0);
  if (from >= end) return null;
  const spans = [spanOf(line, { from, to: end })];
  const whole = from === 0 ? joinFragment(line, end) : null;
  if (whole !== null) spans[0] = { start: whole, end: spans[0]?.end ?? whole };
  if (isComma(units[resume]) && resume + 2 < units.length) {
    const colon = units.findIndex((unit, i) => i > resume && unit.low === ":");
    const to = Math.min(clauseEnd(units, resume, verb.tools.cues), colon < 0 ? units.length : colon);
    if (to > resume + 1 && !turning.has(units[resume + 1]?.low ?? "") && tools.cues.forms.get(units[resume + 1]?.low ?? "")?.form !== "ing") spans.push(spanOf(line, { from: resume + 1, to: lastWord(units, to) }));
  }
  return { spans, quotes: [], rule: plain ? "statement-then-speaker" : "statement-then-said", frame: "post", cueEnd: group.end, around: [...after.adjuncts, { from: group.end, to: resume }], hearer: after.hearer, ...(inverted === null ? {} : { inverted }) };
}

/** "The raid killed nine people the monitor said.": the comma is lost, and the speaker is the phrase right before the verb. */
function withoutComma(verb: Verb): Content | null {
  const { line, group, after, cue } = verb;
  const { units } = line;
  if (!plainSaying.has(cue.cue.lemma) || group.mood !== "finite" || group.negated || after.kind !== "nothing" || after.at < lastWord(units, units.length) || group.start < 4) return null;
  const from = nearestPhrase(units, group.start);
  if (from === null || from < 3) return null;
  const start = statementStart(units, from, 0);
  if (!hasFiniteVerb(units, start, from)) return null;
  const range = { from, to: group.start };
  return { spans: [spanOf(line, { from: start, to: from })], quotes: [], rule: "statement-then-speaker-no-comma", frame: "post", cueEnd: group.end, around: after.adjuncts, hearer: after.hearer, inverted: { range, because: "the phrase right before the verb; a comma seems to be lost" } };
}

/** "The town was shelled. Backed by jets, X said": the fragment belongs to the sentence before, and so does the speaker. */
function joinFragment(line: Line, end: number): number | null {
  const first = line.units[0];
  if (first === undefined || line.before === null || !has(first, bitOf["participle"]) || line.units.slice(1, end).some((unit) => has(unit, bitOf["finite"]) && unit.low !== "'s")) return null;
  return line.before.units[0]?.start ?? null;
}

function endsHere(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  return unit === undefined || unit.kind === "dash" || unit.kind === "sign" && unit.low !== ":" && unit.low !== "(" || has(unit, bitOf["preposition"]) && unit.low !== "of";
}

function skipAdjuncts(units: readonly Unit[], from: number): number {
  let at = from;
  for (let rounds = 0; rounds < 4; rounds++) {
    const to = adjunctEnd(units, at);
    if (to === at) break;
    at = to;
  }
  return at;
}

/** "have not responded": nothing follows, so the verb itself is what did not happen. */
function saysNothing(line: Line, group: VerbGroup, cue: CueForm): Content | null {
  if (!group.negated || group.mood !== "finite" || !keptBack.has(cue.cue.lemma)) return null;
  return { spans: [spanOf(line, { from: group.head, to: group.end })], quotes: [], rule: "did-not-respond", frame: "not-said", cueEnd: group.end, around: [], hearer: null };
}

const keptBack = new Set(["respond", "reply", "comment", "answer", "elaborate", "confirm", "deny"]);

function cueIsSaid(cue: CueForm): boolean {
  return cue.cue.class === "speech";
}

/** "While the army says the school was empty, teachers insist …": the content ends with the clause that opens the line. */
function insideWhile(units: readonly Unit[], { from, to }: { readonly from: number; readonly to: number }): number {
  if (!["while", "although", "though", "whereas", "if", "as", "when", "after", "even"].includes(units[0]?.low ?? "") || units.slice(0, from).some((unit) => isComma(unit))) return to;
  for (let i = from + 1; i < to; i++) if (isComma(units[i])) return i;
  return to;
}

/** ", whose ministry maintains that the raid failed, has …": the content ends with its relative clause. */
function insideRelative(units: readonly Unit[], { subject, from, to }: { readonly subject: Subject | null; readonly from: number; readonly to: number }): number {
  const first = subject?.range.from ?? 0;
  const at = ["who", "which", "whose"].includes(units[first]?.low ?? "") ? first : first - 1;
  if (!["who", "which", "whose"].includes(units[at]?.low ?? "") || !isComma(units[at - 1])) return to;
  for (let i = from + 1; i < to; i++) if (isComma(units[i]) && has(units[i + 1], bitOf["finite"] | bitOf["auxiliary"] | bitOf["participle"])) return i;
  return to;
}

/** "said that …", "said the strikes …", "condemned the strikes": the content stands after the verb. */
function forward({ line, tools, cue, group, after, subject }: Verb): Content | null {
  const { units } = line;
  const base = { quotes: [], cueEnd: after.cueEnd, around: after.adjuncts, hearer: after.hearer };
  const relative = subject === null ? undefined : units[subject.range.from - 1];
  switch (after.kind) {
    case "nothing": return units[after.at]?.low === ":" && after.at === units.length - 1 && cueIsSaid(cue)
      ? { ...base, spans: [], rule: "said-next-paragraph", frame: "quote" }
      : saysNothing(line, group, cue);
    case "that":
    case "wh":
    case "clause": {
      let from = after.at;
      const aside = isComma(units[from]) && units[from + 1]?.low === "according" ? units.findIndex((unit, i) => i > from + 2 && isComma(unit)) : -1;
      if (aside > 0) return { ...base, spans: [spanOf(line, { from: from + 1, to: clauseEnd(units, aside + 1, tools.cues) })], rule: "said-that", frame: "that" };
      const isWhat = relative?.low === "what" && group.mood === "finite";
      if (isWhat && has(units[from], bitOf["be"])) from++;
      const to = insideWhile(units, { from, to: insideRelative(units, { subject, from, to: clauseEnd(units, from, tools.cues) }) });
      if (to <= from) return null;
      const span = spanOf(line, { from, to });
      const gap = relative !== undefined && has(units[from], bitOf["finite"] | bitOf["auxiliary"] | bitOf["participle"]) && (relative.low === "which" || relative.low === "who") && subject !== null ? [spanOf(line, { from: subject.range.from - 1, to: subject.range.from })] : [];
      const frame = after.particle === null ? after.kind : `p:${after.particle}+${after.kind}`;
      return { ...base, spans: [...gap, span], rule: after.kind === "clause" ? "said-clause" : after.kind === "wh" ? "asked-whether" : "said-that", frame };
    }
    case "infinitive": {
      const to = clauseEnd(units, after.at, tools.cues);
      return { ...base, spans: [spanOf(line, { from: after.at, to })], rule: "vowed-to", frame: "inf" };
    }
    case "quote":
    case "phrase":
    case "preposition": {
      const isWhat = relative?.low === "what" && has(units[after.at], bitOf["be"]);
      const from = isWhat ? after.at + 1 : after.at;
      const to = isWhat ? clauseEnd(units, from, tools.cues) : phraseEnd(units, from, tools.cues);
      if (to <= from) return null;
      return { ...base, spans: [spanOf(line, { from, to })], rule: after.kind === "preposition" ? "called-for" : "called-it", frame: after.particle === null ? (isWhat ? "clause" : "np") : `p:${after.particle}` };
    }
  }
}
