/** The map and, beside it, its places in words: what can't be seen can be read, and each lights up the other. */
import { lazy, Suspense, useMemo, useState } from "react";
import type { Place } from "#record/place.ts";
import { Button, Checkbox } from "react-aria-components";
import { sayPrecision } from "../ui/say.ts";
import { Link } from "../ui/route.tsx";
import { words } from "../ui/words.ts";
import { isWide } from "./items.ts";
import type { MapItem, Saying } from "./items.ts";
import { lighting } from "../evidence/desk.ts";
import { MapGuard } from "./map-guard.tsx";
import "./map.css";

const MapCanvas = lazy(() => import("./canvas.tsx").then((module) => ({ default: module.MapCanvas })));

/** Reports that the list names at a place. */
const mostReports = 5;
/** Other entries of the gazetteer that a name could mean. */
const mostCandidates = 3;

type Props = {
  readonly items: readonly MapItem[];
  /** Ids of the values that are lit, and the one that is chosen. */
  readonly lit: ReadonlySet<string>;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onLight: (id: string | null) => void;
  /** Shows the reports that name a place; needless where there is only one. */
  readonly showsReports: boolean;
};

export function MapWithList({ items, lit, selected, onSelect, onLight, showsReports }: Props) {
  const [showsWide, setShowsWide] = useState(() => items.every(isWide));
  const [goal, setGoal] = useState<string | null>(null);
  const drawn = useMemo(() => items.filter((item) => item.point !== null && (showsWide || !isWide(item))), [items, showsWide]);
  const litKeys = useMemo(() => new Set(items.filter((item) => item.sayings.some((saying) => lit.has(saying.id))).map((item) => item.key)), [items, lit]);
  const firstId = (key: string | null) => items.find((item) => item.key === key)?.sayings[0]?.id ?? null;
  const select = (key: string) => {
    const id = firstId(key);
    if (id !== null) onSelect(id);
  };
  return (
    <div className="map-with-list">
      <div className="map-side">
        <MapGuard>
          <Suspense fallback={<div className="map-frame"><output className="map-failure">{words.map.loading}</output></div>}>
            <MapCanvas items={drawn} lit={litKeys} goal={goal} onLight={(key) => onLight(firstId(key))} onSelect={select} />
          </Suspense>
        </MapGuard>
        <div className="map-below">
          <p className="muted">{words.map.ring} {words.map.note}</p>
          {items.some(isWide) ? <Checkbox className="checkbox" isSelected={showsWide} onChange={setShowsWide}><span className="box" />{words.map.wide}</Checkbox> : null}
        </div>
      </div>
      <section className="place-list" aria-label={words.map.list}>
        <ul>
          {items.map((item) => (
            <PlaceEntry key={item.key} item={item} isLit={litKeys.has(item.key)} isSelected={item.sayings.some((saying) => saying.id === selected)} showsReports={showsReports}
              onPress={() => { select(item.key); setGoal(item.key); }} onLight={(isOn) => onLight(isOn ? firstId(item.key) : null)} />
          ))}
        </ul>
      </section>
    </div>
  );
}

type EntryProps = {
  readonly item: MapItem; readonly isLit: boolean; readonly isSelected: boolean; readonly showsReports: boolean;
  readonly onPress: () => void; readonly onLight: (isOn: boolean) => void;
};

function PlaceEntry({ item, isLit, isSelected, showsReports, onPress, onLight }: EntryProps) {
  const { location, name, sayings, events } = item;
  const others = new Set(location.candidates.filter((candidate) => candidate.place.id !== location.place?.id).slice(0, mostCandidates).map((candidate) => fullName(candidate.place)));
  return (
    <li className="place-entry" data-lit={isLit} data-selected={isSelected} {...lighting(onLight)}>
      <Button className="place-button" onPress={onPress}>
        <span className="place-name"><bdi>{name}</bdi>{location.place?.admin1 ? <span className="muted"> {location.place.admin1}</span> : null}</span>
        <span className="muted">{location.place === null ? words.place.unresolved : sayPrecision(location)}</span>
      </Button>
      {events.length === 0 ? null : <p className="place-events">{events.join(" · ")}</p>}
      <p className="muted place-more">
        {sayings.length > 1 ? <span>{words.place.times(sayings.length)}</span> : null}
        {item.point === null ? <span>{words.map.off}</span> : null}
        {others.size > 0 ? <span>{words.place.or} {[...others].join("; ")}</span> : null}
      </p>
      {showsReports ? <ul className="place-reports">{onePerReport(sayings).slice(0, mostReports).map((saying) => <li key={`${saying.report} ${saying.id}`}><WayToReport saying={saying} /></li>)}</ul> : null}
    </li>
  );
}

/** Names of places repeat all over the world: the province and the country tell them apart. */
function fullName({ name, admin1, country }: Place): string {
  return [name, ...[admin1, country].filter((part) => part !== null && part !== name)].join(", ");
}

function onePerReport(sayings: readonly Saying[]): Saying[] {
  return [...new Map(sayings.toReversed().map((saying) => [saying.report, saying])).values()].reverse();
}

function WayToReport({ saying: { report, title, quote, start, end } }: { saying: Saying }) {
  return <Link to={{ screen: "report", id: report, target: { start, end } }}><q dir="auto">{quote}</q> <bdi>{title ?? words.reports.untitled}</bdi></Link>;
}
