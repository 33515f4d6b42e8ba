/** Prints the misses of a set with their text, so that they can be looked at by the hundred and sorted into classes. */
import type { GoldDocument } from "./documents.ts";

type Prediction = Readonly<Record<string, unknown>>;
type Item = { readonly start: number; readonly end: number; readonly label: string };

const around = 70;

export function printErrors(set: string, gold: readonly GoldDocument[], predictions: readonly Prediction[]): void {
  gold.forEach((one, i) => {
    const prediction = predictions[i] ?? {};
    const lines = set === "polnear" ? attributionErrors(one, prediction) : hasSpans(one) ? spanErrors(one, prediction) : fieldErrors(one, prediction);
    if (lines.length > 0) console.log(`\n== ${set} ${one.id}${one.published ? ` (${one.published})` : ""}\n${lines.join("\n")}`);
  });
}

function listOf(value: unknown, key: string): readonly Record<string, unknown>[] {
  const found = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return Array.isArray(found) ? (found as Record<string, unknown>[]) : [];
}

function hasSpans(gold: GoldDocument): boolean {
  return ["timex", "toponyms"].some((key) => listOf(gold.gold, key).length > 0);
}

/** Gold and prediction as spans with a label; a span that the other side lacks, or has with another label, is printed with its words. */
function spanErrors(gold: GoldDocument, prediction: Prediction): string[] {
  const key = listOf(gold.gold, "timex").length > 0 ? "timex" : "toponyms";
  const points = [...gold.text];
  const want = listOf(gold.gold, key).map(asItem);
  const have = listOf(prediction["pred"], key).map(asItem);
  const find = (items: readonly Item[], item: Item) => items.find((one) => one.start === item.start && one.end === item.end);
  const missed = want.flatMap((item) => {
    const found = find(have, item);
    if (found === undefined) return [`MISS  ${context(points, item)}  = ${item.label}`];
    return found.label === item.label ? [] : [`VALUE ${context(points, item)}  = ${item.label}, read ${found.label}`];
  });
  const extra = have.filter((item) => find(want, item) === undefined).map((item) => `EXTRA ${context(points, item)}  read ${item.label}`);
  return [...missed, ...extra];
}

function asItem(row: Record<string, unknown>): Item {
  const label = "value" in row ? `${String(row["type"])} ${String(row["value"])}` : row["lat"] == null ? "no point" : `${Number(row["lat"]).toFixed(1)},${Number(row["lon"]).toFixed(1)}`;
  return { start: Number(row["start"]), end: Number(row["end"]), label };
}

function context(points: readonly string[], item: { readonly start: number; readonly end: number }): string {
  const cut = (from: number, to: number) => points.slice(Math.max(0, from), to).join("").replace(/\s+/g, " ");
  return `${cut(item.start - around, item.start)}[${cut(item.start, item.end)}]${cut(item.end, item.end + around)}`;
}

type Attribution = { source?: number[][]; cue?: number[][]; content?: number[][] };

function attributionErrors(gold: GoldDocument, prediction: Prediction): string[] {
  const points = [...gold.text];
  const words = (spans: number[][] | undefined) => (spans ?? []).map(([a = 0, b = 0]) => points.slice(a, b).join("").replace(/\s+/g, " ")).join(" … ");
  const say = (one: Attribution) => `{${words(one.source)}} [${words(one.cue)}] <${words(one.content)}>`;
  const want = listOf(gold.gold, "attributions") as readonly Attribution[];
  const have = listOf(prediction["pred"], "attributions") as readonly Attribution[];
  const said = new Set(have.map(say));
  const wanted = new Set(want.map(say));
  return [...want.map(say).filter((line) => !said.has(line)).map((line) => `MISS  ${line}`), ...have.map(say).filter((line) => !wanted.has(line)).map((line) => `EXTRA ${line}`)];
}

function fieldErrors(gold: GoldDocument, prediction: Prediction): string[] {
  const want = (gold.gold ?? {}) as Record<string, unknown>;
  const fields = Object.keys(prediction).filter((key) => key in want && JSON.stringify(want[key]) !== JSON.stringify(prediction[key]));
  if (fields.length === 0) return [];
  return [`TEXT  ${gold.text.replace(/\s+/g, " ").slice(0, 1200)}`, ...fields.map((key) => `FIELD ${key}: gold ${JSON.stringify(want[key])}, read ${JSON.stringify(prediction[key])}`)];
}
