/** Who signs a plain text. */
import { expect, test } from "vitest";
import { shadowOf } from "#language/shadow.ts";
import { signedBy } from "./outlet.ts";
import { blocksOf } from "./text/blocks.ts";

const prose = "Shells fell on the eastern quarter of the town, the council said, and residents spent the night in cellars.";

test.each([
  [`Shells fall\n\n${prose}\n\n${prose}\n\nValley Post and agencies`, "Valley Post", "Valley Post and agencies"],
  [`Shells fall\n\nBy Mira Haddan\n\nNAHR (Reuters) - ${prose}\n\n${prose}`, "Reuters", "By Mira Haddan"],
  [`Shells fall\n\n${prose}\n\n${prose}\n\n— AFP`, "AFP", "— AFP"],
  [`Shells fall\n\nPublished: 7 October 2015\n\n09:10 GMT\n\n${prose}`, null, null],
  [`Shells fall\n\n${prose} The minister told Reuters (in English) - and nobody else - that he knew nothing.\n\n${prose}`, null, null],
])("%#", (text, outlet, byline) => {
  expect(signedBy(text, shadowOf(text), blocksOf(text, null))).toEqual({ outlet, byline });
});
