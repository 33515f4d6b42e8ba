/** The box for a report's text, and for a file. A whole report that is pasted into the empty box is read at once. */
import type { ClipboardEvent, DragEvent, KeyboardEvent } from "react";
import { useState } from "react";
import { Button, FieldError, FileTrigger, Form, Input, Label, Text, TextArea, TextField } from "react-aria-components";
import { Page } from "../ui/icons.tsx";
import { words } from "../ui/words.ts";
import type { Session } from "./session.ts";

/** A shorter paste may be one of several. */
const wholeReport = 200;

type Props = {
  readonly session: Session;
  readonly isReading: boolean;
  readonly onChange: (session: Session) => void;
  readonly onText: (session: Session) => void;
  readonly onFile: (file: File) => void;
};

export function PasteForm({ session, isReading, onChange, onText, onFile }: Props) {
  const [isDropping, setIsDropping] = useState(false);
  const isReady = session.text.trim() !== "" && isDay(session.published) && !isReading;
  const readPasted = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (session.text !== "" || pasted.length < wholeReport || !isDay(session.published)) return;
    event.preventDefault();
    onText({ ...session, text: pasted });
  };
  const readOnEnter = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && isReady) onText(session);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsDropping(false);
    const file = event.dataTransfer.files[0];
    const text = event.dataTransfer.getData("text/plain");
    if (file !== undefined) onFile(file);
    else if (text.trim() !== "") onText({ ...session, text });
  };
  // Without a pointer there is the button that chooses a file.
  const dropping = {
    onDragOver: (event: DragEvent) => { event.preventDefault(); setIsDropping(true); },
    onDragLeave: (event: DragEvent) => { if (!event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null)) setIsDropping(false); },
    onDrop: drop,
  };
  return (
    <Form className="paste" onSubmit={(event) => { event.preventDefault(); if (isReady) onText(session); }}>
      <div className="drop" data-dropping={isDropping} {...dropping}>
        <TextField value={session.text} onChange={(text) => onChange({ ...session, text })} isDisabled={isReading}>
          <Label>{words.read.label}</Label>
          <TextArea placeholder={words.read.placeholder} rows={12} dir="auto" onPaste={readPasted} onKeyDown={readOnEnter} />
        </TextField>
        {isDropping ? <p className="drop-sign"><Page />{words.read.dropHere}</p> : null}
      </div>
      <div className="paste-ways">
        <Button type="submit" className="button primary" isDisabled={!isReady}>{isReading ? words.read.reading : words.read.go}</Button>
        <span className="muted keys">{words.read.keys}</span>
        <FileTrigger acceptedFileTypes={[".html", ".htm", ".txt", ".md", "text/html", "text/plain"]} onSelect={(files) => { const file = files?.[0]; if (file !== undefined) onFile(file); }}>
          <Button className="button" isDisabled={isReading}>{words.read.choose}</Button>
        </FileTrigger>
      </div>
      <details className="paste-more">
        <summary>{words.read.more}</summary>
        <div className="fields">
          <TextField value={session.title} onChange={(title) => onChange({ ...session, title })} maxLength={1000}><Label>{words.read.title}</Label><Input dir="auto" /></TextField>
          <TextField value={session.outlet} onChange={(outlet) => onChange({ ...session, outlet })} maxLength={300}><Label>{words.read.outlet}</Label><Input dir="auto" /></TextField>
          <TextField value={session.published} onChange={(published) => onChange({ ...session, published })} isInvalid={!isDay(session.published)} inputMode="numeric">
            <Label>{words.read.published}</Label><Input placeholder="2015-10-07" /><Text slot="description">{words.read.publishedHelp}</Text><FieldError>{words.read.badDay}</FieldError>
          </TextField>
        </div>
      </details>
    </Form>
  );
}

/** Nothing, or a day of the calendar. */
function isDay(said: string): boolean {
  if (said.trim() === "") return true;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(said.trim()) ? Date.parse(`${said.trim()}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === said.trim();
}
