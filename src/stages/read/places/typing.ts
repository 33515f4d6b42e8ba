/** Is a run of words that the gazetteer knows the name of a place here? The signs are weighed; the weights were learned from development data. */
import { typingWeights } from "./english.learned.ts";
import { tails } from "./scan.ts";
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
  const weight = 1 / (1 + Math.exp(-sum));
  // A name that the gazetteer has with its "camp" or "crossing" says itself what it is; learning sets hold too few to learn it from.
  if (weight < leastWeight && endsInTail(match, scene)) return { match, weight: namedOutright, signs: ["names-its-kind"] };
  return { match, weight, signs: strongest.map(({ sign }) => sign) };
}

function endsInTail(match: Match, scene: Scene): boolean {
  return match.to - match.from > 1 && tails.has(scene.sentences[match.sentence]?.tokens[match.to - 1]?.form ?? "");
}

const namedOutright = 0.8;

export const leastWeight = 0.5;
