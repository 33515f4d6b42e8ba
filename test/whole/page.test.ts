/** The page in a real browser: paste, read, light up, judge, map, brief; accessible, offline, and without a word in the console. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from "vitest";
import { fixtureText } from "../fixtures/reading.ts";
import { openBrowser } from "./browser.ts";
import { startPage } from "./page-server.ts";
import type { StartedPage } from "./page-server.ts";

const images = resolve(import.meta.dirname, "../../docs/images");
const wide = { width: 1440, height: 900 };
const phone = { width: 360, height: 740 };

let server: StartedPage;
let browser: Browser;
let context: BrowserContext;
/** What should never be: console errors, exceptions, requests that leave the machine. */
let faults: string[] = [];
/** What the browser itself says of an answer that a test asks for, and that is a refusal. */
let meant: RegExp | null = null;

beforeAll(async () => {
  mkdirSync(images, { recursive: true });
  [server, browser] = await Promise.all([startPage(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});
beforeEach(() => {
  faults = [];
  meant = null;
});
afterEach(async () => {
  await context.close();
  expect(faults.filter((fault) => meant === null || !meant.test(fault))).toEqual([]);
});

async function open(path: string, look: { viewport?: typeof wide; colorScheme?: "light" | "dark" } = {}): Promise<Page> {
  context = await browser.newContext({ viewport: wide, colorScheme: "light", reducedMotion: "reduce", ...look });
  await context.route("**/*", (route) => {
    const { protocol, hostname } = new URL(route.request().url());
    if (["data:", "blob:"].includes(protocol) || hostname === "127.0.0.1") return route.continue();
    faults.push(`left the machine: ${route.request().url()}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on("console", (message) => { if (message.type() === "error") faults.push(`console: ${message.text()}`); });
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  await page.goto(server.url + path);
  return page;
}

/** As a person pastes: an event with the text on it, not keys. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "The report’s text" }).evaluate((box, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await page.locator(".card").first().waitFor();
}

/** The words that a layer of highlights covers. */
function highlighted(page: Page, layer: string): Promise<string[]> {
  return page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  }), `sitrep-${layer}`);
}

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  return violations.filter((one) => one.impact === "serious" || one.impact === "critical").map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`);
}

async function isNeverWiderThanTheScreen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

async function drawnMap(page: Page): Promise<void> {
  await page.locator('.map-canvas[data-drawn="true"]').waitFor();
}

/** Counts the colours in the middle of the map, where no button lies over it. */
async function coloursOfMap(page: Page): Promise<number> {
  const box = await page.locator(".map-canvas").boundingBox();
  if (box === null) return 0;
  const png = await page.screenshot({ clip: { x: box.x + box.width * 0.15, y: box.y + box.height * 0.15, width: box.width * 0.6, height: box.height * 0.6 } });
  return page.evaluate(async (base64) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    pen?.drawImage(picture, 0, 0);
    const data = pen?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray();
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    return colours.size;
  }, png.toString("base64"));
}

test("a pasted report is read at once: its words are underlined, and cards and words light each other", async () => {
  const page = await open("/read");
  expect(await seriousFaults(page)).toEqual([]);
  await paste(page, fixtureText);
  expect(await page.locator(".report-text .piece").count()).toBeGreaterThan(4);
  expect(await page.locator('[data-value^="c"]').count()).toBeGreaterThan(3);
  expect((await highlighted(page, "place")).join(" ")).toContain("Khan Shaykhun");
  expect((await highlighted(page, "time")).join(" ")).toContain("Tuesday");
  expect(await highlighted(page, "cue")).toContain("denied");

  await page.locator(".card", { hasText: "Denial" }).first().hover();
  expect(await highlighted(page, "strong")).toContain("denied");
  await page.mouse.move(2, 2);
  expect(await highlighted(page, "strong")).toEqual([]);

  const point = await page.evaluate(() => {
    const range = [...(CSS.highlights.get("sitrep-cue") ?? [])].find((one) => one.startContainer.textContent?.slice(one.startOffset, one.endOffset) === "denied");
    if (range === undefined) return { x: 0, y: 0 };
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const box = live.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.mouse.move(point.x, point.y);
  const lit = page.locator('.card[data-lit="true"]');
  await lit.first().waitFor();
  expect(await lit.first().innerText()).toContain("Denial");
  await page.mouse.click(point.x, point.y);
  await page.locator('.card[data-selected="true"]', { hasText: "Denial" }).waitFor();
  await page.screenshot({ path: join(images, "reading.png") });

  await page.getByRole("button", { name: /^Tolls/ }).click();
  expect(await highlighted(page, "toll")).toEqual([]);
  expect(await seriousFaults(page)).toEqual([]);
});

test("what is kept can be judged, by name, and the judgement is there when the report is opened again", async () => {
  const page = await open("/read");
  await paste(page, fixtureText);
  expect(await page.getByRole("button", { name: "Accept" }).count()).toBe(0);
  await page.getByRole("button", { name: "Keep in the record" }).click();
  await page.getByRole("button", { name: "Open it there" }).click();
  const card = page.locator('[data-value="c1"]');
  await card.getByRole("button", { name: "Accept" }).click();
  await page.getByRole("textbox", { name: "Your name" }).fill("R. Weiss");
  await page.getByRole("button", { name: "Save and go on" }).click();
  await card.getByText("Accepted by R. Weiss").waitFor();
  await card.getByRole("button", { name: "Reject" }).click();
  await card.getByText("Rejected by R. Weiss").waitFor();
  await page.reload();
  await page.locator('[data-value="c1"]').getByText("Rejected by R. Weiss").waitFor();
  await card.getByText("Why", { exact: true }).click();
  expect(await card.locator(".why code").count()).toBeGreaterThan(0);
});

test("a file is read, and what it holds is shown as text, never run", async () => {
  meant = /status of 422/;
  const page = await open("/read");
  page.on("dialog", () => faults.push("a script of the report ran"));
  const html = `<html><body><article><h1>Depot burns</h1><p>The ministry said on 7 October 2015 that a depot burned near Kafr Zita.</p>
    <p>&lt;img src=x onerror=alert(1)&gt; <script>alert(2)</script><img src="https://example.org/pixel.png" onerror="alert(3)"></p></article></body></html>`;
  await page.locator('input[type="file"]').setInputFiles({ name: "report.html", mimeType: "text/html", buffer: Buffer.from(html) });
  await page.locator(".card").first().waitFor();
  expect(await page.locator(".report-text").innerText()).toContain("Depot burns");
  expect(await page.locator(".report-text img, .report-text script").count()).toBe(0);
  await page.getByRole("button", { name: "Read another" }).click();
  await page.locator('input[type="file"]').setInputFiles({ name: "picture.png", mimeType: "image/png", buffer: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 0]) });
  await page.getByRole("alert").getByText("This report could not be read").waitFor();
});

test("the map is drawn without a network, and its list says the same in words", async () => {
  const page = await open("/map/2015-10-07", { colorScheme: "dark" });
  await drawnMap(page);
  expect(await coloursOfMap(page)).toBeGreaterThan(20);
  expect(await page.locator(".place-entry").count()).toBeGreaterThan(2);
  expect(await page.locator(".place-list").innerText()).toMatch(/within \d/);
  await page.locator(".place-button").first().click();
  expect(await page.locator('.place-entry[data-selected="true"]').count()).toBe(1);
  expect(await seriousFaults(page)).toEqual([]);
  await page.mouse.move(2, 2);
  await page.screenshot({ path: join(images, "map.png") });
});

test("every sentence of the brief opens its evidence, in the words of its report", async () => {
  const page = await open("/brief/2015-10-07");
  const opener = page.getByRole("button", { name: /^Evidence: / }).first();
  await opener.focus();
  await page.keyboard.press("Enter");
  const note = page.locator(".evidence-note:not([hidden])");
  await note.locator("mark").first().waitFor();
  expect(await page.getByText("Example — written by us").count()).toBeGreaterThan(0);
  expect(await seriousFaults(page)).toEqual([]);
  await page.screenshot({ path: join(images, "brief.png") });
  await note.getByRole("link", { name: "Open in its report" }).first().click();
  await page.locator('.card[data-selected="true"]').first().waitFor();
  await page.goBack();
  await page.getByRole("button", { name: "Earlier day" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(page.url()).not.toContain("2015-10-07");
});

test("reports are found by their words", async () => {
  const page = await open("/reports");
  await page.locator(".report-list li").first().waitFor();
  await page.getByRole("searchbox").fill("zeppelin");
  await page.getByText("No report has all these words").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

test("it works on a telephone, in the dark, and by keyboard alone", async () => {
  const page = await open("/read", { viewport: phone, colorScheme: "dark" });
  await paste(page, fixtureText);
  expect(await isNeverWiderThanTheScreen(page)).toBe(true);
  expect(await seriousFaults(page)).toEqual([]);
  await page.screenshot({ path: join(images, "phone.png") });
  await page.getByRole("tab", { name: "Claims" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await drawnMap(page);
  expect(await isNeverWiderThanTheScreen(page)).toBe(true);
  for (const [path, sign] of [["/brief/2015-10-07", ".sentences li"], ["/reports", ".report-list li"], ["/map/2015-10-07", '.map-canvas[data-drawn="true"]']] as const) {
    await page.goto(server.url + path);
    await page.locator(sign).first().waitFor();
    expect([path, await isNeverWiderThanTheScreen(page)]).toEqual([path, true]);
    expect(await seriousFaults(page)).toEqual([]);
  }
});

test("light and dark can be chosen, and the choice stays", async () => {
  const page = await open("/", { colorScheme: "light" });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByText("Dark", { exact: true }).click();
  expect(await paper()).not.toBe(light);
  expect(await seriousFaults(page)).toEqual([]);
  await page.reload();
  expect(await paper()).not.toBe(light);
});

test("the first page is light, and the map loads by itself", async () => {
  const kilobytes = new Map<string, number>();
  const page = await open("/nowhere");
  page.on("response", async (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith("/assets/") && !pathname.includes("worker")) kilobytes.set(pathname, gzipSync(await response.body()).length / 1000);
  });
  const sum = () => [...kilobytes.values()].reduce((all, one) => all + one, 0);
  await page.goto(server.url);
  await page.locator(".sentences li").first().waitFor();
  const shell = sum();
  expect([...kilobytes.keys()].some((name) => name.includes("canvas") || name.includes("countries"))).toBe(false);
  await page.getByRole("link", { name: "Map", exact: true }).click();
  await drawnMap(page);
  const map = sum() - shell;
  console.log(`first page ${shell.toFixed(1)} kB, map ${map.toFixed(1)} kB, both compressed`);
  expect(shell).toBeGreaterThan(50);
  expect(shell).toBeLessThan(150);
  expect(map).toBeLessThan(600);
});

test("an address that names nothing says so", async () => {
  const page = await open("/nowhere");
  await page.getByText("There is nothing at this address").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});
