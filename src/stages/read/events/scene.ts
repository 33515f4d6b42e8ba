/** A sentence with what the earlier parts found in it, by the numbers of its words: what the event rules look at. */
import type { Mention } from "#record/actor.ts";
import type { Location } from "#record/place.ts";
import type { Block } from "#record/report.ts";
import type { Toll } from "#record/toll.ts";
import type { When } from "#record/when.ts";
import { linesOf } from "../actors/words.ts";
import type { Line, Word } from "../actors/words.ts";
import type { Ground } from "../parts.ts";
import type { BeforeEvents } from "./events.ts";
import { classAt, eventLexicon, standsAt } from "./lexicon.ts";
import type { EventLexicon, WeaponEntry } from "./lexicon.ts";

/** A fact that stands on the words `from` up to `to` (not included). */
export type Placed<Fact> = { readonly fact: Fact; readonly from: number; readonly to: number };

export type Scene = {
  readonly line: Line;
  readonly words: readonly Word[];
  readonly text: string;
  readonly block: Block | null;
  readonly lexicon: EventLexicon;
  readonly actors: readonly Placed<Mention>[];
  readonly places: readonly Placed<Location>[];
  readonly times: readonly Placed<When>[];
  readonly tolls: readonly Placed<Toll>[];
  readonly weapons: readonly Placed<WeaponEntry>[];
  /** A sentence beside this one tells of harm, or of someone who bears arms. */
  readonly amid: boolean;
};

const kept = new WeakMap<BeforeEvents, readonly Scene[]>();

/** Made once for the facts of a report: events, control and relations look at the same scenes. */
export function scenesOf(ground: Ground, earlier: BeforeEvents): readonly Scene[] {
  const known = kept.get(earlier) ?? makeScenes(ground, earlier);
  kept.set(earlier, known);
  return known;
}

function makeScenes(ground: Ground, earlier: BeforeEvents): readonly Scene[] {
  const lexicon = eventLexicon(ground.knowledge.lexicon);
  const take = { actors: cursor(earlier.actors), places: cursor(earlier.places), times: cursor(earlier.times), tolls: cursor(earlier.tolls) };
  const scenes = linesOf(ground.text, ground.knowledge.lexicon).map((line): Scene => {
    const actors = take.actors(line);
    return {
      line, words: line.words, text: ground.text.text, block: ground.text.blocks[line.sentence.block] ?? null, lexicon,
      actors, places: apartFromNames(take.places(line), actors), times: take.times(line), tolls: take.tolls(line),
      weapons: weaponsIn(line.words, lexicon), amid: false,
    };
  });
  const violent = scenes.map((scene) => scene.tolls.some((toll) => toll.fact.harm === "killed" || toll.fact.harm === "injured") || scene.weapons.length > 0 || bearsArms(scene));
  return scenes.map((scene, i) => ({ ...scene, amid: [i - 2, i - 1, i + 1].some((k) => violent[k] === true) }));
}

/** Someone in the sentence is a force, an armed group or an alliance. */
export function bearsArms(scene: Pick<Scene, "actors">): boolean {
  return scene.actors.some((actor) => (actor.fact.kind === "force" && actor.fact.because !== "actors/generic/police") || actor.fact.kind === "armed-group" || actor.fact.because === "actors/known/alliance");
}

const namesOfActors = new Set(["force", "armed-group", "organisation", "media", "person", "alliance"]);

/** A place name inside the name of a force, a group or a person is no place where something happens. */
function apartFromNames(places: readonly Placed<Location>[], actors: readonly Placed<Mention>[]): readonly Placed<Location>[] {
  return places.filter((place) => !plainWords.has(place.fact.at.quote.toLowerCase()) && !actors.some((actor) => namesOfActors.has(actor.fact.kind) && actor.from <= place.from && place.to <= actor.to && actor.to - actor.from > place.to - place.from));
}

/** Words that a gazetteer knows as names and a sentence as grammar. */
const plainWords = new Set(["the", "a", "an", "of", "in", "on", "at", "and"]);

/** Facts sorted by place in the text, handed out sentence by sentence. */
function cursor<Fact extends { readonly at: { readonly start: number; readonly end: number } }>(facts: readonly Fact[]): (line: Line) => readonly Placed<Fact>[] {
  const sorted = facts.toSorted((a, b) => a.at.start - b.at.start);
  let next = 0;
  return ({ sentence, words }) => {
    const placed: Placed<Fact>[] = [];
    while (next < sorted.length && (sorted[next]?.at.start ?? 0) < sentence.end) {
      const fact = sorted[next++];
      if (fact === undefined || fact.at.start < sentence.start) continue;
      const from = words.findIndex((word) => word.end > fact.at.start);
      const past = words.findIndex((word) => word.start >= fact.at.end);
      if (from >= 0) placed.push({ fact, from, to: past < 0 ? words.length : past });
    }
    return placed;
  };
}

function weaponsIn(words: readonly Word[], lexicon: EventLexicon): readonly Placed<WeaponEntry>[] {
  const found: Placed<WeaponEntry>[] = [];
  for (let at = 0; at < words.length; at++) {
    const entry = lexicon.weapons.get(words[at]?.fold ?? "")?.find((one) => standsAt(words, at + 1, one.rest));
    if (entry === undefined) continue;
    found.push({ fact: entry, from: at, to: at + 1 + entry.rest.length });
    at += entry.rest.length;
  }
  return found;
}

export function isClass(scene: Scene, at: number, name: string): boolean {
  return classAt(scene.lexicon, scene.words, { at, class: name }) > 0;
}

/** Does a word of the class begin between `from` and `to` (not included)? */
export function hasClass(scene: Scene, range: { readonly from: number; readonly to: number }, name: string): boolean {
  for (let at = Math.max(0, range.from); at < Math.min(range.to, scene.words.length); at++) if (isClass(scene, at, name)) return true;
  return false;
}
