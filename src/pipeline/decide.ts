/** A decision of a person onto the log, after it was weighed against the reading that it is about. */
import { Decision } from "#record/judgement.ts";
import type { Judgement } from "#record/judgement.ts";
import { Problem } from "#record/problem.ts";
import { splitId } from "./explain.ts";
import { weighDecision } from "./judging.ts";
import { readingOf } from "./keep.ts";
import type { Record } from "./keep.ts";

/** Throws `judgement-invalid` or `subject-unknown`, with the sentence that says why; then nothing was written. */
export async function decide(record: Pick<Record, "store" | "reader" | "clock">, handed: unknown): Promise<Judgement> {
  const parsed = Decision.safeParse(handed);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Problem("judgement-invalid", `This decision can't be taken: ${[issue?.path.join("."), issue?.message].filter(Boolean).join(": ")}.`);
  }
  const decision = parsed.data;
  const reading = await readingOf(record, splitId(decision.subject)[0]);
  if (reading === null) throw new Problem("subject-unknown", `There is no report ${splitId(decision.subject)[0]} in the record.`, { subject: decision.subject });
  const weighed = weighDecision(reading, await record.store.judgements(reading.id), decision);
  if (!weighed.ok) throw new Problem(weighed.code, weighed.message, { subject: decision.subject });
  return record.store.judge(decision, weighed.before, record.clock());
}
