/** What happened: events by their trigger words, with roles, place, time and toll. */
import type { Mention } from "#record/actor.ts";
import type { Claim } from "#record/claim.ts";
import type { Event } from "#record/event.ts";
import { typeOf } from "#record/event.ts";
import type { Location } from "#record/place.ts";
import type { Trace } from "#record/reading.ts";
import { quoteAt } from "#record/span.ts";
import type { At } from "#record/span.ts";
import type { Toll } from "#record/toll.ts";
import type { When } from "#record/when.ts";
import type { Found, Ground } from "../parts.ts";
import { draftsOf } from "./build.ts";
import { describedGroups } from "./described.ts";
import { detailOf } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { laterCounts } from "./later-counts.ts";
import { mergeDrafts } from "./merge.ts";
import type { Merged } from "./merge.ts";
import { sameParty } from "./party.ts";
import { repeatsOf } from "./repeats.ts";
import { scenesOf } from "./scene.ts";
import { shareListed } from "./listed.ts";
import { splitByPlace } from "./split.ts";

export type BeforeEvents = {
  readonly times: readonly When[];
  readonly actors: readonly Mention[];
  readonly places: readonly Location[];
  readonly tolls: readonly Toll[];
  readonly claims: readonly Claim[];
};

export function readEvents(ground: Ground, earlier: BeforeEvents): Found<Event> {
  const scenes = scenesOf(ground, earlier);
  const setting = { index: ground.knowledge.actors, claims: earlier.claims, published: ground.report.published?.value ?? null, described: describedGroups(scenes) };
  const drafts: Draft[] = [];
  for (const scene of scenes) {
    if (scene.block?.kind === "boilerplate" || scene.block?.kind === "credit" || scene.block?.kind === "byline") continue;
    drafts.push(...shareListed(draftsOf(scene, setting, drafts)).flatMap(splitByPlace));
  }
  const merged = laterCounts(mergeDrafts(drafts), scenes);
  const events = merged.map((one, i) => asEvent(one, { id: `e${i + 1}`, repeats: repeatsOf(merged, i) }));
  return { facts: events, problems: [], trace: events.flatMap(traceOf) };
}

function asEvent({ main, all }: Merged, given: { readonly id: string; readonly repeats: number | null }): Event {
  const ranked = all.toSorted((a, b) => detailOf(b) - detailOf(a));
  return {
    id: given.id, type: typeOf(main.subType), subType: main.subType, plover: null, realis: main.realis,
    trigger: { at: triggerAt(main) },
    attackers: distinct(ranked.flatMap((draft) => draft.attackers)), assisting: distinct(ranked.flatMap((draft) => draft.assisting)),
    targets: distinct(ranked.flatMap((draft) => draft.targets)), victims: distinct(ranked.flatMap((draft) => draft.victims)),
    weapons: firstOfKind(ranked.flatMap((draft) => draft.weapons)), locations: placesOf(ranked),
    when: (ranked.find((draft) => draft.when !== null && !draft.whenTold) ?? ranked.find((draft) => draft.when !== null))?.when ?? null,
    tolls: ranked.flatMap((draft) => draft.tolls).filter((toll, i, tolls) => tolls.findIndex((other) => other.id === toll.id) === i),
    claims: [...new Set(all.flatMap((draft) => draft.claims))],
    repeats: given.repeats === null ? null : `e${given.repeats + 1}`,
    count: ranked.find((draft) => draft.count !== null)?.count ?? null,
    because: [...new Set([...main.because, ...(all.length > 1 ? ["events/merge/one-happening"] : [])])],
  };
}

function triggerAt(draft: Draft): At {
  return quoteAt(draft.scene.text, draft.scene.words[draft.from]?.start ?? 0, draft.scene.words[draft.to - 1]?.end ?? 0);
}

function distinct<Value extends Event["attackers"][number]>(parties: readonly Value[]): readonly Value[] {
  return parties.filter((party, i) => parties.findIndex((other) => sameParty(party, other)) === i);
}

function firstOfKind(weapons: Event["weapons"]): Event["weapons"] {
  return weapons.filter((weapon, i) => weapons.findIndex((other) => other.kind === weapon.kind) === i);
}

/** The finest places that any mention gives, each once; a country goes where something finer is known. */
function placesOf(drafts: readonly Draft[]): readonly Location[] {
  const all = drafts.flatMap((draft) => draft.leaves.map((leaf) => leaf.place));
  const once = all.filter((place, i) => all.findIndex((other) => (other.place?.id ?? other.at.quote) === (place.place?.id ?? place.at.quote)) === i);
  const finest = Math.max(-1, ...once.map((place) => place.precision));
  return finest > 1 ? once.filter((place) => place.precision > 1) : once;
}

function traceOf(event: Event): readonly Trace[] {
  const { at } = event.trigger;
  return event.because.map((rule) => ({ of: event.id, rule, words: [at], weight: null, says: `${rule} on "${at.quote}"` }));
}
