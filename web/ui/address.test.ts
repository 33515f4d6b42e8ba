/** Addresses of the page say what they show, and unknown ones say so. */
import { expect, test } from "vitest";
import { hrefOf, parseRoute } from "./address.ts";
import type { Route } from "./address.ts";

const routes: Route[] = [
  { screen: "brief", day: null }, { screen: "brief", day: "2015-10-07" }, { screen: "map", day: null }, { screen: "map", day: "2015-10-07" },
  { screen: "read" }, { screen: "reports", words: "" }, { screen: "reports", words: "two words & more" },
  { screen: "report", id: "r-1", target: null }, { screen: "report", id: "r-1#ü/", target: { start: 3, end: 12 } }, { screen: "report", id: "r-1", target: { value: "c3" } },
];

test.each(routes)("%j goes out and comes back", (route) => {
  expect(parseRoute(hrefOf(route))).toEqual(route);
});

test.each(["/nowhere", "/brief/yesterday", "/reports/a/b", "/map/2015", "/read/more"])("%s is no screen", (address) => {
  expect(parseRoute(address)).toEqual({ screen: "lost" });
});

test("an address that is badly encoded is taken as it stands", () => {
  expect(parseRoute("/reports/%E0%A4")).toEqual({ screen: "report", id: "%E0%A4", target: null });
});
