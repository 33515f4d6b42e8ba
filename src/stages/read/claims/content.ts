/** Where the content of a claim ends: the sentence, or what the reporter adds to it in his own voice. */
import { bitOf } from "./words.ts";
import { adjunctEnd } from "./after-cue.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import type { Unit } from "./lines.ts";
import { has, isComma } from "./lines.ts";
import { occasionFollows } from "./speaker-after.ts";

const contrast = new Set(["but", "while", "although", "whereas"]);

/** The end of a clause that begins at `from`. */
export function clauseEnd(units: readonly Unit[], from: number, cues: CueLexicon): number {
  for (let i = from; i < units.length; i++) {
    const unit = units[i];
    if (unit === undefined) break;
    if (i > from && (unit.low === ";" || (unit.kind === "dash" && !closesLater(units, i)))) return i;
    if (isComma(unit) && i > from && leavesClause(units, i, cues)) return i;
    if (i > from + 1 && has(unit, bitOf["coordinator"]) && speakerGoesOn(units, i, cues)) return isComma(units[i - 1]) ? i - 1 : i;
    if (unit.low === "according" && units[i + 1]?.low === "to" && i > from) return isComma(units[i - 1]) ? i - 1 : i;
  }
  return lastWord(units, units.length);
}

function closesLater(units: readonly Unit[], dash: number): boolean {
  for (let i = dash + 1; i < Math.min(units.length, dash + 20); i++) if (units[i]?.kind === "dash") return true;
  return false;
}

/** ", adding …", ", but …": the reporter, or a new claim, takes over. */
function leavesClause(units: readonly Unit[], comma: number, cues: CueLexicon): boolean {
  let next = comma + 1;
  while (has(units[next], bitOf["adverb"])) next++;
  const unit = units[next];
  if (unit === undefined) return false;
  if (contrast.has(unit.low)) return true;
  if ((unit.low === "at" || unit.low === "in" || unit.low === "during") && occasionFollows(units, next)) return true;
  if (attributesAgain(units, comma, cues)) return true;
  const cue = cues.forms.get(unit.low);
  return cue !== undefined && cue.form === "ing" && cue.cue.class === "speech";
}

/** ", she said", ", and he urged", "as X said before": a new cue with a subject of its own. */
function attributesAgain(units: readonly Unit[], comma: number, cues: CueLexicon): boolean {
  let from = comma + 1;
  while (has(units[from], bitOf["coordinator"]) || ["as", "though", "even"].includes(units[from]?.low ?? "")) from++;
  for (let i = from + 1; i <= from + 5; i++) {
    const unit = units[i];
    if (unit === undefined || unit.kind !== "word") return false;
    const cue = cues.forms.get(unit.low);
    if (cue !== undefined && cue.cue.class === "speech" && (cue.form === "past" || cue.form === "ed" || cue.form === "s") && !has(units[i - 1], bitOf["determiner"] | bitOf["preposition"] | bitOf["auxiliary"])) return has(units[from], bitOf["personal"]) || units[from]?.capital === true || has(units[from], bitOf["determiner"]) && cue.cue.lemma === "say";
    if (has(unit, bitOf["finite"] | bitOf["preposition"]) && unit.low !== "'s") return false;
  }
  return false;
}

/** "and said", "but declined": the subject of the cue goes on with another verb of saying. */
function speakerGoesOn(units: readonly Unit[], at: number, cues: CueLexicon): boolean {
  let next = at + 1;
  while (has(units[next], bitOf["adverb"] | bitOf["auxiliary"] | bitOf["negation"])) next++;
  const unit = units[next];
  if (unit === undefined || unit.kind !== "word") return false;
  const cue = cues.forms.get(unit.low);
  if (cue === undefined || (cue.cue.class !== "speech" && cue.cue.class !== "silence")) return false;
  return cue.form === "past" || cue.form === "ed" || cue.form === "s";
}

/** The end of a phrase that is the object of a cue. */
export function phraseEnd(units: readonly Unit[], from: number, cues: CueLexicon): number {
  for (let i = from; i < units.length; i++) {
    const unit = units[i];
    if (unit === undefined) break;
    if (i > from && (unit.low === ";" || unit.low === ":" || unit.kind === "dash")) return i;
    if (isComma(unit) && !listGoesOn(units, i)) return i;
    if (i > from && has(unit, bitOf["coordinator"]) && (startsVerb(units[i + 1]) || has(units[i + 1], bitOf["adverb"]) && startsVerb(units[i + 2]) || speakerGoesOn(units, i, cues))) return i;
    if (i > from && (unit.low === "during" || adjunctEnd(units, i) > i && has(unit, bitOf["time-lead"] | bitOf["time"]) && unit.low !== "the" && unit.low !== "a" && isTimePhrase(units, i))) return i;
    if (i > from && (unit.low === "according" || unit.low === "while" || unit.low === "although" || unit.low === "though")) return i;
  }
  return lastWord(units, units.length);
}

/** "on Thursday", "last week": when it was said, at the end of a phrase. */
function isTimePhrase(units: readonly Unit[], at: number): boolean {
  const next = has(units[at], bitOf["time"]) ? units[at] : units[at + 1];
  return has(next, bitOf["time"]) && !has(next, bitOf["auxiliary"]) && (next?.capital === true || units[at]?.low === "last" || units[at]?.low === "this") && units[at - 1]?.low !== "'s";
}

function startsVerb(unit: Unit | undefined): boolean {
  return has(unit, bitOf["finite"] | bitOf["auxiliary"]) || has(unit, bitOf["personal"]);
}

function listGoesOn(units: readonly Unit[], comma: number): boolean {
  for (let i = comma + 1; i < Math.min(units.length, comma + 8); i++) {
    const unit = units[i];
    if (unit === undefined || unit.kind === "dash" || has(unit, bitOf["finite"] | bitOf["personal"] | bitOf["relative"])) return false;
    if (has(unit, bitOf["coordinator"])) return i > comma + 1 || !startsVerb(units[i + 1]);
  }
  return false;
}

/** Leaves out closing signs. */
export function lastWord(units: readonly Unit[], end: number): number {
  let to = end;
  while (to > 0 && units[to - 1]?.kind === "sign" && !")%".includes(units[to - 1]?.low ?? "")) to--;
  return to;
}
