/** Why a value is as it is: which rule fired, on which words, with what weight, and what people decided about it. */
import type { Judgement } from "#record/judgement.ts";
import type { Reading, Trace } from "#record/reading.ts";
import { spansOf } from "#record/reading.ts";
import type { At } from "#record/span.ts";

export type Explanation = {
  readonly id: string;
  readonly kind: string;
  readonly value: unknown;
  readonly words: readonly At[];
  /** The reasons that the value itself carries. */
  readonly because: readonly string[];
  readonly steps: readonly Trace[];
  readonly judgements: readonly Judgement[];
};

/** Lists of a reading whose items have ids. */
const kinds = ["claims", "events", "actors", "places", "times", "tolls", "quantities", "control", "relations"] as const;

/** Takes `report#value` apart: `r-12ab#e3` → `["r-12ab", "e3"]`; the value is null for a whole report. */
export function splitId(id: string): readonly [report: string, value: string | null] {
  const at = id.lastIndexOf("#");
  return at < 0 ? [id, null] : [id.slice(0, at), id.slice(at + 1)];
}

/** Null when the reading has no value of this id. */
export function explain(reading: Reading, valueId: string, judgements: readonly Judgement[]): Explanation | null {
  for (const kind of kinds) {
    const value = reading[kind].find((one) => one.id === valueId);
    if (value === undefined) continue;
    const id = `${reading.id}#${valueId}`;
    return {
      id,
      kind,
      value,
      words: uniqueWords(spansOf(value)),
      because: reasonsIn(value),
      steps: reading.trace.filter((step) => step.of === valueId),
      judgements: judgements.filter((one) => one.decision.subject === id),
    };
  }
  return null;
}

function uniqueWords(words: readonly At[]): At[] {
  return [...new Map(words.map((at) => [`${at.start}-${at.end}`, at])).values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function reasonsIn(value: unknown, found: string[] = []): string[] {
  if (typeof value !== "object" || value === null) return found;
  for (const [key, item] of Object.entries(value)) {
    if (key === "because") found.push(...[item].flat().filter((one) => typeof one === "string"));
    else if (key !== "candidates") reasonsIn(item, found);
  }
  return [...new Set(found)];
}
