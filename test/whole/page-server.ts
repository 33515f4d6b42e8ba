/** The page as a person starts it: `npm start` on an empty folder, with the examples in the record. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";

const root = resolve(import.meta.dirname, "../..");

export type StartedPage = { readonly url: string; stop(): Promise<void> };

export async function startPage(): Promise<StartedPage> {
  const folder = mkdtempSync(join(tmpdir(), "sitrep-page-"));
  const env = { ...process.env, SITREP_DATA: join(folder, "data"), SITREP_GAZETTEER: "", NO_COLOR: "1" };
  const child = spawn(process.execPath, [join(root, "src/app/cli/main.ts"), "start", "--port", "0"], { cwd: folder, env });
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  let out = "";
  const url = await new Promise<string>((found, failed) => {
    const look = (chunk: Buffer) => {
      out += chunk.toString();
      const address = /The page: (http:\/\/\S+)/.exec(out)?.[1];
      if (address !== undefined) found(address);
    };
    child.stdout.on("data", look);
    child.stderr.on("data", look);
    void ended.then(() => failed(new Error(`the page did not start: ${out}`)));
  });
  return {
    url,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
