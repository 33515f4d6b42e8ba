/** The hashed name table: open addressing over two 32-bit hashes, each slot pointing at a run of postings. */
import { filled, growingInts, push } from "./grow.ts";
import type { Growing } from "./grow.ts";
import type { NameHash } from "./hash.ts";

/** `slots` holds (check, first posting, count) a slot; a count of zero is an empty slot. */
export type NameTable = { readonly slots: Uint32Array; readonly postings: Uint32Array };

const slotWidth = 3;

/** The run of postings under a hash: `[from, to)`, or null. */
export function find(table: NameTable, hash: NameHash): { readonly from: number; readonly to: number } | null {
  const { slots } = table;
  const mask = slots.length / slotWidth - 1;
  const check = hash.b >>> 0;
  for (let slot = hash.a & mask; ; slot = (slot + 1) & mask) {
    const at = slot * slotWidth;
    const count = slots[at + 2] ?? 0;
    if (count === 0) return null;
    if (slots[at] === check) {
      const from = slots[at + 1] ?? 0;
      return { from, to: from + count };
    }
  }
}

export type TableDraft = { readonly a: Growing; readonly b: Growing; readonly values: Growing };

export function tableDraft(): TableDraft {
  return { a: growingInts(), b: growingInts(), values: growingInts() };
}

export function addTo(draft: TableDraft, hash: NameHash, value: number): void {
  push(draft.a, hash.a >>> 0);
  push(draft.b, hash.b >>> 0);
  push(draft.values, value);
}

/** `rank` orders the postings of one name, highest first; a name keeps at most `most` of them. `unite` makes one of those that mean the same. */
export type Order = { readonly rank: (value: number) => number; readonly most: number; readonly unite: (run: Iterable<number>) => number[] };

export function finishTable(draft: TableDraft, order: Order): NameTable {
  const size = tableSize(draft.values.length);
  const slots = new Uint32Array(size * slotWidth);
  const slotOf = new Uint32Array(draft.values.length);
  for (let i = 0; i < draft.values.length; i++) {
    const slot = claim(slots, draft.a.array[i] ?? 0, draft.b.array[i] ?? 0);
    slotOf[i] = slot;
    slots[slot * slotWidth + 2] = (slots[slot * slotWidth + 2] ?? 0) + 1;
  }
  return { slots, postings: fill(slots, runsOf(slots, slotOf, draft.values), order) };
}

function tableSize(entries: number): number {
  let size = 1024;
  while (size < entries * 1.6) size *= 2;
  return size;
}

function claim(slots: Uint32Array, a: number, b: number): number {
  const mask = slots.length / slotWidth - 1;
  for (let slot = a & mask; ; slot = (slot + 1) & mask) {
    const at = slot * slotWidth;
    if ((slots[at + 2] ?? 0) === 0) {
      slots[at] = b;
      return slot;
    }
    if (slots[at] === b) return slot;
  }
}

/** Counting sort by slot: the first posting of each slot is written into it. */
function runsOf(slots: Uint32Array, slotOf: Uint32Array, values: Growing): Uint32Array {
  const next = new Uint32Array(slots.length / slotWidth);
  let total = 0;
  for (let slot = 0; slot < next.length; slot++) {
    next[slot] = total;
    total += slots[slot * slotWidth + 2] ?? 0;
  }
  const sorted = new Uint32Array(total);
  for (let i = 0; i < slotOf.length; i++) {
    const slot = slotOf[i] ?? 0;
    const at = next[slot] ?? 0;
    sorted[at] = values.array[i] ?? 0;
    next[slot] = at + 1;
  }
  return sorted;
}

function fill(slots: Uint32Array, sorted: Uint32Array, order: Order): Uint32Array {
  const postings = growingInts();
  let from = 0;
  for (let at = 0; at < slots.length; at += slotWidth) {
    const count = slots[at + 2] ?? 0;
    if (count === 0) continue;
    const first = postings.length;
    const run = sorted.subarray(from, from + count);
    for (const value of count === 1 ? run : order.unite(run).sort((x, y) => order.rank(y) - order.rank(x) || x - y).slice(0, order.most)) push(postings, value);
    slots[at + 1] = first;
    slots[at + 2] = postings.length - first;
    from += count;
  }
  return filled(postings);
}
