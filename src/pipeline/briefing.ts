/** The brief of a day from the record: its reports, their readings as people judged them, written out. */
import type { Brief } from "#record/brief.ts";
import { Problem } from "#record/problem.ts";
import type { Reading } from "#record/reading.ts";
import { writeBrief } from "#publish/brief.ts";
import { judgedReading } from "./judged.ts";
import { readingOf } from "./keep.ts";
import type { Record } from "./keep.ts";

/** A brief of more reports than this is cut, and says so. */
const mostReports = 2_000;

type Part = Pick<Record, "store" | "reader">;

export async function briefOf(record: Part, day: string): Promise<Brief> {
  const rows = await record.store.reports({ from: day, to: day, limit: mostReports });
  const total = await record.store.countReports({ from: day, to: day });
  const readings = await judgedReadings(record, rows.map((row) => row.id));
  const brief = writeBrief(day, readings);
  if (total <= rows.length) return brief;
  return { ...brief, notes: [...brief.notes, `${total} reports were published on this day; the first ${rows.length} are read here.`] };
}

/** Readings with what people decided laid over them, in the order of `ids`; unknown ids are a caller's mistake. */
export async function judgedReadings(record: Part, ids: readonly string[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const id of ids) {
    const reading = await readingOf(record, id);
    if (reading === null) throw new Problem("subject-unknown", `There is no report ${id} in the record.`, { subject: id });
    readings.push(judgedReading(reading, await record.store.judgements(id)));
  }
  return readings;
}

/** The newest day of publication in the record, or null for a record without dated reports. */
export async function newestDay(store: Record["store"]): Promise<string | null> {
  const days = await store.days();
  return days[0] ?? null;
}
