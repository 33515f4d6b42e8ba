/** The parser's network backwards: from the loss of a batch to the gradient of every tensor. */
import type { Batch } from "#language/model/batch.ts";
import { timeRow } from "#language/model/batch.ts";
import type { TrainingKernel } from "#language/model/kernel.ts";
import { fromZero, onTop } from "#language/model/kernel.ts";
import type { Layout } from "#language/model/layout.ts";
import { endsWidth, inputWidth, padded, tensorOf } from "#language/model/layout.ts";
import { encode, partsEach, scoreHeads, scoreLabels, scoreRelations } from "#language/model/network.ts";
import type { Drop, Network, Packed, Scratch } from "#language/model/network.ts";

const slope = 0.1;
/** What the labels count for beside heads and relations. */
const labelWeight = 0.5;

export type Trainer = Network & {
  readonly kernel: TrainingKernel;
  readonly packed: Packed;
  /** The matrices packed the other way round, for the way back. */
  readonly turned: Packed;
  readonly scratch: Scratch;
  /** Gradients lie this far behind their numbers. */
  readonly shift: number;
  /** Free memory for the way back. */
  readonly back: Back;
  /** Rows of look-ups that got a gradient, by tensor. */
  readonly touched: ReadonlyMap<string, Set<number>>;
};

export type Back = { readonly packed: number; readonly ends: number; readonly asked: number; readonly joint: number; readonly output: number; readonly input: number; readonly cells: number; readonly before: number; readonly end: number };

/** The masks of a batch: those that the way forth asks for, and one for the label layer. */
export type Masks = {
  readonly drop: Drop;
  readonly joint: (floats: Float32Array, at: number, sentence: number) => void;
};

export type Gold = { readonly heads: Int32Array; readonly relations: Int32Array; readonly labels: Int32Array };

export function planBack(layout: Layout, at: number, rows: number): Back {
  const { sizes } = layout;
  let free = at;
  const take = (width: number) => {
    const from = free;
    free += rows * width;
    return from;
  };
  const packed = take(Math.max(8 * sizes.hidden, endsWidth(sizes)));
  const ends = take(endsWidth(sizes));
  const asked = take(sizes.arc);
  const joint = take(sizes.label);
  const output = take(2 * sizes.hidden);
  const input = take(Math.max(inputWidth(sizes, 0), 2 * sizes.hidden));
  const cells = take(sizes.hidden);
  const before = take(sizes.hidden);
  return { packed, ends, asked, joint, output, input, cells, before, end: free };
}

/** Runs a batch forth and back; adds to the gradients and answers the loss a word. */
export function learnBatch(trainer: Trainer, batch: Batch, use: { readonly gold: Gold; readonly masks?: Masks }): number {
  const { scratch } = trainer;
  const words = batch.rows - batch.inputs.length;
  const { masks } = use;
  encode(trainer, batch, { scratch, ...(masks === undefined ? {} : { drop: masks.drop }) });
  let loss = headsBack(trainer, batch, { gold: use.gold, words });
  scoreRelations(trainer, batch, { scratch, heads: use.gold.heads, ...(masks === undefined ? {} : { drop: masks.joint }) });
  loss += relationsBack(trainer, batch, { ...use, words });
  arcBack(trainer, batch, masks);
  matrixBack(trainer, { name: "ends", x: scratch.last, xRow: 2 * trainer.layout.sizes.hidden, dy: trainer.back.ends, dyRow: endsWidth(trainer.layout.sizes), rows: batch.rows, dx: trainer.back.input });
  loss += labelsBack(trainer, batch, { gold: use.gold, words });
  toTimeOrder(trainer, batch, masks);
  for (let layer = trainer.layout.sizes.layers - 1; layer >= 0; layer--) layerBack(trainer, batch, { layer, masks });
  lookUpsBack(trainer, batch);
  return loss / words;
}

/** dW += Xᵀ·dY, db += ΣdY, and dX = dY·Wᵀ when it is asked for. */
function matrixBack(trainer: Trainer, use: { name: string; x: number; xRow: number; dy: number; dyRow: number; rows: number; dx: number; bias?: string; add?: boolean }): void {
  const { kernel, layout, turned, back } = trainer;
  const tensor = tensorOf(layout, use.name);
  kernel.pack(use.dy, use.dyRow, 1, back.packed, use.rows, tensor.cols);
  kernel.matmul(use.x, 1, use.xRow, back.packed, tensor.at + trainer.shift, tensor.cols, tensor.rows, use.rows, tensor.cols, onTop);
  kernel.addRows(use.dy, use.dyRow, tensorOf(layout, use.bias ?? `${use.name}Bias`).at + trainer.shift, use.rows, tensor.cols);
  kernel.matmul(use.dy, use.dyRow, 1, turned.get(use.name) ?? 0, use.dx, tensor.rows, use.rows, tensor.cols, tensor.rows, use.add === true ? onTop : fromZero);
}

/** Loss of the heads; gradients of the questions and of the arc-head ends. */
function headsBack(trainer: Trainer, batch: Batch, use: { readonly gold: Gold; readonly words: number }): number {
  const { kernel, layout, scratch, back } = trainer;
  const { floats } = kernel;
  const { arc } = layout.sizes;
  const wide = endsWidth(layout.sizes);
  let loss = 0;
  floats.fill(0, back.ends, back.ends + batch.rows * wide);
  floats.fill(0, back.asked, back.asked + batch.rows * arc);
  batch.lengths.forEach((length, sentence) => {
    const first = batch.firsts[sentence] ?? 0;
    const width = scoreHeads(trainer, batch, { scratch, sentence });
    for (let d = 1; d < length; d++) {
      loss += softmaxBack(floats, { at: scratch.scores + (d - 1) * width, count: length, width, skip: d, gold: use.gold.heads[first + d] ?? 0, share: 1 / use.words });
    }
    kernel.pack(scratch.ends + first * wide + arc, wide, 1, back.packed, length, arc);
    kernel.matmul(scratch.scores, width, 1, back.packed, back.asked + (first + 1) * arc, arc, length - 1, length, arc, fromZero);
    kernel.pack(scratch.asked + (first + 1) * arc, arc, 1, back.packed, length - 1, arc);
    kernel.matmul(scratch.scores, 1, width, back.packed, back.ends + first * wide + arc, wide, length, length - 1, arc, fromZero);
  });
  return loss;
}

/** Scores become their gradient; answers the loss. */
function softmaxBack(floats: Float32Array, row: { at: number; count: number; width: number; skip: number; gold: number; share: number }): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < row.count; i++) if (i !== row.skip) most = Math.max(most, floats[row.at + i] ?? 0);
  let sum = 0;
  for (let i = 0; i < row.count; i++) if (i !== row.skip) sum += Math.exp((floats[row.at + i] ?? 0) - most);
  const loss = Math.log(sum) + most - (floats[row.at + row.gold] ?? 0);
  for (let i = 0; i < row.width; i++) {
    const p = i >= row.count || i === row.skip ? 0 : Math.exp((floats[row.at + i] ?? 0) - most) / sum;
    floats[row.at + i] = (p - (i === row.gold ? 1 : 0)) * row.share;
  }
  return loss;
}

function relationsBack(trainer: Trainer, batch: Batch, use: { readonly gold: Gold; readonly words: number; readonly masks?: Masks }): number {
  const { kernel, layout, scratch, back } = trainer;
  const { floats } = kernel;
  const { sizes } = layout;
  const columns = padded(sizes.relations);
  let loss = 0;
  batch.lengths.forEach((length, sentence) => {
    const first = batch.firsts[sentence] ?? 0;
    floats.fill(0, scratch.relations + first * columns, scratch.relations + (first + 1) * columns);
    for (let d = 1; d < length; d++) {
      loss += softmaxBack(floats, { at: scratch.relations + (first + d) * columns, count: sizes.relations, width: columns, skip: -1, gold: use.gold.relations[first + d] ?? 0, share: 1 / use.words });
    }
  });
  matrixBack(trainer, { name: "label", x: scratch.joint, xRow: sizes.label, dy: scratch.relations, dyRow: columns, rows: batch.rows, dx: back.joint });
  const wide = endsWidth(sizes);
  const own = back.ends + 2 * sizes.arc;
  const other = own + sizes.label;
  batch.lengths.forEach((length, sentence) => {
    const first = batch.firsts[sentence] ?? 0;
    for (let d = 1; d < length; d++) {
      const from = back.joint + (first + d) * sizes.label;
      unbend(floats, { from, value: scratch.joint + (first + d) * sizes.label, count: sizes.label });
      use.masks?.joint(floats, from, sentence);
      const dependent = own + (first + d) * wide;
      const head = other + (first + (use.gold.heads[first + d] ?? 0)) * wide;
      for (let j = 0; j < sizes.label; j++) {
        const g = floats[from + j] ?? 0;
        floats[dependent + j] = (floats[dependent + j] ?? 0) + g;
        floats[head + j] = (floats[head + j] ?? 0) + g;
      }
    }
  });
  return loss;
}

/** The labels read again: their gradient joins that of the ends in `back.input`. */
function labelsBack(trainer: Trainer, batch: Batch, use: { readonly gold: Gold; readonly words: number }): number {
  const { kernel, layout, scratch, back } = trainer;
  const { sizes } = layout;
  const columns = padded(sizes.labels);
  scoreLabels(trainer, batch, scratch);
  let loss = 0;
  batch.lengths.forEach((length, sentence) => {
    const first = scratch.labels + (batch.firsts[sentence] ?? 0) * columns;
    kernel.floats.fill(0, first, first + columns);
    for (let d = 1; d < length; d++) {
      const gold = use.gold.labels[(batch.firsts[sentence] ?? 0) + d] ?? 0;
      loss += labelWeight * softmaxBack(kernel.floats, { at: first + d * columns, count: sizes.labels, width: columns, skip: -1, gold, share: labelWeight / use.words });
    }
  });
  const width = 2 * sizes.hidden;
  matrixBack(trainer, { name: "again", x: scratch.last, xRow: width, dy: scratch.labels, dyRow: columns, rows: batch.rows, dx: back.input, add: true });
  return loss;
}

/** The slope of the leaky bend, by the sign of what came out of it. */
function unbend(floats: Float32Array, use: { readonly from: number; readonly value: number; readonly count: number }): void {
  for (let j = 0; j < use.count; j++) if ((floats[use.value + j] ?? 0) < 0) floats[use.from + j] = (floats[use.from + j] ?? 0) * slope;
}

function arcBack(trainer: Trainer, batch: Batch, masks: Masks | undefined): void {
  const { kernel, layout, scratch, back, turned } = trainer;
  const { floats } = kernel;
  const { arc } = layout.sizes;
  const wide = endsWidth(layout.sizes);
  const tensor = tensorOf(layout, "arc");
  kernel.pack(back.asked, arc, 1, back.packed, batch.rows, arc);
  kernel.matmul(scratch.ends, 1, wide, back.packed, tensor.at + trainer.shift, arc, arc, batch.rows, arc, onTop);
  kernel.addRows(back.asked, arc, tensorOf(layout, "arcBias").at + trainer.shift, batch.rows, arc);
  kernel.matmul(back.asked, arc, 1, turned.get("arc") ?? 0, back.ends, wide, batch.rows, arc, arc, fromZero);
  batch.lengths.forEach((length, sentence) => {
    for (let t = 0; t < length; t++) {
      const row = ((batch.firsts[sentence] ?? 0) + t) * wide;
      unbend(floats, { from: back.ends + row, value: scratch.ends + row, count: 2 * arc });
      masks?.drop.ends(floats, back.ends + row, sentence);
    }
  });
}

function toTimeOrder(trainer: Trainer, batch: Batch, masks: Masks | undefined): void {
  const { kernel, layout, back } = trainer;
  const width = 2 * layout.sizes.hidden;
  batch.lengths.forEach((length, sentence) => {
    for (let t = 0; t < length; t++) {
      const from = back.input + ((batch.firsts[sentence] ?? 0) + t) * width;
      const to = back.output + timeRow(batch, sentence, t) * width;
      kernel.floats.copyWithin(to, from, from + width);
      masks?.drop.output(kernel.floats, to, { sentence, layer: layout.sizes.layers - 1 });
    }
  });
}

/** Both directions of one layer; the gradient of its input ends in `back.output` (masked) or, for the first layer, in `back.input`. */
function layerBack(trainer: Trainer, batch: Batch, use: { readonly layer: number; readonly masks: Masks | undefined }): void {
  const { kernel, layout, scratch, back } = trainer;
  const { floats } = kernel;
  const { hidden } = layout.sizes;
  const { layer, masks } = use;
  const gates = scratch.gates[layer] ?? 0;
  directionBack(trainer, batch, { layer, forth: true });
  directionBack(trainer, batch, { layer, forth: false });
  const width = inputWidth(layout.sizes, layer);
  matrixBack(trainer, { name: `in${layer}`, bias: `inBias${layer}`, x: scratch.input[layer] ?? 0, xRow: width, dy: gates, dyRow: 8 * hidden, rows: batch.rows, dx: back.input });
  // The packed gates still lie there: the recurrent matrices take their halves of them.
  recurrentBack(trainer, batch, { layer, forth: true });
  recurrentBack(trainer, batch, { layer, forth: false });
  batch.lengths.forEach((length, sentence) => {
    for (let t = 0; t < length; t++) {
      const row = timeRow(batch, sentence, t) * width;
      if (layer === 0) masks?.drop.input(floats, back.input + row, sentence);
      else {
        floats.copyWithin(back.output + row, back.input + row, back.input + row + width);
        masks?.drop.output(floats, back.output + row, { sentence, layer: layer - 1 });
      }
    }
  });
}

function directionBack(trainer: Trainer, batch: Batch, use: { readonly layer: number; readonly forth: boolean }): void {
  const { kernel, layout, scratch, back, turned } = trainer;
  const { hidden } = layout.sizes;
  const { steps, active } = batch;
  const count = steps.length;
  const side = use.forth ? 0 : 1;
  const cells = scratch.cells[use.layer]?.[side] ?? 0;
  const matrix = turned.get(`${use.forth ? "forth" : "back"}${use.layer}`) ?? 0;
  kernel.floats.fill(0, back.cells, back.cells + batch.rows * hidden);
  for (let i = 0; i < count; i++) {
    const t = use.forth ? count - 1 - i : i;
    const row = steps[t] ?? 0;
    const rows = active[t] ?? 0;
    const before = (use.forth ? steps[t - 1] : steps[t + 1]) ?? 0;
    const held = use.forth ? (t > 0 ? rows : 0) : (active[t + 1] ?? 0);
    const z = (scratch.gates[use.layer] ?? 0) + row * 8 * hidden + side * 4 * hidden;
    const dh = back.output + side * hidden;
    kernel.lstmBack(z, 8 * hidden, cells + row * hidden, cells + before * hidden, dh + row * 2 * hidden, 2 * hidden, back.cells + row * hidden, back.cells + before * hidden, rows, held, hidden);
    if (held > 0) kernel.matmul(z, 8 * hidden, 1, matrix, dh + before * 2 * hidden, 2 * hidden, held, 4 * hidden, hidden, onTop);
  }
}

function recurrentBack(trainer: Trainer, batch: Batch, use: { readonly layer: number; readonly forth: boolean }): void {
  const { kernel, layout, scratch, back } = trainer;
  const { floats } = kernel;
  const { hidden } = layout.sizes;
  const { steps, active } = batch;
  const output = (scratch.output[use.layer] ?? 0) + (use.forth ? 0 : hidden);
  floats.fill(0, back.before, back.before + batch.rows * hidden);
  for (let t = 0; t < steps.length; t++) {
    const before = use.forth ? steps[t - 1] : steps[t + 1];
    const held = use.forth ? (active[t] ?? 0) : (active[t + 1] ?? 0);
    if (before === undefined) continue;
    for (let r = 0; r < held; r++) {
      const from = output + (before + r) * 2 * hidden;
      floats.copyWithin(back.before + ((steps[t] ?? 0) + r) * hidden, from, from + hidden);
    }
  }
  const tensor = tensorOf(layout, `${use.forth ? "forth" : "back"}${use.layer}`);
  const half = back.packed + (use.forth ? 0 : 4 * hidden * batch.rows);
  kernel.matmul(back.before, 1, hidden, half, tensor.at + trainer.shift, 4 * hidden, hidden, batch.rows, 4 * hidden, onTop);
}

function lookUpsBack(trainer: Trainer, batch: Batch): void {
  const { kernel, layout, back, touched } = trainer;
  const { floats } = kernel;
  const { sizes } = layout;
  const width = inputWidth(sizes, 0);
  const add = (name: string, row: number, use: { readonly from: number; readonly count: number }) => {
    touched.get(name)?.add(row);
    const to = tensorOf(layout, name).at + trainer.shift + row * use.count;
    for (let j = 0; j < use.count; j++) floats[to + j] = (floats[to + j] ?? 0) + (floats[use.from + j] ?? 0);
  };
  batch.inputs.forEach((input, sentence) => {
    for (let t = 0; t < input.words.length; t++) {
      const from = back.input + timeRow(batch, sentence, t) * width;
      add("word", input.words[t] ?? 0, { from, count: sizes.word });
      if (t > 0) for (let p = 0; p < partsEach; p++) add("part", input.parts[t * partsEach + p] ?? 0, { from, count: sizes.word });
      const tag = input.tags[t] ?? -1;
      if (tag >= 0) add("tag", tag, { from: from + sizes.word, count: sizes.tag });
    }
  });
}
