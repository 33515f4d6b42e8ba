/** `npm start`: the main job from a fresh clone. Examples into an empty record, named files first, the morning brief, the page. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { newestDay } from "#pipeline/briefing.ts";
import { keep } from "#pipeline/keep.ts";
import { bring } from "../../bring.ts";
import { home, readConfig } from "../../config.ts";
import { listExamples } from "../../examples.ts";
import { openRecord } from "../../record.ts";
import type { OpenRecord } from "../../record.ts";
import { progressLine } from "../paint.ts";
import { makeBrief, showBrief } from "./brief.ts";
import { portOf, serveRecord } from "./serve.ts";

export async function start(files: readonly string[], options: { readonly port?: string }): Promise<void> {
  const port = portOf(options);
  const bar = progressLine();
  const config = readConfig(process.env);
  const record = await openRecord(config, { create: true, progress: bar.show });
  bar.end();
  for (const file of files) {
    const { reading, isNew } = await keep(record, { fetched: await bring(file), given: {} });
    console.log(`${isNew ? "Read" : "Already in the record:"} ${reading.report.title ?? file} (${reading.id}): ${reading.claims.length} claims, ${reading.events.length} events.`);
  }
  if (files.length === 0 && (await record.store.countReports()) === 0) await loadExamples(record);
  if ((await newestDay(record.store)) !== null) process.stdout.write(showBrief(await makeBrief(record)));
  console.log(`The record lies in ${config.dataFolder}.`);
  await serveRecord(record, port);
}

async function loadExamples(record: OpenRecord): Promise<void> {
  const examples = listExamples(join(home, "examples"));
  for (const { file, given } of examples) {
    await keep(record, { fetched: { bytes: readFileSync(file), mediaType: null, charset: null, url: null, name: file }, given, example: true });
  }
  console.log(`The record was empty: ${examples.length} example reports were put into it, labelled as examples. Bring your own with: npx sitrep ingest FILE.`);
}
