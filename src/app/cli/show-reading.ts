/** A reading for people: the text with what was read marked in place, then claims, events, places and dates as tables. */
import type { Claim } from "#record/claim.ts";
import type { Event } from "#record/event.ts";
import type { Reading } from "#record/reading.ts";
import { sayInterval } from "#record/when.ts";
import { sayRange } from "#record/toll.ts";
import { harmless, paint, table, width, wrap } from "./paint.ts";

type Mark = { readonly start: number; readonly end: number; readonly style: Parameters<typeof paint>[0] };

const notStated = "not stated";

export function showReading(reading: Reading): string {
  const parts = [head(reading), text(reading), claims(reading), events(reading), places(reading), times(reading), numbers(reading), ground(reading), problems(reading)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function head({ report }: Reading): string {
  const published = report.published === null ? `published: ${notStated}` : `published ${report.published.value} (${report.published.basis}: ${report.published.because})`;
  return [paint("bold", harmless(report.title ?? "Report without a title")), `${harmless(report.outlet ?? `outlet: ${notStated}`)} · ${published} · language ${report.language}`, paint("dim", report.id)].join("\n");
}

/** Claims' cues green, places blue, dates magenta, tolls yellow, events' triggers red: underlined where a terminal shows it. */
function text(reading: Reading): string {
  const marks: Mark[] = [
    ...reading.places.map(({ at }): Mark => ({ ...at, style: ["underline", "blue"] })),
    ...reading.times.map(({ at }): Mark => ({ ...at, style: ["underline", "magenta"] })),
    ...reading.tolls.map(({ at }): Mark => ({ ...at, style: ["underline", "yellow"] })),
    ...reading.events.map(({ trigger }): Mark => ({ ...trigger.at, style: ["underline", "red"] })),
    ...reading.claims.flatMap((claim): Mark[] => (claim.cue === null ? [] : [{ ...claim.cue.at, style: ["underline", "green"] }])),
  ];
  const marked = reading.report.blocks.map((block) => {
    const words = markWords(reading.report.text, block, marks);
    const shown = wrap(words, width()).join("\n");
    return block.kind === "title" || block.kind === "heading" ? paint("bold", shown) : block.kind === "caption" ? paint("dim", `[caption] ${shown}`) : shown;
  });
  return marked.join("\n\n");
}

/** Longer marks win over marks that they hold, so that nothing is painted twice. */
function markWords(words: string, block: { readonly start: number; readonly end: number }, marks: readonly Mark[]): string {
  const inside = marks.filter((mark) => mark.start >= block.start && mark.end <= block.end).sort((a, b) => a.start - b.start || b.end - a.end);
  let shown = "";
  let at = block.start;
  for (const mark of inside) {
    if (mark.start < at) continue;
    shown += harmless(words.slice(at, mark.start));
    shown += harmless(words.slice(mark.start, mark.end)).split(" ").map((word) => paint(mark.style, word)).join(" ");
    at = mark.end;
  }
  return shown + harmless(words.slice(at, block.end));
}

function titled(title: string, count: number, body: string): string {
  return count === 0 ? `${paint("bold", title)}: none read` : `${paint(["bold", "underline"], `${title} (${count})`)}\n${body}`;
}

function claims({ claims: list }: Reading): string {
  const rows = list.map((claim) => [claim.id, whoOf(claim), claim.stance + (claim.unsure === null ? "" : " ?"), claim.saidOn === null ? "" : sayInterval(claim.saidOn), harmless(claim.content.map(({ at }) => at.quote).join(" … "))]);
  return titled("Claims", list.length, table(["id", "source", "stance", "said", "content"], rows));
}

function whoOf(claim: Claim): string {
  if (claim.source === null) return "(the text names none)";
  const via = claim.via.length === 0 ? "" : ` via ${claim.via.map((one) => one.name).join(", ")}`;
  return harmless(claim.source.name + via);
}

function events({ events: list }: Reading): string {
  const rows = list.map((event) => [event.id, event.subType ?? event.plover?.type ?? event.type, event.realis, event.when === null ? notStated : sayInterval(event.when), harmless(placesOf(event)), harmless(partiesOf(event))]);
  return titled("Events", list.length, table(["id", "what", "realis", "when", "where", "who"], rows));
}

function placesOf(event: Event): string {
  return event.locations.length === 0 ? notStated : event.locations.map((location) => location.at.quote).join(", ");
}

function partiesOf(event: Event): string {
  const attackers = event.attackers.map((party) => `${party.name}${party.certainty === "stated" ? "" : ` (${party.certainty})`}`).join(", ");
  const targets = event.targets.map((party) => party.name).join(", ");
  const tolls = event.tolls.map((toll) => `${sayRange(toll)} ${toll.harm}`).join(", ");
  return [attackers === "" ? `attacker ${notStated}` : attackers, targets === "" ? "" : `→ ${targets}`, tolls, event.claims.length === 0 ? "" : `(${event.claims.join(", ")})`].filter((part) => part !== "").join(" ");
}

function places({ places: list }: Reading): string {
  const rows = list.map(({ id, at, place, precision, radiusKm, because }) => [
    id, harmless(at.quote), place === null ? "not found" : `${place.name}${place.admin1 === null ? "" : `, ${place.admin1}`}${place.country === null ? "" : `, ${place.country}`}`,
    String(precision), radiusKm === null ? "" : `${Math.round(radiusKm)} km`, because,
  ]);
  return titled("Places", list.length, table(["id", "words", "entry", "precision", "radius", "because"], rows));
}

function times({ times: list }: Reading): string {
  const rows = list.map((when) => [when.id, harmless(when.at.quote), sayInterval(when), [when.because, ...when.alternatives.map((one) => `or ${sayInterval(one)}`)].join("; ")]);
  return titled("Dates", list.length, table(["id", "words", "days", "because"], rows));
}

function numbers({ tolls, quantities }: Reading): string {
  const rows = [
    ...tolls.map((toll) => [toll.id, harmless(toll.at.quote), sayRange(toll), `${toll.who} ${toll.harm}${toll.cumulative ? ", running total" : ""}${toll.partOf === null ? "" : `, part of ${toll.partOf}`}`]),
    ...quantities.map((one) => [one.id, harmless(one.at.quote), one.share === null ? `${one.min ?? ""}–${one.max ?? ""}` : `${Math.round(one.share * 1000) / 10} %`, one.of]),
  ];
  return titled("Tolls and quantities", rows.length, table(["id", "words", "range", "of"], rows));
}

function ground({ control, relations }: Reading): string {
  const rows = [
    ...control.map((one) => [one.id, `${one.holders.map((holder) => holder.name).join(", ")} holds ${one.extent} of ${one.place.at.quote}`, harmless(one.at.quote)]),
    ...relations.map((one) => [one.id, `${one.from.name} ${one.kind} ${one.to.name}`, harmless(one.at.quote)]),
  ];
  return rows.length === 0 ? "" : titled("Ground and ties", rows.length, table(["id", "what", "words"], rows));
}

function problems({ problems: list }: Reading): string {
  return list.length === 0 ? "" : `${paint(["bold", "underline"], `Worth knowing (${list.length})`)}\n${list.map((one) => wrap(`· ${harmless(one.message)} [${one.code}]`, width()).join("\n  ")).join("\n")}`;
}
