/** "There is no information yet, but the strikes have hit …": one quotation, two stances, two claims. */
import type { Span } from "#record/span.ts";
import { trimmed } from "./draft.ts";

/** Each side must be a clause, not a word or two. */
const shortest = 20;

/** The parts before and after the first ", but" of a content; null where it has none. */
export function splitAtBut(text: string, shadow: string, span: Span): readonly [Span, Span] | null {
  const found = /, but (?:that )?|(?<=[a-z]) but that /.exec(shadow.slice(span.start, span.end));
  if (found === null) return null;
  const first = trimmed(text, { start: span.start, end: span.start + found.index });
  const second = trimmed(text, { start: span.start + found.index + found[0].length, end: span.end });
  if (first === null || second === null || first.end - first.start < shortest || second.end - second.start < shortest) return null;
  return [first, second];
}
