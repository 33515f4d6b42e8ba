/** The tagger in the model file: its words with their labels, and its weights as the gaps between cells that are not zero, a byte each. */
import type { ModelFile } from "./file.ts";
import { packText, readText } from "./file.ts";
import type { TaggerData, WordSeen } from "./tagger.ts";

/** The smallest weights are dropped: this share of those that are not zero is kept. */
const kept = 0.3;
/** Weights run from −127 to 127; a few that are larger are cut to that, which costs nothing that could be measured. */
const range = 0.5;

export function packTagger(data: TaggerData): Map<string, Uint8Array> {
  const sets = new Map<string, number>();
  const words: string[] = [];
  for (const [form, seen] of data.words) {
    const set = seen.labels === null ? "" : seen.labels.join(" ");
    if (!sets.has(set)) sets.set(set, sets.size);
    words.push(`${form}\t${sets.get(set)}\t${seen.kind}`);
  }
  return new Map([
    ["labels", packText(data.labels)],
    ["open", data.open],
    ["labelSets", packText([...sets.keys()].map((set) => `${set} `))],
    ["words", packText(words)],
    ["weights", packWeights(data.weights)],
  ]);
}

/** Packed weights are so many times the trained ones. */
export function weightScale(weights: TaggerData["weights"]): number {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  return most === 0 ? 1 : 127 / (most * range);
}

/** Any sparse table of weights: the tagger's, and the name finder's. */
export function packWeights(weights: TaggerData["weights"]): Uint8Array {
  const sizes = Float32Array.from(weights.filter((one) => one !== 0), Math.abs).sort();
  const least = sizes[Math.floor(sizes.length * (1 - kept))] ?? 0;
  const scale = weightScale(weights);
  const out: number[] = [];
  let last = 0;
  weights.forEach((weight, cell) => {
    const value = Math.max(-127, Math.min(127, Math.round(weight * scale)));
    if (value === 0 || Math.abs(weight) < least) return;
    for (let gap = cell - last; ; gap >>>= 7) {
      out.push(gap > 127 ? (gap & 127) | 128 : gap);
      if (gap <= 127) break;
    }
    out.push(value & 0xff);
    last = cell;
  });
  return Uint8Array.from(out);
}

/** `cells`: room for the weights, all zero (or already filled by another thread: then `isFilled`). */
export function readTagger(file: ModelFile, cells: Int8Array, isFilled: boolean): TaggerData {
  const sets = readText(file.section("labelSets")).map((line) => (line.trim() === "" ? null : Uint8Array.from(line.trim().split(" "), Number)));
  const words = new Map<string, WordSeen>();
  for (const line of readText(file.section("words"))) {
    const [form = "", set = "0", kind = "0"] = line.split("\t");
    words.set(form, { labels: sets[Number(set)] ?? null, kind: Number(kind) });
  }
  if (!isFilled) readWeights(file.section("weights"), cells);
  return { labels: readText(file.section("labels")), open: Uint8Array.from(file.section("open")), words, weights: cells };
}

export function readWeights(packed: Uint8Array, cells: Int8Array): void {
  let cell = 0;
  for (let i = 0; i < packed.length; ) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = packed[i++] ?? 0;
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    cell += gap;
    cells[cell] = ((packed[i++] ?? 0) << 24) >> 24;
  }
}
