/** How a reading's events stand against a golden report: the measure that the seed article is scored by, and the parties by their names. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Event, Party } from "#record/event.ts";
import type { When } from "#record/when.ts";

const GoldEvent = z.object({
  id: z.string(), type: z.string(), sub_type: z.string(), actors: z.array(z.string()), targets: z.array(z.string()), places: z.array(z.string()),
  date: z.string().nullable(), date_also: z.array(z.string().nullable()).optional(), optional: z.boolean().optional(), note: z.string().optional(),
}).strict();
export type GoldEvent = z.infer<typeof GoldEvent>;

/** `NAME.events.json` beside the report; written from the text before the reader saw it. */
export function goldEvents(name: string): readonly GoldEvent[] {
  return z.array(GoldEvent).parse(JSON.parse(readFileSync(join(import.meta.dirname, `${name}.events.json`), "utf8")));
}

export type EventScore = { readonly right: number; readonly read: number; readonly wanted: number; readonly attackers: number; readonly targets: number; readonly targeted: number };
export type EventsScored = { readonly score: EventScore; readonly pairs: readonly { readonly gold: GoldEvent; readonly event: Event }[]; readonly missed: readonly GoldEvent[]; readonly surplus: readonly Event[] };

/** Over events that happened; a pair has the same sub-type, days that agree and a place in common. Gold events marked optional are neither right nor wrong. */
export function scoreEvents(gold: readonly GoldEvent[], all: readonly Event[]): EventsScored {
  const events = all.filter((event) => event.subType !== null && (event.realis === "actual" || event.realis === "historical"));
  const meetings = gold.flatMap((one, g) => events.map((event, e) => ({ g, e, alike: likeness(one, event), optional: one.optional === true })));
  const taken = { gold: new Set<number>(), events: new Set<number>() };
  const pairs = meetings.filter(({ alike }) => alike > 0).toSorted((a, b) => Number(a.optional) - Number(b.optional) || b.alike - a.alike || a.g - b.g || a.e - b.e).flatMap(({ g, e }) => {
    const [one, event] = [gold[g], events[e]];
    if (one === undefined || event === undefined || taken.gold.has(g) || taken.events.has(e)) return [];
    taken.gold.add(g);
    taken.events.add(e);
    return [{ gold: one, event }];
  });
  const main = pairs.filter((pair) => pair.gold.optional !== true);
  return {
    score: {
      right: main.length, read: events.length - (pairs.length - main.length), wanted: gold.filter((one) => one.optional !== true).length,
      attackers: main.filter((pair) => sameNames(pair.gold.actors, pair.event.attackers)).length,
      targeted: main.filter((pair) => pair.gold.targets.length > 0).length,
      targets: main.filter((pair) => pair.gold.targets.length > 0 && sameNames(pair.gold.targets, [...pair.event.targets, ...pair.event.victims])).length,
    },
    pairs: main, missed: gold.filter((one, g) => one.optional !== true && !taken.gold.has(g)), surplus: events.filter((_, e) => !taken.events.has(e)),
  };
}

/** 0 where the two are not one happening; more where more of the place's words agree. */
function likeness(gold: GoldEvent, event: Event): number {
  if (gold.sub_type !== event.subType || ![gold.date, ...(gold.date_also ?? [])].some((date) => sameDay(date, event.when))) return 0;
  const shared = gold.places.flatMap((place) => event.locations.map(({ at }) => overlapOf(placeWords(place), placeWords(at.quote))));
  return gold.places.length > 0 && !shared.some((part) => part > 0) ? 0 : 1 + Math.max(0, ...shared);
}

/** Days that share at least half of what the two cover together. */
function sameDay(date: string | null, when: When | null): boolean {
  if (date === null || when === null) return date === when;
  const [from = "", to = from] = date.split("/");
  const [a, b] = [[days(from), days(to)], [days(when.earliest ?? ""), days(when.latest ?? "")]] as const;
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]) + 1;
  return shared > 0 && shared / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]) + 1) >= 0.5;
}

function days(date: string): number {
  return Date.parse(date.slice(0, 10)) / 86_400_000;
}

const plainPlace = new Set(["al", "the", "of", "in", "province", "countryside", "town", "towns", "village", "city", "neighbourhood", "northern", "southern", "western", "eastern", "near", "outskirts", "area", "areas"]);
const plainName = new Set(["the", "of", "a", "an", "and", "s", "forces", "force", "group", "by", "us", "state"]);

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function placeWords(text: string): ReadonlySet<string> {
  const all = wordsOf(text);
  const telling = all.filter((word) => !plainPlace.has(word));
  return new Set(telling.length > 0 ? telling : all);
}

function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}

function sameNames(gold: readonly string[], parties: readonly Party[]): boolean {
  if (gold.length === 0) return parties.length === 0;
  const named = new Set(parties.flatMap((party) => wordsOf(`${party.name} ${party.at.quote}`)));
  return gold.flatMap(wordsOf).some((word) => !plainName.has(word) && named.has(word));
}

export type EventFigures = { readonly f1: number; readonly precision: number; readonly recall: number; readonly attackers: number; readonly targets: number };

export function eventFigures(scores: readonly EventScore[]): EventFigures {
  const sum = (of: (score: EventScore) => number) => scores.reduce((total, score) => total + of(score), 0);
  const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000);
  const [right, read, wanted] = [sum((one) => one.right), sum((one) => one.read), sum((one) => one.wanted)];
  return { f1: share(2 * right, read + wanted), precision: share(right, read), recall: share(right, wanted), attackers: share(sum((one) => one.attackers), right), targets: share(sum((one) => one.targets), sum((one) => one.targeted)) };
}
