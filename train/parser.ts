/** Trains the parser: epochs over batches of like length, with a log line and a checkpoint after each. */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { ConlluSentence } from "#language/conllu.ts";
import type { Batch, Input } from "#language/model/batch.ts";
import { makeBatch } from "#language/model/batch.ts";
import { inputOf, makeVocabulary, unknownWord } from "#language/model/inputs.ts";
import type { Vocabulary } from "#language/model/inputs.ts";
import { makeMemory, openKernel } from "#language/model/kernel.ts";
import type { Sizes } from "#language/model/layout.ts";
import { layOut } from "#language/model/layout.ts";
import { makeParser, parseAll } from "#language/model/parser.ts";
import { parserWord } from "#language/model/words.ts";
import { learnBatch } from "./gradients.ts";
import type { Gold } from "./gradients.ts";
import { kernelBytes } from "./kernel.ts";
import { randomFrom, shuffle } from "./random.ts";
import type { Random } from "./random.ts";
import { averageNetwork, makeMasks, makeTrainer, moveStep } from "./trainer.ts";
import type { Learner } from "./trainer.ts";

export type ParserSettings = {
  readonly epochs: number;
  readonly seed: number;
  readonly hidden: number;
  readonly rate: number;
  readonly parts: number;
  /** Folder and name of the checkpoint. */
  readonly checkpoint: string;
};

/** A sentence with the labels that a tagger gave it (see jackknife.ts). */
export type Tagged = { readonly sentence: ConlluSentence; readonly labels: Uint8Array };

export type Measured = { readonly name: string; readonly tagged: readonly Tagged[] };

export type ParserModel = { readonly sizes: Sizes; readonly words: readonly string[]; readonly relations: readonly string[]; readonly floats: Float32Array };

const batchTokens = 600;
const longest = 150;
const maxRows = 900;
const warmUp = 200;

type Example = { readonly input: Input; readonly heads: readonly number[]; readonly relations: readonly number[]; readonly labels: readonly number[] };

export function trainParser(tagged: readonly Tagged[], labels: readonly string[], use: { readonly settings: ParserSettings; readonly dev: readonly Measured[]; readonly log: (line: string) => void }): ParserModel {
  const { settings, log } = use;
  const words = wordsOf(tagged);
  const relations = relationsOf(tagged);
  const vocabulary = makeVocabulary(words, settings.parts);
  const sizes = sizesOf({ words, relations, labels }, settings);
  const examples = tagged.filter((one) => one.sentence.words.length <= longest).map((one) => exampleOf(vocabulary, { relations, labels }, one));
  const learner = makeTrainer(sizes, { kernel: (floats) => openKernel(readFileSync(kernelBytes), makeMemory(floats)), rows: maxRows, longest: 400, seed: settings.seed });
  const perEpoch = batchesOf(examples, randomFrom(1)).length;
  const total = perEpoch * settings.epochs;
  log(`parser: ${learner.layout.floats} numbers, ${words.length} words, ${relations.length} relations, ${perEpoch} batches an epoch`);
  const resumed = resume(learner, settings);
  for (let epoch = resumed; epoch < settings.epochs; epoch++) {
    const random = randomFrom(settings.seed * 1000 + epoch);
    const began = process.cpuUsage();
    const batches = batchesOf(examples, random);
    let loss = 0;
    batches.forEach((group, i) => {
      const step = epoch * perEpoch + i + 1;
      const batch = makeBatch(group.map((one) => withDroppedWords(one.input, random)));
      loss += learnBatch(learner, batch, { gold: goldOf(batch, group), masks: makeMasks(sizes, group.length, random) });
      moveStep(learner, step, rateAt(step, total) * settings.rate);
    });
    const spent = process.cpuUsage(began);
    const scores = use.dev.map((one) => `${one.name} ${scoreOf(learner, { vocabulary, relations, tagged: one.tagged })}`);
    log(`epoch ${epoch + 1}: loss ${(loss / batches.length).toFixed(4)}, UAS/LAS ${scores.join(", ")}, ${((spent.user + spent.system) / 1e6).toFixed(0)} CPU-s`);
    save(learner, settings, epoch + 1);
  }
  return { sizes, words, relations, floats: learner.kernel.floats.slice(4 * learner.layout.floats, 5 * learner.layout.floats) };
}

/** The model as the last checkpoint has it, for a look before the end. */
export function snapshotParser(tagged: readonly Tagged[], labels: readonly string[], settings: ParserSettings): ParserModel {
  const words = wordsOf(tagged);
  const relations = relationsOf(tagged);
  const sizes = sizesOf({ words, relations, labels }, settings);
  const { floats } = layOut(sizes);
  const all = readCheckpoint(settings.checkpoint);
  if (all.length !== 1 + 4 * floats) throw new Error(`${settings.checkpoint} was made with other settings`);
  return { sizes, words, relations, floats: all.slice(1 + 3 * floats) };
}

type Names = { readonly words: readonly string[]; readonly relations: readonly string[]; readonly labels: readonly string[] };

function sizesOf(names: Names, settings: ParserSettings): Sizes {
  return {
    words: names.words.length + 2, parts: settings.parts, tags: names.labels.length + 1, word: 96, tag: 32, hidden: settings.hidden, layers: 2,
    arc: 128, label: 128, relations: names.relations.length, labels: names.labels.length,
  };
}

/** Warm-up, flat to 30 % of the steps, then linearly down to 2 %. */
function rateAt(step: number, total: number): number {
  if (step < warmUp) return step / warmUp;
  const done = step / total;
  return done < 0.3 ? 1 : 1 - (0.98 * (done - 0.3)) / 0.7;
}

/** Words seen twice or more, the commonest first. */
function wordsOf(tagged: readonly Tagged[]): string[] {
  const counts = new Map<string, number>();
  for (const { sentence } of tagged) for (const word of sentence.words) counts.set(parserWord(word.form), (counts.get(parserWord(word.form)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

function relationsOf(tagged: readonly Tagged[]): string[] {
  const counts = new Map<string, number>();
  for (const { sentence } of tagged) for (const word of sentence.words) counts.set(word.deprel, (counts.get(word.deprel) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= 5).map(([name]) => name).sort();
}

function exampleOf(vocabulary: Vocabulary, names: { readonly relations: readonly string[]; readonly labels: readonly string[] }, one: Tagged): Example {
  const { words } = one.sentence;
  const known = new Map(names.relations.map((name, i) => [name, i]));
  const gold = new Map(names.labels.map((name, i) => [name, i]));
  const other = known.get("dep") ?? 0;
  return {
    input: inputOf(vocabulary, words.map((word) => word.form), one.labels),
    heads: [0, ...words.map((word) => (word.head ?? -1) + 1)],
    relations: [0, ...words.map((word) => known.get(word.deprel) ?? known.get(word.deprel.replace(/:.*/, "")) ?? other)],
    labels: [0, ...words.map((word) => gold.get(`${word.upos} ${word.xpos}`) ?? 0)],
  };
}

function batchesOf(examples: readonly Example[], random: Random): Example[][] {
  const keyed = examples.map((one) => ({ one, key: one.heads.length * (0.85 + 0.3 * random()) })).sort((a, b) => a.key - b.key);
  const batches: Example[][] = [];
  let group: Example[] = [];
  let tokens = 0;
  for (const { one } of keyed) {
    if (tokens + one.heads.length > batchTokens && group.length > 0) {
      batches.push(group);
      group = [];
      tokens = 0;
    }
    group.push(one);
    tokens += one.heads.length;
  }
  if (group.length > 0) batches.push(group);
  return shuffle(batches, random);
}

function withDroppedWords(input: Input, random: Random): Input {
  const words = Array.from(input.words, (word, t) => (t > 0 && random() < 0.15 ? unknownWord : word));
  const tags = Array.from(input.tags, (tag, t) => (t > 0 && random() < 0.1 ? -1 : tag));
  return { words, tags, parts: input.parts };
}

function goldOf(batch: Batch, group: readonly Example[]): Gold {
  const heads = new Int32Array(batch.rows);
  const relations = new Int32Array(batch.rows);
  const labels = new Int32Array(batch.rows);
  group.forEach((one, sentence) => {
    heads.set(one.heads, batch.firsts[sentence] ?? 0);
    relations.set(one.relations, batch.firsts[sentence] ?? 0);
    labels.set(one.labels, batch.firsts[sentence] ?? 0);
  });
  return { heads, relations, labels };
}

function scoreOf(learner: Learner, use: { readonly vocabulary: Vocabulary; readonly relations: readonly string[]; readonly tagged: readonly Tagged[] }): string {
  const parser = makeParser(averageNetwork(learner), learner.scratch, use.relations.indexOf("root"));
  const parsed = parseAll(parser, use.tagged.map((one) => inputOf(use.vocabulary, one.sentence.words.map((word) => word.form), one.labels)));
  let words = 0;
  let heads = 0;
  let both = 0;
  use.tagged.forEach(({ sentence }, i) =>
    sentence.words.forEach((word, j) => {
      words++;
      if (parsed[i]?.heads[j] !== word.head) return;
      heads++;
      if (use.relations[parsed[i]?.relations[j] ?? 0] === word.deprel) both++;
    }),
  );
  return `${((100 * heads) / words).toFixed(2)}/${((100 * both) / words).toFixed(2)}`;
}

/** Numbers, moments and the average, with the epoch in front. */
function save(learner: Learner, settings: ParserSettings, epoch: number): void {
  const { floats } = learner.layout;
  const all = new Float32Array(1 + 4 * floats);
  all[0] = epoch;
  all.set(learner.kernel.floats.subarray(0, floats), 1);
  all.set(learner.kernel.floats.subarray(2 * floats, 5 * floats), 1 + floats);
  writeFileSync(`${settings.checkpoint}.part`, new Uint8Array(all.buffer));
  renameSync(`${settings.checkpoint}.part`, settings.checkpoint);
}

function resume(learner: Learner, settings: ParserSettings): number {
  if (!existsSync(settings.checkpoint)) return 0;
  const { floats } = learner.layout;
  const all = readCheckpoint(settings.checkpoint);
  if (all.length !== 1 + 4 * floats) return 0;
  learner.kernel.floats.set(all.subarray(1, 1 + floats), 0);
  learner.kernel.floats.set(all.subarray(1 + floats), 2 * floats);
  return all[0] ?? 0;
}

function readCheckpoint(file: string): Float32Array {
  const bytes = readFileSync(file);
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
