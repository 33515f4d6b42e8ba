/** What the sentences beside a blow add to it: "At least seven were killed.", "The Guards blamed X.", and a headline's toll before it. */
import type { Party } from "#record/event.ts";
import type { Toll } from "#record/toll.ts";
import type { ActorIndex } from "#knowledge/actors.ts";
import { isSpeaker } from "./clause.ts";
import type { Draft } from "./draft.ts";
import { canFight, partyOf } from "./party.ts";
import { isClass } from "./scene.ts";
import type { Scene } from "./scene.ts";

/** Sentences after a blow whose counts are still of it. */
const reach = 2;
const counting = new Set<Draft["roles"]>(["strike", "clash", "do", "crowd"]);

/** Hands what a sentence without a blow of its own tells to the last blow before it. */
export function followUp(drafts: readonly Draft[], scene: Scene, index: ActorIndex): readonly Draft[] {
  const last = drafts.findLast((draft) => counting.has(draft.roles) && draft.realis === "actual" && scene.line.index > draft.scene.line.index && scene.line.index - draft.scene.line.index <= reach);
  if (last === undefined || !mayBelong(scene, last)) return drafts;
  const tolls = [...last.tolls, ...followingTolls(scene)];
  const blamed = last.attackers.length === 0 ? blamedIn(scene, index) : [];
  if (tolls.length === last.tolls.length && blamed.length === 0) return drafts;
  const fuller: Draft = {
    ...last, tolls, attackers: blamed.length > 0 ? blamed : last.attackers,
    because: [...last.because, ...(blamed.length > 0 ? ["events/attacker/blamed-after"] : []), ...(tolls.length > last.tolls.length ? ["events/toll/told-after"] : [])],
  };
  return drafts.map((draft) => (draft === last ? fuller : draft));
}

/** Counts of a headline, or of the sentence right before, that had no blow to go to. */
export function leadIn(drafts: readonly Draft[], before: Scene | null): readonly Draft[] {
  const tolls = before === null ? [] : followingTolls(before);
  const [first] = drafts;
  if (before === null || tolls.length === 0 || first === undefined || first.tolls.length > 0 || !counting.has(first.roles) || first.realis !== "actual" || !mayBelong(before, first)) return drafts;
  return [{ ...first, tolls: [...first.tolls, ...tolls], because: [...first.because, "events/toll/told-before"] }, ...drafts.slice(1)];
}

export function followingTolls(scene: Scene): readonly Toll[] {
  return scene.tolls.filter((toll) => !toll.fact.cumulative && (toll.fact.harm === "killed" || toll.fact.harm === "injured") && toll.fact.max !== 0).map((toll) => toll.fact);
}

/** Another town, another day or another year parts the sentence from the blow. */
function mayBelong(scene: Scene, draft: Draft): boolean {
  const towns = scene.places.filter((place) => place.fact.precision >= 4);
  const sharesTown = towns.some((town) => draft.leaves.some((leaf) => leaf.place.place?.id === town.fact.place?.id || leaf.place.at.quote === town.fact.at.quote));
  if (towns.length > 0 && draft.leaves.some((leaf) => leaf.place.precision >= 4) && !sharesTown) return false;
  const { when } = draft;
  const dated = scene.times.filter((time) => time.fact.kind === "date" && time.fact.earliest !== null && time.fact.latest !== null && !isClass(scene, time.from - 1, "says") && !isClass(scene, time.from - 2, "says"));
  if (when === null || when.earliest === null || when.latest === null || draft.whenTold) return !dated.some((time) => time.fact.precision === "year");
  return dated.every((time) => (time.fact.earliest ?? "") <= (when.latest ?? "") && (time.fact.latest ?? "") >= (when.earliest ?? ""));
}

/** "blamed X", "accused X of it", "X claimed responsibility". */
function blamedIn(scene: Scene, index: ActorIndex): readonly Party[] {
  const fighters = scene.actors.filter((actor) => canFight(actor.fact));
  const accused = fighters.find((actor) => !isSpeaker(scene, actor) && [1, 2].some((step) => isClass(scene, actor.from - step, "accused")) && ["blamed", "blames", "accused", "accuses", "on"].includes(scene.words[actor.from - 1]?.fold === "the" ? (scene.words[actor.from - 2]?.fold ?? "") : (scene.words[actor.from - 1]?.fold ?? "")));
  if (accused !== undefined) return [partyOf(accused.fact, "accused", { means: null, index })];
  const owner = fighters.find((actor) => {
    const verb = ["has", "have", "had", "later", "also"].includes(scene.words[actor.to]?.fold ?? "") ? actor.to + 1 : actor.to;
    return ["claimed", "claims", "took"].includes(scene.words[verb]?.fold ?? "") && ["responsibility", "credit"].includes(scene.words[verb + 1]?.fold ?? "");
  });
  return owner === undefined ? [] : [partyOf(owner.fact, "stated", { means: null, index })];
}
