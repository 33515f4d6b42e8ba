/** What the name finder sees of a word: its signs, its tags, its neighbours, and the run of capitalised words that it stands in. */
import { flagsOf, hashOf, hashPart, mix, plainForm, shapeOf, startsCapital } from "../model/words.ts";

/** A word as the tagger left it. */
export type Tagged = { readonly form: string; readonly upos: string; readonly xpos: string };

export const nameFeatures = 34;

type Seen = { readonly form: number; readonly low: number; readonly shape: number; readonly ends: readonly number[]; readonly starts: readonly number[]; readonly isCapital: boolean };

const cache = { most: 40_000 };

export type FeatureMaker = { readonly mask: number; readonly seen: Map<string, Seen>; readonly cells: Int32Array };

export function makeFeatures(bits: number): FeatureMaker {
  return { mask: 2 ** bits - 1, seen: new Map(), cells: new Int32Array(nameFeatures) };
}

const blank: Seen = { form: 3, low: 3, shape: 3, ends: [3, 3, 3], starts: [3, 3], isCapital: false };

function seenOf(maker: FeatureMaker, form: string): Seen {
  const known = maker.seen.get(form);
  if (known !== undefined) return known;
  const plain = plainForm(form);
  const low = plain.toLowerCase();
  const n = low.length;
  const made: Seen = {
    form: hashOf(plain),
    low: hashOf(low),
    shape: hashOf(shapeOf(plain)),
    ends: [2, 3, 4].map((size) => hashPart(low, Math.max(0, n - size), n)),
    starts: [3, 4].map((size) => hashPart(low, 0, Math.min(size, n))),
    isCapital: (flagsOf(plain) & startsCapital) !== 0,
  };
  if (maker.seen.size >= cache.most) maker.seen.clear();
  maker.seen.set(form, made);
  return made;
}

/** The run of capitalised words around `at`, small joining words between them included: first and behind-last index. */
export function capitalRun(words: readonly Tagged[], at: number): { readonly from: number; readonly to: number } {
  const isCapital = (i: number) => /^\p{Lu}/u.test(words[i]?.form ?? "");
  const joins = (i: number) => joiners.has((words[i]?.form ?? "").toLowerCase());
  if (!isCapital(at)) return { from: at, to: at + 1 };
  let from = at;
  let to = at + 1;
  while (from > 0 && at - from < longestRun && (isCapital(from - 1) || (joins(from - 1) && isCapital(from - 2)))) from--;
  while (to < words.length && to - at < longestRun && (isCapital(to) || (joins(to) && isCapital(to + 1)))) to++;
  return { from, to };
}

const longestRun = 8;
const joiners = new Set(["-", "of", "al", "the", "for", "de", "bin", "ibn", "el", "ul", "&"]);

/** Fills `maker.cells` for the word at `at`; `vote` is what the rest of the text makes of the same word (0 where nothing). */
export function fillNameFeatures(maker: FeatureMaker, words: readonly Tagged[], place: { readonly at: number; readonly vote: number }): void {
  const { at } = place;
  const see = (i: number) => (words[i] === undefined ? blank : seenOf(maker, words[i].form));
  const tag = (i: number) => hashOf(words[i]?.xpos ?? "-");
  const here = see(at);
  const [b1, b2, a1, a2] = [see(at - 1), see(at - 2), see(at + 1), see(at + 2)];
  const run = capitalRun(words, at);
  const inRun = here.isCapital ? 1 : 0;
  let n = 0;
  const put = (hash: number) => {
    const whole = mix(Math.imul(n + 71, 0x27d4eb2f), hash);
    maker.cells[n] = ((whole ^ (whole >>> 16)) & maker.mask) >>> 0;
    n++;
  };
  put(here.form);
  put(here.low);
  put(here.shape);
  for (const one of here.ends) put(one);
  for (const one of here.starts) put(one);
  put(tag(at));
  put(tag(at - 1));
  put(tag(at + 1));
  put(mix(tag(at - 1), tag(at)));
  put(mix(tag(at), tag(at + 1)));
  put(mix(mix(tag(at - 1), tag(at)), tag(at + 1)));
  put(b1.low);
  put(b2.low);
  put(a1.low);
  put(a2.low);
  put(mix(b1.low, here.low));
  put(mix(here.low, a1.low));
  put(mix(b1.low, here.shape));
  put(mix(a1.low, here.shape));
  put(mix(mix(b2.low, b1.low), inRun));
  put(mix(mix(a1.low, a2.low), inRun));
  put(mix(b1.isCapital ? 2 : 1, a1.isCapital ? 5 : 4) + (at === 0 ? 11 : 0));
  put(mix(see(run.from - 1).low, inRun));
  put(mix(see(run.to).low, inRun));
  put(mix(see(run.to - 1).low, inRun));
  put(mix(see(run.from).low, inRun));
  put(mix(mix(run.to - run.from, at - run.from), inRun));
  put(mix(mix(see(run.to - 1).ends[1] ?? 0, here.shape), inRun));
  put(mix(see(run.from - 1).low, see(run.to).low) + inRun);
  put(mix(place.vote, inRun));
  put(mix(place.vote, tag(at)));
}
