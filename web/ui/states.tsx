/** Waiting, failing and having nothing: the three states that every screen has besides its own. */
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { Loaded } from "./load.ts";
import { words } from "./words.ts";

/** Shows `children` once the value is there. */
export function Show<Value>({ loaded, children }: { loaded: Loaded<Value>; children: (value: Value) => ReactNode }) {
  switch (loaded.state) {
    case "loading": return <output className="state waiting">{words.states.loading}</output>;
    case "failed": return <FailedState message={loaded.message} again={loaded.again} />;
    case "ready": return children(loaded.value);
  }
}

export function FailedState({ message, again, title = words.states.failed }: { message: string; again?: () => void; title?: string }) {
  return (
    <div className="state failed" role="alert">
      <p className="state-title">{title}</p>
      <p>{message}</p>
      {again === undefined ? null : <Button className="button" onPress={again}>{words.states.again}</Button>}
    </div>
  );
}

export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children}
    </div>
  );
}
