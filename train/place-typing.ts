/**
 * Learns how much each sign says for a known name being a place: reads the JSON lines of eval/place-typing.ts, prints how well five-fold
 * cross-validation by document does, and writes src/stages/read/places/english.learned.ts. `npm run train:places`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { crossValidate, fit } from "./logistic.ts";
import type { Example, Weights } from "./logistic.ts";

const Line = z.object({ set: z.string(), document: z.string(), isPlace: z.boolean(), signs: z.array(z.string()) });

const settings = { steps: 300, rate: 0.05, ridge: 1, fewestSeen: 6 };
const folds = 5;
/** re3d is small, and the only one of the sets that is all about a war. */
const setWeight: Readonly<Record<string, number>> = { re3d_docs: 1.5 };
const leastShown = 0.03;
const aLine = 8;
const out = fileURLToPath(new URL("../src/stages/read/places/english.learned.ts", import.meta.url));

const input = process.argv[2];
if (input === undefined) {
  console.error("Say where the signs lie: node eval/place-typing.ts > signs.jsonl && node train/place-typing.ts signs.jsonl");
  process.exit(2);
}
const lines = readFileSync(input, "utf8").split("\n").filter((line) => line !== "").map((line) => Line.parse(JSON.parse(line)));
const examples = lines.map(({ set, document, isPlace, signs }): Example => ({ group: `${set}/${document}`, isTrue: isPlace, weight: setWeight[set] ?? 1, signs }));
const judged = crossValidate(examples, settings, folds);
for (const set of [...new Set(lines.map((line) => line.set)), "all"]) console.log(scoreOf(set));
writeFileSync(out, fileOf(fit(examples, settings)));
console.log(`${examples.length} names, weights in ${out}`);

function scoreOf(set: string): string {
  const of = lines.flatMap((line, i) => (set === "all" || line.set === set ? [{ isPlace: line.isPlace, isTaken: (judged[i] ?? 0) >= 0.5 }] : []));
  const both = of.filter(({ isPlace, isTaken }) => isPlace && isTaken).length;
  const precision = both / Math.max(1, of.filter(({ isTaken }) => isTaken).length);
  const recall = both / Math.max(1, of.filter(({ isPlace }) => isPlace).length);
  return `${set.padEnd(20)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${((2 * precision * recall) / Math.max(1e-9, precision + recall)).toFixed(3)}  names ${of.length}`;
}

function fileOf(weights: Weights): string {
  const shown = [...weights].map(([sign, weight]) => [sign, Math.round(weight * 100) / 100] as const).filter(([, weight]) => Math.abs(weight) >= leastShown);
  const cells = shown.sort(([a], [b]) => (a < b ? -1 : 1)).map(([sign, weight]) => `${JSON.stringify(sign)}: ${weight},`);
  const rows = Array.from({ length: Math.ceil(cells.length / aLine) }, (_, i) => `  ${cells.slice(i * aLine, (i + 1) * aLine).join(" ")}`);
  return `/** Learned by train/place-typing.ts: do not edit by hand; data/places/README.md says from what. */\nexport const typingWeights: Readonly<Record<string, number>> = {\n${rows.join("\n")}\n};\n`;
}
