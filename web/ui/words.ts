/** The words on screen, in the language of the page. Another language is another file of this shape. */
import { english } from "./words.en.ts";

export type Words = typeof english;

export const words: Words = english;
