/** The drawn map: a MapLibre view with a life of its own, fed with places. This file and what it imports load only when a map is shown. */
import { Map as MapView, ScaleControl } from "maplibre-gl";
import type { MapMouseEvent } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { Minus, Plus } from "../ui/icons.tsx";
import { onThemeChange } from "../ui/theme.ts";
import { words } from "../ui/words.ts";
import { loadBase } from "./base.ts";
import { boxAround } from "./circle.ts";
import type { MapItem } from "./items.ts";
import { coloursOf, styleOf } from "./style.ts";
import { prepareWorker } from "./worker.ts";

prepareWorker();

/** No map shows more of a street than the data knows. */
const closest = 11;

/** Nearer than this, a first look shows nothing but places on an empty ground. */
const closestFit = 7.5;

type Props = {
  readonly items: readonly MapItem[];
  readonly lit: ReadonlySet<string>;
  /** The key of the item to move to. */
  readonly goal: string | null;
  readonly onLight: (key: string | null) => void;
  readonly onSelect: (key: string) => void;
};

export function MapCanvas(props: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useLayoutEffect(() => { latest.current = props; });
  const [view, setView] = useState<MapView | null>(null);
  const [failure, setFailure] = useState(false);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const opened = open(element, latest);
    if (opened === null) setFailure(true);
    setView(opened);
    return () => {
      setView(null);
      opened?.remove();
    };
  }, []);
  useEffect(() => {
    const element = frame.current;
    if (view === null || element === null) return;
    let isGone = false;
    const draw = () => void loadBase().then((base) => {
      if (isGone) return;
      view.setStyle(styleOf(base, coloursOf(element), props.items), { diff: true });
      view.once("idle", () => light(view, latest.current));
    });
    draw();
    fit(view, firstLook(props.items), false);
    const stop = onThemeChange(draw);
    return () => {
      isGone = true;
      stop();
    };
  }, [view, props.items]);
  useEffect(() => { if (view !== null) light(view, { items: props.items, lit: props.lit }); }, [view, props.items, props.lit]);
  useEffect(() => {
    const item = props.items.find((one) => one.key === props.goal);
    if (view !== null && item !== undefined) fit(view, [item], true);
  }, [view, props.items, props.goal]);

  return (
    <div className="map-frame">
      <div ref={frame} className="map-canvas" />
      {failure ? <output className="map-failure">{words.map.cannot}</output> : (
        <div className="map-zoom">
          <Button aria-label={words.map.zoomIn} onPress={() => view?.zoomIn()}><Plus /></Button>
          <Button aria-label={words.map.zoomOut} onPress={() => view?.zoomOut()}><Minus /></Button>
        </div>
      )}
    </div>
  );
}

/** Null where the browser can't draw it (no WebGL); MapLibre says so by throwing. */
function makeView(element: HTMLElement): MapView | null {
  try {
    return new MapView({
      container: element, style: { version: 8, sources: {}, layers: [] }, attributionControl: false, maxZoom: closest, dragRotate: false, pitchWithRotate: false, touchPitch: false,
      center: [38, 34], zoom: 4, renderWorldCopies: false, fadeDuration: 0, cooperativeGestures: window.matchMedia("(pointer: coarse)").matches,
      locale: {
        "Map.Title": words.map.label,
        "CooperativeGesturesHandler.WindowsHelpText": words.map.scroll, "CooperativeGesturesHandler.MacHelpText": words.map.scrollMac, "CooperativeGesturesHandler.MobileHelpText": words.map.touch,
      },
    });
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function open(element: HTMLElement, latest: { readonly current: Props }): MapView | null {
  const view = makeView(element);
  if (view === null) return null;
  view.touchZoomRotate.disableRotation();
  view.addControl(new ScaleControl({ unit: "metric" }), "bottom-left");
  const keyAt = (event: MapMouseEvent): string | null => {
    const hits = view.queryRenderedFeatures([[event.point.x - 4, event.point.y - 4], [event.point.x + 4, event.point.y + 4]], { layers: ["dots", "place-names", "ring-fill"] });
    const index: unknown = hits[0]?.properties["index"];
    return typeof index === "number" ? (latest.current.items[index]?.key ?? null) : null;
  };
  view.on("mousemove", (event) => {
    if (!view.getLayer("dots")) return;
    const key = keyAt(event);
    view.getCanvas().style.cursor = key === null ? "" : "pointer";
    latest.current.onLight(key);
  });
  view.on("click", (event) => {
    const key = view.getLayer("dots") ? keyAt(event) : null;
    if (key !== null) latest.current.onSelect(key);
  });
  view.on("idle", () => { element.dataset["drawn"] = String(view.getLayer("dots") !== undefined); });
  return view;
}

function light(view: MapView, { items, lit }: Pick<Props, "items" | "lit">): void {
  for (const source of ["rings", "points"]) {
    if (view.getSource(source) === undefined) continue;
    for (const [index, item] of items.entries()) view.setFeatureState({ source, id: index }, { lit: lit.has(item.key) });
  }
}

/** Where something happens, if anything does; the capitals that a report names beside it would make the first look a world map. */
function firstLook(items: readonly MapItem[]): readonly MapItem[] {
  const eventful = items.filter((item) => item.events.length > 0);
  return eventful.length > 0 ? eventful : items;
}

/** Shows all of the places, with their doubt. */
function fit(view: MapView, items: readonly MapItem[], isMoving: boolean): void {
  const box = boxAround(items.flatMap(({ point, location }) => (point === null ? [] : [{ ...point, radiusKm: location.radiusKm ?? 0 }])));
  if (box === null) return;
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  view.fitBounds(box, { padding: 48, maxZoom: closestFit, animate: isMoving && !isCalm, duration: 500 });
}
