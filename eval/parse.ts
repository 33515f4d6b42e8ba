/** Reads CoNLL-U with gold tokens and no annotation on stdin, and prints it with tags, lemmas, heads and relations: for outside scorers. */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { ConlluSentence } from "#language/conllu.ts";
import { printConllu, readSentence } from "#language/conllu.ts";
import { openLanguage } from "#language/model/open.ts";
import type { Language } from "#language/model/open.ts";
import type { Sentence } from "#language/text.ts";

/** Sentences that are parsed together; the trees do not depend on it. */
const together = 64;

export function modelBytes(name: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(`../data/models/${name}`, import.meta.url)));
}

/** The sentences with their annotation, over the tokens that they came with. */
export function annotateConllu(language: Language, sentences: readonly ConlluSentence[]): ConlluSentence[] {
  const trees = language.annotate(sentences.map(asSentence));
  return sentences.map((sentence, i) => ({
    ...sentence,
    words: sentence.words.map((word, j) => {
      const found = trees[i]?.tokens[j];
      return found === undefined ? word : { ...word, upos: found.upos, xpos: found.xpos, lemma: found.lemma, head: found.head, deprel: found.deprel };
    }),
  }));
}

function asSentence(sentence: ConlluSentence): Sentence {
  let at = 0;
  const tokens = sentence.words.map((word) => {
    const token = { start: at, end: at + word.form.length, form: word.form };
    at = token.end + (word.spaceAfter ? 1 : 0);
    return token;
  });
  return { start: 0, end: tokens.at(-1)?.end ?? 0, block: 0, tokens };
}

async function main(): Promise<void> {
  const language = openLanguage(modelBytes("en/language.bin"), modelBytes("kernel.wasm"));
  let lines: string[] = [];
  let waiting: ConlluSentence[] = [];
  const flush = () => {
    process.stdout.write(annotateConllu(language, waiting).map(printConllu).join(""));
    waiting = [];
  };
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() !== "") {
      lines.push(line);
      continue;
    }
    if (lines.length > 0) waiting.push(readSentence(lines));
    lines = [];
    if (waiting.length >= together) flush();
  }
  if (lines.length > 0) waiting.push(readSentence(lines));
  if (waiting.length > 0) flush();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
