/** Picks the article out of a page's blocks: where its running text stands thickest, by tag, by density of text and of links. */
import { isClosed } from "../text/cut.ts";
import { looksLikeHeading } from "../text/headings.ts";
import { kindByWords } from "../text/kinds.ts";
import { shadowOf } from "#language/shadow.ts";
import type { BlockKind } from "#record/report.ts";
import type { RawBlock, Walked } from "./walk.ts";

export type Picked = { readonly kind: BlockKind; readonly text: string };

const longestCaption = 1200;
const longestByline = 200;

/** The article's blocks in the order of the page; boilerplate is left out. */
export function pickArticle(walked: Walked, wantedTitle: string | null): Picked[] {
  const blocks = withTrueFurniture(walked.blocks);
  const sums = sumByElement(blocks, goodChars);
  const container = containerOf(walked, blocks, sums);
  const inside = (block: RawBlock) => container === null || block.chain.includes(container);
  const first = blocks.findIndex((block) => inside(block) && goodChars(block) > 0);
  if (first === -1) return [];
  const titleAt = titleIndex(blocks, first, wantedTitle);
  return blocks.flatMap((block, i): Picked[] => {
    if (i === titleAt) return [{ kind: "title", text: block.text }];
    const before = titleAt !== -1 && i > titleAt && i < first;
    if (block.hard || block.soft !== null || !(inside(block) || (before && isLead(block)))) return [];
    return kindOf(block);
  });
}

/** Every block of a page that someone else has already cleaned. */
export function takeAll(walked: Walked): Picked[] {
  return walked.blocks.filter((block) => !block.hard).flatMap((block) => kindOf(block));
}

/** A class that calls half of the page's text furniture is no guide: "content has-sidebar", "widget-text". */
function withTrueFurniture(blocks: readonly RawBlock[]): RawBlock[] {
  const raw = (block: RawBlock) => goodChars({ ...block, soft: null });
  const total = blocks.reduce((sum, block) => sum + raw(block), 0);
  const bySoft = new Map<number, number>();
  for (const block of blocks) if (block.soft !== null) bySoft.set(block.soft, (bySoft.get(block.soft) ?? 0) + raw(block));
  return blocks.map((block) => (block.soft !== null && (bySoft.get(block.soft) ?? 0) > total / 2 ? { ...block, soft: null } : block));
}

/** Characters of running text: long enough to be prose, and mostly not links. */
function goodChars(block: RawBlock): number {
  if (block.hard || block.soft !== null || block.role !== null) return 0;
  const length = block.text.length;
  if (block.linkChars > length / 2) return 0;
  return length >= 80 || (block.isParagraph && length >= 25) ? length : 0;
}

function sumByElement(blocks: readonly RawBlock[], weigh: (block: RawBlock) => number): Map<number, number> {
  const sums = new Map<number, number>();
  for (const block of blocks) {
    const weight = weigh(block);
    if (weight > 0) for (const id of new Set(block.chain)) sums.set(id, (sums.get(id) ?? 0) + weight);
  }
  return sums;
}

/** The element that holds the article; null for the whole page. */
function containerOf(walked: Walked, blocks: readonly RawBlock[], sums: ReadonlyMap<number, number>): number | null {
  const total = blocks.reduce((sum, block) => sum + goodChars(block), 0);
  const best = (hint: "body" | "article" | "main") => walked.hints.filter((one) => one.hint === hint)
    .map(({ id }) => ({ id, sum: sums.get(id) ?? 0 })).reduce<{ id: number; sum: number } | null>((top, one) => (top === null || one.sum > top.sum ? one : top), null);
  const body = best("body");
  if (body !== null && body.sum >= 250 && body.sum >= total * 0.35) return body.id;
  const article = best("article");
  if (article !== null && article.sum >= 200 && article.sum >= total * 0.5) return article.id;
  const main = best("main");
  const scope = main !== null && main.sum >= total * 0.6 ? main : null;
  return descend(blocks, sums, { from: scope?.id ?? null, total: scope?.sum ?? total });
}

/** Steps inwards as long as one element holds nearly all the prose of the one around it. */
function descend(blocks: readonly RawBlock[], sums: ReadonlyMap<number, number>, start: { from: number | null; total: number }): number | null {
  let here = start.from;
  const enough = start.total * 0.85;
  const longest = blocks.reduce<RawBlock | null>((top, block) => (goodChars(block) > 0 && (top === null || block.text.length > top.text.length) ? block : top), null);
  for (const id of longest?.chain ?? []) {
    if ((sums.get(id) ?? 0) >= enough && (here === null || id > here)) here = id;
  }
  return here;
}

/** The h1 that the page's data names, else the last h1 before the text, else the first one inside it. */
function titleIndex(blocks: readonly RawBlock[], first: number, wanted: string | null): number {
  const titles = blocks.flatMap((block, i) => (block.role === "title" && !isHiddenTitle(block) ? [i] : []));
  const named = wanted === null ? undefined : titles.find((i) => sameTitle(blocks[i]?.text ?? "", wanted));
  return named ?? titles.filter((i) => i < first).at(-1) ?? titles[0] ?? -1;
}

function isHiddenTitle(block: RawBlock): boolean {
  return block.hard || block.text.length > 300 || block.text.length < 3;
}

export function sameTitle(heading: string, wanted: string): boolean {
  const [a, b] = [fold(heading), fold(wanted)];
  return a.length >= 8 && (b.startsWith(a) || a.startsWith(b));
}

function fold(text: string): string {
  return shadowOf(text.slice(0, 300)).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** What may stand between the title and the text: the lead picture's caption and credit, the byline, a standfirst. */
function isLead(block: RawBlock): boolean {
  return block.role === "caption" || block.role === "credit" || block.role === "byline" || goodChars(block) > 0;
}

function kindOf(block: RawBlock): Picked[] {
  const { text } = block;
  const words = shadowOf(text);
  const said = kindByWords(words);
  const mostlyLinks = block.linkChars > text.length * 0.6;
  if (block.role === "caption" && text.length <= longestCaption) return [{ kind: said === "credit" ? "credit" : "caption", text }];
  if (block.role === "credit" && text.length <= longestByline) return [{ kind: "credit", text }];
  if (said === "boilerplate" || (mostlyLinks && block.role !== "byline" && text.length < 200)) return [];
  if (block.role === "title" || block.role === "heading") return [{ kind: text.length <= 300 ? "heading" : "paragraph", text }];
  if (block.role === "byline" && text.length <= longestByline && !(isClosed(text) && text.length > 60)) return [{ kind: "byline", text }];
  if (said === null && block.isBold && looksLikeHeading(words, "what follows")) return [{ kind: "heading", text }];
  return [{ kind: said ?? "paragraph", text }];
}
