/** SQLite's own ways: FTS5 for words, an R*Tree for boxes and days, and its own checks of the file. */
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Box, Engine } from "../engine.ts";
import type { Tables } from "../tables.ts";

export function engineOn(db: Kysely<Tables>): Engine {
  return {
    indexWords: async (trx, { seq, title, text }) => {
      await sql`insert into report_words (rowid, title, text) values (${seq}, ${title}, ${text})`.execute(trx);
    },
    // Folded words hold small letters and digits only; in quotes none of them can be an operator, whatever FTS5 learns.
    hasWords: (words) => sql`reports.seq in (select rowid from report_words where report_words match ${words.map((word) => `"${word}"`).join(" ")})`,
    nearBox: ({ box, from, to }) => {
      if (box.west <= box.east) return sql`event_places.key in (${keysIn(box, from, to)})`;
      const [before, after] = [keysIn({ ...box, east: 180 }, from, to), keysIn({ ...box, west: -180 }, from, to)];
      return sql`event_places.key in (${before} union all ${after})`;
    },
    faults: () => faults(db),
  };
}

/** The R*Tree keeps 32-bit numbers and rounds each entry outwards, save numbers next to nought: hence the slack. */
const slackDegrees = 1e-6;

function keysIn({ south, west, north, east }: Box, from: string | null, to: string | null) {
  return sql`select key from event_boxes where north >= ${south - slackDegrees} and south <= ${north + slackDegrees}
    and east >= ${west - slackDegrees} and west <= ${east + slackDegrees}
    and last_day >= coalesce(julianday(${from}), -10000000) and first_day <= coalesce(julianday(${to}), 10000000)`;
}

async function faults(db: Kysely<Tables>): Promise<readonly string[]> {
  const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const broken = integrity.rows.filter((row) => row.integrity_check !== "ok").map((row) => `The database is damaged: ${row.integrity_check}.`);
  const foreign = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db);
  const dangling = foreign.rows.map((row) => `A row of ${row.table} points to a row of ${row.parent} that is not there.`);
  return [...broken, ...dangling, ...(await strayWords(db))];
}

/** Each report is in the word index, and nothing else is. */
async function strayWords(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (
    select seq from reports except select id from report_words_docsize)`.execute(db);
  const count = rows[0]?.count ?? 0;
  return count === 0 ? [] : [`The word index lacks ${count} ${count === 1 ? "report" : "reports"}.`];
}
