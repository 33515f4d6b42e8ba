/** Who may talk to the API: only pages that this server served itself, asked for by a name of this machine. */
import type { MiddlewareHandler } from "hono";
import { refuse } from "./answers.ts";

const ownNames: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Scripts, styles and data come from this server alone; `data:` and `blob:` pictures are drawn by the map. There is no
 * inline script and no inline style, and strings become scripts only through the page's own named policy.
 */
export const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self'", "worker-src 'self'", "style-src 'self'", "img-src 'self' data: blob:",
  "connect-src 'self'", "font-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  "require-trusted-types-for 'script'", "trusted-types default",
].join("; ");

/** Headers on every answer, the page's files included. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurityPolicy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
};

export const withSecurityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value);
};

/**
 * A foreign name that resolves to 127.0.0.1 (DNS rebinding) arrives with its own Host; it is refused before anything is read.
 */
export const onlyThisMachine: MiddlewareHandler = async (context, next) => {
  if (!isOwnName(context.req.header("host"))) {
    return refuse(context, "request-refused", "This server answers to localhost only.");
  }
  return next();
};

/** A POST must come from this server's own page, or from a program that is no browser and sends neither header. */
export const onlyOurPage: MiddlewareHandler = async (context, next) => {
  if (context.req.method === "GET" || context.req.method === "HEAD") return next();
  const site = context.req.header("sec-fetch-site");
  const origin = context.req.header("origin");
  const isForeignSite = site !== undefined && site !== "same-origin" && site !== "none";
  if (isForeignSite || (origin !== undefined && !isOwnOrigin(origin, context.req.header("host")))) {
    return refuse(context, "request-refused", "Another site's page asked for this; only Sitrep's own page may.");
  }
  return next();
};

/** A form of another site can't send JSON without asking first, and it is never allowed to: there is no CORS. */
export const onlyJson: MiddlewareHandler = async (context, next) => {
  if (mediaTypeOf(context.req.header("content-type")) !== "application/json") {
    return refuse(context, "media-type-unknown", "Send JSON, with the content type application/json.");
  }
  return next();
};

/** The media type without its parameters, in lower case. */
export function mediaTypeOf(header: string | undefined): string | null {
  const type = header?.split(";", 1)[0]?.trim().toLowerCase();
  return type === undefined || type === "" ? null : type;
}

function isOwnName(host: string | undefined): boolean {
  return host !== undefined && host.length < 100 && ownNames.has(host.replace(/:\d{1,5}$/, "").toLowerCase());
}

function isOwnOrigin(origin: string, host: string | undefined): boolean {
  return host !== undefined && origin.toLowerCase() === `http://${host.toLowerCase()}`;
}
