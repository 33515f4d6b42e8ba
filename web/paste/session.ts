/** What is on the reading screen: kept while a person looks elsewhere in the page, gone when the page is closed. */
import type { Reading } from "#record/reading.ts";
import type { ReportInput } from "#record/api.ts";

export type Session = {
  readonly text: string;
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
  readonly result: { readonly reading: Reading; readonly input: ReportInput; readonly kept: { readonly id: string; readonly added: boolean } | null } | null;
};

export const emptySession: Session = { text: "", title: "", outlet: "", published: "", result: null };
