/** Where a blow fell whose own words name no place: where the report stands at that point, or what its headline names. */
import type { Location } from "#record/place.ts";
import type { Draft } from "./draft.ts";
import type { Merged } from "./merge.ts";
import { bearsPlace } from "./where.ts";
import type { Placed, Scene } from "./scene.ts";

/** Sentences before the blow that still set its stage. */
const reach = 2;
const fallen = new Set<Draft["roles"]>(["strike", "clash", "do"]);

export function setStage(events: readonly Merged[], scenes: readonly Scene[]): readonly Merged[] {
  return events.map((event) => {
    if (event.main.realis !== "actual" || !fallen.has(event.main.roles) || event.all.some((draft) => draft.leaves.length > 0)) return event;
    const place = stageOf(event.main, scenes);
    if (place === null) return event;
    const staged: Draft = { ...event.main, leaves: [{ place, containers: [] }], because: [...event.main.because, "events/place/of-the-report"] };
    return { main: staged, all: event.all.map((draft) => (draft === event.main ? staged : draft)) };
  });
}

/** The one place of the blow's own sentence; else the last that the sentences right before name; else the headline's only one. */
function stageOf(draft: Draft, scenes: readonly Scene[]): Location | null {
  const { scene } = draft;
  const own = onlyOne(scene);
  if (own !== null) return own;
  for (let back = 1; back <= reach; back++) {
    const before = scenes[scene.line.index - back];
    if (before === undefined) break;
    const [one] = named(before);
    if (one !== undefined) return onlyOne(before);
  }
  const headlines = scenes.slice(0, 2).filter((one) => one.block?.kind === "title" || one.line.index === 0);
  return headlines.map(onlyOne).find((place) => place !== null) ?? null;
}

function named(scene: Scene): readonly Placed<Location>[] {
  return scene.places.filter((place) => place.fact.precision >= 2 && bearsPlace(scene, place));
}

function onlyOne(scene: Scene): Location | null {
  const [first, ...others] = named(scene);
  if (first === undefined) return null;
  return others.every((other) => (other.fact.place?.id ?? other.fact.at.quote) === (first.fact.place?.id ?? first.fact.at.quote)) ? first.fact : null;
}
