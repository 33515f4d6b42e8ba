/** `npm run bench`: how fast and how large the reader is, one process, fixed inputs made here, beside peers in the same run. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { home, readConfig } from "#app/config.ts";
import { listExamples } from "#app/examples.ts";
import { openReader } from "#app/wire.ts";
import { measurePeers } from "./peers.ts";
import { measure, say } from "./measure.ts";
import type { Measured } from "./measure.ts";

const copies = 200;

const started = performance.now();
const reader = await openReader(readConfig(process.env));
const opened = performance.now() - started;
const documents = fixedDocuments();
const results: Measured[] = [
  await measure(documents, {
    name: "sitrep",
    gives: "claims, events, places, dates, tolls, each with its words",
    run: async (text, i) => void (await reader.readText({ id: `b${i}`, text, published: "2015-10-07", language: "en" })),
  }),
];
results.push(...(await measurePeers(documents)));
const page = [
  `Fixed input: the six example reports, ${copies} times over (${documents.length} documents, ${total(documents).toLocaleString("en-GB")} characters).`,
  `Opening the reader (place index already made): ${Math.round(opened)} ms. Node ${process.version}, one process, medians of five rounds.`,
  "",
  say(results),
].join("\n");
console.log(page);
if (!process.argv.includes("--keep")) writeFileSync(join(import.meta.dirname, "README.md"), `# Speed and memory\n\nMade by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. Trust ratios, not milliseconds. Peers do less: the last column says what.\n\n${page}\n`);

/** Texts of the examples in turn; every copy begins with its own number, so that no cache of whole texts can help. */
function fixedDocuments(): string[] {
  const texts = listExamples(join(home, "examples")).map(({ file }) => readFileSync(file, "utf8").replace(/<[^>]{0,2000}>/g, " "));
  return Array.from({ length: copies }, (_, copy) => texts.map((text) => `Copy ${copy}\n\n${text}`)).flat();
}

function total(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
