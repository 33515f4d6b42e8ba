/** `npm run eval [NAME…] [-- --errors]`: runs the sets on their development data, prints the figures, and writes the scoreboard. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { home, readConfig } from "#app/config.ts";
import { openReader } from "#app/wire.ts";
import type { Reader } from "#pipeline/reader.ts";
import { readGold, withoutGold } from "./documents.ts";
import { printErrors } from "./errors.ts";
import { predict } from "./prediction.ts";
import { writeScoreboard } from "./scoreboard.ts";
import type { Row } from "./scoreboard.ts";
import { scoreSeed } from "./seed.ts";
import { sets } from "./sets.ts";
import { scoreTreebanks } from "./treebanks.ts";
import type { EvalSet } from "./sets.ts";

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: "boolean", default: false }, limit: { type: "string" }, keep: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
});

if (options.help) {
  console.log("npm run eval [NAME…] [-- --errors] [--limit N] [--keep]\nNames: seed, ud, " + sets.map((set) => set.name).join(", ") + "\n--errors prints the misses with their text; --limit N reads the first N documents; --keep leaves the scoreboard as it is.");
  process.exit(0);
}

const unknown = names.filter((name) => name !== "seed" && name !== "ud" && !sets.some((set) => set.name === name));
if (unknown.length > 0) fail(`There is no set ${unknown.join(", ")}. Known: seed, ud, ${sets.map((set) => set.name).join(", ")}.`);

const evalFolder = resolve(process.env["SITREP_EVAL_DATA"] ?? join(home, "../shared/eval"));
if (!existsSync(join(evalFolder, "data"))) fail(`No evaluation data at ${evalFolder}. Set SITREP_EVAL_DATA to the folder that holds data/ and score/.`);

const wanted = (name: string) => names.length === 0 || names.includes(name);
const reader = await openReader(readConfig({ SITREP_GAZETTEER: besideGazetteer(), ...process.env }));
const rows: Row[] = [];
for (const set of sets.filter((one) => wanted(one.name))) {
  const goldFile = join(evalFolder, "data", set.name, "dev.jsonl");
  if (existsSync(goldFile)) rows.push(...(await runSet(set, goldFile, reader)));
  else console.log(`${set.name}: no development data at ${goldFile}, left out.`);
}
if (wanted("seed")) rows.push(...(await scoreSeed(reader, evalFolder)));
if (wanted("ud")) rows.push(...scoreTreebanks(join(evalFolder, "../data/ud")));
for (const row of rows) console.log(`${row.set.padEnd(20)} ${row.figure.padEnd(26)} ${row.value}`);
if (!options.keep && options.limit === undefined) writeScoreboard(rows);

/** The larger gazetteer for evaluation lies beside the sets; a setting of one's own wins. */
function besideGazetteer(): string | undefined {
  const folder = join(evalFolder, "../data/gazetteer");
  return existsSync(folder) ? folder : undefined;
}

async function runSet(set: EvalSet, goldFile: string, reader: Reader): Promise<Row[]> {
  const gold = readGold(goldFile).slice(0, options.limit === undefined ? undefined : Number(options.limit));
  const adapt = await set.adapter();
  const predictions: Record<string, unknown>[] = [];
  for (const one of gold) {
    predictions.push(await predict(reader, adapt, withoutGold(one)));
    if (process.stderr.isTTY) process.stderr.write(`\r${set.name} ${predictions.length}/${gold.length}\u001b[K`);
  }
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  if (options.errors) printErrors(set.name, gold, predictions);
  const folder = mkdtempSync(join(tmpdir(), "sitrep-eval-"));
  const goldPath = join(folder, "gold.jsonl");
  const predictionPath = join(folder, "predictions.jsonl");
  writeFileSync(goldPath, gold.map((one) => JSON.stringify(one)).join("\n"));
  writeFileSync(predictionPath, predictions.map((one) => JSON.stringify(one)).join("\n"));
  const printed = execFileSync("python3", [join(evalFolder, "score", set.scorer), goldPath, predictionPath, "--json"], { encoding: "utf8", maxBuffer: 64 << 20 });
  const result: unknown = JSON.parse(printed);
  return set.figures.map((figure) => ({ set: set.name, figure: figure.name, value: show(dig(result, figure.path)), floor: figure.floor, best: figure.best, documents: gold.length }));
}

function dig(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === "object" && inner !== null ? (inner as Record<string | number, unknown>)[key] : undefined), value);
}

function show(value: unknown): string {
  if (typeof value !== "number") return "–";
  return Math.abs(value) > 1.5 ? value.toFixed(1) : value.toFixed(3);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
