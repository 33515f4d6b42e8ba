/** Two independent 32-bit hashes of a name, built word by word, so that a scan can lengthen a name without starting again. */

export type NameHash = { readonly a: number; readonly b: number };

export const emptyHash: NameHash = { a: 0x811c9dc5, b: 0x9747b28c };

/** The hash of a name that has one more word. */
export function addWord(hash: NameHash, word: string): NameHash {
  let { a, b } = hash;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
  }
  // The end of a word counts, so that "new york" and "newyork" differ.
  return { a: mixed(Math.imul(a ^ 0x20, 0x01000193)), b: Math.imul(b ^ 0x20, 0x5bd1e995) ^ (b >>> 13) };
}

export function hashOf(folded: string): NameHash {
  return folded.split(" ").reduce(addWord, emptyHash);
}

function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return once ^ (once >>> 13);
}
