/** From head scores to a tree with one root: the best heads where they make one, else Chu–Liu/Edmonds. */

/** Root candidates that are tried, best first. */
const rootTries = 3;

export type HeadScores = {
  readonly floats: Float32Array;
  /** Row of word 1; rows are `width` apart; column 0 is the root. */
  readonly at: number;
  readonly width: number;
  /** Words, without the root. */
  readonly words: number;
};

/** Heads by word, 0 for the root; index 0 is not used. Ties go to the lower index. */
export function decodeHeads(scores: HeadScores): Int32Array {
  const heads = new Int32Array(scores.words + 1);
  for (let d = 1; d <= scores.words; d++) heads[d] = bestHead(scores, d);
  if (isTree(heads)) return heads;
  return bestTree(scores, heads);
}

function score(scores: HeadScores, word: number, head: number): number {
  return scores.floats[scores.at + (word - 1) * scores.width + head] ?? 0;
}

function bestHead(scores: HeadScores, word: number): number {
  let best = word === 0 ? 1 : 0;
  for (let h = best + 1; h <= scores.words; h++) if (h !== word && score(scores, word, h) > score(scores, word, best)) best = h;
  return best;
}

/** One root, and every word reaches it. */
export function isTree(heads: Int32Array): boolean {
  const words = heads.length - 1;
  let roots = 0;
  for (let d = 1; d <= words; d++) if (heads[d] === 0) roots++;
  return roots === 1 && !hasCycle(heads);
}

function hasCycle(heads: Int32Array): boolean {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let word = start;
    while (word !== 0 && seen[word] === 0) {
      seen[word] = start;
      word = heads[word] ?? 0;
    }
    if (word !== 0 && seen[word] === start) return true;
  }
  return false;
}

/** The best tree over the best few root candidates. */
function bestTree(scores: HeadScores, greedy: Int32Array): Int32Array {
  const lead = (word: number) => {
    let other = Number.NEGATIVE_INFINITY;
    for (let h = 1; h <= scores.words; h++) if (h !== word) other = Math.max(other, score(scores, word, h));
    return score(scores, word, 0) - other;
  };
  const leads = Array.from({ length: scores.words }, (_, i) => ({ word: i + 1, lead: scores.words === 1 ? 0 : lead(i + 1) }));
  const candidates = leads.sort((a, b) => b.lead - a.lead || a.word - b.word).slice(0, rootTries);
  let best = greedy;
  let bestSum = Number.NEGATIVE_INFINITY;
  for (const { word } of candidates) {
    const heads = spanningTree(scores, word);
    let sum = 0;
    for (let d = 1; d <= scores.words; d++) sum += score(scores, d, heads[d] ?? 0);
    if (sum > bestSum) {
      bestSum = sum;
      best = heads;
    }
  }
  return best;
}

/** The best tree in which `root` alone hangs on the root (Chu–Liu/Edmonds by contraction; `root` is its starting point). */
function spanningTree(scores: HeadScores, root: number): Int32Array {
  const size = scores.words + 1;
  const weights = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  for (let d = 1; d < size; d++) {
    if (d === root) continue;
    for (let h = 1; h < size; h++) if (h !== d) weights[d * size + h] = score(scores, d, h);
  }
  const nodes = Array.from({ length: scores.words }, (_, i) => i + 1);
  const heads = contract({ weights, size, root }, nodes);
  heads[root] = 0;
  return heads;
}

type Graph = { readonly weights: Float64Array; readonly size: number; readonly root: number };

/** Best heads of `nodes`; a cycle among them becomes one node, and the tree over the rest decides where it opens. */
function contract(graph: Graph, nodes: readonly number[]): Int32Array {
  const { weights, size, root } = graph;
  const heads = new Int32Array(size);
  for (const d of nodes) {
    if (d === root) continue;
    let best = -1;
    for (const h of nodes) if (h !== d && (best < 0 || (weights[d * size + h] ?? 0) > (weights[d * size + best] ?? 0))) best = h;
    heads[d] = best;
  }
  const cycle = findCycle(heads, nodes, root);
  if (cycle.length === 0) return heads;
  const inside = new Set(cycle);
  const outer = nodes.filter((node) => !inside.has(node));
  // The cycle's first node stands for all of it; weights are copied, so that each level keeps its own.
  const one = cycle[0] ?? 0;
  const level: Graph = { weights: weights.slice(), size, root };
  const enters = new Int32Array(size);
  const leaves = new Int32Array(size);
  for (const node of outer) {
    let bestIn = -1;
    let bestOut = -1;
    let gain = Number.NEGATIVE_INFINITY;
    for (const member of cycle) {
      const change = (weights[member * size + node] ?? 0) - (weights[member * size + (heads[member] ?? 0)] ?? 0);
      if (bestIn < 0 || change > gain) {
        bestIn = member;
        gain = change;
      }
      if (bestOut < 0 || (weights[node * size + member] ?? 0) > (weights[node * size + bestOut] ?? 0)) bestOut = member;
    }
    enters[node] = bestIn;
    leaves[node] = bestOut;
    level.weights[one * size + node] = gain;
    level.weights[node * size + one] = weights[node * size + bestOut] ?? 0;
  }
  const rest = contract(level, [...outer, one]);
  for (const node of outer) heads[node] = rest[node] === one ? (leaves[node] ?? 0) : (rest[node] ?? 0);
  const into = rest[one] ?? 0;
  const broken = enters[into] ?? one;
  heads[broken] = into;
  return heads;
}

function findCycle(heads: Int32Array, nodes: readonly number[], root: number): number[] {
  const seen = new Int32Array(heads.length);
  for (const start of nodes) {
    let node = start;
    while (node !== root && seen[node] === 0) {
      seen[node] = start;
      node = heads[node] ?? root;
    }
    if (node === root || seen[node] !== start) continue;
    const cycle = [node];
    for (let next = heads[node] ?? root; next !== node; next = heads[next] ?? root) cycle.push(next);
    return cycle;
  }
  return [];
}
