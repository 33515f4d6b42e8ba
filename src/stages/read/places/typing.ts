/** Is a run of words that the gazetteer knows the name of a place here? The signs are weighed; the weights were learned from development data. */
import { typingWeights } from "./english.learned.ts";
import type { Match } from "./scan.ts";
import type { Scene } from "./scene.ts";
import { signsOf } from "./signs.ts";

/** Between 0 and 1; above a half the run is taken for a place. `signs` are those that weighed most, for the trace. */
export type Typed = { readonly match: Match; readonly weight: number; readonly signs: readonly string[] };

const told = 3;

export function typed(match: Match, scene: Scene): Typed {
  const weighed = signsOf(match, scene).map((sign) => ({ sign, weight: typingWeights[sign] ?? 0 }));
  const sum = weighed.reduce((total, { weight }) => total + weight, typingWeights["bias"] ?? 0);
  const strongest = weighed.filter(({ weight }) => weight !== 0).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, told);
  return { match, weight: 1 / (1 + Math.exp(-sum)), signs: strongest.map(({ sign }) => sign) };
}

export const leastWeight = 0.5;
