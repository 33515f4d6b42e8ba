/** Which screen the address names, and links that go there without loading the page anew. */
import type { AnchorHTMLAttributes, MouseEvent } from "react";
import { useSyncExternalStore } from "react";
import { parseRoute, hrefOf } from "./address.ts";
import type { Route } from "./address.ts";

export { hrefOf } from "./address.ts";
export type { Route } from "./address.ts";

const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

export function useRoute(): Route {
  const address = useSyncExternalStore(listen, () => window.location.pathname + window.location.search);
  return parseRoute(address);
}

/** Goes to a screen. With `replace` the step before is not kept (for what is typed into a search box). */
export function go(route: Route, how: "push" | "replace" = "push"): void {
  const href = hrefOf(route);
  if (how === "push") window.history.pushState(null, "", href);
  else window.history.replaceState(null, "", href);
  for (const listener of listeners) listener();
  if (how === "push") {
    window.scrollTo(0, 0);
    document.getElementById("main")?.focus({ preventScroll: true });
  }
}

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href" | "onClick"> & { to: Route };

export function Link({ to, children, ...rest }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return <a {...rest} href={hrefOf(to)} onClick={follow}>{children}</a>;
}
