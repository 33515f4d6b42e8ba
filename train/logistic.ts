/** Logistic regression over named signs: small enough to read, the same weights every time. */

export type Example = { readonly group: string; readonly isTrue: boolean; readonly weight: number; readonly signs: readonly string[] };

/** Weights by sign; `bias` stands for what no sign tells. */
export type Weights = ReadonlyMap<string, number>;

export type Settings = { readonly steps: number; readonly rate: number; readonly ridge: number; readonly fewestSeen: number };

const beta = { first: 0.9, second: 0.999, tiny: 1e-9 } as const;

/** Full-batch Adam on the log loss with an L2 penalty; nothing is drawn by chance. */
export function fit(examples: readonly Example[], settings: Settings): Weights {
  const signs = commonSigns(examples, settings.fewestSeen);
  const column = new Map(signs.map((sign, i) => [sign, i]));
  const bias = signs.length;
  const rows = examples.map(({ signs: own }) => [...own.flatMap((sign) => column.get(sign) ?? []), bias]);
  const weights = new Float64Array(bias + 1);
  const mean = new Float64Array(bias + 1);
  const square = new Float64Array(bias + 1);
  for (let step = 1; step <= settings.steps; step++) {
    const slope = slopeOf(examples, rows, { weights, ridge: settings.ridge, bias });
    for (let i = 0; i <= bias; i++) {
      const g = slope[i] ?? 0;
      mean[i] = beta.first * (mean[i] ?? 0) + (1 - beta.first) * g;
      square[i] = beta.second * (square[i] ?? 0) + (1 - beta.second) * g * g;
      const move = (mean[i] ?? 0) / (1 - beta.first ** step) / (Math.sqrt((square[i] ?? 0) / (1 - beta.second ** step)) + beta.tiny);
      weights[i] = (weights[i] ?? 0) - settings.rate * move;
    }
  }
  return new Map([...signs, "bias"].map((sign, i) => [sign, weights[i] ?? 0]));
}

type At = { readonly weights: Float64Array; readonly ridge: number; readonly bias: number };

function slopeOf(examples: readonly Example[], rows: readonly (readonly number[])[], { weights, ridge, bias }: At): Float64Array {
  const slope = weights.map((weight, i) => (i === bias ? 0 : ridge * weight));
  rows.forEach((row, i) => {
    const example = examples[i];
    if (example === undefined) return;
    const error = (chance(row.reduce((sum, at) => sum + (weights[at] ?? 0), 0)) - (example.isTrue ? 1 : 0)) * example.weight;
    for (const at of row) slope[at] = (slope[at] ?? 0) + error;
  });
  return slope;
}

function commonSigns(examples: readonly Example[], fewest: number): string[] {
  const seen = new Map<string, number>();
  for (const { signs } of examples) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  return [...seen].filter(([, count]) => count >= fewest).map(([sign]) => sign).sort();
}

/** The probability that the example is true. */
export function judge(weights: Weights, signs: readonly string[]): number {
  return chance(signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), weights.get("bias") ?? 0));
}

function chance(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** What each example is judged to be by weights that were fitted without any of its group. */
export function crossValidate(examples: readonly Example[], settings: Settings, folds: number): number[] {
  const judged = examples.map(() => 0);
  for (let fold = 0; fold < folds; fold++) {
    const weights = fit(examples.filter(({ group }) => foldOf(group, folds) !== fold), settings);
    examples.forEach(({ group, signs }, i) => {
      if (foldOf(group, folds) === fold) judged[i] = judge(weights, signs);
    });
  }
  return judged;
}

/** FNV-1a of the group's name: a document falls into the same fold every time. */
function foldOf(group: string, folds: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < group.length; i++) hash = Math.imul(hash ^ group.charCodeAt(i), 0x01000193) >>> 0;
  return hash % folds;
}
