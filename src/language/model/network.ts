/** The parser's network, forwards: words and tags → two-way LSTMs → a score for every possible head, and for every relation to it. */
import type { Batch, Input } from "./batch.ts";
import { timeRow } from "./batch.ts";
import type { Kernel } from "./kernel.ts";
import { fromZero, onTop } from "./kernel.ts";
import type { Layout } from "./layout.ts";
import { endsWidth, inputWidth, padded, tensorOf } from "./layout.ts";

/** Hashed parts of a word that are added to its vector. */
export const partsEach = 6;

const slope = 0.1;

/** Where the matrices lie once packed for products, by name. */
export type Packed = ReadonlyMap<string, number>;

/** Where a batch's numbers lie while it is worked on; training keeps all of them, running overlays what it can. */
export type Scratch = {
  readonly rows: number;
  /** By layer: its input, its gates, its cell states forth and back, its output. */
  readonly input: readonly number[];
  readonly gates: readonly number[];
  readonly cells: readonly (readonly [number, number])[];
  readonly output: readonly number[];
  /** One after another: the last output, the four ends, the dependents times `arc`, the label layer and its scores. */
  readonly last: number;
  readonly ends: number;
  readonly asked: number;
  readonly joint: number;
  readonly relations: number;
  readonly labels: number;
  /** For one sentence: heads packed, and its scores (a row a word, `padded(length)` wide). */
  readonly heads: number;
  readonly scores: number;
  readonly end: number;
};

/** C = start + A · W for the matrix W of that name; rows of A are `aRow` apart, rows of C `cRow`. */
export type Product = { readonly name: string; readonly a: number; readonly aRow: number; readonly c: number; readonly cRow: number; readonly rows: number; readonly start: number };

export type Network = { readonly kernel: Kernel; readonly layout: Layout; readonly multiply: (product: Product) => void };

/** Masks that training lays over a batch, by sentence; running has none. */
export type Drop = {
  readonly input: (floats: Float32Array, at: number, sentence: number) => void;
  readonly output: (floats: Float32Array, at: number, where: { readonly sentence: number; readonly layer: number }) => void;
  readonly ends: (floats: Float32Array, at: number, sentence: number) => void;
};

/** Packs every matrix for its product, from `at` on; answers where each went and where the free memory begins. */
export function packAll(kernel: Kernel, layout: Layout, at: number): { readonly packed: Packed; readonly end: number } {
  const packed = new Map<string, number>();
  let free = at;
  for (const tensor of layout.tensors.values()) {
    if (tensor.kind !== "matrix") continue;
    kernel.pack(tensor.at, tensor.cols, 1, free, tensor.rows, tensor.cols);
    packed.set(tensor.name, free);
    free += tensor.rows * padded(tensor.cols);
  }
  return { packed, end: free };
}

/** Products in 32-bit floats: how the network learns. */
export function multiplyFloats(kernel: Kernel, layout: Layout, packed: Packed): Network["multiply"] {
  return ({ name, a, aRow, c, cRow, rows, start }) => {
    const tensor = tensorOf(layout, name);
    kernel.matmul(a, aRow, 1, packed.get(name) ?? 0, c, cRow, rows, tensor.rows, tensor.cols, start);
  };
}

/** The memory for a batch of so many rows and sentences of at most `longest` words. */
export function planScratch(layout: Layout, at: number, size: { readonly rows: number; readonly longest: number; readonly keep: boolean }): Scratch {
  const { sizes } = layout;
  const { rows } = size;
  let free = at;
  const take = (width: number) => {
    const from = free;
    free += rows * width;
    return from;
  };
  const input: number[] = [];
  const gates: number[] = [];
  const cells: [number, number][] = [];
  const output: number[] = [];
  for (let layer = 0; layer < sizes.layers; layer++) {
    const again = !size.keep && layer > 0;
    input.push(again ? (output[layer - 1] ?? 0) : take(inputWidth(sizes, layer)));
    gates.push(again ? (gates[0] ?? 0) : take(8 * sizes.hidden));
    cells.push(again ? (cells[0] ?? [0, 0]) : [take(sizes.hidden), take(sizes.hidden)]);
    output.push(take(2 * sizes.hidden));
  }
  const wide = padded(size.longest + 1);
  const last = take(2 * sizes.hidden);
  const ends = take(endsWidth(sizes));
  const asked = take(sizes.arc);
  const joint = take(sizes.label);
  const relations = take(padded(sizes.relations));
  const labels = take(padded(sizes.labels));
  const heads = free;
  free += wide * Math.max(sizes.arc, sizes.label);
  const scores = free;
  free += wide * wide;
  return { rows, input, gates, cells, output, last, ends, asked, joint, relations, labels, heads, scores, end: free };
}

/** Everything up to the arc ends and the dependents' questions (`scratch.asked`). */
export function encode(network: Network, batch: Batch, use: { readonly scratch: Scratch; readonly drop?: Drop }): void {
  const { kernel, layout } = network;
  const { scratch, drop } = use;
  const { sizes } = layout;
  fetchInputs(network, batch, { scratch, ...(drop === undefined ? {} : { drop }) });
  for (let layer = 0; layer < sizes.layers; layer++) {
    if (layer > 0) handOn(network, batch, { scratch, layer, ...(drop === undefined ? {} : { drop }) });
    runLayer(network, batch, { scratch, layer });
  }
  const { floats } = kernel;
  const width = 2 * sizes.hidden;
  const from = scratch.output[sizes.layers - 1] ?? 0;
  batch.lengths.forEach((length, sentence) => {
    for (let t = 0; t < length; t++) {
      const row = from + timeRow(batch, sentence, t) * width;
      const to = scratch.last + ((batch.firsts[sentence] ?? 0) + t) * width;
      floats.copyWithin(to, row, row + width);
      drop?.output(floats, to, { sentence, layer: sizes.layers - 1 });
    }
  });
  const wide = endsWidth(sizes);
  const { rows } = batch;
  network.multiply({ name: "ends", a: scratch.last, aRow: width, c: scratch.ends, cRow: wide, rows, start: tensorOf(layout, "endsBias").at });
  bendEnds(network, batch, { scratch, ...(drop === undefined ? {} : { drop }) });
  network.multiply({ name: "arc", a: scratch.ends, aRow: wide, c: scratch.asked, cRow: sizes.arc, rows, start: tensorOf(layout, "arcBias").at });
}

function fetchInputs(network: Network, batch: Batch, use: { readonly scratch: Scratch; readonly drop?: Drop }): void {
  const { kernel, layout } = network;
  const { floats } = kernel;
  const { sizes } = layout;
  const width = inputWidth(sizes, 0);
  const word = tensorOf(layout, "word").at;
  const part = tensorOf(layout, "part").at;
  const tag = tensorOf(layout, "tag").at;
  batch.inputs.forEach((input, sentence) => {
    for (let t = 0; t < input.words.length; t++) {
      const to = (use.scratch.input[0] ?? 0) + timeRow(batch, sentence, t) * width;
      const own = word + (input.words[t] ?? 0) * sizes.word;
      floats.copyWithin(to, own, own + sizes.word);
      if (t > 0) addParts(floats, { to, from: part, width: sizes.word }, { input, t });
      const tagRow = input.tags[t] ?? -1;
      if (tagRow < 0) floats.fill(0, to + sizes.word, to + width);
      else floats.copyWithin(to + sizes.word, tag + tagRow * sizes.tag, tag + (tagRow + 1) * sizes.tag);
      use.drop?.input(floats, to, sentence);
    }
  });
}

function addParts(floats: Float32Array, place: { readonly to: number; readonly from: number; readonly width: number }, word: { readonly input: Input; readonly t: number }): void {
  const { to, from, width } = place;
  for (let p = 0; p < partsEach; p++) {
    const row = from + (word.input.parts[word.t * partsEach + p] ?? 0) * width;
    for (let j = 0; j < width; j++) floats[to + j] = (floats[to + j] ?? 0) + (floats[row + j] ?? 0);
  }
}

/** A layer's output becomes the next one's input: the same place when running, a copy under a mask when learning. */
function handOn(network: Network, batch: Batch, use: { readonly scratch: Scratch; readonly drop?: Drop; readonly layer: number }): void {
  const { floats } = network.kernel;
  const { scratch, drop, layer } = use;
  const width = inputWidth(network.layout.sizes, layer);
  const from = scratch.output[layer - 1] ?? 0;
  const to = scratch.input[layer] ?? 0;
  if (to === from) return;
  floats.copyWithin(to, from, from + batch.rows * width);
  if (drop === undefined) return;
  batch.lengths.forEach((length, sentence) => {
    for (let t = 0; t < length; t++) drop.output(floats, to + timeRow(batch, sentence, t) * width, { sentence, layer: layer - 1 });
  });
}

function runLayer(network: Network, batch: Batch, use: { readonly scratch: Scratch; readonly layer: number }): void {
  const { kernel, layout } = network;
  const { scratch, layer } = use;
  const { hidden } = layout.sizes;
  const width = inputWidth(layout.sizes, layer);
  const gates = scratch.gates[layer] ?? 0;
  const output = scratch.output[layer] ?? 0;
  const [forthCells, backCells] = scratch.cells[layer] ?? [0, 0];
  const forth = `forth${layer}`;
  const back = `back${layer}`;
  network.multiply({ name: `in${layer}`, a: scratch.input[layer] ?? 0, aRow: width, c: gates, cRow: 8 * hidden, rows: batch.rows, start: tensorOf(layout, `inBias${layer}`).at });
  const { steps, active } = batch;
  for (let t = 0; t < steps.length; t++) {
    const row = steps[t] ?? 0;
    const rows = active[t] ?? 0;
    const before = t > 0 ? (steps[t - 1] ?? 0) : 0;
    const held = t > 0 ? rows : 0;
    const z = gates + row * 8 * hidden;
    if (held > 0) network.multiply({ name: forth, a: output + before * 2 * hidden, aRow: 2 * hidden, c: z, cRow: 8 * hidden, rows: held, start: onTop });
    kernel.lstmStep(z, 8 * hidden, forthCells + row * hidden, forthCells + before * hidden, output + row * 2 * hidden, 2 * hidden, rows, held, hidden);
  }
  for (let t = steps.length - 1; t >= 0; t--) {
    const row = steps[t] ?? 0;
    const rows = active[t] ?? 0;
    const before = steps[t + 1] ?? 0;
    const held = active[t + 1] ?? 0;
    const z = gates + row * 8 * hidden + 4 * hidden;
    if (held > 0) network.multiply({ name: back, a: output + before * 2 * hidden + hidden, aRow: 2 * hidden, c: z, cRow: 8 * hidden, rows: held, start: onTop });
    kernel.lstmStep(z, 8 * hidden, backCells + row * hidden, backCells + before * hidden, output + row * 2 * hidden + hidden, 2 * hidden, rows, held, hidden);
  }
}

/** The leaky bend of the arc ends (the label ends are bent once they are joined). */
function bendEnds(network: Network, batch: Batch, use: { readonly scratch: Scratch; readonly drop?: Drop }): void {
  const { floats } = network.kernel;
  const { sizes } = network.layout;
  const wide = endsWidth(sizes);
  batch.lengths.forEach((length, sentence) => {
    for (let t = 0; t < length; t++) {
      const row = use.scratch.ends + ((batch.firsts[sentence] ?? 0) + t) * wide;
      bend(floats, row, row + 2 * sizes.arc);
      use.drop?.ends(floats, row, sentence);
    }
  });
}

function bend(floats: Float32Array, from: number, to: number): void {
  for (let j = from; j < to; j++) {
    const x = floats[j] ?? 0;
    if (x < 0) floats[j] = x * slope;
  }
}

/** Scores of every head for every word of one sentence: rows of `padded(length)` from `scratch.scores`, the word 1 first. */
export function scoreHeads(network: Network, batch: Batch, use: { readonly scratch: Scratch; readonly sentence: number }): number {
  const { kernel, layout } = network;
  const { arc } = layout.sizes;
  const { scratch, sentence } = use;
  const wide = endsWidth(layout.sizes);
  const length = batch.lengths[sentence] ?? 0;
  const first = batch.firsts[sentence] ?? 0;
  const width = padded(length);
  kernel.pack(scratch.ends + first * wide + arc, 1, wide, scratch.heads, arc, length);
  kernel.matmul(scratch.asked + (first + 1) * arc, arc, 1, scratch.heads, scratch.scores, width, length - 1, arc, width, fromZero);
  return width;
}

/** The words' labels, read again by the network that has seen the whole sentence: scores at `scratch.labels`, one row a word. */
export function scoreLabels(network: Network, batch: Batch, scratch: Scratch): void {
  const { layout } = network;
  const width = 2 * layout.sizes.hidden;
  network.multiply({ name: "again", a: scratch.last, aRow: width, c: scratch.labels, cRow: padded(layout.sizes.labels), rows: batch.rows, start: tensorOf(layout, "againBias").at });
}

/** The scores of the relations between each word of the batch and its head (`heads`: one after another, the root's own is not read). */
export function scoreRelations(network: Network, batch: Batch, use: { readonly scratch: Scratch; readonly heads: Int32Array; readonly drop?: (floats: Float32Array, at: number, sentence: number) => void }): void {
  const { kernel, layout } = network;
  const { floats } = kernel;
  const { sizes } = layout;
  const { scratch } = use;
  const wide = endsWidth(sizes);
  const own = scratch.ends + 2 * sizes.arc;
  const other = own + sizes.label;
  batch.lengths.forEach((length, sentence) => {
    const first = batch.firsts[sentence] ?? 0;
    for (let t = 0; t < length; t++) {
      const to = scratch.joint + (first + t) * sizes.label;
      const dependent = own + (first + t) * wide;
      const head = other + (first + (t === 0 ? 0 : (use.heads[first + t] ?? 0))) * wide;
      for (let j = 0; j < sizes.label; j++) floats[to + j] = (floats[dependent + j] ?? 0) + (floats[head + j] ?? 0);
      bend(floats, to, to + sizes.label);
      use.drop?.(floats, to, sentence);
    }
  });
  network.multiply({ name: "label", a: scratch.joint, aRow: sizes.label, c: scratch.relations, cRow: padded(sizes.relations), rows: batch.rows, start: tensorOf(layout, "labelBias").at });
}
