/** Finds a Chromium on this machine, or gets one; the browser tests never skip in silence. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import process from "node:process";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { Problem } from "#record/problem.ts";

const usualPlaces = [
  "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Software drawing, so that the map works without a graphics card; nothing that speaks to the network by itself. */
const quiet = [
  "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--no-default-browser-check",
  "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
];

export function openBrowser(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: findChromium() ?? getChromium(), args: [...quiet, ...asRoot] });
}

/** `CHROMIUM` first, then the usual places, then what Playwright has downloaded before. */
export function findChromium(): string | null {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw missing(`CHROMIUM names ${named}, and there is no such file.`);
  }
  return [...usualPlaces, chromium.executablePath()].find((place) => place !== "" && existsSync(place)) ?? null;
}

function getChromium(): string {
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (isDebianRoot) {
    run("apt-get", ["update"]);
    run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]);
  } else {
    run(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"]);
  }
  const found = findChromium();
  if (found === null) throw missing("No Chromium was found, and none could be installed.");
  return found;
}

/** Whether it worked shows in whether a browser is there afterwards. */
function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, timeout: 240_000 });
}

function missing(what: string): Problem {
  return new Problem("browser-missing", `${what} Install Chromium or Google Chrome, or set CHROMIUM to its path, and run the tests again.`);
}
