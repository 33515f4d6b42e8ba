/** Parts of speech: an averaged perceptron, greedy from left to right, over one label for UPOS and XPOS together. */
import { allCapitals, flagsOf, hashOf, hashPart, mix, plainForm, shapeOf, startsCapital } from "./words.ts";

/** A label is "UPOS XPOS". */
export type TaggerData = {
  readonly labels: readonly string[];
  /** Labels that a word never seen may take. */
  readonly open: Uint8Array;
  /** Plain form → what training saw of it. */
  readonly words: ReadonlyMap<string, WordSeen>;
  /** 2^bits cells and as many as there are labels: the weight of a feature and a label is cell `(hash mod 2^bits) + label`. */
  readonly weights: Float32Array | Int8Array | Int16Array;
};

/** `labels`: all that the word may take (null: the open ones); `kind`: a number for its usual labels, 0 where too rare. */
export type WordSeen = { readonly labels: Uint8Array | null; readonly kind: number };

export const featureCount = 49;

/** A word as the features see it; worked out once a form. */
export type Seen = {
  readonly form: number;
  readonly lower: number;
  readonly ends: readonly number[];
  readonly starts: readonly number[];
  readonly shape: number;
  readonly flags: number;
  readonly kind: number;
  readonly labels: Uint8Array;
  /** The only label it can take, or -1. */
  readonly fixed: number;
};

/** Forms kept in the look-up of seen words before it is emptied: wild text must not fill the memory. */
const mostForms = 60_000;

export type Tagger = {
  readonly data: TaggerData;
  readonly mask: number;
  readonly seen: Map<string, Seen>;
  readonly features: Int32Array;
  readonly scores: Float64Array;
};

export function makeTagger(data: TaggerData): Tagger {
  const bits = 31 - Math.clz32(data.weights.length);
  return { data, mask: 2 ** bits - 1, seen: new Map(), features: new Int32Array(featureCount), scores: new Float64Array(data.labels.length) };
}

/** The label of each word, as indices into `data.labels`. */
export function tagWords(tagger: Tagger, forms: readonly string[], out: Uint8Array): void {
  const row = lookUp(tagger, forms);
  const mood = moodOf(row);
  for (let i = 0; i < forms.length; i++) {
    const here = row[i + 2];
    if (here === undefined) continue;
    if (here.fixed >= 0) {
      out[i] = here.fixed;
      continue;
    }
    fillFeatures(tagger, row, { at: i, mood, t1: i > 0 ? (out[i - 1] ?? 0) + 1 : 0, t2: i > 1 ? (out[i - 2] ?? 0) + 1 : 0 });
    out[i] = bestLabel(tagger, here.labels);
  }
}

/** The words of a sentence, with two blanks at either end. */
export function lookUp(tagger: Tagger, forms: readonly string[]): Seen[] {
  const row: Seen[] = [outside, outside];
  for (const form of forms) row.push(seenOf(tagger, form));
  row.push(outside, outside);
  return row;
}

/** Bit 0: mostly capitals; bit 1: under four words. */
export function moodOf(row: readonly Seen[]): number {
  let capitals = 0;
  for (const one of row) if ((one.flags & startsCapital) !== 0) capitals++;
  return (capitals * 2 > row.length - 4 && row.length > 5 ? 1 : 0) | (row.length - 4 < 4 ? 2 : 0);
}

export function bestLabel(tagger: Tagger, labels: Uint8Array): number {
  const { features, scores } = tagger;
  const { weights } = tagger.data;
  const count = labels.length;
  for (let k = 0; k < count; k++) scores[k] = 0;
  for (let f = 0; f < featureCount; f++) {
    const cell = features[f] ?? 0;
    for (let k = 0; k < count; k++) scores[k] = (scores[k] ?? 0) + (weights[cell + (labels[k] ?? 0)] ?? 0);
  }
  let best = 0;
  for (let k = 1; k < count; k++) if ((scores[k] ?? 0) > (scores[best] ?? 0)) best = k;
  return labels[best] ?? 0;
}

const outside: Seen = { form: 1, lower: 1, ends: [1, 1, 1, 1, 1], starts: [1, 1, 1, 1], shape: 1, flags: 0, kind: 1, labels: new Uint8Array(1), fixed: 0 };

function seenOf(tagger: Tagger, form: string): Seen {
  const known = tagger.seen.get(form);
  if (known !== undefined) return known;
  const made = makeSeen(tagger.data, form);
  if (tagger.seen.size >= mostForms) tagger.seen.clear();
  tagger.seen.set(form, made);
  return made;
}

/** The labels that a word may take, whatever stands beside it. */
export function allowedLabels(tagger: Tagger, form: string): Uint8Array {
  return seenOf(tagger, form).labels;
}

function makeSeen(data: TaggerData, raw: string): Seen {
  const form = plainForm(raw);
  const low = form.toLowerCase();
  const known = data.words.get(form);
  const flags = flagsOf(form);
  const length = low.length;
  const labels = known?.labels ?? data.open;
  const guess = mix(mix(flags + 7, hashPart(low, Math.max(0, length - 2), length)), 3);
  return {
    form: hashOf(form),
    lower: hashOf(low),
    ends: [1, 2, 3, 4, 5].map((n) => (length >= n ? hashPart(low, length - n, length) : 2)),
    starts: [1, 2, 3, 4].map((n) => (length >= n ? hashPart(low, 0, n) : 2)),
    shape: hashOf(shapeOf(form)),
    flags,
    kind: known !== undefined && known.kind > 0 ? known.kind + 100 : guess,
    labels,
    fixed: labels.length === 1 ? (labels[0] ?? 0) : -1,
  };
}

export type Place = {
  readonly at: number;
  readonly mood: number;
  /** Labels of the word before and the one before that, plus one; 0 outside. */
  readonly t1: number;
  readonly t2: number;
};

/** Cells of the 49 features of the word at `place.at` into `tagger.features`. `row` is what `lookUp` gave. */
export function fillFeatures(tagger: Tagger, row: readonly Seen[], place: Place): void {
  const i = place.at + 2;
  const b2 = row[i - 2] ?? outside;
  const b1 = row[i - 1] ?? outside;
  const w = row[i] ?? outside;
  const a1 = row[i + 1] ?? outside;
  const a2 = row[i + 2] ?? outside;
  const { features, mask } = tagger;
  const { t1, t2 } = place;
  const t12 = mix(t1 + 5, t2 + 300);
  const end3 = w.ends[2] ?? 0;
  const end2 = w.ends[1] ?? 0;
  let n = 0;
  const put = (hash: number) => {
    const whole = mix(Math.imul(n + 1, 0x27d4eb2f), hash);
    features[n] = (whole ^ (whole >>> 16)) & mask;
    n++;
  };
  put(w.form);
  put(w.lower);
  for (let k = 0; k < 5; k++) put(w.ends[k] ?? 0);
  for (let k = 0; k < 4; k++) put(w.starts[k] ?? 0);
  put(w.shape);
  put(w.flags * 4 + (place.at === 0 ? 1 : 0));
  put((w.flags & (startsCapital | allCapitals)) * 8 + place.mood);
  put(b1.lower);
  put(a1.lower);
  put(b2.lower);
  put(a2.lower);
  put(mix(b1.lower, w.lower));
  put(mix(w.lower, a1.lower));
  put(mix(b1.lower, a1.lower));
  put(b1.ends[2] ?? 0);
  put(a1.ends[2] ?? 0);
  put(b1.shape);
  put(a1.shape);
  put(mix(w.shape, a1.shape));
  put(mix(b1.shape, w.shape));
  put(t1);
  put(t12);
  put(mix(t1, w.lower));
  put(mix(t1, end3));
  put(mix(t1, w.shape));
  put(mix(t1, a1.lower));
  put(mix(t12, w.lower));
  put(w.kind);
  put(a1.kind);
  put(a2.kind);
  put(mix(w.kind, a1.kind));
  put(mix(a1.kind, a2.kind));
  put(mix(mix(w.kind, a1.kind), a2.kind));
  put(mix(t1, a1.kind));
  put(mix(mix(t1, w.kind), a1.kind));
  put(mix(t12, w.kind));
  put(mix(w.lower, a1.kind));
  put(mix(end3, a1.kind));
  put(mix(mix(t1, a1.kind), end2));
  put(mix(mix(b2.lower, b1.lower), w.kind));
  put(mix(mix(a1.lower, a2.lower), w.kind));
  put(mix(mix(b1.kind, w.kind), a1.kind));
}
