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

/** Degrees, WGS 84, all sides included. A box whose `west` is greater than its `east` crosses the 180th meridian. */
export type LocationFilter = {
  /** Only what readings by this version say. */
  readonly version: string;
  readonly box?: { readonly south: number; readonly west: number; readonly north: number; readonly east: number };
  /** Days, both included: the event's interval must touch them. An event without any day is found only when none are asked for. */
  readonly from?: string;
  readonly to?: string;
  /** 10,000 unless told. */
  readonly limit?: number;
};

/** An event at one of its places that has coordinates; the days are those of the event. */
export type EventLocation = {
  readonly report: string;
  readonly event: string;
  readonly location: string;
  readonly lat: number;
  readonly lon: number;
  readonly earliest: string | null;
  readonly latest: string | null;
};

/**
 * The record. One contract suite (`src/io/store/store.contract.ts`) runs on every database.
 * Every write is durable when its promise resolves. Readings are derived: they can be dropped and made again.
 */
export interface Store {
  /** Idempotent: the same report again changes nothing and answers `false`. Another report under a known id is refused (`document-not-valid`). */
  addReport(report: Report, ingestedAt: string): Promise<boolean>;
  report(id: string): Promise<Report | null>;
  /** Newest day of publication first, then by id; `limit` is 1,000 unless told. */
  reports(filter?: ReportFilter): Promise<readonly ReportRow[]>;
  countReports(filter?: ReportFilter): Promise<number>;
  /** Days on which reports of the record were published, newest first. */
  days(): Promise<readonly string[]>;
  /** Replaces the reading of this report that was made by this version. A report that is not in the record is refused (`subject-unknown`). */
  putReading(reading: Reading): Promise<void>;
  /** The reading made by `version`; null when there is none yet. */
  reading(report: string, version: string): Promise<Reading | null>;
  /** The versions that have read this report. */
  versions(report: string): Promise<readonly string[]>;
  /** Reports that have no reading by `version`, in the order of ingestion. */
  unread(version: string, limit?: number): Promise<readonly string[]>;
  /** Appends to the hash-chained log and returns what was written. */
  judge(decision: Decision, before: Judgement["before"], at: string): Promise<Judgement>;
  /** In order of `seq`; only those about `subject` or whose subject lies in it (`r-1` takes `r-1#c3` along) when given. */
  judgements(subject?: string): Promise<readonly Judgement[]>;
  /** Where the events of readings lie, by box and days; ordered by report, event and location. */
  locations(filter: LocationFilter): Promise<readonly EventLocation[]>;
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
