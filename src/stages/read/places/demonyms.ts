/** Names of peoples and states ("Syrian") are no places, save where they name ground: "Turkish airspace", "Syrian territory". */
import { countryPlace } from "#knowledge/places/index.ts";
import type { PlaceIndex } from "#knowledge/places/index.ts";
import type { PlaceKind } from "#record/place.ts";
import { compass, territoryWords } from "./english.ts";
import { isCapital } from "./scan.ts";
import { lower } from "./scene.ts";
import type { Scene } from "./scene.ts";

const longest = 3;

/** Tokens `[from, to)` of a sentence. `ground` is set where the words name territory, which then runs to `groundEnd`. */
export type Demonym = {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** Of the country or region (`iso:SY`). */
  readonly id: string;
  readonly ground: PlaceKind | null;
  readonly groundEnd: number;
};

export function findDemonyms({ index, sentences, fold }: Pick<Scene, "index" | "sentences" | "fold">): Demonym[] {
  const found: Demonym[] = [];
  const openings = openingsOf(index);
  sentences.forEach(({ tokens }, sentence) => {
    for (let from = 0; from < tokens.length; from++) {
      const form = tokens[from]?.form ?? "";
      if (!isCapital(form) || !openings.has(fold(form)[0] ?? "")) continue;
      for (let to = Math.min(tokens.length, from + longest); to > from; to--) {
        const id = index.demonyms.get(tokens.slice(from, to).flatMap((token) => fold(token.form)).join(" "));
        if (id === undefined) continue;
        const at = compass.has(lower(tokens[to])) ? to + 1 : to;
        const ground = countryPlace(index, id.slice(4)) === null ? null : (territoryWords[lower(tokens[at])] ?? null);
        found.push({ sentence, from, to, id, ground, groundEnd: ground === null ? to : at + 1 });
        from = to - 1;
        break;
      }
    }
  });
  return found;
}

const kept = new WeakMap<PlaceIndex, ReadonlySet<string>>();

/** First words of demonyms: nearly every capitalised word can be passed over by one look-up. The empty word stands for a token that folds to nothing. */
function openingsOf(index: PlaceIndex): ReadonlySet<string> {
  const known = kept.get(index) ?? new Set(["", ...[...index.demonyms.keys()].map((name) => name.split(" ")[0] ?? "")]);
  kept.set(index, known);
  return known;
}
