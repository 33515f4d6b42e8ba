/** Bytes in, reports out: pages of many shapes, what can't be read, and what hostile pages may cost. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ingest, ingestText } from "./ingest.ts";
import type { Input } from "./ingest.ts";
import { sampleCases } from "./samples.cases.ts";

const prose = "<p>The council said on Thursday that at least four people were hurt when a rocket struck a bakery in the Nahr district shortly after dawn.</p>";

function input(bytes: Uint8Array | string, more: Partial<Input> = {}): Input {
  return { bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes, mediaType: null, charset: null, name: null, url: null, given: {}, sha256: null, id: "r-1", ...more };
}

const sample = (name: string) => readFileSync(join(import.meta.dirname, "samples", name));

test.each(sampleCases)("$page", async ({ page, title, outlet, byline, published, blocks, absent }) => {
  const { report } = await ingest(input(sample(page), { mediaType: "text/html" }));
  expect(report).toMatchObject({ title, outlet, byline, language: "en" });
  expect(report?.published?.value ?? null).toBe(published);
  expect(report?.blocks.map((block) => `${block.kind} ${report.text.slice(block.start, block.end).split(/[ \n]/).slice(0, 2).join(" ")}`)).toEqual(blocks);
  for (const words of absent) expect(report?.text).not.toContain(words);
});

test("a caption that a page prints twice is one block with two positions", async () => {
  const { report } = await ingest(input(sample("article-tag.html")));
  const caption = report?.blocks.find((block) => block.kind === "caption");
  const again = caption?.again?.[0];
  expect(report?.text.slice(again?.start, again?.end)).toBe("Residents clear glass from a street in Dar Zafra, March 14, 2019.");
});

test("signs survive: no-break spaces, entities, combining marks, emoji", async () => {
  const { report } = await ingest(input(sample("signs.html")));
  for (const words of ["Tell\u00a0Ashar — \"the\u00a0hill\" — lies twelve kilometres", "Teḷḷ Āshār", "🚑 Ambulances 👩🏽‍⚕️ reached", "اللّطامنة", "neighbours is written.\nA single break"]) expect(report?.text).toContain(words);
});

test("a front page, a picture, a PDF and an empty page hold no article", async () => {
  const cases = [input(sample("front-page.html")), input(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])), input("%PDF-1.7 text"), input("<html><body></body></html>"), input(" \n "), input("x", { mediaType: "image/svg+xml" })];
  for (const one of cases) expect(await ingest(one)).toMatchObject({ report: null, problems: [{ code: "no-article" }] });
});

test("what is given outranks the page, and origin is kept", async () => {
  const sha256 = "a".repeat(64);
  const { report } = await ingest(input(sample("article-tag.html"), { given: { id: "mine", title: "T", outlet: "O", published: "2019-03-15", language: "en" }, url: "https://example.org/", sha256, mediaType: "text/html", example: true }));
  expect(report).toMatchObject({ id: "mine", title: "T", outlet: "O", published: { value: "2019-03-15", basis: "given" }, url: "https://example.org/", sha256, mediaType: "text/html", example: true });
});

test("plain text from bytes is kept as it is, and a guess at its character set is told", async () => {
  const text = "Shells fall\r\n\r\nThe council said that four people were hurt when a rocket struck the bakery of the town.\r\n";
  expect((await ingest(input(text, { name: "report.txt" }))).report?.text).toBe(text);
  const cyrillic = new Uint8Array([0xd1, 0xee, 0xe2, 0xe5, 0xf2, 0x20, 0xf1, 0xee, 0xee, 0xe1, 0xf9, 0xe8, 0xeb, 0x2c, 0x20, 0xf7, 0xf2, 0xee, 0x20, 0xf0, 0xe0, 0xea, 0xe5, 0xf2, 0xe0, 0x20, 0xef, 0xee, 0xef, 0xe0, 0xeb, 0xe0, 0x2e]);
  expect((await ingest(input(cyrillic))).problems.map((problem) => problem.code)).toContain("encoding-guessed");
});

test("a page in other words than English says so", async () => {
  const page = `<html><body><article><h1>Rakete trifft Bäckerei</h1>${"<p>Nach Angaben des Stadtrats wurden vier Menschen verletzt, als eine Rakete kurz nach Sonnenaufgang die Bäckerei traf.</p>".repeat(6)}</article></body></html>`;
  const { report, problems } = await ingest(input(page));
  expect(report?.language).toBe("de");
  expect(problems).toContainEqual(expect.objectContaining({ code: "language-not-read", message: expect.stringContaining("German") }));
});

test("an article below deep nesting is read; beyond the limits the page is cut and says so", async () => {
  const deep = await ingest(input(`<html><body>${"<div>".repeat(5000)}${prose.repeat(8)}${"</div>".repeat(5000)}`));
  expect(deep.report?.blocks).toHaveLength(8);
  const deeper = await ingest(input(`<html><body>${prose.repeat(8)}${"<div>".repeat(60_000)}`));
  expect(deeper.problems.map((problem) => problem.code)).toContain("text-cut");
});

const many = 200_000;
test.each([
  ["closing tags without end", `${prose.repeat(8)}${"<div>".repeat(5000)}${"</b>".repeat(many)}`],
  ["spaces between elements", `<p>${" <b> </b>".repeat(many / 4)}</p>${prose.repeat(8)}`],
  ["line breaks", `${"<br>".repeat(many)}${prose.repeat(8)}`],
  ["open brackets", `${prose.repeat(8)}${"<".repeat(many * 4)}`],
  ["a class of a million names", `<div class="${"a ".repeat(many * 2)}">${prose.repeat(8)}</div>`],
  ["nested JSON-LD", `<script type="application/ld+json">${"[".repeat(many)}</script>${prose.repeat(8)}`],
])("a hostile page is read all the same: %s", async (_, body) => {
  const { report } = await ingest(input(`<html><body>${body}`));
  expect(report?.text).toContain("rocket struck a bakery");
});

test.each([["a"], [" "], ["\n"], ["\""], ["("], ["-"], ["1"], ["1 "], ["A "], ["Photo: "], ["will "], ["Monday "], ["By And "], ["\u00a0"], ["/Reuters"]])("a megabyte of %j is only text", async (sign) => {
  const text = sign.repeat(1_000_000 / sign.length);
  expect((await ingestText({ id: "x", text })).report.text).toBe(text);
});

test("an empty text is a report with nothing in it", async () => {
  expect(await ingestText({ id: "x", text: "" })).toMatchObject({ report: { text: "", blocks: [], published: null, title: null }, problems: [{ code: "nothing-read" }, { code: "language-unsure" }, { code: "no-publication-date" }] });
});
