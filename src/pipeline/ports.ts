/** What the pipeline asks of the world, as interfaces: `io/` and `app/` supply the parts, tests their own. */
import type { Decision, Judgement } from "#record/judgement.ts";
import type { Reading } from "#record/reading.ts";
import type { Report } from "#record/report.ts";

/** Lower-case hex SHA-256. */
export type Hash = (data: Uint8Array | string) => string;

/** ISO 8601, UTC, with milliseconds. */
export type Clock = () => string;

export type ReportRow = {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly example: boolean;
  readonly ingestedAt: string;
};

export type ReportFilter = {
  /** Days of publication, both included. */
  readonly from?: string;
  readonly to?: string;
  /** Words that must all occur (full-text search over title and text). */
  readonly words?: string;
  readonly limit?: number;
  readonly offset?: number;
};

/**
 * The record. One contract suite (`src/io/store/store.contract.ts`) runs on every database.
 * Every write is durable when its promise resolves. Readings are derived: they can be dropped and made again.
 */
export interface Store {
  /** Idempotent: the same report again changes nothing and answers `false`. */
  addReport(report: Report, ingestedAt: string): Promise<boolean>;
  report(id: string): Promise<Report | null>;
  /** Newest day of publication first, then by id; `limit` is 1,000 unless told. */
  reports(filter?: ReportFilter): Promise<readonly ReportRow[]>;
  countReports(filter?: ReportFilter): Promise<number>;
  /** Replaces the reading of this report that was made by this version. */
  putReading(reading: Reading): Promise<void>;
  /** The reading made by `version`; null when there is none yet. */
  reading(report: string, version: string): Promise<Reading | null>;
  /** Reports that have no reading by `version`, in the order of ingestion. */
  unread(version: string, limit?: number): Promise<readonly string[]>;
  /** Appends to the hash-chained log and returns what was written. */
  judge(decision: Decision, before: Judgement["before"], at: string): Promise<Judgement>;
  /** In order of `seq`; only those about `subject` or whose subject lies in it (`r-1` takes `r-1#c3` along) when given. */
  judgements(subject?: string): Promise<readonly Judgement[]>;
  /** Verifies the log's chain, schema version and the database's own integrity; one sentence for each fault, none when sound. */
  check(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Original bytes, by their SHA-256; written once, never changed. */
export interface Originals {
  put(bytes: Uint8Array): Promise<string>;
  get(sha256: string): Promise<Uint8Array | null>;
  /** Every stored hash, for checks and backups. */
  list(): AsyncIterable<string>;
}

/** Bytes that came from somewhere, with what is known of them. */
export type Fetched = {
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly url: string | null;
  readonly name: string | null;
};

/** The one way out (`io/net`). */
export interface Fetcher {
  fetch(url: string): Promise<Fetched>;
}
