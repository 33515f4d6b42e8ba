/** The brief as Markdown and as one HTML page that needs nothing else; every sentence ends in links to its evidence. */
import type { Brief, BriefSentence, Evidence } from "#record/brief.ts";
import { quoted } from "./phrases.ts";

export function toMarkdown(brief: Brief): string {
  const marks = numberEvidence(brief);
  const lines = [`# ${plain(brief.title)}`, "", ...brief.notes.map((note) => `*${plain(note)}*  `), ""];
  for (const section of brief.sections) {
    lines.push(`## ${plain(section.title)}`, "", ...section.sentences.map((one) => `- ${plain(one.text)} ${one.evidence.map((e) => `[^${marks.get(keyOf(e)) ?? 0}]`).join("")}`), "");
  }
  if (brief.sections.length === 0) lines.push("Nothing is in the record for this day.", "");
  const seen = new Set<string>();
  for (const e of allEvidence(brief)) {
    if (seen.has(keyOf(e))) continue;
    seen.add(keyOf(e));
    lines.push(`[^${marks.get(keyOf(e)) ?? 0}]: ${plain(quoted(e.quote, 200))} — ${plain(reportName(brief, e.report))}, characters ${e.start}–${e.end} (\`${e.report}#${e.of}\`)`);
  }
  return `${lines.join("\n")}\n`;
}

export function toHtml(brief: Brief): string {
  const marks = numberEvidence(brief);
  const cite = (e: Evidence) => `<sup><a href="#e${marks.get(keyOf(e)) ?? 0}">${marks.get(keyOf(e)) ?? 0}</a></sup>`;
  const say = (one: BriefSentence) => `<li dir="auto">${escapeHtml(one.text)} ${one.evidence.map(cite).join(" ")}</li>`;
  const sections = brief.sections.map((section) => `<section><h2>${escapeHtml(section.title)}</h2><ul>${section.sentences.map(say).join("\n")}</ul></section>`);
  const unique = [...new Map(allEvidence(brief).map((e) => [keyOf(e), e])).values()];
  const notes = unique.map((e) => `<li id="e${marks.get(keyOf(e)) ?? 0}"><q dir="auto">${escapeHtml(e.quote)}</q> <cite>${escapeHtml(reportName(brief, e.report))}</cite>, characters ${e.start}–${e.end} <code>${escapeHtml(`${e.report}#${e.of}`)}</code></li>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(brief.title)}</title>
<style>body{font:1rem/1.55 Georgia,serif;max-inline-size:46rem;margin:2rem auto;padding-inline:1rem;color-scheme:light dark}h1,h2{line-height:1.2}li{margin-block:.35rem}sup{font-size:.7em}ol{font-size:.85rem}</style></head>
<body><main><h1>${escapeHtml(brief.title)}</h1>${brief.notes.map((note) => `<p><em>${escapeHtml(note)}</em></p>`).join("")}
${sections.length === 0 ? "<p>Nothing is in the record for this day.</p>" : sections.join("\n")}
<section><h2>Evidence</h2><ol>${notes.join("\n")}</ol></section></main></body></html>
`;
}

function allEvidence(brief: Brief): Evidence[] {
  return brief.sections.flatMap((section) => section.sentences.flatMap((one): readonly Evidence[] => one.evidence));
}

function keyOf(e: Evidence): string {
  return `${e.report}#${e.of}@${e.start}-${e.end}`;
}

function numberEvidence(brief: Brief): Map<string, number> {
  const marks = new Map<string, number>();
  for (const e of allEvidence(brief)) if (!marks.has(keyOf(e))) marks.set(keyOf(e), marks.size + 1);
  return marks;
}

function reportName(brief: Brief, id: string): string {
  const report = brief.reports.find((one) => one.id === id);
  return [report?.outlet, report?.title].filter((part) => part !== null && part !== undefined).join(": ") || id;
}

/** Report text is text: signs that Markdown or HTML would act on are escaped. */
function plain(words: string): string {
  return words.replace(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`);
}

function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
