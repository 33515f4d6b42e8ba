/** The second opinion on a page whose article our own reader did not find: Readability on a cleaned, shallow copy. */
import type { Walked } from "./walk.ts";
import { walk } from "./walk.ts";

/** Readability is slow on deep and on huge pages: these two keep it to a second. */
const deepest = 60;
const mostTags = 50_000;
const longest = 4_000_000;

/** The blocks of what Readability takes for the article; null when it finds none, or the page is too large for it. */
export async function readable(html: string, tags: number): Promise<Walked | null> {
  if (tags > mostTags || html.length > longest) return null;
  const { default: sanitize } = await import("sanitize-html");
  const clean = sanitize(html, { allowedTags: [...sanitize.defaults.allowedTags, "html", "body", "article", "main", "figure", "figcaption", "time"], allowedAttributes: { "*": ["class", "id", "itemprop", "datetime", "lang", "dir"], a: ["href"] }, nestingLimit: deepest });
  const { parseHTML } = await import("linkedom");
  const { Readability } = await import("@mozilla/readability");
  const { document } = parseHTML(`<!doctype html><html><body>${clean}</body></html>`);
  const article = new Readability(document, { maxElemsToParse: mostTags }).parse();
  return article?.content === null || article?.content === undefined ? null : walk(article.content);
}
