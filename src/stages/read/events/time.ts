/** When it happened: a time in the event's clause, else the caption's or the sentence's opening time, else the day on which it was told. */
import type { Claim } from "#record/claim.ts";
import { quoteAt } from "#record/span.ts";
import type { When } from "#record/when.ts";
import type { Range } from "./clause.ts";
import { hasClass, isClass } from "./scene.ts";
import type { Placed, Scene } from "./scene.ts";

export type Timed = { readonly when: When | null; readonly rule: string };

export function timeOf(scene: Scene, trigger: { readonly from: number; readonly to: number; readonly clause: Range }, claims: readonly Claim[]): Timed {
  const dated = scene.times.filter((time) => (time.fact.kind === "date" || time.fact.kind === "time") && time.fact.earliest !== null && time.fact.latest !== null);
  const inside = dated.filter((time) => time.from >= trigger.clause.from && time.to <= trigger.clause.to && !isOfAnotherVerb(scene, time, trigger));
  const behind = inside.find((time) => time.from >= trigger.to);
  const front = inside.findLast((time) => time.to <= trigger.from);
  const chosen = behind ?? front;
  if (chosen !== undefined) return { when: joined(scene, chosen, dated), rule: "events/when/clause" };
  if (scene.block?.kind === "caption") {
    const caption = dated.at(-1);
    if (caption !== undefined) return { when: caption.fact, rule: "events/when/caption" };
  }
  const opening = dated.find((time) => time.from <= 2 && time.to <= trigger.from && !hasClass(scene, { from: time.to, to: trigger.from }, "says"));
  if (opening !== undefined) return { when: opening.fact, rule: "events/when/sentence" };
  const told = claims.find((claim) => claim.saidOn !== null)?.saidOn ?? dated.find((time) => isClass(scene, time.from - 1, "says") || isClass(scene, time.from - 2, "says"))?.fact ?? null;
  return told === null ? { when: null, rule: "" } : { when: told, rule: "events/when/told" };
}

/** "were warned on Tuesday of the violation": a time with "of" or "about" between it and the noun is the other verb's. */
function isOfAnotherVerb(scene: Scene, time: Placed<When>, trigger: { readonly from: number; readonly to: number }): boolean {
  if (time.to > trigger.from) return isClass(scene, time.from - 1, "says") || isClass(scene, time.from - 2, "says");
  const next = scene.words[time.to]?.fold ?? "";
  return next === "of" || next === "about" || next === "over" || next === "that";
}

/** "on Wednesday and Tuesday": one stretch from the first day to the last. */
function joined(scene: Scene, time: Placed<When>, all: readonly Placed<When>[]): When {
  const next = all.find((other) => other.from === time.to + 1 && scene.words[time.to]?.fold === "and");
  const { fact } = time;
  if (next === undefined || fact.earliest === null || fact.latest === null || next.fact.earliest === null || next.fact.latest === null) return fact;
  const [earliest, latest] = [fact.earliest, fact.latest, next.fact.earliest, next.fact.latest].toSorted().filter((_, i) => i === 0 || i === 3);
  return { ...fact, at: quoteAt(scene.text, fact.at.start, next.fact.at.end), earliest: earliest ?? fact.earliest, latest: latest ?? fact.latest, alternatives: [] };
}
