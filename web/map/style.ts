/** How the map looks: quiet land and water in the page's own colours, places on top with their doubt drawn. */
import type { ExpressionSpecification, StyleSpecification } from "maplibre-gl";
import type { FeatureCollection } from "geojson";
import type { Base } from "./base.ts";
import { circleAround } from "./circle.ts";
import type { MapItem } from "./items.ts";

/** Colours of the map as custom properties of base.css. */
const names = ["sea", "land", "border", "coast", "country", "place", "place-fill", "lit", "halo"] as const;
export type Colours = Readonly<Record<(typeof names)[number], string>>;

/** Asks the browser for the colours as they are now: `light-dark()` is resolved only on an element. */
export function coloursOf(element: HTMLElement): Colours {
  const probe = element.appendChild(document.createElement("span"));
  const found = Object.fromEntries(names.map((name) => {
    probe.style.color = `var(--map-${name})`;
    return [name, getComputedStyle(probe).color];
  })) as Record<(typeof names)[number], string>;
  probe.remove();
  return found;
}

const font = ["sans-serif"];
const isLit: ExpressionSpecification = ["boolean", ["feature-state", "lit"], false];

export function styleOf(base: Base, colours: Colours, items: readonly MapItem[]): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: "geojson", data: base.land }, borders: { type: "geojson", data: base.borders }, coasts: { type: "geojson", data: base.coasts },
      names: { type: "geojson", data: base.names }, rings: { type: "geojson", data: ringsOf(items), promoteId: "index" }, points: { type: "geojson", data: pointsOf(items), promoteId: "index" },
    },
    layers: [...groundLayers(colours), ...placeLayers(colours)],
  };
}

function groundLayers(colours: Colours): StyleSpecification["layers"] {
  return [
    { id: "sea", type: "background", paint: { "background-color": colours.sea } },
    { id: "land", type: "fill", source: "land", paint: { "fill-color": colours.land } },
    { id: "coasts", type: "line", source: "coasts", paint: { "line-color": colours.coast, "line-width": 0.8 } },
    { id: "borders", type: "line", source: "borders", paint: { "line-color": colours.border, "line-width": 1, "line-dasharray": [4, 2] } },
    { id: "countries", type: "symbol", source: "names", maxzoom: near, layout: { ...countryName, "symbol-sort-key": ["-", 0, ["get", "size"]] }, paint: countryPaint(colours) },
    { id: "countries-near", type: "symbol", source: "land", minzoom: near, layout: { ...countryName, "text-padding": 40 }, paint: countryPaint(colours) },
  ];
}

/** From this zoom on a country's middle is often out of sight: its name stands in every part that is seen, with room between. */
const near = 5.5;

const countryName = {
  "text-field": ["upcase", ["get", "name"]] satisfies ExpressionSpecification, "text-font": font, "text-letter-spacing": 0.12, "text-max-width": 8,
  "text-size": ["interpolate", ["linear"], ["zoom"], 2, 9, 7, 13] satisfies ExpressionSpecification,
};

function countryPaint(colours: Colours) {
  return { "text-color": colours.country, "text-halo-color": colours.land, "text-halo-width": 1 };
}

/** A ring is the doubt; a hollow dot a town known to within its ring, a filled one an exact point. */
function placeLayers(colours: Colours): StyleSpecification["layers"] {
  const line: ExpressionSpecification = ["case", isLit, colours.lit, colours.place];
  return [
    { id: "ring-fill", type: "fill", source: "rings", paint: { "fill-color": ["case", isLit, colours.lit, colours["place-fill"]], "fill-opacity": ["case", isLit, 0.22, 0.13] } },
    { id: "ring-line", type: "line", source: "rings", paint: { "line-color": line, "line-width": ["case", isLit, 2.5, 1.4], "line-dasharray": [3, 2] } },
    {
      id: "dots", type: "circle", source: "points",
      paint: {
        "circle-radius": ["case", isLit, 7, 5], "circle-color": ["case", ["get", "exact"], line, colours.land], "circle-stroke-color": line, "circle-stroke-width": 2,
        "circle-opacity": ["case", ["get", "dot"], 1, 0], "circle-stroke-opacity": ["case", ["get", "dot"], 1, 0],
      },
    },
    {
      id: "place-names", type: "symbol", source: "points",
      layout: { "text-field": ["get", "name"], "text-font": font, "text-size": 13, "text-variable-anchor": ["left", "right", "top", "bottom"], "text-radial-offset": 0.8, "text-justify": "auto", "symbol-sort-key": ["get", "index"] },
      paint: { "text-color": line, "text-halo-color": colours.halo, "text-halo-width": 1.6 },
    },
  ];
}

function ringsOf(items: readonly MapItem[]): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: items.flatMap(({ point, location: { radiusKm } }, index) => (point === null || radiusKm === null || radiusKm === 0 ? [] : [{
      type: "Feature" as const, properties: { index }, geometry: { type: "Polygon" as const, coordinates: [circleAround(point, radiusKm)] },
    }])),
  };
}

/** Towns, landmarks and exact points get a dot; a province is its ring and its name alone. */
function pointsOf(items: readonly MapItem[]): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: items.flatMap(({ name, point, location: { precision } }, index) => (point === null ? [] : [{
      type: "Feature" as const, properties: { index, name, dot: precision >= 5, exact: precision >= 7 }, geometry: { type: "Point" as const, coordinates: [point.lon, point.lat] },
    }])),
  };
}
