/** Where the content of a claim ends: the sentence, or what the reporter adds to it in his own voice. */
import { bitOf } from "./words.ts";
import { adjunctEnd } from "./after-cue.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import type { Unit } from "./lines.ts";
import { has, isComma } from "./lines.ts";
import { answerAfter } from "./frames/which-denied.ts";
import { occasionFollows } from "./speaker-after.ts";

const contrast = new Set(["but", "while", "although", "whereas"]);

/** The end of a clause that begins at `from`. */
export function clauseEnd(units: readonly Unit[], from: number, cues: CueLexicon): number {
  for (let i = from; i < units.length; i++) {
    const unit = units[i];
    if (unit === undefined) break;
    if (i > from && (unit.low === ";" || (unit.kind === "dash" && !closesLater(units, i)))) return i;
    if (isComma(unit) && i > from && leavesClause(units, i, cues)) return i;
    if (i > from && has(unit, bitOf["coordinator"]) && speakerGoesOn(units, i, cues)) return isComma(units[i - 1]) ? i - 1 : i;
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
  if (answerAfter(units, comma, cues) !== null) return true;
  if (unit.low === "without" && units[next + 1]?.low.endsWith("ing") === true && withholding.has(units[next + 1]?.low ?? "")) return true;
  const cue = cues.forms.get(unit.low);
  return cue !== undefined && cue.form === "ing" && cue.cue.class === "speech";
}

/** ", without giving evidence": what the reporter adds about the saying. */
const withholding = new Set(["giving", "offering", "providing", "elaborating", "citing", "saying", "naming", "specifying", "presenting", "going", "identifying", "explaining", "producing", "mentioning", "adding"]);

/** ", she said", ", and he urged", "as X said before": a new cue with a subject of its own. */
function attributesAgain(units: readonly Unit[], comma: number, cues: CueLexicon): boolean {
  let from = comma + 1;
  while (has(units[from], bitOf["coordinator"]) || ["as", "though", "even"].includes(units[from]?.low ?? "")) from++;
  for (let i = from + 1; i <= from + 5; i++) {
    const unit = units[i];
    if (unit === undefined || unit.kind !== "word") return false;
    const cue = cues.forms.get(unit.low);
    if (cue !== undefined && cue.cue.class === "speech" && (cue.form === "past" || cue.form === "ed" || cue.form === "s") && !has(units[i - 1], bitOf["determiner"] | bitOf["preposition"] | bitOf["auxiliary"])) return has(units[from], bitOf["personal"]) || units[from]?.capital === true || has(units[from], bitOf["determiner"]) && (cue.cue.lemma === "say" || closesLine(units, i + 1)) || cue.form === "s" && i === from + 1 && has(units[from], bitOf["organisation-word"] | bitOf["group-word"] | bitOf["person-word"]);
    if (has(unit, bitOf["finite"] | bitOf["preposition"]) && unit.low !== "'s") return false;
  }
  return false;
}

/** Nothing but a time stands between `at` and the end: ", the paper reported on Thursday." */
function closesLine(units: readonly Unit[], at: number): boolean {
  const to = adjunctEnd(units, at);
  return to >= units.length || units[to]?.kind === "sign" && to + 1 >= units.length;
}

/** "and said", "but declined": the subject of the cue goes on with another verb of saying. */
function speakerGoesOn(units: readonly Unit[], at: number, cues: CueLexicon): boolean {
  let next = at + 1;
  let negated = false;
  while (has(units[next], bitOf["adverb"] | bitOf["auxiliary"] | bitOf["negation"])) {
    if (has(units[next], bitOf["negation"])) negated = true;
    next++;
  }
  const unit = units[next];
  if (unit === undefined || unit.kind !== "word") return false;
  const cue = cues.forms.get(unit.low);
  if (negated && cue?.form === "base" && cue.cue.class === "speech" && ["did", "does", "do"].includes(units[at + 1]?.low ?? "")) return true;
  if (cue === undefined || (cue.cue.class !== "speech" && cue.cue.class !== "silence")) return false;
  return cue.form === "past" || cue.form === "ed" || cue.form === "s";
}

const trailing = new Set(["either", "too", "all", "far", "yet", "anymore", "all", "immediately", "publicly", "directly", "further"]);

/** The end of a phrase that is the object of a cue; "at all", "so far" and "either" at its end are the reporter's. */
export function phraseEnd(units: readonly Unit[], from: number, cues: CueLexicon): number {
  let to = phraseLimit(units, from, cues);
  while (to > from + 1 && trailing.has(units[to - 1]?.low ?? "") && (units[to - 1]?.low !== "all" || units[to - 2]?.low === "at") && (units[to - 1]?.low !== "far" || units[to - 2]?.low === "so")) to -= units[to - 2]?.low === "at" || units[to - 2]?.low === "so" ? 2 : 1;
  return Math.max(to, from);
}

function phraseLimit(units: readonly Unit[], from: number, cues: CueLexicon): number {
  for (let i = from; i < units.length; i++) {
    const unit = units[i];
    if (unit === undefined) break;
    if (i > from && (unit.low === ";" || unit.low === ":" || unit.kind === "dash")) return i;
    if (isComma(unit) && ofThem(units, i + 1)) {
      const closing = units.findIndex((one, k) => k > i && k - i < longestAside && isComma(one));
      if (closing > 0) i = closing;
      continue;
    }
    if (isComma(unit) && (!listGoesOn(units, i) || clauseFollows(units, i, cues))) return i;
    if (i > from && has(unit, bitOf["coordinator"]) && (startsVerb(units[i + 1]) || has(units[i + 1], bitOf["adverb"]) && startsVerb(units[i + 2]) || speakerGoesOn(units, i, cues))) return i;
    if (i > from && (unit.low === "during" || adjunctEnd(units, i) > i && has(unit, bitOf["time-lead"] | bitOf["time"]) && unit.low !== "the" && unit.low !== "a" && isTimePhrase(units, i))) return i;
    if (i > from && (unit.low === "by" || unit.low === "until" || unit.low === "since") && timeFollows(units, i)) return i;
    if (i > from && (unit.low === "according" || unit.low === "while" || unit.low === "although" || unit.low === "though")) return i;
  }
  return lastWord(units, units.length);
}

/** "on Thursday", "last week": when it was said, at the end of a phrase. */
function isTimePhrase(units: readonly Unit[], at: number): boolean {
  const next = has(units[at], bitOf["time"]) ? units[at] : units[at + 1];
  return has(next, bitOf["time"]) && !has(next, bitOf["auxiliary"]) && (next?.capital === true || units[at]?.low === "last" || units[at]?.low === "this") && units[at - 1]?.low !== "'s";
}

const longestAside = 12;

/** ", 40 of them children", ", among them two medics", ", including a nurse": part of the count. */
function ofThem(units: readonly Unit[], at: number): boolean {
  const [first, second, third] = [units[at]?.low ?? "", units[at + 1]?.low, units[at + 2]?.low];
  if (first === "among" && (second === "them" || second === "whom")) return true;
  return second === "of" && (third === "them" || third === "whom");
}

/** "by Monday evening", "until late Sunday": a time on which nothing else hangs. */
function timeFollows(units: readonly Unit[], at: number): boolean {
  const next = has(units[at + 1], bitOf["adverb"] | bitOf["time-lead"]) ? units[at + 2] : units[at + 1];
  return has(next, bitOf["time"]) && !has(next, bitOf["auxiliary"]);
}

function startsVerb(unit: Unit | undefined): boolean {
  return has(unit, bitOf["finite"] | bitOf["auxiliary"]) || has(unit, bitOf["personal"]);
}

/** ", and the army's command said": a clause of its own, no member of a list. */
function clauseFollows(units: readonly Unit[], comma: number, cues: CueLexicon): boolean {
  if (!has(units[comma + 1], bitOf["coordinator"])) return false;
  for (let i = comma + 3; i < Math.min(units.length, comma + 12); i++) {
    const unit = units[i];
    if (unit === undefined || unit.kind !== "word") return false;
    const cue = cues.forms.get(unit.low);
    if (cue !== undefined && cue.cue.core && (cue.form === "ed" || cue.form === "s" || cue.form === "past") && !has(units[i - 1], bitOf["determiner"] | bitOf["preposition"])) return true;
  }
  return false;
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
