/** What an element says of itself by its name, class and role: page furniture, article, caption, credit, byline, heading. */

export type Role = "title" | "heading" | "caption" | "credit" | "byline";

/** `hard` furniture never holds an article; `soft` furniture is named so by a class, and classes lie now and then. */
export type Meaning = { readonly role: Role | null; readonly hard: boolean; readonly soft: boolean; readonly hint: "body" | "article" | "main" | null };

export type Attributes = Readonly<Record<string, string>>;

const neverText = new Set(["script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "audio", "video", "select", "option", "textarea", "button", "form", "dialog", "nav", "footer", "menu", "head", "input", "label"]);
const furniture = /^(?:nav(?:igation|bar)?|menu|foot(?:er)?|site-?(?:header|footer|nav)|side-?bar|share|sharing|socials?|newsletter|subscri(?:be|ption)|sign-?up|related|recommend(?:ed|ations)?|promos?|promotion|advert(?:s|isement|ising)?|ads?|sponsor(?:ed)?|comments?|disqus|cookies?|consent|gdpr|breadcrumbs?|tags?|tag-?list|tool-?bar|pop-?up|modal|overlay|widget|outbrain|taboola|trending|popular|most-?(?:read|viewed|popular)|more-?(?:on|from|stories|news)|read-?(?:more|next|also)|also-?read|teasers?|carousel|login|search|paywall|skip|hidden|sr-only|visually-?hidden|screen-reader-text|print-only|author-?bio|about-?author|donate|donation|banner|ticker|pagination)(?:[-_]|$)/;
const furnitureEnd = /(?:^|[-_])(?:nav|menu|footer|sidebar|share|social|newsletter|related|recommended|promo|advert|ad|ads|comments|breadcrumbs?|tags|widget|teaser|carousel|sharing|bio|links)$/;
const captionName = /(?:^|[-_])(?:fig)?caption(?:[-_]text|[-_]body|[-_]inner|__text)?$|^(?:wp-caption(?:-text)?|cutline|image-?desc(?:ription)?|photo-?desc(?:ription)?|media-?caption.*|photo-?caption.*|image-?caption.*|article-?caption.*)$/;
const creditName = /(?:^|[-_])(?:credits?|photo-?credit|image-?credit|photographer|copyright-?holder|image-?source|photo-?source)(?:[-_](?:text|line|name))?$/;
const bylineName = /^(?:by-?line(?:s|-.{1,20}|__.{1,20})?|author(?:s|-name|-line)?|article-?(?:author|byline|meta|date|info)|post-?(?:meta|date|author)|entry-?(?:meta|date)|date-?line|publish(?:ed)?-?(?:date|time|on)?|pub-?date|timestamp|posted-on|dateline|article__(?:date|author|byline|meta))$/;

export function meaningOf(name: string, attributes: Attributes): Meaning {
  const page = name === "html" || name === "body";
  const names = page ? [] : namesOf(attributes);
  const has = (pattern: RegExp) => names.some((one) => pattern.test(one));
  const hint = hintOf(name, attributes);
  return {
    role: roleOf(name, attributes, has),
    hard: neverText.has(name) || isHidden(attributes) || /^(?:navigation|banner|contentinfo|search|dialog|alert|menu|complementary)$/.test(attributes["role"] ?? ""),
    soft: hint === null && !page && (name === "aside" || name === "header" && !has(/article|entry|post|story/) || has(furniture) || has(furnitureEnd)),
    hint,
  };
}

function namesOf(attributes: Attributes): string[] {
  return `${attributes["class"] ?? ""} ${attributes["id"] ?? ""}`.slice(0, 400).toLowerCase().split(/\s+/).filter((one) => one !== "").slice(0, 24);
}

function hintOf(name: string, attributes: Attributes): Meaning["hint"] {
  if (/\barticleBody\b/i.test(attributes["itemprop"] ?? "")) return "body";
  if (name === "article" || attributes["role"] === "article") return "article";
  return name === "main" || attributes["role"] === "main" ? "main" : null;
}

function roleOf(name: string, attributes: Attributes, has: (pattern: RegExp) => boolean): Role | null {
  if (has(creditName) || /\bcopyrightHolder\b/.test(attributes["itemprop"] ?? "")) return "credit";
  if (name === "figcaption" || name === "figure" || has(captionName)) return "caption";
  if (name === "h1") return "title";
  if (/^h[2-6]$/.test(name)) return "heading";
  if (name === "address" || name === "time" || attributes["rel"] === "author" || /\b(?:author|datePublished|dateModified)\b/.test(attributes["itemprop"] ?? "") || has(bylineName)) return "byline";
  return null;
}

function isHidden(attributes: Attributes): boolean {
  return attributes["hidden"] !== undefined || attributes["aria-hidden"] === "true" || /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(attributes["style"]?.slice(0, 300) ?? "");
}
