/** The words of tolls, compiled once a lexicon: nouns for people, words for harm, nouns whose counts matter. */
import type { Lexicon, Table } from "#knowledge/lexicon.ts";
import { harmed, harms } from "#record/toll.ts";
import type { Harm, Harmed } from "#record/toll.ts";

export const cueForms = ["past", "ing", "died", "noun", "state", "of", "toll", "takes"] as const;
export type CueForm = (typeof cueForms)[number];
export type HarmWord = { readonly form: CueForm; readonly harm: Harm };

export type TollWords = {
  /** Alternations for patterns, longest first; empty where the lexicon has no such table. */
  readonly plurals: string;
  readonly singulars: string;
  readonly harmWords: string;
  readonly things: string;
  readonly who: ReadonlyMap<string, Harmed>;
  readonly harm: ReadonlyMap<string, readonly HarmWord[]>;
  readonly of: ReadonlyMap<string, string>;
};

const made = new WeakMap<Lexicon, TollWords>();

/** Compiled once for each lexicon object. */
export function tollWords(lexicon: Lexicon): TollWords {
  const known = made.get(lexicon);
  if (known !== undefined) return known;
  const words = compile(lexicon["en"] ?? {});
  made.set(lexicon, words);
  return words;
}

function compile(tables: Readonly<Record<string, Table>>): TollWords {
  const people = tables["toll-people"] ?? [];
  const harmRows = tables["toll-harm"] ?? [];
  const heads = tables["number-heads"] ?? [];
  const who = new Map<string, Harmed>();
  for (const row of people) {
    const kind = harmed.find((one) => one === row["who"]) ?? "unknown";
    for (const form of [row["plural"], row["singular"]]) if (form) who.set(form.toLowerCase(), kind);
  }
  const harm = new Map<string, HarmWord[]>();
  for (const row of harmRows) {
    const form = cueForms.find((one) => one === row["form"]);
    const kind = harms.find((one) => one === row["harm"]);
    const word = row["word"]?.toLowerCase();
    if (form !== undefined && kind !== undefined && word) harm.set(word, [...(harm.get(word) ?? []), { form, harm: kind }]);
  }
  return {
    plurals: alternation(people.map((row) => row["plural"] ?? "")),
    singulars: alternation(people.map((row) => row["singular"] ?? "")),
    harmWords: alternation([...harm.keys()]),
    things: alternation(heads.map((row) => row["word"] ?? "")),
    who,
    harm,
    of: new Map(heads.map((row) => [(row["word"] ?? "").toLowerCase(), row["of"] ?? ""])),
  };
}

function alternation(words: readonly string[]): string {
  return [...new Set(words)].filter((word) => word !== "").toSorted((a, b) => b.length - a.length).map((word) => word.replaceAll("-", "[- ]")).join("|");
}
