/** Tells titles and headings of a plain text by their shape: short lines that close no sentence and head what follows. */
import { isClosed } from "./cut.ts";

const longestTitle = 200;
const longestHeading = 110;
const mostHeadingWords = 16;

/** The first block of a text is its title when it ends no sentence and something longer follows. */
export function looksLikeTitle(first: string, next: string | undefined): boolean {
  return next !== undefined && first.length <= longestTitle && !endsSentence(first) && hasWords(first) && /\s\S/u.test(first) && !isDatelineAlone(first) && !opensQuote(first);
}

/** A heading is shorter than a title, starts as a name or a sentence starts, and heads the block after it. */
export function looksLikeHeading(text: string, next: string | undefined): boolean {
  return next !== undefined && text.length <= longestHeading && !isClosed(text) && hasWords(text) && !opensQuote(text) && !isDatelineAlone(text)
    && !/^\p{Ll}/u.test(text) && !/^[-–—•*·\d]{1,3}[.)]? /u.test(text) && text.split(/\s+/).length <= mostHeadingWords;
}

/** A title may ask or cry out, and may end in a quotation; a full stop, colon or comma says that a sentence stands here. */
function endsSentence(text: string): boolean {
  return /[.:;,…。۔।]["'”’»)\]]{0,3}$/u.test(text);
}

/** "GENEVA _" and "GENEVA, May 4 -" head a story whose first line was broken off. */
function isDatelineAlone(text: string): boolean {
  return /^\p{Lu}[^\p{Ll}]{1,40}[-–—_]$/u.test(text);
}

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

function opensQuote(text: string): boolean {
  return /^["“«]/u.test(text) && !/["”»]/u.test(text.slice(1));
}
