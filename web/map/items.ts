/** Places to draw and to list: the same entry with the same doubt is one item, however often it is named. Pure. */
import type { PlacesAnswer } from "#record/api.ts";
import type { Location } from "#record/place.ts";
import type { Reading } from "#record/reading.ts";

export type Saying = { readonly report: string; readonly title: string | null; readonly id: string; readonly quote: string; readonly start: number; readonly end: number };

export type MapItem = {
  readonly key: string;
  readonly name: string;
  readonly location: Location;
  /** Null where it has no point: a sea, a name that was not resolved. */
  readonly point: { readonly lat: number; readonly lon: number } | null;
  readonly sayings: readonly Saying[];
  /** What happens there, by the report's own events. */
  readonly events: readonly string[];
};

type Used = { readonly report: string; readonly title: string | null; readonly location: Location; readonly events: readonly { readonly type: string; readonly subType: string | null }[] };

export function itemsOfReading({ report, places, events }: Reading): readonly MapItem[] {
  return itemsOf(places.map((location) => ({
    report: report.id, title: report.title, location, events: events.filter((event) => event.locations.some((one) => one.id === location.id)),
  })));
}

export function itemsOfDay(answer: PlacesAnswer): readonly MapItem[] {
  return itemsOf(answer.places);
}

/** The most exact first, then those named most often. */
function itemsOf(used: readonly Used[]): readonly MapItem[] {
  const groups = new Map<string, Used[]>();
  for (const use of used) {
    const key = keyOf(use.location);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [use]);
    else group.push(use);
  }
  return [...groups].flatMap(([key, group]) => itemOf(key, group)).sort((a, b) => b.location.precision - a.location.precision || b.sayings.length - a.sayings.length);
}

function itemOf(key: string, group: readonly Used[]): MapItem[] {
  const location = group[0]?.location;
  if (location === undefined) return [];
  const { place } = location;
  const point = place !== null && place.lat !== null && place.lon !== null ? { lat: place.lat, lon: place.lon } : null;
  const sayings = group.map(({ report, title, location: { id, at } }) => ({ report, title, id, quote: at.quote, start: at.start, end: at.end }));
  const events = new Set(group.flatMap((use) => use.events.map((event) => event.subType ?? event.type)));
  return [{ key, name: place?.name ?? location.at.quote, location, point, sayings, events: [...events] }];
}

function keyOf({ place, precision, radiusKm, at }: Location): string {
  return place === null ? `? ${at.quote}` : `${place.id} ${precision} ${radiusKm ?? ""}`;
}

/** Countries and larger regions would cover the map: they are drawn only when asked for, and always listed. */
export function isWide(item: MapItem): boolean {
  return item.location.precision <= 1;
}
