/** A text as the language floor sees it: its blocks cut into sentences, the sentences into tokens, every offset into the kept text. */
import type { Block } from "#record/report.ts";

/** A word or sign. `start`/`end` are UTF-16 offsets into the kept text; `form` is `text.slice(start, end)`. */
export type Token = {
  readonly start: number;
  readonly end: number;
  readonly form: string;
};

/** A sentence never crosses a block. `block` is the index of its block in the report. */
export type Sentence = {
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly tokens: readonly Token[];
};

/** What the rules of `stages/read` look at. `shadow` has the length of `text`, for matching only (see `shadow.ts`). */
export type Text = {
  readonly text: string;
  readonly shadow: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
};
