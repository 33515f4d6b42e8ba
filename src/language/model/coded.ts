/** The network as it runs: look-ups and biases as floats, matrices as whole numbers with a scale a column, multiplied exactly. */
import type { Kernel } from "./kernel.ts";
import type { Layout, Tensor } from "./layout.ts";
import { tensorOf } from "./layout.ts";
import type { Network } from "./network.ts";
import type { Quantised } from "./quantise.ts";

/** Where a matrix' scales lie: behind its codes, which take half the room that its floats would. */
function scalesAt(tensor: Tensor): number {
  return tensor.at + (tensor.rows * tensor.cols) / 2;
}

/** Unpacks the stored network into the tensors' places. */
export function unpackCodes(layout: Layout, stored: Quantised, kernel: Kernel): void {
  const { floats } = kernel;
  const shorts = new Int16Array(floats.buffer, floats.byteOffset, floats.length * 2);
  const codes = new Int8Array(stored.bytes.buffer, stored.bytes.byteOffset, stored.bytes.byteLength);
  let code = 0;
  let number = 0;
  for (const tensor of layout.tensors.values()) {
    const count = tensor.kind === "look-up" ? tensor.rows : tensor.cols;
    const scales = stored.floats.subarray(number, number + count);
    number += count;
    if (tensor.kind === "bias") floats.set(scales, tensor.at);
    else if (tensor.kind === "look-up") unpackRows(floats, codes.subarray(code), { tensor, scales });
    else {
      unpackMatrix(shorts, codes.subarray(code), tensor);
      floats.set(scales, scalesAt(tensor));
    }
    if (tensor.kind !== "bias") code += tensor.rows * tensor.cols;
  }
}

function unpackRows(floats: Float32Array, codes: Int8Array, use: { readonly tensor: Tensor; readonly scales: Float32Array }): void {
  const { at, rows, cols } = use.tensor;
  for (let r = 0; r < rows; r++) {
    const scale = use.scales[r] ?? 0;
    for (let j = r * cols; j < (r + 1) * cols; j++) floats[at + j] = (codes[j] ?? 0) * scale;
  }
}

/** Element (i, j) goes to [j / 8][i / 2][j % 8][i % 2]. */
function unpackMatrix(shorts: Int16Array, codes: Int8Array, tensor: Tensor): void {
  const { rows, cols } = tensor;
  for (let i = 0; i < rows; i++) {
    const inPanel = 2 * tensor.at + (i >> 1) * 16 + (i & 1);
    for (let j = 0; j < cols; j++) shorts[inPanel + (j >> 3) * 8 * rows + (j & 7) * 2] = codes[i * cols + j] ?? 0;
  }
}

/** Floats that `multiplyCodes` needs to work in, for batches of so many rows. */
export function codeRoom(layout: Layout, rows: number): number {
  const widest = Math.max(...[...layout.tensors.values()].map((one) => (one.kind === "matrix" ? one.rows : 0)));
  return Math.ceil((rows * widest) / 2 / 4) * 4 + rows;
}

/** Products in whole numbers; `room` is where A's codes and their scales go. */
export function multiplyCodes(kernel: Kernel, layout: Layout, room: { readonly at: number; readonly rows: number }): Network["multiply"] {
  const scales = room.at + codeRoom(layout, room.rows) - room.rows;
  return ({ name, a, aRow, c, cRow, rows, start }) => {
    const tensor = tensorOf(layout, name);
    kernel.codeRows(a, aRow, room.at, scales, rows, tensor.rows);
    kernel.matmulCodes(room.at, scales, tensor.at, scalesAt(tensor), c, cRow, rows, tensor.rows, tensor.cols, start);
  };
}
