/** The SIMD kernel is built from its source, and gives the same bits as the plain code. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileKernel, kernelBytes } from "../../../train/kernel.ts";
import { fromZero, makeMemory, onTop, openKernel, plainKernel } from "./kernel.ts";
import { randomFrom } from "../../../train/random.ts";

const bytes = readFileSync(kernelBytes);

test("the checked-in bytes are what the source compiles to", async () => {
  expect(Buffer.from(await compileKernel()).equals(bytes)).toBe(true);
});

function pair(size: number) {
  const compiled = openKernel(bytes, makeMemory(size));
  const plain = plainKernel(new Float32Array(compiled.floats.length));
  const random = randomFrom(7);
  for (let i = 0; i < size; i++) compiled.floats[i] = plain.floats[i] = (random() - 0.5) * 6;
  return { compiled, plain };
}

test.each([1, 2, 3, 4, 5, 9])("a product of %i rows has the same bits in SIMD and in plain code", (rows) => {
  for (const start of [fromZero, onTop, 40]) {
    const { compiled, plain } = pair(4000);
    for (const kernel of [compiled, plain]) {
      kernel.pack(0, 13, 1, 1000, 17, 13);
      kernel.matmul(300, 17, 1, 1000, 2000, 20, rows, 17, 16, start);
    }
    expect(compiled.floats.slice(0, 4000)).toEqual(plain.floats.slice(0, 4000));
  }
});

test("a row's product does not depend on how many rows are reckoned with it", () => {
  const { compiled } = pair(4000);
  compiled.pack(0, 1, 13, 1000, 13, 16);
  compiled.matmul(300, 13, 1, 1000, 2000, 16, 7, 13, 16, fromZero);
  for (let r = 0; r < 7; r++) {
    compiled.matmul(300 + r * 13, 13, 1, 1000, 3000, 16, 1, 13, 16, fromZero);
    expect(compiled.floats.slice(3000, 3016)).toEqual(compiled.floats.slice(2000 + r * 16, 2016 + r * 16));
  }
});

test.each([1, 3, 4, 7])("a coded product of %i rows has the same bits in SIMD and in plain code, and is near the true one", (rows) => {
  for (const start of [fromZero, onTop, 40]) {
    const { compiled, plain } = pair(4000);
    const k = 24;
    const weights = Array.from({ length: k * 16 }, (_, i) => ((i * 37) % 255) - 127);
    const row = Array.from(compiled.floats.subarray(300, 300 + k));
    const begin = start === fromZero ? 0 : (compiled.floats[start === onTop ? 2000 : 40] ?? 0);
    for (const kernel of [compiled, plain]) {
      const codes = new Int16Array(kernel.floats.buffer, 0, 8000);
      // Column j, row i of B stands at [j / 8][i / 2][j % 8][i % 2].
      weights.forEach((w, at) => (codes[2000 + Math.floor((at % 16) / 8) * 8 * k + Math.floor(Math.floor(at / 16) / 2) * 16 + (at % 8) * 2 + (Math.floor(at / 16) % 2)] = w));
      kernel.floats.fill(0.01, 1800, 1816);
      kernel.codeRows(300, k, 1400, 1700, rows, k);
      kernel.matmulCodes(1400, 1700, 1000, 1800, 2000, 20, rows, k, 16, start);
    }
    expect(compiled.floats.slice(2000, 2400)).toEqual(plain.floats.slice(2000, 2400));
    const truth = begin + row.reduce((sum, x, i) => sum + x * 0.01 * (weights[i * 16] ?? 0), 0);
    expect(Math.abs((compiled.floats[2000] ?? 0) - truth)).toBeLessThan(0.02);
  }
});

test("an LSTM step has the same bits in SIMD and in plain code, and is what the formula says", () => {
  const { compiled, plain } = pair(4000);
  const [i = 0, f = 0, o = 0, g = 0] = [0, 8, 16, 24].map((at) => compiled.floats[at]);
  const before = compiled.floats[2000] ?? 0;
  for (const kernel of [compiled, plain]) kernel.lstmStep(0, 40, 1000, 2000, 3000, 12, 6, 4, 8);
  expect(compiled.floats.slice(0, 4000)).toEqual(plain.floats.slice(0, 4000));
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
  const cell = sigmoid(i) * Math.tanh(g) + sigmoid(f) * before;
  expect(compiled.floats[1000]).toBeCloseTo(cell, 5);
  expect(compiled.floats[3000]).toBeCloseTo(sigmoid(o) * Math.tanh(cell), 5);
});

test("extreme values stay finite", () => {
  const { compiled, plain } = pair(400);
  for (const kernel of [compiled, plain]) {
    kernel.floats.fill(1e30, 0, 200);
    kernel.lstmStep(0, 32, 200, 240, 280, 8, 4, 4, 8);
  }
  expect(compiled.floats.slice(280, 312).every((x) => Math.abs(x) <= 1)).toBe(true);
  expect(compiled.floats.slice(0, 400)).toEqual(plain.floats.slice(0, 400));
});
