/** What a rule of the time grammar is: a pattern, a guard, and a reckoner that turns words into a time as seen from where they stand. */
import type { Interval, When } from "#record/when.ts";

/** A day, month or year of the calendar. Years before Christ are negative: 490 BC is −490. */
export type Point = { readonly year: number; readonly month: number | null; readonly day: number | null };

/** A time before it has a place in the text. `point` is what later words ("the next day") may hang on. */
export type Told = Pick<When, "earliest" | "latest" | "precision" | "kind" | "value" | "clock" | "anchor" | "because"> & {
  readonly alternatives: readonly Interval[];
  readonly point: Point | null;
};

/** What the story has told so far: each is the last one that a time of the report named. */
export type Story = {
  readonly day: string | null;
  readonly month: Point | null;
  readonly year: number | null;
  readonly quarter: { readonly year: number; readonly quarter: number } | null;
};

/** Where the words stand. */
export type Scene = {
  /** The day that "today" means here: the caption's, else the day of publication, else the story's. */
  readonly today: string | null;
  readonly story: Story;
  /** A history looks back on years long past: its dates hang on each other and not on the day of publication. */
  readonly history: boolean;
  /** A word of the future stands shortly before ("will", "plans to"). */
  readonly forward: boolean;
  readonly before: string;
  readonly after: string;
};

export type Groups = Readonly<Record<string, string | undefined>>;
export type Match = { readonly text: string; readonly groups: Groups };

export type TimeRule = {
  readonly id: string;
  /** Global; matched on plain text (`shadowOf`); every quantifier bounded. */
  readonly pattern: RegExp;
  /** A cheap sign that must stand somewhere near; rules that share one are skipped together. Neither global nor sticky. */
  readonly needs?: RegExp;
  /** Is it one, between these words? `before` and `after` reach 40 characters. */
  readonly fits?: (match: Match, before: string, after: string) => boolean;
  readonly reckon: (match: Match, scene: Scene) => Told | null;
};

/** A rule's pattern, compiled: global and blind to case. */
export function anyCase(source: string): RegExp {
  return new RegExp(source, "gi");
}
