/** Brings a SQLite record up to the tables that this Sitrep knows; refuses one that a newer Sitrep has written. */
import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { Problem } from "#record/problem.ts";
import { migrations } from "./migrations.ts";

/** "Srep" in the file's header: marks a SQLite file as a record, so that another program's is never taken for one. */
const applicationId = 0x53726570;

export function hashOfMigration(sql: string): string {
  return createHash("sha256").update(sql).digest("hex");
}

export function migrate(database: DatabaseSync, file: string): void {
  // A record that is up to date is not locked: many may open it at once, under a writer too.
  if (missing(database, file).length === 0) return;
  database.exec("begin immediate");
  try {
    if (isEmpty(database)) {
      database.exec(`pragma application_id = ${applicationId}`);
      database.exec("create table migrations (number integer primary key, name text not null, sha256 text not null, applied_at text not null) strict");
    }
    for (const migration of missing(database, file)) {
      database.exec(migration.sql);
      database
        .prepare("insert into migrations values (?, ?, ?, ?)")
        .run(migration.number, migration.name, hashOfMigration(migration.sql), new Date().toISOString());
    }
    database.exec("commit");
  } catch (cause) {
    if (database.isTransaction) database.exec("rollback");
    throw cause;
  }
}

function missing(database: DatabaseSync, file: string): typeof migrations {
  if (isEmpty(database)) return migrations;
  if (headerOf(database) !== applicationId) throw new Problem("record-damaged", `${file} is a database of another program, not a record. Name another folder.`, { subject: file });
  const applied = database.prepare("select number, sha256 from migrations order by number").all();
  if (applied.length > migrations.length) {
    throw new Problem("record-newer", `The record ${file} was written by a newer Sitrep. Update Sitrep, or name another folder.`, { subject: file });
  }
  const strange = migrations.find((ours, index) => {
    const theirs = applied[index];
    return theirs !== undefined && (theirs["number"] !== ours.number || theirs["sha256"] !== hashOfMigration(ours.sql));
  });
  if (strange !== undefined) {
    throw new Problem("record-damaged", `The tables of the record ${file} are not the ones that this Sitrep makes (step ${strange.number}). Restore a backup.`, { subject: file });
  }
  return migrations.slice(applied.length);
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare("select 1 from sqlite_schema limit 1").get() === undefined;
}

function headerOf(database: DatabaseSync): unknown {
  return database.prepare("pragma application_id").get()?.["application_id"];
}
