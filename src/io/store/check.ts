/** Checks a whole record: the database and its log, every original, every report for its original, every reading against its report. */
import type { Originals, Store } from "#pipeline/ports.ts";
import { Problem } from "#record/problem.ts";
import { Reading, spansOf } from "#record/reading.ts";
import { Report } from "#record/report.ts";
import { quotesItsText } from "#record/span.ts";

const reportsAtOnce = 500;
/** So many faults of one kind in one reading are told one by one; then only how many more there are. */
const faultsToldEach = 3;

/** One plain sentence a fault, none when the record is sound. `onProgress` counts reports. */
export async function checkRecord(store: Store, originals: Originals, onProgress: (done: number, total: number) => void = () => {}): Promise<readonly string[]> {
  const faults = [...(await store.check())];
  const kept = new Set<string>();
  for await (const sha256 of originals.list()) {
    kept.add(sha256);
    faults.push(...(await sayingDamage(async () => void (await originals.get(sha256)))));
  }
  const total = await store.countReports();
  let done = 0;
  for (let offset = 0; offset < total; offset += reportsAtOnce) {
    for (const { id } of await store.reports({ limit: reportsAtOnce, offset })) {
      faults.push(...(await sayingDamage(() => faultsOfReport(store, kept, id))));
      onProgress(++done, total);
    }
  }
  return faults;
}

async function faultsOfReport(store: Store, kept: ReadonlySet<string>, id: string): Promise<readonly string[]> {
  const report = Report.safeParse(await store.report(id));
  if (!report.success || report.data.id !== id) return [`Report ${id} can't be read.`];
  const { sha256 } = report.data;
  const faults = sha256 === null || kept.has(sha256) ? [] : [`The original of report ${id} (${sha256}) is missing.`];
  const versions = await store.versions(id);
  const ofReadings = await Promise.all(versions.map((version) => sayingDamage(async () => faultsOfReading(await store.reading(id, version), report.data, version))));
  return [...faults, ...ofReadings.flat()];
}

function faultsOfReading(stored: unknown, report: Report, version: string): readonly string[] {
  const name = `The reading of report ${report.id} by ${version}`;
  const reading = Reading.safeParse(stored);
  if (!reading.success) return [`${name} does not fit its schema: ${reading.error.issues[0]?.message ?? "unknown reason"}.`];
  if (reading.data.version !== version || reading.data.report.id !== report.id) return [`${name} is another reading than its place says.`];
  if (reading.data.report.text !== report.text) return [`${name} rests on another text than the one that is kept.`];
  const astray = spansOf(reading.data).filter((at) => !quotesItsText(report.text, at));
  const told = astray.slice(0, faultsToldEach).map((at) => `${name} quotes "${shorten(at.quote)}" at ${at.start}–${at.end}, where its text says something else.`);
  return astray.length > told.length ? [...told, `${name} has ${astray.length - told.length} more such quotes.`] : told;
}

function shorten(quote: string): string {
  return quote.length > 60 ? `${quote.slice(0, 57)}…` : quote;
}

/** Damage is what a check is for: it becomes a sentence, and the check goes on. */
async function sayingDamage(work: () => Promise<readonly string[] | void>): Promise<readonly string[]> {
  try {
    return (await work()) ?? [];
  } catch (cause) {
    if (cause instanceof Problem && cause.code === "record-damaged") return [cause.message];
    throw cause;
  }
}
