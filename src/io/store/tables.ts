/** The tables that every database of the record has, as types for Kysely: columns are text and numbers, so that each database can hold them. */
import type { Generated } from "kysely";

/** `body` is the report as JSON, and alone counts; the other columns are copies for sorting and filtering. `seq` is the order of ingestion. */
export type ReportsTable = {
  seq: Generated<number>;
  id: string;
  title: string | null;
  outlet: string | null;
  language: string;
  published: string | null;
  example: number;
  sha256: string | null;
  ingested_at: string;
  body: string;
};

export type ReadingsTable = { report: string; version: string; body: string };

/** Where the events of a reading lie: one row an event and place with coordinates. Derived, like the reading. */
export type EventPlacesTable = {
  key: Generated<number>;
  report: string;
  version: string;
  event: string;
  location: string;
  lat: number;
  lon: number;
  earliest: string | null;
  latest: string | null;
};

/** `root` is the subject up to its `#`: the report or incident that the subject lies in. `decision` and `held` are JSON. */
export type JudgementsTable = {
  seq: number;
  at: string;
  subject: string;
  root: string;
  decision: string;
  held: string;
  previous: string;
  hash: string;
};

/** One row: how many judgements there are, and the hash of the last one. */
export type LogHeadTable = { id: number; count: number; hash: string };

export type MigrationsTable = { number: number; name: string; sha256: string; applied_at: string };

export type Tables = {
  reports: ReportsTable;
  readings: ReadingsTable;
  event_places: EventPlacesTable;
  judgements: JudgementsTable;
  log_head: LogHeadTable;
  migrations: MigrationsTable;
};
