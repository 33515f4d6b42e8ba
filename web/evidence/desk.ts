/** What the cards of a reading share: which value is lit and chosen, how to show its words, and what people have judged of it. */
import { createContext, use } from "react";
import type { Judgement } from "#record/judgement.ts";
import type { Reading } from "#record/reading.ts";

export type Desk = {
  readonly reading: Reading;
  /** False until the report is kept: what is not in the record can't be judged. */
  readonly isKept: boolean;
  readonly lit: ReadonlySet<string>;
  readonly selected: string | null;
  readonly judgements: readonly Judgement[];
  readonly onLight: (id: string | null) => void;
  /** Chooses a value and brings its words into view. */
  readonly onSelect: (id: string) => void;
  readonly onJudged: (judgement: Judgement) => void;
};

export const DeskContext = createContext<Desk | null>(null);

/** Listeners that light a value while the pointer or the focus is on its card: the keyboard does what the mouse does. */
export function lighting(onLight: (isOn: boolean) => void) {
  const on = () => onLight(true);
  const off = () => onLight(false);
  return { onMouseEnter: on, onMouseLeave: off, onFocus: on, onBlur: off };
}

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error("a card stands outside a reading");
  return desk;
}
