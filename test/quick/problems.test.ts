/** Every problem code is explained in docs/reference/problems.md, in order, and nothing is explained that is no code. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { problemCodes } from "#record/problem.ts";

const page = readFileSync(resolve(import.meta.dirname, "../../docs/reference/problems.md"), "utf8");
const sections = [...page.matchAll(/^### `([^`\n]+)`\n([^#]*)/gm)].map((match) => ({ code: match[1], paragraph: match[2]?.trim() ?? "" }));

test("every code has its paragraph, and no other has one", () => {
  expect(sections.map((section) => section.code).toSorted()).toEqual([...problemCodes].toSorted());
});

test.each(sections)("$code: says what it means and what to do", ({ paragraph }) => {
  expect(paragraph.length).toBeGreaterThan(60);
  expect(paragraph.split(/[.!?](?=\s|$)/).filter((sentence) => sentence.trim() !== "").length).toBeGreaterThan(1);
});
