/** From kept text to sentences and tokens: by rule, with exact offsets, never across a block. */
import type { Block } from "#record/report.ts";
import { shadowOf } from "./shadow.ts";
import type { Sentence, Text, Token } from "./text.ts";
import { english } from "./tokens/english.ts";
import type { TokenExceptions } from "./tokens/exceptions.ts";
import type { Bounds } from "./tokens/scan.ts";
import { scanTokens } from "./tokens/scan.ts";
import { sentenceEnds } from "./tokens/sentences.ts";

/** `know` is what the language's tokeniser must know by heart; English unless told otherwise. */
export function analyseText(text: string, blocks: readonly Block[], know: TokenExceptions = english): Text {
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    const bounds: Bounds = { starts: [], ends: [] };
    scanTokens(text, block, { ...bounds, know });
    let from = 0;
    for (const to of sentenceEnds(text, bounds, { first: 0, know })) {
      sentences.push(sentenceOf(tokensOf(text, bounds, { from, to }), index));
      from = to;
    }
  });
  return { text, shadow: shadowOf(text), blocks, sentences };
}

function tokensOf(text: string, bounds: Bounds, range: { readonly from: number; readonly to: number }): Token[] {
  const tokens: Token[] = [];
  for (let i = range.from; i < range.to; i++) {
    const start = bounds.starts[i] ?? 0;
    const end = bounds.ends[i] ?? 0;
    tokens.push({ start, end, form: text.slice(start, end) });
  }
  return tokens;
}

function sentenceOf(tokens: readonly Token[], block: number): Sentence {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, block, tokens };
}
