/** Places that a report names, each with its entry, its rivals, its precision and the reason. */
import { countryOf, kindOf, placeAt, wordClass } from "#knowledge/places/index.ts";
import type { Mention } from "#record/actor.ts";
import type { Location, PlaceKind } from "#record/place.ts";
import type { Found, Ground } from "../parts.ts";
import { choose, holders, outerNames } from "./choose.ts";
import type { Choice, Name } from "./choose.ts";
import { containmentsOf } from "./containers.ts";
import { findDemonyms } from "./demonyms.ts";
import type { Demonym } from "./demonyms.ts";
import { doubtsAbout, locate, locateTerritory, traceOfPeople } from "./describe.ts";
import type { Decided, Told } from "./describe.ts";
import { headAfter, months, papers, peoples, shipPrefixes, ships, units } from "./english.ts";
import { headOf } from "./extent.ts";
import { folder, isCapital, scan } from "./scan.ts";
import type { Match } from "./scan.ts";
import { lower, sceneOf, tokenKey } from "./scene.ts";
import type { Scene } from "./scene.ts";
import { leastWeight, typed } from "./typing.ts";
import type { Typed } from "./typing.ts";
import { findUnlisted } from "./unlisted.ts";
import type { Countries } from "./unlisted.ts";

export function readPlaces(ground: Ground, { actors }: { readonly actors: readonly Mention[] }): Found<Location> {
  const { text } = ground.text;
  const { scene, demonyms } = lookOver(ground, actors);
  const { accepted, states } = sorted(scene, demonyms);
  const { mentions, names, placed } = groupsOf(accepted, scene);
  const choices = choose(scene.index, names);
  const told = [
    ...mentions.map((one) => locate(one, decide(one, { names, choices, scene, placed }), { scene, text })),
    ...demonyms.filter((one) => one.ground !== null).map((one) => locateTerritory(one, { scene, text })),
  ];
  return numbered(told, [...demonyms, ...states].sort((a, b) => a.sentence - b.sentence || a.from - b.from).map((one) => traceOfPeople(one, { scene, text })));
}

/** The scene of a report, and the names of peoples in it. */
export function lookOver(ground: Ground, actors: readonly Mention[]): { readonly scene: Scene; readonly demonyms: readonly Demonym[] } {
  const sentences = ground.text.sentences.map((sentence) => (ground.text.blocks[sentence.block]?.kind === "boilerplate" ? { ...sentence, tokens: [] } : sentence));
  const index = ground.knowledge.places;
  const fold = folder();
  const demonyms = findDemonyms({ index, sentences, fold });
  return { scene: sceneOf({ index, sentences, fold, actors, matches: scan(index, sentences, fold), peoples: demonyms.map(({ id }) => id) }), demonyms };
}

/** Known names that may be places: no people, no date, no acronym, no ship. Their signs decide. */
export function possibleNames(scene: Scene, demonyms: readonly Demonym[]): readonly Match[] {
  const isPeople = standsAt(demonyms);
  return scene.matches.filter((match) => !isPeople(match) && !isDate(match) && !peoples.has(match.key) && !isAcronym(match, scene) && !isNamesake(match, scene) && !isPerson(match, scene) && !isCutShort(match, scene));
}

/** Ids in text order. */
function numbered(told: readonly (Told | null)[], peoples: Found<Location>["trace"]): Found<Location> {
  const ordered = told.filter((one) => one !== null).sort((a, b) => a.location.at.start - b.location.at.start || b.location.at.end - a.location.at.end);
  const named = ordered.map((one, i) => ({ ...one, id: `p${i + 1}` }));
  return {
    facts: named.map(({ location, id }) => ({ ...location, id })),
    problems: named.flatMap(({ location }) => doubtsAbout(location)),
    trace: [...named.flatMap(({ trace, id }) => trace.map((step) => ({ ...step, of: id }))), ...peoples],
  };
}

type Sorted = { readonly accepted: readonly Typed[]; readonly states: readonly Pick<Demonym, "sentence" | "from" | "to" | "id">[] };

/**
 * What is taken for a place: known names whose signs say so, then names that only the words around them make places.
 * A country's name that is no place where it stands names the state ("US officials").
 */
function sorted(scene: Scene, demonyms: readonly Demonym[]): Sorted {
  const weighed = possibleNames(scene, demonyms).map((match) => typed(match, scene));
  const known = weighed.filter(({ weight }) => weight >= leastWeight);
  const states = weighed.filter(({ weight }) => weight < leastWeight).flatMap(({ match }) => stateOf(match, scene));
  const matches = known.map(({ match }) => match);
  const unlisted = findUnlisted(scene, matches, countriesOf(matches, scene));
  const others = unlisted.map(({ match, rule }): Typed => ({ match, weight: unlistedWeight, signs: [rule] }));
  return { accepted: [...known, ...others].sort((a, b) => a.match.sentence - b.match.sentence || a.match.from - b.match.from), states };
}

function stateOf({ sentence, from, to, hits }: Match, { index }: Scene): Sorted["states"] {
  const top = hits[0];
  if (top === undefined || !top.primary || kindOf(index, top.place) !== "country") return [];
  return [{ sentence, from, to, id: placeAt(index, top.place).id }];
}

/** A name that the gazetteer does not have is taken on the word of its frame alone. */
const unlistedWeight = 0.7;

function standsAt(demonyms: readonly Demonym[]): (match: Match) => boolean {
  const places = new Set(demonyms.map(({ sentence, from, to }) => `${sentence}:${from}:${to}`));
  return ({ sentence, from, to }) => places.has(`${sentence}:${from}:${to}`);
}

/** "October 6" is a town near Cairo, and nearly always a day. */
function isDate({ key }: Match): boolean {
  const words = key.split(" ");
  return words.some((word) => /^\d{1,2}$/.test(word)) && words.some((word) => months.has(word));
}

const longestAcronym = 5;

/** "NATO" inside a sentence is no town of that name; at its head it may be a dateline ("PARIS —"), and "UAE" is a country. */
function isAcronym({ sentence, from, to, hits }: Match, { index, sentences, shouted }: Scene): boolean {
  const form = sentences[sentence]?.tokens[from]?.form ?? "";
  if (to - from !== 1 || from === 0 || form.length < 2 || form.length > longestAcronym || !/^\p{Lu}+$/u.test(form) || shouted.has(sentence)) return false;
  return hits.every(({ place, primary }) => !primary || settled.has(kindOf(index, place)));
}

const settled = new Set<PlaceKind>(["town", "village", "neighbourhood", "district", "camp"]);

/** A ship, an operation, a newspaper or a body of troops that bears the name of a place: "the cruiser Moskva", "Operation Olive Branch", "the Kyiv Independent". */
function isNamesake(match: Match, scene: Scene): boolean {
  const tokens = scene.sentences[match.sentence]?.tokens ?? [];
  const before = tokens[match.from - 1];
  const after = tokens[match.to];
  if (ships.has(lower(before)) && !isCapital(after?.form ?? "")) return true;
  if (before?.form === "Operation" || before?.form === "Exercise" || shipPrefixes.has(before?.form ?? "")) return true;
  return isCapital(after?.form ?? "") && (papers.has(lower(after)) || units.has(lower(after))) && !scene.titled.has(match.sentence) && !scene.shouted.has(match.sentence);
}

/** "Georgia Brown": a first name before a surname, whatever the map has of that name. */
function isPerson({ sentence, from, to, key }: Match, { sentences, index, titled }: Scene): boolean {
  const after = sentences[sentence]?.tokens[to]?.form ?? "";
  if (to - from !== 1 || titled.has(sentence) || !isCapital(after)) return false;
  return ((index.words.get(key) ?? 0) & wordClass.firstName) !== 0 && ((index.words.get(after.toLowerCase()) ?? 0) & wordClass.surname) !== 0;
}

const article = /^(?:al|el|as|ash|ar|at|ad|an|az)(?:[-‑]|$)/;

/** "Wad al-Noura", "Bani Qais district": the name goes on past what the gazetteer knows, so that its first word alone is another place. */
function isCutShort({ sentence, to }: Match, { sentences, matchAt }: Scene): boolean {
  const tokens = sentences[sentence]?.tokens ?? [];
  const after = tokens[to]?.form ?? "";
  if (matchAt.has(tokenKey(sentence, to))) return false;
  if (article.test(after)) return after.length > 3 || isCapital(tokens[to + 1]?.form ?? "") || isCapital(tokens[to + 2]?.form ?? "");
  const head = headAfter[lower(tokens[to + 1])];
  return isCapital(after) && head !== undefined && settled.has(head) && !isCapital(tokens[to + 1]?.form ?? "");
}

const fewestLikely = 3;

const largeTown = 100_000;

/** Countries that the report tells of, and those that the likeliest reading of its towns and provinces puts it in. */
function countriesOf(matches: readonly Match[], { index, countriesTold }: Scene): Countries {
  const told = new Set<string>([...countriesTold].map((country) => index.countries[country] ?? ""));
  const trodden = new Set<string>();
  for (const { hits } of matches) {
    for (const { place, primary } of hits.slice(0, hits.length <= fewestLikely ? fewestLikely : 1)) {
      const country = countryOf(index, place);
      const isWellKnown = (index.population[place] ?? 0) >= largeTown;
      if (country === null || (!primary && hits.length > 1 && !isWellKnown)) continue;
      told.add(country);
      if (kindOf(index, place) !== "country") trodden.add(country);
    }
  }
  return { told, trodden: trodden.size === 0 ? told : trodden };
}

type Grouped = Typed & { readonly group: string };

/** `placed` are the names that the text puts inside another ("X in Y province"), commas apart. */
type Groups = { readonly mentions: readonly Grouped[]; readonly names: readonly Name[]; readonly placed: ReadonlySet<Match> };

/** Mentions with the group that they are chosen in, and the groups. */
function groupsOf(accepted: readonly Typed[], scene: Scene): Groups {
  const containments = containmentsOf(accepted.map(({ match }) => match), scene);
  const outer = outerNames(containments);
  const holding = holders(containments, (match) => isPartOfTown(match, scene));
  const names = new Map<string, Name>();
  const mentions = accepted.map((one) => {
    const { match } = one;
    const wanted = headOf(match, scene);
    const inside = outer.get(match) ?? [];
    const holds = holding.has(match);
    const group = [match.key, wanted ?? "", holds ? "holds" : "", ...inside].join("|");
    names.set(group, { group, key: match.key, hits: match.hits, mentions: (names.get(group)?.mentions ?? 0) + 1, wanted, outer: inside, holds });
    return { ...one, group };
  });
  const placed = new Set(containments.filter(({ rule }) => rule !== "comma").map(({ inner }) => inner));
  return { mentions, names: [...names.values()], placed };
}

const partsOfTowns = new Set<PlaceKind>(["neighbourhood", "street", "landmark", "camp", "base"]);

function isPartOfTown(match: Match, scene: Scene): boolean {
  const top = match.hits[0];
  const word = headOf(match, scene);
  return (word !== null && partsOfTowns.has(word)) || (top !== undefined && partsOfTowns.has(kindOf(scene.index, top.place)));
}

type Around = { readonly names: readonly Name[]; readonly choices: ReadonlyMap<string, readonly Choice[]>; readonly scene: Scene; readonly placed: ReadonlySet<Match> };

const wellKnown = 500_000;

/**
 * The candidates of a mention. Where the text says what it lies in, and nothing of its name lies there, the gazetteer lacks it: a town of
 * that name at the other end of the world is no reading. Well-known cities are left as they are: then the phrase was read wrongly.
 */
function decide(one: Grouped, around: Around): Decided {
  const choices = around.choices.get(one.group) ?? [];
  const top = choices[0];
  if (top === undefined) return { choices, inside: aroundOf(one, around) };
  const { index } = around.scene;
  const isOutside = around.placed.has(one.match) && top.reasons["outside-told"] === 1 && settled.has(kindOf(index, top.hit.place)) && (index.population[top.hit.place] ?? 0) < wellKnown;
  const inside = isOutside ? aroundOf(one, around) : null;
  return inside === null || inside.score < 0.5 ? { choices, inside: null } : { choices: [], inside };
}

/**
 * What the text says that a name without an entry lies in. Where this mention does not say it, another of the same name may.
 */
function aroundOf({ match, group }: Grouped, { names, choices, scene }: Around): Choice | null {
  const own = names.filter((name) => name.group === group);
  const others = names.filter((name) => name.key === match.key && name.group !== group);
  const areas = [...own, ...others].flatMap(({ outer }) => outer).flatMap((key) => names.filter((name) => name.key === key)).flatMap((name) => (choices.get(name.group) ?? []).slice(0, 1));
  const rung = ({ hit }: Choice): number => areaKinds.indexOf(kindOf(scene.index, hit.place));
  return areas.filter((area) => rung(area) >= 0).sort((a, b) => rung(a) - rung(b) || b.score - a.score)[0] ?? null;
}

/** What a place without an entry may be said to lie in, the most exact first. A town is no such area: in a list it stands beside, not around. */
const areaKinds: readonly PlaceKind[] = ["district", "province", "region", "country"];
