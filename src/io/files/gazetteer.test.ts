/** The place index on disk: made once, opened again, made anew when a source changes. */
import { mkdtemp, mkdir, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadPlaceIndex } from "./gazetteer.ts";
import type { IndexCompiler } from "./gazetteer.ts";

/** A compiler that keeps the lines it was given, to see what the reader of files hands over. */
function lineKeeper(): { readonly compiler: IndexCompiler<string>; readonly starts: () => number } {
  let starts = 0;
  const compiler: IndexCompiler<string> = {
    layoutVersion: 1,
    start: (tables) => {
      starts++;
      const lines: string[] = [Object.keys(tables).join()];
      return { add: (line, format) => lines.push(`${format}:${line}`), finish: (version) => new TextEncoder().encode([...lines, version].join("\n")) };
    },
    open: (buffer) => new TextDecoder().decode(new Uint8Array(buffer).slice()),
  };
  return { compiler, starts: () => starts };
}

async function folders() {
  const root = await mkdtemp(join(tmpdir(), "gazetteer-"));
  const [tables, more] = [join(root, "tables"), join(root, "more")];
  await mkdir(tables);
  await mkdir(more);
  await writeFile(join(tables, "countries.tsv"), "iso\tname\n");
  await writeFile(join(more, "SY.txt"), "1\tA\n2\tB\n");
  await writeFile(join(more, "readMe.txt"), "not a dump");
  await writeFile(join(more, "sy.jsonl"), "{}\n");
  return { tables, cities: null, more, cache: join(root, "cache") };
}

test("dumps come before the rest, other files are left alone, and news is told", async () => {
  const { compiler } = lineKeeper();
  const steps: string[] = [];
  const { index } = await loadPlaceIndex(compiler, await folders(), ({ step }) => steps.push(step));
  expect(index.split("\n").slice(0, -1)).toEqual(["countries.tsv", "geonames:1\tA", "geonames:2\tB", "wof:{}"]);
  expect(steps.at(-1)).toBe("sorting");
});

test("it is made once, and anew when a source changes", async () => {
  const { compiler, starts } = lineKeeper();
  const files = await folders();
  const first = await loadPlaceIndex(compiler, files);
  expect((await loadPlaceIndex(compiler, files)).index).toBe(first.index);
  expect(starts()).toBe(1);
  await writeFile(join(files.more, "SY.txt"), "1\tA\n2\tB\n3\tC\n");
  const second = await loadPlaceIndex(compiler, files);
  expect(starts()).toBe(2);
  expect(second.index).not.toBe(first.index);
  expect((await readdir(files.cache)).every((name) => name.endsWith(".bin"))).toBe(true);
});

test("the same contents give the same version, wherever they lie", async () => {
  const { compiler } = lineKeeper();
  const one = await loadPlaceIndex(compiler, await folders());
  const other = await loadPlaceIndex(compiler, await folders());
  expect(one.index).toBe(other.index);
});

test("a folder that is not there is told in one sentence", async () => {
  const { compiler } = lineKeeper();
  const files = { ...(await folders()), more: "/nowhere/at/all" };
  await expect(loadPlaceIndex(compiler, files)).rejects.toMatchObject({ code: "place-index-failed", subject: "/nowhere/at/all" });
});
