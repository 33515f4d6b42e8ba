/** The record over any database that Kysely speaks to: all its reads and writes, in SQL that every database understands. */
import type { ExpressionBuilder, Expression, Kysely, SqlBool, Transaction } from "kysely";
import type { ReportFilter, ReportRow, Store } from "#pipeline/ports.ts";
import type { Decision, Judgement } from "#record/judgement.ts";
import { Problem } from "#record/problem.ts";
import type { Reading } from "#record/reading.ts";
import type { Report } from "#record/report.ts";
import type { Engine } from "./engine.ts";
import { faultsOfLog, judgementOf, nextEntry, rootOf, rowOf } from "./log.ts";
import { findLocations, putPlaces } from "./places.ts";
import type { JudgementsTable, Tables } from "./tables.ts";
import { foldedWords, wordsOfSearch } from "./words.ts";

const usualLimit = 1_000;
const judgementsAtOnce = 1_000;

/**
 * Every write is one transaction, and its promise resolves after the commit. Transactions write nothing through `db`
 * itself: on one connection that would wait for itself.
 */
export function storeOn(db: Kysely<Tables>, engine: Engine): Store {
  const write = <T>(work: (trx: Transaction<Tables>) => Promise<T>) => db.transaction().execute(work);
  return {
    addReport: (report, ingestedAt) => write((trx) => addReport(trx, engine, { report, ingestedAt })),
    report: (id) => findReport(db, id),
    reports: (filter = {}) => listReports(db, engine, filter),
    countReports: async (filter = {}) => {
      const row = await db.selectFrom("reports").where((eb) => matches(eb, engine, filter))
        .select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
      return Number(row.count);
    },
    days: async () => {
      const rows = await db.selectFrom("reports").select("published").distinct().where("published", "is not", null).orderBy("published", "desc").execute();
      return rows.flatMap((row) => row.published ?? []);
    },
    putReading: (reading) => write((trx) => putReading(trx, reading)),
    reading: async (report, version) => {
      const row = await db.selectFrom("readings").select("body").where("report", "=", report).where("version", "=", version).executeTakeFirst();
      return row === undefined ? null : (parse(row.body, report) as Reading);
    },
    versions: async (report) => {
      const rows = await db.selectFrom("readings").select("version").where("report", "=", report).orderBy("version").execute();
      return rows.map((row) => row.version);
    },
    unread: (version, limit) => unread(db, version, limit),
    judge: (decision, before, at) => write((trx) => append(trx, { decision, before, at })),
    judgements: (subject) => listJudgements(db, subject),
    locations: (filter) => findLocations(db, engine, filter),
    check: async () => [...(await engine.faults()), ...(await checkLog(db))],
    close: () => db.destroy(),
  };
}

async function addReport(trx: Transaction<Tables>, engine: Engine, { report, ingestedAt }: { report: Report; ingestedAt: string }): Promise<boolean> {
  const known = await findReport(trx, report.id);
  if (known !== null) {
    if (isSame(known, report)) return false;
    throw new Problem("document-not-valid", `Another report already has the id ${report.id}. Give this one an id of its own.`, { subject: report.id });
  }
  const { id, title, outlet, language, sha256 } = report;
  const { seq } = await trx
    .insertInto("reports")
    .values({
      id, title, outlet, language, sha256, published: report.published?.value ?? null,
      example: report.example ? 1 : 0, ingested_at: ingestedAt, body: JSON.stringify(report),
    })
    .returning("seq")
    .executeTakeFirstOrThrow();
  await engine.indexWords(trx, { seq, title: foldedWords(title ?? "").join(" "), text: foldedWords(report.text).join(" ") });
  return true;
}

/** The same original is the same report, whatever a later version makes of it: the first kept text stays, for spans point into it. */
function isSame(known: Report, report: Report): boolean {
  return known.sha256 === null || report.sha256 === null ? known.text === report.text : known.sha256 === report.sha256;
}

async function findReport(db: Kysely<Tables>, id: string): Promise<Report | null> {
  const row = await db.selectFrom("reports").select("body").where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : (parse(row.body, id) as Report);
}

async function listReports(db: Kysely<Tables>, engine: Engine, filter: ReportFilter): Promise<readonly ReportRow[]> {
  const rows = await db
    .selectFrom("reports")
    .where((eb) => matches(eb, engine, filter))
    .select(["id", "title", "outlet", "published", "language", "example", "ingested_at"])
    .orderBy("published", (order) => order.desc().nullsLast())
    .orderBy("id")
    .limit(filter.limit ?? usualLimit)
    .offset(filter.offset ?? 0)
    .execute();
  return rows.map(({ id, title, outlet, published, language, example, ingested_at }) => ({
    id, title, outlet, published, language, example: example === 1, ingestedAt: ingested_at,
  }));
}

function matches(eb: ExpressionBuilder<Tables, "reports">, engine: Engine, filter: ReportFilter): Expression<SqlBool> {
  const conditions: Expression<SqlBool>[] = [];
  if (filter.from !== undefined) conditions.push(eb("published", ">=", filter.from));
  if (filter.to !== undefined) conditions.push(eb("published", "<=", filter.to));
  const words = wordsOfSearch(filter.words ?? "");
  if (words.length > 0) conditions.push(engine.hasWords(words));
  return eb.and(conditions);
}

async function putReading(trx: Transaction<Tables>, reading: Reading): Promise<void> {
  const { report, version } = reading;
  const known = await trx.selectFrom("reports").select("seq").where("id", "=", report.id).executeTakeFirst();
  if (known === undefined) throw new Problem("subject-unknown", `The record has no report ${report.id}. Ingest it before its reading.`, { subject: report.id });
  const body = JSON.stringify(reading);
  await trx
    .insertInto("readings")
    .values({ report: report.id, version, body })
    .onConflict((conflict) => conflict.columns(["report", "version"]).doUpdateSet({ body }))
    .execute();
  await putPlaces(trx, reading);
}

async function unread(db: Kysely<Tables>, version: string, limit?: number): Promise<readonly string[]> {
  let query = db
    .selectFrom("reports")
    .select("id")
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom("readings").select("readings.report").whereRef("readings.report", "=", "reports.id").where("readings.version", "=", version))),
    )
    .orderBy("seq");
  if (limit !== undefined) query = query.limit(limit);
  return (await query.execute()).map((row) => row.id);
}

async function append(trx: Transaction<Tables>, what: { decision: Decision; before: Judgement["before"]; at: string }): Promise<Judgement> {
  const head = await trx.selectFrom("log_head").select(["count", "hash"]).where("id", "=", 1).executeTakeFirst();
  if (head === undefined) throw new Problem("record-damaged", "The log of judgements has lost its head. Run `sitrep check`, and restore a backup.");
  const entry = nextEntry(head, what);
  await trx.insertInto("judgements").values(rowOf(entry)).execute();
  await trx.updateTable("log_head").set({ count: entry.seq, hash: entry.hash }).where("id", "=", 1).execute();
  return entry;
}

async function listJudgements(db: Kysely<Tables>, subject?: string): Promise<readonly Judgement[]> {
  let query = db.selectFrom("judgements").selectAll().orderBy("seq");
  if (subject !== undefined) query = query.where("root", "=", rootOf(subject));
  const rows = await query.execute();
  const within = subject === undefined ? rows : rows.filter((row) => row.subject === subject || row.subject.startsWith(`${subject}#`));
  return within.map(judgementOf);
}

async function checkLog(db: Kysely<Tables>): Promise<readonly string[]> {
  const head = await db.selectFrom("log_head").select(["count", "hash"]).where("id", "=", 1).executeTakeFirst();
  return faultsOfLog(pagesOfLog(db), head ?? null);
}

async function* pagesOfLog(db: Kysely<Tables>): AsyncIterable<readonly JudgementsTable[]> {
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const page = await db.selectFrom("judgements").selectAll().where("seq", ">", after).orderBy("seq").limit(judgementsAtOnce).execute();
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last.seq;
  }
}

function parse(body: string, subject: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new Problem("record-damaged", `What the record holds of ${subject} can't be read. Run \`sitrep check\`, and restore a backup.`, { subject, cause });
  }
}
