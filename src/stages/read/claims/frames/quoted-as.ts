/** A speaker at second hand: "SPA quoted an official as saying that …", "the minister was quoted (by RIA) as saying …", "…, he was cited by the agency as saying". */
import { clauseEnd, lastWord } from "../content.ts";
import { spanOf } from "../draft.ts";
import type { Draft, Tools } from "../draft.ts";
import type { Line } from "../lines.ts";
import { isComma } from "../lines.ts";
import { subjectBefore } from "../noun-phrase.ts";
import type { Range } from "../noun-phrase.ts";
import { statementStart } from "./shared.ts";

/** Words between "quoted" and "as saying". */
const farthest = 24;

const quoting = new Set(["quoted", "cited", "quotes", "cites", "quoting", "citing", "reported"]);
const beOf = new Set(["was", "were", "is", "are", "been", "being"]);

export function quotedAsClaims(line: Line, tools: Tools): Draft[] {
  const { units } = line;
  const drafts: Draft[] = [];
  for (let i = 2; i + 1 < units.length; i++) {
    if (units[i]?.low !== "as" || !["saying", "telling", "stating"].includes(units[i + 1]?.low ?? "")) continue;
    const draft = at(line, tools, i);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

function at(line: Line, tools: Tools, as: number): Draft | null {
  const { units } = line;
  let verb = as - 1;
  while (verb > 0 && as - verb < farthest && !quoting.has(units[verb]?.low ?? "")) verb--;
  if (!quoting.has(units[verb]?.low ?? "")) return null;
  const passive = beOf.has(units[verb - 1]?.low ?? "");
  let start = verb;
  while (start > 0 && (beOf.has(units[start - 1]?.low ?? "") || ["has", "have", "had", "also", "later"].includes(units[start - 1]?.low ?? ""))) start--;
  const source = passive ? subjectBefore(line, start) : beforeComma(line, { from: verb + 1, to: as });
  if (source === null || source.to <= source.from) return null;
  const content = contentOf(line, tools, { from: as + 2, before: passive ? source.from : -1 });
  const relayed = passive && units[verb + 1]?.low === "by" && as > verb + 2 ? beforeComma(line, { from: verb + 2, to: as }) : null;
  return content === null ? null : {
    line, rule: "quoted-as-saying", frame: "quoted-as", cue: spanOf(line, passive ? { from: start, to: as + 2 } : { from: as + 1, to: as + 2 }), word: null, group: null,
    source, sourceBecause: passive ? "who was quoted" : "whom another quotes", hearer: null, around: [], content: [content.span], quotes: content.quotes, weight: 0.95, ...(relayed === null ? {} : { relayed }),
  };
}

/** "an official, who spoke on condition of anonymity, as saying": the phrase goes up to "as" save for its last comma. */
function beforeComma({ units }: Line, range: Range): Range {
  return isComma(units[range.to - 1]) ? { from: range.from, to: range.to - 1 } : range;
}

type Content = { readonly span: Draft["content"][number]; readonly quotes: Draft["quotes"] };

/** The statement stands behind "saying", or before the one who was quoted. */
function contentOf(line: Line, tools: Tools, place: { readonly from: number; readonly before: number }): Content | null {
  const { units } = line;
  let from = units[place.from]?.low === "that" ? place.from + 1 : place.from;
  if (units[place.from - 1]?.low === "telling") while (from < units.length && from - place.from < 6 && units[from]?.kind === "word" && units[from - 1]?.low !== "that") from++;
  while (isComma(units[from]) || units[from]?.low === ":") from++;
  const to = lastWord(units, clauseEnd(units, from, tools.cues));
  const quote = units[from]?.quote ?? null;
  if (quote !== null && to <= from + 1) return { span: quote.inner, quotes: [quote] };
  if (to > from && from < units.length) return { span: spanOf(line, { from, to }), quotes: quote === null ? [] : [quote] };
  const comma = place.before - 1;
  const spoken = units[comma]?.quote ?? (isComma(units[comma]) ? units[comma - 1]?.quote : undefined) ?? null;
  if (spoken !== null) return { span: spoken.inner, quotes: [spoken] };
  if (!isComma(units[comma])) return null;
  const start = statementStart(units, comma, 0);
  return start < comma ? { span: spanOf(line, { from: start, to: comma }), quotes: [] } : null;
}
