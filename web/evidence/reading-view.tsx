/** A report and what was read in it, side by side: each lights up the other. */
import { useMemo, useState } from "react";
import type { Judgement } from "#record/judgement.ts";
import type { Reading } from "#record/reading.ts";
import type { Span } from "#record/span.ts";
import { itemsOfReading } from "../map/items.ts";
import type { Target } from "../ui/address.ts";
import { mentionKinds } from "../ui/kinds.ts";
import type { MentionKind } from "../ui/kinds.ts";
import { words } from "../ui/words.ts";
import { DeskContext } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { Found } from "./found.tsx";
import type { TabName } from "./found.tsx";
import { Legend } from "./legend.tsx";
import { firstOf, litBy, marksOf } from "./marks.ts";
import { ReportFacts } from "./report-facts.tsx";
import { ReportText } from "./report-text.tsx";

type Props = { readonly reading: Reading; readonly judgements: readonly Judgement[]; readonly isKept: boolean; readonly target: Target | null };

export function ReadingView({ reading, judgements, isKept, target }: Props) {
  const marks = useMemo(() => marksOf(reading), [reading]);
  const items = useMemo(() => itemsOfReading(reading), [reading]);
  const pointedAt = useMemo(() => spanOf(reading, target), [reading, target]);
  const [shown, setShown] = useState<ReadonlySet<MentionKind>>(() => new Set(mentionKinds));
  const [pointed, setPointed] = useState<readonly string[]>([]);
  const [selected, setSelected] = useState<string | null>(target !== null && "value" in target ? target.value : null);
  const [goal, setGoal] = useState<Span | null>(null);
  const [tab, setTab] = useState<TabName>(() => tabOf(reading, selected) ?? firstTab(reading));
  const [written, setWritten] = useState<readonly Judgement[]>([]);
  const lead = pointed[0] ?? selected;
  const lit = useMemo(() => (lead === null ? { strong: [], soft: [] } : litBy(reading, lead)), [reading, lead]);

  const choose = (id: string) => {
    setSelected(id);
    const itsTab = tabOf(reading, id);
    if (itsTab !== null) setTab(itsTab);
  };
  const desk: Desk = {
    reading, isKept, selected, lit: new Set(pointed.length > 0 ? pointed : selected === null ? [] : [selected]), judgements: [...judgements, ...written],
    onLight: (id) => setPointed(id === null ? [] : [id]),
    onSelect: (id) => {
      choose(id);
      setGoal(firstOf(litBy(reading, id)));
    },
    onJudged: (judgement) => setWritten((before) => [...before, judgement]),
  };
  const pick = (ids: readonly string[]) => {
    const here = ids.find((id) => tabOf(reading, id) === tab) ?? ids.find((id) => tabOf(reading, id) !== null);
    if (here !== undefined) choose(here);
  };
  return (
    <DeskContext value={desk}>
      <div className="reading">
        <section className="reading-text" aria-label={words.reading.text}>
          <ReportFacts report={reading.report} />
          <Legend marks={marks} shown={shown} onShow={setShown} />
          <ReportText report={reading.report} marks={marks} shown={shown} lit={lit} target={pointedAt} goal={goal} onPoint={setPointed} onPick={pick} />
        </section>
        <Found items={items} tab={tab} onTab={setTab} onShow={setGoal} />
      </div>
    </DeskContext>
  );
}

function firstTab({ claims, events }: Reading): TabName {
  return claims.length === 0 && events.length > 0 ? "events" : "claims";
}

/** Where a value's card stands; dates and tolls have none of their own. */
function tabOf({ claims, events, places }: Reading, id: string | null): TabName | null {
  if (claims.some((claim) => claim.id === id)) return "claims";
  if (events.some((event) => event.id === id)) return "events";
  return places.some((place) => place.id === id) ? "places" : null;
}

function spanOf(reading: Reading, target: Target | null): Span | null {
  if (target === null) return null;
  return "value" in target ? firstOf(litBy(reading, target.value)) : target;
}
