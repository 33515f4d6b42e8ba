/** The events of the golden reports, read from start to end: a change that loses what is read today fails here. */
import { expect, test } from "vitest";
import { readConfig } from "#app/config.ts";
import { openReader } from "#app/wire.ts";
import { eventFigures, goldEvents, scoreEvents } from "../golden/events.ts";
import { goldens } from "../golden/gold.ts";

/** `held-` reports are only scored, never looked at: they say what unseen war news would get. */
const floors = { "dev-": { f1: 0.84, attackers: 0.6 }, "held-": { f1: 0.6, attackers: 0.35 } } as const;

test.each(["dev-", "held-"] as const)("the events of the golden reports %s", async (beginning) => {
  const reader = await openReader(readConfig({}));
  const scores = await Promise.all(goldens(beginning).map(async ({ name, text, published }) => {
    const reading = await reader.readText({ id: name, text, published });
    return scoreEvents(goldEvents(name), reading.events).score;
  }));
  const figures = eventFigures(scores);
  expect(figures.f1).toBeGreaterThanOrEqual(floors[beginning].f1);
  expect(figures.attackers).toBeGreaterThanOrEqual(floors[beginning].attackers);
});
