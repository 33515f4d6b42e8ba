/**
 * The chain of the log of judgements: each entry's hash covers the entry before it, so that none can be edited, left out
 * or moved without the rest showing it. A cut end leaves a sound chain; the head row (count and last hash, written in the
 * same transaction as each entry) shows that. What this does not prove: someone who can write the file can make the whole
 * chain and the head anew. Only a copy of the last hash kept elsewhere (a backup, a published brief) shows that.
 */
import { createHash } from "node:crypto";
import { canonicalJson, Judgement, logStart } from "#record/judgement.ts";
import { Problem } from "#record/problem.ts";
import type { JudgementsTable } from "./tables.ts";

export type Head = { readonly count: number; readonly hash: string };

export function hashOfEntry(entry: Omit<Judgement, "hash">): string {
  const { seq, at, decision, before, previous } = entry;
  return createHash("sha256").update(previous).update(canonicalJson({ seq, at, decision, before, previous })).digest("hex");
}

/** The entry that follows `head`. */
export function nextEntry(head: Head, what: Pick<Judgement, "at" | "decision" | "before">): Judgement {
  const entry = { seq: head.count + 1, ...what, previous: head.hash };
  return { ...entry, hash: hashOfEntry(entry) };
}

export function rowOf(judgement: Judgement): JudgementsTable {
  const { seq, at, decision, before, previous, hash } = judgement;
  const subject = decision.subject;
  return { seq, at, subject, root: rootOf(subject), decision: canonicalJson(decision), held: canonicalJson(before), previous, hash };
}

/** Throws `record-damaged` when the row holds no judgement. */
export function judgementOf(row: JudgementsTable): Judgement {
  const parsed = Judgement.safeParse(entryOf(row));
  if (parsed.success) return parsed.data;
  throw new Problem("record-damaged", `Judgement ${row.seq} of the record can't be read. Run \`sitrep check\`, and restore a backup.`, {
    subject: String(row.seq),
    cause: parsed.error,
  });
}

/** `r-1#c3` lies in `r-1`. */
export function rootOf(subject: string): string {
  return subject.split("#", 1)[0] ?? subject;
}

/** Follows the chain over entries in the order of `seq`, in pages, and says what is wrong with it. */
export async function faultsOfLog(pages: AsyncIterable<readonly JudgementsTable[]>, head: Head | null): Promise<readonly string[]> {
  const faults: string[] = [];
  let last: Head = { count: 0, hash: logStart };
  for await (const page of pages) {
    for (const row of page) {
      faults.push(...faultsOfEntry(row, last));
      last = { count: row.seq, hash: row.hash };
    }
  }
  return [...faults, ...faultsOfHead(last, head)];
}

function faultsOfEntry(row: JudgementsTable, last: Head): string[] {
  const faults: string[] = [];
  if (row.seq > last.count + 1) faults.push(`The log has no judgement ${last.count + 1}: the next one is ${row.seq}.`);
  else if (row.previous !== last.hash) faults.push(`Judgement ${row.seq} does not follow the one before it: the chain is broken there.`);
  const entry = entryOf(row);
  const parsed = Judgement.safeParse(entry);
  if (entry === null || !parsed.success) faults.push(`Judgement ${row.seq} can't be read.`);
  else if (hashOfEntry(entry) !== row.hash || parsed.data.decision.subject !== row.subject || rootOf(row.subject) !== row.root) {
    faults.push(`Judgement ${row.seq} is not what its hash says: it was changed after it was written.`);
  }
  return faults;
}

function faultsOfHead(last: Head, head: Head | null): string[] {
  if (head === null) return ["The log of judgements has lost its head: whether its end was cut off can't be told."];
  if (head.count > last.count) return [`The log ends at judgement ${last.count}, and its head says ${head.count}: its end was cut off.`];
  if (head.count < last.count) return [`The log holds ${last.count} judgements, and its head says ${head.count}.`];
  return head.hash === last.hash ? [] : ["The head of the log does not bear the hash of the last judgement."];
}

/** The row as it would have been hashed: not cleaned by the schema, so that nothing added to it goes unseen. */
function entryOf(row: JudgementsTable): Judgement | null {
  const { seq, at, previous, hash } = row;
  try {
    return { seq, at, decision: JSON.parse(row.decision), before: JSON.parse(row.held), previous, hash };
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
