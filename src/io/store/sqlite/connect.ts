/** Opens the SQLite file of a record: settings that keep what was acknowledged, then the migrations that it lacks. */
import { DatabaseSync } from "node:sqlite";
import { Problem } from "#record/problem.ts";
import { migrate } from "./migrate.ts";
import { sayingProblems } from "./problems.ts";

/** How long a write waits for another process before it gives up. */
const usualBusyMs = 5_000;

/**
 * WAL lets readers go on under one writer. `synchronous = full` has each commit on the disk before it is acknowledged
 * (`normal` loses the last ones in a power cut). `recursive_triggers` makes `insert or replace` fire the triggers that
 * guard the log; without it a replace would slip past them.
 */
const settings = ["pragma journal_mode = wal", "pragma synchronous = full", "pragma foreign_keys = on", "pragma recursive_triggers = on"];

/** Throws `record-locked`, `record-damaged` or `record-newer`. */
export function connect(file: string, { busyMs = usualBusyMs }: { busyMs?: number } = {}): DatabaseSync {
  return sayingProblems(file, () => {
    const database = new DatabaseSync(file, { timeout: busyMs, defensive: true });
    try {
      for (const setting of settings) database.exec(setting);
      migrate(database, file);
      return database;
    } catch (cause) {
      database.close();
      throw cause;
    }
  });
}

/** Copies the record as it is at one moment, while others go on writing. `target` must not exist. */
export async function copyDatabase(file: string, target: string, onPages: (done: number, total: number) => void): Promise<void> {
  const { backup } = await import("node:sqlite");
  const source = sayingProblems(file, () => new DatabaseSync(file, { timeout: usualBusyMs, readOnly: true }));
  try {
    // An open read transaction holds the moment fast; without it every foreign write would start the copy again.
    sayingProblems(file, () => source.exec("begin; select count(*) from sqlite_schema"));
    await backup(source, target, { rate: 1_000, progress: ({ totalPages, remainingPages }) => onPages(totalPages - remainingPages, totalPages) });
  } catch (cause) {
    throw cause instanceof Problem ? cause : new Problem("record-damaged", `The record ${file} can't be copied. Run \`sitrep check\`.`, { subject: file, cause });
  } finally {
    source.close();
  }
}
