/** Words around what was searched for, never cut inside a sign. */
import { expect, test } from "vitest";
import { snippetOf } from "./snippet.ts";

const long = `${"before ".repeat(40)}the depot burned ${"after ".repeat(40)}`;

test.each([
  ["A depot burned.", "depot", "A depot burned."],
  ["A depot\nburned.", "BURNED", "A depot burned."],
  ["A depot burned.", "harbour", null],
  ["", "depot", null],
  ["A depot burned.", "a", null],
])("%j searched for %j shows %j", (text, query, expected) => {
  expect(snippetOf(text, query)).toBe(expected);
});

test("a long text is cut at spaces on both sides", () => {
  const snippet = snippetOf(long, "depot") ?? "";
  expect(snippet).toMatch(/^… before .{0,300} depot burned .{0,300} after …$/);
  expect(snippet.length).toBeLessThan(210);
});
