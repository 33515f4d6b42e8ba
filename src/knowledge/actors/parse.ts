/** The registry's tables (data/actors/*.tsv) read into actors; their columns stand in data/actors/README.md. */
import { Actor } from "#record/actor.ts";
import { parseTable } from "../lexicon.ts";

/** Every row of every table, in order; throws when a row is not an actor, naming it: the registry is ours to keep sound. */
export function parseActors(tables: readonly string[]): readonly Actor[] {
  return tables.flatMap((table) => parseTable(table).map(parseRow));
}

function parseRow(row: Readonly<Record<string, string>>): Actor {
  const parsed = Actor.safeParse({
    id: row["id"],
    name: row["name"],
    names: list(row["names"]),
    kind: row["kind"],
    country: row["country"] === "" ? null : (row["country"] ?? null),
    adjectives: list(row["adjectives"]),
    seats: list(row["seats"]),
    ties: list(row["ties"]).map(parseTie),
  });
  if (!parsed.success) throw new Error(`not an actor: ${JSON.stringify(row)}: ${parsed.error.message}`);
  return parsed.data;
}

function list(cell: string | undefined): readonly string[] {
  return (cell ?? "").split("|").filter((part) => part !== "");
}

/** `ally:russia@2015-09-30/2024-12-08`: the tie, the other actor, and the days between which it held. */
function parseTie(cell: string): unknown {
  const [head = "", days = "/"] = cell.split("@");
  const [as = "", actor = ""] = head.split(":");
  const [from = "", to = ""] = days.split("/");
  return { as, actor, from: from === "" ? null : from, to: to === "" ? null : to };
}
