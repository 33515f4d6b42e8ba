/** The API that the page speaks, and the same for programs: thin, every request parsed at the door, every answer of a shape in `record/api.ts`. */
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import type { DaysAnswer, JudgementAnswer, KeptAnswer, ReadingAnswer, ReportAnswer, ReportList } from "#record/api.ts";
import { Decision } from "#record/judgement.ts";
import { Day } from "#record/when.ts";
import type { ReportFilter } from "#pipeline/ports.ts";
import { answerFailure, refuse, sayInvalid } from "./answers.ts";
import { onlyJson, onlyOurPage, onlyThisMachine, withSecurityHeaders } from "./guard.ts";
import { jsonOf, takeAny, takeJson } from "./incoming.ts";
import type { Parts } from "./parts.ts";
import { placesOfDay } from "./places.ts";
import { snippetOf } from "./snippet.ts";

/** A report of 10 MB; as Base64 in JSON it is a third longer. */
const mostBytes = 10 * 1024 * 1024;
const mostBytesOfJson = Math.ceil((mostBytes * 4) / 3) + 4096;

const Page = z.object({
  from: Day.optional(),
  to: Day.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
});
const Search = Page.extend({ q: z.string().trim().min(1).max(400) });

/** Told of failures that are nobody's input, so that the terminal can show them. */
export type Options = { readonly onFailure?: (error: Error) => void };

/** The API as a Hono app, to be served by `serve.ts` or called by tests without a socket. */
export function makeApi(parts: Parts, options: Options = {}): Hono {
  const app = new Hono();
  app.use(withSecurityHeaders, onlyThisMachine, onlyOurPage);
  app.use("/api/*", async (context, next) => {
    await next();
    context.res.headers.set("Cache-Control", "no-store");
  });
  app.onError((error, context) => {
    const answer = answerFailure(error, context);
    if (answer.status >= 500) options.onFailure?.(error);
    return answer;
  });
  app.notFound((context) => refuse(context, "not-found", "There is nothing at this address."));
  addReports(app, parts);
  addReading(app, parts);
  addDays(app, parts);
  addJudging(app, parts);
  return app;
}

function limited(maxSize: number) {
  return bodyLimit({ maxSize, onError: (context) => refuse(context, "request-too-large", "A report may have up to 10 MB.") });
}

function addReports(app: Hono, parts: Parts): void {
  app.get("/api/reports", async (context) => {
    const query = Page.safeParse(context.req.query());
    if (!query.success) return refuse(context, "request-invalid", sayInvalid(query.error));
    return context.json(await listReports(parts, query.data, null));
  });
  app.get("/api/search", async (context) => {
    const query = Search.safeParse(context.req.query());
    if (!query.success) return refuse(context, "request-invalid", sayInvalid(query.error));
    const { q, ...page } = query.data;
    return context.json(await listReports(parts, page, q));
  });
  app.get("/api/reports/:id", async (context) => {
    const id = context.req.param("id");
    const report = await parts.store.report(id);
    if (report === null) return refuse(context, "not-found", "The record has no such report.");
    return context.json({ report, judgements: await parts.store.judgements(id) } satisfies ReportAnswer);
  });
  app.get("/api/reports/:id/reading", async (context) => {
    const id = context.req.param("id");
    const reading = await parts.reading(id);
    if (reading === null) return refuse(context, "not-found", "The record has no such report.");
    return context.json({ reading, judgements: await parts.store.judgements(id) } satisfies ReadingAnswer);
  });
  app.post("/api/reports", onlyJson, limited(mostBytesOfJson), async (context) => {
    const taken = await takeJson(context);
    if ("code" in taken) return refuse(context, taken.code, taken.message);
    const kept = await parts.keep(taken.incoming);
    return context.json(kept satisfies KeptAnswer, kept.added ? 201 : 200);
  });
}

async function listReports(parts: Parts, page: z.infer<typeof Page>, words: string | null): Promise<ReportList> {
  const filter: ReportFilter = {
    ...(page.from === undefined ? {} : { from: page.from }),
    ...(page.to === undefined ? {} : { to: page.to }),
    ...(words === null ? {} : { words }),
  };
  const rows = await parts.store.reports({ ...filter, limit: page.limit, offset: page.offset });
  const reports = await Promise.all(
    rows.map(async (row) => ({ ...row, snippet: words === null ? null : snippetOf((await parts.store.report(row.id))?.text ?? "", words) })),
  );
  return { reports, total: await parts.store.countReports(filter) };
}

function addReading(app: Hono, parts: Parts): void {
  app.post("/api/read", limited(mostBytesOfJson), async (context) => {
    const taken = await takeAny(context);
    if ("code" in taken) return refuse(context, taken.code, taken.message);
    return context.json(await parts.read(taken.incoming));
  });
}

function addDays(app: Hono, parts: Parts): void {
  app.get("/api/days", async (context) => context.json({ days: await parts.days() } satisfies DaysAnswer));
  app.get("/api/brief", async (context) => {
    const day = await dayAsked(parts, context.req.query("day"));
    if (day === null) return refuse(context, "request-invalid", "A day is written as YYYY-MM-DD.");
    if (day === "none") return refuse(context, "not-found", "The record has no reports yet.");
    return context.json(await parts.brief(day));
  });
  app.get("/api/places", async (context) => {
    const day = await dayAsked(parts, context.req.query("day"));
    if (day === null) return refuse(context, "request-invalid", "A day is written as YYYY-MM-DD.");
    if (day === "none") return refuse(context, "not-found", "The record has no reports yet.");
    return context.json(await placesOfDay(parts, day));
  });
}

/** The day that was asked for, the newest one when none was; `null` for what is no day. */
async function dayAsked(parts: Parts, asked: string | undefined): Promise<string | null> {
  if (asked === undefined) return (await parts.days())[0] ?? "none";
  return Day.safeParse(asked).success ? asked : null;
}

function addJudging(app: Hono, parts: Parts): void {
  app.get("/api/explain/:id", async (context) => {
    const explanation = await parts.explain(context.req.param("id"));
    if (explanation === null) return refuse(context, "not-found", "The record has no such value.");
    return context.json(explanation);
  });
  app.post("/api/judgements", onlyJson, limited(64 * 1024), async (context) => {
    const decision = Decision.safeParse(await jsonOf(context));
    if (!decision.success) return refuse(context, "request-invalid", sayInvalid(decision.error));
    return context.json({ judgement: await parts.judge(decision.data) } satisfies JudgementAnswer, 201);
  });
}
