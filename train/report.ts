/** What a model file reaches on the development halves: from the file as it is shipped, tags predicted, full labels. */
import { readFileSync } from "node:fs";
import type { ConlluSentence, ConlluWord } from "#language/conllu.ts";
import { openLanguage } from "#language/model/open.ts";
import type { Language } from "#language/model/open.ts";
import { namesIn } from "#language/names/names.ts";
import type { Sentence } from "#language/text.ts";
import type { Word } from "#language/tree.ts";
import { kernelBytes } from "./kernel.ts";
import { nameLabelsOf } from "./names.ts";
import { documentFrom, scoreReference } from "./reference.ts";
import type { Treebank } from "./treebank.ts";

const columns = ["upos", "xpos", "lemma", "uas", "las"] as const;
type Tally = Record<(typeof columns)[number] | "words", number>;

/** How a text may be set; the trees should not suffer. */
const settings: readonly { readonly name: string; readonly write: (form: string, word: ConlluWord) => string }[] = [
  { name: "as written", write: (form) => form },
  { name: "in capitals", write: (form) => form.toUpperCase() },
  { name: "in headline case", write: (form, word) => (form.length > 3 || word.upos !== "ADP" ? form.slice(0, 1).toUpperCase() + form.slice(1) : form) },
];

export function reportOn(model: Uint8Array, banks: readonly Treebank[]): string[] {
  const began = performance.now();
  const language = openLanguage(model, readFileSync(kernelBytes));
  const opened = (performance.now() - began).toFixed(0);
  const lines = banks.flatMap((bank) => [
    ...settings.map((setting) => `${bank.name} dev, ${setting.name}: ${scoresOf(language, bank, setting.write)}`),
    ...namesReport(language, bank),
  ]);
  return [`${language.version}: ${model.length} bytes, opened in ${opened} ms`, ...lines];
}

function scoresOf(language: Language, bank: Treebank, write: (form: string, word: ConlluWord) => string): string {
  const tally: Tally = { words: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0 };
  const began = process.cpuUsage();
  const trees = language.annotate(bank.sentences.map((sentence) => asSentence(sentence, write)));
  const spent = process.cpuUsage(began);
  bank.sentences.forEach((sentence, i) => sentence.words.forEach((word, j) => add(tally, word, trees[i]?.tokens[j])));
  const shares = columns.map((key) => `${key.toUpperCase()} ${((100 * tally[key]) / Math.max(1, tally.words)).toFixed(2)}`);
  return `${shares.join("  ")}  (${tally.words} words, ${Math.round(tally.words / ((spent.user + spent.system) / 1e6))} a CPU-second)`;
}

/** Names and pronouns: names by exact span and kind, and by span alone, document by document; nothing where the treebank marks none. */
function namesReport(language: Language, bank: Treebank): string[] {
  let [gold, found, right, spans] = [0, 0, 0, 0];
  for (const document of bank.documents) {
    const guesses = language.findNames(language.annotate(document.map((sentence) => asSentence(sentence, (form) => form))));
    document.forEach((sentence, i) => {
      const known = namesIn(nameLabelsOf(sentence));
      gold += known.length;
      found += guesses[i]?.length ?? 0;
      for (const name of known) {
        const hit = guesses[i]?.find((one) => one.from === name.from && one.to === name.to);
        spans += Number(hit !== undefined);
        right += Number(hit?.kind === name.kind);
      }
    });
  }
  const f1 = (hits: number) => ((200 * hits) / Math.max(1, gold + found)).toFixed(1);
  if (gold === 0) return [];
  const bound = scoreReference(bank.documents.map((document) => documentFrom(document, language)), ({ trees, names }) => language.bindPronouns(trees, names));
  const share = (count: number) => ((100 * count) / Math.max(1, bound.asked)).toFixed(1);
  return [
    `${bank.name} dev, names: F1 ${f1(right)}, spans alone ${f1(spans)} (${gold} names)`,
    `${bank.name} dev, pronouns of named persons and organisations: bound right ${share(bound.right)} %, left unbound ${share(bound.unbound)} % (${bound.asked})`,
  ];
}

/** Gold tokens, each as if it stood on its own in the text. */
function asSentence(sentence: ConlluSentence, write: (form: string, word: ConlluWord) => string): Sentence {
  let at = 0;
  const tokens = sentence.words.map((word) => {
    const form = write(word.form, word);
    const token = { start: at, end: at + form.length, form };
    at = token.end + 1;
    return token;
  });
  return { start: 0, end: Math.max(0, at - 1), block: 0, tokens };
}

function add(tally: Tally, gold: ConlluWord, guess: Word | undefined): void {
  const isHead = guess?.head === gold.head;
  tally.words++;
  tally.upos += Number(guess?.upos === gold.upos);
  tally.xpos += Number(guess?.xpos === gold.xpos);
  tally.lemma += Number(guess?.lemma === gold.lemma || gold.lemma === "");
  tally.uas += Number(isHead);
  tally.las += Number(isHead && guess?.deprel === gold.deprel);
}
