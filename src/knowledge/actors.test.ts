/** The registry is sound: ids once, ties that lead somewhere, dates in order; and names lead to their actors. */
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { foldName, foldWord } from "./actors/fold.ts";
import { parseActors } from "./actors/parse.ts";
import { holderOf, indexActors } from "./actors.ts";

const folder = new URL("../../data/actors/", import.meta.url);
const actors = parseActors(readdirSync(folder).filter((name) => name.endsWith(".tsv")).toSorted().map((name) => readFileSync(new URL(name, folder), "utf8")));
const index = indexActors(actors);

test("the registry is broad", () => {
  expect(actors.length).toBeGreaterThan(900);
  expect(actors.filter((actor) => actor.kind === "state" && (actor.adjectives ?? []).length > 0).length).toBeGreaterThan(150);
});

test("ids are unique", () => {
  const ids = actors.map((actor) => actor.id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test("every tie leads to an actor, and ends after it begins", () => {
  const loose = actors.flatMap((actor) => actor.ties.filter((tie) => !index.byId.has(tie.actor) || (tie.from !== null && tie.to !== null && tie.from > tie.to)).map((tie) => `${actor.id} → ${tie.as}:${tie.actor}`));
  expect(loose).toEqual([]);
});

test("no name stands for two actors", () => {
  const owner = new Map<string, string>();
  const shared = actors.flatMap((actor) => [...new Set([actor.name, ...actor.names, ...(actor.adjectives ?? [])])].flatMap((name) => {
    const first = owner.get(name);
    owner.set(name, first ?? actor.id);
    return first === undefined || first === actor.id ? [] : [`${name}: ${first}, ${actor.id}`];
  }));
  expect(shared).toEqual([]);
});

test("holders are people, and offices have a body", () => {
  for (const office of actors.filter((actor) => actor.kind === "office")) {
    expect(office.ties.filter((tie) => tie.as === "holder").every((tie) => index.byId.get(tie.actor)?.kind === "person"), office.id).toBe(true);
    expect(office.ties.filter((tie) => tie.as === "parent"), office.id).toHaveLength(1);
  }
});

test("an office has another holder on another day", () => {
  expect(holderOf(index, "united-kingdom-prime-minister", "2015-10-07")?.id).toBe("david-cameron");
  expect(holderOf(index, "united-kingdom-prime-minister", "2023-01-01")?.id).toBe("rishi-sunak");
  expect(holderOf(index, "united-kingdom-prime-minister", "1970-01-01")).toBeNull();
  expect(holderOf(index, "no-such-office", null)).toBeNull();
});

test("a state's branches are its own forces", () => {
  expect(index.branches.get("russia/air")?.id).toBe("russian-air-force");
  expect(index.branches.get("syria/ground")?.id).toBe("syrian-army");
  expect(index.branches.get("syria/opposition")?.id).toBe("syrian-opposition");
  expect(index.branches.get("france/opposition")).toBeUndefined();
});

test.each([
  ["U.S.", "us"], ["Erdoğan", "erdogan"], ["el", "al"], ["Türkiye", "turkiye"], ["Da'esh", "daesh"],
])("%s folds to %s", (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});

test("a name folds to its words", () => {
  expect(foldName("Bashar al-Assad's regime")).toEqual(["bashar", "al", "assad", "regime"]);
});

test("a row that is no actor is named", () => {
  expect(() => parseActors(["id\tname\tkind\nx\tX\tplanet"])).toThrow(/planet/);
});
