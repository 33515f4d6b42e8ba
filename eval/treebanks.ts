/** The language engine on the treebanks' development halves: from running text (words, sentences, speed) and from gold tokens (tags, lemmas, trees). */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { analyseText } from "#language/analyse.ts";
import type { ConlluSentence } from "#language/conllu.ts";
import { readConllu } from "#language/conllu.ts";
import { openLanguage } from "#language/model/open.ts";
import type { Language } from "#language/model/open.ts";
import { annotateConllu, modelBytes } from "./parse.ts";
import { scoreParses, scoreSpans } from "./parse-score.ts";
import { rawTextOf } from "./raw-text.ts";
import type { Row } from "./scoreboard.ts";

/** One row a figure for every `*-dev.conllu` of the folder; none, with a line that says so, where there is no such folder. */
export function scoreTreebanks(folder: string): Row[] {
  if (!existsSync(folder)) {
    console.log(`ud: no treebanks at ${folder}, left out.`);
    return [];
  }
  const language = openLanguage(modelBytes("en/language.bin"), modelBytes("kernel.wasm"));
  const files = readdirSync(folder).filter((name) => name.endsWith("-dev.conllu")).sort();
  return files.flatMap((file) => {
    const gold = readConllu(readFileSync(join(folder, file), "utf8"));
    const set = `ud ${file.replace("-dev.conllu", "")}`;
    const figures = [...treeFigures(language, gold), ...textFigures(language, gold)];
    return figures.map(([figure, value]) => ({ set, figure, value, floor: "–", best: "–", documents: gold.length }));
  });
}

function treeFigures(language: Language, gold: readonly ConlluSentence[]): [string, string][] {
  const bare = gold.map((sentence) => ({ ...sentence, words: sentence.words.map((word) => ({ ...word, upos: "", xpos: "", lemma: "", feats: "", head: null, deprel: "" })) }));
  const score = scoreParses(gold, annotateConllu(language, bare));
  return (["upos", "lemma", "uas", "las"] as const).map((name) => [`${name.toUpperCase()}, gold tokens`, score[name].toFixed(2)]);
}

function textFigures(language: Language, gold: readonly ConlluSentence[]): [string, string][] {
  const raw = rawTextOf(gold);
  const began = process.cpuUsage();
  const { sentences } = analyseText(raw.text, raw.blocks);
  const words = sentences.flatMap((one) => one.tokens);
  language.annotate(sentences);
  const spent = process.cpuUsage(began);
  return [
    ["words F1, raw text", scoreSpans(raw.sentences.flatMap((one) => one.words), words).f1.toFixed(2)],
    ["sentences F1, raw text", scoreSpans(raw.sentences, sentences).f1.toFixed(2)],
    ["tokens a CPU-second, text to trees", String(Math.round(words.length / ((spent.user + spent.system) / 1e6)))],
  ];
}
