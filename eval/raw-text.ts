/** Makes a treebank's running text again from its tokens, with the span of every word and sentence: what a tokeniser is measured on. */
import type { Block } from "#record/report.ts";
import type { Span } from "#record/span.ts";
import type { ConlluSentence } from "#language/conllu.ts";

export type RawText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** For each sentence: its own span and the spans of its words. */
  readonly sentences: readonly (Span & { readonly words: readonly Span[] })[];
};

/** A new paragraph is a new block, as a report's would be. */
export function rawTextOf(sentences: readonly ConlluSentence[]): RawText {
  let text = "";
  const starts: number[] = [];
  const found: (Span & { words: Span[] })[] = [];
  for (const sentence of sentences) {
    if (text !== "" && sentence.comments.some((line) => line.startsWith("# newpar") || line.startsWith("# newdoc"))) text = `${text.trimEnd()}\n\n`;
    if (text === "" || text.endsWith("\n\n")) starts.push(text.length);
    const words: Span[] = [];
    const ranges = new Map(sentence.ranges.map((range) => [range.from, range]));
    for (let i = 0; i < sentence.words.length; i++) {
      const range = ranges.get(i);
      const word = sentence.words[i];
      if (word === undefined) continue;
      const parts = range === undefined ? [word.form] : sentence.words.slice(range.from, range.to + 1).map((one) => one.form);
      const surface = range === undefined ? word.form : range.form;
      for (const part of cut(surface, parts)) words.push({ start: text.length + part.start, end: text.length + part.end });
      text += surface + ((range ?? word).spaceAfter ? " " : "");
      if (range !== undefined) i = range.to;
    }
    found.push({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, words });
  }
  const blocks = starts.map((start, i): Block => ({ kind: "paragraph", start, end: starts[i + 1] ?? text.length }));
  return { text, blocks, sentences: found };
}

/** The parts' places in the surface form; by even shares where a part is not written as it stands. */
function cut(surface: string, parts: readonly string[]): Span[] {
  if (parts.length === 1) return [{ start: 0, end: surface.length }];
  const spelled = parts.join("") === surface;
  let at = 0;
  return parts.map((part, i) => {
    const end = i === parts.length - 1 ? surface.length : Math.min(surface.length, at + (spelled ? part.length : Math.max(1, part.length)));
    const span = { start: at, end };
    at = end;
    return span;
  });
}
