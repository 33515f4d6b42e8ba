/** Events as GeoJSON (RFC 7946): longitude first; precision, radius and rule in every feature; never a bare point below a town. */
import type { Event } from "#record/event.ts";
import type { Location } from "#record/place.ts";
import type { Reading } from "#record/reading.ts";
import { tellerOf } from "./brief.ts";
import { isDayOfTelling } from "./event-sentence.ts";

type Position = [longitude: number, latitude: number];
export type Geometry = { type: "Point"; coordinates: Position } | { type: "Polygon"; coordinates: Position[][] } | null;
export type Feature = { type: "Feature"; id: string; geometry: Geometry; properties: Record<string, unknown> };

/** From this rung upwards (town or village) a point is drawn; below it the circle of doubt is. */
const pointFrom = 5;
const circleCorners = 48;
const kmPerDegree = 111.32;

export function toFeatures(reading: Reading): Feature[] {
  return reading.events.filter((event) => event.subType !== null).flatMap((event) => {
    const locations: readonly (Location | null)[] = event.locations.length === 0 ? [null] : event.locations;
    return locations.map((location, i): Feature => ({
      type: "Feature",
      id: `${reading.id}#${event.id}${i === 0 ? "" : `.${i + 1}`}`,
      geometry: geometryOf(location),
      properties: propertiesOf(reading, event, location),
    }));
  });
}

function propertiesOf(reading: Reading, event: Event, location: Location | null): Record<string, unknown> {
  const claims = reading.claims.filter((claim) => event.claims.includes(claim.id));
  return {
    report: reading.id,
    event: event.id,
    type: event.type,
    sub_type: event.subType,
    realis: event.realis,
    sources: claims.length === 0 ? [tellerOf(reading, null)] : claims.map((claim) => tellerOf(reading, claim)),
    stances: claims.map((claim) => claim.stance),
    attackers: event.attackers.map((party) => party.name),
    attackers_certainty: event.attackers.map((party) => party.certainty),
    targets: event.targets.map((party) => party.name),
    earliest: event.when?.earliest ?? null,
    latest: event.when?.latest ?? null,
    day_basis: event.when === null ? null : isDayOfTelling(event) ? "told" : "stated",
    place: location?.at.quote ?? null,
    place_entry: location?.place?.name ?? null,
    place_id: location?.place?.id ?? null,
    country: location?.place?.country ?? null,
    admin1: location?.place?.admin1 ?? null,
    precision: location?.precision ?? null,
    radius_km: location?.radiusKm ?? null,
    because: location?.because ?? "the text names no place for this event",
    words: event.trigger.at.quote,
    example: reading.report.example,
  };
}

function geometryOf(location: Location | null): Geometry {
  const { lat = null, lon = null } = location?.place ?? {};
  if (location === null || lat === null || lon === null) return null;
  if (location.precision >= pointFrom) return { type: "Point", coordinates: [lon, lat] };
  if (location.radiusKm === null) return null;
  return { type: "Polygon", coordinates: [circle({ lat, lon, radiusKm: location.radiusKm })] };
}

/** A ring of `circleCorners` corners, counter-clockwise and closed; small-circle error is of no matter at the scale of a province. */
function circle({ lat, lon, radiusKm }: { lat: number; lon: number; radiusKm: number }): Position[] {
  const ring: Position[] = [];
  const dLat = radiusKm / kmPerDegree;
  const dLon = dLat / Math.max(Math.cos((lat * Math.PI) / 180), 0.01);
  for (let i = 0; i < circleCorners; i++) {
    const angle = (2 * Math.PI * i) / circleCorners;
    ring.push([round(clamp(lon + dLon * Math.cos(angle), 180)), round(clamp(lat + dLat * Math.sin(angle), 90))]);
  }
  return [...ring, ring[0] ?? [lon, lat]];
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

export function toGeoJson(readings: readonly Reading[]): string {
  const features = readings.flatMap(toFeatures);
  return `${JSON.stringify({ type: "FeatureCollection", features }, null, 1)}\n`;
}
