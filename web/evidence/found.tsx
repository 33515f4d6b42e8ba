/** What was read, in four tabs: claims, events, places with their map, and what a person should know of the reading. */
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { Reading } from "#record/reading.ts";
import type { Span } from "#record/span.ts";
import type { MapItem } from "../map/items.ts";
import { MapWithList } from "../map/map-with-list.tsx";
import { EmptyState } from "../ui/states.tsx";
import { words } from "../ui/words.ts";
import { ClaimCard } from "./claim-card.tsx";
import { useDesk } from "./desk.ts";
import { EventCard } from "./event-card.tsx";
import { Notes } from "./notes.tsx";

export type TabName = "claims" | "events" | "places" | "notes";

type Props = { readonly items: readonly MapItem[]; readonly tab: TabName; readonly onTab: (tab: TabName) => void; readonly onShow: (span: Span) => void };

export function Found({ items, tab, onTab, onShow }: Props) {
  const { reading, lit, selected, onSelect, onLight } = useDesk();
  return (
    <section className="reading-found" aria-label={words.reading.found}>
      <Tabs selectedKey={tab} onSelectionChange={(key) => onTab(tabNamed(String(key)))}>
        <TabList aria-label={words.reading.found} className="tabs">
          <TabTitle name="claims" count={reading.claims.length} />
          <TabTitle name="events" count={reading.events.length} />
          <TabTitle name="places" count={items.length} />
          <TabTitle name="notes" count={reading.problems.length} />
        </TabList>
        <TabPanel id="claims" className="tab-panel">
          {reading.claims.length === 0 ? <NothingRead title={words.reading.noClaims} reading={reading} /> : reading.claims.map((claim) => <ClaimCard key={claim.id} claim={claim} />)}
        </TabPanel>
        <TabPanel id="events" className="tab-panel">
          {reading.events.length === 0 ? <NothingRead title={words.reading.noEvents} reading={reading} /> : reading.events.map((event) => <EventCard key={event.id} event={event} />)}
        </TabPanel>
        <TabPanel id="places" className="tab-panel tab-places">
          {items.length === 0 ? <NothingRead title={words.reading.noPlaces} reading={reading} /> : <MapWithList items={items} lit={lit} selected={selected} onSelect={onSelect} onLight={onLight} showsReports={false} />}
        </TabPanel>
        <TabPanel id="notes" className="tab-panel"><Notes reading={reading} onShow={onShow} /></TabPanel>
      </Tabs>
    </section>
  );
}

const tabs: readonly TabName[] = ["claims", "events", "places", "notes"];

function tabNamed(key: string): TabName {
  return tabs.find((one) => one === key) ?? "claims";
}

/** What holds for the whole report (a language that can't be read yet) is likely the reason. */
function NothingRead({ title, reading }: { title: string; reading: Reading }) {
  const reasons = new Set(reading.problems.filter((problem) => problem.at === null).map((problem) => problem.message));
  return <EmptyState title={title}>{[...reasons].map((reason) => <p key={reason}>{reason}</p>)}</EmptyState>;
}

function TabTitle({ name, count }: { name: TabName; count: number }) {
  return <Tab id={name} className="tab">{words.reading.tabs[name]} <span className="count">{count}</span></Tab>;
}
