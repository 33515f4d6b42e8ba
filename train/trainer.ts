/** The parser's memory while it learns, its first numbers, its dropout masks, and the step that moves it (Adam, with an average). */
import type { TrainingKernel } from "#language/model/kernel.ts";
import type { Layout, Sizes } from "#language/model/layout.ts";
import { inputWidth, layOut, padded, tensorOf } from "#language/model/layout.ts";
import { multiplyFloats, packAll, planScratch } from "#language/model/network.ts";
import type { Network } from "#language/model/network.ts";
import { planBack } from "./gradients.ts";
import type { Masks, Trainer } from "./gradients.ts";
import { normalFrom, randomFrom } from "./random.ts";
import type { Random } from "./random.ts";

const dropped = 0.33;
const clipAt = 5;
const averageEvery = 5;

/** Numbers, gradients, Adam's two moments and the average lie behind each other, each as long as the layout. */
export type Learner = Trainer & {
  readonly moments: readonly [number, number];
  readonly average: Layout;
  /** Room to pack the average, and to parse with it. */
  readonly free: number;
};

export type Room = {
  readonly kernel: (floats: number) => TrainingKernel;
  readonly rows: number;
  readonly longest: number;
  readonly seed: number;
};

export function makeTrainer(sizes: Sizes, room: Room): Learner {
  const layout = layOut(sizes);
  const { floats } = layout;
  const packs = packedFloats(layout);
  const scratch = planScratch(layout, 5 * floats + 3 * packs, { rows: room.rows, longest: room.longest, keep: true });
  const back = planBack(layout, scratch.end, room.rows);
  const kernel = room.kernel(back.end + floats);
  const packed = packAll(kernel, layout, 5 * floats).packed;
  const turned = turn(kernel, layout, 5 * floats + packs);
  begin(kernel.floats, layout, randomFrom(room.seed));
  const average = layOut(sizes, 4 * floats);
  kernel.floats.copyWithin(4 * floats, 0, floats);
  const touched = new Map(["word", "part", "tag"].map((name) => [name, new Set<number>()]));
  return { kernel, layout, packed, multiply: multiplyFloats(kernel, layout, packed), turned, scratch, shift: floats, back, touched, moments: [2 * floats, 3 * floats], average, free: 5 * floats + 2 * packs };
}

function packedFloats(layout: Layout): number {
  return [...layout.tensors.values()].reduce((sum, one) => sum + (one.kind === "matrix" ? Math.max(one.rows * padded(one.cols), one.cols * padded(one.rows)) : 0), 0);
}

function turn(kernel: TrainingKernel, layout: Layout, at: number): Map<string, number> {
  const turned = new Map<string, number>();
  let free = at;
  for (const tensor of layout.tensors.values()) {
    if (tensor.kind !== "matrix") continue;
    kernel.pack(tensor.at, 1, tensor.cols, free, tensor.cols, tensor.rows);
    turned.set(tensor.name, free);
    free += tensor.cols * padded(tensor.rows);
  }
  return turned;
}

/** After every step the matrices are packed anew, both ways. */
export function repack(learner: Learner): void {
  packAll(learner.kernel, learner.layout, learner.packed.get("in0") ?? 0);
  turn(learner.kernel, learner.layout, learner.turned.get("in0") ?? 0);
}

/** The network as its average: what is measured and shipped. */
export function averageNetwork(learner: Learner): Network {
  const { kernel, average } = learner;
  return { kernel, layout: average, multiply: multiplyFloats(kernel, average, packAll(kernel, average, learner.free).packed) };
}

function begin(floats: Float32Array, layout: Layout, random: Random): void {
  const { hidden } = layout.sizes;
  for (const tensor of layout.tensors.values()) {
    const spread = tensor.kind === "bias" ? 0 : tensor.name === "tag" ? 0.2 : tensor.kind === "look-up" ? 0.1 : (tensor.name === "arc" ? 0.3 : 1) / Math.sqrt(tensor.rows);
    for (let i = 0; i < tensor.rows * tensor.cols; i++) floats[tensor.at + i] = spread === 0 ? 0 : spread * normalFrom(random);
    if (!tensor.name.startsWith("inBias")) continue;
    // A forget gate that starts open remembers.
    for (const side of [0, 4 * hidden]) floats.fill(1, tensor.at + side + hidden, tensor.at + side + 2 * hidden);
  }
}

/** One mask a sentence, the same over all its words. */
export function makeMasks(sizes: Sizes, sentences: number, random: Random): Masks {
  const make = (width: number) => Array.from({ length: sentences }, () => Float32Array.from({ length: width }, () => (random() < dropped ? 0 : 1 / (1 - dropped))));
  const input = make(inputWidth(sizes, 0));
  const outputs = Array.from({ length: sizes.layers }, () => make(2 * sizes.hidden));
  const ends = make(2 * sizes.arc);
  const joint = make(sizes.label);
  const lay = (floats: Float32Array, at: number, mask: Float32Array | undefined) => {
    if (mask !== undefined) for (let j = 0; j < mask.length; j++) floats[at + j] = (floats[at + j] ?? 0) * (mask[j] ?? 0);
  };
  return {
    drop: {
      input: (floats, at, sentence) => lay(floats, at, input[sentence]),
      output: (floats, at, where) => lay(floats, at, outputs[where.layer]?.[where.sentence]),
      ends: (floats, at, sentence) => lay(floats, at, ends[sentence]),
    },
    joint: (floats, at, sentence) => lay(floats, at, joint[sentence]),
  };
}

/** Moves every number that got a gradient, clears the gradients, and now and then takes the average along. */
export function moveStep(learner: Learner, step: number, rate: number): void {
  const { kernel, layout, shift, touched, moments } = learner;
  const dense = tensorOf(layout, "in0").at;
  const count = layout.floats - dense;
  let sum = kernel.squares(dense + shift, count);
  const rows = [...touched].flatMap(([name, set]) => {
    const tensor = tensorOf(layout, name);
    return [...set].sort((a, b) => a - b).map((row) => ({ at: tensor.at + row * tensor.cols, width: tensor.cols }));
  });
  for (const row of rows) sum += kernel.squares(row.at + shift, row.width);
  const norm = Math.sqrt(sum);
  const scale = norm > clipAt ? clipAt / norm : 1;
  const corrected = (rate * Math.sqrt(1 - 0.95 ** step)) / (1 - 0.9 ** step);
  const move = (at: number, width: number) => kernel.adam(at, at + shift, at + moments[0], at + moments[1], width, corrected, scale);
  move(dense, count);
  for (const row of rows) move(row.at, row.width);
  for (const set of touched.values()) set.clear();
  if (step % averageEvery === 0) kernel.blend(4 * layout.floats, 0, layout.floats, Math.max(0.02, 1 / (1 + step / averageEvery)));
  repack(learner);
}
