/** What a page says of itself in JSON-LD and meta elements: title, outlet, authors, day of publication, language. */
import type { DatedField } from "../published/published.ts";
import type { Walked } from "./walk.ts";

export type PageData = {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly dates: readonly DatedField[];
  readonly language: string | null;
  /** The text as JSON-LD carries it, for pages that draw theirs by script. */
  readonly body: string | null;
};

/** How much of a page's JSON-LD is looked through. */
const mostNodes = 2000;

const dateMetas = [
  "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date",
  "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "article.published", "cxenseparse:recs:publishtime", "date",
];

export function pageData(walked: Walked): PageData {
  const nodes = walked.jsonLd.flatMap(parseNodes);
  const article = nodes.find(isArticle) ?? null;
  const meta = (...names: string[]) => names.map((name) => metaValue(walked, name)).find((value) => value !== null) ?? null;
  const outlet = meta("og:site_name") ?? nameOf(article?.["publisher"], nodes);
  const headline = stringOf(article?.["headline"]) ?? meta("og:title", "twitter:title", "dc.title") ?? walked.title;
  const author = meta("author", "article:author", "dc.creator", "parsely-author");
  return {
    title: headline === null ? null : withoutOutlet(headline, outlet),
    outlet,
    byline: namesOf(article?.["author"] ?? article?.["creator"], nodes) ?? (author !== null && !/^https?:/i.test(author) ? author : null),
    dates: [...datesOf(article, nodes), ...metaDates(walked), ...timeDates(walked)],
    language: stringOf(article?.["inLanguage"]) ?? walked.language,
    body: stringOf(article?.["articleBody"]),
  };
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every object in a piece of JSON-LD, however it is packed: alone, in arrays, in `@graph`, inside another. */
function parseNodes(source: string): Node[] {
  const nodes: Node[] = [];
  const queue: unknown[] = [parseJson(source)];
  for (let i = 0; i < queue.length && i < mostNodes; i++) {
    const value = queue[i];
    if (Array.isArray(value)) for (const one of value.slice(0, mostNodes)) queue.push(one);
    else if (isNode(value)) {
      nodes.push(value);
      for (const inner of Object.values(value)) if (typeof inner === "object" && inner !== null) queue.push(inner);
    }
  }
  return nodes;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\s{0,200}(?:<!--|\/\*.{0,20}\*\/)|-->\s{0,200}$/g, "").replace(/\p{Cc}/gu, " "));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isArticle(node: Node): boolean {
  const types = [node["@type"]].flat();
  return types.some((type) => typeof type === "string" && /(?:Article|Posting|Report)$/.test(type)) && (node["headline"] !== undefined || node["datePublished"] !== undefined || node["articleBody"] !== undefined);
}

function stringOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** A name: the string itself, an object's `name`, or that of the object that an `@id` points to. */
function nameOf(value: unknown, nodes: readonly Node[]): string | null {
  if (Array.isArray(value)) return nameOf(value[0], nodes);
  if (!isNode(value)) return stringOf(value);
  const own = stringOf(value["name"]);
  if (own !== null) return own;
  const id = stringOf(value["@id"]);
  return id === null ? null : stringOf(nodes.find((node) => node["@id"] === id && stringOf(node["name"]) !== null)?.["name"]);
}

function namesOf(value: unknown, nodes: readonly Node[]): string | null {
  const names = (Array.isArray(value) ? value.slice(0, 20) : [value]).map((one) => nameOf(one, nodes)).filter((name) => name !== null && !/^https?:/i.test(name));
  return names.length === 0 ? null : names.join(", ");
}

function datesOf(article: Node | null, nodes: readonly Node[]): DatedField[] {
  const page = nodes.find((node) => [node["@type"]].flat().includes("WebPage"));
  const values = [article?.["datePublished"], article?.["dateCreated"], page?.["datePublished"]].map(stringOf);
  return values.flatMap((value) => (value === null ? [] : [{ field: "JSON-LD", value }]));
}

function metaDates(walked: Walked): DatedField[] {
  return dateMetas.flatMap((name) => {
    const value = metaValue(walked, name);
    return value === null ? [] : [{ field: `meta element "${name}"`, value }];
  });
}

/** Times that are marked as the publication's; else the only time of the page. */
function timeDates(walked: Walked): DatedField[] {
  const marked = walked.times.filter((time) => time["pubdate"] !== undefined || /datePublished/i.test(time["itemprop"] ?? "") || /publish|posted|pub-?date|entry-date/i.test(time["class"] ?? ""));
  const chosen = marked.length > 0 ? marked : walked.times.filter((time) => /^\d{4}-\d{2}-\d{2}/.test(time["datetime"] ?? "")).slice(0, 1);
  return chosen.flatMap((time) => (time["datetime"] === undefined ? [] : [{ field: "time element", value: time["datetime"] }]));
}

function metaValue(walked: Walked, name: string): string | null {
  const meta = walked.metas.find((one) => [one["property"], one["name"], one["itemprop"]].some((key) => key?.toLowerCase() === name) && (one["content"] ?? "").trim() !== "");
  return meta?.["content"]?.trim() ?? null;
}

/** "Bridge hit | The Herald" → "Bridge hit", where the page says that it is The Herald. */
function withoutOutlet(title: string, outlet: string | null): string {
  if (outlet === null || !title.toLowerCase().endsWith(outlet.toLowerCase())) return title;
  const rest = title.slice(0, -outlet.length).replace(/\s*[|–—:·•-]\s*$/, "");
  return rest.length >= 8 && rest.length < title.length - outlet.length ? rest : title;
}
