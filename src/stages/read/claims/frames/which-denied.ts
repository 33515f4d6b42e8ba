/** What another says of the statement before: "…, which the army denied", "…, a claim that Kigali rejects". */
import { bitOf } from "../words.ts";
import { likelihood } from "../cue-lexicon.ts";
import { spanOf } from "../draft.ts";
import type { Draft, Tools } from "../draft.ts";
import type { CueLexicon } from "../cue-lexicon.ts";
import type { Line, Unit } from "../lines.ts";
import { has, isComma } from "../lines.ts";
import { verbGroup } from "../verb-group.ts";
import { statementStart } from "./shared.ts";

const nouns = new Set(["claim", "charge", "accusation", "allegation", "report", "figure", "version", "statement", "toll", "assertion"]);
const answering = new Set(["denial", "confirmation"]);
const longestSpeaker = 9;

type Answer = { readonly speaker: number; readonly verb: number };

/** Where behind this comma a speaker and his verb of denying or confirming stand; null where the comma opens something else. */
export function answerAfter(units: readonly Unit[], comma: number, cues: CueLexicon): Answer | null {
  let at = comma + 1;
  if (units[at]?.low === "which" || units[at]?.low === "something") at++;
  else if ((units[at]?.low === "a" || units[at]?.low === "an") && nouns.has(units[at + 1]?.low ?? "")) at += has(units[at + 2], bitOf["relative"]) ? 3 : 2;
  else return null;
  for (let i = at + 1; i <= at + longestSpeaker; i++) {
    const unit = units[i];
    if (unit === undefined || unit.kind !== "word") return null;
    const cue = cues.forms.get(unit.low);
    if (cue !== undefined && answering.has(cue.cue.stance) && cue.form !== "base" && cue.form !== "ing") {
      const next = units[i + 1];
      return next === undefined || next.kind === "sign" && next.low !== "(" || has(next, bitOf["time"] | bitOf["time-lead"] | bitOf["coordinator"] | bitOf["preposition"]) ? { speaker: at, verb: i } : null;
    }
    if (has(unit, bitOf["finite"] | bitOf["be"]) && unit.low !== "'s") return null;
  }
  return null;
}

export function whichDeniedClaims(line: Line, tools: Tools): Draft[] {
  const { units } = line;
  const drafts: Draft[] = [];
  for (let i = 3; i + 2 < units.length; i++) {
    const answer = isComma(units[i]) ? answerAfter(units, i, tools.cues) : null;
    const cue = answer === null ? undefined : tools.cues.forms.get(units[answer.verb]?.low ?? "");
    const group = answer === null || cue === undefined ? null : verbGroup(line, answer.verb, cue);
    if (answer === null || cue === undefined || group === null || group.passive || group.start <= answer.speaker) continue;
    drafts.push({
      line, rule: "which-x-denied", frame: "post", cue: spanOf(line, { from: group.start, to: group.end }), word: cue.cue, group,
      source: { from: answer.speaker, to: group.start }, sourceBecause: "the noun phrase between “which” and the verb", hearer: null, around: [{ from: group.end, to: Math.min(units.length, group.end + 4) }],
      content: [spanOf(line, { from: statementFrom(units, i, tools.cues), to: i })], quotes: [], weight: Math.max(0.7, likelihood(tools.cues, cue.cue, "post")),
    });
  }
  return drafts;
}

/** Behind "X said (that)" where the statement is somebody's: it is that which is denied. */
function statementFrom(units: readonly Unit[], to: number, cues: CueLexicon): number {
  const start = statementStart(units, to, 0);
  for (let i = start + 1; i + 3 < to; i++) {
    const cue = cues.forms.get(units[i]?.low ?? "");
    if (cue?.cue.lemma !== "say" && cue?.cue.lemma !== "claim") continue;
    return units[i + 1]?.low === "that" ? i + 2 : i + 1;
  }
  return start;
}
