/** `sitrep brief`: the brief of a day, for a terminal or as Markdown, HTML or JSON. */
import process from "node:process";
import { briefOf, newestDay } from "#pipeline/briefing.ts";
import { toHtml, toMarkdown } from "#publish/markdown.ts";
import type { Brief } from "#record/brief.ts";
import { Problem } from "#record/problem.ts";
import { withRecord } from "../../record.ts";
import type { OpenRecord } from "../../record.ts";
import { mustBeDay } from "../day.ts";
import { harmless, paint, progressLine, width, wrap } from "../paint.ts";

type BriefOptions = { readonly day?: string; readonly html?: boolean; readonly md?: boolean; readonly json?: boolean };

export async function brief(options: BriefOptions): Promise<void> {
  if (options.day !== undefined) mustBeDay(options.day);
  const bar = progressLine();
  const made = await withRecord((record) => makeBrief(record, options.day), { create: false, progress: bar.show });
  bar.end();
  if (options.json === true) process.stdout.write(`${JSON.stringify(made, null, 2)}\n`);
  else if (options.html === true) process.stdout.write(toHtml(made));
  else if (options.md === true) process.stdout.write(toMarkdown(made));
  else process.stdout.write(showBrief(made));
}

export async function makeBrief(record: OpenRecord, day?: string): Promise<Brief> {
  const wanted = day ?? (await newestDay(record.store));
  if (wanted === null) throw new Problem("record-missing", "The record holds no dated report yet. Take reports in with: sitrep ingest FILE.");
  return briefOf(record, wanted);
}

/** Each sentence ends in the numbers of its evidence; the words stand below, by report. */
export function showBrief(made: Brief): string {
  const lines = [paint("bold", made.title), ...made.notes.map((note) => paint("dim", wrap(note, width()).join("\n"))), ""];
  if (made.sections.length === 0) lines.push("Nothing is in the record for this day.");
  for (const section of made.sections) {
    lines.push(paint(["bold", "underline"], section.title));
    for (const { text, evidence } of section.sentences) {
      const [first] = evidence;
      lines.push(`· ${wrap(harmless(text), width() - 2).join("\n  ")}`, paint("dim", `  ${first.report}#${first.of}  “${harmless(first.quote.replace(/\s+/g, " ").slice(0, 90))}”${evidence.length > 1 ? ` and ${evidence.length - 1} more` : ""}`));
    }
    lines.push("");
  }
  return `${lines.join("\n")}\n`;
}
