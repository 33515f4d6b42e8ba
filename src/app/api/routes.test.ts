/** Every route is explained in docs/reference/api.md, and no other is. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { fixtureParts } from "../../../test/fixtures/parts.ts";
import { makeApi } from "./api.ts";

test("every route has its paragraph in docs/reference/api.md, and no other has one", () => {
  const page = readFileSync(resolve(import.meta.dirname, "../../../docs/reference/api.md"), "utf8");
  const told = [...page.matchAll(/^## `([^`]+)`/gm)].map((match) => match[1] ?? "");
  const there = makeApi(fixtureParts()).routes.filter((route) => route.method !== "ALL").map((route) => `${route.method} ${route.path}`);
  expect(told.toSorted()).toEqual([...new Set(there)].toSorted());
});
