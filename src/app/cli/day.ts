/** Days as people type them on the command line. */
import { Problem } from "#record/problem.ts";
import { Day } from "#record/when.ts";

export function mustBeDay(words: string): void {
  if (!Day.safeParse(words).success) throw new Problem("setting-invalid", `"${words}" is no day. Write it as YYYY-MM-DD, such as 2015-10-07.`, { subject: words });
}
