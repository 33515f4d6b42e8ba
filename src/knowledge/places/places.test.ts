/** The index of places gives back what went in, by name, by sound, and after packing. */
import { array, assert, constantFrom, double, property, record, string } from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { addWord, bySound, byName, countryPlace, distanceKm, emptyHash, hashOf, openIndex, placeAt, placeCompiler } from "./index.ts";
import type { PlaceIndex } from "./index.ts";

const countries = "iso\tname\tnames\tdemonyms\tcapital\tlat\tlon\tpopulation\nSY\tSyria\tSyrian Arab Republic\tSyrian\tDamascus\t35\t38\t17000000\nFR\tFrance\t\tFrench\tParis\t46\t2\t67000000";
const divisions = "code\tname\tlat\tlon\tradiusKm\tpopulation\tseat\nSY.12\tIdlib Governorate\t35.8\t36.6\t40\t400000\t1\nSY.10\tHama\t35.2\t36.9\t40\t400000\t2";
const provinces = "code\tnames\tlat\tlon\torigin\nSY.12\tIdleb\t\t\thand";
const supplement = "id\tname\tnames\tkind\tcountry\tadmin1\tlat\tlon\tradiusKm\tdemonyms\torigin\nsilverfield\tSilverfield\tthe Field\tregion\t\t\t40\t40\t100\t\thand\nkafr-zita\tKafr Zita\tKafr Zeita\ttown\tSY\tSY.10\t35.373\t36.602\t3\t\thand";
const cities = [
  "101\tKafr Zaytā\tKafr Zayta\tKafr Zita\t35.3742\t36.6033\tP\tPPL\tSY\t\t10\t\t\t\t17052\t\t\t\t",
  "102\tParis\tParis\tParigi,PAR,pa li\t48.8534\t2.3488\tP\tPPLC\tFR\t\t11\t75\t\t\t2138551\t\t\t\t",
  "103\tParis\tParis\t\t33.6609\t-95.5555\tP\tPPLA2\tUS\t\tTX\t277\t\t\t24000\t\t\t\t",
];
const wof = [
  JSON.stringify({ id: "wof:1", geonameid: 101, name: "كفر زيتا", names: [], ar: ["كفر زيتا"], lat: 35.37, lon: 36.6, placetype: "locality", country: "SY", region: "Hama" }),
  JSON.stringify({ id: "wof:2", name: "Al Lataminah", names: ["Latamneh"], ar: ["اللطامنة"], lat: 35.32, lon: 36.62, placetype: "locality", country: "SY", region: "Hamah" }),
];

let index: PlaceIndex;

beforeAll(() => {
  const compilation = placeCompiler.start({ "countries.tsv": countries, "divisions.tsv": divisions, "provinces.tsv": provinces, "supplement.tsv": supplement, "words.en.tsv": "word\tclass\nfield\tordinary" });
  for (const line of cities) compilation.add(line, "geonames");
  for (const line of [...wof, "{ not json"]) compilation.add(line, "wof");
  const bytes = compilation.finish("v1");
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  const opened = openIndex(shared);
  if (opened === null) throw new Error("the index did not open");
  index = opened;
});

function named(name: string): string[] {
  return byName(index, name).map((hit) => placeAt(index, hit.place).id);
}

test("one place from three sources is one, with the names of all", () => {
  expect(named("Kafr Zita")).toEqual(["gn:101"]);
  expect(named("Kafr Zeita")).toEqual(["gn:101"]);
  expect(named("كفر زيتا")).toEqual(["gn:101"]);
});

test("a place says its country, province and point", () => {
  const [hit] = byName(index, "Latamneh");
  expect(hit === undefined ? null : placeAt(index, hit.place)).toEqual({ id: "wof:2", name: "Al Lataminah", country: "SY", admin1: "Hama", lat: 35.32, lon: 36.62, kind: "village" });
});

test("articles come and go where Arabic is spoken", () => {
  expect(named("Lataminah")).toEqual(["wof:2"]);
  expect(named("al-Latamneh")).toEqual(["wof:2"]);
});

test("the larger of one name comes first", () => {
  expect(named("Paris")).toEqual(["gn:102", "gn:103"]);
});

test("airport codes and machine romanisations are no names", () => {
  expect(named("PAR")).toEqual([]);
  expect(named("pa li")).toEqual([]);
  expect(named("Parigi")).toEqual(["gn:102"]);
});

test("a division is known with and without its word", () => {
  expect(named("Idlib")).toEqual(["st:SY.12"]);
  expect(named("Idlib Governorate")).toEqual(["st:SY.12"]);
  expect(named("Idleb")).toEqual(["st:SY.12"]);
});

test("a name that needs its article is marked", () => {
  expect(byName(index, "Field")).toMatchObject([{ afterThe: true }]);
});

test("another spelling is found by its sound, across scripts", () => {
  expect(bySound(index, "Latameneh").map((hit) => placeAt(index, hit.place).id)).toContain("wof:2");
  expect(bySound(index, "لطمنة").map((hit) => placeAt(index, hit.place).id)).toContain("wof:2");
  expect(bySound(index, "Latamin")[0]?.likeness).toBeLessThan(1);
});

test("countries are found by code, demonyms by word", () => {
  const place = countryPlace(index, "SY");
  expect(place === null ? null : placeAt(index, place).name).toBe("Syria");
  expect(countryPlace(index, "XX")).toBeNull();
  expect(index.demonyms.get("syrians")).toBe("iso:SY");
});

test("what is no index does not open", () => {
  expect(openIndex(new ArrayBuffer(4))).toBeNull();
  expect(openIndex(new ArrayBuffer(64))).toBeNull();
});

test("a name hashed word by word is hashed as a whole", () => {
  const word = string({ unit: constantFrom(..."abcdefgh"), minLength: 1, maxLength: 8 });
  assert(property(array(word, { minLength: 1, maxLength: 6 }), (words) => {
    expect(words.reduce(addWord, emptyHash)).toEqual(hashOf(words.join(" ")));
  }));
});

test("distance is symmetric and nought to oneself", () => {
  const point = record({ lat: double({ min: -90, max: 90, noNaN: true }), lon: double({ min: -180, max: 180, noNaN: true }) });
  assert(property(point, point, (a, b) => {
    expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
    expect(distanceKm(a, a)).toBe(0);
  }));
});
