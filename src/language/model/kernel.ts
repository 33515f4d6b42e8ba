/** The network's inner loops behind one interface: compiled SIMD, or plain TypeScript that gives the same bits where WebAssembly is refused. */

/** a, aRow, aCol, b (packed), c, cRow, rows, k, n, start; see kernel.as.ts. */
type MatmulArgs = [a: number, aRow: number, aCol: number, b: number, c: number, cRow: number, rows: number, k: number, n: number, start: number];
type PackArgs = [from: number, row: number, col: number, to: number, k: number, n: number];
type CodeArgs = [from: number, row: number, to: number, scales: number, rows: number, k: number];
type CodedArgs = [a: number, aScales: number, b: number, bScales: number, c: number, cRow: number, rows: number, k: number, n: number, start: number];
type StepArgs = [z: number, zRow: number, c: number, before: number, h: number, hRow: number, rows: number, held: number, width: number];

/** `start` of a product that adds to what stands in C, or begins at zero. */
export const onTop = -1;
export const fromZero = -2;

/** All places are indices into `floats`, which shows the whole memory. */
export type Kernel = {
  readonly floats: Float32Array;
  readonly matmul: (...args: MatmulArgs) => void;
  readonly pack: (...args: PackArgs) => void;
  readonly lstmStep: (...args: StepArgs) => void;
  readonly codeRows: (...args: CodeArgs) => void;
  readonly matmulCodes: (...args: CodedArgs) => void;
};

/** What training asks for besides; only the compiled kernel has it. */
export type TrainingKernel = Kernel & {
  readonly lstmBack: (...args: [z: number, zRow: number, c: number, before: number, dh: number, dhRow: number, dc: number, dcBefore: number, rows: number, held: number, width: number]) => void;
  readonly adam: (...args: [p: number, g: number, m: number, v: number, n: number, rate: number, scale: number]) => void;
  readonly blend: (...args: [avg: number, p: number, n: number, rate: number]) => void;
  readonly squares: (g: number, n: number) => number;
  readonly addRows: (...args: [from: number, row: number, to: number, rows: number, n: number]) => void;
};

const pageFloats = 16_384;
const mostPages = 65_536;

/** A memory that threads can share, of at least so many floats. */
export function makeMemory(floats: number): WebAssembly.Memory {
  const pages = Math.ceil(floats / pageFloats) + 1;
  return new WebAssembly.Memory({ initial: pages, maximum: Math.max(pages, mostPages), shared: true });
}

/** Throws where WebAssembly, its SIMD or the bytes are not to be had: the caller then takes `plainKernel`. */
export function openKernel(bytes: Uint8Array, memory: WebAssembly.Memory): TrainingKernel {
  const module = new WebAssembly.Module(new Uint8Array(bytes));
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  // The door to untyped code: the names are checked against the source by the kernel's test.
  return { ...(exports as unknown as TrainingKernel), floats: new Float32Array(memory.buffer) };
}

export function plainKernel(floats: Float32Array): Kernel {
  const codes = new Int16Array(floats.buffer, floats.byteOffset, floats.length * 2);
  return {
    floats,
    codeRows: (...args) => plainCode({ floats, codes }, args),
    matmulCodes: (...args) => plainCoded({ floats, codes }, args),
    matmul: (...args) => plainMatmul(floats, args),
    pack: (...args) => plainPack(floats, args),
    lstmStep: (...args) => plainStep(floats, args),
  };
}

function plainMatmul(f: Float32Array, [a, aRow, aCol, b, c, cRow, rows, k, n, start]: MatmulArgs): void {
  const { fround } = Math;
  const sums = new Float32Array(8);
  for (let j = 0; j < n; j += 8) {
    for (let r = 0; r < rows; r++) {
      const out = c + r * cRow + j;
      for (let x = 0; x < 8; x++) sums[x] = start === onTop ? (f[out + x] ?? 0) : start >= 0 ? (f[start + j + x] ?? 0) : 0;
      let from = a + r * aRow;
      let panel = b + j * k;
      for (let i = 0; i < k; i++) {
        const v = f[from] ?? 0;
        for (let x = 0; x < 8; x++) sums[x] = fround((sums[x] ?? 0) + fround(v * (f[panel + x] ?? 0)));
        from += aCol;
        panel += 8;
      }
      f.set(sums, out);
    }
  }
}

function plainPack(f: Float32Array, [from, row, col, to, k, n]: PackArgs): void {
  let out = to;
  for (let j = 0; j < n; j += 8) {
    for (let i = 0; i < k; i++) {
      for (let x = 0; x < 8; x++) f[out + x] = j + x < n ? (f[from + i * row + (j + x) * col] ?? 0) : 0;
      out += 8;
    }
  }
}

type Room = { readonly floats: Float32Array; readonly codes: Int16Array };

const mostCode = 16_383;

function plainCode({ floats, codes }: Room, [from, row, to, scales, rows, k]: CodeArgs): void {
  for (let r = 0; r < rows; r++) {
    const source = from + r * row;
    let most = 0;
    for (let i = 0; i < k; i++) most = Math.max(most, Math.abs(floats[source + i] ?? 0));
    const inverse = most > 0 ? Math.fround(mostCode / most) : 0;
    floats[scales + r] = most / mostCode;
    for (let i = 0; i < k; i++) codes[2 * to + r * k + i] = nearest(Math.fround((floats[source + i] ?? 0) * inverse));
  }
}

/** To the nearest whole number, halves to the even one. */
function nearest(x: number): number {
  const down = Math.floor(x);
  if (x - down !== 0.5) return Math.round(x);
  return down % 2 === 0 ? down : down + 1;
}

function plainCoded({ floats, codes }: Room, [a, aScales, b, bScales, c, cRow, rows, k, n, start]: CodedArgs): void {
  const { fround } = Math;
  const sums = new Int32Array(8);
  for (let j = 0; j < n; j += 8) {
    for (let r = 0; r < rows; r++) {
      sumPanel(codes, sums, { row: 2 * a + r * k, panel: 2 * b + j * k, k });
      const out = c + r * cRow + j;
      const scale = floats[aScales + r] ?? 0;
      for (let x = 0; x < 8; x++) {
        const begin = start === onTop ? (floats[out + x] ?? 0) : start >= 0 ? (floats[start + j + x] ?? 0) : 0;
        floats[out + x] = begin + fround(fround(sums[x] ?? 0) * fround(scale * (floats[bScales + j + x] ?? 0)));
      }
    }
  }
}

/** Eight columns' sums; written out, since this loop is all of the plain code's time. */
function sumPanel(codes: Int16Array, sums: Int32Array, { row, panel, k }: { readonly row: number; readonly panel: number; readonly k: number }): void {
  const { imul } = Math;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  let s7 = 0;
  let p = panel;
  for (let i = row; i < row + k; i += 2) {
    const v = codes[i] ?? 0;
    const w = codes[i + 1] ?? 0;
    s0 = (s0 + imul(v, codes[p] ?? 0) + imul(w, codes[p + 1] ?? 0)) | 0;
    s1 = (s1 + imul(v, codes[p + 2] ?? 0) + imul(w, codes[p + 3] ?? 0)) | 0;
    s2 = (s2 + imul(v, codes[p + 4] ?? 0) + imul(w, codes[p + 5] ?? 0)) | 0;
    s3 = (s3 + imul(v, codes[p + 6] ?? 0) + imul(w, codes[p + 7] ?? 0)) | 0;
    s4 = (s4 + imul(v, codes[p + 8] ?? 0) + imul(w, codes[p + 9] ?? 0)) | 0;
    s5 = (s5 + imul(v, codes[p + 10] ?? 0) + imul(w, codes[p + 11] ?? 0)) | 0;
    s6 = (s6 + imul(v, codes[p + 12] ?? 0) + imul(w, codes[p + 13] ?? 0)) | 0;
    s7 = (s7 + imul(v, codes[p + 14] ?? 0) + imul(w, codes[p + 15] ?? 0)) | 0;
    p += 16;
  }
  sums[0] = s0;
  sums[1] = s1;
  sums[2] = s2;
  sums[3] = s3;
  sums[4] = s4;
  sums[5] = s5;
  sums[6] = s6;
  sums[7] = s7;
}

function plainStep(f: Float32Array, [z, zRow, c, before, h, hRow, rows, held, width]: StepArgs): void {
  const { fround } = Math;
  for (let r = 0; r < rows; r++) {
    for (let j = 0; j < width; j++) {
      const gate = z + r * zRow + j;
      const i = sigmoid(f[gate] ?? 0);
      const forget = sigmoid(f[gate + width] ?? 0);
      const o = sigmoid(f[gate + 2 * width] ?? 0);
      const g = tanh(f[gate + 3 * width] ?? 0);
      const fresh = fround(i * g);
      const cell = r < held ? fround(fresh + fround(forget * (f[before + r * width + j] ?? 0))) : fresh;
      f[gate] = i;
      f[gate + width] = forget;
      f[gate + 2 * width] = o;
      f[gate + 3 * width] = g;
      f[c + r * width + j] = cell;
      f[h + r * hRow + j] = fround(o * tanh(cell));
    }
  }
}

const bits = new Int32Array(1);
const asFloat = new Float32Array(bits.buffer);
const steps = [1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1].map(Math.fround);
const firstStep = Math.fround(1.98756915e-4);
const log2e = Math.fround(Math.LOG2E);
const ln2High = Math.fround(0.693359375);
const ln2Low = Math.fround(-2.1219444e-4);

/** The kernel's exp, to the bit. */
function exp(value: number): number {
  const { fround } = Math;
  const x = Math.min(Math.max(value, -87), 88);
  const n = Math.floor(fround(fround(x * log2e) + 0.5));
  const r = fround(fround(x - fround(n * ln2High)) - fround(n * ln2Low));
  let p = firstStep;
  for (const step of steps) p = fround(fround(p * r) + step);
  const y = fround(fround(fround(fround(p * r) * r) + r) + 1);
  bits[0] = (n + 127) << 23;
  return fround(y * (asFloat[0] ?? 0));
}

function sigmoid(x: number): number {
  return Math.fround(1 / Math.fround(1 + exp(-x)));
}

function tanh(x: number): number {
  return Math.fround(Math.fround(2 * sigmoid(Math.fround(2 * x))) - 1);
}
