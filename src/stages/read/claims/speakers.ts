/** Gives every draft its speaker: walks the drafts in text order and remembers who has been named. */
import type { Mention } from "#record/actor.ts";
import { quoteAt } from "#record/span.ts";
import type { Source } from "#record/claim.ts";
import { bitOf } from "./words.ts";
import { cueLine, spanOf } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { Line } from "./lines.ts";
import { nameParts } from "./names.ts";
import type { NameParts } from "./names.ts";
import { has, isComma } from "./lines.ts";
import { subjectBefore } from "./noun-phrase.ts";
import type { Range } from "./noun-phrase.ts";
import { actorAt, resolveName } from "./resolve.ts";
import type { Known, Resolved } from "./resolve.ts";
import { subjectsOf } from "./frames/shared.ts";

export type Spoken = { readonly draft: Draft; readonly source: Source | null; readonly unresolved: boolean };

/** `drafts` in text order of their cues. */
export function speakersOf(drafts: readonly Draft[], text: string, actors: readonly Mention[]): Spoken[] {
  const known: Named[] = [];
  const done = new Map<Draft, Spoken>();
  for (const draft of drafts) {
    const spoken = draft.follows !== undefined && done.has(draft.follows) ? follow(draft, done.get(draft.follows)) : speakerOf(draft, { text, actors, known });
    done.set(draft, spoken);
  }
  return [...done.values()];
}

function follow(draft: Draft, before: Spoken | undefined): Spoken {
  const source = before?.source ?? null;
  return { draft, source: source === null ? null : { ...source, because: `${draft.sourceBecause}; ${source.because}` }, unresolved: before?.unresolved ?? false };
}

type Named = { readonly known: Known; readonly line: Line };
type Walk = { readonly text: string; readonly actors: readonly Mention[]; readonly known: Named[] };

function speakerOf(draft: Draft, { text, actors, known }: Walk): Spoken {
  if (draft.source === null) return { draft, source: null, unresolved: false };
  const { line } = draft;
  const span = spanOf(line, draft.source);
  const range = draft.named ?? antecedent(line, draft.source) ?? draft.source;
  const parts = nameParts(text, line.units.slice(range.from, range.to));
  const actor = actorAt(actors, parts.at);
  const before = parts.pronoun === null ? known.slice(-mostRecent).map((one) => one.known) : nearestLast(cueLine(draft), { text, actors, known });
  const found = orGroupBefore(resolveName(parts, actor, before), { parts, at: span.start, actors });
  if (found.known !== null) known.push({ known: found.known, line: cueLine(draft) });
  const because = range === draft.source || draft.named !== undefined ? found.because : `the pronoun stands for “${parts.phrase}”; ${found.because}`;
  const kind = found.kind === "unknown" && actor.kind !== null ? actor.kind : found.kind;
  const at = withoutComma(text, span);
  return { draft, source: { at: quoteAt(text, at.start, at.end), actor: parts.pronoun === null ? (actor.actor ?? found.known?.actor ?? null) : (found.known?.actor ?? null), name: found.name, kind, because: `${draft.sourceBecause}: ${because}` }, unresolved: found.unresolved };
}

/** Speakers that are remembered. */
const mostRecent = 40;

/** Lines back in which a pronoun's antecedent may be a subject that said nothing. */
const farthestLine = 2;

/** Who has been named, the likeliest for a pronoun last: the line's own speakers, then the subject of the sentence before, then older speakers. */
function nearestLast(line: Line, walk: Walk): Known[] {
  const recent = walk.known.slice(-mostRecent);
  const own = recent.filter((one) => one.line === line).map((one) => one.known);
  const older = recent.filter((one) => one.line !== line).map((one) => one.known);
  let earlier = line.before;
  for (let back = 0; back < farthestLine && earlier !== null; back++) {
    const there = earlier;
    const subject = subjectKnown(there, walk);
    const spoke = recent.filter((one) => one.line === there).map((one) => one.known);
    if (spoke.length > 0) return [...older, ...spoke.filter((one) => one.name === subject?.name), ...own];
    if (subject !== null) return [...older, subject, ...own];
    earlier = earlier.before;
  }
  return [...older, ...own];
}

/** The first subject of a line that is no pronoun, whether or not it said anything. */
function subjectKnown(line: Line, { text, actors, known }: Walk): Known | null {
  for (const range of subjectsOf(line)) {
    const parts = nameParts(text, line.units.slice(range.from, range.to));
    if (parts.pronoun !== null) continue;
    const actor = actorAt(actors, parts.at);
    const found = resolveName(parts, actor, known.slice(-mostRecent).map((one) => one.known));
    return found.known === null ? null : { ...found.known, name: found.name === parts.phrase && actor.kind === "person" && actor.name !== null ? actor.name : found.name, kind: found.kind === "unknown" && actor.kind !== null ? actor.kind : found.kind };
  }
  return null;
}

const farthestGroup = 400;
const generic = new Set(["group", "organisation", "organization", "charity", "agency", "movement", "militia", "mission", "network", "alliance", "force"]);

/** "The group says": the organisation that the report named last, where none has spoken. */
function orGroupBefore(found: Resolved, { parts, at, actors }: { readonly parts: NameParts; readonly at: number; readonly actors: readonly Mention[] }): Resolved {
  if (found.because !== "named here" || parts.words.size !== 2 || !parts.words.has("the") || !generic.has(parts.head)) return found;
  const mention = actors.findLast((one) => one.at.end <= at && at - one.at.end < farthestGroup && ["organisation", "armed-group", "force", "alliance", "media"].includes(one.kind) && one.actor !== null);
  if (mention === undefined || found.known === null) return found;
  const known: Known = { ...found.known, name: mention.name, actor: mention.actor, words: new Set([...found.known.words, ...mention.name.toLowerCase().split(" ")]) };
  return { ...found, name: mention.name, because: `“${parts.phrase}” is the organisation named last before`, known };
}

function withoutComma(text: string, span: { readonly start: number; readonly end: number }): { start: number; end: number } {
  return text[span.end - 1] === "," ? { start: span.start, end: span.end - 1 } : span;
}

/** What "who" or "which" stands for: the phrase before it. */
function antecedent(line: Line, source: Range): Range | null {
  const first = line.units[source.from];
  if (source.to - source.from !== 1 || !has(first, bitOf["relative"])) return null;
  const end = isComma(line.units[source.from - 1]) ? source.from - 1 : source.from;
  return subjectBefore(line, end);
}
