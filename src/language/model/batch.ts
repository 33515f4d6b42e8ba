/** Sentences side by side: in time order for the LSTMs (row t of all sentences together, longest first, no padding), then one after another. */

/** What the network is given of a sentence; index 0 of each list is the root. */
export type Input = {
  /** Rows of the words' own vectors. */
  readonly words: ArrayLike<number>;
  /** Rows of the hashed parts, `partsEach` a word; the root's are not looked at. */
  readonly parts: ArrayLike<number>;
  /** Rows of the tags; -1 for none. */
  readonly tags: ArrayLike<number>;
  /** The labels that each word may be given when the network reads them again; without it they are not read. */
  readonly allowed?: readonly Uint8Array[];
};

export type Batch = {
  readonly inputs: readonly Input[];
  readonly rows: number;
  /** By sentence, in the order of `inputs`: its place when sorted, its length with the root, its first row one after another. */
  readonly slots: readonly number[];
  readonly lengths: readonly number[];
  readonly firsts: readonly number[];
  /** By time step: first row, and sentences still running. */
  readonly steps: readonly number[];
  readonly active: readonly number[];
};

export function makeBatch(inputs: readonly Input[]): Batch {
  const lengths = inputs.map((input) => input.words.length);
  const order = inputs.map((_, i) => i).sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0) || a - b);
  const slots = inputs.map(() => 0);
  order.forEach((sentence, slot) => (slots[sentence] = slot));
  const steps: number[] = [];
  const active: number[] = [];
  let rows = 0;
  let running = inputs.length;
  for (let t = 0; running > 0; t++) {
    while (running > 0 && (lengths[order[running - 1] ?? 0] ?? 0) <= t) running--;
    if (running === 0) break;
    steps.push(rows);
    active.push(running);
    rows += running;
  }
  const firsts: number[] = [];
  let first = 0;
  for (const length of lengths) {
    firsts.push(first);
    first += length;
  }
  return { inputs, rows, slots, lengths, firsts, steps, active };
}

/** The row, in time order, of a sentence's word. */
export function timeRow(batch: Batch, sentence: number, t: number): number {
  return (batch.steps[t] ?? 0) + (batch.slots[sentence] ?? 0);
}
