/** Loads a value and says how far it is, so that no screen forgets its waiting and its failing. */
import { useCallback, useEffect, useState } from "react";

export type Loaded<Value> =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly message: string; readonly again: () => void }
  | { readonly state: "ready"; readonly value: Value };

type Held<Value> = { readonly key: string; readonly outcome: { readonly value: Value } | { readonly message: string } };

/** Loads anew when `key` changes; what comes late for an older key is dropped. The last value stays on screen until the next is there. */
export function useLoaded<Value>(key: string, load: () => Promise<Value>): Loaded<Value> {
  const [held, setHeld] = useState<Held<Value> | null>(null);
  const [tries, setTries] = useState(0);
  const again = useCallback(() => {
    setHeld(null);
    setTries((count) => count + 1);
  }, []);
  useEffect(() => {
    let isLate = false;
    load().then(
      (value) => { if (!isLate) setHeld({ key, outcome: { value } }); },
      (error: unknown) => { if (!isLate) setHeld({ key, outcome: { message: error instanceof Error ? error.message : String(error) } }); },
    );
    return () => { isLate = true; };
    // oxlint-disable-next-line react/exhaustive-deps -- `key` stands for what `load` loads
  }, [key, tries]);
  if (held === null) return { state: "loading" };
  if ("message" in held.outcome) return held.key === key ? { state: "failed", message: held.outcome.message, again } : { state: "loading" };
  return { state: "ready", value: held.outcome.value };
}
