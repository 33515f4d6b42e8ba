/** What the ingest stage is handed and hands back: the words that its files share. */
import type { ReadingProblem } from "#record/problem.ts";
import type { Report } from "#record/report.ts";

/** What whoever brings a report says of it; it outranks what the report says of itself. */
export type Given = {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  /** `YYYY-MM-DD`, or an ISO date and time. */
  readonly published?: string | undefined;
  readonly language?: string | undefined;
};

/** Bytes that came from somewhere, with what is known of them. `id` is used where `given` has none. */
export type Input = {
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly name: string | null;
  readonly url: string | null;
  readonly given: Given;
  readonly sha256: string | null;
  readonly id: string;
  readonly example?: boolean;
};

/** A text that someone has already taken out of its page: it is kept as it is, to the last sign. */
export type TextInput = Given & { readonly id: string; readonly text: string };

/** `report` is null where the bytes hold no article; then a problem says why. */
export type Ingested = { readonly report: Report | null; readonly problems: readonly ReadingProblem[] };
export type IngestedText = { readonly report: Report; readonly problems: readonly ReadingProblem[] };

/** What is said, or null: an empty string says nothing. */
export function stated(value: string | undefined): string | null {
  return value === undefined || value.trim() === "" ? null : value;
}
