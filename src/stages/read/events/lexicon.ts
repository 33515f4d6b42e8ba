/** The event words (data/lexicon/en/event-triggers.tsv, weapons.tsv, event-words.tsv), indexed once a lexicon by their first word. */
import { foldName } from "#knowledge/actors/fold.ts";
import type { Lexicon, Table } from "#knowledge/lexicon.ts";
import { SubType } from "#record/event.ts";
import type { Word } from "../actors/words.ts";

export type Roles = "strike" | "clash" | "take" | "do" | "sides" | "crowd" | "airspace";

/** `subType: null`: the weapon or the attacker decides. */
export type TriggerEntry = {
  readonly rest: readonly string[];
  readonly row: number;
  readonly part: "noun" | "verb";
  readonly subType: SubType | null;
  readonly roles: Roles;
  readonly needs: string;
  readonly after: readonly (readonly string[])[];
  readonly before: readonly (readonly string[])[];
};

export type WeaponEntry = { readonly rest: readonly string[]; readonly kind: string; readonly branch: string };
export type ObjectEntry = { readonly rest: readonly string[]; readonly name: string };
export type WordEntry = { readonly rest: readonly string[]; readonly class: string };

export type EventLexicon = {
  readonly triggers: ReadonlyMap<string, readonly TriggerEntry[]>;
  readonly weapons: ReadonlyMap<string, readonly WeaponEntry[]>;
  readonly objects: ReadonlyMap<string, readonly ObjectEntry[]>;
  readonly words: ReadonlyMap<string, readonly WordEntry[]>;
};

const kept = new WeakMap<Lexicon, EventLexicon>();

export function eventLexicon(lexicon: Lexicon): EventLexicon {
  const known = kept.get(lexicon);
  if (known !== undefined) return known;
  const tables = lexicon["en"] ?? {};
  const made: EventLexicon = {
    triggers: index(tables["event-triggers"] ?? [], "forms", asTrigger),
    weapons: index(tables["weapons"] ?? [], "forms", (row) => ({ kind: row["kind"] ?? "", branch: row["branch"] ?? "" })),
    objects: index(tables["event-objects"] ?? [], "forms", (row) => ({ name: row["name"] ?? "" })),
    words: index(tables["event-words"] ?? [], "words", (row) => ({ class: row["class"] ?? "" })),
  };
  kept.set(lexicon, made);
  return made;
}

type Row = Readonly<Record<string, string>>;

function index<Rest extends object>(table: Table, column: string, make: (row: Row, number: number) => Rest): ReadonlyMap<string, readonly (Rest & { readonly rest: readonly string[] })[]> {
  const entries = new Map<string, (Rest & { readonly rest: readonly string[] })[]>();
  table.forEach((row, number) => {
    for (const form of (row[column] ?? "").split("|")) {
      const [first, ...rest] = foldName(form);
      if (first === undefined) continue;
      const list = entries.get(first) ?? [];
      list.push({ ...make(row, number), rest });
      entries.set(first, list);
    }
  });
  for (const list of entries.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return entries;
}

function asTrigger(row: Row, number: number): Omit<TriggerEntry, "rest"> {
  const subType = SubType.safeParse(row["subType"]);
  return {
    row: number, part: row["part"] === "noun" ? "noun" : "verb", subType: subType.success ? subType.data : null,
    roles: (row["roles"] ?? "strike") as Roles, needs: row["needs"] ?? "",
    after: phrases(row["after"]), before: phrases(row["before"]),
  };
}

function phrases(cell: string | undefined): readonly (readonly string[])[] {
  return (cell ?? "").split("|").map((phrase) => foldName(phrase)).filter((phrase) => phrase.length > 0);
}

/** Do these folded words stand at `at`? */
export function standsAt(words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, k) => words[at + k]?.fold === word);
}

/** The longest word or phrase of one of these classes at `at`; 0 where none stands. */
export function classAt(lexicon: EventLexicon, words: readonly Word[], look: { readonly at: number; readonly class: string }): number {
  const list = lexicon.words.get(words[look.at]?.fold ?? "");
  const entry = list?.find((one) => one.class === look.class && standsAt(words, look.at + 1, one.rest));
  return entry === undefined ? 0 : entry.rest.length + 1;
}
