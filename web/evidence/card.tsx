/** The frame of every card: it lights its words when the pointer or the focus is on it, and shows them when its head is pressed. */
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { lighting, useDesk } from "./desk.ts";
import { JudgeButtons } from "./judge.tsx";
import { Why } from "./why.tsx";

type Props = { readonly id: string; readonly kind: "claim" | "event" | "place"; readonly head: ReactNode; readonly children: ReactNode; readonly because: readonly string[] };

export function Card({ id, kind, head, children, because }: Props) {
  const { lit, selected, onLight, onSelect } = useDesk();
  const frame = useRef<HTMLElement>(null);
  const isSelected = selected === id;
  useEffect(() => {
    if (isSelected) frame.current?.scrollIntoView({ block: "nearest" });
  }, [isSelected]);
  return (
    <article ref={frame} className={`card card-${kind}`} data-value={id} data-lit={lit.has(id)} data-selected={isSelected} aria-labelledby={`head-${id}`}
      {...lighting((isOn) => onLight(isOn ? id : null))}>
      <h3 className="card-head">
        <button type="button" id={`head-${id}`} aria-pressed={isSelected} onClick={() => onSelect(id)}>{head}</button>
      </h3>
      {children}
      <footer className="card-foot">
        <Why id={id} because={because} />
        {kind === "place" ? null : <JudgeButtons id={id} />}
      </footer>
    </article>
  );
}

/** A line of a card; what the text does not give is said as such, and looks so. */
export function Line({ name, children, isWide = false }: { name: string; children: ReactNode; isWide?: boolean }) {
  return <div className={isWide ? "line line-wide" : "line"}><dt>{name}</dt><dd>{children}</dd></div>;
}
