/** What the map draws: rings as large as the doubt, across the 180th meridian too. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fixtureReading } from "../../test/fixtures/reading.ts";
import { boxAround, circleAround } from "./circle.ts";
import { unwrapLine, unwrapRing } from "./unwrap.ts";
import { isWide, itemsOfReading } from "./items.ts";

/** The haversine distance, as a second way to reckon it. */
function distanceKm(a: readonly [number, number], b: readonly [number, number]): number {
  const rad = (x: number) => (x * Math.PI) / 180;
  const h = Math.sin(rad(b[1] - a[1]) / 2) ** 2 + Math.cos(rad(a[1])) * Math.cos(rad(b[1])) * Math.sin(rad(b[0] - a[0]) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
}

test("every point of a circle lies at its radius", () => {
  fc.assert(fc.property(fc.double({ min: -80, max: 80, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: 0.5, max: 800, noNaN: true }), (lat, lon, radiusKm) => {
    const ring = circleAround({ lat, lon }, radiusKm);
    expect(ring[0]).toEqual(ring.at(-1));
    for (const point of ring) expect(Math.abs(distanceKm([lon, lat], point) - radiusKm)).toBeLessThan(radiusKm * 0.001 + 0.01);
  }));
});

test("a box holds its points, and there is none around nothing", () => {
  expect(boxAround([])).toBeNull();
  expect(boxAround([{ lat: 35, lon: 36, radiusKm: 0 }, { lat: 36, lon: 37, radiusKm: 0 }])).toEqual([[36, 35], [37, 36]]);
});

test("a ring over the 180th meridian goes on past it; one around the globe is closed by way of its pole", () => {
  expect(unwrapRing([[170, 60], [-170, 60], [-170, 65], [170, 60]])).toEqual([[170, 60], [190, 60], [190, 65], [170, 60]]);
  expect(unwrapRing([[-170, -70], [-50, -72], [70, -68], [-170, -70]])).toEqual([[-170, -70], [-50, -72], [70, -68], [190, -70], [190, -90], [-170, -90], [-170, -70]]);
  expect(unwrapLine([[36, 35], [37, 36]])).toEqual([[36, 35], [37, 36]]);
  expect(unwrapRing([])).toEqual([]);
});

test("a place that is named twice is one item with two sayings; what has no point is still listed", () => {
  const items = itemsOfReading(fixtureReading);
  const khan = items.find((item) => item.name === "Khan Shaykhun");
  expect(khan?.sayings.map((saying) => saying.id)).toEqual(["p1", "p6"]);
  expect(khan?.events).toEqual(["Air/drone strike"]);
  expect(items.filter((item) => item.point === null).map((item) => item.name)).toEqual(["Turkish airspace over Hatay"]);
  expect(items.filter(isWide).map((item) => item.location.id)).toEqual(["p5"]);
});
