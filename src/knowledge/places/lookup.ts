/** Look-ups in the place index: by name, by sound, by number. */
import { foldName, withoutArticles } from "#language/fold.ts";
import { bones, similarity, vowelForm } from "#language/skeleton.ts";
import { placeKinds } from "#record/place.ts";
import type { Place, PlaceKind } from "#record/place.ts";
import { idSources, posting } from "./build.ts";
import type { Point } from "./entry.ts";
import { hashOf } from "./hash.ts";
import type { NameHash } from "./hash.ts";
import type { PlaceIndex } from "./layout.ts";
import { find } from "./table.ts";

/** A place that a name may stand for. `primary`: its own name, not one of its other names. `likeness` is 1 for an equal spelling. */
export type NameHit = {
  readonly place: number;
  readonly primary: boolean;
  readonly afterThe: boolean;
  readonly likeness: number;
};

const noHits: readonly NameHit[] = [];

/** Entries under a hashed name; an entry that is only reached by dropping articles counts as a little less like. */
export function hitsOf(index: PlaceIndex, hash: NameHash): readonly NameHit[] {
  const run = find(index.names, hash);
  if (run === null) return noHits;
  const hits: NameHit[] = [];
  for (let i = run.from; i < run.to; i++) {
    const value = index.names.postings[i] ?? 0;
    hits.push({
      place: value & posting.place, primary: (value & posting.primary) !== 0, afterThe: (value & posting.afterThe) !== 0,
      likeness: (value & posting.withoutArticle) === 0 ? 1 : articleDropped,
    });
  }
  return hits;
}

const articleDropped = 0.97;

/** Is any name under this hash? Cheaper than `hitsOf`. */
export function isKnown(index: PlaceIndex, hash: NameHash): boolean {
  return find(index.names, hash) !== null;
}

/** Entries of exactly this name, then (where it begins with an article) of this name without it. */
export function byName(index: PlaceIndex, name: string): readonly NameHit[] {
  const folded = foldName(name);
  if (folded === "") return noHits;
  const exact = hitsOf(index, hashOf(folded));
  const bare = withoutArticles(folded);
  if (bare === folded) return exact;
  const taken = new Set(exact.map((hit) => hit.place));
  const loose = hitsOf(index, hashOf(bare)).filter((hit) => !taken.has(hit.place) && hasArticles(index, hit.place));
  return [...exact, ...loose.map((hit) => ({ ...hit, likeness: Math.min(hit.likeness, articleDropped) }))];
}

const withArticles = new Set("SY IQ YE LB PS JO EG SD LY SA AE OM KW QA BH TN DZ MA MR SO DJ EH TD ER IL TR IR".split(" "));

/** Does the place lie where Arabic articles come and go? "Al Gore" is no Gore in Ethiopia. */
export function hasArticles(index: PlaceIndex, place: number): boolean {
  return withArticles.has(index.countries[index.country[place] ?? 0] ?? "");
}

const leastLikeness = 0.8;
const mostSounds = 12;
const fewestForDeletion = 4;
const consonants = [..."bdfghjklmnrstzSXk"];

/** Entries that sound like the name, the most alike first; one consonant may be missing on either side where nothing fits as it is. */
export function bySound(index: PlaceIndex, name: string): readonly NameHit[] {
  const form = vowelForm(name);
  const skeleton = bones(form);
  if (skeleton.length < 3) return noHits;
  const straight = ranked(index, form, [skeleton]);
  if (straight.length > 0 || skeleton.length < fewestForDeletion) return straight;
  return ranked(index, form, oneAway(skeleton));
}

function oneAway(skeleton: string): string[] {
  const near = new Set<string>();
  for (let i = 0; i <= skeleton.length; i++) {
    const head = skeleton.slice(0, i);
    if (i < skeleton.length && skeleton.length - 1 >= 3) near.add(bones(head + skeleton.slice(i + 1)));
    for (const consonant of consonants) near.add(head + consonant + skeleton.slice(i));
  }
  near.delete(skeleton);
  return [...near];
}

function ranked(index: PlaceIndex, form: string, skeletons: readonly string[]): NameHit[] {
  const best = new Map<number, number>();
  for (const skeleton of skeletons) {
    const run = find(index.skeletons, hashOf(skeleton));
    if (run === null) continue;
    for (let i = run.from; i < run.to; i++) {
      const spelling = index.skeletons.postings[i] ?? 0;
      const likeness = similarity(form, spellingOf(index, spelling)) * soundOnly;
      const place = index.spellingPlace[spelling] ?? 0;
      if (likeness >= leastLikeness && likeness > (best.get(place) ?? 0)) best.set(place, likeness);
    }
  }
  return [...best]
    .sort(([a, x], [b, y]) => y - x || (index.population[b] ?? 0) - (index.population[a] ?? 0) || a - b)
    .slice(0, mostSounds)
    .map(([place, likeness]) => ({ place, primary: true, afterThe: false, likeness }));
}

/** An equal spelling beats an equal sound. */
const soundOnly = 0.95;

const decoder = new TextDecoder();

function spellingOf(index: PlaceIndex, spelling: number): string {
  return slice(index.spellingBytes, index.spellingEnd, spelling);
}

function slice(bytes: Uint8Array, ends: Uint32Array, at: number): string {
  const from = at === 0 ? 0 : (ends[at - 1] ?? 0);
  const to = ends[at] ?? from;
  let plain = "";
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0;
    // Most names are plain letters. For the others a TextDecoder is called; it takes no shared memory, so the few bytes are copied.
    if (byte > 0x7f) return decoder.decode(bytes.slice(from, to));
    plain += String.fromCharCode(byte);
  }
  return plain;
}

export function kindOf(index: PlaceIndex, place: number): PlaceKind {
  return placeKinds[index.kind[place] ?? 0] ?? "other";
}

export function pointOf(index: PlaceIndex, place: number): Point {
  return { lat: rounded(index.lat[place] ?? 0), lon: rounded(index.lon[place] ?? 0) };
}

/** Four decimals are eleven metres: more than a gazetteer knows, and what 32 bits hold. */
function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}

export function countryOf(index: PlaceIndex, place: number): string | null {
  return index.countries[index.country[place] ?? 0] || null;
}

/** The entry as the record knows it. */
export function placeAt(index: PlaceIndex, place: number): Place {
  const source = idSources[index.idSource[place] ?? 0] ?? "st:";
  const number = index.idNumber[place] ?? 0;
  const isNumber = source === "gn:" || source === "wof:";
  return {
    id: `${source}${isNumber ? number : (index.slugs[number] ?? number)}`,
    name: slice(index.nameBytes, index.nameEnd, place),
    country: countryOf(index, place),
    admin1: index.provinceNames[index.province[place] ?? 0] || null,
    ...pointOf(index, place),
    kind: kindOf(index, place),
  };
}

/** The entry of a country by its ISO code; null where the index has none. */
export function countryPlace(index: PlaceIndex, iso: string): number | null {
  const place = index.countryPlace[index.countries.indexOf(iso)] ?? index.size;
  return place < index.size ? place : null;
}

