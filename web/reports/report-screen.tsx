/** One report of the record and its reading. */
import { useEffect } from "react";
import type { ReadingAnswer } from "#record/api.ts";
import { showsItsTitle } from "../evidence/segments.ts";
import { ReadingView } from "../evidence/reading-view.tsx";
import "../evidence/evidence.css";
import type { Target } from "../ui/address.ts";
import { loadReading } from "../ui/api.ts";
import { useLoaded } from "../ui/load.ts";
import { Show } from "../ui/states.tsx";
import { words } from "../ui/words.ts";

export function ReportScreen({ id, target }: { id: string; target: Target | null }) {
  const loaded = useLoaded(id, () => loadReading(id));
  return <div className="screen screen-wide"><Show loaded={loaded}>{(answer) => <Opened answer={answer} target={target} />}</Show></div>;
}

function Opened({ answer, target }: { answer: ReadingAnswer; target: Target | null }) {
  const title = answer.reading.report.title ?? words.reports.untitled;
  useEffect(() => { document.title = words.app.title(title); }, [title]);
  return (
    <>
      <h1 className={showsItsTitle(answer.reading.report) ? "unseen" : "report-title"}><bdi>{title}</bdi></h1>
      <ReadingView reading={answer.reading} judgements={answer.judgements} isKept target={target} />
    </>
  );
}
