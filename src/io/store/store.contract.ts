/** What every database of the record must do. A test file calls this with a way to open an empty record, and to open it again. */
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "#pipeline/ports.ts";
import { logStart } from "#record/judgement.ts";
import { hashOfEntry } from "./log.ts";
import { sampleDecision, sampleReading, sampleReport } from "./samples.ts";

/** An empty record; `reopen` closes it and opens the same one again; `end` closes and removes it. */
export type Bench = { readonly store: Store; readonly reopen: () => Promise<Store>; readonly end: () => Promise<void> };

const now = "2031-03-04T05:06:07.000Z";

export function storeContract(database: string, open: () => Promise<Bench>): void {
  describe(`the record on ${database}`, () => {
    let bench: Bench;
    let store: Store;
    beforeEach(async () => {
      bench = await open();
      store = bench.store;
    });
    afterEach(() => bench.end());
    const add = async (...numbers: number[]) => {
      for (const n of numbers) await store.addReport(sampleReport(n), now);
    };

    test("keeps a report to the last character, through a restart", async () => {
      const report = sampleReport(1, { id: "r-odd", text: "nul \u0000, half a pair \ud800, \u{1f54a}, \u0627\u0644", blocks: [], title: null });
      expect(await store.addReport(report, now)).toBe(true);
      store = await bench.reopen();
      expect(await store.report("r-odd")).toEqual(report);
      expect(await store.report("r-none")).toBeNull();
    });

    test("the same report again changes nothing", async () => {
      await add(1, 2);
      const before = [await store.reports(), await store.report("r-1")];
      expect(await store.addReport(sampleReport(1), "2032-01-01T00:00:00.000Z")).toBe(false);
      expect(await store.addReport(sampleReport(1, { title: "another title" }), now)).toBe(false);
      expect([await store.reports(), await store.report("r-1")]).toEqual(before);
      expect(await store.check()).toEqual([]);
    });

    test("the same original that is read into another text later keeps its first text", async () => {
      const sha256 = "a".repeat(64);
      await store.addReport(sampleReport(1, { sha256 }), now);
      expect(await store.addReport(sampleReport(1, { sha256, text: "another text", blocks: [] }), now)).toBe(false);
      expect((await store.report("r-1"))?.text).toBe(sampleReport(1).text);
    });

    test("another report under a known id is refused, not dropped", async () => {
      await add(1);
      const other = sampleReport(1, { text: "something else", blocks: [] });
      await expect(store.addReport(other, now)).rejects.toMatchObject({ code: "document-not-valid" });
      expect((await store.report("r-1"))?.text).toBe(sampleReport(1).text);
    });

    test("many at once are all kept, each once", async () => {
      const twice = [...Array(20).keys(), ...Array(20).keys()];
      const added = await Promise.all(twice.map((n) => store.addReport(sampleReport(n), now)));
      expect(added.filter(Boolean)).toHaveLength(20);
      expect(await store.countReports()).toBe(20);
    });

    test("lists the newest day first, then by id, those without a day last", async () => {
      await add(3, 1);
      await store.addReport(sampleReport(3, { id: "r-0", title: null, outlet: null }), now);
      await store.addReport(sampleReport(9, { id: "r-undated", published: null, example: true }), now);
      const rows = await store.reports();
      expect(rows.map((row) => row.id)).toEqual(["r-0", "r-3", "r-1", "r-undated"]);
      expect(rows[0]).toEqual({ id: "r-0", title: null, outlet: null, published: "2031-03-04", language: "en", example: false, ingestedAt: now });
      expect(rows[3]).toMatchObject({ published: null, example: true });
      expect((await store.reports({ limit: 2, offset: 1 })).map((row) => row.id)).toEqual(["r-3", "r-1"]);
    });

    test("filters by days of publication, both included, and counts the same", async () => {
      await add(1, 2, 3, 4);
      await store.addReport(sampleReport(5, { published: null }), now);
      const filter = { from: "2031-03-03", to: "2031-03-04" };
      expect((await store.reports(filter)).map((row) => row.id)).toEqual(["r-3", "r-2"]);
      expect(await store.countReports(filter)).toBe(2);
      expect(await store.countReports({ to: "2031-03-02" })).toBe(1);
      expect(await store.countReports()).toBe(5);
    });

    test.each([
      ["one word of the text", "died", ["r-1", "r-2"]],
      ["words that must all occur", "Council QASUN", ["r-1"]],
      ["words of which one is missing", "council nowhere", []],
      ["a word of the title alone", "headline", ["r-title"]],
      ["accents or none", "ecole", ["r-accents"]],
      ["letters that do not come apart", "lodz strasse", ["r-accents"]],
      ["Arabic", "قصف", ["r-arabic"]],
      ["Arabic with vowel signs, an alef without its hamza", "مَدينة الاحد", ["r-arabic"]],
      ["operators of a search language as words", "and or not near", ["r-words"]],
      ["signs of a search language", "\"council\" AND (NEAR* ^: {-+})", ["r-words"]],
      ["signs alone: no word is asked for", "\"*", ["r-words", "r-title", "r-accents", "r-arabic", "r-1", "r-2"]],
    ])("finds %s", async (_, words, expected) => {
      const other = (id: string, title: string, text: string) => store.addReport(sampleReport(0, { id, title, text, blocks: [] }), now);
      await add(1, 2);
      await other("r-title", "A headline", "of nothing");
      await other("r-accents", "L'École", "Łódź, Straße");
      await other("r-arabic", "خبر", "قَصَفَ الطيران المدينة، قصف مدينة يوم الأحد");
      await other("r-words", "", "near and or not council");
      expect((await store.reports({ words })).map((row) => row.id).sort()).toEqual([...expected].sort());
      expect(await store.countReports({ words })).toBe(expected.length);
    });

    test("whatever a person types, a search never breaks, and a report is found by its own words", async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (typed) => {
          const id = `r-${Buffer.from(typed, "utf16le").toString("hex")}`;
          await store.addReport(sampleReport(0, { id, title: null, text: typed, blocks: [] }), now);
          expect((await store.reports({ words: typed, limit: 100_000 })).map((row) => row.id)).toContain(id);
        }),
        { numRuns: 40 },
      );
    });

    test.each([["one letter", "a"], ["accents without letters", "\u0301\u0323"], ["signs that stand for many letters", "\ufdfa"], ["lengthening strokes", "\u0640"]])(
      "takes a hundred thousand of %s",
      async (_, unit) => {
        await store.addReport(sampleReport(1, { text: unit.repeat(100_000), blocks: [] }), now);
        expect(await store.countReports({ words: unit.repeat(64) })).toBe(1);
      },
    );

    test("replaces the reading of a version and keeps those of others", async () => {
      await add(1);
      await store.putReading(sampleReading(1, "v1"));
      await store.putReading(sampleReading(1, "v2"));
      const better = sampleReading(1, "v1", { events: [] });
      await store.putReading(better);
      store = await bench.reopen();
      expect(JSON.stringify(await store.reading("r-1", "v1"))).toBe(JSON.stringify(better));
      expect(await store.reading("r-1", "v2")).toEqual(sampleReading(1, "v2"));
      expect(await store.reading("r-1", "v3")).toBeNull();
      expect(await store.versions("r-1")).toEqual(["v1", "v2"]);
    });

    test("refuses the reading of a report that it does not have", async () => {
      await expect(store.putReading(sampleReading(7))).rejects.toMatchObject({ code: "subject-unknown", subject: "r-7" });
    });

    test("knows which reports a version has yet to read, in the order of ingestion", async () => {
      await add(5, 3, 8, 1);
      await store.putReading(sampleReading(3, "v1"));
      await store.putReading(sampleReading(8, "v2"));
      expect(await store.unread("v1")).toEqual(["r-5", "r-8", "r-1"]);
      expect(await store.unread("v1", 2)).toEqual(["r-5", "r-8"]);
      expect(await store.unread("v2")).toEqual(["r-5", "r-3", "r-1"]);
    });

    test("finds events by box and days", async () => {
      await add(0, 1, 2);
      for (const n of [0, 1, 2]) await store.putReading(sampleReading(n));
      const found = async (filter: object) => (await store.locations({ version: "v1", ...filter })).map((one) => one.report);
      expect(await found({})).toEqual(["r-0", "r-1", "r-2"]);
      expect(await found({ box: { south: 35, west: 36, north: 37, east: 38 } })).toEqual(["r-0", "r-2"]);
      expect(await found({ box: { south: 35.5, west: 36.7, north: 35.5, east: 36.7 } })).toEqual(["r-0"]);
      expect(await found({ from: "2031-03-02" })).toEqual(["r-1", "r-2"]);
      expect(await found({ box: { south: 35, west: 36, north: 37, east: 38 }, to: "2031-03-01" })).toEqual(["r-0"]);
      expect(await found({ version: "v2" })).toEqual([]);
      await store.putReading(sampleReading(0, "v1", { events: [] }));
      expect(await found({})).toEqual(["r-1", "r-2"]);
    });

    test("a box and days find what a look at each event finds, across the 180th meridian too", async () => {
      const coordinate = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
      const day = fc.integer({ min: 1, max: 9 }).map((n) => `2031-03-0${n}`);
      const end = fc.option(day, { nil: null });
      const where = fc.record({ lat: coordinate(90), lon: coordinate(180), earliest: end, latest: end }).filter(isOrdered);
      const side = fc.option(fc.tuple(coordinate(90), coordinate(90), coordinate(180), coordinate(180)), { nil: null });
      await add(1);
      const event = sampleReading(1).events[0]!;
      const location = event.locations[0]!;
      await fc.assert(
        fc.asyncProperty(fc.array(where, { maxLength: 8 }), side, fc.tuple(end, end), async (spots, sides, [from, to]) => {
          const events = spots.map((spot, index) => ({
            ...event, id: `e${index}`, when: { ...event.when!, earliest: spot.earliest, latest: spot.latest },
            locations: [{ ...location, place: { ...location.place!, lat: spot.lat, lon: spot.lon } }],
          }));
          await store.putReading(sampleReading(1, "v1", { events }));
          const box = sides === null ? null : { south: Math.min(sides[0], sides[1]), north: Math.max(sides[0], sides[1]), west: sides[2], east: sides[3] };
          const found = await store.locations({ version: "v1", ...(box && { box }), ...(from !== null && { from }), ...(to !== null && { to }) });
          const expected = spots.flatMap((spot, index) => (isIn(spot, box) && isOn(spot, from, to) ? [`e${index}`] : []));
          expect(found.map((one) => one.event)).toEqual(expected);
        }),
        { numRuns: 40 },
      );
    });

    test("chains judgements, each to the one before", async () => {
      const first = await store.judge(sampleDecision(), null, now);
      const second = await store.judge(sampleDecision({ action: "change", field: "stance", value: "denial", why: "read it again" }), "assertion", now);
      expect(first).toMatchObject({ seq: 1, previous: logStart, before: null, at: now });
      expect(second).toMatchObject({ seq: 2, previous: first.hash, before: "assertion" });
      expect(second.hash).toBe(hashOfEntry(second));
      store = await bench.reopen();
      expect(await store.judgements()).toEqual([first, second]);
      expect(await store.check()).toEqual([]);
    });

    test("judgements from many hands at once are one chain without a gap", async () => {
      await Promise.all([...Array(25).keys()].map((n) => store.judge(sampleDecision({ subject: `r-${n}` }), n, now)));
      const log = await store.judgements();
      expect(log.map((one) => one.seq)).toEqual([...Array(25).keys()].map((n) => n + 1));
      expect(new Set(log.map((one) => one.before)).size).toBe(25);
      expect(await store.check()).toEqual([]);
    });

    test("a subject takes along what lies in it, and nothing that only looks like it", async () => {
      for (const subject of ["r-1", "r-1#c1", "r-10#c1", "R-1#c1", "r-1#c10", "r_1#c1", "r-1#c1#x"]) await store.judge(sampleDecision({ subject }), null, now);
      const about = async (subject: string) => (await store.judgements(subject)).map((one) => one.decision.subject);
      expect(await about("r-1")).toEqual(["r-1", "r-1#c1", "r-1#c10", "r-1#c1#x"]);
      expect(await about("r-1#c1")).toEqual(["r-1#c1", "r-1#c1#x"]);
      expect(await about("r_1")).toEqual(["r_1#c1"]);
    });

    test("any decision is kept as it was and the chain holds", async () => {
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), fc.string({ unit: "binary", maxLength: 50 }), async (value, before, why) => {
          const decision = sampleDecision({ action: "change", field: "x", value: value as never, why });
          const written = await store.judge(decision, before as never, now);
          expect((await store.judgements()).at(-1)).toEqual(JSON.parse(JSON.stringify(written)));
        }),
        { numRuns: 40 },
      );
      expect(await store.check()).toEqual([]);
    });
  });
}

type Spot = { lat: number; lon: number; earliest: string | null; latest: string | null };

function isOrdered({ earliest, latest }: Spot): boolean {
  return earliest === null || latest === null || earliest <= latest;
}

function isIn({ lat, lon }: Spot, box: { south: number; north: number; west: number; east: number } | null): boolean {
  if (box === null) return true;
  const across = box.west > box.east;
  return lat >= box.south && lat <= box.north && (across ? lon >= box.west || lon <= box.east : lon >= box.west && lon <= box.east);
}

function isOn({ earliest, latest }: Spot, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true;
  if (earliest === null && latest === null) return false;
  return (from === null || latest === null || latest >= from) && (to === null || earliest === null || earliest <= to);
}
