/** Where sentences end: at a final sign, unless what stands before or after it says otherwise. */
import { apostrophe, classOf, close, comma, digit, isLetter, letter, quote, space, upper } from "./classes.ts";
import type { TokenExceptions } from "./exceptions.ts";
import type { Bounds } from "./scan.ts";

/** A longer sentence is cut, at a comma if there is one near: the network's buffers are made for this many tokens. */
export const longestSentence = 320;
const cutWindow = 60;

type Ends = { readonly text: string; readonly bounds: Bounds; readonly know: TokenExceptions };

/** The index after the last token of each sentence, for the tokens `from` … of `bounds`. */
export function sentenceEnds(text: string, bounds: Bounds, from: { readonly first: number; readonly know: TokenExceptions }): number[] {
  const scan: Ends = { text, bounds, know: from.know };
  const count = bounds.starts.length;
  const found: number[] = [];
  let first = from.first;
  let i = first;
  while (i < count) {
    const after = endsAfter(scan, first, i);
    if (after > i || breaksAfter(scan, i)) {
      first = Math.max(after, i + 1);
      found.push(first);
      i = first;
    } else if (i - first + 1 >= longestSentence) {
      first = cutPoint(scan, first, i + 1);
      found.push(first);
      i = first;
    } else i++;
  }
  if (first < count) found.push(count);
  return found;
}

/** The index after the sentence's last token if one ends with token `i`, else 0. */
function endsAfter(scan: Ends, first: number, i: number): number {
  const { text, bounds } = scan;
  const start = bounds.starts[i] ?? 0;
  const end = bounds.ends[i] ?? 0;
  const last = text.charCodeAt(end - 1);
  if (last !== 46 && last !== 33 && last !== 63 && last !== 0x2026 && last !== 0x061f && last !== 0x3002) return 0;
  const isWord = isLetter(classOf(text.charCodeAt(start))) || (end - start > 1 && isLetter(classOf(text.charCodeAt(end - 2))));
  if (isWord && (last !== 46 || end - start < 2)) return 0;
  if (!isWord && i === first + 1 && last === 46 && isMarker(scan, first)) return 0;
  const after = afterClosers(scan, i + 1);
  if (after >= bounds.starts.length) return after;
  return (isWord ? endsAfterAbbreviation(scan, i, after) : endsBefore(scan, { after, isEllipsis: isEllipsis(text, start, end), last })) ? after : 0;
}

function isEllipsis(text: string, start: number, end: number): boolean {
  return text.charCodeAt(end - 1) === 0x2026 || (end - start > 1 && text.charCodeAt(start) === 46);
}

/** "1." and "a." at the head of a list item. */
function isMarker(scan: Ends, first: number): boolean {
  const start = scan.bounds.starts[first] ?? 0;
  const end = scan.bounds.ends[first] ?? 0;
  return end - start <= 2 && classOf(scan.text.charCodeAt(start)) === digit;
}

/** Closing quotes and brackets that cling to the final sign, and footnote marks, belong to the sentence before. */
function afterClosers(scan: Ends, from: number): number {
  const { text, bounds } = scan;
  let i = from;
  while (i < bounds.starts.length) {
    const start = bounds.starts[i] ?? 0;
    const kind = classOf(text.charCodeAt(start));
    const clings = start === bounds.ends[i - 1];
    const length = (bounds.ends[i] ?? 0) - start;
    if (clings && (kind === close || ((kind === quote || (kind === apostrophe && length <= 2)) && !opensNext(scan, i)))) i++;
    else if (isFootnote(scan, i)) i += 3;
    else break;
  }
  return i;
}

/** A quote that clings to both sides opens what follows only if nothing but a letter comes right after it. */
function opensNext(scan: Ends, i: number): boolean {
  const end = scan.bounds.ends[i] ?? 0;
  return scan.bounds.starts[i + 1] === end && isLetter(classOf(scan.text.charCodeAt(end)));
}

function isFootnote(scan: Ends, i: number): boolean {
  const { text, bounds } = scan;
  const start = bounds.starts[i] ?? 0;
  if (text.charCodeAt(start) !== 91 || classOf(text.charCodeAt(bounds.starts[i + 1] ?? 0)) !== digit) return false;
  return text.charCodeAt(bounds.starts[i + 2] ?? 0) === 93 && (bounds.ends[i + 1] ?? 0) - (bounds.starts[i + 1] ?? 0) <= 3;
}

type Before = { readonly after: number; readonly isEllipsis: boolean; readonly last: number };

/** Does the token after a final sign begin a new sentence? */
function endsBefore(scan: Ends, { after, isEllipsis: trails, last }: Before): boolean {
  const { text, bounds } = scan;
  const start = bounds.starts[after] ?? 0;
  const kind = classOf(text.charCodeAt(start));
  if (kind === letter) return false;
  if (kind === comma || kind === close) return false;
  const clings = start === bounds.ends[after - 1];
  if (trails) return kind === upper && !clings;
  if (clings && last === 46 && kind !== upper && kind !== quote) return false;
  return !isSaid(scan, { after, last });
}

const speech = new Set(["said", "says", "asked", "asks", "told", "added", "replied", "wrote", "shouted", "cried", "exclaimed", "wondered", "explained"]);

/** “Why now?” Smith asked: the words before it are no sentence of their own. */
function isSaid(scan: Ends, { after, last }: { readonly after: number; readonly last: number }): boolean {
  if (last === 46) return false;
  const { text, bounds } = scan;
  const before = classOf(text.charCodeAt((bounds.ends[after - 1] ?? 1) - 1));
  if (before !== close && before !== quote && before !== apostrophe) return false;
  for (let i = after; i < after + 4 && i < bounds.starts.length; i++) {
    const word = text.slice(bounds.starts[i], bounds.ends[i]);
    if (speech.has(word)) return true;
    if (!isLetter(classOf(word.charCodeAt(0)))) return false;
  }
  return false;
}

function endsAfterAbbreviation(scan: Ends, i: number, after: number): boolean {
  const { text, bounds, know } = scan;
  const form = text.slice(bounds.starts[i], bounds.ends[i]).toLowerCase();
  if (know.before.has(form)) return false;
  const next = text.slice(bounds.starts[after], bounds.ends[after]);
  if (classOf(next.charCodeAt(0)) !== upper) {
    return after > i + 1 && classOf(next.charCodeAt(0)) !== letter && classOf(next.charCodeAt(0)) !== comma;
  }
  // A single initial ("J. The") ends nothing; "U.S. The" does.
  return form.length > 2 && know.openers.has(next.toLowerCase()) && (next.length > 1 || next === "A" || next === "I");
}

/** A blank line ends a sentence, whatever stands before it. */
function breaksAfter(scan: Ends, i: number): boolean {
  const { text, bounds } = scan;
  const to = bounds.starts[i + 1];
  if (to === undefined) return false;
  let lines = 0;
  for (let at = bounds.ends[i] ?? 0; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 0x2029) lines++;
    else if (classOf(code) !== space) return false;
  }
  return lines >= 2;
}

function cutPoint(scan: Ends, first: number, end: number): number {
  for (let i = end; i > Math.max(first + 1, end - cutWindow); i--) {
    if (classOf(scan.text.charCodeAt(scan.bounds.starts[i - 1] ?? 0)) === comma) return i;
  }
  return end;
}
