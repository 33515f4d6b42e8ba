/** The registry of actors, indexed for look-up by name. */
import type { Actor } from "#record/actor.ts";
import { foldName, partsOf } from "./actors/fold.ts";

/** How a name stands for its actor: as its name, as an adjective beside another noun, or as the town where it sits. */
export type NameUse = "name" | "adjective" | "seat";

/** `capitals` has a flag a word: must it begin with a capital? `acronym`: must it stand in capitals throughout? */
export type NameEntry = {
  readonly actor: Actor;
  readonly use: NameUse;
  readonly acronym: boolean;
  readonly capitals: readonly boolean[];
};

/** A trie over folded words; `here` holds what a name that ends at this node stands for. */
export type NameNode = { readonly next: Map<string, NameNode>; readonly here: NameEntry[] };

export type Branch = "air" | "ground" | "navy" | "government" | "opposition" | "defence" | "foreign" | "police" | "media";

export type ActorIndex = {
  readonly byId: ReadonlyMap<string, Actor>;
  readonly names: NameNode;
  /** The force or body of a state, by `state/branch`: `russia/air`. */
  readonly branches: ReadonlyMap<string, Actor>;
};

export function indexActors(actors: readonly Actor[]): ActorIndex {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const names: NameNode = { next: new Map(), here: [] };
  for (const actor of actors) {
    for (const name of new Set([actor.name, ...actor.names])) plant(names, name, { actor, use: "name" });
    for (const name of actor.adjectives ?? []) plant(names, name, { actor, use: "adjective" });
    for (const name of actor.seats ?? []) plant(names, name, { actor, use: "seat" });
  }
  return { byId, names, branches: branchesOf(actors, byId) };
}

/** Who held an office on a day; null where the registry does not say. A null day asks for the latest holder. */
export function holderOf(index: ActorIndex, office: string, day: string | null): Actor | null {
  const ties = (index.byId.get(office)?.ties ?? []).filter((tie) => tie.as === "holder");
  const inOffice = day === null
    ? ties.at(-1)
    : ties.findLast((tie) => (tie.from === null || tie.from <= day) && (tie.to === null || day <= tie.to));
  return inOffice === undefined ? null : (index.byId.get(inOffice.actor) ?? null);
}

const acronymLetters = 6;

function plant(root: NameNode, name: string, entry: Pick<NameEntry, "actor" | "use">): void {
  const words = foldName(name);
  if (words.length === 0) return;
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? { next: new Map<string, NameNode>(), here: [] };
    node.next.set(word, next);
    node = next;
  }
  const bare = name.replaceAll(".", "");
  const acronym = words.length === 1 && bare.length <= acronymLetters && bare === bare.toUpperCase() && bare !== bare.toLowerCase();
  node.here.push({ ...entry, acronym, capitals: partsOf(name).map((part) => /^\p{Lu}/u.test(part) && !/^(?:al|el|the)$/i.test(part)) });
}

const branchNames: readonly (readonly [Branch, RegExp])[] = [
  ["air", /\bair force$|aerospace forces$/i],
  ["navy", /\bnavy$/i],
  ["ground", /\b(?:army|armed forces|defense forces|security forces)$|^armed forces\b/i],
  ["government", /\bgovernment$/i],
  ["opposition", /\bopposition$/i],
  ["defence", /\bdefen[cs]e ministry$|ministry of defence$|^pentagon$/i],
  ["foreign", /\bforeign ministry$|^us state department$/i],
];

/** The first force of each branch whose chain of parents leads to the state, or which names its country. */
function branchesOf(actors: readonly Actor[], byId: ReadonlyMap<string, Actor>): ReadonlyMap<string, Actor> {
  const states = new Map(actors.filter((actor) => actor.kind === "state" && actor.country !== null && actor.seats !== undefined && (actor.adjectives ?? []).length > 0).map((actor) => [actor.country, actor]));
  const found = new Map<string, Actor>();
  for (const actor of actors) {
    const state = states.get(actor.country);
    if (state === undefined || state.id === actor.id || actor.kind === "person" || actor.kind === "office") continue;
    for (const [branch, pattern] of branchNames) {
      if (!pattern.test(actor.name)) continue;
      if (branch !== "opposition" && branch !== "government" && !descends(actor, state.id, byId)) continue;
      const key = `${state.id}/${branch}`;
      if (!found.has(key)) found.set(key, actor);
    }
  }
  return found;
}

/** Does a chain of parents lead from `actor` to `id`? A circle in the data ends, since no actor is looked at twice. */
function descends(actor: Actor, id: string, byId: ReadonlyMap<string, Actor>): boolean {
  const seen = new Set([actor]);
  for (const one of seen) {
    if (one.id === id) return true;
    for (const tie of one.ties) {
      const parent = tie.as === "parent" ? byId.get(tie.actor) : undefined;
      if (parent !== undefined) seen.add(parent);
    }
  }
  return false;
}
