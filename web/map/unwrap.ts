/** The atlas is made for globes: its shapes run over the 180th meridian and around the poles. A flat map needs them continuous. */
import type { MultiPolygon, Polygon, Position } from "geojson";

/** Points whose longitudes go on past ±180° instead of jumping; a line is told by its first point's side. */
export function unwrapLine(line: readonly Position[]): Position[] {
  let before: number | null = null;
  return line.map(([lon = 0, lat = 0]) => {
    const near: number = before === null ? lon : lon + 360 * Math.round((before - lon) / 360);
    before = near;
    return [near, lat];
  });
}

/** A ring that runs once around the globe (Antarctica) is closed by way of its pole. */
export function unwrapRing(ring: readonly Position[]): Position[] {
  const points = unwrapLine(ring);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return points;
  const [firstLon = 0, lat = 0] = first;
  const [lastLon = 0] = last;
  if (Math.abs(lastLon - firstLon) < 180) return points;
  const pole = lat < 0 ? -90 : 90;
  return [...points, [lastLon, pole], [firstLon, pole], first];
}

export function unwrapShape(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  if (shape.type === "Polygon") return { type: "Polygon", coordinates: shape.coordinates.map(unwrapRing) };
  return { type: "MultiPolygon", coordinates: shape.coordinates.map((part) => part.map(unwrapRing)) };
}
