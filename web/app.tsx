/** The page's frame: its head with the way to each screen, and the screen that the address names. */
import { lazy, Suspense, useState } from "react";
import { BriefScreen } from "./brief/brief-screen.tsx";
import type { Session } from "./paste/session.ts";
import { emptySession } from "./paste/session.ts";
import { Mark } from "./ui/icons.tsx";
import { hrefOf, Link, useRoute } from "./ui/route.tsx";
import type { Route } from "./ui/route.tsx";
import { SettingsButton } from "./ui/settings.tsx";
import { EmptyState } from "./ui/states.tsx";
import { words } from "./ui/words.ts";

// The brief is the first page; the other screens load when they are opened.
const MapScreen = lazy(() => import("./map/map-screen.tsx").then((module) => ({ default: module.MapScreen })));
const ReadScreen = lazy(() => import("./paste/read-screen.tsx").then((module) => ({ default: module.ReadScreen })));
const ReportScreen = lazy(() => import("./reports/report-screen.tsx").then((module) => ({ default: module.ReportScreen })));
const ReportsScreen = lazy(() => import("./reports/reports-screen.tsx").then((module) => ({ default: module.ReportsScreen })));

export function App() {
  const route = useRoute();
  const [session, setSession] = useState<Session>(emptySession);
  return (
    <>
      <a className="skip" href="#main">{words.app.skip}</a>
      <header className="head">
        <Link className="wordmark" to={{ screen: "brief", day: null }} aria-label={words.app.home}>
          <Mark /><span>{words.app.name}</span>
        </Link>
        <nav aria-label={words.app.navigation}>
          {ways(route).map((way) => (
            <Link key={way.label} to={way.to} {...(way.isHere ? { "aria-current": "page" } : {})}>{way.label}</Link>
          ))}
        </nav>
        <SettingsButton />
      </header>
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<output className="screen state waiting">{words.states.loading}</output>}>
          <Screen route={route} session={session} onSession={setSession} />
        </Suspense>
      </main>
    </>
  );
}

function Screen({ route, session, onSession }: { route: Route; session: Session; onSession: (session: Session) => void }) {
  switch (route.screen) {
    case "brief": return <BriefScreen day={route.day} />;
    case "read": return <ReadScreen session={session} onSession={onSession} />;
    case "reports": return <ReportsScreen words={route.words} />;
    case "report": return <ReportScreen key={route.id} id={route.id} target={route.target} />;
    case "map": return <MapScreen day={route.day} />;
    case "lost": return <EmptyState title={words.app.lost}><a href={hrefOf({ screen: "brief", day: null })}>{words.app.lostWay}</a></EmptyState>;
  }
}

function ways(route: Route): { label: string; to: Route; isHere: boolean }[] {
  const { screen } = route;
  return [
    { label: words.app.brief, to: { screen: "brief", day: null }, isHere: screen === "brief" },
    { label: words.app.read, to: { screen: "read" }, isHere: screen === "read" },
    { label: words.app.reports, to: { screen: "reports", words: "" }, isHere: screen === "reports" || screen === "report" },
    { label: words.app.map, to: { screen: "map", day: null }, isHere: screen === "map" },
  ];
}
