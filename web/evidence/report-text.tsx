/** The report's own words, set to be read, with the marks drawn over them. */
import { memo, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { MouseEvent } from "react";
import type { Report } from "#record/report.ts";
import type { Span } from "#record/span.ts";
import type { MentionKind } from "../ui/kinds.ts";
import { words } from "../ui/words.ts";
import { clearLayers, drawLayer, offsetAt, rangesOf } from "./highlight.ts";
import type { Layer, SetText } from "./highlight.ts";
import type { Lit, Mark } from "./marks.ts";
import { valuesAt } from "./marks.ts";
import { segmentsOf } from "./segments.ts";
import type { Segment } from "./segments.ts";

type Props = {
  readonly report: Report;
  readonly marks: readonly Mark[];
  readonly shown: ReadonlySet<MentionKind>;
  readonly lit: Lit;
  /** Words that the address points at. */
  readonly target: Span | null;
  /** Words to bring into view; a new object asks again. */
  readonly goal: Span | null;
  readonly onPoint: (ids: readonly string[]) => void;
  readonly onPick: (ids: readonly string[]) => void;
};

export function ReportText({ report, marks, shown, lit, target, goal, onPoint, onPick }: Props) {
  const segments = useMemo(() => segmentsOf(report), [report]);
  const elements = useRef<(HTMLElement | null)[]>([]);
  const set: SetText = useMemo(() => ({ segments, get elements() { return elements.current; } }), [segments]);
  const pointed = useRef("");

  useLayoutEffect(() => {
    const looks: readonly Layer[] = ["content", "source", "cue", "time", "place", "toll", "event"];
    for (const look of looks) drawLayer(look, marks.filter((mark) => mark.look === look && shown.has(mark.kind)).flatMap((mark) => rangesOf(set, mark)));
  }, [set, marks, shown]);
  useEffect(() => clearLayers, []);
  useLayoutEffect(() => {
    drawLayer("soft", lit.soft.flatMap((span) => rangesOf(set, span)));
    drawLayer("strong", lit.strong.flatMap((span) => rangesOf(set, span)));
  }, [set, lit]);
  useLayoutEffect(() => drawLayer("target", target === null ? [] : rangesOf(set, target)), [set, target]);
  useEffect(() => { if (target !== null) bringIntoView(set, target, "auto"); }, [set, target]);
  useEffect(() => { if (goal !== null) bringIntoView(set, goal, "smooth"); }, [set, goal]);

  const idsUnder = (event: MouseEvent) => {
    const offset = offsetAt(set, event.clientX, event.clientY);
    return offset === null ? [] : valuesAt(marks, offset, shown);
  };
  const point = (ids: readonly string[]) => {
    if (ids.join(" ") === pointed.current) return;
    pointed.current = ids.join(" ");
    onPoint(ids);
  };
  // The pointer is a short cut: everything that it does here, the cards do by keyboard.
  return (
    <div className="report-text" lang={report.language === "und" ? undefined : report.language} role="presentation"
      onMouseMove={(event) => point(idsUnder(event))} onMouseLeave={() => point([])} onClick={(event) => pick(idsUnder(event), onPick)}>
      {segments.map((segment, index) => (
        <Piece key={segment.start} segment={segment} text={report.text.slice(segment.start, segment.end)} hold={(element) => { elements.current[index] = element; }} />
      ))}
    </div>
  );
}

/** Words that are being selected for copying are not picked. */
function pick(ids: readonly string[], onPick: (ids: readonly string[]) => void): void {
  if (ids.length > 0 && (window.getSelection()?.isCollapsed ?? true)) onPick(ids);
}

const Piece = memo(SetPiece, (before, after) => before.segment === after.segment && before.text === after.text);

function SetPiece({ segment, text, hold }: { segment: Segment; text: string; hold: (element: HTMLElement | null) => void }) {
  const { kind, times } = segment;
  switch (kind) {
    case "title": return <h2 ref={hold} className="piece piece-title" dir="auto">{text}</h2>;
    case "heading": return <h3 ref={hold} className="piece piece-heading" dir="auto">{text}</h3>;
    case "caption": return (
      <div className="piece-caption-box">
        <span className="piece-label">{words.reading.blocks.caption}{times > 1 ? ` · ${words.reading.again(times)}` : ""}</span>
        <p ref={hold} className="piece piece-caption" dir="auto">{text}</p>
      </div>
    );
    case "paragraph": return <p ref={hold} className="piece" dir="auto">{text}</p>;
    case "byline": case "credit": case "boilerplate": return <p ref={hold} className={`piece piece-aside piece-${kind}`} dir="auto">{text}</p>;
  }
}

function bringIntoView(set: SetText, span: Span, behaviour: "auto" | "smooth"): void {
  const range = rangesOf(set, span)[0];
  if (range === undefined) return;
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const box = live.getBoundingClientRect();
  const isSeen = box.top > 80 && box.bottom < window.innerHeight - 40;
  if (isSeen) return;
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollTo({ top: window.scrollY + box.top - window.innerHeight / 3, behavior: isCalm ? "auto" : behaviour });
}
