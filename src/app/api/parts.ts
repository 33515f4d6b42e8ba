/** What the API asks of the rest of the house: `app/wire.ts` supplies the parts, tests their own. */
import type { Explanation, TextInput } from "#record/api.ts";
import type { Brief } from "#record/brief.ts";
import type { Decision, Judgement } from "#record/judgement.ts";
import type { Reading } from "#record/reading.ts";
import type { Store } from "#pipeline/ports.ts";

/** A report on its way in: as text, or as the bytes of a file with what is known of them. */
export type Incoming =
  | { readonly kind: "text"; readonly input: TextInput }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array; readonly mediaType: string | null; readonly name: string | null };

/** Every function throws a `Problem` where the input can't be taken or the world fails; the API turns it into an answer. */
export interface Parts {
  readonly store: Store;
  /** Reads and keeps nothing. */
  read(incoming: Incoming): Promise<Reading>;
  /** Puts it into the record; `added` is false where it was there already. */
  keep(incoming: Incoming): Promise<{ readonly id: string; readonly added: boolean }>;
  /** The reading of a report of the record by the version that runs now, made when there is none yet; null for an unknown report. */
  reading(report: string): Promise<Reading | null>;
  brief(day: string): Promise<Brief>;
  /** Days that have reports, newest first. */
  days(): Promise<readonly string[]>;
  /** Null where the record has no such value. */
  explain(id: string): Promise<Explanation | null>;
  judge(decision: Decision): Promise<Judgement>;
}
