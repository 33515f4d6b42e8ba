/** The cue words of a language, found by any of their forms, with what counting taught about each construction. */
import type { Lexicon, Table } from "#knowledge/lexicon.ts";
import { stances } from "#record/claim.ts";
import type { Stance } from "#record/claim.ts";

export const cueClasses = ["speech", "silence", "evidence", "thought", "wish", "appearance", "act"] as const;
export type CueClass = (typeof cueClasses)[number];

export type VerbForm = "base" | "s" | "past" | "part" | "ed" | "ing";
export type Cue = { readonly lemma: string; readonly class: CueClass; readonly stance: Stance; readonly but: ReadonlyMap<string, Stance>; readonly core: boolean };
/** `noun`: the base form is a noun as often ("report", "claim"). */
export type CueForm = { readonly cue: Cue; readonly form: VerbForm; readonly noun: boolean };

/** `share` is how often a lemma in a construction was an attribution, `seen` on how many it was counted. */
export type Counted = { readonly share: number; readonly seen: number };
export type NounCue = { readonly noun: string; readonly stance: Stance; readonly weight: number };

export type CueLexicon = {
  readonly forms: ReadonlyMap<string, CueForm>;
  readonly nouns: ReadonlyMap<string, NounCue>;
  readonly counts: ReadonlyMap<string, Counted>;
};

const compiled = new WeakMap<Lexicon, Map<string, CueLexicon>>();

export function cueLexicon(lexicon: Lexicon, language: string): CueLexicon {
  const known = compiled.get(lexicon) ?? new Map<string, CueLexicon>();
  compiled.set(lexicon, known);
  const tables = lexicon[language] ?? {};
  const found = known.get(language) ?? { forms: formsOf(tables["cues"] ?? []), nouns: nounsOf(tables["claim-nouns"] ?? []), counts: countsOf(tables["claim-counts"] ?? []) };
  known.set(language, found);
  return found;
}

function formsOf(rows: Table): Map<string, CueForm> {
  const forms = new Map<string, CueForm>();
  for (const row of rows) {
    const lemma = row["lemma"] ?? "";
    const cue: Cue = { lemma, class: classOf(row["class"]), stance: stanceOf(row["stance"]), but: exceptionsOf(row["but"] ?? ""), core: row["core"] === "yes" };
    const [s = "", past = "", part = "", ing = ""] = row["forms"] === undefined || row["forms"] === "" ? regularForms(lemma) : row["forms"].split(" ");
    const noun = row["noun"] === "yes";
    const put = (word: string, form: VerbForm) => forms.set(word, { cue, form, noun });
    put(lemma, "base");
    put(s, "s");
    if (past === part) put(past, "ed");
    else {
      put(past, "past");
      put(part, "part");
    }
    put(ing, "ing");
  }
  return forms;
}

/** `p:for=request inf=intent` */
function exceptionsOf(cell: string): ReadonlyMap<string, Stance> {
  return new Map(cell.split(" ").filter((part) => part.includes("=")).map((part) => [part.slice(0, part.indexOf("=")), stanceOf(part.slice(part.indexOf("=") + 1))]));
}

function nounsOf(rows: Table): Map<string, NounCue> {
  return new Map(rows.map((row) => [row["noun"] ?? "", { noun: row["noun"] ?? "", stance: stanceOf(row["stance"]), weight: Number(row["weight"] ?? 0.5) }]));
}

function classOf(word: string | undefined): CueClass {
  return cueClasses.find((one) => one === word) ?? "speech";
}

function stanceOf(word: string | undefined): Stance {
  return stances.find((one) => one === word) ?? "assertion";
}

/** Third person, past, participle and -ing of a regular English verb. */
export function regularForms(lemma: string): readonly [string, string, string, string] {
  const stem = lemma.endsWith("e") ? lemma.slice(0, -1) : lemma;
  if (/[^aeiou]y$/.test(lemma)) {
    const root = lemma.slice(0, -1);
    return [`${root}ies`, `${root}ied`, `${root}ied`, `${lemma}ing`];
  }
  const s = /(s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [s, `${stem}ed`, `${stem}ed`, `${stem}ing`];
}

function countsOf(rows: Table): Map<string, Counted> {
  return new Map(
    rows.map((row) => {
      const seen = Number(row["seen"] ?? 0);
      return [`${row["lemma"] ?? ""} ${row["frame"] ?? ""}`, { share: seen === 0 ? 0 : Number(row["attributions"] ?? 0) / seen, seen }];
    }),
  );
}

/** Fewer sightings than this lean on the class's own share. */
const prior = 4;

/** How likely this lemma in this construction attributes something; counts of its class fill in where it is rare. */
export function likelihood(lexicon: CueLexicon, cue: Cue, frame: string): number {
  const ofClass = lexicon.counts.get(`*${cue.class} ${frame}`) ?? lexicon.counts.get(`* ${frame}`);
  const base = ofClass === undefined ? 0.5 : ofClass.share;
  const own = lexicon.counts.get(`${cue.lemma} ${frame}`);
  if (own === undefined) return base;
  return (own.share * own.seen + base * prior) / (own.seen + prior);
}
