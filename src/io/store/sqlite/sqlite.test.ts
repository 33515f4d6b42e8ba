/** The contract on SQLite, and what only SQLite must show: settings, triggers, migrations, and what a tampered file says. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { canonicalJson } from "#record/judgement.ts";
import { openRecord } from "../open.ts";
import { sampleDecision, sampleReading, sampleReport } from "../samples.ts";
import { storeContract } from "../store.contract.ts";
import { connect } from "./connect.ts";
import { hashOfMigration } from "./migrate.ts";
import { migrations } from "./migrations.ts";
import { sayingProblems } from "./problems.ts";

const now = "2031-03-04T05:06:07.000Z";

storeContract("SQLite", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sitrep-store-"));
  let opened = await openRecord(folder);
  return {
    store: opened.store,
    reopen: async () => {
      await opened.close();
      opened = await openRecord(folder);
      return opened.store;
    },
    end: async () => {
      await opened.close();
      await rm(folder, { recursive: true });
    },
  };
});

/** Once a step has landed its hash stands here for good: an edited step would leave older records with other tables. */
const landed = ["f8b0ee38804e3582c89fd050aab0c88734cd630bb5a45e72f9b9a130f5f65b61"];

test("migrations that have landed are never edited, and are numbered without a gap", () => {
  expect(migrations.map((one) => hashOfMigration(one.sql))).toEqual(landed);
  expect(migrations.map((one) => one.number)).toEqual(migrations.map((_, index) => index + 1));
});

describe("a record in a file", () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "sitrep-sqlite-"));
    file = join(folder, "record.sqlite");
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** The file as someone with an editor has it: no trigger stands in the way. */
  const tamper = (work: (database: DatabaseSync) => void) => {
    const database = new DatabaseSync(file);
    for (const { name } of database.prepare("select name from sqlite_schema where type = 'trigger'").all()) database.exec(`drop trigger ${String(name)}`);
    work(database);
    database.close();
  };
  const faults = async () => {
    const { store, close } = await openRecord(folder);
    const found = await store.check();
    await close();
    return found;
  };
  const writeLog = async (length: number) => {
    const { store, close } = await openRecord(folder);
    for (let n = 1; n <= length; n++) await store.judge(sampleDecision({ subject: `r-${n}` }), null, now);
    await close();
  };

  test("keeps commits on the disk before it acknowledges them", () => {
    const database = connect(file);
    const setting = (name: string) => Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0];
    expect([setting("journal_mode"), setting("synchronous"), setting("foreign_keys"), setting("recursive_triggers")]).toEqual(["wal", 2, 1, 1]);
    expect(Object.values(connect(file, { busyMs: 1234 }).prepare("pragma busy_timeout").get() ?? {})).toEqual([1234]);
  });

  test.each([
    ["update judgements set at = 'x'", "never edited"],
    ["delete from judgements", "never deleted"],
    ["insert or replace into judgements select seq, at, subject, root, decision, held, previous, hash from judgements limit 1", "follow"],
    ["insert into judgements select 9, at, subject, root, decision, held, previous, 'x' from judgements limit 1", "follow"],
    ["delete from log_head", "keeps its head"],
    ["insert or replace into log_head values (1, 0, '')", "keeps its head"],
    ["update log_head set count = 0", "only grows"],
    ["update reports set body = ''", "never changed"],
    ["delete from reports", "never deleted"],
    ["insert or replace into reports select * from reports", "never deleted"],
  ])("the database itself refuses: %s", async (statement, reason) => {
    await writeLog(2);
    const { store, close } = await openRecord(folder);
    await store.addReport(sampleReport(1), now);
    await close();
    const database = connect(file);
    expect(() => database.exec(statement)).toThrow(reason);
    database.close();
    expect(await faults()).toEqual([]);
  });

  test("any one edited value in the log is found", async () => {
    await writeLog(5);
    expect(await faults()).toEqual([]);
    const columns = ["at", "subject", "root", "decision", "held", "previous", "hash"];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.constantFrom(...columns), fc.string({ maxLength: 8 }), async (seq, column, text) => {
        let kept: unknown;
        tamper((database) => {
          kept = database.prepare(`select ${column} as kept from judgements where seq = ?`).get(seq)?.["kept"];
          database.prepare(`update judgements set ${column} = ? where seq = ?`).run(`${text}~${seq}`, seq);
        });
        expect(await faults()).not.toEqual([]);
        tamper((database) => void database.prepare(`update judgements set ${column} = ? where seq = ?`).run(String(kept), seq));
        expect(await faults()).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test("a decision that still reads well, but says something else, is found", async () => {
    await writeLog(3);
    tamper((database) => void database.prepare("update judgements set decision = ? where seq = 2").run(canonicalJson(sampleDecision({ subject: "r-2", who: "Eve" }))));
    expect(await faults()).toEqual(["Judgement 2 is not what its hash says: it was changed after it was written."]);
  });

  test.each([
    ["one taken out of the middle", "delete from judgements where seq = 2", "The log has no judgement 2: the next one is 3."],
    ["the first taken away", "delete from judgements where seq = 1", "The log has no judgement 1: the next one is 2."],
    ["its end cut off", "delete from judgements where seq > 2", "The log ends at judgement 2, and its head says 4: its end was cut off."],
    ["all of it cut off", "delete from judgements", "The log ends at judgement 0, and its head says 4: its end was cut off."],
    ["its head lost", "delete from log_head", "The log of judgements has lost its head: whether its end was cut off can't be told."],
    ["a head with another hash", "update log_head set hash = 'x'", "The head of the log does not bear the hash of the last judgement."],
  ])("a log with %s is found", async (_, statement, sentence) => {
    await writeLog(4);
    tamper((database) => database.exec(statement));
    expect(await faults()).toContain(sentence);
  });

  test("a report that the word index lacks, and a row that points nowhere, are found", async () => {
    const { store, close } = await openRecord(folder);
    await store.addReport(sampleReport(1), now);
    await store.putReading(sampleReading(1));
    await close();
    tamper((database) => database.exec("pragma foreign_keys = off; insert into report_words (report_words) values ('delete-all'); update readings set version = 'v9'"));
    expect(await faults()).toEqual(["A row of event_places points to a row of readings that is not there.", "The word index lacks 1 report."]);
  });

  test("a record of a newer Sitrep is refused", async () => {
    await writeLog(1);
    tamper((database) => database.exec("insert into migrations values (9, 'from the future', 'x', 'x')"));
    await expect(openRecord(folder)).rejects.toMatchObject({ code: "record-newer", subject: file });
  });

  test("a record whose steps are not ours is refused", async () => {
    await writeLog(1);
    tamper((database) => database.exec("update migrations set sha256 = 'x'"));
    await expect(openRecord(folder)).rejects.toMatchObject({ code: "record-damaged" });
  });

  test("a database of another program is refused and left as it is", async () => {
    const other = new DatabaseSync(file);
    other.exec("create table cats (name text)");
    other.close();
    await expect(openRecord(folder)).rejects.toMatchObject({ code: "record-damaged" });
    expect(new DatabaseSync(file).prepare("select name from sqlite_schema").all().map((row) => row["name"])).toEqual(["cats"]);
  });

  test("a file that is no database is refused", async () => {
    await writeFile(file, "not a database ".repeat(1000));
    await expect(openRecord(folder)).rejects.toMatchObject({ code: "record-damaged" });
  });

  test("a folder without a record is told, unless one may be made", async () => {
    await expect(openRecord(join(folder, "none"), { create: false })).rejects.toMatchObject({ code: "record-missing" });
    await (await openRecord(join(folder, "none"))).close();
    await (await openRecord(join(folder, "none"), { create: false })).close();
  });

  test("a folder that is none, and a disk without room, are told in plain words", async () => {
    await writeFile(join(folder, "note"), "x");
    await expect(openRecord(join(folder, "note"))).rejects.toMatchObject({ code: "file-unreadable" });
    expect(() => connect(join(folder, "no", "such"))).toThrow(expect.objectContaining({ code: "file-unreadable" }));
    const database = connect(file);
    database.exec("pragma max_page_count = 60");
    const fill = database.prepare("insert into migrations values (?, '', ?, '')");
    expect(() => sayingProblems(file, () => fill.run(99, "x".repeat(1_000_000)))).toThrow(expect.objectContaining({ code: "disk-full" }));
    database.close();
  });

  test("while another writes, reading goes on, and writing gives up after its time and says why", async () => {
    const { store, close } = await openRecord(folder, { busyMs: 20 });
    await store.addReport(sampleReport(1), now);
    const other = connect(file);
    other.exec("begin immediate");
    expect(await store.countReports()).toBe(1);
    await expect(store.addReport(sampleReport(2), now)).rejects.toMatchObject({ code: "record-locked" });
    const second = await openRecord(folder, { busyMs: 20 });
    expect(await second.store.countReports()).toBe(1);
    other.exec("rollback");
    expect(await store.addReport(sampleReport(2), now)).toBe(true);
    expect(await second.store.countReports()).toBe(2);
    other.close();
    await second.close();
    await close();
  });

  test("what fails midway leaves nothing behind", async () => {
    const { store, close } = await openRecord(folder);
    await store.addReport(sampleReport(1), now);
    await store.putReading(sampleReading(1));
    const reading = sampleReading(1);
    const circular = { ...reading, toJSON: () => { throw new Error("can't be said"); } };
    await expect(store.putReading(circular)).rejects.toThrow("can't be said");
    expect(await store.reading("r-1", "v1")).toEqual(reading);
    expect(await store.check()).toEqual([]);
    await close();
  });
});
