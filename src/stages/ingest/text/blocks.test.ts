/** Plain texts of many shapes, cut and typed. */
import { expect, test } from "vitest";
import { blocksOf } from "./blocks.ts";

const prose = "Shells fell on the eastern quarter for a third day, the council said, and residents spent the night in cellars.";
const more = "The council said on Thursday that at least four people were hurt when a rocket struck a bakery shortly after dawn.";

function show(text: string, title: string | null = null): string[] {
  return blocksOf(text, title).map((block) => `${block.kind}: ${text.slice(block.start, block.end)}`);
}

test("blank lines part blocks; a short first line is the title, short lines between are headings", () => {
  expect(show(`Shells fall on Dar Zafra\n\nBy Mira Haddan\n\n${prose}\n\nA third day\n\n${more}\n`)).toEqual([
    "title: Shells fall on Dar Zafra", "byline: By Mira Haddan", `paragraph: ${prose}`, "heading: A third day", `paragraph: ${more}`,
  ]);
});

test("without blank lines every line is a block, whatever ends it", () => {
  for (const end of ["\n", "\r\n", "\r"]) {
    expect(show([`Shells fall on Dar Zafra`, prose, more].join(end))).toEqual(["title: Shells fall on Dar Zafra", `paragraph: ${prose}`, `paragraph: ${more}`]);
  }
});

test("lines wrapped at a column are joined into their paragraphs", () => {
  const wrapped = "Shells fell on the eastern quarter of the town for a\nthird day, the council said, and residents spent the\nnight in cellars.\nAid workers who reached the town at noon counted more\nthan eleven damaged houses in the quarter.";
  expect(blocksOf(wrapped, null).map((block) => [block.start, block.end])).toEqual([[0, wrapped.indexOf("\nAid")], [wrapped.indexOf("Aid"), wrapped.length]]);
});

test("single lines inside a group of long lines stay apart", () => {
  expect(show(`Title of it\n\nPhoto by: Lena Orr\nPhoto by: Tom Keel\n${prose}\n${more}`)).toHaveLength(5);
});

test("spaces and no-break spaces around a block are not part of it", () => {
  expect(show(`\n\u00a0 ${prose}\u00a0\n\n\t${more}  `)).toEqual([`paragraph: ${prose}`, `paragraph: ${more}`]);
});

test("a sentence is no title, unless whoever brought the text calls it so", () => {
  const first = "Shells fall on Dar Zafra.";
  expect(show(`${first}\n\n${prose}`)[0]).toBe(`paragraph: ${first}`);
  expect(show(`${first}\n\n${prose}`, "Shells fall on Dar Zafra")[0]).toBe(`title: ${first}`);
});

test("one line alone is a paragraph", () => {
  expect(show("Shells fall on Dar Zafra")).toEqual(["paragraph: Shells fall on Dar Zafra"]);
});

test("a dateline alone and a last line are no headings", () => {
  expect(show(`DAR ZAFRA _\n\n${prose}\n\nNot a heading`)).toEqual(["paragraph: DAR ZAFRA _", `paragraph: ${prose}`, "paragraph: Not a heading"]);
});
