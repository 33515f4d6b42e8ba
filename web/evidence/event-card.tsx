/** An event: its type, its roles, where and when, its tolls, and the claims that it rests on. No attacker named is said as such. */
import type { Event, Party } from "#record/event.ts";
import type { Location } from "#record/place.ts";
import type { Toll } from "#record/toll.ts";
import { sayPrecision, sayRange, sayWhen } from "../ui/say.ts";
import { words } from "../ui/words.ts";
import { Card, Line } from "./card.tsx";
import { NotStated, ValueLinks } from "./pieces.tsx";

export function EventCard({ event }: { event: Event }) {
  const head = (
    <>
      <span className="what">{event.subType ?? event.plover?.type ?? event.type}</span>
      <span className={`chip realis-${event.realis}`}>{words.event.realis[event.realis]}</span>
    </>
  );
  return (
    <Card id={event.id} kind="event" head={head} because={event.because}>
      <dl className="lines">
        <Line name={words.event.attackers}><Parties parties={event.attackers} /></Line>
        {event.assisting.length === 0 ? null : <Line name={words.event.assisting}><Parties parties={event.assisting} /></Line>}
        <Line name={words.event.targets}><Parties parties={event.targets} /></Line>
        {event.victims.length === 0 ? null : <Line name={words.event.victims}><Parties parties={event.victims} /></Line>}
        {event.weapons.length === 0 ? null : <Line name={words.event.weapons}>{event.weapons.map((weapon) => <span className="item" key={weapon.at.start}>{weapon.kind} <q dir="auto">{weapon.at.quote}</q></span>)}</Line>}
        <Line name={words.event.where}><Locations locations={event.locations} /></Line>
        <Line name={words.event.when}>{event.when === null ? <NotStated /> : <>{sayWhen(event.when)} <q dir="auto">{event.when.at.quote}</q></>}</Line>
        {event.count === null ? null : <Line name={words.event.count}>{sayRange(event.count)} <q dir="auto">{event.count.at.quote}</q></Line>}
        <Line name={words.event.tolls}><Tolls tolls={event.tolls} /></Line>
        <Line name={words.event.claims}>{event.claims.length === 0 ? <NotStated /> : <ValueLinks ids={event.claims} />}</Line>
        {event.repeats === null ? null : <Line name={words.event.repeats}><ValueLinks ids={[event.repeats]} /></Line>}
      </dl>
    </Card>
  );
}

function Parties({ parties }: { parties: readonly Party[] }) {
  if (parties.length === 0) return <NotStated />;
  return parties.map((party) => (
    <span className="item" key={party.at.start}>
      <bdi>{party.name}</bdi> <span className="muted">{[words.event.partyKinds[party.kind], words.event.certainty[party.certainty]].filter((part) => part !== "").join(", ")}</span>
    </span>
  ));
}

function Locations({ locations }: { locations: readonly Location[] }) {
  if (locations.length === 0) return <NotStated />;
  return locations.map((location) => (
    <span className="item" key={location.id}>
      <bdi>{location.place?.name ?? location.at.quote}</bdi> <span className="muted">{location.place === null ? words.place.unresolved : sayPrecision(location)}</span>
    </span>
  ));
}

export function Tolls({ tolls }: { tolls: readonly Toll[] }) {
  if (tolls.length === 0) return <NotStated />;
  return tolls.map((toll) => (
    <span className="item" key={toll.id}>
      <strong>{sayRange(toll)}</strong> {words.event.harmed[toll.who]} {words.event.harms[toll.harm]} <q dir="auto">{toll.at.quote}</q>
      {toll.cumulative ? <span className="muted"> {words.event.cumulative}</span> : null}
      {toll.partOf === null ? null : <span className="muted"> {words.event.partOf}</span>}
    </span>
  ));
}
