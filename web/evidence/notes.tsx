/** What a person should know about this reading: its problems, and why the day of publication is what it is. */
import type { Reading } from "#record/reading.ts";
import type { Span } from "#record/span.ts";
import { EmptyState } from "../ui/states.tsx";
import { words } from "../ui/words.ts";

export function Notes({ reading, onShow }: { reading: Reading; onShow: (span: Span) => void }) {
  const { problems, report } = reading;
  const reason = report.published?.basis === "inferred" ? report.published.because : null;
  if (problems.length === 0 && reason === null) return <EmptyState title={words.reading.noNotes} />;
  return (
    <ul className="notes">
      {reason === null ? null : <li><strong>{words.reading.published}</strong> <span>{words.reading.because}: {reason}</span></li>}
      {problems.map((problem, index) => {
        const { at } = problem;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- problems never change, and one may stand twice
          <li key={index}>
            <span>{problem.message}</span> <code>{problem.code}</code>
            {at === null ? null : <button type="button" className="value-link" onClick={() => onShow({ start: at.start, end: at.end })}>{words.reading.show}: <q dir="auto">{at.quote.slice(0, 80)}</q></button>}
          </li>
        );
      })}
    </ul>
  );
}
