/**
 * A reading as PolNeAR's attributions (source, cue, content). The set's own conventions, and nothing else:
 *   - offsets count code points;
 *   - "that" before an indirect content belongs to the content, and so does "But" or "And" at the head of its sentence;
 *   - a source in the possessive keeps its "'s";
 *   - what one cue introduces is one attribution, also where it goes on in the paragraph's next quotation;
 *   - what nobody is said not to know ("it was not clear how many") is not annotated;
 *   - a quotation without a cue of its own, in a later paragraph, is not annotated;
 *   - claims inside a quotation are not annotated, save where nothing else speaks.
 */
import type { Claim } from "#record/claim.ts";
import type { Reading } from "#record/reading.ts";
import { toCodePoints } from "#record/span.ts";
import type { At, Span } from "#record/span.ts";

type Spans = readonly (readonly [number, number])[];
export type Attribution = { readonly source: Spans; readonly cue: Spans; readonly content: Spans };

export function polnear(reading: Pick<Reading, "report" | "claims">): { readonly pred: { readonly attributions: readonly Attribution[] } } {
  const { text } = reading.report;
  const pairs = (spans: readonly Span[]): Spans => spans.map((span) => toCodePoints(text, span)).map(({ start, end }) => [start, end] as const);
  const groups = new Map<string, Claim[]>();
  for (const claim of reading.claims) {
    if (claim.cue === null || claim.source === null && claim.stance === "no-information") continue;
    const key = `${claim.cue.at.start} ${claim.source?.at.start ?? -1}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  const attributions = [...groups.values()].flatMap((claims) => {
    const [first] = claims;
    if (first === undefined || first.cue === null) return [];
    const content = claims.flatMap((claim) => claim.content).map(({ at }) => withThat(text, at));
    return [{ source: pairs(first.source === null ? [] : [withPossessive(text, first.source.at)]), cue: pairs([first.cue.at]), content: pairs(content) }];
  });
  return { pred: { attributions } };
}

function withThat(text: string, at: At): Span {
  const opening = /(?:^|[\n.!?])\s{0,3}["'\u201c]?((?:But|And|Yet) )$/.exec(text.slice(Math.max(0, at.start - 12), at.start));
  if (opening !== null) return { start: at.start - (opening[1]?.length ?? 0), end: at.end };
  const before = /\bthat[\s"'\u201c\u2018]{1,3}$/i.exec(text.slice(Math.max(0, at.start - 8), at.start));
  return { start: before === null ? at.start : at.start - before[0].length, end: at.end };
}

function withPossessive(text: string, at: At): Span {
  return { start: at.start, end: /^['\u2019]s\b/.test(text.slice(at.end, at.end + 3)) ? at.end + 2 : at.end };
}
