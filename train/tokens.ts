/** Learns what a tokeniser must know by heart: forms that stay whole, prefixes that stay joined, words to cut, abbreviations. */
import type { ConlluSentence } from "#language/conllu.ts";

export type Learned = { readonly whole: readonly string[]; readonly prefixes: readonly string[]; readonly cuts: readonly (readonly [string, readonly number[]])[]; readonly abbreviations: readonly string[] };

/** A form must be seen as often as this to be learned: a typing error in a treebank must not break a common word. */
const leastSeen = 2;
const leastPrefixed = 4;

type Count = { one: number; many: number; cuts: string };

/** A run of characters without white space, lower case, with where the treebank cuts it. */
type Chunk = { readonly form: string; readonly cuts: readonly number[] };

export function learnTokens(sentences: readonly ConlluSentence[]): Learned {
  const chunks = sentences.flatMap(chunksOf).map(peel).filter((chunk) => chunk.form !== "");
  const counts = new Map<string, Count>();
  const prefixes = new Map<string, Count>();
  const joined = new Map<string, Set<string>>();
  for (const chunk of chunks) {
    add(counts, chunk.form, chunk);
    const prefix = /^(\p{L}{2,6})-\p{L}{2,}$/u.exec(chunk.form)?.[1];
    if (prefix !== undefined) {
      add(prefixes, prefix, chunk);
      joined.set(prefix, (joined.get(prefix) ?? new Set()).add(chunk.form));
    }
  }
  const named = new Set(sentences.flatMap((sentence) => sentence.words.filter((word) => word.upos === "PROPN").map((word) => word.form.toLowerCase())));
  const known = [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const isWhole = (one: Count) => one.one >= Math.max(leastSeen, one.many);
  const learned = new Set([...prefixes].filter(([prefix, one]) => one.one >= leastPrefixed && one.one >= one.many * 3 && (joined.get(prefix)?.size ?? 0) >= leastPrefixed).map(([prefix]) => prefix));
  // Names and addresses are left out: they are somebody's, and rules read their like.
  const isWord = (form: string) => /^\p{L}+([-/&]\p{L}+){1,2}$/u.test(form) && !learned.has(form.split("-")[0] ?? "");
  return {
    whole: known.filter(([form, one]) => isWhole(one) && isWord(form) && !isName(named, form)).map(([form]) => form),
    prefixes: [...learned].sort(),
    // A lone letter cut off the end is a clitic without its apostrophe, or a slip: it needs more to show for itself.
    cuts: known.filter(([form, one]) => /^\p{L}{3,9}$/u.test(form) && one.many > one.one && one.many >= (Number(one.cuts) === form.length - 1 ? 6 : leastSeen + 1)).map(([form, one]): [string, number[]] => [form, one.cuts.split(" ").map(Number)]),
    abbreviations: abbreviationsOf(sentences),
  };
}

function isName(named: ReadonlySet<string>, form: string): boolean {
  return named.has(form) && !form.includes("&");
}

function add(counts: Map<string, Count>, key: string, chunk: Chunk): void {
  const known = counts.get(key) ?? { one: 0, many: 0, cuts: "" };
  if (chunk.cuts.length === 0) known.one++;
  else {
    known.many++;
    known.cuts = chunk.cuts.join(" ");
  }
  counts.set(key, known);
}

function chunksOf(sentence: ConlluSentence): Chunk[] {
  const chunks: Chunk[] = [];
  let form = "";
  let cuts: number[] = [];
  const ranges = new Map(sentence.ranges.map((range) => [range.from, range]));
  let inside = -1;
  sentence.words.forEach((word, i) => {
    const range = ranges.get(i);
    if (range !== undefined) inside = range.to;
    if (form !== "") cuts.push(form.length);
    form += word.form.toLowerCase();
    const holder = inside >= i ? sentence.ranges.find((one) => one.from <= i && one.to >= i) : undefined;
    if (holder === undefined ? !word.spaceAfter : i < holder.to || !holder.spaceAfter) return;
    // Words that are not spelled as they stand ("ain't" → be, not) teach nothing.
    chunks.push({ form, cuts });
    form = "";
    cuts = [];
  });
  return chunks;
}

/** Without the signs around it, which are always tokens of their own. */
function peel(chunk: Chunk): Chunk {
  const start = /^[^\p{L}\p{Nd}]*/u.exec(chunk.form)?.[0].length ?? 0;
  const end = chunk.form.length - (/[^\p{L}\p{Nd}]*$/u.exec(chunk.form.slice(start))?.[0].length ?? 0);
  return { form: chunk.form.slice(start, end), cuts: chunk.cuts.filter((cut) => cut > start && cut < end).map((cut) => cut - start) };
}

/** Words that take their full stop along, and do so more often than not. */
function abbreviationsOf(sentences: readonly ConlluSentence[]): string[] {
  const counts = new Map<string, { with: number; without: number }>();
  for (const sentence of sentences) {
    sentence.words.forEach((word, i) => {
      const form = word.form.toLowerCase();
      const hasStop = /^\p{L}{2,6}\.$/u.test(form);
      const key = hasStop ? form : `${form}.`;
      const known = counts.get(key) ?? { with: 0, without: 0 };
      if (hasStop) known.with++;
      else if (!word.spaceAfter && sentence.words[i + 1]?.form === ".") known.without++;
      counts.set(key, known);
    });
  }
  // "Sat." is a day, but "sat." ends many a sentence: words that also stand without a stop are left out.
  const plain = new Map<string, number>();
  for (const sentence of sentences) for (const word of sentence.words) if (/^\p{Ll}+$/u.test(word.form)) plain.set(`${word.form}.`, (plain.get(`${word.form}.`) ?? 0) + 1);
  return [...counts].filter(([form, one]) => one.with >= leastSeen && one.with > one.without && (plain.get(form) ?? 0) < 3).map(([form]) => form).sort();
}

/** The lists as a module of src/language/tokens. */
export function tokenModule(learned: Learned): string {
  const list = (name: string, type: string, values: readonly unknown[]) => `export const ${name}: ${type} = [\n${values.map((one) => `  ${JSON.stringify(one)},`).join("\n")}\n];\n`;
  return [
    "/** Learned by `npm run train -- en --tokens` from the treebanks named in data/models/en/README.md: do not edit by hand. */\n",
    list("learnedWhole", "readonly string[]", learned.whole),
    list("learnedPrefixes", "readonly string[]", learned.prefixes),
    list("learnedCuts", "readonly (readonly [string, readonly number[]])[]", learned.cuts),
    list("learnedAbbreviations", "readonly string[]", learned.abbreviations),
  ].join("\n");
}
