/** Blocks typed by their words, case by case. */
import { expect, test } from "vitest";
import { shadowOf } from "#language/shadow.ts";
import { kindCases } from "./kinds.cases.ts";
import { kindByWords } from "./kinds.ts";

test.each(kindCases)("%s → %s", (text, kind) => {
  expect(kindByWords(shadowOf(text))).toBe(kind);
});
