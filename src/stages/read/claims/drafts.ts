/** Runs the frame rules over a text's lines; quotations without a cue of their own follow their speaker, and each quotation is read once more for what it attributes to others. */
import type { Text, Token } from "#language/text.ts";
import { contains, overlaps } from "#record/span.ts";
import type { Span } from "#record/span.ts";
import type { Draft, Tools } from "./draft.ts";
import { citedSources } from "./cited.ts";
import { accordingClaims } from "./frames/according.ts";
import { colonClaims } from "./frames/colon.ts";
import type { Setting } from "./frames/colon.ts";
import { dashClaims } from "./frames/dash.ts";
import { hedgeClaims } from "./frames/hedge.ts";
import { noCommentClaims } from "./frames/no-comment.ts";
import { keptSilentClaims } from "./frames/kept-silent.ts";
import { notKnownClaims } from "./frames/not-known.ts";
import { nounClaims } from "./frames/noun.ts";
import { quotedAsClaims } from "./frames/quoted-as.ts";
import { passiveClaims } from "./frames/passive.ts";
import { verbClaims } from "./frames/verb.ts";
import { whichDeniedClaims } from "./frames/which-denied.ts";
import { has, linesInside, linesOf } from "./lines.ts";
import { bitOf } from "./words.ts";
import type { Line } from "./lines.ts";
import { quotesOf } from "./quotes.ts";
import { quotesGoOn } from "./quote-runs.ts";

/** A draft that is less sure than this to be an attribution is left out. */
export const leastWeight = 0.4;

/** A quotation shorter than this holds no claim of somebody else. */
const shortestNest = 40;

export type Drafted = { readonly drafts: readonly Draft[]; readonly unbalanced: readonly Span[] };

type Sentences = readonly (readonly Token[])[];
type Before = { readonly drafts: readonly Draft[]; readonly lines: readonly Line[] };

export function draftClaims(text: Text, tools: Tools, least: number = leastWeight): Drafted {
  const drafts: Draft[] = [];
  const unbalanced: Span[] = [];
  const sentences = sentencesByBlock(text);
  let before: Before = { drafts: [], lines: [] };
  text.blocks.forEach((block, index) => {
    if (block.kind === "boilerplate" || block.kind === "byline" || block.kind === "credit") return;
    const own = sentences[index] ?? [];
    const found = quotesOf(text.text, text.shadow, { block, index });
    unbalanced.push(...found.unbalanced, ...found.quotes.filter((quote) => quote.open && !goesOnInNext(text, index)));
    const lines = linesOf({ text, words: tools.words }, own, { block: index, quotes: found.quotes });
    const heading = block.kind === "title" || block.kind === "heading";
    const setting: Setting = { heading, text: text.text, blockEnd: block.end };
    const framed = lines.flatMap((line) => citedSources(surest(framesOf(line, tools, setting).map((draft) => fromNextBlock(draft, text, index)), least)));
    const read = quotesGoOn(lines, framed, before);
    drafts.push(...read, ...nested(read, { text, own, tools, least }));
    before = { drafts: read, lines };
  });
  return { drafts, unbalanced };
}

function framesOf(line: Line, tools: Tools, setting: Setting): Draft[] {
  return [...keptSilentClaims(line, tools), ...notKnownClaims(line, tools), ...quotedAsClaims(line, tools), ...whichDeniedClaims(line, tools), ...verbClaims(line, tools), ...passiveClaims(line, tools), ...accordingClaims(line, tools), ...hedgeClaims(line, tools), ...nounClaims(line, tools), ...noCommentClaims(line, tools), ...colonClaims(line, setting), ...dashClaims(line, setting.heading)];
}

/** "He added:" at the end of a paragraph: the next one is what he added. */
function fromNextBlock(draft: Draft, text: Text, index: number): Draft {
  const next = text.blocks[index + 1];
  if (draft.content.length > 0 || next === undefined || next.kind !== "paragraph") return draft;
  const quote = quotesOf(text.text, text.shadow, { block: next, index: index + 1 }).quotes.find((one) => one.start === next.start);
  return quote === undefined ? { ...draft, content: [{ start: next.start, end: next.end }] } : { ...draft, content: [quote.inner], quotes: [quote] };
}

/** Deeds and passives without a doer are attributions less often than their counts say: they must be surer. */
function leastFor(draft: Draft, least: number): number {
  const vague = draft.word?.class === "act" || draft.frame.startsWith("pass-") && draft.source === null && draft.frame !== "pass-that";
  return least < 0 ? least : vague ? Math.max(least, 0.5) : least;
}

function surest(drafts: readonly Draft[], least: number): Draft[] {
  const sure = drafts.filter((draft) => draft.weight >= leastFor(draft, least) && draft.content.length > 0);
  return sure.filter((draft, i) => !sure.some((other, k) => k < i && (overlaps(other.cue, draft.cue) || sameContent(other, draft))) && !sure.some((other) => isNoComment(other, draft) || isSelfReport(other, draft) || (draft.source === null || isPronoun(draft)) && saysOf(other, draft)));
}

/** "Witnesses said they saw …", "said it was looking into reports that …": the speaker's own seeing and checking is his statement. */
function isSelfReport(outer: Draft, draft: Draft): boolean {
  if (outer === draft || outer.line !== draft.line) return false;
  const same = outer.source !== null && outer.source.from === draft.source?.from && outer.source.to === draft.source.to;
  if (same && draft.quotes.length === 0 && draft.group?.negated !== true && outer.content.some((span) => contains(span, draft.cue)) && !draft.content.some((span) => contains(span, outer.cue))) return true;
  if ( !isPronoun(draft) || draft.source === null || draft.word?.stance === "denial") return false;
  const at = draft.line.units[draft.source.from];
  if (draft.line.units[draft.source.from - 1]?.low === "what" && outer.content.some((span) => contains(span, draft.cue))) return true;
  return outer.rule === "said-clause" && at !== undefined && outer.content[0]?.start === at.start || outer.rule === "said-that" && at !== undefined && outer.content[0]?.start === at.start;
}

function isPronoun({ line, source }: Draft): boolean {
  return source !== null && source.to - source.from === 1 && has(line.units[source.from], bitOf["personal"]);
}

/** What is "not clear" inside another's words is his not knowing, and no claim of its own. */
function saysOf(outer: Draft, draft: Draft): boolean {
  return outer !== draft && (draft.source === null && draft.frame.startsWith("pass-") || draft.frame === "not-known" || draft.frame === "no-comment") && outer.content.some((span) => contains(span, draft.cue)) && !outer.content.every((span) => draft.content.some((own) => contains(own, span)));
}

/** "gave no comment" is read as silence, not as something given. */
function isNoComment(silent: Draft, draft: Draft): boolean {
  return silent !== draft && silent.frame === "no-comment" && draft.frame !== "no-comment" && silent.line === draft.line && draft.content[0]?.start === silent.cue.start;
}

/** "commented on it, saying that …": one content, claimed once, by the cue that stands first. */
function sameContent(a: Draft, b: Draft): boolean {
  if (a.rule === "which-x-denied" || b.rule === "which-x-denied") return false;
  return a.content.length === b.content.length && a.content.every((span, i) => span.start === b.content[i]?.start && span.end === b.content[i]?.end);
}

type Nest = { readonly text: Text; readonly own: Sentences; readonly tools: Tools; readonly least: number };

/** Claims within a quotation, by a speaker who is not "I" or "we": "The services observed that …," he said. */
function nested(drafts: readonly Draft[], { text, own, tools, least }: Nest): Draft[] {
  const quotes = drafts.flatMap((draft) => draft.quotes).filter((quote) => quote.end - quote.start >= shortestNest);
  const lines = quotes.flatMap((quote) => linesInside({ text, words: tools.words }, own, quote));
  return lines.flatMap((line) => surest(framesOf(line, tools, { heading: false, text: text.text, blockEnd: 0 }), Math.max(least, 0.6)).filter((draft) => isNamed(draft)));
}

const speakerOnly = new Set(["i", "we", "you", "it", "that", "who", "which", "this", "there", "he", "she", "they"]);

function isNamed(draft: Draft): boolean {
  if (draft.source === null || draft.frame.startsWith("ing-") || draft.frame.startsWith("inf-")) return false;
  const first = draft.line.units[draft.source.from];
  if (first !== undefined && (first.low === "our" || first.low === "my")) return false;
  return draft.word?.class !== "thought" && draft.word?.class !== "wish" && first !== undefined && !(draft.source.to - draft.source.from === 1 && speakerOnly.has(first.low));
}

function sentencesByBlock(text: Text): Sentences[] {
  const blocks: (readonly Token[])[][] = text.blocks.map(() => []);
  for (const sentence of text.sentences) blocks[sentence.block]?.push(sentence.tokens);
  return blocks;
}

/** A quotation over several paragraphs opens each of them with a mark and closes only the last. */
function goesOnInNext(text: Text, index: number): boolean {
  const next = text.blocks[index + 1];
  return next !== undefined && /^["']{1,2}\p{L}/u.test(text.shadow.slice(next.start, next.start + 3));
}
