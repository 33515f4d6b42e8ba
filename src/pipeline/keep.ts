/** A report into the record: original bytes first, then the report, then its reading. Doing it again changes nothing. */
import type { ReadingProblem } from "#record/problem.ts";
import type { Reading } from "#record/reading.ts";
import { Problem } from "#record/problem.ts";
import type { Clock, Originals, Store } from "./ports.ts";
import type { ReadBytes, Reader } from "./reader.ts";

export type Record = { readonly store: Store; readonly originals: Originals; readonly clock: Clock; readonly reader: Reader };

export type Kept = { readonly reading: Reading; readonly isNew: boolean; readonly problems: readonly ReadingProblem[] };

/** Throws `format-unknown` when the bytes hold no article: nothing of it is kept. */
export async function keep(record: Record, input: ReadBytes): Promise<Kept> {
  const { reading, problems } = await record.reader.readBytes(input);
  if (reading === null) {
    const name = input.fetched.name ?? input.fetched.url ?? "this input";
    throw new Problem("format-unknown", `Nothing was kept of ${name}: ${problems[0]?.message ?? "it holds no article that can be read."}`, { subject: name });
  }
  await record.originals.put(input.fetched.bytes);
  const isNew = await record.store.addReport(reading.report, record.clock());
  const kept = isNew ? reading : await readingOf(record, reading.id);
  if (isNew) await record.store.putReading(reading);
  return { reading: kept ?? reading, isNew, problems };
}

/** The reading of a kept report by the present rules: as stored, else made and stored now. Null when there is no such report. */
export async function readingOf({ store, reader }: Pick<Record, "store" | "reader">, id: string): Promise<Reading | null> {
  const stored = await store.reading(id, reader.version);
  if (stored !== null) return stored;
  const report = await store.report(id);
  if (report === null) return null;
  const reading = reader.readAgain(report);
  await store.putReading(reading);
  return reading;
}

/** Reads every kept report that the present rules have not read yet. Interrupted, it goes on from there next time. */
export async function refresh(record: Pick<Record, "store" | "reader">, progress: (done: number) => void): Promise<number> {
  let done = 0;
  for (;;) {
    const ids = await record.store.unread(record.reader.version, 100);
    if (ids.length === 0) return done;
    for (const id of ids) {
      await readingOf(record, id);
      progress(++done);
    }
  }
}
