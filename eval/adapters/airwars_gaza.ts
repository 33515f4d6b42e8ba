/**
 * Airwars' coding of one incident in Gaza. Its own conventions, which stand here and nowhere else:
 *   - a page is about one incident: its first day is the incident's, and all its tolls are of it;
 *   - an open range ends at its lower end ("at least 12" is 12–12), "up to 9" without another claim is 9–9;
 *   - "dozens" is 12–24, "more than 30" begins at 31;
 *   - people harmed without a number ("others were injured", "an unknown number") are 2–2.
 */
import type { Reading } from "#record/reading.ts";
import type { Harm, Range, Toll } from "#record/toll.ts";
import { summedUp } from "#read/tolls/sum.ts";

export function airwarsGaza(reading: Pick<Reading, "times" | "tolls">): Readonly<Record<string, unknown>> {
  const day = reading.times.find((time) => time.earliest !== null && time.earliest === time.latest);
  return { date: day?.earliest ?? null, killed: codedRange(reading.tolls, "killed"), injured: codedRange(reading.tolls, "injured") };
}

function codedRange(tolls: readonly Toll[], harm: Harm): Range | null {
  const range = summedUp(tolls.map(coded), harm);
  return range === null ? null : { min: range.min === 0 ? range.max : range.min, max: range.max ?? range.min };
}

function coded(toll: Toll): Toll {
  const quantifier = toll.quantifier ?? "";
  if (toll.min === null && toll.max === null) return { ...toll, min: 2, max: 2 };
  if (/^dozens$/i.test(quantifier)) return { ...toll, min: 12, max: 24 };
  return toll.max === null && toll.min !== null && /\b(?:more than|over)\b/i.test(quantifier) ? { ...toll, min: toll.min + 1 } : toll;
}
