/**
 * Makes a language model from treebanks: `node train/main.ts en --data DIR [--data DIR …]`.
 * Seeded, and resumable: what is done lies under .cache/train/<language>/<run>/ and is not done again. `--snapshot` writes the model
 * file from the parser's last checkpoint, finished or not; `--tokens FILE` writes the tokeniser's lists as a module, and nothing else.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { ConlluSentence } from "#language/conllu.ts";
import { packLanguage } from "#language/model/language-file.ts";
import { openLanguage } from "#language/model/open.ts";
import { makeTagger, tagWords } from "#language/model/tagger.ts";
import { parserWord } from "#language/model/words.ts";
import { trainCase } from "./case.ts";
import { jackknifeTags } from "./jackknife.ts";
import { kernelBytes } from "./kernel.ts";
import { trainLemmas } from "./lemmas.ts";
import { nameLabelsOf, trainNames } from "./names.ts";
import { snapshotParser, trainParser } from "./parser.ts";
import type { ParserSettings, Tagged } from "./parser.ts";
import { documentFrom, trainReference } from "./reference.ts";
import { reportOn } from "./report.ts";
import { labelsOf, trainTaggers } from "./tagger.ts";
import { learnTokens, tokenModule } from "./tokens.ts";
import { readTreebanks } from "./treebank.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const tableBits = 22;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", multiple: true },
    run: { type: "string", default: "main" },
    out: { type: "string" },
    epochs: { type: "string", default: "16" },
    hidden: { type: "string", default: "192" },
    seed: { type: "string", default: "1" },
    snapshot: { type: "boolean", default: false },
    tokens: { type: "string" },
  },
});

const language = positionals[0];
if (language === undefined || values.data === undefined) {
  console.error("Say which language and where its treebanks lie: npm run train -- en --data ../shared/data/ud");
  process.exit(2);
}

const cache = join(root, ".cache/train", language, values.run);
const out = values.out ?? join(root, "data/models", language);
mkdirSync(cache, { recursive: true });
mkdirSync(out, { recursive: true });
const logFile = join(cache, "train.log");
const seed = Number(values.seed);

function log(line: string): void {
  console.log(line);
  writeFileSync(logFile, `${line}\n`, { flag: "a" });
}

const training = readTreebanks(values.data, "train");
const dev = readTreebanks(values.data, "dev");
const sentences = training.flatMap((bank) => bank.sentences);
if (sentences.length === 0) {
  console.error(`No *-train.conllu lies in ${values.data.join(", ")}.`);
  process.exit(2);
}
if (values.tokens !== undefined) {
  writeFileSync(values.tokens, tokenModule(learnTokens(sentences)));
  log(`${values.tokens}: the tokeniser's lists`);
  process.exit(0);
}
const labels = labelsOf(sentences);
log(`${language}: ${training.map((bank) => `${bank.name} ${bank.sentences.length}`).join(", ")} sentences, ${labels.length} labels`);

const tags = tagsFor(sentences);
const tagger = trainTaggers(sentences, { epochs: 10, seed, bits: tableBits, labels }, 3);
const letters = trainCase(sentences);
const settings: ParserSettings = { epochs: Number(values.epochs), seed, hidden: Number(values.hidden), rate: 0.002, parts: 8192, checkpoint: join(cache, "parser.ckpt") };
const runningTagger = makeTagger(tagger);
const tagged = sentences.map((sentence): Tagged => ({ sentence, labels: tags.get(sentence) ?? new Uint8Array(sentence.words.length) }));
const use = { settings, dev: dev.map((bank) => ({ name: bank.name, tagged: bank.sentences.map(tagWith) })), log };
const parser = values.snapshot ? snapshotParser(tagged, labels, settings) : trainParser(tagged, labels, use);

const vocabulary = new Set(parser.words);
const lemmas = trainLemmas(sentences, (low) => vocabulary.has(parserWord(low)));
const parts = { language, tagger, lemmas, case: letters, names: namesFrom(), parser };
const model = packLanguage({ ...parts, reference: referenceFrom(packLanguage({ ...parts, reference: new Map() })) });
writeFileSync(join(out, "language.bin"), model);
log(`${join(out, "language.bin")}: ${model.length} bytes`);
for (const line of reportOn(model, dev)) log(line);

function tagWith(sentence: ConlluSentence): Tagged {
  const found = new Uint8Array(sentence.words.length);
  tagWords(runningTagger, sentence.words.map((word) => word.form), found);
  return { sentence, labels: found };
}

/** The treebanks that mark entities. */
function markedBanks(): typeof training {
  return training.filter((bank) => bank.sentences.some((sentence) => sentence.words.some((word) => word.misc.includes("Entity="))));
}

/** What binds pronouns is learned over the model's own reading of the training texts. */
function referenceFrom(bytes: Uint8Array): ReadonlyMap<string, number> {
  const reader = openLanguage(bytes, readFileSync(kernelBytes));
  return trainReference(markedBanks().flatMap((bank) => bank.documents).map((document) => documentFrom(document, reader)), seed);
}

/** From the treebanks that mark entities; null where none does. */
function namesFrom(): ReturnType<typeof trainNames> | null {
  const marked = markedBanks();
  if (marked.length === 0) return null;
  const example = (sentence: ConlluSentence) => ({ words: sentence.words.map((word, i) => taggedWord(word.form, tags.get(sentence)?.[i] ?? 0)), gold: nameLabelsOf(sentence) });
  return trainNames(marked.flatMap((bank) => bank.documents).map((document) => document.map(example)), seed);
}

function taggedWord(form: string, label: number): { readonly form: string; readonly upos: string; readonly xpos: string } {
  const [upos = "", xpos = ""] = (labels[label] ?? "").split(" ");
  return { form, upos, xpos };
}

/** The jackknifed tags, from the cache where they are: one line of numbers a sentence. */
function tagsFor(all: readonly ConlluSentence[]): Map<ConlluSentence, Uint8Array> {
  const file = join(cache, "tags.json");
  if (existsSync(file)) {
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    if (lines.length === all.length) return new Map(all.map((sentence, i) => [sentence, Uint8Array.from((lines[i] ?? "").split(" "), Number)]));
  }
  const found = jackknifeTags(training.flatMap((bank) => bank.documents), { epochs: 5, seed, bits: tableBits, labels }, log);
  writeFileSync(file, all.map((sentence) => (found.get(sentence) ?? []).join(" ")).join("\n"));
  return found;
}
