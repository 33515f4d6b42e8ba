/** Documents that cannot lie: every command, setting, schema and floor is explained, and nothing is explained that is not there. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { settingNames } from "#app/config.ts";
import { givens, line } from "#pipeline/line.ts";
import { floors } from "../../layers.ts";
import { schemaFiles } from "../../scripts/schema-files.ts";

const root = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const headings = (path: string) => [...read(path).matchAll(/^##+ `([^`]+)`/gm)].map((match) => match[1]);

test("every setting has its paragraph, and no other has one", () => {
  expect(headings("docs/reference/settings.md").toSorted()).toEqual([...settingNames].toSorted());
});

test("every command has its paragraph, and no other has one", () => {
  const help = execFileSync(process.execPath, [join(root, "src/app/cli/main.ts"), "--help"], { encoding: "utf8" });
  const listed = [...(help.split("Commands:")[1]?.split("\n\n")[0] ?? "").matchAll(/^ {2}([a-z]+)/gm)].map((match) => match[1]).filter((name) => name !== "help");
  expect(listed.length).toBeGreaterThan(8);
  expect(headings("docs/reference/commands.md").toSorted()).toEqual(listed.toSorted());
});

test("the JSON Schemas are those of the code (npm run schema writes them)", () => {
  for (const [name, text] of schemaFiles()) expect(read(`docs/reference/schema/${name}`), name).toBe(text);
  expect(readdirSync(join(root, "docs/reference/schema"))).toHaveLength(schemaFiles().length);
});

test("ARCHITECTURE.md names every floor and every stage, and stays under 200 lines", () => {
  const page = read("ARCHITECTURE.md");
  for (const { folder } of floors.filter((floor) => existsSync(join(root, floor.folder)))) expect(page).toContain(`\`${folder}`);
  for (const { name } of line) expect(page).toContain(`**${name}**`);
  expect(page.split("\n").length).toBeLessThan(200);
});

test("the line joins up: what a stage needs was given before it", () => {
  const known = new Set<string>(givens);
  for (const stage of line) {
    for (const need of stage.needs) expect(known.has(need), `${stage.name} needs ${need}`).toBe(true);
    for (const gift of stage.gives) known.add(gift);
  }
});

test("links between documents lead somewhere", () => {
  const pages = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...readdirSync(join(root, "docs"), { recursive: true }).map((name) => `docs/${String(name)}`).filter((name) => name.endsWith(".md"))];
  const broken = pages.flatMap((page) => [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => join(page, "..", match[1] ?? "")).filter((target) => !existsSync(join(root, target))).map((target) => `${page} → ${target}`));
  expect(broken).toEqual([]);
});

test("nothing that is committed names a path of one machine", () => {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md", "*.ts", "*.tsx", "*.json", ".ci/run"], { cwd: root, encoding: "utf8" }).split("\n").filter((file) => file !== "" && file !== "package-lock.json" && existsSync(join(root, file)));
  const home = ["/work", "main"].join("/");
  expect(files.filter((file) => read(file).includes(home))).toEqual([]);
});
