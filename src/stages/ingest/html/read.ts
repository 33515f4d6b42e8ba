/** A page becomes a report: its article's blocks are joined into the kept text, and what the page says of itself is noted. */
import { shadowOf } from "#language/shadow.ts";
import type { ReadingProblem } from "#record/problem.ts";
import type { Block, Report } from "#record/report.ts";
import { stated } from "../given.ts";
import type { Given, Ingested } from "../given.ts";
import { tellLanguage } from "../language.ts";
import { signedBy } from "../outlet.ts";
import { settlePublished } from "../published/published.ts";
import { foldRepeats } from "../repeats.ts";
import { blocksOf } from "../text/blocks.ts";
import { looksLikeTitle } from "../text/headings.ts";
import type { Origin } from "../text/read.ts";
import { pageData } from "./metadata.ts";
import type { PageData } from "./metadata.ts";
import { pickArticle, takeAll } from "./pick.ts";
import type { Picked } from "./pick.ts";
import { readable } from "./readable.ts";
import { walk } from "./walk.ts";
import type { Walked } from "./walk.ts";

/** Below this many characters of prose our own reader may have missed the article. */
const enoughProse = 600;
/** Less prose than this is no article. */
const leastProse = 60;
const between = "\n\n";

export type Page = Given & { readonly id: string; readonly html: string };

export async function readHtml(page: Page, origin: Origin): Promise<Ingested> {
  const walked = walk(page.html);
  const data = pageData(walked);
  const given = stated(page.title);
  const title = given ?? data.title;
  const kept = await keep(page.html, walked, { title, body: data.body });
  if (kept === null) return { report: null, problems: [] };
  const { text, blocks } = kept;
  const shadow = shadowOf(text);
  const { published, problems } = settlePublished({ given: page.published ?? null, fields: data.dates, url: origin.url, shadow, blocks });
  const told = await tellLanguage(text, page.language ?? null, data.language);
  const signed = signedBy(text, shadow, blocks);
  const report: Report = {
    id: page.id, title: given ?? titleOf(data, text, blocks), outlet: stated(page.outlet) ?? data.outlet ?? signed.outlet, byline: data.byline ?? signed.byline,
    language: told.language, published, ...origin, text, blocks,
  };
  return { report, problems: [...cutProblem(walked), ...told.problems, ...problems] };
}

type Kept = { readonly text: string; readonly blocks: readonly Block[] };

async function keep(html: string, walked: Walked, said: { title: string | null; body: string | null }): Promise<Kept | null> {
  const own = pickArticle(walked, said.title);
  const picked = proseOf(own) >= enoughProse ? own : await secondOpinion(html, walked, own);
  if (proseOf(picked) < leastProse || proseOf(picked) * 2 < (said.body?.length ?? 0) && proseOf(picked) < enoughProse) {
    const body = said.body;
    if (body !== null && body.length >= leastProse) return { text: body, blocks: blocksOf(body, said.title) };
  }
  return proseOf(picked) < leastProse ? null : join(withTitle(picked));
}

/** A page without a heading element may still open with a line that is one. */
function withTitle(picked: readonly Picked[]): readonly Picked[] {
  const [first, second] = picked;
  if (first?.kind !== "paragraph" || picked.some((block) => block.kind === "title") || !looksLikeTitle(first.text, second?.text)) return picked;
  return [{ kind: "title", text: first.text }, ...picked.slice(1)];
}

/** Readability's article counts only where it is clearly longer; our own keeps captions apart and is the better one otherwise. */
async function secondOpinion(html: string, walked: Walked, own: readonly Picked[]): Promise<readonly Picked[]> {
  const other = walked.cut ? null : await readable(html, walked.tags);
  const taken = other === null ? [] : takeAll(other);
  if (proseOf(taken) < proseOf(own) * 1.3) return own;
  const title = own.filter((block) => block.kind === "title");
  return [...title, ...taken.filter((block) => block.text !== title[0]?.text)];
}

function proseOf(blocks: readonly Picked[]): number {
  return blocks.reduce((sum, block) => (block.kind === "paragraph" ? sum + block.text.length : sum), 0);
}

function join(picked: readonly Picked[]): Kept {
  const blocks: Block[] = [];
  let at = 0;
  for (const { kind, text } of picked) {
    blocks.push({ kind, start: at, end: at + text.length });
    at += text.length + between.length;
  }
  const text = picked.map((block) => block.text).join(between);
  return { text, blocks: foldRepeats(text, blocks) };
}

/** The page's heading where it says what the page's data says, or the data says nothing; else the data's title. */
function titleOf(data: PageData, text: string, blocks: readonly Block[]): string | null {
  const block = blocks.find((one) => one.kind === "title");
  const heading = block === undefined ? null : text.slice(block.start, block.end);
  if (data.title === null || heading === null) return data.title ?? heading;
  return data.title.toLowerCase().includes(heading.toLowerCase()) ? heading : data.title;
}

function cutProblem(walked: Walked): ReadingProblem[] {
  if (!walked.cut) return [];
  return [{ code: "text-cut", at: null, message: "The page has more elements, or more levels of them, than an article has; it was read up to that point." }];
}
