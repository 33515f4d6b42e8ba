/** Opens a language from its model file: from sentences of tokens to sentences with tags, lemmas and trees. */
import type { Sentence, Token } from "../text.ts";
import type { Tree, Word } from "../tree.ts";
import type { NameGuess } from "../names/names.ts";
import { findNames, makeNameFinder } from "../names/names.ts";
import type { Binding } from "../reference/reference.ts";
import { bindPronouns } from "../reference/reference.ts";
import type { Input } from "./batch.ts";
import type { CaseData } from "./case.ts";
import { restoreCase } from "./case.ts";
import { codeRoom, multiplyCodes, unpackCodes } from "./coded.ts";
import { readFloats, readModelFile, readText } from "./file.ts";
import type { ModelFile } from "./file.ts";
import type { Vocabulary } from "./inputs.ts";
import { inputOf, makeVocabulary } from "./inputs.ts";
import type { Kernel } from "./kernel.ts";
import { makeMemory, openKernel, plainKernel } from "./kernel.ts";
import { readPairs, readReferenceWeights, readSizes } from "./language-file.ts";
import type { Layout } from "./layout.ts";
import { layOut } from "./layout.ts";
import type { LemmaData } from "./lemmas.ts";
import { lemmaOf } from "./lemmas.ts";
import { planScratch } from "./network.ts";
import type { Parsed, Parser } from "./parser.ts";
import { batchRows, makeParser, parseAll } from "./parser.ts";
import type { Tagger } from "./tagger.ts";
import { allowedLabels, makeTagger, tagWords } from "./tagger.ts";
import { readTagger, readWeights } from "./tagger-file.ts";
import { hashPart, parserWord } from "./words.ts";

/** Sentences longer than this are parsed in pieces. */
const longestPiece = 400;
/** Labels are bytes; the tagger's table is longer by as many cells. */
const mostLabels = 256;

/** Memory that threads have in common: hand it to `openLanguage` in another thread, and nothing is unpacked twice. */
export type Shared = { readonly memory: WebAssembly.Memory; readonly cells: SharedArrayBuffer; readonly next: SharedArrayBuffer };

export type Language = {
  /** The language and a fingerprint of its model file. */
  readonly version: string;
  /** Is the SIMD kernel at work, or the plain code that gives the same trees? */
  readonly isFast: boolean;
  /** Trees for the sentences of one text, in their order. */
  readonly annotate: (sentences: readonly Sentence[]) => Tree[];
  /** Names in the sentences of one text, sentence by sentence: the network's guess, to be weighed with lexicons and the gazetteer. */
  readonly findNames: (trees: readonly Tree[]) => NameGuess[][];
  /** Third-person pronouns of one text and whom they stand for, each with its reason. */
  readonly bindPronouns: (trees: readonly Tree[], names: readonly (readonly NameGuess[])[]) => Binding[];
  readonly shared: Shared | null;
};

type Engine = {
  readonly tagger: Tagger;
  readonly lemmas: LemmaData;
  readonly letters: CaseData;
  readonly vocabulary: Vocabulary;
  readonly parser: Parser;
  readonly relations: readonly string[];
  readonly labels: readonly (readonly [upos: string, xpos: string])[];
};

/** Without `kernel` bytes, or where WebAssembly is refused, plain code does the same work, several times slower. */
export function openLanguage(model: Uint8Array, kernel?: Uint8Array, shared?: Shared): Language {
  const file = readModelFile(model);
  const layout = layOut(readSizes(file));
  const opened = openNetwork(file, layout, { kernel, shared });
  const tagger = makeTagger(readTagger(file, new Int8Array(opened.cells), shared !== undefined));
  const relations = readText(file.section("relations"));
  const engine: Engine = {
    tagger,
    lemmas: { rules: readPairs(file.section("lemmaRules")), exceptions: readPairs(file.section("lemmaExceptions")) },
    letters: new Map(readText(file.section("case")).map((form) => [form.toLowerCase(), form])),
    vocabulary: makeVocabulary(readText(file.section("parserWords")), layout.sizes.parts),
    parser: makeParser(opened.network, opened.scratch, relations.indexOf("root")),
    relations,
    labels: tagger.data.labels.map((label): [string, string] => {
      const gap = label.indexOf(" ");
      return [label.slice(0, gap), label.slice(gap + 1)];
    }),
  };
  const reference = readReferenceWeights(file);
  const fingerprint = (hashPart(latin(model), 0, model.length) >>> 0).toString(16).padStart(8, "0");
  return { version: `${String(file.about["language"])}-${fingerprint}`, isFast: opened.shared !== null, annotate: (sentences) => annotate(engine, sentences), findNames: nameFinderOf(file), bindPronouns: (trees, names) => bindPronouns({ trees, names }, reference), shared: opened.shared };
}

function nameFinderOf(file: ModelFile): Language["findNames"] {
  const size = Number(file.about["nameCells"]);
  if (!(size > 0)) return (trees) => trees.map(() => []);
  const cells = new Int8Array(size);
  readWeights(file.section("names"), cells);
  const finder = makeNameFinder(cells, Float64Array.from(readFloats(file.section("nameSteps"))));
  return (trees) => findNames(finder, trees);
}

/** Bytes as a string of as many units, for hashing. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

type Opened = { readonly network: Parser["network"]; readonly scratch: Parser["scratch"]; readonly cells: ArrayBufferLike; readonly shared: Shared | null };

function openNetwork(file: ModelFile, layout: Layout, use: { readonly kernel: Uint8Array | undefined; readonly shared: Shared | undefined }): Opened {
  const size = { rows: batchRows, longest: longestPiece, keep: false };
  const working = codeRoom(layout, batchRows);
  const room = planScratch(layout, 0, size).end + working;
  const cellCount = Number(file.about["cells"]) + mostLabels;
  const { kernel, shared, at } = openRoom(use, { begin: layout.floats, room, cellCount });
  if (use.shared === undefined) unpackCodes(layout, { bytes: file.section("network"), floats: readFloats(file.section("scales")) }, kernel);
  const multiply = multiplyCodes(kernel, layout, { at, rows: batchRows });
  return { network: { kernel, layout, multiply }, scratch: planScratch(layout, at + working, size), cells: shared?.cells ?? new ArrayBuffer(cellCount), shared };
}

type Room = { readonly kernel: Kernel; readonly shared: Shared | null; readonly at: number };

function openRoom(use: { readonly kernel: Uint8Array | undefined; readonly shared: Shared | undefined }, size: { readonly begin: number; readonly room: number; readonly cellCount: number }): Room {
  const plain = (): Room => ({ kernel: plainKernel(new Float32Array(size.begin + size.room)), shared: null, at: size.begin });
  if (use.kernel === undefined) return plain();
  if (use.shared !== undefined) return joinRoom(use.kernel, use.shared, size.room);
  try {
    const memory = makeMemory(size.begin + size.room);
    const shared: Shared = { memory, cells: new SharedArrayBuffer(size.cellCount), next: new SharedArrayBuffer(4) };
    Atomics.store(new Int32Array(shared.next), 0, size.begin + size.room);
    return { kernel: openKernel(use.kernel, memory), shared, at: size.begin };
  } catch (error) {
    if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError || error instanceof ReferenceError || error instanceof RangeError) return plain();
    throw error;
  }
}

function joinRoom(bytes: Uint8Array, shared: Shared, room: number): Room {
  const at = Atomics.add(new Int32Array(shared.next), 0, Math.ceil(room / 4) * 4);
  const missing = (at + room) * 4 - shared.memory.buffer.byteLength;
  if (missing > 0) shared.memory.grow(Math.ceil(missing / 65_536));
  return { kernel: openKernel(bytes, shared.memory), shared, at };
}

function annotate(engine: Engine, sentences: readonly Sentence[]): Tree[] {
  const pieces = sentences.map((sentence) => piecesOf(sentence.tokens));
  const read = pieces.flatMap((list) => list.map((tokens) => prepare(engine, tokens)));
  const parsed = parseAll(engine.parser, read.map((one) => one.input));
  let next = 0;
  return sentences.map((sentence, i) => {
    const words: Word[] = [];
    let root = -1;
    for (const tokens of pieces[i] ?? []) {
      const tree = parsed[next];
      const forms = read[next]?.forms ?? [];
      next++;
      if (tree !== undefined) root = addPiece(engine, words, { tokens, forms, tree, root });
    }
    return { start: sentence.start, end: sentence.end, block: sentence.block, tokens: words };
  });
}

function piecesOf(tokens: readonly Token[]): (readonly Token[])[] {
  if (tokens.length <= longestPiece) return tokens.length === 0 ? [] : [tokens];
  return Array.from({ length: Math.ceil(tokens.length / longestPiece) }, (_, i) => tokens.slice(i * longestPiece, (i + 1) * longestPiece));
}

function prepare(engine: Engine, tokens: readonly Token[]): { readonly forms: readonly string[]; readonly input: Input } {
  const forms = restoreCase(tokens.map((token) => token.form), engine.letters, (low) => engine.vocabulary.words.has(parserWord(low)));
  const labels = new Uint8Array(forms.length);
  tagWords(engine.tagger, forms, labels);
  const allowed = [new Uint8Array(), ...forms.map((form) => allowedLabels(engine.tagger, form))];
  return { forms, input: { ...inputOf(engine.vocabulary, forms, labels), allowed } };
}

type Piece = { readonly tokens: readonly Token[]; readonly forms: readonly string[]; readonly tree: Parsed; readonly root: number };

/** Adds a piece's words and answers the sentence's root; the roots of later pieces stand beside the first. */
function addPiece(engine: Engine, words: Word[], { tokens, forms, tree, root }: Piece): number {
  const offset = words.length;
  let top = root;
  tokens.forEach((token, i) => {
    const [upos, xpos] = engine.labels[tree.labels[i] ?? 0] ?? ["X", ""];
    const own = tree.heads[i] ?? -1;
    const isTop = own < 0;
    if (isTop && root < 0) top = offset + i;
    words.push({
      start: token.start,
      end: token.end,
      form: token.form,
      upos,
      xpos,
      lemma: lemmaOf(engine.lemmas, forms[i] ?? token.form, { tag: xpos, startsSentence: offset + i === 0, isWord: (low) => engine.vocabulary.words.has(parserWord(low)) }),
      head: isTop ? root : offset + own,
      deprel: isTop && root >= 0 ? "parataxis" : (engine.relations[tree.relations[i] ?? 0] ?? "dep"),
    });
  });
  return top;
}
