/** Makes the record's locations out of choices: the entry, its rivals, how exact, why, and what a person should know. */
import { countryPlace, distanceKm, placeAt } from "#knowledge/places/index.ts";
import type { Candidate, Location, Place, PlaceKind } from "#record/place.ts";
import type { ReadingProblem } from "#record/problem.ts";
import type { Trace } from "#record/reading.ts";
import { quoteAt } from "#record/span.ts";
import type { At } from "#record/span.ts";
import type { Choice } from "./choose.ts";
import type { Demonym } from "./demonyms.ts";
import { extentOf, extentOfUnknown, radiusOf } from "./extent.ts";
import type { Scene } from "./scene.ts";
import type { Typed } from "./typing.ts";

type Where = { readonly scene: Scene; readonly text: string };

/** A location and the steps that made it, before they are numbered. */
export type Told = { readonly location: Location; readonly trace: readonly Trace[] };

const keptCandidates = 5;
const leastCandidate = 0.005;

/** `choices` best first; `inside` what a name without an entry is said to lie in. */
export type Decided = { readonly choices: readonly Choice[]; readonly inside: Choice | null };

export function locate({ match, weight, signs }: Typed, { choices, inside }: Decided, { scene, text }: Where): Told | null {
  const tokens = scene.sentences[match.sentence]?.tokens ?? [];
  const start = tokens[match.from]?.start;
  const end = tokens[match.to - 1]?.end;
  if (start === undefined || end === undefined) return null;
  const at = quoteAt(text, start, end - (match.trim ?? 0));
  const typing: Trace = { of: "", rule: "place/typing", words: [at], weight: rounded(weight), says: `read as a place: ${signs.join(", ")}` };
  const top = choices[0];
  if (top === undefined) return unknownPlace({ at, typing }, extentOfUnknown(match, scene), inside === null ? null : areaOf(inside, scene));
  const { index } = scene;
  const candidates: Candidate[] = choices
    .filter((choice, i) => i < keptCandidates && (i === 0 || choice.score >= leastCandidate))
    .map((choice) => ({ place: placeAt(index, choice.hit.place), score: rounded(choice.score), because: sayReasons(choice) }));
  const extent = extentOf(match, top.hit.place, scene);
  const because = extent.because === null ? sayReasons(top) : `${sayReasons(top)}; ${extent.because}`;
  const location: Location = { id: "", at, place: candidates[0]?.place ?? null, candidates, precision: extent.precision, radiusKm: extent.radiusKm, because };
  return { location, trace: [typing, { of: "", rule: `place/choose/${ruleOf(choices)}`, words: [at], weight: rounded(top.score), says: because }] };
}

type Area = { readonly candidate: Candidate; readonly radiusKm: number | null };

function areaOf(inside: Choice, scene: Scene): Area {
  const place = placeAt(scene.index, inside.hit.place);
  const because = `the text says that it lies in ${place.name}; no entry of its name does`;
  return { candidate: { place, score: rounded(inside.score), because }, radiusKm: radiusOf(scene, inside.hit.place, place.kind) };
}

/** A place that the gazetteer lacks keeps the area that the text gives, with its radius. */
function unknownPlace({ at, typing }: { readonly at: At; readonly typing: Trace }, precision: number, area: Area | null): Told {
  const unlisted = "the words around it name it as a place, and no gazetteer entry fits it";
  const because = area === null ? unlisted : `${unlisted}; ${area.candidate.because}`;
  const candidates = area === null ? [] : [area.candidate];
  return { location: { id: "", at, place: null, candidates, precision, radiusKm: area?.radiusKm ?? null, because }, trace: [typing] };
}

/** "Turkish airspace": the country's air, waters or ground, with no point of its own but the country's. */
export function locateTerritory(one: Demonym, { scene, text }: Where): Told | null {
  const tokens = scene.sentences[one.sentence]?.tokens ?? [];
  const start = tokens[one.from]?.start;
  const end = tokens[one.groundEnd - 1]?.end;
  const country = countryPlace(scene.index, one.id.slice(4));
  if (start === undefined || end === undefined || country === null || one.ground === null) return null;
  const at = quoteAt(text, start, end);
  const place = { ...placeAt(scene.index, country), kind: one.ground };
  const because = `the name of a people before “${tokens[one.groundEnd - 1]?.form ?? ""}” names its ground`;
  const location: Location = {
    id: "", at, place, candidates: [{ place, score: 1, because }], precision: one.ground === "region" ? 1 : 0, radiusKm: null, because,
  };
  return { location, trace: [{ of: "", rule: "place/demonym/territory", words: [at], weight: null, says: because }] };
}

/** Demonyms, and names of states that only act, that were read and left; `of` the country or region (`iso:SY`). */
export function traceOfPeople(one: Pick<Demonym, "sentence" | "from" | "to" | "id">, { scene, text }: Where): Trace {
  const tokens = scene.sentences[one.sentence]?.tokens ?? [];
  const at = quoteAt(text, tokens[one.from]?.start ?? 0, tokens[one.to - 1]?.end ?? 0);
  return { of: one.id, rule: "place/demonym", words: [at], weight: null, says: "names a people or a state, not ground" };
}

const telling = 0.5;

const sayings: Readonly<Record<string, string>> = {
  "inside-told": "the text says what it lies in", "told-elsewhere": "told of more exactly elsewhere in the report", "holds-others": "the text says that others lie in it", "near-others": "near other places of the report",
  "near-many": "near many other places of the report", "province-named": "in a province of the report", "province-much": "in the report's main province",
  "country-named": "in a country of the report", "country-share": "in the report's main country", "fits-word": "the word beside it says its kind", "capital": "the capital of that name", "largest": "the largest of that name",
};

function sayReasons({ hit, reasons }: Choice): string {
  const told = Object.keys(sayings).filter((reason) => (reasons[reason] ?? 0) >= telling).map((reason) => sayings[reason] ?? "").slice(0, 3);
  const spelled = hit.likeness < 0.96 ? ["spelled otherwise"] : [];
  return [...spelled, ...(told.length === 0 ? ["the only or likeliest place of that name"] : told)].join(", ");
}

function ruleOf(choices: readonly Choice[]): string {
  const top = choices[0];
  if (top === undefined || choices.length === 1) return "only";
  if (top.reasons["inside-told"] === 1) return "containment";
  if ((top.reasons["near-others"] ?? 0) >= telling) return "neighbours";
  if ((top.reasons["province-named"] ?? 0) >= telling) return "province";
  return (top.reasons["country-named"] ?? 0) >= telling ? "country" : "population";
}

const closeCall = 0.5;
const sameSpotKm = 25;

/** Two places far apart that are nearly as likely, or none at all: a person should look. */
export function doubtsAbout(location: Location): ReadingProblem[] {
  const { at, place, candidates } = location;
  const [first, second] = candidates;
  if (place === null) return [{ code: "place-not-found", at, message: notFound(at, first) }];
  if (first === undefined || second === undefined || second.score < first.score * closeCall || apart(first, second) <= sameSpotKm || isSeatAndArea(first.place, second.place)) return [];
  const [one, other] = [sayPlace(first.place), sayPlace(second.place)];
  const names = one === other ? [first, second].map(({ place }) => `${sayPlace(place)} (${place.lat}, ${place.lon})`) : [one, other];
  return [{ code: "place-ambiguous", at, message: `“${at.quote}” could be ${names.join(" or ")}.` }];
}

function notFound(at: At, area: Candidate | undefined): string {
  const inside = area === undefined ? "" : ` The text puts it in ${sayPlace(area.place)}.`;
  return `“${at.quote}” is named as a place, and no gazetteer entry fits it.${inside}`;
}

const divisions = new Set<PlaceKind>(["province", "district"]);

/** A town and the division around it that bears its name: which of the two is a matter of how exact the words are, and no doubt about where. */
function isSeatAndArea(a: Place, b: Place): boolean {
  return divisions.has(a.kind) !== divisions.has(b.kind) && a.country === b.country && (a.admin1 === null || b.admin1 === null || a.admin1 === b.admin1);
}

/** "the town Aleppo, Aleppo, SY": the kind first, so that a town and its province can be told apart. */
function sayPlace({ name, admin1, country, kind }: Place): string {
  const inside = [kind === "province" || kind === "country" ? null : admin1, country].filter((part) => part !== null).join(", ");
  return `the ${kind} ${name}${inside === "" ? "" : ` (${inside})`}`;
}

function apart({ place: a }: Candidate, { place: b }: Candidate): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return Infinity;
  return distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
