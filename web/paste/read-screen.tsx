/** Paste, drop or choose a report, and see it read. */
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import type { ReportInput } from "#record/api.ts";
import type { Reading } from "#record/reading.ts";
import { showsItsTitle } from "../evidence/segments.ts";
import { ReadingView } from "../evidence/reading-view.tsx";
import "../evidence/evidence.css";
import { fileInput, keepReport, readInput } from "../ui/api.ts";
import { go } from "../ui/route.tsx";
import { FailedState } from "../ui/states.tsx";
import { words } from "../ui/words.ts";
import { PasteForm } from "./paste-form.tsx";
import { emptySession } from "./session.ts";
import type { Session } from "./session.ts";
import "./paste.css";

/** As the server has it; said here before ten megabytes travel. */
const mostBytes = 10 * 1024 * 1024;

type Props = { readonly session: Session; readonly onSession: (session: Session) => void };

export function ReadScreen({ session, onSession }: Props) {
  useEffect(() => { document.title = words.app.title(words.app.read); }, []);
  const [isReading, setIsReading] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { result } = session;

  const read = async (making: Promise<ReportInput>, held: Session) => {
    setIsReading(true);
    setFailure(null);
    try {
      const input = await making;
      onSession({ ...held, result: { reading: await readInput(input), input, kept: null } });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
    setIsReading(false);
  };
  const readFile = (file: File) => {
    if (file.size > mostBytes) setFailure(words.read.tooLarge);
    else void read(fileInput(file), session);
  };
  const readText = (held: Session) => {
    onSession(held);
    void read(Promise.resolve(inputOf(held)), held);
  };
  if (result === null) {
    return (
      <div className="screen">
        <h1>{words.read.heading}</h1>
        <p className="lead">{words.read.lead}</p>
        <PasteForm session={session} isReading={isReading} onChange={onSession} onText={readText} onFile={readFile} />
        {failure === null ? null : <FailedState title={words.read.failed} message={failure} />}
      </div>
    );
  }
  return (
    <div className="screen screen-wide">
      <ResultBar reading={result.reading} input={result.input} kept={result.kept} onKept={(kept) => onSession({ ...session, result: { ...result, kept } })} onAnother={() => onSession(emptySession)} />
      <ReadingView reading={result.reading} judgements={[]} isKept={false} target={null} />
    </div>
  );
}

type Kept = NonNullable<NonNullable<Session["result"]>["kept"]>;
type BarProps = { readonly reading: Reading; readonly input: ReportInput; readonly kept: Kept | null; readonly onKept: (kept: Kept) => void; readonly onAnother: () => void };

function ResultBar({ reading, input, kept, onKept, onAnother }: BarProps) {
  const [isKeeping, setIsKeeping] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const keep = () => {
    setIsKeeping(true);
    keepReport(input).then(onKept, (error: unknown) => setFailure(error instanceof Error ? error.message : String(error))).finally(() => setIsKeeping(false));
  };
  return (
    <div className="result-bar">
      <h1 className={showsItsTitle(reading.report) ? "unseen" : "report-title"}><bdi>{reading.report.title ?? words.reports.untitled}</bdi></h1>
      <output className="result-state">{stateOf(kept)} {kept === null ? <span className="muted">{words.judge.keepFirst}</span> : null}</output>
      <span className="result-ways">
        {kept === null
          ? <Button className="button primary" onPress={keep} isDisabled={isKeeping}>{isKeeping ? words.read.keeping : words.read.keep}</Button>
          : <Button className="button primary" onPress={() => go({ screen: "report", id: kept.id, target: null })}>{words.read.openKept}</Button>}
        <Button className="button" onPress={onAnother}>{words.read.another}</Button>
      </span>
      {failure === null ? null : <p className="error-line" role="alert">{failure}</p>}
    </div>
  );
}

function stateOf(kept: Kept | null): string {
  if (kept === null) return words.read.notKept;
  return kept.added ? words.read.kept : words.read.keptBefore;
}

function inputOf({ text, title, outlet, published }: Session): ReportInput {
  return {
    text,
    ...(title.trim() === "" ? {} : { title: title.trim() }),
    ...(outlet.trim() === "" ? {} : { outlet: outlet.trim() }),
    ...(published.trim() === "" ? {} : { published: published.trim() }),
  };
}
