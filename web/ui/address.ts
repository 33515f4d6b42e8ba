/** The addresses of the screens: what can be shared by link stands in them. */

/** Words of a report that an address points at, or the id of a value. */
export type Target = { readonly start: number; readonly end: number } | { readonly value: string };

export type Route =
  | { readonly screen: "brief"; readonly day: string | null }
  | { readonly screen: "read" }
  | { readonly screen: "reports"; readonly words: string }
  | { readonly screen: "report"; readonly id: string; readonly target: Target | null }
  | { readonly screen: "map"; readonly day: string | null }
  | { readonly screen: "lost" };

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

export function parseRoute(address: string): Route {
  const url = new URL(address, "http://localhost");
  const [first = "", second = "", ...more] = url.pathname.split("/").filter((part) => part !== "").map(decode);
  if (more.length > 0) return { screen: "lost" };
  const day = dayPattern.test(second) ? second : null;
  if (first === "" || (first === "brief" && (second === "" || day !== null))) return { screen: "brief", day };
  if (first === "map" && (second === "" || day !== null)) return { screen: "map", day };
  if (first === "read" && second === "") return { screen: "read" };
  if (first === "reports" && second === "") return { screen: "reports", words: url.searchParams.get("q") ?? "" };
  if (first === "reports") return { screen: "report", id: second, target: parseTarget(url.searchParams.get("at")) };
  return { screen: "lost" };
}

export function hrefOf(route: Route): string {
  switch (route.screen) {
    case "brief": return route.day === null ? "/" : `/brief/${route.day}`;
    case "map": return route.day === null ? "/map" : `/map/${route.day}`;
    case "read": return "/read";
    case "reports": return route.words === "" ? "/reports" : `/reports?q=${encodeURIComponent(route.words)}`;
    case "report": return `/reports/${encodeURIComponent(route.id)}${route.target === null ? "" : `?at=${sayTarget(route.target)}`}`;
    case "lost": return "/";
  }
}

function sayTarget(target: Target): string {
  return "value" in target ? encodeURIComponent(target.value) : `${target.start}-${target.end}`;
}

function parseTarget(said: string | null): Target | null {
  if (said === null || said === "") return null;
  const span = /^(\d{1,9})-(\d{1,9})$/.exec(said);
  return span === null ? { value: said } : { start: Number(span[1]), end: Number(span[2]) };
}

/** An address may hold what is no valid encoding; it then stands for itself. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
