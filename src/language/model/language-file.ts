/** A whole language in one file: tagger, lemmas, letter case and the parser's network in 8 bits. */
import type { CaseData } from "./case.ts";
import type { ModelFile } from "./file.ts";
import { packFloats, packText, readText, writeModelFile } from "./file.ts";
import type { Sizes } from "./layout.ts";
import { layOut } from "./layout.ts";
import type { LemmaData } from "./lemmas.ts";
import { quantise } from "./quantise.ts";
import type { TaggerData } from "./tagger.ts";
import { packTagger, packWeights, weightScale } from "./tagger-file.ts";

export type LanguageParts = {
  readonly language: string;
  readonly tagger: TaggerData;
  readonly lemmas: LemmaData;
  readonly case: CaseData;
  /** Null where no treebank marks names. */
  readonly names: { readonly weights: Float32Array; readonly steps: Float64Array } | null;
  /** What binds pronouns; empty where no treebank marks coreference. */
  readonly reference: ReadonlyMap<string, number>;
  readonly parser: { readonly sizes: Sizes; readonly words: readonly string[]; readonly relations: readonly string[]; readonly floats: Float32Array };
};

export function packLanguage(parts: LanguageParts): Uint8Array {
  const { parser } = parts;
  const network = quantise(layOut(parser.sizes), parser.floats, 0);
  const cells = 2 ** (31 - Math.clz32(parts.tagger.weights.length));
  return writeModelFile(
    { language: parts.language, sizes: parser.sizes, cells, nameCells: parts.names?.weights.length ?? 0, reference: Object.fromEntries(parts.reference) },
    new Map([
      ...packTagger(parts.tagger),
      ["lemmaRules", packPairs(parts.lemmas.rules)],
      ["lemmaExceptions", packPairs(parts.lemmas.exceptions)],
      ["case", packText([...parts.case.values()])],
      ["names", parts.names === null ? new Uint8Array() : packWeights(parts.names.weights)],
      ["nameSteps", packFloats(Float32Array.from(parts.names?.steps ?? [], (step) => step * nameScale(parts)))],
      ["parserWords", packText(parser.words)],
      ["relations", packText(parser.relations)],
      ["network", network.bytes],
      ["scales", packFloats(network.floats)],
    ]),
  );
}

/** The steps from label to label are counted in the same units as the packed weights. */
function nameScale(parts: LanguageParts): number {
  return weightScale(parts.names?.weights ?? new Float32Array());
}

function packPairs(pairs: ReadonlyMap<string, string>): Uint8Array {
  return packText([...pairs].map(([key, value]) => `${key}\t${value}`));
}

export function readPairs(bytes: Uint8Array): Map<string, string> {
  return new Map(readText(bytes).map((line): [string, string] => {
    const tab = line.indexOf("\t");
    return [line.slice(0, tab), line.slice(tab + 1)];
  }));
}

export function readReferenceWeights(file: ModelFile): Map<string, number> {
  const stated = file.about["reference"];
  if (typeof stated !== "object" || stated === null) return new Map();
  return new Map(Object.entries(stated).filter((one): one is [string, number] => typeof one[1] === "number"));
}

const sizeNames = ["words", "parts", "tags", "word", "tag", "hidden", "layers", "arc", "label", "relations", "labels"] as const;

/** The sizes as the header states them; throws when one is missing or absurd. */
export function readSizes(file: ModelFile): Sizes {
  const stated = file.about["sizes"];
  if (typeof stated !== "object" || stated === null) throw new Error("the language model states no sizes");
  const known = new Map(Object.entries(stated));
  const size = (name: (typeof sizeNames)[number]) => {
    const value: unknown = known.get(name);
    if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > 1_000_000) throw new Error(`the language model's size "${name}" can't be right`);
    return value;
  };
  return {
    words: size("words"), parts: size("parts"), tags: size("tags"), word: size("word"), tag: size("tag"), hidden: size("hidden"),
    layers: size("layers"), arc: size("arc"), label: size("label"), relations: size("relations"), labels: size("labels"),
  };
}
