/** re3d: named things by type. The set's own conventions, as a table: who counts as what there. */
import type { Reading } from "#record/reading.ts";

type Entity = { readonly type: string; readonly text: string };

/** Kinds of actors as re3d types them. It types peoples' adjectives as Nationality, and unnamed groups of people as Person. */
const typeOfKind: Readonly<Record<Reading["actors"][number]["kind"], string>> = {
  "state": "Organisation", "force": "Organisation", "armed-group": "Organisation", "alliance": "Organisation", "organisation": "Organisation",
  "media": "Organisation", "office": "Person", "person": "Person", "civilians": "Person", "unknown": "Organisation",
};

const relationTypes: Readonly<Record<string, string>> = { fights: "FightingAgainst", allied: "AlliesOf", backs: "AlliesOf", "part-of": "BelongsTo", commands: "BelongsTo", heads: "BelongsTo" };

export function re3dDocs(reading: Reading): { readonly entities: readonly Entity[]; readonly relations: readonly object[] } {
  const places = new Set(reading.places.map(({ at }) => at.start));
  const entities = [
    ...reading.actors.flatMap(({ kind, at, because }): Entity[] => {
      if (kind !== "state") return [{ type: typeOfKind[kind], text: at.quote }];
      if (because.includes("adjective")) return [{ type: "Nationality", text: at.quote }];
      // A state's name is annotated as the land that it names, and mostly as its government too.
      return [{ type: "Organisation", text: at.quote }, ...(places.has(at.start) ? [] : [{ type: "Location", text: at.quote }])];
    }),
    ...reading.places.map(({ at }) => ({ type: "Location", text: at.quote })),
    ...reading.times.filter(({ kind }) => kind !== "duration").map(({ at }) => ({ type: "Temporal", text: at.quote })),
    ...[...reading.tolls, ...reading.quantities].map(({ at }) => ({ type: "Quantity", text: at.quote })),
    ...reading.events.flatMap((event) => event.weapons.map(({ at }) => ({ type: "Weapon", text: at.quote }))),
  ];
  const relations = reading.relations.flatMap(({ kind, from, to }) => (relationTypes[kind] === undefined ? [] : [{ type: relationTypes[kind], source: from.name, target: to.name }]));
  return { entities, relations };
}
