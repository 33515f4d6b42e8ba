/** Something that a person should know about a reading or a run: a code, a subject, a cause. Every code has its paragraph in docs/reference/problems.md. */
import { z } from "zod";
import { At } from "./span.ts";

/** Codes of a reading: the text is strange, and what could be read was read. */
export const readingCodes = [
  "language-not-read", "language-unsure", "no-article", "no-publication-date", "publication-date-inferred",
  "unbalanced-quotes", "place-not-found", "place-ambiguous", "date-ambiguous", "date-without-anchor",
  "source-unresolved", "source-unclear", "text-cut", "encoding-guessed", "nothing-read",
] as const;

/** Codes of a run: the world failed, or the input can't be taken. */
export const runCodes = [
  "file-missing", "file-empty", "file-binary", "file-too-large", "file-unreadable", "folder-empty", "format-unknown",
  "line-not-json", "document-not-valid",
  "address-refused", "address-not-found", "fetch-failed", "fetch-timeout", "fetch-too-large", "fetch-too-many-redirects", "fetch-status",
  "record-missing", "record-locked", "record-damaged", "record-newer", "disk-full", "backup-exists", "restore-target-exists",
  "subject-unknown", "judgement-invalid", "setting-invalid", "port-busy", "place-index-failed", "browser-missing", "page-not-built",
  "evaluation-data-missing",
] as const;

export const problemCodes = [...readingCodes, ...runCodes] as const;
export const ProblemCode = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof ProblemCode>;

export const ReadingProblem = z
  .object({ code: z.enum(readingCodes), at: At.nullable(), message: z.string().min(1) })
  .readonly();
export type ReadingProblem = z.infer<typeof ReadingProblem>;

/** A problem of a run. `message` is one plain sentence that says what to do; `subject` the file, address or id that it is about. */
export class Problem extends Error {
  readonly code: (typeof runCodes)[number];
  readonly subject: string | null;

  constructor(code: (typeof runCodes)[number], message: string, about: { subject?: string; cause?: unknown } = {}) {
    super(message, about.cause === undefined ? undefined : { cause: about.cause });
    this.name = "Problem";
    this.code = code;
    this.subject = about.subject ?? null;
  }
}
