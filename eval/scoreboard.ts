/** The committed scoreboard: `scoreboard.json` holds the rows, `README.md` shows them; a set that was not run keeps its rows. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type Row = {
  readonly set: string;
  readonly figure: string;
  readonly value: string;
  readonly floor: string;
  readonly best: string;
  readonly documents: number;
};
type KeptRow = Row & { readonly day: string; readonly commit: string };

const jsonPath = join(import.meta.dirname, "scoreboard.json");
const pagePath = join(import.meta.dirname, "README.md");
const startMark = "<!-- scoreboard: made by npm run eval, do not edit below -->";

export function writeScoreboard(rows: readonly Row[]): void {
  const kept: KeptRow[] = existsSync(jsonPath) ? (JSON.parse(readFileSync(jsonPath, "utf8")) as KeptRow[]) : [];
  const day = new Date().toISOString().slice(0, 10);
  const commit = commitNow();
  const measured = new Set(rows.map((row) => row.set));
  const all = [...kept.filter((row) => !measured.has(row.set)), ...rows.map((row) => ({ ...row, day, commit }))];
  all.sort((a, b) => (a.set < b.set ? -1 : a.set > b.set ? 1 : 0));
  writeFileSync(jsonPath, `${JSON.stringify(all, null, 1)}\n`);
  const page = existsSync(pagePath) ? readFileSync(pagePath, "utf8") : `# Evaluation\n\n${startMark}\n`;
  const head = page.split(startMark)[0] ?? "";
  writeFileSync(pagePath, `${head}${startMark}\n\n${table(all)}\n`);
}

function table(rows: readonly KeptRow[]): string {
  const lines = rows.map((row) => `| ${row.set} | ${row.figure} | ${row.value} | ${row.floor} | ${row.best} | ${row.documents} | ${row.day} | ${row.commit} |`);
  return ["| Set (dev) | Figure | Sitrep | Floor (keywords) | Best published, or human | Documents | Day | Commit |", "|---|---|---|---|---|---|---|---|", ...lines].join("\n");
}

/** The commit that was measured; a `+` says that the working tree held more than it. */
function commitNow(): string {
  try {
    const hash = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
    const dirty = execFileSync("git", ["status", "--porcelain", "--", "src", "data", "eval/adapters"], { encoding: "utf8" }).trim() !== "";
    return dirty ? `${hash}+` : hash;
  } catch {
    return "–";
  }
}
