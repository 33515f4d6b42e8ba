/** The page: built when its sources are newer than what was built, and served on loopback with the API under it. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeApi } from "./api/api.ts";
import { serve } from "./api/serve.ts";
import { readDataFiles } from "#io/files/data.ts";
import { Problem } from "#record/problem.ts";
import { home } from "./config.ts";
import { reportFailure } from "./cli/failure.ts";
import { apiParts } from "./api-parts.ts";
import type { OpenRecord } from "./record.ts";

const distFolder = join(home, "web/dist");
const stampFile = join(distFolder, ".made-from");

/** Builds when needed; `says` is told before a build, which takes some seconds. */
export async function buildPage(says: (words: string) => void): Promise<void> {
  const hash = sourcesHash();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash) return;
  says("Building the page; this happens once after its sources change.");
  try {
    const { build } = await import("vite");
    await build({ configFile: join(home, "web/vite.config.ts"), logLevel: "error" });
  } catch (cause) {
    throw new Problem("page-not-built", `The page could not be built: ${cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause)}. Run npm install and try again; the command line works without it.`, { cause });
  }
  writeFileSync(stampFile, hash);
}

export async function servePage(record: OpenRecord, port: number): Promise<{ url: string; close: () => Promise<void> }> {
  return serve({ api: makeApi(apiParts(record), { onFailure: (error) => reportFailure(error) }), distFolder, port });
}

function sourcesHash(): string {
  const web = readDataFiles(join(home, "web"), [".ts", ".tsx", ".css", "index.html"]);
  const shapes = readDataFiles(join(home, "src/record"), [".ts"]);
  const lock = readFileSync(join(home, "package-lock.json"), "utf8");
  return createHash("sha256").update(sourcesOnly(web.files)).update(shapes.hash).update(lock).digest("hex");
}

/** What Vite wrote last time lies below the same folder and must not count as a source. */
function sourcesOnly(files: ReadonlyMap<string, string>): string {
  return [...files].filter(([name]) => !name.startsWith("dist/")).map(([name, text]) => `${name}\0${text}`).join("\0");
}
