/** Accept or reject what was read. Each press is a judgement in the log, with the name of the person; the newest one counts. */
import { useState } from "react";
import { Button, Dialog, DialogTrigger, Form, Heading, Input, Label, Popover, TextField, ToggleButton } from "react-aria-components";
import type { Decision, Judgement } from "#record/judgement.ts";
import { writeJudgement } from "../ui/api.ts";
import { Cross, Tick } from "../ui/icons.tsx";
import { savePerson, usePerson } from "../ui/person.ts";
import { words } from "../ui/words.ts";
import { useDesk } from "./desk.ts";

type Verdict = "accept" | "reject";

export function JudgeButtons({ id }: { id: string }) {
  const { reading, isKept, judgements, onJudged } = useDesk();
  const person = usePerson();
  const [asking, setAsking] = useState<Verdict | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  if (!isKept) return null;
  const subject = `${reading.report.id}#${id}`;
  const newest = newestVerdict(judgements, subject);
  const write = (action: Verdict, who: string) => {
    writeJudgement(decisionOf(subject, action, who)).then(
      (answer) => { setFailure(null); onJudged(answer.judgement); },
      (error: unknown) => setFailure(error instanceof Error ? error.message : words.judge.failed),
    );
  };
  const press = (action: Verdict) => (person.trim() === "" ? setAsking(action) : write(action, person.trim()));
  return (
    <div className="judge">
      {failure === null ? null : <span className="judge-failed" role="alert">{failure}</span>}
      {newest === null ? null : <span className="judged">{newest.action === "accept" ? words.judge.accepted(newest.who) : words.judge.rejected(newest.who)}</span>}
      <DialogTrigger isOpen={asking !== null} onOpenChange={(isOpen) => { if (!isOpen) setAsking(null); }}>
        <span className="judge-buttons">
          <ToggleButton className="verdict accept" isSelected={newest?.action === "accept"} onChange={() => press("accept")}><Tick />{words.judge.accept}</ToggleButton>
          <ToggleButton className="verdict reject" isSelected={newest?.action === "reject"} onChange={() => press("reject")}><Cross />{words.judge.reject}</ToggleButton>
        </span>
        <AskName onName={(name) => { if (asking !== null) write(asking, name); setAsking(null); }} />
      </DialogTrigger>
    </div>
  );
}

function AskName({ onName }: { onName: (name: string) => void }) {
  const [name, setName] = useState("");
  const save = () => {
    if (name.trim() === "") return;
    savePerson(name.trim());
    onName(name.trim());
  };
  return (
    <Popover className="popover">
      <Dialog className="settings">
        <Heading slot="title">{words.judge.nameFirst}</Heading>
        <Form onSubmit={(event) => { event.preventDefault(); save(); }}>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog of one field that a person has just asked for */}
          <TextField value={name} onChange={setName} maxLength={200} autoComplete="name" autoFocus>
            <Label>{words.settings.name}</Label>
            <Input />
          </TextField>
          <Button type="submit" className="button primary">{words.judge.save}</Button>
        </Form>
      </Dialog>
    </Popover>
  );
}

function decisionOf(subject: string, action: Verdict, who: string): Decision {
  return { subject, action, field: null, value: null, other: null, who, by: "person", why: null };
}

/** Judgements come oldest first. */
function newestVerdict(judgements: readonly Judgement[], subject: string): { action: Verdict; who: string } | null {
  const last = judgements.findLast(({ decision }) => decision.subject === subject && decision.field === null && ["accept", "reject"].includes(decision.action));
  if (last === undefined) return null;
  return { action: last.decision.action === "accept" ? "accept" : "reject", who: last.decision.who };
}
