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
import type { Scene } from "./scene.ts";
import { followUp, leadIn } from "./follow.ts";
import { shareListed } from "./listed.ts";
import { splitByPlace } from "./split.ts";
import { setStage } from "./stage.ts";

export type BeforeEvents = {
  readonly times: readonly When[];
  readonly actors: readonly Mention[];
  readonly places: readonly Location[];
  readonly tolls: readonly Toll[];
  readonly claims: readonly Claim[];
};

export function readEvents(ground: Ground, earlier: BeforeEvents): Found<Event> {
  const scenes = scenesOf(ground, earlier);
  const claimsIn = claimsByScene(scenes, earlier.claims);
  const setting = { index: ground.knowledge.actors, published: ground.report.published?.value ?? null, described: describedGroups(scenes) };
  let drafts: readonly Draft[] = [];
  let uncounted: Scene | null = null;
  for (const scene of scenes) {
    if (scene.block?.kind === "boilerplate" || scene.block?.kind === "credit" || scene.block?.kind === "byline") continue;
    const own = shareListed(draftsOf(scene, { ...setting, claims: claimsIn.get(scene) ?? [] }, drafts)).flatMap(splitByPlace);
    drafts = own.length === 0 ? followUp(drafts, scene, setting.index) : [...drafts, ...leadIn(own, uncounted)];
    uncounted = own.length === 0 && drafts.length === 0 ? scene : null;
  }
  const merged = setStage(laterCounts(mergeDrafts(drafts), scenes), scenes);
  const events = merged.map((one, i) => asEvent(one, { id: `e${i + 1}`, repeats: repeatsOf(merged, i) }));
  return { facts: events, problems: [], trace: events.flatMap(traceOf) };
}

/** Claims by the sentences that their content touches. */
function claimsByScene(scenes: readonly Scene[], claims: readonly Claim[]): ReadonlyMap<Scene, readonly Claim[]> {
  const found = new Map<Scene, Claim[]>();
  for (const claim of claims) {
    for (const scene of new Set(claim.content.flatMap(({ at }) => scenesUnder(scenes, at)))) {
      const list = found.get(scene);
      if (list === undefined) found.set(scene, [claim]);
      else list.push(claim);
    }
  }
  return found;
}

function scenesUnder(scenes: readonly Scene[], at: At): readonly Scene[] {
  let low = 0;
  let high = scenes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scenes[middle]?.line.sentence.end ?? 0) <= at.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < scenes.length && (scenes[to]?.line.sentence.start ?? at.end) < at.end) to++;
  return scenes.slice(low, to);
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
