/** Places that a report names, each with its entry, its rivals, its precision and the reason. */
import { countryOf, kindOf, placeAt } from "#knowledge/places/index.ts";
import type { Mention } from "#record/actor.ts";
import type { Location, PlaceKind } from "#record/place.ts";
import type { Found, Ground } from "../parts.ts";
import { choose, outerNames } from "./choose.ts";
import type { Name } from "./choose.ts";
import { containmentsOf } from "./containers.ts";
import { findDemonyms } from "./demonyms.ts";
import type { Demonym } from "./demonyms.ts";
import { doubtsAbout, locate, locateTerritory, traceOfPeople } from "./describe.ts";
import type { Told } from "./describe.ts";
import { months, peoples } from "./english.ts";
import { headOf } from "./extent.ts";
import { folder, scan } from "./scan.ts";
import type { Match } from "./scan.ts";
import { sceneOf } from "./scene.ts";
import type { Scene } from "./scene.ts";
import { leastWeight, typed } from "./typing.ts";
import type { Typed } from "./typing.ts";
import { findUnlisted } from "./unlisted.ts";

export function readPlaces(ground: Ground, { actors }: { readonly actors: readonly Mention[] }): Found<Location> {
  const { text } = ground.text;
  const sentences = ground.text.sentences.map((sentence) => (ground.text.blocks[sentence.block]?.kind === "boilerplate" ? { ...sentence, tokens: [] } : sentence));
  const index = ground.knowledge.places;
  const fold = folder();
  const demonyms = findDemonyms({ index, sentences, fold });
  const scene = sceneOf({ index, sentences, fold, actors, matches: scan(index, sentences, fold) });
  const { accepted, states } = sorted(scene, demonyms);
  const { mentions, names } = groupsOf(accepted, scene);
  const choices = choose(index, names);
  const told = [
    ...mentions.map((one) => locate(one, choices.get(one.group) ?? [], { scene, text })),
    ...demonyms.filter((one) => one.ground !== null).map((one) => locateTerritory(one, { scene, text })),
  ];
  return numbered(told, [...demonyms, ...states].sort((a, b) => a.sentence - b.sentence || a.from - b.from).map((one) => traceOfPeople(one, { scene, text })));
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
  const isPeople = standsAt(demonyms);
  const weighed = scene.matches.filter((match) => !isPeople(match) && !isDate(match) && !peoples.has(match.key) && !isAcronym(match, scene)).map((match) => typed(match, scene));
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

const fewestLikely = 3;

/** Countries that the likeliest reading of the names puts the report in. */
function countriesOf(matches: readonly Match[], { index }: Scene): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { hits } of matches) {
    for (const { place, primary } of hits.slice(0, hits.length <= fewestLikely ? fewestLikely : 1)) {
      const country = countryOf(index, place);
      if (country !== null && primary) found.add(country);
    }
  }
  return found;
}

type Grouped = Typed & { readonly group: string };

/** Mentions with the group that they are chosen in, and the groups. */
function groupsOf(accepted: readonly Typed[], scene: Scene): { readonly mentions: readonly Grouped[]; readonly names: readonly Name[] } {
  const outer = outerNames(containmentsOf(accepted.map(({ match }) => match), scene));
  const names = new Map<string, Name>();
  const mentions = accepted.map((one) => {
    const { match } = one;
    const wanted = headOf(match, scene);
    const inside = outer.get(match) ?? [];
    const group = [match.key, wanted ?? "", ...inside].join("|");
    names.set(group, { group, key: match.key, hits: match.hits, mentions: (names.get(group)?.mentions ?? 0) + 1, wanted, outer: inside });
    return { ...one, group };
  });
  return { mentions, names: [...names.values()] };
}

