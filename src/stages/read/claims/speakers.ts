/** Gives every draft its speaker: walks the drafts in text order and remembers who has been named. */
import type { Mention } from "#record/actor.ts";
import { quoteAt } from "#record/span.ts";
import type { Source } from "#record/claim.ts";
import { bitOf } from "./words.ts";
import { spanOf } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { Line } from "./lines.ts";
import { nameParts } from "./names.ts";
import { has, isComma } from "./lines.ts";
import { subjectBefore } from "./noun-phrase.ts";
import type { Range } from "./noun-phrase.ts";
import { actorAt, resolveName } from "./resolve.ts";
import type { Known } from "./resolve.ts";

export type Spoken = { readonly draft: Draft; readonly source: Source | null; readonly unresolved: boolean };

/** `drafts` in text order of their cues. */
export function speakersOf(drafts: readonly Draft[], text: string, actors: readonly Mention[]): Spoken[] {
  const known: Known[] = [];
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

type Walk = { readonly text: string; readonly actors: readonly Mention[]; readonly known: Known[] };

function speakerOf(draft: Draft, { text, actors, known }: Walk): Spoken {
  if (draft.source === null) return { draft, source: null, unresolved: false };
  const { line } = draft;
  const span = spanOf(line, draft.source);
  const range = draft.named ?? antecedent(line, draft.source) ?? draft.source;
  const parts = nameParts(text, line.units.slice(range.from, range.to));
  const actor = actorAt(actors, parts.at);
  const found = resolveName(parts, actor, known);
  if (found.known !== null) known.push(found.known);
  const because = range === draft.source || draft.named !== undefined ? found.because : `the pronoun stands for “${parts.phrase}”; ${found.because}`;
  const kind = found.kind === "unknown" && actor.kind !== null ? actor.kind : found.kind;
  const at = withoutComma(text, span);
  return { draft, source: { at: quoteAt(text, at.start, at.end), actor: parts.pronoun === null ? (actor.actor ?? found.known?.actor ?? null) : (found.known?.actor ?? null), name: found.name, kind, because: `${draft.sourceBecause}: ${because}` }, unresolved: found.unresolved };
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
