/** Keeps a caption or credit that a page prints several times once, with all its positions: a strike shown thrice is not three strikes. */
import type { Block } from "#record/report.ts";
import { shadowOf } from "#language/shadow.ts";

/** Beyond these, comparing costs more than it saves; later blocks simply stay. */
const mostCompared = 300;
const longestCompared = 1000;

/** Words that two printings of one caption may add or drop. */
const light = new Set(["a", "an", "the", "in", "on", "at", "of", "by", "and", "to", "near", "s"]);
/** Endings that name the photographer or say again when the picture was taken; one printing has them, another not. */
const tail = /(?:[([][^()[\]]{0,80}[)\]]|\b(?:reuters|afp|ap|epa|getty images|anadolu)\b ?(?:\/ ?[\p{L}.' -]{1,40})?|\b(?:picture|photo|image) taken .{0,40})[. ]{0,2}$/iu;

/**
 * Later near-identical captions and identical credits leave the list of blocks and stand in `again` of the first; their
 * words stay in the kept text. Two captions are one when, light words and credits aside, they have the same words in the
 * same order, where "air strikes" equals "airstrikes" and a word of five letters or more may differ by one letter. Another
 * subject ("a man", "a woman", "men on motorcycles"), another number or another date is another picture, however much of
 * the rest agrees.
 */
export function foldRepeats(text: string, blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  const firsts: { at: number; kind: Block["kind"]; words: Words }[] = [];
  for (const block of blocks) {
    if (block.kind !== "caption" && block.kind !== "credit" || block.end - block.start > longestCompared) {
      kept.push(block);
      continue;
    }
    const words = wordsOf(text.slice(block.start, block.end), block.kind);
    const first = firsts.find((one) => one.kind === block.kind && samePicture(one.words, words));
    if (first === undefined) {
      if (firsts.length < mostCompared) firsts.push({ at: kept.length, kind: block.kind, words });
      kept.push(block);
    } else {
      const head = kept[first.at];
      if (head !== undefined) kept[first.at] = { ...head, again: [...(head.again ?? []), { start: block.start, end: block.end }] };
    }
  }
  return kept;
}

type Words = { readonly list: readonly string[]; readonly letters: string };

function wordsOf(text: string, kind: Block["kind"]): Words {
  const plain = shadowOf(text);
  const body = kind === "caption" ? plain.replace(tail, "").replace(tail, "") : plain;
  const words = body.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const list = words.filter((word) => !light.has(word));
  return { list, letters: list.join("") };
}

function samePicture(a: Words, b: Words): boolean {
  if (a.letters === "" || b.letters === "") return false;
  if (a.letters === b.letters) return true;
  return a.list.length === b.list.length && a.list.length >= 6 && a.list.every((word, i) => sameWord(word, b.list[i] ?? ""));
}

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || /\p{N}/u.test(a + b)) return false;
  return differByOneLetter(a, b);
}

/** One letter added, dropped or changed. */
function differByOneLetter(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let back = 0;
  while (back < a.length - head && back < b.length - head && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  return a.length - head - back <= 1 && b.length - head - back <= 1;
}
