/** The places of a day's reports. */
import { useEffect, useMemo, useState } from "react";
import type { PlacesAnswer } from "#record/api.ts";
import { DayPicker } from "../brief/day-picker.tsx";
import { listDays, loadPlaces } from "../ui/api.ts";
import { useLoaded } from "../ui/load.ts";
import { go } from "../ui/route.tsx";
import { EmptyState, Show } from "../ui/states.tsx";
import { words } from "../ui/words.ts";
import { itemsOfDay } from "./items.ts";
import { MapWithList } from "./map-with-list.tsx";

export function MapScreen({ day }: { day: string | null }) {
  useEffect(() => { document.title = words.app.title(words.map.heading); }, []);
  const days = useLoaded("days", listDays);
  return (
    <div className="screen screen-wide">
      <Show loaded={days}>
        {(answer) => {
          const shown = day ?? answer.days[0];
          if (shown === undefined) return <><h1>{words.map.heading}</h1><EmptyState title={words.brief.empty}><p>{words.brief.emptyHelp}</p></EmptyState></>;
          return (
            <>
              <div className="screen-head"><h1>{words.map.heading}</h1><DayPicker days={answer.days} day={shown} onDay={(next) => go({ screen: "map", day: next })} /></div>
              <DayMap day={shown} />
            </>
          );
        }}
      </Show>
    </div>
  );
}

function DayMap({ day }: { day: string }) {
  const loaded = useLoaded(`places ${day}`, () => loadPlaces(day));
  return <Show loaded={loaded}>{(answer) => <Places answer={answer} />}</Show>;
}

function Places({ answer }: { answer: PlacesAnswer }) {
  const items = useMemo(() => itemsOfDay(answer), [answer]);
  const [lit, setLit] = useState<string | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  if (items.length === 0) return <EmptyState title={words.map.empty} />;
  return (
    <>
      {answer.read < answer.reports ? <p className="muted">{words.map.partly(answer.read, answer.reports)}</p> : null}
      <MapWithList items={items} lit={new Set([lit ?? selected].filter((id) => id !== null))} selected={selected} onSelect={setSelected} onLight={setLit} showsReports />
    </>
  );
}
