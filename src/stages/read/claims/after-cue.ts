/** What follows a cue verb: a hearer, a time or an occasion, and then a quotation, a clause, a phrase, or nothing. */
import { bitOf } from "./words.ts";
import type { Line, Unit } from "./lines.ts";
import { has, isComma } from "./lines.ts";
import { occasionFollows } from "./speaker-after.ts";
import type { Range } from "./noun-phrase.ts";

export type After = {
  readonly kind: "quote" | "that" | "wh" | "infinitive" | "clause" | "phrase" | "preposition" | "nothing";
  /** The unit at which the content begins. */
  readonly at: number;
  readonly hearer: Range | null;
  readonly adjuncts: readonly Range[];
  /** The preposition or particle that belongs to the cue ("called for", "pointed out"). */
  readonly particle: string | null;
  readonly cueEnd: number;
};

const particles = new Set(["out", "up", "off", "down", "on", "for", "to", "of", "about", "at", "against", "with", "over", "after", "upon", "into", "as", "in", "from", "by", "towards", "behind"]);
const hearersFollow = new Set(["tell", "inform", "assure", "remind", "notify", "brief", "convince", "persuade", "warn", "advise"]);
/** Verbs whose "to" brings the hearer: "said to reporters", not "referred to the strike". */
const toldTo = new Set(["say", "speak", "announce", "explain", "report", "write", "add", "confirm", "state", "describe", "reveal", "disclose", "admit", "claim", "complain", "talk", "comment", "remark", ""]);
/** Verbs whose object may be "that account". */
const answering = new Set(["deny", "reject", "dismiss", "dispute", "contest", "confirm", "condemn", "criticise", "criticize", "verify", "refute", "contradict", "repudiate"]);
const longestAdjunct = 12;

export function afterCue(line: Line, end: number, lemma: string): After {
  const { units } = line;
  let at = end;
  const adjuncts: Range[] = [];
  let hearer: Range | null = null;
  while (has(units[at], bitOf["adverb"]) && units[at]?.kind === "word") at++;
  if (hearersFollow.has(lemma)) {
    const to = hearerEnd(units, at);
    if (to > at && (lemma === "tell" || opensContent(units[to]))) {
      hearer = { from: at, to };
      at = to;
    }
  }
  for (let rounds = 0; rounds < 4; rounds++) {
    const to = adjunctEnd(units, at, toldTo.has(lemma));
    if (to === at) break;
    const phrase = { from: at, to };
    if ((units[at]?.low === "to" || units[at]?.low === "with") && hearer === null) hearer = { from: at + 1, to };
    adjuncts.push(phrase);
    at = to;
  }
  const base = { hearer, adjuncts, particle: null, cueEnd: end };
  const first = units[at];
  if (first === undefined) return { ...base, kind: "nothing", at };
  if (first.kind === "quote") return { ...base, kind: "quote", at };
  if (first.low === ":" || (isComma(first) && (units[at + 1]?.kind === "quote" || (units[at + 1]?.low === "that" && adjuncts.length === 0)))) {
    const next = units[at + 1];
    if (next?.kind === "quote") return { ...base, kind: "quote", at: at + 1 };
    return next === undefined ? { ...base, kind: "nothing", at } : { ...base, kind: next.low === "that" ? "that" : "clause", at: next.low === "that" ? at + 2 : at + 1 };
  }
  const closed = isComma(first) ? thatAfterParenthesis(units, at) : null;
  if (closed !== null) return { ...base, kind: "that", at: closed };
  if (first.kind === "sign" || first.kind === "dash") return { ...base, kind: "nothing", at };
  if (first.low === "that" && startsPhraseThat(units, at) && (answering.has(lemma) || units[at + 1]?.kind !== "word")) return { ...base, kind: "phrase", at };
  if (first.low === "that" && (units[at + 1]?.kind === "word" || !startsPhraseThat(units, at))) return { ...base, kind: units[at + 1]?.kind === "quote" ? "that" : "that", at: at + 1 };
  if (first.low === "whether" || first.low === "if" || first.low === "why" || first.low === "how" || first.low === "what" || first.low === "where" || first.low === "who" || first.low === "when") return { ...base, kind: "wh", at };
  if (first.low === "to" && !has(units[at + 1], bitOf["determiner"] | bitOf["personal"]) && units[at + 1]?.capital !== true) return { ...base, kind: "infinitive", at };
  if (isQuantity(units, at)) return { ...base, kind: lemma === "say" || holdsClause(units, at) ? "clause" : "phrase", at };
  if (has(first, bitOf["preposition"]) && !has(first, bitOf["determiner"])) return particles.has(first.low) && hearer === null ? afterParticle(units, at, base) : { ...base, kind: "nothing", at };
  if (has(first, bitOf["subordinator"]) && !has(first, bitOf["determiner"])) return { ...base, kind: "nothing", at };
  if (has(first, bitOf["coordinator"])) return { ...base, kind: "nothing", at };
  return { ...base, kind: lemma === "say" && !said.has(first.low) || holdsClause(units, at) ? "clause" : "phrase", at };
}

/** What may be said as a thing. */
const said = new Set(["nothing", "little", "something", "so", "much", "more", "goodbye", "yes", "no", "a", "it", "that", "this", "anything", "what"]);

const measures = new Set(["about", "around", "over", "under", "above", "below", "between", "from", "to", "near", "within"]);

/** "at least nine", "up to 40", "about 300": an amount, though it begins with a preposition. */
export function isQuantity(units: readonly Unit[], at: number): boolean {
  const [low, next] = [units[at]?.low ?? "", units[at + 1]];
  if (low === "at") return next?.low === "least" || next?.low === "most";
  if (low === "as") return next?.low === "many" || next?.low === "few" || next?.low === "much";
  if (low === "up") return next?.low === "to" && isNumber(units[at + 2]);
  return measures.has(low) && isNumber(next);
}

const numbers = new Set(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty", "forty", "fifty", "half", "dozens", "scores", "hundreds", "thousands"]);

function isNumber(unit: Unit | undefined): boolean {
  return unit !== undefined && (/^\d/.test(unit.low) || numbers.has(unit.low));
}

const longestAside = 20;

/** "wrote, on the basis of an interview, that …": the unit behind that "that". */
function thatAfterParenthesis(units: readonly Unit[], comma: number): number | null {
  for (let i = comma + 2; i < Math.min(units.length, comma + longestAside); i++) {
    if (units[i]?.kind === "quote" || units[i]?.kind === "dash" || units[i]?.low === ";") return null;
    if (isComma(units[i])) return units[i + 1]?.low === "that" ? i + 2 : null;
  }
  return null;
}

type Base = Omit<After, "kind" | "at">;

function afterParticle(units: readonly Unit[], at: number, base: Base): After {
  const particle = units[at]?.low ?? "";
  const next = units[at + 1];
  const cue = { ...base, particle, cueEnd: at + 1 };
  if (next === undefined || next.kind === "sign" && !"($".includes(next.low) || next.kind === "dash") return { ...base, kind: "nothing", at };
  if (next.low === "that" && !startsPhraseThat(units, at + 1)) return { ...cue, kind: "that", at: at + 2 };
  if (next.kind === "quote") return { ...cue, kind: "preposition", at: at + 1 };
  if (particle === "out" || particle === "up") return has(next, bitOf["preposition"]) ? { ...base, kind: "nothing", at } : { ...cue, kind: holdsClause(units, at + 1) ? "clause" : "preposition", at: at + 1 };
  return { ...cue, kind: "preposition", at: at + 1 };
}

/** "that town" and "that was": the first is a phrase, the second a clause after all. */
function startsPhraseThat(units: readonly Unit[], at: number): boolean {
  const [next, third] = [units[at + 1], units[at + 2]];
  if (next === undefined || next.kind === "sign" && !isComma(next)) return true;
  return next.kind === "word" && !next.capital && !next.low.endsWith("s") && !has(next, bitOf["personal"] | bitOf["determiner"] | bitOf["auxiliary"] | bitOf["finite"] | bitOf["preposition"] | bitOf["adverb"]) && (third === undefined || third.kind === "sign" && !isComma(third) || third.low === "and");
}

/** Is there a verb before the phrase ends? Then what follows is a clause without "that". */
export function holdsClause(units: readonly Unit[], from: number): boolean {
  for (let i = from; i < units.length && i - from < 26; i++) {
    const unit = units[i];
    if (unit === undefined || unit.kind === "dash" || unit.low === ";" || unit.low === ":") return false;
    if (i > from && (unit.low === "who" || unit.low === "which" || unit.low === "that" || unit.low === "when" || unit.low === "while" || unit.low === "as" || unit.low === "after" || unit.low === "because" || unit.low === "before")) return false;
    if (isComma(unit) && !commaInsideName(units, i)) {
      const closing = appositionEnd(units, i);
      if (closing === null || has(units[closing + 1], bitOf["coordinator"] | bitOf["relative"])) return false;
      i = closing;
      continue;
    }
    if (i > from && has(unit, bitOf["coordinator"]) && has(units[i + 1], bitOf["finite"])) return false;
    if (i > from && has(unit, bitOf["finite"] | bitOf["auxiliary"]) && unit.low !== "'s" && !has(units[i - 1], bitOf["preposition"] | bitOf["determiner"]) && unit.low !== "being" && unit.low !== "having" && unit.low !== "been" && unit.low !== "be") return true;
    if (unit.low === "'s" && (has(units[i - 1], bitOf["personal"]) || units[i - 1]?.low === "there" || units[i - 1]?.low === "that")) return true;
    if (i > from && has(units[i - 1], bitOf["personal"]) && units[i - 1]?.low !== "it" && units[i - 1]?.low !== "you" && has(unit, bitOf["participle"])) return true;
    if (i > from && has(unit, bitOf["participle"]) && has(units[i + 1], bitOf["determiner"] | bitOf["personal"])) return true;
  }
  return false;
}

const longestApposition = 14;

/** ", Brigadier General X," or ", including nine children,": the comma that closes it; null where the first one opens something else. */
function appositionEnd(units: readonly Unit[], comma: number): number | null {
  if (has(units[comma + 1], bitOf["personal"] | bitOf["subordinator"] | bitOf["coordinator"]) && !has(units[comma + 1], bitOf["preposition"] | bitOf["relative"])) return null;
  let relative = false;
  for (let i = comma + 1; i < Math.min(units.length, comma + longestApposition); i++) {
    const unit = units[i];
    if (unit === undefined || unit.kind === "dash" || unit.low === ";" || unit.low === ":") return null;
    if (isComma(unit)) return i > comma + 1 ? i : null;
    if (has(unit, bitOf["relative"])) relative = true;
    if (!relative && has(unit, bitOf["finite"]) && unit.low !== "'s") return null;
  }
  return null;
}

function commaInsideName(units: readonly Unit[], comma: number): boolean {
  return units[comma - 1]?.capital === true && units[comma + 1]?.capital === true;
}

const opening = new Set(["that", "of", "to", "about", "against", "not", ":", ",", "whether", "if"]);

function opensContent(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.kind === "quote" || opening.has(unit.low));
}

/** The end of "reporters", "the BBC", "a news conference in Moscow", "Al Arabiya TV": whoever was told. */
function hearerEnd(units: readonly Unit[], from: number): number {
  const first = units[from];
  if (first === undefined || first.kind !== "word" && first.quote?.spoken !== false || first.low === "that" || has(first, bitOf["preposition"] | bitOf["relative"])) return from;
  if (has(first, bitOf["personal"]) && !has(first, bitOf["determiner"]) || ["him", "them", "us", "me"].includes(first.low)) return from + 1;
  let to = from;
  let capitals = false;
  let lower = false;
  while (to < units.length && to - from < 14) {
    const unit = units[to];
    if (unit === undefined || unit.quote?.spoken === true || unit.kind === "dash") break;
    if (unit.kind === "quote") {
      to++;
      continue;
    }
    if (unit.low === "that" || unit.low === "whether" || unit.low === "if" || unit.low === "how" || unit.low === "why" || unit.low === "what") break;
    if (unit.kind === "sign" && !"'-/&.".includes(unit.low)) break;
    if (to > from && has(unit, bitOf["determiner"] | bitOf["personal"]) && !has(units[to - 1], bitOf["preposition"])) break;
    if (to > from && unit.capital && lower && !capitals && !has(unit, bitOf["media-word"]) && !has(units[to - 1], bitOf["media-word"]) && !has(units[to - 1], bitOf["preposition"] | bitOf["determiner"])) break;
    if (to > from && !unit.capital && capitals && unit.kind === "word" && !has(unit, bitOf["media-word"] | bitOf["organisation-word"] | bitOf["preposition"] | bitOf["coordinator"] | bitOf["person-word"] | bitOf["occasion"]) && unit.low !== "'s" && unit.low !== "state" && unit.low !== "service") break;
    if (has(unit, bitOf["time"]) || isTimeAdjunct(units, to)) break;
    if (to > from && has(unit, bitOf["preposition"]) && !closesBeforeThat(units, to)) break;
    if (has(unit, bitOf["finite"]) && unit.low !== "'s") break;
    if (unit.capital) capitals = true;
    else if (unit.kind === "word" && !has(unit, bitOf["determiner"] | bitOf["preposition"] | bitOf["coordinator"])) lower = true;
    to++;
  }
  while (to > from && has(units[to - 1], bitOf["coordinator"] | bitOf["preposition"])) to--;
  return to;
}

function isTimeAdjunct(units: readonly Unit[], at: number): boolean {
  return has(units[at], bitOf["time-lead"]) && has(units[at + 1], bitOf["time"]) && !has(units[at + 1], bitOf["auxiliary"]);
}

function closesBeforeThat(units: readonly Unit[], from: number): boolean {
  for (let i = from + 1; i < Math.min(units.length, from + 10); i++) {
    if (units[i]?.low === "that") return true;
    if (units[i]?.kind === "quote" || has(units[i], bitOf["finite"])) return false;
  }
  return false;
}

/** The end of one time, occasion or "to reporters" that stands between cue and content; `from` where there is none. */
export function adjunctEnd(units: readonly Unit[], from: number, toHearer = false): number {
  const first = units[from];
  if (first === undefined || first.kind !== "word") return from;
  const time = timeEnd(units, from);
  if (time > from) return time;
  if (!has(first, bitOf["preposition"])) return from;
  const led = ledToContent(units, from);
  if (led > from) return led;
  if (first.low === "to" && toHearer && [1, 2].some((far) => has(units[from + far], bitOf["group-word"] | bitOf["media-word"]) || has(units[from + 1], bitOf["determiner"]))) return boundedEnd(units, from, 8);
  if (first.low === "to") return from;
  if (occasionFollows(units, from) && first.low !== "of" && first.low !== "about" && first.low !== "for" && first.low !== "as") return boundedEnd(units, from, longestAdjunct);
  return from;
}

/** "says of the deal, “…”", "said in Idlib that …": a short phrase with the content right behind it. */
function ledToContent(units: readonly Unit[], from: number): number {
  if (units[from]?.low === "that") return from;
  for (let i = from + 1; i < units.length && i - from <= 10; i++) {
    const unit = units[i];
    if (unit === undefined || unit.kind === "dash" || unit.kind === "quote") return from;
    if (unit.low === "that" && i > from + 1 && !has(units[i + 1], bitOf["finite"] | bitOf["auxiliary"])) return i;
    if ((isComma(unit) || unit.low === ":") && units[i + 1]?.quote?.spoken === true) return i;
    if (isComma(unit) || has(unit, bitOf["finite"] | bitOf["personal"]) && unit.low !== "'s") return from;
  }
  return from;
}

function timeEnd(units: readonly Unit[], from: number): number {
  let to = from;
  let seen = false;
  while (to < units.length && to - from < 7) {
    const unit = units[to];
    if (unit === undefined || unit.kind !== "word") break;
    if (has(unit, bitOf["time"]) && !(has(unit, bitOf["modal"]) && !unit.capital)) seen = true;
    else if (!has(unit, bitOf["time-lead"]) && !/^\d{1,4}(st|nd|rd|th)?$/.test(unit.low)) break;
    to++;
  }
  if (!seen || units[to]?.low === "'s" || units[to]?.low === "'") return from;
  while (to > from && !has(units[to - 1], bitOf["time"]) && !/^\d/.test(units[to - 1]?.low ?? "")) to--;
  return to;
}

/** Up to "that", a comma, a colon, a quotation or the end, if one comes soon; else up to the word of the occasion. */
function boundedEnd(units: readonly Unit[], from: number, most: number): number {
  let occasion = from;
  for (let i = from + 1; i < units.length && i - from <= most; i++) {
    const unit = units[i];
    if (unit === undefined) break;
    if (unit.kind === "quote" || unit.kind === "dash" || unit.low === "that" || unit.low === ":" || isComma(unit) || unit.low === ".") return i;
    if (has(unit, bitOf["finite"] | bitOf["personal"]) && unit.low !== "'s") break;
    if (has(unit, bitOf["occasion"]) || (units[from]?.low === "to" && has(unit, bitOf["group-word"] | bitOf["media-word"]))) occasion = i + 1;
    if (i === units.length - 1) return units.length;
  }
  return occasion;
}
