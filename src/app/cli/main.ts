#!/usr/bin/env node
/** The one door of the command line: names the commands, loads only the one that is called, and turns every failure into a sentence and an exit code. */
import "../engine.ts";
import process from "node:process";
import { Command, CommanderError, Option } from "commander";
import { exitCodes, reportFailure } from "./failure.ts";

const version = "0.1.0";

const program = new Command("sitrep")
  .description("Reads reports on an armed conflict and keeps who says that what happened, where, when and to whom, down to the words.\nIt documents. It is no targeting aid.")
  .version(version)
  .showHelpAfterError("(sitrep --help lists the commands)")
  .configureHelp({ sortSubcommands: false })
  .exitOverride()
  .addHelpText("after", `
Examples
  sitrep read report.html            read one report and show what it says
  sitrep read - --json < report.txt  the same, as JSON for programs
  sitrep ingest reports/             take a folder of reports into the record
  sitrep brief --day 2015-10-07      the brief of a day
  sitrep explain r-1a2b3c4d5e6f7a8b#c3
                                     which rule made a value, on which words

Exit codes: 0 done · 1 a problem, told in one sentence · 2 the command was not understood · 3 sitrep check found a fault
The record lies in ./sitrep-data (SITREP_DATA); settings are in docs/reference/settings.md.`);

const given = (command: Command) => command
  .option("--title <words>", "the title, where the file does not hold it")
  .option("--outlet <name>", "who published it")
  .option("--published <day>", "day of publication, YYYY-MM-DD")
  .option("--language <code>", "language, such as en");

given(program.command("read").argument("[file]", "a file, a web address, or - for standard input", "-"))
  .description("read one report and show its claims, events, places and dates; nothing is kept")
  .option("--json", "the reading as JSON")
  .option("--jsonl", "documents on standard input, one a line; readings out, one a line, in the same order")
  .action(async (file: string, options: object) => (await import("./commands/read.ts")).read(file, options));

given(program.command("ingest").argument("<inputs...>", "files, folders or web addresses"))
  .description("take reports into the record; the same report again changes nothing")
  .option("--json", "one line of JSON an input")
  .action(async (inputs: string[], options: object) => (await import("./commands/ingest.ts")).ingest(inputs, options));

program.command("brief")
  .description("the brief of a day: plain sentences, each with its evidence")
  .option("--day <day>", "YYYY-MM-DD; the newest day in the record unless told")
  .addOption(new Option("--html", "one HTML page").conflicts(["md", "json"]))
  .addOption(new Option("--md", "Markdown").conflicts(["html", "json"]))
  .option("--json", "JSON")
  .action(async (options: object) => (await import("./commands/brief.ts")).brief(options));

program.command("explain").argument("<id>", "a value of a report in the record: REPORT#VALUE, such as r-1a2b#c3")
  .description("which rules made a value, on which words, and what people decided about it")
  .option("--json", "JSON")
  .action(async (id: string, options: object) => (await import("./commands/explain.ts")).explainValue(id, options));

program.command("judge").argument("<action>", "accept, reject, change, hide or note").argument("<id>", "REPORT#VALUE")
  .description("put a decision on the record; it is never edited, the newest one counts")
  .requiredOption("--who <name>", "who decides")
  .option("--why <words>", "the reason")
  .option("--field <path>", "for change: the field, such as stance or when.earliest")
  .option("--value <json>", "for change: the new value, as JSON")
  .option("--json", "JSON")
  .action(async (action: string, id: string, options: { who: string }) => (await import("./commands/judge.ts")).judge(action, id, options));

program.command("export").addArgument(program.createArgument("<format>", "geojson, csv or claims-csv").choices(["geojson", "csv", "claims-csv"]))
  .description("write events (geojson, csv) or claims (claims-csv) of the record to standard output or a file")
  .option("--from <day>", "reports published on or after this day")
  .option("--to <day>", "reports published on or before this day")
  .option("--out <file>", "a file instead of standard output")
  .option("--raw", "csv: leave text as it is, for R and Python; not for spreadsheets")
  .action(async (format: string, options: object) => (await import("./commands/export.ts")).exportRecord(format, options));

program.command("serve")
  .description("serve the page on this machine (loopback only)")
  .option("--port <number>", "the port; the next free one is taken when it is busy")
  .action(async (options: object) => (await import("./commands/serve.ts")).serve(options));

program.command("start", { hidden: true }).argument("[files...]", "reports to read first")
  .description("what npm start does: examples into an empty record, the brief, the page")
  .option("--port <number>", "the port")
  .action(async (files: string[], options: object) => (await import("./commands/start.ts")).start(files, options));

program.command("parse").argument("[file]", "a file, a web address, or - for standard input", "-")
  .description("the sentences of a report as dependency trees (English)")
  .option("--conllu", "CoNLL-U, for programs")
  .action(async (file: string, options: object) => (await import("./commands/parse.ts")).parse(file, options));

program.command("check")
  .description("verify the record: originals, spans, the chain of judgements, the database")
  .option("--json", "JSON")
  .action(async (options: object) => (await import("./commands/check.ts")).check(options));

program.command("backup").argument("<target>", "a new folder")
  .description("copy the whole record while it stays in use")
  .action(async (target: string) => (await import("./commands/backup.ts")).backup(target));

program.command("restore").argument("<backup>", "a folder that sitrep backup made")
  .description("bring a backup back into an empty data folder, every file verified")
  .action(async (backup: string) => (await import("./commands/backup.ts")).restore(backup));

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : exitCodes.usage) : reportFailure(error);
}
