/** CoNLL-U, the file format of Universal Dependencies: read into plain records, printed from them. */

/** One word line. Unset columns (`_`) are empty strings; `head` is the index of the head in the sentence, -1 for the root, null where unset. */
export type ConlluWord = {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  readonly head: number | null;
  readonly deprel: string;
  readonly misc: string;
  /** Is there white space after it in the text? */
  readonly spaceAfter: boolean;
};

/** A surface token that stands for the words `from` … `to` (both included). */
export type Range = { readonly from: number; readonly to: number; readonly form: string; readonly spaceAfter: boolean };

export type ConlluSentence = {
  readonly comments: readonly string[];
  readonly words: readonly ConlluWord[];
  readonly ranges: readonly Range[];
};

export function readConllu(source: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let lines: string[] = [];
  for (const line of source.split("\n")) {
    if (line.trim() !== "") {
      lines.push(line);
      continue;
    }
    if (lines.length > 0) sentences.push(readSentence(lines));
    lines = [];
  }
  if (lines.length > 0) sentences.push(readSentence(lines));
  return sentences;
}

/** The lines of one sentence, comments included. */
export function readSentence(lines: readonly string[]): ConlluSentence {
  const comments: string[] = [];
  const words: ConlluWord[] = [];
  const ranges: Range[] = [];
  for (const line of lines) {
    if (line.startsWith("#")) {
      comments.push(line);
      continue;
    }
    const columns = line.split("\t");
    const id = columns[0] ?? "";
    if (id.includes(".")) continue;
    if (id.includes("-")) ranges.push(rangeOf(id, columns));
    else words.push(wordOf(columns));
  }
  return { comments, words, ranges };
}

function rangeOf(id: string, columns: readonly string[]): Range {
  const [from, to] = id.split("-").map(Number);
  return { from: (from ?? 1) - 1, to: (to ?? 1) - 1, form: columns[1] ?? "", spaceAfter: !hasNoSpace(columns[9] ?? "") };
}

function wordOf(columns: readonly string[]): ConlluWord {
  const head = set(columns[6]);
  return {
    form: columns[1] ?? "",
    lemma: columns[2] === "_" && columns[1] === "_" ? "_" : set(columns[2]),
    upos: set(columns[3]),
    xpos: set(columns[4]),
    feats: set(columns[5]),
    head: head === "" ? null : Number(head) - 1,
    deprel: set(columns[7]),
    misc: set(columns[9]),
    spaceAfter: !hasNoSpace(columns[9] ?? ""),
  };
}

function set(column: string | undefined): string {
  return column === undefined || column === "_" ? "" : column;
}

function hasNoSpace(misc: string): boolean {
  return misc.split("|").includes("SpaceAfter=No");
}

/** The sentence as CoNLL-U lines, with a blank line after it. */
export function printConllu(sentence: ConlluSentence): string {
  const lines = [...sentence.comments];
  const ranges = new Map(sentence.ranges.map((range) => [range.from, range]));
  sentence.words.forEach((word, index) => {
    const range = ranges.get(index);
    if (range !== undefined) lines.push(`${range.from + 1}-${range.to + 1}\t${range.form}${"\t_".repeat(7)}\t${range.spaceAfter ? "_" : "SpaceAfter=No"}`);
    lines.push(printWord(word, index));
  });
  return `${lines.join("\n")}\n\n`;
}

function printWord(word: ConlluWord, index: number): string {
  const head = word.head === null ? "_" : String(word.head + 1);
  const columns = [word.lemma, word.upos, word.xpos, word.feats].map(orNone);
  return [index + 1, word.form, ...columns, head, orNone(word.deprel), "_", orNone(word.misc)].join("\t");
}

function orNone(value: string): string {
  return value === "" ? "_" : value;
}
