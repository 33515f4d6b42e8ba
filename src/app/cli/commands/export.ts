/** `sitrep export`: events or claims of the record as files that other tools read. */
import { writeFileSync } from "node:fs";
import process from "node:process";
import { judgedReadings } from "#pipeline/briefing.ts";
import { claimColumns, claimRows, eventColumns, eventRows, toCsv } from "#publish/csv.ts";
import { toGeoJson } from "#publish/geojson.ts";
import type { Reading } from "#record/reading.ts";
import { withRecord } from "../../record.ts";
import { mustBeDay } from "../day.ts";
import { progressLine } from "../paint.ts";

type ExportOptions = { readonly from?: string; readonly to?: string; readonly out?: string; readonly raw?: boolean };
const mostReports = 100_000;

export async function exportRecord(format: string, options: ExportOptions): Promise<void> {
  for (const day of [options.from, options.to]) if (day !== undefined) mustBeDay(day);
  const bar = progressLine();
  const filter = { ...(options.from === undefined ? {} : { from: options.from }), ...(options.to === undefined ? {} : { to: options.to }), limit: mostReports };
  const readings = await withRecord(async (record) => judgedReadings(record, (await record.store.reports(filter)).map((row) => row.id)), { create: false, progress: bar.show });
  bar.end();
  const text = write(format, readings, options.raw === true);
  if (options.out === undefined) process.stdout.write(text);
  else {
    writeFileSync(options.out, text);
    console.error(`Wrote ${options.out}: ${readings.length} reports.`);
  }
}

function write(format: string, readings: readonly Reading[], raw: boolean): string {
  if (format === "geojson") return toGeoJson(readings);
  if (format === "csv") return toCsv(readings.flatMap(eventRows), eventColumns, { raw });
  return toCsv(readings.flatMap(claimRows), claimColumns, { raw });
}
