/** What one database does in its own way, beside the tables that all of them share: words, boxes, and its own health. */
import type { Expression, Kysely, SqlBool } from "kysely";
import type { Tables } from "./tables.ts";

/** Degrees, WGS 84. A box whose `west` is greater than its `east` crosses the 180th meridian. */
export type Box = { readonly south: number; readonly west: number; readonly north: number; readonly east: number };

export type BoxAndDays = { readonly box: Box; readonly from: string | null; readonly to: string | null };

export interface Engine {
  /** Makes a report findable by its words (already folded, see words.ts). Runs inside the transaction that adds it. */
  indexWords(db: Kysely<Tables>, entry: { readonly seq: number; readonly title: string; readonly text: string }): Promise<void>;
  /** A condition on `reports.seq`: all of these folded words occur. */
  hasWords(words: readonly string[]): Expression<SqlBool>;
  /** A condition on `event_places.key` that keeps at least every row in the box on these days; the exact test follows it. */
  nearBox(where: BoxAndDays): Expression<SqlBool>;
  /** Says what is wrong with the database itself, one sentence a fault. */
  faults(): Promise<readonly string[]>;
}
