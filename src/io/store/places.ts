/** Where and when the events of a reading lie, as rows, and the look-up of them by box and days. */
import type { Expression, ExpressionBuilder, Kysely, SqlBool } from "kysely";
import type { EventLocation, LocationFilter } from "#pipeline/ports.ts";
import type { Reading } from "#record/reading.ts";
import type { Engine } from "./engine.ts";
import type { EventPlacesTable, Tables } from "./tables.ts";

const usualLimit = 10_000;
/** A bound parameter a column: databases allow tens of thousands in one statement. */
const rowsAtOnce = 1_000;

export function rowsOf(reading: Reading): Omit<EventPlacesTable, "key">[] {
  return reading.events.flatMap((event) =>
    event.locations.flatMap(({ id, place }) =>
      place === null || place.lat === null || place.lon === null
        ? []
        : [{
            report: reading.report.id, version: reading.version, event: event.id, location: id, lat: place.lat, lon: place.lon,
            earliest: event.when?.earliest ?? null, latest: event.when?.latest ?? null,
          }],
    ),
  );
}

/** Replaces the rows of this report and version. Runs inside the transaction that puts the reading. */
export async function putPlaces(db: Kysely<Tables>, reading: Reading): Promise<void> {
  await db.deleteFrom("event_places").where("report", "=", reading.report.id).where("version", "=", reading.version).execute();
  const rows = rowsOf(reading);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await db.insertInto("event_places").values(rows.slice(from, from + rowsAtOnce)).execute();
  }
}

export async function findLocations(db: Kysely<Tables>, engine: Engine, filter: LocationFilter): Promise<readonly EventLocation[]> {
  const { box, from = null, to = null } = filter;
  let query = db.selectFrom("event_places").where("version", "=", filter.version).where((eb) => onDays(eb, from, to));
  if (box !== undefined) {
    query = query
      .where(engine.nearBox({ box, from, to }))
      .where("lat", ">=", box.south)
      .where("lat", "<=", box.north)
      .where((eb) => {
        const sides = [eb("lon", ">=", box.west), eb("lon", "<=", box.east)];
        return box.west > box.east ? eb.or(sides) : eb.and(sides);
      });
  }
  return query
    .select(["report", "event", "location", "lat", "lon", "earliest", "latest"])
    .orderBy("report").orderBy("event").orderBy("location").orderBy("key")
    .limit(filter.limit ?? usualLimit)
    .execute()
    .then((rows) => rows.map((row) => ({ ...row })));
}

/** An end that is left open reaches as far as it may; an event without any day is found only when no days are asked for. */
function onDays(eb: ExpressionBuilder<Tables, "event_places">, from: string | null, to: string | null): Expression<SqlBool> {
  const conditions: Expression<SqlBool>[] = [];
  if (from !== null) conditions.push(eb.or([eb("latest", ">=", from), eb("latest", "is", null)]));
  if (to !== null) conditions.push(eb.or([eb("earliest", "<=", to), eb("earliest", "is", null)]));
  if (conditions.length > 0) conditions.push(eb.or([eb("earliest", "is not", null), eb("latest", "is not", null)]));
  return eb.and(conditions);
}
