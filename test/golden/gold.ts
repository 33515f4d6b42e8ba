/** The golden reports: texts of our own with the claims that a careful reader takes from them, and the reading that is held against them. */
import { readFileSync, readdirSync } from "node:fs";
import { z } from "zod";
import { indexActors } from "#knowledge/actors.ts";
import { parseActors } from "#knowledge/actors/parse.ts";
import type { Knowledge } from "#knowledge/knowledge.ts";
import { parseTable } from "#knowledge/lexicon.ts";
import { ingestText } from "#ingest/ingest.ts";
import { analyseText } from "#language/analyse.ts";
import { readActors } from "#read/actors/actors.ts";
import { readClaims } from "#read/claims/claims.ts";
import { readTimes } from "#read/times/times.ts";
import { Stance } from "#record/claim.ts";
import type { Claim } from "#record/claim.ts";

const Offsets = z.tuple([z.number(), z.number()]);

/** `kinds`: where more than one stance is right. `optional`: neither right nor wrong. `inferred`: the words name the speaker elsewhere. */
const GoldClaim = z.object({
  id: z.string(),
  source: z.object({ text: z.string(), span: Offsets, inferred: z.boolean().optional() }).nullable(),
  cue: z.string().nullable(),
  content: z.object({ text: z.string(), span: Offsets }),
  kind: Stance,
  kinds: z.array(Stance).optional(),
  speaker: z.string().nullable(),
  said_on: z.string().optional(),
  optional: z.boolean().optional(),
});
export type GoldClaim = z.infer<typeof GoldClaim>;

const Gold = z.object({ published: z.string(), claims: z.array(GoldClaim) });

export type Golden = { readonly name: string; readonly text: string; readonly published: string; readonly gold: readonly GoldClaim[] };

const here = new URL(".", import.meta.url);
const data = new URL("../../data/", here);

/** All golden reports, or those whose name begins so ("dev-", "held-"). */
export function goldens(beginning = ""): Golden[] {
  const names = readdirSync(here).filter((file) => file.endsWith(".gold.json") && file.startsWith(beginning)).map((file) => file.replace(".gold.json", ""));
  return names.toSorted().map((name) => {
    const { published, claims } = Gold.parse(JSON.parse(readFileSync(new URL(`${name}.gold.json`, here), "utf8")));
    return { name, text: readFileSync(new URL(`${name}.txt`, here), "utf8"), published, gold: claims };
  });
}

function tables(folder: string): [string, string][] {
  const files = readdirSync(new URL(folder, data)).filter((name) => name.endsWith(".tsv")).toSorted();
  return files.map((name) => [name.replace(".tsv", ""), readFileSync(new URL(folder + name, data), "utf8")]);
}

const known = {
  version: "golden",
  lexicon: { en: Object.fromEntries(tables("lexicon/en/").map(([name, text]) => [name, parseTable(text)])) },
  actors: indexActors(parseActors(tables("actors/").map(([, text]) => text))),
};

/** Claims ask for times and actors alone, so the place index stays out of it. */
const knowledge = known as unknown as Knowledge;

export async function claimsOf({ name, text, published }: Golden): Promise<readonly Claim[]> {
  const { report } = await ingestText({ id: name, text, published });
  const ground = { report, knowledge, text: analyseText(report.text, report.blocks) };
  return readClaims(ground, { times: readTimes(ground).facts, actors: readActors(ground).facts, places: [] }).facts;
}
