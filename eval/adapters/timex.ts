/**
 * A reading as TIMEX3 annotations (tempeval3, wikiwars). The sets' own conventions, and nothing else:
 *   - offsets count code points;
 *   - a range is annotated as its two ends, so a time that holds others is left out;
 *   - types are DATE, TIME, DURATION, SET; values are ours, which are TimeML's already.
 */
import type { Reading } from "#record/reading.ts";
import { contains, toCodePoints } from "#record/span.ts";

export type Timex = { readonly start: number; readonly end: number; readonly type: string; readonly value: string };

const types = { date: "DATE", time: "TIME", duration: "DURATION", set: "SET" } as const;

export function timex(reading: Pick<Reading, "report" | "times">): { readonly pred: { readonly timex: readonly Timex[] } } {
  const { times, report } = reading;
  const single = times.filter((time, i) => !times.some((other, j) => i !== j && contains(time.at, other.at) && time.at.end - time.at.start > other.at.end - other.at.start));
  return { pred: { timex: single.map((time) => ({ ...toCodePoints(report.text, time.at), type: types[time.kind], value: time.value ?? "" })) } };
}
