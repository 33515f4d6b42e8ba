/** What is known of the report itself, and on what ground. */
import type { Report } from "#record/report.ts";
import { sayDay, sayLanguage } from "../ui/say.ts";
import { words } from "../ui/words.ts";
import { NotStated } from "./pieces.tsx";

export function ReportFacts({ report }: { report: Report }) {
  const { outlet, published, language, example } = report;
  return (
    <div className="facts">
      {example ? <p className="example-label">{words.brief.example}</p> : null}
      <dl>
        <div><dt>{words.reading.outlet}</dt><dd>{outlet === null ? <NotStated /> : <bdi>{outlet}</bdi>}</dd></div>
        <div>
          <dt>{words.reading.published}</dt>
          <dd>
            {published === null ? <NotStated /> : (
              <>{sayDay(published.value)} <span className="muted" title={published.because}>{words.reading.basis[published.basis]}</span></>
            )}
          </dd>
        </div>
        <div><dt>{words.reading.language}</dt><dd>{sayLanguage(language)}</dd></div>
      </dl>
    </div>
  );
}
