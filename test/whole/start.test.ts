/** `npm start` on an empty folder: the labelled examples, the brief, the page on loopback; and it ends when it is told to. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { afterAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "sitrep-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Started = { readonly url: string; readonly out: () => string; readonly stop: () => Promise<number | null> };

async function start(args: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, [join(root, "src/app/cli/main.ts"), "start", ...args], { cwd: folder, env: { ...process.env, SITREP_DATA: join(folder, "data"), SITREP_GAZETTEER: "", NO_COLOR: "1" } });
  let out = "";
  const ended = new Promise<number | null>((done) => child.once("close", done));
  const url = await new Promise<string>((found, failed) => {
    const look = (chunk: Buffer) => {
      out += chunk.toString();
      const match = /The page: (http:\/\/\S+)/.exec(out);
      if (match) found(match[1] ?? "");
    };
    child.stdout.on("data", look);
    child.stderr.on("data", look);
    void ended.then((code) => failed(new Error(`ended with ${code}: ${out}`)));
  });
  return { url, out: () => out, stop: () => (child.kill("SIGTERM"), ended) };
}

test("the first start shows examples, brief and page; the second adds nothing; a busy port is stepped over", async () => {
  const first = await start(["--port", "0"]);
  expect(first.out()).toContain("6 example reports were put into it, labelled as examples");
  expect(first.out()).toContain("Situation brief for 8 October 2015");
  expect(first.out()).toContain("written by the makers of Sitrep");
  expect(new URL(first.url).hostname).toBe("127.0.0.1");
  const page = await fetch(first.url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("<title>");
  const list = (await (await fetch(new URL("/api/reports", first.url))).json()) as { reports: { example: boolean }[]; total: number };
  expect(list.total).toBe(6);
  expect(list.reports.every((report) => report.example)).toBe(true);
  expect(await first.stop()).toBe(0);

  const busy = createServer().listen(0, "127.0.0.1");
  await new Promise((ready) => busy.once("listening", ready));
  const { port } = busy.address() as { port: number };
  const second = await start(["--port", String(port)]);
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  expect(second.out()).not.toContain("example reports were put into it");
  expect(await second.stop()).toBe(0);
  busy.close();
});
