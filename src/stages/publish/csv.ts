/** Events and claims as CSV (RFC 4180), safe to open in a spreadsheet: text that a spreadsheet would run is quoted, numbers stay numbers. */
import { stringify } from "csv-stringify/browser/esm/sync";
import type { Reading } from "#record/reading.ts";
import { toFeatures } from "./geojson.ts";

const nul = String.fromCharCode(0);
/** Text that a spreadsheet may take for a formula, full-width forms included. */
const runs = /^\s*[=+\-@|＝＋－＠]|^[\t\r\n]/u;

type Cell = string | number | boolean | null;

/** `raw` leaves text as it is, for R and Python; the usual form puts an apostrophe before what a spreadsheet would run. */
export function toCsv(rows: readonly Readonly<Record<string, Cell>>[], columns: readonly string[], { raw = false } = {}): string {
  const cells = rows.map((row) => columns.map((column) => safe(row[column] ?? null, raw)));
  return stringify([[...columns], ...cells], { cast: { boolean: (value) => String(value) } });
}

function safe(cell: Cell, raw: boolean): Cell {
  if (typeof cell !== "string") return cell;
  const clean = cell.replaceAll(nul, "");
  return !raw && runs.test(clean) ? `'${clean}` : clean;
}

export const eventColumns = [
  "report", "event", "type", "sub_type", "realis", "earliest", "latest", "day_basis", "place", "place_entry", "place_id", "country", "admin1",
  "latitude", "longitude", "precision", "radius_km", "attackers", "attackers_certainty", "targets", "sources", "stances",
  "killed_min", "killed_max", "killed_shared_by", "words", "because", "example",
] as const;

/** One row an event and place, coordinates only from a town upwards (as in the GeoJSON). */
export function eventRows(reading: Reading): Record<string, Cell>[] {
  return toFeatures(reading).map((feature) => {
    const p = feature.properties;
    const event = reading.events.find((one) => one.id === p["event"]);
    const killed = event?.tolls.find((toll) => toll.harm === "killed" && !toll.cumulative && toll.partOf === null);
    const point = feature.geometry?.type === "Point" ? feature.geometry.coordinates : null;
    return {
      ...Object.fromEntries(Object.entries(p).map(([key, value]) => [key, Array.isArray(value) ? value.join("; ") : (value as Cell)])),
      latitude: point?.[1] ?? null,
      longitude: point?.[0] ?? null,
      killed_min: killed?.min ?? null,
      killed_max: killed?.max ?? null,
      // One number may be told for several events: it must not be added up over its rows.
      killed_shared_by: killed === undefined ? null : reading.events.filter((one) => one.tolls.some((toll) => toll.id === killed.id)).length * Math.max(1, event?.locations.length ?? 1),
    };
  });
}

export const claimColumns = [
  "report", "claim", "source", "source_words", "source_kind", "actor", "via", "cue", "stance", "unsure", "quoted",
  "said_earliest", "said_latest", "said_to", "content", "start", "end", "rules", "example",
] as const;

export function claimRows(reading: Reading): Record<string, Cell>[] {
  return reading.claims.map((claim) => ({
    report: reading.id,
    claim: claim.id,
    source: claim.source?.name ?? null,
    source_words: claim.source?.at.quote ?? null,
    source_kind: claim.source?.kind ?? null,
    actor: claim.source?.actor ?? null,
    via: claim.via.map((one) => one.name).join("; "),
    cue: claim.cue?.at.quote ?? null,
    stance: claim.stance,
    unsure: claim.unsure,
    quoted: claim.quoted,
    said_earliest: claim.saidOn?.earliest ?? null,
    said_latest: claim.saidOn?.latest ?? null,
    said_to: claim.saidTo?.name ?? null,
    content: claim.content.map(({ at }) => at.quote).join(" … "),
    start: claim.content[0]?.at.start ?? null,
    end: claim.content.at(-1)?.at.end ?? null,
    rules: claim.because.join("; "),
    example: reading.report.example,
  }));
}
