/** Who says what: every attribution of a report, as claims with source, cue, content, stance, time and hearer. */
import type { Mention } from "#record/actor.ts";
import type { Claim } from "#record/claim.ts";
import type { Location } from "#record/place.ts";
import type { ReadingProblem } from "#record/problem.ts";
import type { Trace } from "#record/reading.ts";
import { quoteAt } from "#record/span.ts";
import type { Span } from "#record/span.ts";
import type { When } from "#record/when.ts";
import type { Found, Ground } from "../parts.ts";
import { cueLexicon } from "./cue-lexicon.ts";
import { byLine, cueLine, spanOf, trimmed } from "./draft.ts";
import type { Draft, Tools } from "./draft.ts";
import { draftClaims } from "./drafts.ts";
import type { Line } from "./lines.ts";
import { mendLostCommas } from "./lost-comma.ts";
import { nestClaims } from "./nest.ts";
import type { Range } from "./noun-phrase.ts";
import { saidOn, shareDates } from "./said-on.ts";
import { saidTo } from "./said-to.ts";
import { speakersOf } from "./speakers.ts";
import type { Dated } from "./said-on.ts";
import type { Spoken } from "./speakers.ts";
import { splitAtBut } from "./split.ts";
import { stanceOf } from "./stance.ts";
import { wordTable } from "./words.ts";

export type BeforeClaims = { readonly times: readonly When[]; readonly actors: readonly Mention[]; readonly places: readonly Location[] };

type Made = { readonly claim: Claim; readonly spoken: Spoken };

/** `about` is filled in later (`link.ts`), when the events are known. */
export function readClaims(ground: Ground, earlier: BeforeClaims): Found<Claim> {
  const tools = toolsFor(ground);
  const { drafts, unbalanced } = draftClaims(ground.text, tools);
  const { drafts: whole, mended } = mendLostCommas(drafts);
  const ordered = [...whole].sort((a, b) => placeOf(a) - placeOf(b) || a.cue.start - b.cue.start);
  const lines = byLine(whole);
  const spoken = speakersOf(ordered, tools.text, earlier.actors);
  const made = spoken.flatMap((one) => claimsFrom(one, tools, { times: earlier.times, lines }));
  made.sort((a, b) => startOf(a.claim) - startOf(b.claim) || Number(isCited(b)) - Number(isCited(a)));
  const nested = nestClaims(made.map(({ claim }, i) => ({ ...claim, id: `c${i + 1}` })));
  const dates = shareDates(made.map(({ spoken }, i) => datedOf(nested[i], spoken)));
  const dated = nested.map((claim, i): Claim => {
    const when = dates[i] ?? null;
    return claim.saidOn === null && when !== null ? { ...claim, saidOn: when, because: [...claim.because, "said-on-shared"] } : claim;
  });
  return {
    facts: datesFromOuter(dated),
    problems: [...unbalancedProblems(unbalanced, tools.text), ...sourceProblems(made), ...mendedProblems(mended, tools.text)],
    trace: made.map(({ spoken }, i) => traceOf(`c${i + 1}`, spoken, tools.text)),
  };
}

function datedOf(claim: Claim | undefined, { draft, source }: Spoken): Dated {
  const goesOn = draft.quotes.length > 0 || source === null || /^(?:he|she|it|they)$/i.test(source.at.quote);
  return {
    speaker: source?.name ?? null, block: draft.line.block, line: draft.line, when: claim?.saidOn ?? null, nested: claim?.inside !== null,
    perfect: /\b(has|have)\b/.test(claim?.cue?.at.quote ?? ""), remarks: draft.frame.startsWith("ing-"), goesOn,
  };
}

/** Whom another cites stands before the one who cites him. */
function isCited({ spoken }: Made): boolean {
  return spoken.draft.rule === "cited-source";
}

/** What was said inside another's words was passed on when those were said. */
function datesFromOuter(claims: readonly Claim[]): Claim[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claims.map((claim) => {
    const outer = claim.inside === null || claim.saidOn !== null ? undefined : byId.get(claim.inside);
    return outer === undefined || outer.saidOn === null ? claim : { ...claim, saidOn: outer.saidOn, because: [...claim.because, "said-on-outer"] };
  });
}

function toolsFor({ text, knowledge, report }: Ground): Tools {
  const language = knowledge.lexicon[report.language] === undefined ? "en" : report.language;
  return { text: text.text, shadow: text.shadow, words: wordTable(knowledge.lexicon, language), cues: cueLexicon(knowledge.lexicon, language) };
}

/** Where a draft stands in the order of speaking: at its cue, or at its quotation where that comes later. */
function placeOf(draft: Draft): number {
  return draft.follows === undefined ? draft.cue.start : (draft.content[0]?.start ?? draft.cue.start);
}

function startOf(claim: Claim): number {
  return claim.content[0]?.at.start ?? 0;
}

type Around = { readonly times: readonly When[]; readonly lines: ReadonlyMap<Line, readonly Draft[]> };

function claimsFrom(spoken: Spoken, tools: Tools, around: Around): Made[] {
  const { draft } = spoken;
  const spans = draft.content.map((span) => trimmed(tools.text, span)).filter((span) => span !== null);
  const [first] = spans;
  if (first === undefined) return [];
  const parts = spans.length === 1 ? splitAtBut(tools.text, tools.shadow, first) : null;
  if (parts !== null) {
    const stances = parts.map((part) => stanceFor(draft, tools, [part]).stance);
    const costly = stances[0] === "no-information" || stances[0] === "denial" || stances[1] === "no-information" || stances[1] === "denial";
    if (costly && stances[0] !== stances[1]) return parts.map((part) => ({ claim: claimOf(spoken, tools, { ...around, spans: [part], rule: "split-at-but" }), spoken }));
  }
  return [{ claim: claimOf(spoken, tools, { ...around, spans, rule: null }), spoken }];
}

function stanceFor(draft: Draft, tools: Tools, spans: readonly Span[]): ReturnType<typeof stanceOf> {
  const subject = draft.source === null ? null : spanOf(cueLine(draft), draft.source);
  return stanceOf(draft, {
    content: spans.map((span) => tools.shadow.slice(span.start, span.end)).join(" "),
    cue: tools.shadow.slice(draft.cue.start, draft.cue.end),
    subject: subject === null ? "" : tools.shadow.slice(subject.start, subject.end),
  });
}

function claimOf({ draft, source }: Spoken, tools: Tools, making: Around & { readonly spans: readonly Span[]; readonly rule: string | null }): Claim {
  const { text } = tools;
  const stance = stanceFor(draft, tools, making.spans);
  const nextParagraph = draft.rule === "quote-goes-on-next-paragraph";
  const when = saidOn(draft, making.times, making.lines.get(draft.line) ?? []);
  return {
    id: "c0", source, via: draft.relayed === undefined ? [] : [relayOf(text, draft.relayed, draft)],
    cue: nextParagraph ? null : { at: quoteAt(text, draft.cue.start, draft.cue.end) },
    content: making.spans.map((span) => ({ at: quoteAt(text, span.start, span.end) })),
    stance: stance.stance, unsure: stance.unsure, quoted: quotedHow(draft, making.spans),
    saidOn: when, saidTo: saidTo(draft, text), inside: null, about: [],
    because: [draft.rule, stance.because, ...(making.rule === null ? [] : [making.rule]), ...(when === null ? [] : ["said-on-beside-cue"])],
  };
}

/** The agency or paper that quotes the speaker. */
function relayOf(text: string, range: Range, draft: Draft): Claim["via"][number] {
  const { start, end } = spanOf(cueLine(draft), range);
  return { at: quoteAt(text, start, end), name: text.slice(start, end).replace(/^(?:the|a|an) /i, "") };
}

function quotedHow(draft: Draft, spans: readonly Span[]): Claim["quoted"] {
  if (draft.quotes.length > 0 && spans.every((span) => draft.quotes.some((quote) => quote.start <= span.start && span.end <= quote.end))) return "direct";
  const marks = draft.line.units.some((unit) => unit.quote !== null && spans.some((span) => unit.start < span.end && span.start < unit.end));
  return marks ? "mixed" : "indirect";
}

function traceOf(of: string, { draft }: Spoken, text: string): Trace {
  const line = cueLine(draft);
  const source = draft.source === null ? [] : [spanOf(line, draft.source)];
  const words = [draft.cue, ...source].map((span) => quoteAt(text, span.start, span.end));
  return { of, rule: `claims/${draft.rule}`, words, weight: draft.weight, says: `the words around the cue have the shape “${draft.frame}”` };
}

function unbalancedProblems(marks: readonly Span[], text: string): ReadingProblem[] {
  return marks.map((mark) => ({ code: "unbalanced-quotes", at: quoteAt(text, mark.start, Math.min(text.length, mark.start + 1)), message: "A quotation mark has no partner in its paragraph." }));
}

function sourceProblems(made: readonly Made[]): ReadingProblem[] {
  return made.filter(({ spoken }) => spoken.unresolved && spoken.source !== null).map(({ spoken }) => ({
    code: "source-unresolved", at: spoken.source?.at ?? null, message: `Who “${spoken.source?.at.quote ?? ""}” is could not be told from the text before.`,
  }));
}

function mendedProblems(mended: readonly Draft[], text: string): ReadingProblem[] {
  return mended.map((draft) => ({ code: "source-unclear", at: quoteAt(text, draft.cue.start, draft.cue.end), message: "A comma seems to be lost here: the speaker described and the speaker named were taken for one." }));
}
