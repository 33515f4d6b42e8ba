/** The network's numbers in 8 bits: one scale a row for look-ups, one an output column for matrices; biases stay 32-bit floats. */
import type { Layout, Tensor } from "./layout.ts";

export type Quantised = { readonly bytes: Uint8Array; readonly floats: Float32Array };

const most = 127;

function scalesOf(tensor: Tensor): number {
  if (tensor.kind === "bias") return tensor.cols;
  return tensor.kind === "look-up" ? tensor.rows : tensor.cols;
}

/** `values` are laid out from `layout`'s start. */
export function quantise(layout: Layout, values: Float32Array, from: number): Quantised {
  const bytes: number[] = [];
  const floats: number[] = [];
  for (const tensor of layout.tensors.values()) {
    const at = tensor.at - from;
    if (tensor.kind === "bias") {
      for (let j = 0; j < tensor.cols; j++) floats.push(values[at + j] ?? 0);
      continue;
    }
    const scales = new Float32Array(scalesOf(tensor));
    for (let i = 0; i < tensor.rows * tensor.cols; i++) {
      const scale = tensor.kind === "look-up" ? Math.floor(i / tensor.cols) : i % tensor.cols;
      scales[scale] = Math.max(scales[scale] ?? 0, Math.abs(values[at + i] ?? 0) / most);
    }
    floats.push(...scales);
    for (let i = 0; i < tensor.rows * tensor.cols; i++) {
      const scale = scales[tensor.kind === "look-up" ? Math.floor(i / tensor.cols) : i % tensor.cols] ?? 0;
      bytes.push(scale === 0 ? 0 : Math.round((values[at + i] ?? 0) / scale) & 0xff);
    }
  }
  return { bytes: Uint8Array.from(bytes), floats: Float32Array.from(floats) };
}

/** The numbers as 32-bit floats again, at the tensors' places: what training compares with. */
export function dequantise(layout: Layout, stored: Quantised, values: Float32Array): void {
  const codes = new Int8Array(stored.bytes.buffer, stored.bytes.byteOffset, stored.bytes.byteLength);
  let code = 0;
  let number = 0;
  for (const tensor of layout.tensors.values()) {
    const scales = stored.floats.subarray(number, number + scalesOf(tensor));
    number += scales.length;
    if (tensor.kind === "bias") {
      values.set(scales, tensor.at);
      continue;
    }
    const byRow = tensor.kind === "look-up";
    for (let r = 0; r < tensor.rows; r++) {
      const at = tensor.at + r * tensor.cols;
      const own = scales[r] ?? 0;
      for (let j = 0; j < tensor.cols; j++) values[at + j] = (codes[code + j] ?? 0) * (byRow ? own : (scales[j] ?? 0));
      code += tensor.cols;
    }
  }
}
