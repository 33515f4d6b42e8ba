/** Opens the record that lies in a folder: `record.sqlite` and `originals/`. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { Kysely } from "kysely";
import type { Originals, Store } from "#pipeline/ports.ts";
import { Problem } from "#record/problem.ts";
import { hasCode, makeFolder } from "../files/durable.ts";
import { openOriginals } from "../files/originals.ts";
import { connect } from "./sqlite/connect.ts";
import { dialectOf } from "./sqlite/dialect.ts";
import { engineOn } from "./sqlite/engine.ts";
import { storeOn } from "./store.ts";
import type { Tables } from "./tables.ts";

export const databaseFile = "record.sqlite";
export const originalsFolder = "originals";

export type Opened = { readonly store: Store; readonly originals: Originals; readonly close: () => Promise<void> };

export type OpenOptions = {
  /** Makes a record where there is none; true unless told. Otherwise that is `record-missing`. */
  readonly create?: boolean;
  /** How long a write waits for another process, in milliseconds; 5,000 unless told. Then it is `record-locked`. */
  readonly busyMs?: number;
};

/** Throws `record-missing`, `record-locked`, `record-damaged`, `record-newer`, or `file-unreadable` where the folder can't be used. */
export async function openRecord(folder: string, options: OpenOptions = {}): Promise<Opened> {
  const file = join(folder, databaseFile);
  if (options.create === false) await mustBeThere(file, folder);
  const originals = await makeRoom(folder);
  const database = connect(file, options.busyMs === undefined ? {} : { busyMs: options.busyMs });
  const db = new Kysely<Tables>({ dialect: dialectOf(database, file) });
  // Kysely starts its driver with the first query; a record that was opened and never used is closed here all the same.
  const close = async () => {
    await db.destroy();
    if (database.isOpen) database.close();
  };
  const store: Store = { ...storeOn(db, engineOn(db)), close };
  return { store, originals, close };
}

async function makeRoom(folder: string): Promise<Originals> {
  try {
    await makeFolder(folder);
    return await openOriginals(join(folder, originalsFolder));
  } catch (cause) {
    if (!hasCode(cause, "EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST")) throw cause;
    throw new Problem("file-unreadable", `${folder} can't be used as the folder of a record. See that it is a folder that you may write to, or name another.`, { subject: folder, cause });
  }
}

async function mustBeThere(file: string, folder: string): Promise<void> {
  try {
    await stat(file);
  } catch (cause) {
    if (!hasCode(cause, "ENOENT", "ENOTDIR")) throw cause;
    throw new Problem("record-missing", `There is no record in ${folder}. Ingest a report first, or name another folder.`, { subject: folder, cause });
  }
}
