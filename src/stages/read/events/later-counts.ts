/** "We have two of them": a count that comes after the event, and counts what was spoken of last. */
import { readCardinal } from "#language/numbers.ts";
import { quoteAt } from "#record/span.ts";
import type { Merged } from "./merge.ts";
import type { Scene } from "./scene.ts";

const reach = 5;
const having = new Set(["have", "had", "were", "are", "seen", "counted", "recorded", "documented"]);

export function laterCounts(events: readonly Merged[], scenes: readonly Scene[]): readonly Merged[] {
  const counted = new Map<Merged, Merged>();
  for (const scene of scenes) {
    const at = scene.words.findIndex((word, i) => word.fold === "them" && scene.words[i - 1]?.fold === "of" && having.has(scene.words[i - 3]?.fold ?? ""));
    const number = scene.words[at - 2];
    const value = at < 0 || number === undefined ? null : readCardinal(number.form);
    if (value === null || number === undefined || value < 1) continue;
    const event = spokenOfLast(events, scene);
    if (event === undefined || event.main.count !== null) continue;
    const count = { at: quoteAt(scene.text, number.start, scene.words[at]?.end ?? number.end), min: value, max: value };
    counted.set(event, { ...event, main: { ...event.main, count }, all: event.all.map((draft, i) => (i === 0 ? { ...draft, count } : draft)) });
  }
  return events.map((event) => counted.get(event) ?? event);
}

function spokenOfLast(events: readonly Merged[], scene: Scene): Merged | undefined {
  const lines = (event: Merged) => Math.max(...event.all.filter((draft) => draft.scene.line.index <= scene.line.index).map((draft) => draft.scene.line.index), -1);
  const [last] = events.filter((event) => scene.line.index - lines(event) <= reach && lines(event) >= 0).toSorted((a, b) => lines(b) - lines(a));
  return last;
}
