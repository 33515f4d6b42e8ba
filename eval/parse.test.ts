/** CoNLL-U in, the same sentences annotated out, and the scorer that measures them. */
import { expect, test } from "vitest";
import { readSentence, printConllu, readConllu } from "#language/conllu.ts";
import { openLanguage } from "#language/model/open.ts";
import { annotateConllu, modelBytes } from "./parse.ts";
import { scoreParses, scoreSpans } from "./parse-score.ts";

const bare = (forms: string) => readSentence(forms.split(" ").map((form, i) => `${i + 1}\t${form}${"\t_".repeat(8)}`));

test("an unannotated sentence comes back with every column that was asked for, and its tokens as they were", () => {
  const language = openLanguage(modelBytes("en/language.bin"), modelBytes("kernel.wasm"));
  const sentences = [bare("The envoy said that shells hit two villages near the river ."), bare("Nobody was hurt .")];
  const found = annotateConllu(language, sentences);
  expect(found.map((one) => one.words.map((word) => word.form))).toEqual(sentences.map((one) => one.words.map((word) => word.form)));
  for (const sentence of found) {
    expect(sentence.words.filter((word) => word.head === -1)).toHaveLength(1);
    for (const word of sentence.words) expect([word.upos, word.xpos, word.lemma, word.deprel]).not.toContain("");
  }
  const said = found[0]?.words[2];
  expect(said).toMatchObject({ lemma: "say", upos: "VERB", head: -1 });
  expect(found[0]?.words[1]).toMatchObject({ deprel: "nsubj", head: 2 });
  expect(readConllu(found.map(printConllu).join(""))).toEqual(found);
});

test("CoNLL-U keeps comments, joined tokens and spacing on its way through", () => {
  const source = "# sent_id = a\n1-2\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_\n2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_\n\n";
  expect(readConllu(source).map(printConllu).join("")).toBe(source);
});

test("the scorer counts full labels, punctuation included", () => {
  const gold = readConllu("1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj:pass\t_\t_\n2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_\n3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n");
  const other = readConllu("1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tfell\tfell\tVERB\tVBD\t_\t0\troot\t_\t_\n3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n");
  const score = scoreParses(gold, other);
  expect(score).toMatchObject({ words: 3, upos: 100, uas: 100 });
  expect(score.las).toBeCloseTo(66.67, 1);
  expect(score.lemma).toBeCloseTo(66.67, 1);
  expect(score.relations.get("nsubj:pass")).toBe(0);
  expect(scoreSpans([{ start: 0, end: 2 }, { start: 3, end: 5 }], [{ start: 0, end: 2 }])).toMatchObject({ precision: 100, recall: 50 });
});
