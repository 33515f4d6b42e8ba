/** Walks a page once, as a stream, and writes down its blocks of text with where each stands; no tree of the page is built. */
import { Parser } from "htmlparser2";
import { isClosed } from "../text/cut.ts";
import { meaningOf } from "./roles.ts";
import type { Attributes, Meaning, Role } from "./roles.ts";

/** Tags beyond this, and levels beyond that, are left unread. */
const mostTags = 400_000;
const deepest = 6_000;
/** Ancestors beyond this level are not told apart. */
const deepestKept = 60;
/** Closing tags times open elements: what a page of closing tags that open nothing costs the parser. */
const mostClosing = 100_000_000;
const chunk = 16_384;
const mostScript = 1_000_000;
const longestByline = 160;

export type RawBlock = {
  readonly text: string;
  /** Ids of the elements around it, outermost first. */
  readonly chain: readonly number[];
  readonly role: Role | null;
  readonly hard: boolean;
  /** The outermost element whose class calls it furniture; null where none does. */
  readonly soft: number | null;
  readonly linkChars: number;
  /** All of it is in bold: how many pages set their headings. */
  readonly isBold: boolean;
  readonly isParagraph: boolean;
};

export type Walked = {
  readonly blocks: readonly RawBlock[];
  readonly hints: readonly { readonly id: number; readonly hint: "body" | "article" | "main" }[];
  readonly metas: readonly Attributes[];
  readonly times: readonly Attributes[];
  readonly jsonLd: readonly string[];
  readonly title: string | null;
  readonly language: string | null;
  readonly cut: boolean;
  readonly tags: number;
};

type Open = { readonly name: string; readonly meaning: Meaning; readonly id: number; readonly breaks: boolean; readonly soft: number | null; readonly hard: number; readonly role: Role | null; readonly link: boolean; readonly bold: boolean };

const inline = new Set(["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br", "img", "nobr"]);

/** What the walk holds while it goes: the one place of this stage with a life. */
class Walk {
  readonly blocks: RawBlock[] = [];
  readonly hints: { id: number; hint: "body" | "article" | "main" }[] = [];
  readonly metas: Attributes[] = [];
  readonly times: Attributes[] = [];
  readonly jsonLd: string[] = [];
  title: string | null = null;
  language: string | null = null;
  tags = 0;
  readonly #stack: Open[] = [];
  #parts: string[] = [];
  #linkChars = 0;
  #plainSeen = false;
  #paragraphs = 0;
  #script: string[] | null = null;
  #inTitle = false;
  /** A block that begins with an author's link or a time is a byline, if it stays short and ends no sentence. */
  #leadRole: Role | null = null;

  get depth(): number {
    return this.#stack.length;
  }

  open(name: string, attributes: Attributes): void {
    this.tags++;
    this.#note(name, attributes);
    if (name === "br") return void this.#parts.push("\n");
    if (name === "hr") return this.flush();
    if (isVoid(name)) return;
    const above = this.#stack.at(-1);
    const meaning = meaningOf(name, attributes);
    const breaks = !inline.has(name) || meaning.role === "credit" || meaning.role === "caption";
    if (breaks) this.flush();
    if (name === "p") this.#paragraphs++;
    const id = this.#stack.length < deepestKept ? this.tags : above?.id ?? 0;
    if (meaning.hint !== null) this.hints.push({ id, hint: meaning.hint });
    this.#stack.push({
      name, meaning, id, breaks,
      soft: above?.soft ?? (meaning.soft ? id : null),
      hard: (above?.hard ?? 0) + (meaning.hard ? 1 : 0),
      role: breaks ? nearer(meaning.role, above?.role ?? null) : above?.role ?? null,
      link: name === "a" || (above?.link ?? false),
      bold: name === "b" || name === "strong" || (above?.bold ?? false),
    });
    if (!breaks && meaning.role === "byline" && (above?.role ?? null) === null && this.#parts.every((part) => part.trim() === "")) this.#leadRole = "byline";
  }

  text(data: string): void {
    if (this.#script !== null) return void this.#script.push(data);
    if (this.#inTitle) return void (this.title = `${this.title ?? ""}${data}`.slice(0, 1000));
    const top = this.#stack.at(-1);
    if (top !== undefined && top.hard > 0) return;
    const words = top?.name === "pre" ? data : data.replace(/[ \t\n\r\f]+/g, " ");
    this.#parts.push(words);
    if (top?.link === true) this.#linkChars += words.length;
    if (top?.bold !== true && words.trim() !== "") this.#plainSeen = true;
  }

  close(name: string): void {
    if (isVoid(name)) return;
    if (name === "script") this.#endScript();
    if (name === "title") this.#inTitle = false;
    const top = this.#stack.at(-1);
    if (top?.breaks === true) this.flush();
    if (name === "p") this.#paragraphs--;
    this.#stack.pop();
  }

  /** Ends the block that is being read; two line breaks in a row part it. */
  flush(): void {
    const raw = this.#parts.join("");
    const top = this.#stack.at(-1);
    const lead = this.#leadRole;
    this.#leadRole = null;
    this.#parts = [];
    const linkChars = this.#linkChars;
    this.#linkChars = 0;
    const isBold = !this.#plainSeen;
    this.#plainSeen = false;
    if (top === undefined && raw.trim() === "") return;
    const tidy = raw.replace(/[ \t\r\f]{2,}/g, " ").replace(/[ \t]?\n[ \t]?/g, "\n");
    const chain = chainOf(this.#stack);
    for (const piece of tidy.split(/\n{2,}/)) {
      const text = piece.trim();
      if (text === "") continue;
      const share = raw.length === 0 ? 0 : Math.round((linkChars * piece.length) / raw.length);
      const role = top?.role ?? (text.length <= longestByline && !isClosed(text) ? lead : null);
      this.blocks.push({ text, chain, role, hard: (top?.hard ?? 0) > 0, soft: top?.soft ?? null, linkChars: share, isBold, isParagraph: this.#paragraphs > 0 });
    }
  }

  #note(name: string, attributes: Attributes): void {
    if (name === "meta" && this.metas.length < 500) this.metas.push(attributes);
    else if (name === "time" && this.times.length < 200) this.times.push(attributes);
    else if (name === "html") this.language ??= attributes["lang"] ?? null;
    else if (name === "title" && this.title === null) this.#inTitle = true;
    else if (name === "script" && /ld\+json/i.test(attributes["type"] ?? "")) this.#script = [];
  }

  #endScript(): void {
    const words = this.#script?.join("") ?? "";
    this.#script = null;
    if (words !== "" && words.length <= mostScript && this.jsonLd.length < 50) this.jsonLd.push(words);
  }
}

/** A credit inside a caption is a credit; a heading or paragraph inside a caption is the caption. */
function nearer(own: Role | null, around: Role | null): Role | null {
  if (own === null) return around;
  if (around === "credit" || around === "caption" && own !== "credit") return around;
  return own;
}

function chainOf(stack: readonly Open[]): number[] {
  return stack.slice(0, deepestKept).map((open) => open.id);
}

const voids = new Set(["area", "base", "basefont", "br", "col", "command", "embed", "frame", "hr", "img", "input", "isindex", "keygen", "link", "meta", "param", "source", "track", "wbr"]);

function isVoid(name: string): boolean {
  return voids.has(name);
}

export function walk(html: string): Walked {
  const state = new Walk();
  const parser = new Parser({
    onopentag: (name, attributes) => state.open(name, attributes),
    ontext: (data) => state.text(data),
    onclosetag: (name) => state.close(name),
  }, { decodeEntities: true });
  const end = endOfTags(html);
  let at = 0;
  let closing = 0;
  while (at < end && state.depth < deepest && closing < mostClosing) {
    const piece = html.slice(at, Math.min(at + chunk, end));
    closing += (piece.split("</").length - 1) * state.depth;
    parser.write(piece);
    at += chunk;
  }
  parser.end();
  state.flush();
  const { blocks, hints, metas, times, jsonLd, title, language, tags } = state;
  return { blocks, hints, metas, times, jsonLd, title: title?.replace(/\s+/g, " ").trim() ?? null, language, cut: at < end || end < html.length, tags };
}

/** Where the page ends for us: before the tag that is one too many. */
function endOfTags(html: string): number {
  let at = -1;
  for (let count = 0; count <= mostTags; count++) {
    at = html.indexOf("<", at + 1);
    if (at === -1) return html.length;
  }
  return at;
}
