/** Letter case is restored where a text has lost it, and left alone where it has not. */
import { expect, test } from "vitest";
import { restoreCase, sentenceCase } from "./case.ts";

const data = new Map([["nato", "NATO"], ["moscow", "Moscow"]]);
const isKnown = (low: string) => ["jets", "hit", "the", "depot", "near", "says"].includes(low);
const restored = (text: string) => restoreCase(text.split(" "), data, isKnown).join(" ");

test("capitals become what running text would write: unknown words are taken for names", () => {
  expect(restored("NATO JETS HIT THE DEPOT NEAR KASRAB , MOSCOW SAYS")).toBe("NATO jets hit the depot near Kasrab , Moscow says");
});

test("headline case too, and unknown words keep what they have", () => {
  expect(restored("Jets Hit Depot Near Kasrab , Moscow Says")).toBe("Jets hit depot near Kasrab , Moscow says");
});

test("an ordinary sentence, and one too short to tell, stay as they are", () => {
  expect(restored("Jets hit the depot near Moscow")).toBe("Jets hit the depot near Moscow");
  expect(sentenceCase(["NATO", "WINS"])).toBe("plain");
});
