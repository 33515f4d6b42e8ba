/** The evidence of a sentence: the words of each report, in their place, as a note in the margin. */
import type { Evidence } from "#record/brief.ts";
import type { Report } from "#record/report.ts";
import { loadReport } from "../ui/api.ts";
import { useLoaded } from "../ui/load.ts";
import { Link } from "../ui/route.tsx";
import { sayDay } from "../ui/say.ts";
import { Show } from "../ui/states.tsx";
import { words } from "../ui/words.ts";
import { passagesOf } from "./passages.ts";
import type { Passage } from "./passages.ts";

export function EvidenceNote({ id, evidence, isOpen }: { id: string; evidence: readonly Evidence[]; isOpen: boolean }) {
  const reports = [...new Set(evidence.map((one) => one.report))];
  return (
    <div id={id} className="evidence-note" hidden={!isOpen}>
      {isOpen ? reports.map((report) => <OfReport key={report} id={report} evidence={evidence.filter((one) => one.report === report)} />) : null}
    </div>
  );
}

function OfReport({ id, evidence }: { id: string; evidence: readonly Evidence[] }) {
  const loaded = useLoaded(id, () => loadReport(id));
  return <Show loaded={loaded}>{(report) => <Figure report={report} passages={passagesOf(report, evidence)} />}</Show>;
}

function Figure({ report, passages }: { report: Report; passages: readonly Passage[] }) {
  return (
    <figure className="evidence-piece">
      {passages.map((passage) => (
        <blockquote key={passage.start} dir="auto">{passage.parts.map((part) => (part.isQuote ? <mark key={part.start}>{part.text}</mark> : part.text))}</blockquote>
      ))}
      <figcaption>
        <span className="evidence-source"><bdi>{report.outlet ?? words.reports.noOutlet}</bdi>{report.published === null ? null : `, ${sayDay(report.published.value)}`}</span>{" "}
        {report.example ? <span className="tag">{words.reports.example}</span> : null}{" "}
        <Link className="evidence-way" to={{ screen: "report", id: report.id, target: passages[0] === undefined ? null : { value: passages[0].of } }}>{words.brief.open}</Link>
      </figcaption>
    </figure>
  );
}
