/** Makes the place index out of gazetteer entries: one place from several sources is one, whatever they call it. */
import { foldName, withoutArticles } from "#language/fold.ts";
import { bones, vowelForm } from "#language/skeleton.ts";
import { placeKinds } from "#record/place.ts";
import { distanceKm } from "./entry.ts";
import type { Entry } from "./entry.ts";
import { filled, growingInts, push } from "./grow.ts";
import { hashOf } from "./hash.ts";
import type { PlaceIndex } from "./layout.ts";
import { addTo, finishTable, tableDraft } from "./table.ts";

/** Bits of a posting above the 24 of the place. */
export const posting = { place: 0xffffff, primary: 1 << 24, afterThe: 1 << 25, withoutArticle: 1 << 26 } as const;
export const idSources = ["gn:", "wof:", "st:", "iso:"] as const;

const longestName = 6;
const mostOfOneName = 400;
const mostOfOneSkeleton = 300;
const fewestBones = 3;
const sameWithinKm = 6;
const sameDivisionWithinKm = 60;

/** Where names have articles that come and go. */
const arabic = new Set("SY IQ YE LB PS JO EG SD LY SA AE OM KW QA BH TN DZ MA MR SO DJ EH TD ER IL TR IR".split(" "));
/** Where names reach us through transliteration, so that spellings differ; elsewhere a skeleton would only catch surnames. */
const transliterated = new Set([...arabic, ..."UA RU BY GE AM AZ AF PK MM ET SS ML NE NG TJ KZ KG UZ TM XK RS BA MK BG IN BD".split(" ")]);

export type Given = {
  readonly version: string;
  readonly demonyms: ReadonlyMap<string, string>;
  readonly words: ReadonlyMap<string, number>;
};

export type Builder = { readonly add: (entry: Entry) => void; readonly finish: (given: Given) => PlaceIndex };

type Draft = ReturnType<typeof emptyDraft>;

function emptyDraft() {
  return {
    entries: [] as Entry[], byId: new Map<string, number>(), byCell: new Map<number, number[]>(), provinceByName: new Map<string, string>(),
    countries: [""], provinces: [""], slugs: [""], numberOf: new Map<string, number>(),
    names: tableDraft(), skeletons: tableDraft(), seen: new Map<number, Seen>(),
    spellingPlace: growingInts(), spellings: [] as string[], capitals: new Map<string, number>(),
  };
}

/** Sources in the order of trust: the first to name a place gives its id, point and division; later ones add names. */
export function placeBuilder(): Builder {
  const draft = emptyDraft();
  return { add: (entry) => addEntry(draft, entry), finish: (given) => finish(draft, given) };
}

function addEntry(draft: Draft, entry: Entry): void {
  if (!Number.isFinite(entry.lat) || !Number.isFinite(entry.lon) || Math.abs(entry.lat) > 90 || Math.abs(entry.lon) > 180) return;
  const placed = { ...entry, admin1: provinceCode(draft, entry) };
  const known = sameAs(draft, placed);
  const place = known ?? draft.entries.length;
  if (known === null) {
    draft.entries.push({ ...placed, names: [] });
    draft.byId.set(entry.id, place);
    cellOf(draft, placed, true).push(place);
    learnProvince(draft, placed);
    if (placed.isCapital === true && placed.country !== null) draft.capitals.set(placed.country, place);
  } else {
    draft.byId.set(entry.id, known);
    completeWith(draft, known, placed);
  }
  addNames(draft, place, placed);
}

function completeWith(draft: Draft, place: number, other: Entry): void {
  const one = draft.entries[place];
  if (one === undefined) return;
  draft.entries[place] = {
    ...one, admin1: one.admin1 ?? other.admin1, radiusKm: one.radiusKm ?? other.radiusKm, population: Math.max(one.population, other.population),
  };
}

function sameAs(draft: Draft, entry: Entry): number | null {
  const told = draft.byId.get(entry.sameAs ?? entry.id);
  if (told !== undefined || entry.id.startsWith("iso:")) return told ?? null;
  if (entry.kind === "country") return draft.byId.get(`iso:${entry.country ?? ""}`) ?? null;
  if (entry.id.startsWith("gn:") && !isArea(entry)) return null;
  const reach = isArea(entry) ? sameDivisionWithinKm : sameWithinKm;
  const keys = new Set([entry.name, ...entry.names].map(keyOf));
  for (const place of nearby(draft, entry)) {
    const other = draft.entries[place];
    if (other === undefined || other.country !== entry.country || isArea(other) !== isArea(entry) || (isArea(entry) && other.kind !== entry.kind)) continue;
    if (distanceKm(other, entry) > reach) continue;
    const names = draft.seen.get(place);
    for (const key of keys) if (names?.has(key) === true) return place;
  }
  return null;
}

function isArea(entry: Entry): boolean {
  return entry.kind === "province" || entry.kind === "district" || entry.kind === "country" || entry.kind === "region" || entry.kind === "sea" || entry.kind === "continent";
}

/** Cells of half a degree: wide enough for neighbours in the next cell to be all that can match. */
function cellOf(draft: Draft, at: { readonly lat: number; readonly lon: number }, make: boolean): number[] {
  const cell = Math.floor((at.lat + 90) * 2) * 1000 + Math.floor((at.lon + 180) * 2);
  const found = draft.byCell.get(cell);
  if (found !== undefined || !make) return found ?? [];
  const fresh: number[] = [];
  draft.byCell.set(cell, fresh);
  return fresh;
}

function nearby(draft: Draft, at: { readonly lat: number; readonly lon: number }): number[] {
  const steps = [-0.5, 0, 0.5];
  return steps.flatMap((up) => steps.flatMap((right) => cellOf(draft, { lat: at.lat + up, lon: at.lon + right }, false)));
}

function keyOf(name: string): string {
  return withoutArticles(foldName(name));
}

/** Divisions come first, so that a source that writes a division's name can be given its code. */
function learnProvince(draft: Draft, entry: Entry): void {
  if (entry.kind !== "province" || entry.country === null || entry.admin1 === null) return;
  for (const name of [entry.name, ...entry.names]) {
    const form = vowelForm(name);
    draft.provinceByName.set(`${entry.country}/${keyOf(name)}`, entry.admin1);
    if (!draft.provinceByName.has(`${entry.country}/${bones(form)}`)) draft.provinceByName.set(`${entry.country}/${bones(form)}`, entry.admin1);
  }
}

function provinceCode(draft: Draft, entry: Entry): string | null {
  const { country, admin1 } = entry;
  if (admin1 === null || country === null || /^[A-Z]{2}\.[A-Z0-9]{1,4}$/.test(admin1)) return admin1;
  const plain = admin1.replace(/ \([^)]{0,60}\)$/, "").replace(/ (?:Governorate|Province|Oblast|Region)$/, "");
  return draft.provinceByName.get(`${country}/${keyOf(plain)}`) ?? draft.provinceByName.get(`${country}/${bones(vowelForm(plain))}`) ?? null;
}

const readable = /^[a-z0-9\u0620-\u064a ]{2,80}$/;
/** Machine romanisations of other scripts begin small; airport and locator codes are all capitals. */
const notAName = /^(?:[a-z](?!l[- ])|[A-Z]{3,5}$|\d)/;

function addNames(draft: Draft, place: number, entry: Entry): void {
  const seen: Seen = draft.seen.get(place) ?? new Map<string, boolean>();
  draft.seen.set(place, seen);
  const foreign = entry.id.startsWith("gn:") || entry.id.startsWith("wof:");
  addName(draft, place, { name: entry.name, primary: true, seen, country: entry.country });
  for (const name of entry.names) {
    if (foreign && notAName.test(name)) continue;
    addName(draft, place, { name, primary: !foreign, seen, country: entry.country });
  }
}

/** Folded names that a place has, and whether as its own. */
type Seen = Map<string, boolean>;

type Spelling = { readonly name: string; readonly primary: boolean; readonly seen: Seen; readonly country: string | null };

function addName(draft: Draft, place: number, spelling: Spelling): void {
  const afterThe = /^the /i.test(spelling.name) ? posting.afterThe : 0;
  const folded = foldName(afterThe === 0 ? spelling.name : spelling.name.slice(4));
  if (!readable.test(folded) || folded.split(" ").length > longestName) return;
  // A name that a gazetteer gives as one of many may be the one that reports use: our tables raise it.
  const isRaised = spelling.primary && spelling.seen.get(folded) === false;
  if (spelling.seen.has(folded) && !isRaised) return;
  const flags = (spelling.primary ? posting.primary : 0) | afterThe;
  addTo(draft.names, hashOf(folded), place | flags);
  spelling.seen.set(folded, spelling.primary);
  if (spelling.country === null || !transliterated.has(spelling.country)) return;
  const bare = arabic.has(spelling.country) ? withoutArticles(folded) : folded;
  if (bare !== folded && readable.test(bare) && !spelling.seen.has(bare)) {
    addTo(draft.names, hashOf(bare), place | flags | posting.withoutArticle);
    spelling.seen.set(bare, spelling.primary);
  }
  addSpelling(draft, place, { bare, seen: spelling.seen });
}

function addSpelling(draft: Draft, place: number, of: { readonly bare: string; readonly seen: Seen }): void {
  const form = vowelForm(of.bare);
  const skeleton = bones(form);
  if (skeleton.length < fewestBones || of.seen.has(`~${form}`)) return;
  of.seen.set(`~${form}`, true);
  addTo(draft.skeletons, hashOf(skeleton), draft.spellings.length);
  push(draft.spellingPlace, place);
  draft.spellings.push(form);
}

function finish(draft: Draft, given: Given): PlaceIndex {
  const { entries } = draft;
  const size = entries.length;
  const population = Uint32Array.from(entries, (entry) => entry.population);
  const rank = (value: number): number => rankOf(entries[value & posting.place]);
  const names = packStrings(entries.map((entry) => entry.name));
  const spellings = packStrings(draft.spellings);
  const spellingPlace = filled(draft.spellingPlace);
  const country = Uint16Array.from(entries, (entry) => numbered(draft, "countries", entry.country));
  const province = Uint16Array.from(entries, (entry) => numbered(draft, "provinces", entry.admin1));
  const ids = entries.map((entry) => idOf(draft, entry.id));
  return {
    ...given, size, countries: draft.countries, provinces: draft.provinces, slugs: draft.slugs,
    provinceNames: draft.provinces.map((code) => entries[draft.byId.get(`st:${code}`) ?? size]?.name ?? ""),
    idSource: Uint8Array.from(ids, (id) => id.source), idNumber: Uint32Array.from(ids, (id) => id.number),
    lat: Float32Array.from(entries, (entry) => entry.lat), lon: Float32Array.from(entries, (entry) => entry.lon),
    kind: Uint8Array.from(entries, (entry) => placeKinds.indexOf(entry.kind)), country, province, population,
    radius: Uint16Array.from(entries, (entry) => Math.min(0xffff, Math.round((entry.radiusKm ?? 0) * 10))),
    nameEnd: names.ends, nameBytes: names.bytes, names: finishTable(draft.names, { rank, most: mostOfOneName, unite: uniteByPlace }),
    skeletons: finishTable(draft.skeletons, { rank: (value) => rank(spellingPlace[value] ?? 0), most: mostOfOneSkeleton, unite: (run) => [...new Set(run)] }),
    spellingPlace, spellingEnd: spellings.ends, spellingBytes: spellings.bytes,
    countryPlace: Uint32Array.from(draft.countries, (code) => draft.byId.get(`iso:${code}`) ?? size),
    capitalPlace: Uint32Array.from(draft.countries, (code) => draft.capitals.get(code) ?? size),
    provincePlace: Uint32Array.from(draft.provinces, (code) => draft.byId.get(`st:${code}`) ?? size),
  };
}

/** One posting a place: its own name beats one of its other names, an equal spelling one that lacks its article. */
function uniteByPlace(run: Iterable<number>): number[] {
  const best = new Map<number, number>();
  for (const value of run) {
    const place = value & posting.place;
    const other = best.get(place);
    best.set(place, other === undefined ? value : ((value | other) & (posting.place | posting.primary)) | (value & other & (posting.afterThe | posting.withoutArticle)));
  }
  return [...best.values()];
}

/** Countries before provinces before the larger town. */
function rankOf(entry: Entry | undefined): number {
  if (entry === undefined) return 0;
  const step = entry.kind === "country" || entry.kind === "continent" ? 1e12 : entry.kind === "province" || entry.kind === "region" ? 1e11 : 0;
  return step + entry.population;
}

function numbered(draft: Draft, list: "countries" | "provinces" | "slugs", value: string | null): number {
  if (value === null || value === "") return 0;
  const key = `${list}/${value}`;
  const known = draft.numberOf.get(key);
  if (known !== undefined) return known;
  draft.numberOf.set(key, draft[list].length);
  return draft[list].push(value) - 1;
}

function idOf(draft: Draft, id: string): { readonly source: number; readonly number: number } {
  const source = idSources.findIndex((prefix) => id.startsWith(prefix));
  const rest = id.slice((idSources[source] ?? "").length);
  const number = Number(rest);
  return source < 2 && Number.isSafeInteger(number) && number < 2 ** 32 ? { source, number } : { source, number: numbered(draft, "slugs", rest) };
}

function packStrings(strings: readonly string[]): { readonly ends: Uint32Array; readonly bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(strings.join(""));
  const encoder = new TextEncoder();
  const ends = new Uint32Array(strings.length);
  const scratch = new Uint8Array(1024);
  let at = 0;
  strings.forEach((string, i) => {
    at += encoder.encodeInto(string, scratch).written;
    ends[i] = at;
  });
  return { ends, bytes };
}
