/** Every tensor's gradient is the slope of the loss. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Input } from "#language/model/batch.ts";
import { makeBatch } from "#language/model/batch.ts";
import { makeMemory, openKernel } from "#language/model/kernel.ts";
import type { Sizes } from "#language/model/layout.ts";
import { encode, multiplyFloats, packAll, partsEach, planScratch, scoreHeads, scoreRelations } from "#language/model/network.ts";
import { learnBatch } from "./gradients.ts";
import { kernelBytes } from "./kernel.ts";
import { randomFrom } from "./random.ts";
import { makeMasks, makeTrainer, repack } from "./trainer.ts";

const sizes: Sizes = { words: 9, parts: 16, tags: 6, word: 16, tag: 8, hidden: 16, layers: 2, arc: 16, label: 16, relations: 5, labels: 6 };
const lengths = [4, 2, 7, 4];

function setUp() {
  const random = randomFrom(3);
  const pick = (below: number) => Math.floor(random() * below);
  const inputs: Input[] = lengths.map((length) => ({
    words: Array.from({ length }, () => pick(sizes.words)),
    parts: Array.from({ length: length * partsEach }, () => pick(sizes.parts)),
    tags: Array.from({ length }, (_, t) => (t === 2 ? -1 : pick(sizes.tags))),
  }));
  const batch = makeBatch(inputs);
  const heads = Int32Array.from(lengths.flatMap((length) => Array.from({ length }, (_, d) => (d === 1 ? 0 : 1))));
  const relations = Int32Array.from(heads, () => pick(sizes.relations));
  const trainer = makeTrainer(sizes, { kernel: (floats) => openKernel(readFileSync(kernelBytes), makeMemory(floats)), rows: batch.rows, longest: 8, seed: 5 });
  return { batch, trainer, gold: { heads, relations, labels: Int32Array.from(heads, () => pick(sizes.labels)) } };
}

test("the gradient of every tensor is the slope of the loss", () => {
  const { batch, trainer, gold } = setUp();
  const { floats } = trainer.kernel;
  const masks = makeMasks(sizes, batch.inputs.length, randomFrom(4));
  const run = () => {
    repack(trainer);
    return learnBatch(trainer, batch, { gold, masks });
  };
  const clear = () => floats.fill(0, trainer.shift, trainer.shift + trainer.layout.floats);
  clear();
  run();
  const gradients = floats.slice(trainer.shift, trainer.shift + trainer.layout.floats);
  const step = 1 / 2048;
  for (const tensor of trainer.layout.tensors.values()) {
    const places = Array.from({ length: tensor.rows * tensor.cols }, (_, i) => tensor.at + i).sort((a, b) => Math.abs(gradients[b] ?? 0) - Math.abs(gradients[a] ?? 0));
    for (const place of places.slice(0, 3)) {
      const value = floats[place] ?? 0;
      floats[place] = value + step;
      const up = run();
      floats[place] = value - step;
      const down = run();
      floats[place] = value;
      const slope = (up - down) / (2 * step);
      // A small step, since the leaky bends have corners. 32-bit sums blur the slope by some 1e-4; a wrong gradient is off by much more.
      const blur = 3e-4 + 0.02 * Math.abs(slope);
      expect(Math.abs(slope), tensor.name).toBeGreaterThan(1e-3);
      expect(Math.abs(slope - (gradients[place] ?? 0)), `${tensor.name}: ${slope} against ${gradients[place]}`).toBeLessThan(blur);
    }
  }
});

test("a sentence alone and in a batch has the same scores, to the bit", () => {
  const { batch, trainer } = setUp();
  repack(trainer);
  const { floats } = trainer.kernel;
  const scratch = planScratch(trainer.layout, trainer.back.end, { rows: batch.rows, longest: 8, keep: false });
  const room = makeMemory(scratch.end + trainer.layout.floats * 2);
  const kernel = openKernel(readFileSync(kernelBytes), room);
  kernel.floats.set(floats.subarray(0, trainer.layout.floats));
  const network = { kernel, layout: trainer.layout, multiply: multiplyFloats(kernel, trainer.layout, packAll(kernel, trainer.layout, trainer.layout.floats).packed) };
  const scoresOf = (inputs: readonly Input[], sentence: number) => {
    const one = makeBatch(inputs);
    const heads = new Int32Array(one.rows);
    encode(network, one, { scratch });
    const width = scoreHeads(network, one, { scratch, sentence });
    const arcs = kernel.floats.slice(scratch.scores, scratch.scores + width * ((lengths[sentence] ?? 0) - 1));
    scoreRelations(network, one, { scratch, heads });
    const first = scratch.relations + (one.firsts[sentence] ?? 0) * 8;
    return [...arcs, ...kernel.floats.slice(first, first + 8 * (one.lengths[sentence] ?? 0))];
  };
  batch.inputs.forEach((input, sentence) => {
    const alone = (() => {
      const one = makeBatch([input]);
      encode(network, one, { scratch });
      const width = scoreHeads(network, one, { scratch, sentence: 0 });
      const arcs = kernel.floats.slice(scratch.scores, scratch.scores + width * (input.words.length - 1));
      scoreRelations(network, one, { scratch, heads: new Int32Array(one.rows) });
      return [...arcs, ...kernel.floats.slice(scratch.relations, scratch.relations + 8 * input.words.length)];
    })();
    expect(scoresOf(batch.inputs, sentence)).toEqual(alone);
  });
});
