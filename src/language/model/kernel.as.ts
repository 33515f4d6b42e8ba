// @ts-nocheck
/**
 * The network's inner loops, in AssemblyScript with 128-bit SIMD. `train/kernel.ts` compiles this file to data/models/kernel.wasm,
 * and a test compares the two. Every sum runs over k = 0, 1, 2 … in that order, whatever the tile, and nothing is fused: so a row's
 * result does not depend on its neighbours, and kernel.ts (plain TypeScript) gives the same bits.
 * All places are indices of 32-bit floats in memory.
 */

function at(index: i32): usize {
  return (<usize>index) << 2;
}

/** C = start + A · B. B is packed as [n / 8][k][8]; n is a multiple of 8. `start`: -1 what C holds, -2 zero, else the place of a bias row. */
export function matmul(a: i32, aRow: i32, aCol: i32, b: i32, c: i32, cRow: i32, rows: i32, k: i32, n: i32, start: i32): void {
  const rowStep: usize = at(aRow);
  const colStep: usize = at(aCol);
  for (let j = 0; j < n; j += 8) {
    const panel: usize = at(b) + at(j * k);
    let bias0 = f32x4.splat(0);
    let bias1 = f32x4.splat(0);
    if (start >= 0) {
      bias0 = v128.load(at(start + j));
      bias1 = v128.load(at(start + j), 16);
    }
    let r = 0;
    for (; r + 4 <= rows; r += 4) {
      const out0: usize = at(c + r * cRow + j);
      const out1: usize = out0 + at(cRow);
      const out2: usize = out1 + at(cRow);
      const out3: usize = out2 + at(cRow);
      let s00 = bias0, s01 = bias1, s10 = bias0, s11 = bias1, s20 = bias0, s21 = bias1, s30 = bias0, s31 = bias1;
      if (start == -1) {
        s00 = v128.load(out0); s01 = v128.load(out0, 16);
        s10 = v128.load(out1); s11 = v128.load(out1, 16);
        s20 = v128.load(out2); s21 = v128.load(out2, 16);
        s30 = v128.load(out3); s31 = v128.load(out3, 16);
      }
      let p: usize = panel;
      let x0: usize = at(a + r * aRow);
      let x1: usize = x0 + rowStep;
      let x2: usize = x1 + rowStep;
      let x3: usize = x2 + rowStep;
      for (let i = 0; i < k; i++) {
        const b0 = v128.load(p);
        const b1 = v128.load(p, 16);
        const v0 = v128.load32_splat(x0);
        s00 = f32x4.add(s00, f32x4.mul(v0, b0));
        s01 = f32x4.add(s01, f32x4.mul(v0, b1));
        const v1 = v128.load32_splat(x1);
        s10 = f32x4.add(s10, f32x4.mul(v1, b0));
        s11 = f32x4.add(s11, f32x4.mul(v1, b1));
        const v2 = v128.load32_splat(x2);
        s20 = f32x4.add(s20, f32x4.mul(v2, b0));
        s21 = f32x4.add(s21, f32x4.mul(v2, b1));
        const v3 = v128.load32_splat(x3);
        s30 = f32x4.add(s30, f32x4.mul(v3, b0));
        s31 = f32x4.add(s31, f32x4.mul(v3, b1));
        p += 32;
        x0 += colStep; x1 += colStep; x2 += colStep; x3 += colStep;
      }
      v128.store(out0, s00); v128.store(out0, s01, 16);
      v128.store(out1, s10); v128.store(out1, s11, 16);
      v128.store(out2, s20); v128.store(out2, s21, 16);
      v128.store(out3, s30); v128.store(out3, s31, 16);
    }
    for (; r < rows; r++) {
      const out: usize = at(c + r * cRow + j);
      let s0 = bias0, s1 = bias1;
      if (start == -1) {
        s0 = v128.load(out);
        s1 = v128.load(out, 16);
      }
      let p: usize = panel;
      let x: usize = at(a + r * aRow);
      for (let i = 0; i < k; i++) {
        const v = v128.load32_splat(x);
        s0 = f32x4.add(s0, f32x4.mul(v, v128.load(p)));
        s1 = f32x4.add(s1, f32x4.mul(v, v128.load(p, 16)));
        p += 32;
        x += colStep;
      }
      v128.store(out, s0);
      v128.store(out, s1, 16);
    }
  }
}

/** Packs a k × n matrix (element (i, j) at `from + i·row + j·col`) for `matmul`; columns beyond n are zero. */
export function pack(from: i32, row: i32, col: i32, to: i32, k: i32, n: i32): void {
  let out: usize = at(to);
  for (let j = 0; j < n; j += 8) {
    const width = min(8, n - j);
    for (let i = 0; i < k; i++) {
      let source: usize = at(from + i * row + j * col);
      if (col == 1 && width == 8) {
        v128.store(out, v128.load(source));
        v128.store(out, v128.load(source, 16), 16);
      } else {
        for (let x = 0; x < width; x++) {
          f32.store(out + at(x), f32.load(source));
          source += at(col);
        }
        for (let x = width; x < 8; x++) f32.store(out + at(x), 0);
      }
      out += 32;
    }
  }
}

/** e to the x by a polynomial of degree 5 (Cephes), so that results do not hang on the engine's own exp. */
function exp4(value: v128): v128 {
  const x = f32x4.min(f32x4.max(value, f32x4.splat(-87)), f32x4.splat(88));
  const n = f32x4.floor(f32x4.add(f32x4.mul(x, f32x4.splat(1.44269504088896341)), f32x4.splat(0.5)));
  const r = f32x4.sub(f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375))), f32x4.mul(n, f32x4.splat(-2.12194440e-4)));
  let p = f32x4.splat(1.9875691500e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  const y = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(y, power);
}

function sigmoid4(x: v128): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp4(f32x4.neg(x))));
}

function tanh4(x: v128): v128 {
  return f32x4.sub(f32x4.mul(f32x4.splat(2), sigmoid4(f32x4.mul(f32x4.splat(2), x))), f32x4.splat(1));
}

/**
 * One step of an LSTM for `rows` rows of `width` cells. `z`: rows of i f o g before their activation (after it on return), `zRow` apart.
 * `c`, `before`: cell states, `width` apart; only the first `held` rows have a state before. `h`: output, `hRow` apart.
 */
export function lstmStep(z: i32, zRow: i32, c: i32, before: i32, h: i32, hRow: i32, rows: i32, held: i32, width: i32): void {
  for (let r = 0; r < rows; r++) {
    for (let j = 0; j < width; j += 4) {
      const gate: usize = at(z + r * zRow + j);
      const step: usize = at(width);
      const i = sigmoid4(v128.load(gate));
      const f = sigmoid4(v128.load(gate + step));
      const o = sigmoid4(v128.load(gate + 2 * step));
      const g = tanh4(v128.load(gate + 3 * step));
      let cell = f32x4.mul(i, g);
      if (r < held) cell = f32x4.add(cell, f32x4.mul(f, v128.load(at(before + r * width + j))));
      v128.store(gate, i);
      v128.store(gate + step, f);
      v128.store(gate + 2 * step, o);
      v128.store(gate + 3 * step, g);
      v128.store(at(c + r * width + j), cell);
      v128.store(at(h + r * hRow + j), f32x4.mul(o, tanh4(cell)));
    }
  }
}

/** The way back: `z` holds activations and gets the gradients before them; `dc` the cells' gradients, `dcBefore` those of the step before. */
export function lstmBack(z: i32, zRow: i32, c: i32, before: i32, dh: i32, dhRow: i32, dc: i32, dcBefore: i32, rows: i32, held: i32, width: i32): void {
  const one = f32x4.splat(1);
  for (let r = 0; r < rows; r++) {
    for (let j = 0; j < width; j += 4) {
      const gate: usize = at(z + r * zRow + j);
      const step: usize = at(width);
      const i = v128.load(gate);
      const f = v128.load(gate + step);
      const o = v128.load(gate + 2 * step);
      const g = v128.load(gate + 3 * step);
      const t = tanh4(v128.load(at(c + r * width + j)));
      const d = v128.load(at(dh + r * dhRow + j));
      const cell = f32x4.add(v128.load(at(dc + r * width + j)), f32x4.mul(f32x4.mul(d, o), f32x4.sub(one, f32x4.mul(t, t))));
      let df = f32x4.splat(0);
      if (r < held) {
        df = f32x4.mul(f32x4.mul(cell, v128.load(at(before + r * width + j))), f32x4.mul(f, f32x4.sub(one, f)));
        v128.store(at(dcBefore + r * width + j), f32x4.mul(cell, f));
      }
      v128.store(gate, f32x4.mul(f32x4.mul(cell, g), f32x4.mul(i, f32x4.sub(one, i))));
      v128.store(gate + step, df);
      v128.store(gate + 2 * step, f32x4.mul(f32x4.mul(d, t), f32x4.mul(o, f32x4.sub(one, o))));
      v128.store(gate + 3 * step, f32x4.mul(f32x4.mul(cell, i), f32x4.sub(one, f32x4.mul(g, g))));
    }
  }
}

/** Adam on `n` numbers (a multiple of 4); `rate` has the correction for the first steps in it. The gradient is zeroed. */
export function adam(p: i32, g: i32, m: i32, v: i32, n: i32, rate: f32, scale: f32): void {
  for (let i = 0; i < n; i += 4) {
    const grad = f32x4.mul(v128.load(at(g + i)), f32x4.splat(scale));
    const first = f32x4.add(f32x4.mul(v128.load(at(m + i)), f32x4.splat(0.9)), f32x4.mul(grad, f32x4.splat(0.1)));
    const second = f32x4.add(f32x4.mul(v128.load(at(v + i)), f32x4.splat(0.95)), f32x4.mul(f32x4.mul(grad, grad), f32x4.splat(0.05)));
    v128.store(at(m + i), first);
    v128.store(at(v + i), second);
    const move = f32x4.div(f32x4.mul(first, f32x4.splat(rate)), f32x4.add(f32x4.sqrt(second), f32x4.splat(1e-8)));
    v128.store(at(p + i), f32x4.sub(v128.load(at(p + i)), move));
    v128.store(at(g + i), f32x4.splat(0));
  }
}

/** avg += (p - avg) · rate, for `n` numbers (a multiple of 4). */
export function blend(avg: i32, p: i32, n: i32, rate: f32): void {
  for (let i = 0; i < n; i += 4) {
    const old = v128.load(at(avg + i));
    v128.store(at(avg + i), f32x4.add(old, f32x4.mul(f32x4.sub(v128.load(at(p + i)), old), f32x4.splat(rate))));
  }
}

/** The sum of squares of `n` numbers (a multiple of 4). */
export function squares(g: i32, n: i32): f32 {
  let sum = f32x4.splat(0);
  for (let i = 0; i < n; i += 4) {
    const x = v128.load(at(g + i));
    sum = f32x4.add(sum, f32x4.mul(x, x));
  }
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3);
}

/** Adds the column sums of `rows` rows of `n` (a multiple of 4) to `to`: the gradient of a bias. */
export function addRows(from: i32, row: i32, to: i32, rows: i32, n: i32): void {
  for (let j = 0; j < n; j += 4) {
    let sum = v128.load(at(to + j));
    for (let r = 0; r < rows; r++) sum = f32x4.add(sum, v128.load(at(from + r * row + j)));
    v128.store(at(to + j), sum);
  }
}

/** Rows of floats as 16-bit codes with a scale each, so that row = codes · scale; k is a multiple of 8. Codes lie k / 2 floats apart. */
export function codeRows(from: i32, row: i32, to: i32, scales: i32, rows: i32, k: i32): void {
  for (let r = 0; r < rows; r++) {
    const source: usize = at(from + r * row);
    let out: usize = at(to + ((r * k) >> 1));
    let most4 = f32x4.splat(0);
    for (let i = 0; i < k; i += 4) most4 = f32x4.max(most4, f32x4.abs(v128.load(source + at(i))));
    const most = max(max(f32x4.extract_lane(most4, 0), f32x4.extract_lane(most4, 1)), max(f32x4.extract_lane(most4, 2), f32x4.extract_lane(most4, 3)));
    const inverse = most > 0 ? <f32>16383 / most : <f32>0;
    f32.store(at(scales + r), most / <f32>16383);
    const times = f32x4.splat(inverse);
    for (let i = 0; i < k; i += 8) {
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(source + at(i)), times)));
      const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(source + at(i + 4)), times)));
      v128.store(out, i16x8.narrow_i32x4_s(low, high));
      out += 16;
    }
  }
}

/** Whole sums back to floats: start + sum · (row's scale · column's scale). */
function finish(out: usize, sum: v128, scale: v128, start: v128, add: bool): void {
  const value = f32x4.mul(f32x4.convert_i32x4_s(sum), scale);
  v128.store(out, f32x4.add(add ? v128.load(out) : start, value));
}

/**
 * C = start + A · B over whole numbers: A coded by `codeRows`, B packed as [n / 8][k / 2][8][2] 16-bit codes with a scale a column.
 * The sums are exact whole numbers (k is at most 1,024), so their order is of no matter. `start` as for `matmul`.
 */
export function matmulCodes(a: i32, aScales: i32, b: i32, bScales: i32, c: i32, cRow: i32, rows: i32, k: i32, n: i32, start: i32): void {
  const rowStep: usize = at(k >> 1);
  const add = start == -1;
  for (let j = 0; j < n; j += 8) {
    const panel: usize = at(b) + ((<usize>(j * k)) << 1);
    const scale0 = v128.load(at(bScales + j));
    const scale1 = v128.load(at(bScales + j), 16);
    let bias0 = f32x4.splat(0);
    let bias1 = f32x4.splat(0);
    if (start >= 0) {
      bias0 = v128.load(at(start + j));
      bias1 = v128.load(at(start + j), 16);
    }
    let r = 0;
    for (; r + 4 <= rows; r += 4) {
      let s00 = i32x4.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00;
      let p: usize = panel;
      let x0: usize = at(a) + <usize>r * rowStep;
      let x1: usize = x0 + rowStep;
      let x2: usize = x1 + rowStep;
      let x3: usize = x2 + rowStep;
      for (let i = 0; i < k; i += 2) {
        const b0 = v128.load(p);
        const b1 = v128.load(p, 16);
        const v0 = v128.load32_splat(x0);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(v0, b0));
        s01 = i32x4.add(s01, i32x4.dot_i16x8_s(v0, b1));
        const v1 = v128.load32_splat(x1);
        s10 = i32x4.add(s10, i32x4.dot_i16x8_s(v1, b0));
        s11 = i32x4.add(s11, i32x4.dot_i16x8_s(v1, b1));
        const v2 = v128.load32_splat(x2);
        s20 = i32x4.add(s20, i32x4.dot_i16x8_s(v2, b0));
        s21 = i32x4.add(s21, i32x4.dot_i16x8_s(v2, b1));
        const v3 = v128.load32_splat(x3);
        s30 = i32x4.add(s30, i32x4.dot_i16x8_s(v3, b0));
        s31 = i32x4.add(s31, i32x4.dot_i16x8_s(v3, b1));
        p += 32;
        x0 += 4; x1 += 4; x2 += 4; x3 += 4;
      }
      const out: usize = at(c + r * cRow + j);
      const next: usize = at(cRow);
      const w0 = v128.load32_splat(at(aScales + r));
      finish(out, s00, f32x4.mul(w0, scale0), bias0, add);
      finish(out + 16, s01, f32x4.mul(w0, scale1), bias1, add);
      const w1 = v128.load32_splat(at(aScales + r + 1));
      finish(out + next, s10, f32x4.mul(w1, scale0), bias0, add);
      finish(out + next + 16, s11, f32x4.mul(w1, scale1), bias1, add);
      const w2 = v128.load32_splat(at(aScales + r + 2));
      finish(out + 2 * next, s20, f32x4.mul(w2, scale0), bias0, add);
      finish(out + 2 * next + 16, s21, f32x4.mul(w2, scale1), bias1, add);
      const w3 = v128.load32_splat(at(aScales + r + 3));
      finish(out + 3 * next, s30, f32x4.mul(w3, scale0), bias0, add);
      finish(out + 3 * next + 16, s31, f32x4.mul(w3, scale1), bias1, add);
    }
    for (; r < rows; r++) {
      let s0 = i32x4.splat(0), s1 = s0;
      let p: usize = panel;
      let x: usize = at(a) + <usize>r * rowStep;
      for (let i = 0; i < k; i += 2) {
        const v = v128.load32_splat(x);
        s0 = i32x4.add(s0, i32x4.dot_i16x8_s(v, v128.load(p)));
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(v, v128.load(p, 16)));
        p += 32;
        x += 4;
      }
      const w = v128.load32_splat(at(aScales + r));
      const out: usize = at(c + r * cRow + j);
      finish(out, s0, f32x4.mul(w, scale0), bias0, add);
      finish(out + 16, s1, f32x4.mul(w, scale1), bias1, add);
    }
  }
}
