/** Answers that are failures: one shape, `{ problem: { code, message } }`, and the status that fits the code. */
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { z } from "zod";
import type { HttpCode, ProblemAnswer } from "#record/api.ts";
import { Problem } from "#record/problem.ts";

type Status = 400 | 403 | 404 | 413 | 415 | 422 | 500 | 503 | 507;

const statusOfHttp: Record<HttpCode, Status> = {
  "not-found": 404, "request-invalid": 400, "request-refused": 403, "request-too-large": 413, "media-type-unknown": 415, "server-failed": 500,
};

/** A problem that is not listed is one of the input: 422. */
const statusOfProblem: Partial<Record<Problem["code"], Status>> = {
  "subject-unknown": 404, "file-too-large": 413, "record-missing": 503, "record-locked": 503, "record-damaged": 500, "record-newer": 500, "disk-full": 507,
  "place-index-failed": 500,
};

export function refuse(context: Context, code: HttpCode, message: string): Response {
  return context.json({ problem: { code, message } } satisfies ProblemAnswer, statusOfHttp[code]);
}

/** Says what failed: a `Problem` in its own words, anything else as our mistake, without its insides. */
export function answerFailure(error: Error, context: Context): Response {
  if (error instanceof Problem) {
    return context.json({ problem: { code: error.code, message: error.message } } satisfies ProblemAnswer, statusOfProblem[error.code] ?? 422);
  }
  if (error instanceof HTTPException && error.status === 400) return refuse(context, "request-invalid", "The request is not valid JSON.");
  return refuse(context, "server-failed", "Something went wrong in Sitrep itself. The record is unharmed; the terminal says more.");
}

/** The first thing that is wrong with what was sent, as one sentence. */
export function sayInvalid(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return "The request is not as it should be.";
  const where = issue.path.length > 0 ? `“${issue.path.join(".")}”: ` : "";
  return `${where}${issue.message}.`;
}
