/** What the gazetteer knows, compiled for look-up: the one public face of this folder. */
export { placeCompiler } from "./compiler.ts";
export { distanceKm } from "./entry.ts";
export { addWord, emptyHash, hashOf } from "./hash.ts";
export type { NameHash } from "./hash.ts";
export { openIndex } from "./layout.ts";
export type { PlaceIndex } from "./layout.ts";
export { byName, bySound, countryOf, countryPlace, hasArticles, hitsOf, isKnown, kindOf, placeAt, pointOf } from "./lookup.ts";
export type { NameHit } from "./lookup.ts";
export { wordClass } from "./words.ts";
