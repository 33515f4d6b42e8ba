/** Why a value stands as it does: the rules that made it, on which words, with what weight. */
import { words } from "../ui/words.ts";
import { useDesk } from "./desk.ts";

export function Why({ id, because }: { id: string; because: readonly string[] }) {
  const { reading } = useDesk();
  const steps = reading.trace.filter((step) => step.of === id);
  const others = because.filter((rule) => !steps.some((step) => step.rule === rule || step.rule.endsWith(`/${rule}`)));
  return (
    <details className="why">
      <summary>{words.reading.why}</summary>
      <ul>
        {steps.map((step, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the trace never changes, and one rule may fire twice
          <li key={index}>
            <code>{step.rule}</code>
            <span>{step.says}{step.weight === null ? "" : ` (${words.reading.weight(step.weight)})`}</span>
            {step.words.map((at) => <q key={at.start} dir="auto">{at.quote}</q>)}
          </li>
        ))}
        {others.map((rule) => <li key={rule}>{isRuleId(rule) ? <code>{rule}</code> : <span>{rule}</span>}</li>)}
        {steps.length + others.length === 0 ? <li>{words.reading.noTrace}</li> : null}
      </ul>
    </details>
  );
}

/** Reasons are sentences, rules are ids without a space. */
function isRuleId(reason: string): boolean {
  return !reason.includes(" ");
}
