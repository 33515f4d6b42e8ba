/** The files of the built page, listed once: what is not on the list can't be asked for, so no path can climb out of the folder. */
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import type { Hono } from "hono";
import { Problem } from "#record/problem.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8", ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png",
  ".ico": "image/x-icon", ".woff2": "font/woff2", ".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json",
};

/** Vite puts what it names by content into this folder: such a file never changes. */
const hashedFolder = "/assets/";

/** Adds the page to the app. Addresses without an ending are the page's own screens, and get its one document. */
export async function addPage(app: Hono, folder: string): Promise<void> {
  const files = await listFiles(folder);
  const index = files.get("/index.html");
  if (index === undefined) {
    throw new Problem("page-not-built", "The page is not built yet. Run `npm run build` first.", { subject: folder });
  }
  app.get("*", async (context, next) => {
    const path = context.req.path;
    const isScreen = !path.startsWith("/api/") && extname(path) === "";
    const file = files.get(path) ?? (isScreen ? index : undefined);
    if (file === undefined) return next();
    return context.body(new Uint8Array(await readFile(file)), 200, {
      "Content-Type": types[extname(file)] ?? "application/octet-stream",
      "Cache-Control": path.startsWith(hashedFolder) ? "public, max-age=31536000, immutable" : "no-cache",
    });
  });
}

async function listFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(folder, file).split(sep).join("/")}`, file]),
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
