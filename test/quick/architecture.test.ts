/** The floors hold: for every row of layers.ts a breach is planted, and the linter must catch it. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync, cpSync, symlinkSync, readdirSync, statSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve, dirname } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { floors, networkFolder } from "../../layers.ts";

const root = resolve(import.meta.dirname, "../..");
let house = "";

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "sitrep-floors-"));
  for (const file of ["layers.ts", "oxlint.config.ts", "package.json", "tsconfig.json"]) cpSync(join(root, file), join(house, file));
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"));
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

type Breach = { file: string; line: string; says: string };

function nameOf(folder: string): string {
  return folder.split("/").at(-1) ?? folder;
}

function breaches(): Breach[] {
  const planted: Breach[] = [];
  for (const floor of floors) {
    const open = new Set(floor.mayImport.map((entry) => entry.replace("?types", "")));
    for (const other of floors) {
      if (other.folder === floor.folder || open.has(other.folder)) continue;
      const name = nameOf(other.folder);
      planted.push({ file: `${floor.folder}/to-${name}.ts`, line: `import { x } from "#${name}/x.ts"; export const y = x;`, says: `must not import ${other.folder}` });
      planted.push({ file: `${floor.folder}/deep/climb-to-${name}.ts`, line: `import { x } from "../../${name}/x.ts"; export const y = x;`, says: `must not import ${other.folder}` });
    }
    for (const entry of floor.mayImport.filter((one) => one.endsWith("?types"))) {
      const name = nameOf(entry.replace("?types", ""));
      planted.push({ file: `${floor.folder}/value-from-${name}.ts`, line: `import { x } from "#${name}/x.ts"; export const y = x;`, says: `must not import ${entry.replace("?types", "")}` });
    }
    if (floor.pure) {
      planted.push({ file: `${floor.folder}/disk.ts`, line: `import { readFileSync } from "node:fs"; export const y = readFileSync;`, says: "A pure floor" });
      planted.push({ file: `${floor.folder}/clock.ts`, line: `export const y = Date.now();`, says: "The clock comes in" });
      planted.push({ file: `${floor.folder}/chance.ts`, line: `export const y = Math.random();`, says: "Chance comes in" });
      planted.push({ file: `${floor.folder}/out.ts`, line: `export const y = fetch;`, says: "fetch" });
    } else if (floor.folder !== "web") {
      planted.push({ file: `${floor.folder}/out.ts`, line: `export const y = fetch;`, says: "fetch" });
      planted.push({ file: `${floor.folder}/client.ts`, line: `import { request } from "undici"; export const y = request;`, says: "speaks to the network" });
    }
  }
  return planted;
}

test("every planted breach is caught, and nothing else is", () => {
  const planted = breaches();
  for (const breach of planted) {
    mkdirSync(dirname(join(house, breach.file)), { recursive: true });
    writeFileSync(join(house, breach.file), `${breach.line}\n`);
  }
  mkdirSync(join(house, networkFolder), { recursive: true });
  writeFileSync(join(house, networkFolder, "allowed.ts"), `import { request } from "undici"; export const y = request;\n`);
  writeFileSync(join(house, "src/io/allowed.ts"), `import type { Store } from "#pipeline/ports.ts"; export type Mine = Store;\n`);

  const run = spawnSync(process.execPath, [join(root, "node_modules/oxlint/bin/oxlint"), "--format=json", "."], { cwd: house, encoding: "utf8", maxBuffer: 64 << 20 });
  const found = (JSON.parse(run.stdout) as { diagnostics: { filename: string; message: string; help?: string }[] }).diagnostics;
  const said = new Map<string, string>();
  for (const one of found) said.set(one.filename, `${said.get(one.filename) ?? ""} ${one.message} ${one.help ?? ""}`);

  const missed = planted.filter((breach) => !(said.get(breach.file) ?? "").includes(breach.says)).map((breach) => `${breach.file}: ${breach.line}`);
  expect(missed).toEqual([]);
  expect(said.get(`${networkFolder}/allowed.ts`)).toBeUndefined();
  expect(said.get("src/io/allowed.ts")).toBeUndefined();
  expect(planted.length).toBeGreaterThan(100);
});

test("every folder with code stands in layers.ts, or is a test, a script or a setting", () => {
  const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.ts", "*.tsx"], { cwd: root, encoding: "utf8" }).split("\n").filter((file) => file !== "" && existsSync(join(root, file)));
  const known = [...floors.map((floor) => `${floor.folder}/`), "test/", "scripts/"];
  const homeless = tracked.filter((file) => file.includes("/") && !known.some((folder) => file.startsWith(folder)));
  expect(homeless).toEqual([]);
});

test("data holds no code", () => {
  const files = (function walk(folder: string): string[] {
    return existsSync(folder) ? readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? walk(join(folder, name)) : [join(folder, name)])) : [];
  })(join(root, "data"));
  expect(files.filter((file) => /\.(ts|tsx|js|mjs|cjs)$/.test(file))).toEqual([]);
});
