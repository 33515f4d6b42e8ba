/** Which tensors the parser has, how large they are, and where each lies in memory. */

export type Sizes = {
  /** Rows of the three look-ups: whole words (0 unknown, 1 the root), hashed parts of words, tags. */
  readonly words: number;
  readonly parts: number;
  readonly tags: number;
  /** Numbers a word and a tag are described by. */
  readonly word: number;
  readonly tag: number;
  /** Cells of an LSTM in one direction, and layers of them. */
  readonly hidden: number;
  readonly layers: number;
  readonly arc: number;
  readonly label: number;
  /** Relations, and labels of words, without padding. */
  readonly relations: number;
  readonly labels: number;
};

export type Tensor = {
  readonly name: string;
  /** Index of the first number. */
  readonly at: number;
  readonly rows: number;
  readonly cols: number;
  /** `look-up` rows are fetched one by one; `matrix` is multiplied with; `bias` is added. */
  readonly kind: "look-up" | "matrix" | "bias";
};

export type Layout = { readonly sizes: Sizes; readonly tensors: ReadonlyMap<string, Tensor>; readonly floats: number };

/** Products come in columns of eight. */
export function padded(columns: number): number {
  return Math.ceil(columns / 8) * 8;
}

export function inputWidth(sizes: Sizes, layer: number): number {
  return layer === 0 ? sizes.word + sizes.tag : 2 * sizes.hidden;
}

/** Columns of the one product that makes both arc ends and both label ends. */
export function endsWidth(sizes: Sizes): number {
  return 2 * sizes.arc + 2 * sizes.label;
}

/** Tensors in the order in which they are stored, from index `from` on. */
export function layOut(sizes: Sizes, from = 0): Layout {
  const tensors = new Map<string, Tensor>();
  let at = from;
  const add = (name: string, kind: Tensor["kind"], shape: readonly [number, number]) => {
    const [rows, cols] = shape;
    tensors.set(name, { name, at, rows, cols, kind });
    at += rows * cols;
  };
  add("word", "look-up", [sizes.words, sizes.word]);
  add("part", "look-up", [sizes.parts, sizes.word]);
  add("tag", "look-up", [sizes.tags, sizes.tag]);
  for (let layer = 0; layer < sizes.layers; layer++) {
    add(`in${layer}`, "matrix", [inputWidth(sizes, layer), 8 * sizes.hidden]);
    add(`inBias${layer}`, "bias", [1, 8 * sizes.hidden]);
    add(`forth${layer}`, "matrix", [sizes.hidden, 4 * sizes.hidden]);
    add(`back${layer}`, "matrix", [sizes.hidden, 4 * sizes.hidden]);
  }
  add("ends", "matrix", [2 * sizes.hidden, endsWidth(sizes)]);
  add("endsBias", "bias", [1, endsWidth(sizes)]);
  add("arc", "matrix", [sizes.arc, sizes.arc]);
  add("arcBias", "bias", [1, sizes.arc]);
  add("label", "matrix", [sizes.label, padded(sizes.relations)]);
  add("labelBias", "bias", [1, padded(sizes.relations)]);
  add("again", "matrix", [2 * sizes.hidden, padded(sizes.labels)]);
  add("againBias", "bias", [1, padded(sizes.labels)]);
  return { sizes, tensors, floats: at - from };
}

export function tensorOf(layout: Layout, name: string): Tensor {
  const tensor = layout.tensors.get(name);
  if (tensor === undefined) throw new Error(`the network has no tensor ${name}`);
  return tensor;
}
