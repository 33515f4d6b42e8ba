/** The seed article, read from its bytes as `sitrep read` reads it, against what a careful person takes from it. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reader } from "#pipeline/reader.ts";
import type { Row } from "./scoreboard.ts";

const figures: readonly (readonly [group: string, keys: readonly string[]])[] = [
  ["claims", ["p", "r", "f", "source", "speaker", "stance", "said_on"]],
  ["places", ["p", "r", "f"]],
  ["dates", ["p", "r", "f"]],
  ["events", ["p", "r", "f", "attackers", "targets", "repeats"]],
  ["quantities", ["r"]],
  ["relations", ["r"]],
  ["control", ["r"]],
  ["published", ["right"]],
  ["spans", ["broken"]],
];

export async function scoreSeed(reader: Reader, evalFolder: string): Promise<Row[]> {
  const seedFolder = join(evalFolder, "../seed");
  const report = join(seedFolder, "report.txt");
  if (!existsSync(report)) return [];
  const bytes = readFileSync(report);
  const { reading } = await reader.readBytes({ fetched: { bytes, mediaType: null, charset: null, url: null, name: "report.txt" } });
  const path = join(mkdtempSync(join(tmpdir(), "sitrep-seed-")), "reading.json");
  writeFileSync(path, JSON.stringify(reading));
  const printed = execFileSync("python3", [join(evalFolder, "score/seed.py"), join(seedFolder, "gold.json"), path, "--json"], { encoding: "utf8" });
  const result = JSON.parse(printed) as Record<string, Record<string, number | boolean>>;
  return figures.flatMap(([group, keys]) => keys.map((key) => ({
    set: "seed", figure: `${group} ${key}`, value: String(result[group]?.[key] ?? "–"), floor: "–", best: "1.0", documents: 1,
  })));
}
