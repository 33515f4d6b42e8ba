/** "According to X, …", "…, according to X": a source without a verb. */
import { clauseEnd, lastWord } from "../content.ts";
import { spanOf } from "../draft.ts";
import type { Draft, Tools } from "../draft.ts";
import type { Line } from "../lines.ts";
import { has, isComma } from "../lines.ts";
import { bitOf } from "../words.ts";
import { phraseAfter } from "../speaker-after.ts";
import { statementStart } from "./shared.ts";

export function accordingClaims(line: Line, tools: Tools): Draft[] {
  const { units } = line;
  const drafts: Draft[] = [];
  for (let i = 0; i + 2 < units.length; i++) {
    const version = i === 0 ? versionOf(line, tools) : null;
    if (version !== null) drafts.push(version);
    if (units[i]?.low !== "according" || units[i + 1]?.low !== "to") continue;
    const whole = phraseAfter(line, i + 2);
    if (whole === null) continue;
    const leads = i === 0 || (i <= 2 && !isComma(units[i - 1])) || isComma(units[i - 1]) && i <= 2;
    const cut = leads && spansAfter(line, tools, whole.to).length === 0 ? units.findIndex((unit, k) => k > i + 2 && isComma(unit)) : -1;
    const source = cut > 0 && cut < whole.to ? { from: whole.from, to: cut } : whole;
    const spans = leads ? spansAfter(line, tools, source.to) : spansBefore(line, tools, { at: i, resume: source.to });
    if (spans.length === 0) continue;
    drafts.push({
      line, rule: leads ? "according-to-first" : "according-to-last", frame: "according",
      cue: spanOf(line, { from: i, to: i + 2 }), word: null, group: null,
      source, sourceBecause: "the noun phrase after “according to”", hearer: null, around: [{ from: source.to, to: Math.min(units.length, source.to + 4) }],
      content: spans, quotes: [], weight: 0.98,
    });
  }
  return drafts;
}

const versions = new Set(["count", "account", "estimate", "reckoning", "tally", "version", "telling", "words", "view", "reading", "assessment"]);
const farthestVersion = 10;

/** "By the army's count, 45 rebels died", "In the mayor's version, …". */
function versionOf(line: Line, tools: Tools): Draft | null {
  const { units } = line;
  if (units[0]?.low !== "by" && units[0]?.low !== "in") return null;
  for (let i = 2; i < Math.min(units.length, farthestVersion); i++) {
    if (!versions.has(units[i]?.low ?? "") || !isComma(units[i + 1])) continue;
    const owned = units.slice(1, i).findIndex((unit) => unit.low === "'s" || unit.low === "'");
    if (owned < 1) return null;
    const end = lastWord(units, clauseEnd(units, i + 2, tools.cues));
    return end <= i + 2 ? null : {
      line, rule: "by-the-count-of", frame: "according", cue: spanOf(line, { from: 0, to: 1 }), word: null, group: null, source: { from: 1, to: 1 + owned }, sourceBecause: `whose ${units[i]?.low ?? ""} it is`,
      hearer: null, around: [], content: [spanOf(line, { from: i + 2, to: end })], quotes: [], weight: 0.8,
    };
  }
  return null;
}

/** ", seen by Reuters,": more about the source. */
const asides = new Set(["seen", "obtained", "published", "cited", "quoted", "posted", "released", "issued", "circulated", "reviewed", "carried", "made", "who", "which", "speaking", "interviewed", "reached"]);

function spansAfter(line: Line, tools: Tools, to: number): Draft["content"] {
  const { units } = line;
  let from = to;
  while (from < units.length && from - to < 6 && !isComma(units[from]) && units[from]?.kind !== "quote") from++;
  if (isComma(units[from])) from++;
  if (asides.has(units[from]?.low ?? "")) {
    const comma = units.findIndex((unit, k) => k > from && k - from < 12 && isComma(unit));
    if (comma > 0) from = comma + 1;
  }
  if (from >= units.length) return [];
  const end = lastWord(units, clauseEnd(units, from, tools.cues));
  return end > from ? [spanOf(line, { from, to: end })] : [];
}

function spansBefore(line: Line, tools: Tools, place: { readonly at: number; readonly resume: number }): Draft["content"] {
  const { units } = line;
  const end = isComma(units[place.at - 1]) ? place.at - 1 : place.at;
  const inside = place.at > 1 && has(units[place.at - 2], bitOf["relative"]) && isComma(units[place.at - 1]);
  const from = inside ? end : statementStart(units, end, 0);
  if (inside) {
    const to = isComma(units[place.resume]) ? clauseEnd(units, place.resume + 1, tools.cues) : place.resume;
    const comma = units.findIndex((unit, k) => k > place.resume && isComma(unit));
    return to > place.resume + 2 ? [spanOf(line, { from: place.resume + 1, to: lastWord(units, comma > 0 ? Math.min(to, comma) : to) })] : [];
  }
  if (from >= end) return [];
  const spans = [spanOf(line, { from, to: end })];
  if (isComma(units[place.resume]) && isComma(units[place.at - 1])) {
    const to = clauseEnd(units, place.resume, tools.cues);
    if (to > place.resume + 2) spans.push(spanOf(line, { from: place.resume + 1, to: lastWord(units, to) }));
  }
  return spans;
}
