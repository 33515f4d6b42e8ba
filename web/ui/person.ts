/** The name of the person at the desk, kept in this browser; it stands beside every judgement. */
import { useSyncExternalStore } from "react";

const place = "sitrep.person";
const listeners = new Set<() => void>();

export function savePerson(name: string): void {
  localStorage.setItem(place, name.slice(0, 200));
  for (const listener of listeners) listener();
}

/** Empty until it is told. */
export function usePerson(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(place) ?? "",
  );
}
