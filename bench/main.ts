/** `npm run bench`: how fast and how large the reader is, on fixed inputs made here, beside peers; each in a process of its own, so that none pays for another's memory. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { home, readConfig } from "#app/config.ts";
import { listExamples } from "#app/examples.ts";
import { openReader } from "#app/wire.ts";
import { readModelFiles } from "#io/files/models.ts";
import { analyseText } from "#language/analyse.ts";
import { openLanguage } from "#language/model/open.ts";
import type { Text } from "#language/text.ts";
import { measure, median, say } from "./measure.ts";
import type { Measured, Work } from "./measure.ts";
import { chrono, compromise, wink } from "./peers.ts";

const copies = 200;
const starts = 5;

/** `share`: the part of the documents that is read, for those that would take minutes. */
const contenders: Readonly<Record<string, { readonly open: () => Promise<Work>; readonly share: number }>> = {
  sitrep: { open: sitrep, share: 1 },
  trees: { open: trees, share: 1 / 4 },
  compromise: { open: compromise, share: 1 / 10 },
  wink: { open: wink, share: 1 },
  chrono: { open: chrono, share: 1 },
};

const files = listExamples(join(home, "examples")).map(({ file }) => file);
const only = contenders[process.argv[process.argv.indexOf("--only") + 1] ?? ""];
if (only === undefined) await compare();
else {
  const documents = fixedDocuments();
  console.log(JSON.stringify(await measure(documents.slice(0, Math.ceil(documents.length * only.share)), await only.open())));
}

async function compare(): Promise<void> {
  const documents = fixedDocuments();
  await openReader(readConfig(process.env));
  const results = Object.keys(contenders).map((name) => JSON.parse(spawn([import.meta.filename, "--only", name])) as Measured);
  const page = [
    `Fixed input: the six example reports, ${copies} times over (${documents.length} documents, ${total(documents).toLocaleString("en-GB")} characters).`,
    `From the command to the reading (\`sitrep read\` of one example, place index already made), median of ${starts} starts: ${Math.round(median(coldStarts()))} ms.`,
    `Node ${process.version}; each in one process of its own; after the first round, medians of five.`,
    "",
    say(results),
  ].join("\n");
  console.log(page);
  if (!process.argv.includes("--keep")) writeFileSync(join(import.meta.dirname, "README.md"), `# Speed and memory\n\nMade by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. Trust ratios, not milliseconds. Peers do less: the last column says what.\n\n${page}\n`);
}

async function sitrep(): Promise<Work> {
  const reader = await openReader(readConfig(process.env));
  return {
    name: "sitrep", gives: "claims, events, places, dates, tolls, each with its words",
    run: async (text, i) => void (await reader.readText({ id: `b${i}`, text, published: "2015-10-07", language: "en" })),
  };
}

/** The language engine alone, from raw text to trees. The peers do not parse. */
async function trees(): Promise<Work> {
  const { model, kernel } = readModelFiles(join(home, "data/models"), "en");
  const language = openLanguage(model, kernel);
  const texts = fixedDocuments().slice(0, files.length);
  const tokens = texts.flatMap((text) => sentencesOf(text)).reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  return {
    name: "sitrep parse", gives: `sentences, tags, lemmas, trees; a token is ${(total(texts) / tokens).toFixed(2)} characters here`,
    run: async (text) => void language.annotate(sentencesOf(text)),
  };
}

function sentencesOf(text: string): Text["sentences"] {
  return analyseText(text, [{ kind: "paragraph", start: 0, end: text.length }]).sentences;
}

/** Milliseconds from the command to the end of its output. */
function coldStarts(): number[] {
  return Array.from({ length: starts }, () => {
    const started = performance.now();
    spawn([join(home, "src/app/cli/main.ts"), "read", files[0] ?? ""]);
    return performance.now() - started;
  });
}

function spawn(program: readonly string[]): string {
  return execFileSync(process.execPath, program, { encoding: "utf8", maxBuffer: 1e8 });
}

/** Texts of the examples in turn; every copy begins with its own number, so that no cache of whole texts can help. */
function fixedDocuments(): string[] {
  const texts = files.map((file) => readFileSync(file, "utf8").replace(/<[^>]{0,2000}>/g, " "));
  return Array.from({ length: copies }, (_, copy) => texts.map((text) => `Copy ${copy}\n\n${text}`)).flat();
}

function total(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
