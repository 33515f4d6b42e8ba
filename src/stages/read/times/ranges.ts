/** Two times that make one period: "from Monday to Friday", "between 3 and 6 May", "1914–18", "Wednesday and Tuesday"; and ends left open by "since" and "until". */
import { gapDays } from "#language/calendar.ts";
import type { Told } from "./rule.ts";

export type Placed = { readonly start: number; readonly end: number; readonly told: Told; readonly rule: string };

const lead = /\b(?:from|between|overnight from|both)(?: the)? $/i;

/** The period that two neighbouring times make together; null where they are two times. */
export function joinRange(shadow: string, first: Placed, second: Placed): Placed | null {
  const between = shadow.slice(first.end, second.start);
  if (between.length > 12 || !/^ ?(?:-|to|until|till|through|and|,? and on)(?: the)? ?$/i.test(between)) return null;
  const [a, b] = [first.told, second.told];
  if (!isDated(a) || !isDated(b) || a.kind !== "date" && a.kind !== "time") return null;
  const led = lead.exec(shadow.slice(Math.max(0, first.start - 24), first.start));
  const byAnd = /and/i.test(between);
  if (byAnd && led === null && !areNeighbourDays(a, b)) return null;
  if (!byAnd && led === null && !/-|through/.test(between)) return null;
  const [from, to] = (a.earliest ?? "") <= (b.earliest ?? "") ? [a, b] : [b, a];
  const latest = (to.latest ?? "") >= (from.latest ?? "") ? to.latest : from.latest;
  const told: Told = {
    ...from, latest, kind: "date", clock: null, precision: "period", value: from.value === null || to.value === null ? null : `${from.value}/${to.value}`,
    because: `from ${from.value ?? "?"} to ${to.value ?? "?"}: ${from.because}`, alternatives: [],
  };
  return { start: first.start, end: second.end, told, rule: "time/en/range" };
}

function isDated(told: Told): boolean {
  return told.earliest !== null && told.latest !== null && (told.kind === "date" || told.kind === "time");
}

function areNeighbourDays(a: Told, b: Told): boolean {
  return a.precision === "day" && b.precision === "day" && a.earliest !== null && b.earliest !== null && Math.abs(gapDays(a.earliest, b.earliest)) === 1;
}

/** "since 2011" has no end, "until Friday" no beginning. */
export function openEnd(shadow: string, placed: Placed): Placed {
  const { told } = placed;
  if (!isDated(told)) return placed;
  const before = shadow.slice(Math.max(0, placed.start - 20), placed.start);
  if (/\bsince(?: the| at least| about| around)? ?$/i.test(before)) return { ...placed, told: { ...told, latest: null, because: `${told.because}; open after "since"` } };
  if (/\b(?:until|till)(?: the| at least)? ?$/i.test(before)) return { ...placed, told: { ...told, earliest: null, because: `${told.because}; open before "until"` } };
  return placed;
}
