/** Captions that are one picture, and captions that are two. */
import { expect, test } from "vitest";
import type { Block } from "#record/report.ts";
import { foldRepeats } from "./repeats.ts";

function groups(...captions: string[]): number[] {
  const text = captions.join("\n\n");
  let at = 0;
  const blocks = captions.map((caption): Block => {
    const block = { kind: "caption" as const, start: at, end: at + caption.length };
    at += caption.length + 2;
    return block;
  });
  const kept = foldRepeats(text, blocks);
  for (const block of kept) for (const again of block.again ?? []) expect(text.slice(again.start, again.end).length).toBeGreaterThan(0);
  return kept.map((block) => 1 + (block.again?.length ?? 0));
}

const one = "A man clears glass from a street that witnesses said was hit by an airstrike in Dar Zafra, March 14, 2019.";

test.each([
  ["the same words", one, one],
  ["a split compound", one, one.replace("airstrike", "air strike")],
  ["a hyphen", one, one.replace("airstrike", "air-strike")],
  ["a letter more in a long word", one, one.replace("witnesses", "witneses")],
  ["another spelling of a long name", "Boys wait for water at a well near Marshamra in the south, March 14, 2019.", "Boys wait for water at a well near Marshemra in the south, March 14, 2019."],
  ["articles", one, one.replace("from a street", "from the street")],
  ["a credit that one printing has", one, `${one} REUTERS/Lena Orr`],
  ["a credit in brackets", `${one} (Photo: Lena Orr)`, one],
  ["when the picture was taken, said again", one, `${one} Picture taken March 14, 2019.`],
  ["case and quotes", one, one.toUpperCase()],
])("one picture: %s", (_, a, b) => {
  expect(groups(a, b)).toEqual([2]);
});

test.each([
  ["another subject", one, one.replace("A man clears", "Men on bicycles clear")],
  ["a woman, not a man", one, one.replace("man", "woman")],
  ["another day", one, one.replace("14, 2019", "15, 2019")],
  ["another number", "Rescuers carry 12 bodies from the mill in Dar Zafra.", "Rescuers carry 13 bodies from the mill in Dar Zafra."],
  ["another short name", "A boy carries bread past the old mill in Hama.", "A boy carries bread past the old mill in Homs."],
  ["another deed", one, one.replace("clears", "sweeps")],
  ["one that begins alike", one, `${one} Behind him stands the council's only ambulance.`],
])("two pictures: %s", (_, a, b) => {
  expect(groups(a, b)).toEqual([1, 1]);
});

test("three printings are one caption with all its positions", () => {
  expect(groups(one, "Smoke rises over the mill.", one, one.replace("airstrike", "air strike"))).toEqual([3, 1]);
});

test("paragraphs that repeat are left alone", () => {
  const blocks: Block[] = [{ kind: "paragraph", start: 0, end: 3 }, { kind: "paragraph", start: 5, end: 8 }];
  expect(foldRepeats("abc, abc", blocks)).toEqual(blocks);
});
