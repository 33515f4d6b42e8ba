/** The shape of a case of the time grammar: a sentence of our own, the day it was published, and what is read in it, or that nothing is. */

export type TimeCase = {
  readonly story: string;
  readonly text: string;
  /** Null for a report without a day of publication; Tuesday, 14 May 2024 unless told. */
  readonly published?: string | null;
  /** Words and the interval ("2024-05-10", "2011-01-01/..") or, where there is none, the value ("P3D"). */
  readonly reads: readonly (readonly [words: string, is: string])[];
};
