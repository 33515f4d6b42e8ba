/** The day's brief: sentences, each with its evidence one press away. */
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import type { Brief, BriefSection } from "#record/brief.ts";
import { listDays, loadBrief } from "../ui/api.ts";
import { useLoaded } from "../ui/load.ts";
import { go, Link } from "../ui/route.tsx";
import { sayLongDay } from "../ui/say.ts";
import { EmptyState, Show } from "../ui/states.tsx";
import { words } from "../ui/words.ts";
import { DayPicker } from "./day-picker.tsx";
import { EvidenceNote } from "./evidence-note.tsx";
import "./brief.css";

export function BriefScreen({ day }: { day: string | null }) {
  useEffect(() => { document.title = words.app.title(words.brief.heading); }, []);
  const days = useLoaded("days", listDays);
  return (
    <div className="screen brief-screen">
      <Show loaded={days}>
        {(answer) => {
          const shown = day ?? answer.days[0];
          if (shown === undefined) return <EmptyBrief />;
          return (
            <>
              <div className="brief-bar">
                <DayPicker days={answer.days} day={shown} onDay={(next) => go({ screen: "brief", day: next })} />
                <span className="brief-ways">
                  <Link to={{ screen: "map", day: shown }}>{words.brief.map}</Link>
                  <Button className="button quiet" onPress={() => window.print()}>{words.brief.print}</Button>
                </span>
              </div>
              <DayBrief day={shown} />
            </>
          );
        }}
      </Show>
    </div>
  );
}

function EmptyBrief() {
  return (
    <>
      <h1>{words.brief.heading}</h1>
      <EmptyState title={words.brief.empty}><p>{words.brief.emptyHelp}</p><Link className="button primary" to={{ screen: "read" }}>{words.brief.emptyWay}</Link></EmptyState>
    </>
  );
}

function DayBrief({ day }: { day: string }) {
  const loaded = useLoaded(`brief ${day}`, () => loadBrief(day));
  return <Show loaded={loaded}>{(brief) => <Written key={brief.day} brief={brief} />}</Show>;
}

function Written({ brief }: { brief: Brief }) {
  const [open, setOpen] = useState<string | null>(null);
  const sections = brief.sections.filter((section) => section.sentences.length > 0);
  return (
    <article className="brief">
      <header>
        <p className="brief-day">{sayLongDay(brief.day)}</p>
        <h1>{brief.title}</h1>
        {brief.reports.some((report) => report.example) ? <p className="example-label">{words.brief.example}</p> : null}
        {brief.notes.map((note) => <p key={note} className="brief-note">{note}</p>)}
      </header>
      {sections.length === 0 ? <EmptyState title={words.brief.nothing} /> : null}
      {sections.map((section) => <Section key={section.id} section={section} open={open} onOpen={setOpen} />)}
      <Sources brief={brief} />
    </article>
  );
}

function Section({ section, open, onOpen }: { section: BriefSection; open: string | null; onOpen: (key: string | null) => void }) {
  return (
    <section aria-labelledby={`section-${section.id}`}>
      <h2 id={`section-${section.id}`}>{section.title}</h2>
      <ul className="sentences">
        {section.sentences.map((sentence, index) => {
          const key = `${section.id}-${index}`;
          const isOpen = open === key;
          const toggle = () => onOpen(isOpen ? null : key);
          return (
            <li key={key} data-open={isOpen}>
              <p dir="auto">
                {sentence.text}{" "}
                <button type="button" className="evidence-button" aria-expanded={isOpen} aria-controls={`evidence-${key}`} aria-label={words.brief.evidence(sentence.evidence.length)} onClick={toggle}>{sentence.evidence.length}</button>
              </p>
              <EvidenceNote id={`evidence-${key}`} evidence={sentence.evidence} isOpen={isOpen} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Sources({ brief }: { brief: Brief }) {
  if (brief.reports.length === 0) return null;
  return (
    <section className="brief-sources" aria-labelledby="sources">
      <h2 id="sources">{words.brief.from}</h2>
      <ul>
        {brief.reports.map((report) => (
          <li key={report.id}>
            <Link to={{ screen: "report", id: report.id, target: null }}><bdi>{report.title ?? words.brief.untitled}</bdi></Link>
            {report.outlet === null ? null : <span className="muted"> <bdi>{report.outlet}</bdi></span>}
            {report.example ? <span className="tag">{words.reports.example}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
