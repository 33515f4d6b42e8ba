/** The brief of a day: plain sentences made from readings, each with the words that it rests on. */
import type { Brief, BriefSection, BriefSentence, Evidence } from "#record/brief.ts";
import { sentence } from "#record/brief.ts";
import type { Claim, Stance } from "#record/claim.ts";
import type { Reading } from "#record/reading.ts";
import type { At } from "#record/span.ts";
import { cite, eventSentence, sayEvent, sayUnknowns } from "./event-sentence.ts";
import { capital, happening, list, quoted, sayDay, sayHarm, saying, sayWhen, unnamed } from "./phrases.ts";

/** Writes the brief of `day` from the readings of the reports that were published on it, rejected values left out. */
export function writeBrief(day: string, readings: readonly Reading[]): Brief {
  const ordered = [...readings].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const sections: BriefSection[] = [
    section("events", "What is reported to have happened", ordered.flatMap(eventSentences)),
    section("harm", "Harm to people, by who says it", ordered.flatMap(tollSentences)),
    section("unsure", "Denied, kept silent about, or without information", ordered.flatMap((reading) => claimSentences(reading, ["denial", "silence", "no-information"]))),
    section("aims", "Aims, warnings and requests", ordered.flatMap((reading) => claimSentences(reading, ["intent", "prediction", "request"]))),
    section("judgements", "Judgements and confirmations", ordered.flatMap((reading) => claimSentences(reading, ["judgement", "confirmation"]))),
    section("ground", "Who is said to hold the ground", ordered.flatMap(controlSentences)),
    section("open", "What these reports do not say", ordered.flatMap(openSentences)),
  ];
  const examples = ordered.filter((reading) => reading.report.example).length;
  return {
    day,
    title: `Situation brief for ${sayDay(day)}`,
    reports: ordered.map(({ report }) => ({ id: report.id, title: report.title, outlet: report.outlet, example: report.example })),
    sections: sections.filter((one) => one.sentences.length > 0),
    notes: [
      `Made from ${count(ordered.length, "report")} published on ${sayDay(day)}. It says what sources say, not what is so.`,
      ...(examples > 0 ? [`${count(examples, "report")} of these ${examples === 1 ? "is an example" : "are examples"}, written by the makers of Sitrep on facts of public record.`] : []),
    ],
  };
}

function section(id: string, title: string, sentences: readonly BriefSentence[]): BriefSection {
  return { id, title, sentences };
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

function eventSentences(reading: Reading): BriefSentence[] {
  return reading.events.filter((event) => event.subType !== null && event.realis === "actual").map((event) => eventSentence(reading, event));
}

function tollSentences(reading: Reading): BriefSentence[] {
  return reading.tolls.map((toll) => {
    const claim = innermost(reading, toll.at);
    const total = toll.cumulative ? ", a running total that belongs to no single event" : "";
    const part = toll.partOf === null ? "" : ", counted within a larger number";
    const words = toll.quantifier === null ? "" : ` (${quoted(toll.at.quote)})`;
    return sentence(`${tellerOf(reading, claim)}: ${sayHarm(toll)}${words}${part}${total}.`, cite(reading, toll.id, toll.at), ...claimEvidence(reading, claim));
  });
}

function claimSentences(reading: Reading, wanted: readonly Stance[]): BriefSentence[] {
  return reading.claims.filter((claim) => wanted.includes(claim.stance)).map((claim) => sayClaim(reading, claim));
}

function sayClaim(reading: Reading, claim: Claim): BriefSentence {
  const when = sayWhen(claim.saidOn);
  const to = claim.saidTo === null ? "" : `, to ${claim.saidTo.name}`;
  const via = claim.via.length === 0 ? "" : `, as told by ${list(claim.via.map((one) => one.name))}`;
  const about = claim.content.map(({ at }) => at.quote).join(" … ");
  const doubt = claim.unsure === null ? "" : ` The reading is unsure: ${claim.unsure.replace(/\.$/, "")}.`;
  const [first, ...rest] = [...claim.content.map(({ at }) => cite(reading, claim.id, at)), ...claimEvidence(reading, claim)];
  if (first === undefined) throw new Error(`claim ${claim.id} has no content`);
  return sentence(`${saying(claim)}${when === null ? "" : ` (${when.replace(/^on /, "")})`}${to}${via}: ${quoted(about)}.${doubt}`, first, ...rest);
}

function claimEvidence(reading: Reading, claim: Claim | null): Evidence[] {
  if (claim === null) return [];
  return [claim.source?.at, claim.cue?.at].filter((at) => at !== undefined).map((at) => cite(reading, claim.id, at));
}

function controlSentences(reading: Reading): BriefSentence[] {
  return reading.control.map((statement) => {
    const claim = reading.claims.find((one) => one.id === statement.claim) ?? null;
    const when = sayWhen(statement.when);
    const holders = list(statement.holders.map((holder) => holder.name));
    const place = statement.place.place?.name ?? statement.place.at.quote;
    const extent = { all: `${place} is held by ${holders}`, most: `most of ${place} is held by ${holders}`, part: `part of ${place} is held by ${holders}`, none: `${holders} holds nothing of ${place}`, contested: `${place} is contested (${holders})`, besieged: `${place} is besieged (${holders})` }[statement.extent];
    return sentence(`${tellerOf(reading, claim)}: ${extent}${when === null ? "" : `, ${when}`}.`, cite(reading, statement.id, statement.at), ...claimEvidence(reading, claim));
  });
}

function openSentences(reading: Reading): BriefSentence[] {
  return reading.events.filter((event) => event.subType !== null && event.realis === "actual").flatMap((event) => {
    const unknown = sayUnknowns(event);
    return unknown === null ? [] : [sentence(`For ${event.subType === null ? "this event" : happening[event.subType]}${sayEvent(event).where}, ${unknown}.`, cite(reading, event.id, event.trigger.at))];
  });
}

/** Who tells it: the claim's source, else the outlet in its own voice. */
export function tellerOf(reading: Reading, claim: Claim | null): string {
  if (claim === null) return reading.report.outlet ?? "A report without a named outlet";
  return capital(claim.source?.name ?? unnamed);
}

/** The claim with the shortest content around these words. */
function innermost(reading: Reading, at: At): Claim | null {
  let best: Claim | null = null;
  let bestLength = Infinity;
  for (const claim of reading.claims) {
    for (const { at: part } of claim.content) {
      if (part.start <= at.start && at.end <= part.end && part.end - part.start < bestLength) {
        best = claim;
        bestLength = part.end - part.start;
      }
    }
  }
  return best;
}
