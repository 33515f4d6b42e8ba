/** One event as one sentence of the brief: who tells it, what, where, when, by whom, on whom, with what harm. Nothing is added to the words. */
import type { BriefSentence, Evidence } from "#record/brief.ts";
import { sentence } from "#record/brief.ts";
import type { Event, Party } from "#record/event.ts";
import type { Reading } from "#record/reading.ts";
import type { At } from "#record/span.ts";
import { capital, happening, list, sayHarm, sayWhen, unnamed } from "./phrases.ts";

/** The rung of the ladder of precision that stands for "near a town". */
const nearATown = 4;

export function eventSentence(reading: Reading, event: Event): BriefSentence {
  const said = sayEvent(event, reading.events);
  const claims = reading.claims.filter((claim) => event.claims.includes(claim.id));
  const names = [...new Set(claims.map((claim) => claim.source?.name ?? unnamed))];
  const hedged = claims.length > 0 && claims.every((claim) => claim.stance === "allegation");
  const teller = names.length === 0 ? (reading.report.outlet ?? "A report without a named outlet") : list(names);
  const verb = names.length === 0 ? "reported" : hedged ? "alleged" : "told of";
  const text = `${capital(teller)} ${verb} ${said.what}${said.where}${said.when}${said.by}${said.on}${said.harm}.`;
  return sentence(text, cite(reading, event.id, event.trigger.at), ...wordsOf(event).map((at) => cite(reading, event.id, at)), ...claims.flatMap((claim) => (claim.source === null ? [] : [cite(reading, claim.id, claim.source.at)])));
}

/** The parts of an event in words, among all events of its report: a number that several of them share is said to be shared. Each is empty where the text does not give it. */
export function sayEvent(event: Event, all: readonly Event[] = [event]): { what: string; where: string; when: string; by: string; on: string; harm: string } {
  const when = sayWhen(event.when);
  const sharing = (toll: string) => all.filter((other) => other.tolls.some((one) => one.id === toll)).length;
  const targets = event.targets.map((party) => party.name);
  return {
    what: event.subType === null ? "an event" : happening[event.subType],
    where: sayWhere(event),
    when: when === null ? "" : isDayOfTelling(event) ? ` (told ${when})` : ` ${when}`,
    by: sayBy(event.attackers),
    on: targets.length === 0 ? "" : `, against ${list(targets)}`,
    harm: event.tolls.filter((toll) => !toll.cumulative).map((toll) => `; ${sayHarm(toll)}${sharing(toll.id) > 1 ? `, one number for ${sharing(toll.id)} such events` : ""}`).join(""),
  };
}

/** Is the day of the event no more than the day on which a source told of it? The text then gives no day of its own. */
export function isDayOfTelling({ because }: Event): boolean {
  return because.includes("events/when/told") && !because.some((rule) => rule.startsWith("events/when/") && rule !== "events/when/told");
}

function sayWhere(event: Event): string {
  const places = event.locations.map((location) => {
    const name = location.at.quote;
    if (location.place === null) return `${name} (not in the gazetteer)`;
    const admin = location.place.admin1 !== null && !location.place.admin1.startsWith(name) ? location.place.admin1 : null;
    return admin === null ? name : `${name} (${admin})`;
  });
  const near = event.locations.some((location) => location.precision === nearATown);
  return places.length === 0 ? "" : ` ${near ? "in or near" : "in"} ${list([...new Set(places)])}`;
}

function sayBy(attackers: readonly Party[]): string {
  if (attackers.length === 0) return "";
  const stated = attackers.filter((party) => party.certainty === "stated" || party.certainty === "inferred").map((party) => party.name);
  const blamed = attackers.filter((party) => party.certainty === "accused" || party.certainty === "suspected").map((party) => party.name);
  const parts = [...(stated.length > 0 ? [`by ${list(stated)}`] : []), ...(blamed.length > 0 ? [`blamed on ${list(blamed)}`] : [])];
  return `, ${parts.join(", ")}`;
}

/** What the text leaves out of this event, or null when it gives attacker, place and day. */
export function sayUnknowns(event: Event): string | null {
  const missing = [
    ...(event.attackers.length === 0 ? ["who did it"] : []),
    ...(event.locations.length === 0 ? ["where"] : []),
    ...(event.when === null || isDayOfTelling(event) ? ["on which day"] : []),
  ];
  return missing.length === 0 ? null : `the text does not say ${missing.length === 1 ? (missing[0] ?? "") : `${missing.slice(0, -1).join(", ")} or ${missing.at(-1) ?? ""}`}`;
}

function wordsOf(event: Event): At[] {
  return [
    ...event.locations.map((location) => location.at),
    ...(event.when === null ? [] : [event.when.at]),
    ...[...event.attackers, ...event.targets].map((party) => party.at),
    ...event.tolls.map((toll) => toll.at),
  ];
}

/** A piece of evidence: these words of this report, for this value. */
export function cite(reading: Reading, of: string, at: At): Evidence {
  return { report: reading.id, of, quote: at.quote, start: at.start, end: at.end };
}
