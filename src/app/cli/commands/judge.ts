/** `sitrep judge`: a person's decision onto the hash-chained log, as the page does it. */
import process from "node:process";
import { decide } from "#pipeline/decide.ts";
import { Problem } from "#record/problem.ts";
import { withRecord } from "../../record.ts";

type JudgeOptions = { readonly who: string; readonly why?: string; readonly field?: string; readonly value?: string; readonly json?: boolean };
const actions = ["accept", "reject", "change", "hide", "note"] as const;

export async function judge(action: string, id: string, options: JudgeOptions): Promise<void> {
  const known = actions.find((one) => one === action);
  if (known === undefined) throw new Problem("judgement-invalid", `"${action}" is no action. Use one of ${actions.join(", ")}.`, { subject: action });
  const decision = {
    subject: id, action: known, field: options.field ?? null, value: options.value === undefined ? null : parseValue(options.value),
    other: null, who: options.who, by: "person" as const, why: options.why ?? null,
  };
  const judgement = await withRecord((record) => decide(record, decision), { create: false });
  if (options.json === true) process.stdout.write(`${JSON.stringify(judgement, null, 2)}\n`);
  else console.log(`On the record as number ${judgement.seq} at ${judgement.at}: ${action} ${id}${options.field === undefined ? "" : ` ${options.field} (was ${JSON.stringify(judgement.before)})`}.`);
}

function parseValue(value: string) {
  try {
    return JSON.parse(value);
  } catch {
    throw new Problem("judgement-invalid", `--value must be JSON: a text stands in quotes, as in --value '"denial"'. Got: ${value}`, { subject: value });
  }
}
