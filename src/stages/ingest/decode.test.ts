/** Bytes of many writings, decoded. */
import { expect, test } from "vitest";
import { decode } from "./decode.ts";

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string, swap = false) => {
  const bytes = new Uint8Array(text.length * 2);
  [...text].forEach((sign, i) => {
    bytes[i * 2 + (swap ? 1 : 0)] = sign.charCodeAt(0) & 0xff;
    bytes[i * 2 + (swap ? 0 : 1)] = sign.charCodeAt(0) >> 8;
  });
  return bytes;
};
/** Russian in windows-1251 and KOI8-R: "Совет сообщил, что ракета попала в пекарню." */
const cp1251 = new Uint8Array([0xd1, 0xee, 0xe2, 0xe5, 0xf2, 0x20, 0xf1, 0xee, 0xee, 0xe1, 0xf9, 0xe8, 0xeb, 0x2c, 0x20, 0xf7, 0xf2, 0xee, 0x20, 0xf0, 0xe0, 0xea, 0xe5, 0xf2, 0xe0, 0x20, 0xef, 0xee, 0xef, 0xe0, 0xeb, 0xe0, 0x20, 0xe2, 0x20, 0xef, 0xe5, 0xea, 0xe0, 0xf0, 0xed, 0xfe, 0x2e]);
const russian = "Совет сообщил, что ракета попала в пекарню.";

test.each([
  { story: "UTF-8", bytes: new TextEncoder().encode("Kafr Zītā – أهلاً 🚑"), declared: null, text: "Kafr Zītā – أهلاً 🚑", guessed: false },
  { story: "UTF-8 with a mark", bytes: new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), declared: null, text: "a", guessed: false },
  { story: "UTF-16 with a mark", bytes: utf16("\ufeffThe bridge"), declared: null, text: "The bridge", guessed: false },
  { story: "UTF-16, big end first, with a mark", bytes: utf16("\ufeffThe bridge", true), declared: null, text: "The bridge", guessed: false },
  { story: "UTF-16 without a mark", bytes: utf16("The bridge was hit"), declared: null, text: "The bridge was hit", guessed: true },
  { story: "what the server says", bytes: cp1251, declared: "windows-1251", text: russian, guessed: false },
  { story: "what the page says", bytes: new Uint8Array([...latin('<meta charset="windows-1251"><p>'), ...cp1251]), declared: null, text: `<meta charset="windows-1251"><p>${russian}`, guessed: false },
  { story: "nobody says", bytes: new Uint8Array([...cp1251, ...cp1251, ...cp1251]), declared: null, text: russian.repeat(3), guessed: true },
  { story: "the server names no character set that there is", bytes: cp1251, declared: "x-nonsense", text: russian, guessed: true },
])("$story", async ({ bytes, declared, text, guessed }) => {
  expect(await decode(bytes, declared)).toMatchObject({ text, guessed });
});

test("bytes that say UTF-8 and are not quite are read with a sign for what is lost", async () => {
  const bytes = new Uint8Array([...new TextEncoder().encode("Der Rat sagte nichts"), 0xff, ...new TextEncoder().encode(" dazu.")]);
  expect(await decode(bytes, "utf-8")).toMatchObject({ text: "Der Rat sagte nichts\ufffd dazu.", guessed: true });
});
