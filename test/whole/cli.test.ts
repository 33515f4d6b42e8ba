/** The command line as people and programs meet it: real processes on a real record, good input and bad. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync, mkdirSync, appendFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Brief } from "#record/brief.ts";
import { quotesItsText } from "#record/span.ts";
import { Reading, spansOf } from "#record/reading.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "sitrep-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ran = { code: number | null; out: string; err: string };

function sitrep(args: readonly string[], { input = "", data = "record" } = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "src/app/cli/main.ts"), ...args], {
    cwd: folder, input, encoding: "utf8", maxBuffer: 64 << 20, env: { ...process.env, SITREP_DATA: join(folder, data), SITREP_GAZETTEER: "", NO_COLOR: "1" },
  });
  return { code: status, out: stdout, err: stderr };
}

const report = `Shelling kills three in market town

KAFR TEST, 7 October 2015

Government artillery shelled the town of Khan Shaykhun in Idlib province on Tuesday, the Syrian Observatory for Human Rights said. At least three civilians were killed.

“We heard eleven explosions,” Rami Abdulrahman, the head of the Observatory, said.

State media did not mention the shelling.
`;

beforeAll(() => {
  writeFileSync(join(folder, "report.txt"), report);
  writeFileSync(join(folder, "empty.txt"), "");
  writeFileSync(join(folder, "picture.txt"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]));
  writeFileSync(join(folder, "huge.txt"), "");
  truncateSync(join(folder, "huge.txt"), 100 << 20);
  writeFileSync(join(folder, "nothing.html"), "<html><body><nav><a href='#'>Home</a></nav></body></html>");
  mkdirSync(join(folder, "none"));
});

function reading(ran: Ran): Reading {
  expect(ran.err).toBe("");
  expect(ran.code).toBe(0);
  return Reading.parse(JSON.parse(ran.out));
}

test("read --json prints a reading that keeps its own laws", () => {
  const read = reading(sitrep(["read", "report.txt", "--json"]));
  expect(read.report.published?.value).toBe("2015-10-07");
  expect(read.claims.map((claim) => claim.stance)).toContain("silence");
  expect(read.claims.some((claim) => claim.source?.name.includes("Abdulrahman"))).toBe(true);
  for (const at of spansOf(read)) expect(quotesItsText(read.report.text, at), JSON.stringify(at)).toBe(true);
});

test("the same report gives the same bytes, from a file and from standard input", () => {
  const once = sitrep(["read", "report.txt", "--json"]).out;
  expect(sitrep(["read", "report.txt", "--json"]).out).toBe(once);
  expect(reading(sitrep(["read", "-", "--json"], { input: report })).claims).toEqual(Reading.parse(JSON.parse(once)).claims);
});

test("read for people shows the words and what was read", () => {
  const { out, code } = sitrep(["read", "report.txt"]);
  expect(code).toBe(0);
  for (const words of ["Claims (", "Events (", "Places (", "Dates (", "Khan Shaykhun", "silence"]) expect(out).toContain(words);
});

test("read --jsonl answers line by line in order, and says which line it could not read", () => {
  const lines = [{ id: "a", text: "The mayor said on Monday that two people were killed.", published: "2015-10-07" }, "not json", { id: "b" }, { id: 7, text: "Nothing happened." }];
  const { out, code } = sitrep(["read", "--jsonl"], { input: lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n") });
  const answers = out.trim().split("\n").map((line) => JSON.parse(line) as { id: string | null; problem?: { code: string } });
  expect(answers.map((one) => one.id)).toEqual(["a", null, null, "7"]);
  expect(answers.map((one) => one.problem?.code)).toEqual([undefined, "line-not-json", "document-not-valid", undefined]);
  expect(code).toBe(1);
});

test.each([
  [["read", "missing.txt"], "file-missing"],
  [["read", "empty.txt"], "file-empty"],
  [["read", "picture.txt"], "file-binary"],
  [["read", "huge.txt"], "file-too-large"],
  [["read", "none"], "file-unreadable"],
  [["read", "nothing.html"], "format-unknown"],
  [["read", "http://127.0.0.1:1/"], "address-refused"],
  [["read", "https://user:secret@example.org/"], "address-refused"],
  [["read", "report.txt", "--published", "7 Oct"], "setting-invalid"],
  [["ingest", "none"], "folder-empty"],
  [["brief", "--day", "yesterday"], "setting-invalid"],
  [["explain", "r-0#c1"], "record-missing"],
  [["export", "csv", "--from", "2015-13-01"], "setting-invalid"],
  [["judge", "bless", "r-0#c1", "--who", "A"], "judgement-invalid"],
  [["restore", "none"], "record-missing", "untouched"],
  [["serve", "--port", "99999"], "setting-invalid"],
] as const)("%j ends with %s in one sentence", (args, code, data: string = "bad") => {
  const ran = sitrep(args, { data });
  expect(ran.code).toBe(1);
  expect(ran.err).toContain(`[${code}]`);
  expect(ran.err.trim().split("\n")).toHaveLength(1);
  expect(ran.err).not.toMatch(/\bat .+:\d+:\d+/);
  expect(ran.out).toBe("");
});

test("a command that is not understood ends with 2, help with 0", () => {
  expect(sitrep(["frobnicate"]).code).toBe(2);
  expect(sitrep(["export", "xml"]).code).toBe(2);
  expect(sitrep(["--help"]).code).toBe(0);
});

test("a report goes into the record once; a judgement changes the brief and never the reading", () => {
  const first = sitrep(["ingest", "report.txt", "missing.txt", "--json"]);
  expect(first.code).toBe(1);
  const [added, refused] = first.out.trim().split("\n").map((line) => JSON.parse(line) as { id: string; added: boolean; problem: { code: string } | null });
  expect(added).toMatchObject({ added: true, problem: null });
  expect(refused?.problem?.code).toBe("file-missing");
  expect(sitrep(["ingest", "report.txt"]).out).toContain("0 new, 1 already in the record");

  const before = Brief.parse(JSON.parse(sitrep(["brief", "--json"]).out));
  const silence = before.sections.flatMap((section) => section.sentences).find((sentence) => sentence.text.includes("did not speak of"));
  expect(silence).toBeDefined();
  for (const sentence of before.sections.flatMap((section) => section.sentences)) {
    expect(sentence.evidence.length).toBeGreaterThan(0);
    for (const evidence of sentence.evidence) expect(report.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  }
  expect(sitrep(["explain", "r-0#c1"]).err).toContain("[subject-unknown]");
  const subject = `${silence?.evidence[0].report}#${silence?.evidence[0].of}`;
  expect(sitrep(["explain", subject]).out).toContain("Nobody has judged it yet");
  expect(sitrep(["judge", "reject", subject, "--who", "A. Reader", "--why", "a test"]).code).toBe(0);
  expect(sitrep(["explain", subject]).out).toContain("A. Reader");
  const after = Brief.parse(JSON.parse(sitrep(["brief", "--json"]).out));
  expect(after.sections.flatMap((section) => section.sentences).map((sentence) => sentence.text)).not.toContain(silence?.text);
  expect(sitrep(["judge", "accept", subject, "--who", "B. Editor"]).code).toBe(0);
  expect(Brief.parse(JSON.parse(sitrep(["brief", "--json"]).out))).toEqual(before);
});

test("exports are files that other tools read", () => {
  const geojson = JSON.parse(sitrep(["export", "geojson"]).out) as { type: string; features: { properties: { precision: number | null; because: string } }[] };
  expect(geojson.type).toBe("FeatureCollection");
  expect(geojson.features.length).toBeGreaterThan(0);
  for (const feature of geojson.features) expect(feature.properties.because).not.toBe("");
  expect(sitrep(["export", "csv"]).out.split("\n")[0]).toContain("report,event,type,sub_type");
  expect(sitrep(["export", "claims-csv", "--out", "claims.csv"]).code).toBe(0);
  expect(readFileSync(join(folder, "claims.csv"), "utf8")).toContain("silence");
});

test("check finds a sound record sound, and an original that was changed by one byte", () => {
  expect(sitrep(["check"])).toMatchObject({ code: 0, err: "" });
  expect(sitrep(["backup", "copy"]).code).toBe(0);
  expect(sitrep(["backup", "copy"]).err).toContain("[backup-exists]");
  expect(sitrep(["restore", "copy"]).err).toContain("[restore-target-exists]");
  expect(sitrep(["restore", "copy"], { data: "second" }).code).toBe(0);
  expect(sitrep(["brief", "--json"], { data: "second" }).out).toBe(sitrep(["brief", "--json"]).out);
  const originals = spawnSync("find", [join(folder, "second/originals"), "-type", "f"], { encoding: "utf8" }).stdout.trim().split("\n");
  spawnSync("chmod", ["u+w", originals[0] ?? ""]);
  appendFileSync(originals[0] ?? "", "!");
  const spoilt = sitrep(["check"], { data: "second" });
  expect(spoilt.code).toBe(3);
  expect(spoilt.out).toContain("1 faults");
});

test("parse draws trees, and prints CoNLL-U with one root a sentence", () => {
  expect(sitrep(["parse", "report.txt"]).out).toContain("nsubj");
  const sentences = sitrep(["parse", "report.txt", "--conllu"]).out.trim().split("\n\n");
  expect(sentences.length).toBeGreaterThan(4);
  for (const sentence of sentences) {
    const words = sentence.split("\n").filter((line) => !line.startsWith("#")).map((line) => line.split("\t"));
    expect(words.every((columns) => columns.length === 10)).toBe(true);
    expect(words.filter((columns) => columns[6] === "0")).toHaveLength(1);
  }
});

test("many documents are read in threads: in order, and to the same bytes as alone", () => {
  const documents = Array.from({ length: 450 }, (_, i) => ({ id: `d${i}`, text: `Bulletin ${i}\n\n${report.repeat(15)}`, published: "2015-10-07" }));
  const lines = documents.map((one) => JSON.stringify(one));
  expect(lines.join("").length).toBeGreaterThan(2_300_000);
  const { out, code } = sitrep(["read", "--jsonl"], { input: lines.join("\n") });
  expect(code).toBe(0);
  const answers = out.trim().split("\n");
  expect(answers.map((answer) => (JSON.parse(answer) as { id: string }).id)).toEqual(documents.map((one) => one.id));
  const alone = sitrep(["read", "--jsonl"], { input: lines.at(-1) ?? "" }).out.trim();
  expect(answers.at(-1)).toBe(alone);
});
