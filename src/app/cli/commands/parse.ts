/** `sitrep parse`: the sentences of a report as trees, drawn for a person or as CoNLL-U for a program. */
import { join } from "node:path";
import process from "node:process";
import { readModelFiles } from "#io/files/models.ts";
import { analyseText } from "#language/analyse.ts";
import { printConllu } from "#language/conllu.ts";
import { openLanguage } from "#language/model/open.ts";
import { morphOf } from "#language/morph.ts";
import type { Tree } from "#language/tree.ts";
import { ingest } from "#ingest/ingest.ts";
import { Problem } from "#record/problem.ts";
import { bring } from "../../bring.ts";
import { home } from "../../config.ts";
import { sha256 } from "../../wire.ts";
import { harmless, paint } from "../paint.ts";

/** The one language that has a model so far; another is another folder under data/models. */
const language = "en";

export async function parse(file: string, options: { readonly conllu?: boolean }): Promise<void> {
  const fetched = await bring(file);
  const { report, problems } = await ingest({ ...fetched, given: {}, sha256: sha256(fetched.bytes), id: "parse" });
  if (report === null) throw new Problem("format-unknown", problems[0]?.message ?? `${file} holds no article that can be read.`, { subject: file });
  const { model, kernel } = readModelFiles(join(home, "data/models"), language);
  const trees = openLanguage(model, kernel).annotate(analyseText(report.text, report.blocks).sentences);
  process.stdout.write(trees.map((tree, i) => (options.conllu === true ? conllu(tree, report.text, i) : `${draw(tree)}\n\n`)).join(""));
}

function conllu(tree: Tree, text: string, index: number): string {
  const words = tree.tokens.map((token, i) => {
    const spaceAfter = tree.tokens[i + 1]?.start !== token.end;
    return { ...token, feats: featuresOf(tree, i), misc: spaceAfter ? "" : "SpaceAfter=No", spaceAfter };
  });
  const sentence = text.slice(tree.start, tree.end).replace(/\s+/g, " ");
  return printConllu({ comments: [`# sent_id = ${index + 1}`, `# text = ${sentence}`], words, ranges: [] });
}

const short = {
  singular: "Sing", plural: "Plur", past: "Past", present: "Pres", future: "Fut",
  finite: "Fin", infinitive: "Inf", participle: "Part", gerund: "Ger", active: "Act", passive: "Pass",
} as const;

/** As Universal Dependencies writes features, for those that the rules use. */
function featuresOf(tree: Tree, index: number): string {
  const { number, tense, voice, verbForm } = morphOf(tree, index);
  const pairs = { Number: number, Tense: tense, VerbForm: verbForm, Voice: voice };
  return Object.entries(pairs).flatMap(([name, value]) => (value === null ? [] : [`${name}=${short[value]}`])).join("|");
}

/** Each word below its head, indented by depth, in the order of the sentence. */
function draw(tree: Tree): string {
  const depthOf = (i: number): number => {
    let depth = 0;
    for (let at = i; (tree.tokens[at]?.head ?? -1) >= 0 && depth < tree.tokens.length; at = tree.tokens[at]?.head ?? -1) depth++;
    return depth;
  };
  const lines = tree.tokens.map((token, i) => {
    const head = tree.tokens[token.head]?.form ?? "";
    return `${"  ".repeat(Math.min(depthOf(i), 30))}${paint("bold", harmless(token.form))} ${paint("dim", `${token.upos} ${token.lemma}`)} ${paint("cyan", token.deprel)}${head === "" ? "" : paint("dim", ` ← ${harmless(head)}`)}`;
  });
  return lines.join("\n");
}
