/**
 * Prints what the typing of place names is learned from, as JSON lines on standard output: every run of words of the development sets that
 * the gazetteer knows, as its signs and whether people marked it as a place. No texts: `npm run train:places`.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { z } from "zod";
import { home, readConfig } from "#app/config.ts";
import { openKnowledge, sha256 } from "#app/wire.ts";
import { analyseText } from "#language/analyse.ts";
import { makeReader } from "#pipeline/reader.ts";
import { lookOver, possibleNames } from "#read/places/places.ts";
import { signsOf } from "#read/places/signs.ts";
import { toCodePoints } from "#record/span.ts";
import type { Span } from "#record/span.ts";
import { readGold, withoutGold } from "./documents.ts";
import { inputOf } from "./prediction.ts";

const Marked = z.object({
  toponyms: z.array(z.object({ start: z.number(), end: z.number() })).optional(),
  entities: z.array(z.object({ type: z.string(), start: z.number(), end: z.number() })).optional(),
});
const placeSets = ["geoparse_trnews", "geoparse_gwn", "geoparse_lgl", "geoparse_geovirus", "re3d_docs"];

const evalFolder = resolve(process.env["SITREP_EVAL_DATA"] ?? join(home, "../shared/eval"));
const gazetteer = join(evalFolder, "../data/gazetteer");
const knowledge = await openKnowledge(readConfig({ ...(existsSync(gazetteer) ? { SITREP_GAZETTEER: gazetteer } : {}), ...process.env }));
const reader = makeReader({ knowledge, version: "typing", hash: sha256 });

for (const set of placeSets) {
  const file = join(evalFolder, "data", set, "dev.jsonl");
  if (!existsSync(file)) continue;
  for (const gold of readGold(file)) {
    const marked = spansOf(Marked.parse(gold.gold));
    const { report, actors } = await reader.readText(inputOf(withoutGold(gold)));
    const { scene, demonyms } = lookOver({ report, knowledge, text: analyseText(report.text, report.blocks) }, actors);
    for (const match of possibleNames(scene, demonyms)) {
      const tokens = scene.sentences[match.sentence]?.tokens ?? [];
      const span = toCodePoints(report.text, { start: tokens[match.from]?.start ?? 0, end: tokens[match.to - 1]?.end ?? 0 });
      const label = labelOf(span, marked);
      if (label !== null) process.stdout.write(`${JSON.stringify({ set, document: gold.id, isPlace: label, signs: [...new Set(signsOf(match, scene))] })}\n`);
    }
  }
}

function spansOf(gold: z.infer<typeof Marked>): readonly Span[] {
  return gold.toponyms ?? (gold.entities ?? []).filter(({ type }) => type === "Location");
}

/** Null where the run and a marked name only overlap: then the cut is at fault, and no sign of it should be learned. */
function labelOf(span: Span, marked: readonly Span[]): boolean | null {
  if (marked.some((one) => one.start === span.start && one.end === span.end)) return true;
  return marked.some((one) => one.start < span.end && span.start < one.end) ? null : false;
}
