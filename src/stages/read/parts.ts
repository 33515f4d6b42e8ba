/** What the parts of the reading stage are given and give: each is a function from the ground (and earlier facts) to facts, problems and a trace. */
import type { Knowledge } from "#knowledge/knowledge.ts";
import type { Text } from "#language/text.ts";
import type { ReadingProblem } from "#record/problem.ts";
import type { Trace } from "#record/reading.ts";
import type { Report } from "#record/report.ts";

/** What every part may look at. */
export type Ground = { readonly report: Report; readonly text: Text; readonly knowledge: Knowledge };

/** What a part found: facts in text order, what a person should know, and which rule made what. */
export type Found<Fact> = {
  readonly facts: readonly Fact[];
  readonly problems: readonly ReadingProblem[];
  readonly trace: readonly Trace[];
};
