/** Whatever the scores, the heads form one tree with one root. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeHeads, isTree } from "./decode.ts";

/** Scores by word and head, column 0 the root. */
const scoresFrom = (rows: readonly (readonly number[])[]) => ({ floats: Float32Array.from(rows.flat()), at: 0, width: rows.length + 1, words: rows.length });

/** Every assignment of heads, the best tree among them. */
function bestByTrying(rows: readonly (readonly number[])[]): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Int32Array(rows.length + 1);
  const fill = (word: number, sum: number) => {
    if (word > rows.length) {
      if (isTree(heads)) best = Math.max(best, sum);
      return;
    }
    for (let head = 0; head <= rows.length; head++) {
      if (head === word) continue;
      heads[word] = head;
      fill(word + 1, sum + Math.fround(rows[word - 1]?.[head] ?? 0));
    }
  };
  fill(1, 0);
  return best;
}

test("the tree found is the best of all trees with one root", () => {
  const matrix = fc.integer({ min: 1, max: 3 }).chain((n) => fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n + 1, maxLength: n + 1 }), { minLength: n, maxLength: n }));
  fc.assert(
    fc.property(matrix, (rows) => {
      const heads = decodeHeads(scoresFrom(rows));
      expect(isTree(heads)).toBe(true);
      const sum = rows.reduce((total, row, i) => total + (row[heads[i + 1] ?? 0] ?? 0), 0);
      expect(sum).toBe(bestByTrying(rows));
    }),
    { numRuns: 300, seed: 2 },
  );
});

test("circles within circles open, in long sentences too", () => {
  const large = fc.integer({ min: 20, max: 60 }).chain((n) => fc.array(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: n + 1, maxLength: n + 1 }), { minLength: n, maxLength: n }));
  fc.assert(fc.property(large, (rows) => isTree(decodeHeads(scoresFrom(rows)))), { numRuns: 30, seed: 3 });
});
