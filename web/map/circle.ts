/** Circles and boxes on the globe, in plain numbers. */

const earthRadiusKm = 6371.0088;
const corners = 72;

export type LonLat = [lon: number, lat: number];

/** A ring of points at the same distance from a centre along the globe; first and last are the same point. */
export function circleAround(center: { readonly lat: number; readonly lon: number }, radiusKm: number): LonLat[] {
  const angle = Math.min(radiusKm / earthRadiusKm, Math.PI / 2);
  const lat = radians(center.lat);
  return Array.from({ length: corners + 1 }, (_, index) => {
    const bearing = ((index % corners) / corners) * 2 * Math.PI;
    const sine = Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing);
    const east = Math.atan2(Math.sin(bearing) * Math.sin(angle) * Math.cos(lat), Math.cos(angle) - Math.sin(lat) * sine);
    return [center.lon + degrees(east), degrees(Math.asin(Math.max(-1, Math.min(1, sine))))];
  });
}

/** The box around circles, west-south to east-north; null for none. */
export function boxAround(circles: readonly { readonly lat: number; readonly lon: number; readonly radiusKm: number }[]): [LonLat, LonLat] | null {
  const points = circles.flatMap((circle) => (circle.radiusKm > 0 ? circleAround(circle, circle.radiusKm) : [[circle.lon, circle.lat] satisfies LonLat]));
  const [first, ...rest] = points;
  if (first === undefined) return null;
  let [west, south] = first;
  let [east, north] = first;
  for (const [lon, lat] of rest) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [[west, Math.max(-85, south)], [east, Math.min(85, north)]];
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
