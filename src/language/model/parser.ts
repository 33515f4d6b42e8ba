/** Parses sentences in batches with the network: heads and relations for each, the same whatever the batch. */
import type { Input } from "./batch.ts";
import { makeBatch } from "./batch.ts";
import { decodeHeads } from "./decode.ts";
import { padded } from "./layout.ts";
import { encode, scoreHeads, scoreLabels, scoreRelations } from "./network.ts";
import type { Network, Scratch } from "./network.ts";

/** Rows of one batch, roots included; a sentence is never longer (see `longestSentence`). */
export const batchRows = 640;

/** What the tagger's first reading is worth when labels are read again, as a score: between 0.7 and 2.1 it hardly matters on development data. */
const inHand = 1.2;

export type Parser = {
  readonly network: Network;
  readonly scratch: Scratch;
  readonly heads: Int32Array;
  /** The relation that only the root's child has. */
  readonly rootRelation: number;
};

export function makeParser(network: Network, scratch: Scratch, rootRelation: number): Parser {
  return { network, scratch, heads: new Int32Array(scratch.rows), rootRelation };
}

/** `heads`: by word, -1 for the root; `relations` and `labels`: indices. */
export type Parsed = { readonly heads: Int32Array; readonly relations: Int32Array; readonly labels: Uint8Array };

/** The trees of the sentences, in their order. Throws when one is longer than a batch: the caller cuts. */
export function parseAll(parser: Parser, inputs: readonly Input[]): Parsed[] {
  const found: Parsed[] = [];
  let group: Input[] = [];
  let rows = 0;
  for (const input of inputs) {
    const length = input.words.length;
    if (length > parser.scratch.rows) throw new RangeError(`a sentence of ${length - 1} words is too long for the parser`);
    if (rows + length > parser.scratch.rows) {
      found.push(...parseBatch(parser, group));
      group = [];
      rows = 0;
    }
    group.push(input);
    rows += length;
  }
  if (group.length > 0) found.push(...parseBatch(parser, group));
  return found;
}

function parseBatch(parser: Parser, inputs: readonly Input[]): Parsed[] {
  const { network, scratch, heads } = parser;
  const { floats } = network.kernel;
  const batch = makeBatch(inputs);
  encode(network, batch, { scratch });
  inputs.forEach((input, sentence) => {
    const width = scoreHeads(network, batch, { scratch, sentence });
    heads.set(decodeHeads({ floats, at: scratch.scores, width, words: input.words.length - 1 }), batch.firsts[sentence] ?? 0);
  });
  scoreRelations(network, batch, { scratch, heads });
  scoreLabels(network, batch, scratch);
  const columns = padded(network.layout.sizes.relations);
  const labelColumns = padded(network.layout.sizes.labels);
  return inputs.map((input, sentence) => {
    const first = (batch.firsts[sentence] ?? 0) + 1;
    const words = input.words.length - 1;
    const parsed: Parsed = { heads: new Int32Array(words), relations: new Int32Array(words), labels: new Uint8Array(words) };
    for (let i = 0; i < words; i++) {
      const head = (heads[first + i] ?? 0) - 1;
      parsed.heads[i] = head;
      parsed.labels[i] = readAgain(floats, scratch.labels + (first + i) * labelColumns, { allowed: input.allowed?.[i + 1], first: (input.tags[i + 1] ?? 0) - 1 });
      parsed.relations[i] = head < 0 ? parser.rootRelation : bestRelation(parser, scratch.relations + (first + i) * columns);
    }
    return parsed;
  });
}

/** The best of the labels that the word may take; the tagger's own first reading has so much in hand. */
function readAgain(floats: Float32Array, at: number, use: { readonly allowed: Uint8Array | undefined; readonly first: number }): number {
  const score = (label: number) => (floats[at + label] ?? 0) + (label === use.first ? inHand : 0);
  let best = use.allowed?.[0] ?? 0;
  for (const label of use.allowed ?? []) if (score(label) > score(best)) best = label;
  return best;
}

function bestRelation(parser: Parser, at: number): number {
  const { floats } = parser.network.kernel;
  let best = -1;
  for (let k = 0; k < parser.network.layout.sizes.relations; k++) {
    if (k !== parser.rootRelation && (best < 0 || (floats[at + k] ?? 0) > (floats[at + best] ?? 0))) best = k;
  }
  return best;
}
