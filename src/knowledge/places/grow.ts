/** Typed arrays that grow while an index is built: half a million places as objects would not fit. */

export type Growing = { array: Uint32Array; length: number };

const firstSize = 1 << 16;

export function growingInts(): Growing {
  return { array: new Uint32Array(firstSize), length: 0 };
}

export function push(to: Growing, value: number): void {
  if (to.length === to.array.length) {
    const larger = new Uint32Array(to.array.length * 2);
    larger.set(to.array);
    to.array = larger;
  }
  to.array[to.length++] = value;
}

export function filled(of: Growing): Uint32Array {
  return of.array.slice(0, of.length);
}
