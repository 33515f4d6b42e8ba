/** What is known beforehand, ready for look-up; made once a process from data files (given as data, never read here). */
import type { Lexicon } from "./lexicon.ts";
import type { ActorIndex } from "./actors.ts";
import type { PlaceIndex } from "./places/index.ts";

export type Knowledge = {
  /** Changes whenever any of the data does; part of every reading's version. */
  readonly version: string;
  readonly lexicon: Lexicon;
  readonly places: PlaceIndex;
  readonly actors: ActorIndex;
};
