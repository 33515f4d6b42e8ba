/** Treebanks as training sees them: every `*-train.conllu` of a folder, its sentences kept together by document. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ConlluSentence } from "#language/conllu.ts";
import { readConllu } from "#language/conllu.ts";

export type Treebank = { readonly name: string; readonly sentences: readonly ConlluSentence[]; readonly documents: readonly (readonly ConlluSentence[])[] };

/** The treebanks of one part (`train`, `dev`) in the given folders, in order of their file names. */
export function readTreebanks(folders: readonly string[], part: "train" | "dev"): Treebank[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(`-${part}.conllu`))
      .sort()
      .map((name) => {
        const sentences = readConllu(readFileSync(join(folder, name), "utf8"));
        return { name: name.replace(/^.*[\\/]/, "").replace(`-${part}.conllu`, ""), sentences, documents: documentsOf(sentences) };
      }),
  );
}

function documentsOf(sentences: readonly ConlluSentence[]): ConlluSentence[][] {
  const documents: ConlluSentence[][] = [];
  for (const sentence of sentences) {
    if (documents.length === 0 || sentence.comments.some((line) => line.startsWith("# newdoc"))) documents.push([]);
    documents.at(-1)?.push(sentence);
  }
  return documents;
}
