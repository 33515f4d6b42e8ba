/** Bytes or text in, reading out: ingest and read joined, with no record behind them. */
import { ingest, ingestText } from "#ingest/ingest.ts";
import type { Given, TextInput } from "#ingest/ingest.ts";
import type { Knowledge } from "#knowledge/knowledge.ts";
import type { ReadingProblem } from "#record/problem.ts";
import type { Reading } from "#record/reading.ts";
import { readReport } from "#read/read.ts";
import type { Fetched, Hash } from "./ports.ts";

export type ReaderParts = {
  readonly knowledge: Knowledge;
  /** Of the engine and the knowledge together: a reading carries it. */
  readonly version: string;
  readonly hash: Hash;
};

export type ReadBytes = { readonly fetched: Fetched; readonly given?: Given; readonly example?: boolean };

/** `reading` is null where the bytes hold no article; the problems say why. */
export type ReadResult = { readonly reading: Reading | null; readonly problems: readonly ReadingProblem[] };

export type Reader = {
  readonly version: string;
  readonly readBytes: (input: ReadBytes) => Promise<ReadResult>;
  readonly readText: (input: TextInput) => Promise<Reading>;
  /** Reads a report that is already kept once more, by the present rules. */
  readonly readAgain: (report: Reading["report"]) => Reading;
};

export function makeReader({ knowledge, version, hash }: ReaderParts): Reader {
  return {
    version,
    readBytes: async ({ fetched, given = {}, example = false }) => {
      const sha256 = hash(fetched.bytes);
      const { report, problems } = await ingest({ ...fetched, given, sha256, id: reportId(sha256), example });
      return { reading: report === null ? null : readReport({ report, knowledge, version, problems }), problems };
    },
    readText: async (input) => {
      const { report, problems } = await ingestText(input);
      return readReport({ report, knowledge, version, problems });
    },
    readAgain: (report) => readReport({ report, knowledge, version, problems: [] }),
  };
}

/** A report's id follows from its bytes, so that the same bytes are the same report everywhere. */
export function reportId(sha256: string): string {
  return `r-${sha256.slice(0, 16)}`;
}
