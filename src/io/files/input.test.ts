/** What is taken as a report's bytes, and in what words the rest is refused. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { mostInputBytes, readInputFile, readInputStream } from "./input.ts";

const folder = mkdtempSync(join(tmpdir(), "sitrep-input-"));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test("reads a file with its name and type", async () => {
  const read = await readInputFile(put("page.HTML", "<p>text</p>"));
  expect(read).toMatchObject({ mediaType: "text/html", name: "page.HTML", url: null, charset: null });
  expect(new TextDecoder().decode(read.bytes)).toBe("<p>text</p>");
});

test.each([
  ["UTF-16 with a mark", Buffer.from("\ufeffThe bridge was hit.", "utf16le")],
  ["UTF-16 without a mark", Buffer.from("The bridge was hit at dawn, the council said.", "utf16le")],
  ["windows-1251", new Uint8Array([0xcc, 0xee, 0xf1, 0xf2, 0x20, 0xf0, 0xe0, 0xe7, 0xf0, 0xf3, 0xf8, 0xe5, 0xed, 0x2e])],
  ["Arabic in UTF-8", Buffer.from("قال المجلس إن الجسر أصيب.")],
])("takes %s for text", async (_, bytes) => {
  const read = await readInputFile(put("text.dat", bytes));
  expect(read.bytes.length).toBe(bytes.length);
});

test.each([
  ["nothing", new Uint8Array(0), "file-empty"],
  ["white space", "  \r\n\t\n", "file-empty"],
  ["a PDF", "%PDF-1.7\nsome text that looks like text", "file-binary"],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "file-binary"],
  ["a program", new Uint8Array(2000).map((_, i) => (i * 37) % 256), "file-binary"],
  ["text with zeros", "text\0text that goes on", "file-binary"],
])("refuses %s", async (_, content, code) => {
  const path = put("refused.bin", content);
  await expect(readInputFile(path)).rejects.toMatchObject({ code, subject: path, message: expect.stringContaining("refused.bin") });
});

test("refuses a missing file and a folder", async () => {
  await expect(readInputFile(join(folder, "nowhere.txt"))).rejects.toMatchObject({ code: "file-missing" });
  await expect(readInputFile(join(folder, "page.HTML", "below"))).rejects.toMatchObject({ code: "file-missing" });
  await expect(readInputFile(folder)).rejects.toMatchObject({ code: "file-unreadable", message: expect.stringContaining("folder") });
});

test("refuses 100 MB by its size alone", async () => {
  const path = put("huge.txt", "");
  truncateSync(path, 100 * 1024 * 1024);
  await expect(readInputFile(path)).rejects.toMatchObject({ code: "file-too-large" });
});

test("stops reading a stream at the limit", async () => {
  let given = 0;
  async function* endless() {
    for (;;) {
      given += 1024 * 1024;
      yield new Uint8Array(1024 * 1024).fill(0x61);
    }
  }
  await expect(readInputStream(endless())).rejects.toMatchObject({ code: "file-too-large", subject: "standard input" });
  expect(given).toBeLessThanOrEqual(mostInputBytes + 1024 * 1024);
});

test("joins the parts of a stream, strings and bytes", async () => {
  async function* parts() {
    yield "The bridge ";
    yield new TextEncoder().encode("was hit.");
  }
  const read = await readInputStream(parts());
  expect(new TextDecoder().decode(read.bytes)).toBe("The bridge was hit.");
});
