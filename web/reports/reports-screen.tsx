/** The reports of the record, newest first, with a search over their words. */
import { useEffect, useState } from "react";
import { Button, Input, Label, SearchField } from "react-aria-components";
import type { ReportSummary } from "#record/api.ts";
import { listReports } from "../ui/api.ts";
import { Cross, Lens } from "../ui/icons.tsx";
import { useLoaded } from "../ui/load.ts";
import { go, Link } from "../ui/route.tsx";
import { sayDay, sayLanguage } from "../ui/say.ts";
import { EmptyState, Show } from "../ui/states.tsx";
import { words } from "../ui/words.ts";
import "./reports.css";

const pageSize = 100;
/** Milliseconds of rest before what was typed is searched for. */
const rest = 200;

export function ReportsScreen({ words: asked }: { words: string }) {
  useEffect(() => { document.title = words.app.title(words.reports.heading); }, []);
  const [typed, setTyped] = useState(asked);
  const [limit, setLimit] = useState(pageSize);
  useEffect(() => {
    const timer = setTimeout(() => { if (typed.trim() !== asked) go({ screen: "reports", words: typed.trim() }, "replace"); }, rest);
    return () => clearTimeout(timer);
  }, [typed, asked]);
  const loaded = useLoaded(`${limit} ${asked}`, () => listReports({ words: asked, offset: 0, limit }));
  return (
    <div className="screen">
      <h1>{words.reports.heading}</h1>
      <SearchField className="search" value={typed} onChange={setTyped}>
        <Label className="unseen">{words.reports.search}</Label>
        <Lens /><Input placeholder={words.reports.search} maxLength={400} />
        <Button className="icon-button" aria-label={words.reports.clear}><Cross /></Button>
      </SearchField>
      <Show loaded={loaded}>
        {({ reports, total }) => (
          <>
            <output className="muted">{asked === "" ? words.reports.count(total) : words.reports.found(total, asked)}</output>
            {reports.length === 0 ? <Nothing asked={asked} /> : <ul className="report-list">{reports.map((report) => <Entry key={report.id} report={report} />)}</ul>}
            {reports.length < total && limit < 500 ? <Button className="button" onPress={() => setLimit(limit + pageSize)}>{words.reports.more}</Button> : null}
          </>
        )}
      </Show>
    </div>
  );
}

function Nothing({ asked }: { asked: string }) {
  if (asked !== "") return <EmptyState title={words.reports.nothing} />;
  return <EmptyState title={words.reports.none}><p>{words.brief.emptyHelp}</p><Link className="button primary" to={{ screen: "read" }}>{words.brief.emptyWay}</Link></EmptyState>;
}

function Entry({ report }: { report: ReportSummary }) {
  const { id, title, outlet, published, language, example, snippet } = report;
  return (
    <li>
      <h2><Link to={{ screen: "report", id, target: null }}><bdi>{title ?? words.reports.untitled}</bdi></Link></h2>
      <p className="muted">
        <bdi>{outlet ?? words.reports.noOutlet}</bdi> · {published === null ? words.reports.noDay : sayDay(published)} · {sayLanguage(language)}
        {example ? <span className="tag">{words.reports.example}</span> : null}
      </p>
      {snippet === null ? null : <p className="snippet" dir="auto">{snippet}</p>}
    </li>
  );
}
