/** Failures as people meet them: one plain sentence on standard error and an exit code; a stack only for our own mistakes, and only when asked for. */
import process from "node:process";
import { Problem } from "#record/problem.ts";

export const exitCodes = { done: 0, problem: 1, usage: 2, fault: 3 } as const;

/** Says what went wrong and returns the exit code. */
export function reportFailure(error: unknown): number {
  if (error instanceof Problem) {
    console.error(`${error.message} [${error.code}]`);
    return exitCodes.problem;
  }
  const message = error instanceof Error ? error.message : String(error);
  console.error(`Sitrep made a mistake of its own: ${message.split("\n")[0] ?? ""}. Nothing that was acknowledged is lost. Set SITREP_DEBUG=1 to see where, and please report it.`);
  if (process.env["SITREP_DEBUG"] === "1" && error instanceof Error) console.error(error.stack);
  return exitCodes.problem;
}
