/** `sitrep explain`: which rules made a value, on which words, and what people decided about it. */
import process from "node:process";
import { explain, splitId } from "#pipeline/explain.ts";
import type { Explanation } from "#pipeline/explain.ts";
import { readingOf } from "#pipeline/keep.ts";
import { Problem } from "#record/problem.ts";
import { withRecord } from "../../record.ts";
import { harmless, paint, table } from "../paint.ts";

export async function explainValue(id: string, options: { readonly json?: boolean }): Promise<void> {
  const explanation = await withRecord(async (record) => {
    const [reportId, valueId] = splitId(id);
    const reading = await readingOf(record, reportId);
    if (reading === null) throw new Problem("subject-unknown", `There is no report ${reportId} in the record. sitrep brief --json lists the reports of a day.`, { subject: id });
    const found = valueId === null ? null : explain(reading, valueId, await record.store.judgements(id));
    if (found === null) throw new Problem("subject-unknown", `Report ${reportId} has no value ${valueId ?? "named"}. Values are named like ${reportId}#c1 (claim), #e1 (event), #p1 (place), #t1 (date), #n1 (toll).`, { subject: id });
    return found;
  }, { create: false });
  process.stdout.write(options.json === true ? `${JSON.stringify(explanation, null, 2)}\n` : `${show(explanation)}\n`);
}

function show({ id, kind, words, because, steps, judgements }: Explanation): string {
  return [
    `${paint("bold", id)} (${kind})`,
    table(["from", "to", "words"], words.map((at) => [String(at.start), String(at.end), harmless(at.quote)])),
    paint("bold", "Reasons"),
    ...because.map((one) => `· ${harmless(one)}`),
    steps.length === 0 ? "No rule left a trace." : table(["rule", "weight", "says"], steps.map((step) => [step.rule, step.weight === null ? "" : step.weight.toFixed(2), harmless(`${step.says} — ${step.words.map((at) => `“${at.quote}”`).join(" ")}`)])),
    judgements.length === 0 ? "Nobody has judged it yet." : table(["when", "who", "what"], judgements.map(({ at, decision }) => [at, harmless(decision.who), harmless(`${decision.action}${decision.field === null ? "" : ` ${decision.field} → ${JSON.stringify(decision.value)}`}${decision.why === null ? "" : `: ${decision.why}`}`)])),
  ].join("\n");
}
