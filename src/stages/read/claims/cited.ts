/** "TASS, citing an unnamed source, reported that …": the one who is cited speaks, and the one who cites passes it on. */
import { contains } from "#record/span.ts";
import type { Draft } from "./draft.ts";
import { spanOf } from "./draft.ts";

const citing = new Set(["cite", "quote"]);

/** Turns a "citing X" that stands beside a claim of its subject into X's claim of the same content. */
export function citedSources(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    const main = citing.has(draft.word?.lemma ?? "") && draft.frame === "ing-np" ? drafts.find((other) => passesOn(other, draft)) : undefined;
    const cited = draft.content[0];
    if (main === undefined || cited === undefined || main.source === null) return draft;
    const { units } = draft.line;
    const from = units.findIndex((unit) => unit.start >= cited.start);
    const to = units.findLastIndex((unit) => unit.end <= cited.end) + 1;
    if (from < 0 || to <= from) return draft;
    return { ...draft, rule: "cited-source", frame: "cited", source: { from, to }, sourceBecause: "who is cited", content: main.content, quotes: main.quotes, relayed: main.source, weight: Math.max(draft.weight, 0.7) };
  });
}

/** A claim in the same line, by the same subject, that the citing stands beside and not in. */
function passesOn(main: Draft, draft: Draft): boolean {
  if (main === draft || main.line !== draft.line || main.source === null || draft.source === null || main.frame.startsWith("ing-") || main.quotes.length > 0) return false;
  const cited = draft.content[0];
  const [mainSource, source] = [spanOf(main.line, main.source), spanOf(draft.line, draft.source)];
  return cited !== undefined && (mainSource.start === source.start || contains(mainSource, source)) && !main.content.some((span) => contains(span, cited) || contains(span, draft.cue));
}
