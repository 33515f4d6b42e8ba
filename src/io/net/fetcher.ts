/** The one way out: fetches a page over HTTP under rules on scheme, port, address, redirects, size and time. Nothing else in Sitrep speaks to the network. */
import { Agent, buildConnector, request } from "undici";
import type { Dispatcher } from "undici";
import type { Fetched, Fetcher } from "#pipeline/ports.ts";
import { Problem } from "#record/problem.ts";
import { readBody } from "./body.ts";
import { checkPeer, checkUrl, guardedLookup, notFound, resolveBySystem } from "./guard.ts";
import type { LoopbackForTests, Resolve, Rules } from "./guard.ts";

export type Limits = { readonly bytes: number; readonly totalMs: number; readonly idleMs: number; readonly hops: number };

export const defaultLimits: Limits = { bytes: 10 * 1024 * 1024, totalMs: 20_000, idleMs: 8_000, hops: 5 };

export type FetcherOptions = {
  readonly limits?: Partial<Limits>;
  /** The system's own unless told; tests pass one whose answers they choose. */
  readonly resolve?: Resolve;
  readonly loopbackForTests?: readonly LoopbackForTests[];
};

const asked = { "user-agent": "Sitrep/0.1 (reads one page for one person)", accept: "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1", "accept-encoding": "gzip, deflate, br" };

/** Proxies named in the environment are not used: a proxy would connect where no rule of ours looks. */
export function makeFetcher(options: FetcherOptions = {}): Fetcher {
  const limits = { ...defaultLimits, ...options.limits };
  const rules: Rules = { resolve: options.resolve ?? resolveBySystem, loopbackForTests: options.loopbackForTests ?? [] };
  return { fetch: (url) => follow(url, rules, limits) };
}

/** Follows redirects by hand: each hop is a new address, and is checked like the first. No cookies, no credentials go along. */
async function follow(spelt: string, rules: Rules, limits: Limits): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.totalMs);
  let url = checkUrl(spelt, rules);
  for (let hop = 0; hop <= limits.hops; hop++) {
    const step = await oneHop(url, rules, { limits, signal });
    if ("bytes" in step) return step;
    if (!URL.canParse(step.location, url)) throw new Problem("fetch-failed", `${url.href} sends the reader on to something that is no address.`, { subject: url.href });
    url = checkUrl(new URL(step.location, url).href, rules);
  }
  throw new Problem("fetch-too-many-redirects", `${spelt} sends the reader on more than ${limits.hops} times; open it in a browser and save the page.`, { subject: spelt });
}

type Hop = Fetched | { readonly location: string };

async function oneHop(url: URL, rules: Rules, within: { limits: Limits; signal: AbortSignal }): Promise<Hop> {
  const agent = guardedAgent(url, rules, within.limits);
  try {
    const response = await request(url, { method: "GET", dispatcher: agent, headers: asked, signal: within.signal });
    return await readResponse(url, response, within.limits);
  } catch (error) {
    throw asProblem(error, url, within);
  } finally {
    await agent.destroy();
  }
}

function guardedAgent(url: URL, rules: Rules, limits: Limits): Agent {
  const connector = buildConnector({ lookup: guardedLookup(url, rules), timeout: limits.idleMs, maxCachedSessions: 0 });
  return new Agent({
    headersTimeout: limits.idleMs,
    bodyTimeout: limits.idleMs,
    maxHeaderSize: 32_768,
    connect: (to, done) => {
      connector(to, (error, socket) => {
        if (error !== null) return done(error, null);
        try {
          checkPeer(socket, url, rules);
        } catch (refused) {
          socket.destroy();
          return done(refused instanceof Error ? refused : new Error(String(refused)), null);
        }
        return done(null, socket);
      });
    },
  });
}

async function readResponse(url: URL, response: Dispatcher.ResponseData, limits: Limits): Promise<Hop> {
  const location = one(response.headers["location"]);
  if ([301, 302, 303, 307, 308].includes(response.statusCode) && location !== null) {
    response.body.on("error", () => undefined).destroy();
    return { location };
  }
  if (response.statusCode !== 200) {
    response.body.on("error", () => undefined).destroy();
    throw new Problem("fetch-status", `${url.href} answered ${response.statusCode}${meaning(response.statusCode)}; open it in a browser and save the page.`, { subject: url.href });
  }
  const length = Number(one(response.headers["content-length"]) ?? Number.NaN);
  const bytes = await readBody({ stream: response.body, encoding: one(response.headers["content-encoding"]), declaredLength: Number.isFinite(length) ? length : null, url: url.href }, limits.bytes);
  const type = one(response.headers["content-type"]) ?? "";
  return { bytes, mediaType: /^[\w.+-]{1,60}\/[\w.+-]{1,80}/.exec(type)?.[0].toLowerCase() ?? null, charset: /charset ?= ?"?([\w.:-]{2,40})/i.exec(type)?.[1] ?? null, url: url.href, name: url.pathname.split("/").at(-1) || null };
}

function one(header: string | string[] | undefined): string | null {
  return Array.isArray(header) ? header.join(", ") : header ?? null;
}

function meaning(status: number): string {
  if (status === 404 || status === 410) return " (no such page)";
  if (status === 401 || status === 403 || status === 451) return " (it does not let us read the page)";
  if (status === 429) return " (too many questions at once)";
  return status >= 500 ? " (the server has a fault)" : "";
}

const timeouts = new Set(["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "UND_ERR_CONNECT_TIMEOUT", "ETIMEDOUT"]);
const unknownHost = new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_FAIL", "ENODATA"]);

/** The failure in our words; ours pass through, also from inside another error. */
function asProblem(error: unknown, url: URL, within: { limits: Limits; signal: AbortSignal }): Problem {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if (cause instanceof Problem) return cause;
    const code = codeOf(cause);
    if (within.signal.aborted || timeouts.has(code)) return new Problem("fetch-timeout", `${url.host} did not send the page in time (${within.limits.totalMs / 1000} s in all); try again later, or save it as a file.`, { subject: url.href, cause: error });
    if (unknownHost.has(code)) return notFound(url.hostname, error);
    if (cause instanceof AggregateError && cause.errors.length > 0) return asProblem(cause.errors[0], url, within);
  }
  const why = error instanceof Error ? codeOf(error) || error.message : String(error);
  return new Problem("fetch-failed", `${url.href} could not be fetched (${why}); check the address and the connection, or save the page as a file.`, { subject: url.href, cause: error });
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}
