/** The server on loopback: its files, its headers, and the next port when one is busy. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fixtureParts } from "../../../test/fixtures/parts.ts";
import { makeApi } from "./api.ts";
import { serve } from "./serve.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sitrep-page-"));
  await mkdir(join(folder, "dist", "assets"), { recursive: true });
  await writeFile(join(folder, "dist", "index.html"), "<!doctype html><title>Sitrep</title>");
  await writeFile(join(folder, "dist", "assets", "main-abc123.js"), "export {};");
  await writeFile(join(folder, "secret.txt"), "not for you");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function start(port = 0) {
  return serve({ api: makeApi(fixtureParts()), distFolder: join(folder, "dist"), port });
}

test("the page, its screens and its files have their types and their caching", async () => {
  const served = await start();
  const got = async (path: string) => {
    const response = await fetch(`${served.url}${path}`);
    await response.text();
    return [response.status, response.headers.get("content-type"), response.headers.get("cache-control")];
  };
  expect(await got("/")).toEqual([200, "text/html; charset=utf-8", "no-cache"]);
  expect(await got("/brief/2015-10-07")).toEqual([200, "text/html; charset=utf-8", "no-cache"]);
  expect(await got("/assets/main-abc123.js")).toEqual([200, "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"]);
  expect((await got("/assets/gone.js"))[0]).toBe(404);
  expect((await got("/api/days")).slice(0, 2)).toEqual([200, "application/json"]);
  await served.close();
});

test.each(["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/assets/../../secret.txt", "/%252e%252e/secret.txt"])("%s does not leave the folder", async (path) => {
  const served = await start();
  const text = await (await fetch(`${served.url}${path}`)).text();
  expect(text).not.toContain("not for you");
  await served.close();
});

test("a busy port gives the next one", async () => {
  const first = await start();
  const second = await start(first.port);
  expect(second.port).toBeGreaterThan(first.port);
  await first.close();
  await second.close();
});

test("a page that is not built is said plainly", async () => {
  await rm(join(folder, "dist"), { recursive: true });
  await expect(start()).rejects.toThrow("npm run build");
});
