/** The places of one day's reports, each with the events that the report puts there: what the map of the day draws. */
import type { PlaceOfDay, PlacesAnswer } from "#record/api.ts";
import type { Reading } from "#record/reading.ts";
import type { Parts } from "./parts.ts";

/** Reports of a day whose places are listed. */
const mostReports = 200;

export async function placesOfDay(parts: Parts, day: string): Promise<PlacesAnswer> {
  const filter = { from: day, to: day };
  const rows = await parts.store.reports({ ...filter, limit: mostReports });
  const places: PlaceOfDay[] = [];
  for (const row of rows) {
    const reading = await parts.reading(row.id);
    if (reading !== null) places.push(...placesOf(reading));
  }
  return { day, reports: await parts.store.countReports(filter), read: rows.length, places };
}

function placesOf(reading: Reading): PlaceOfDay[] {
  return reading.places.map((location) => ({
    report: reading.report.id,
    title: reading.report.title,
    location,
    events: reading.events
      .filter((event) => event.locations.some((one) => one.id === location.id))
      .map(({ id, type, subType }) => ({ id, type, subType })),
  }));
}
