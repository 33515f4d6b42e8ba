/** Which count belongs to which word of harm, inside one sentence: subject of a passive, object of an active, noun beside its number; and what is only a part of it. */
import type { Harm } from "#record/toll.ts";
import type { Counted } from "./counts.ts";
import type { Cue } from "./harms.ts";

export type Linked = { readonly harm: Harm; readonly counted: Counted; readonly parts: readonly Counted[]; readonly rule: string; readonly cue: Cue };

const inclusion = /\b(?:including|among (?:them|whom|the (?:dead|victims|injured|wounded))|amongst (?:them|whom)|of (?:them|whom)|comprising|consisting of|most of them|mostly|as well as his)\b/i;
/** Borders that a subject does not reach over. */
const border = /[;:]|\b(?:while|whereas|but|when|after|before|because|although|though|said|reported(?! to)|told|claimed(?! to)|according to|which|who)\b/gi;

/** Links every cue of a sentence; a count is used once, unless two verbs share it ("killed and wounded"). */
export function linkCounts(sentence: string, cues: readonly Cue[], counted: readonly Counted[]): Linked[] {
  const mains: { place: Place; main: Main }[] = [];
  cues.forEach((cue, i) => {
    const place = { sentence, cue, from: cues[i - 1]?.end ?? 0, to: cues[i + 1]?.start ?? sentence.length, counted };
    const main = mainOf(place, mains.at(-1));
    if (main !== null) mains.push({ place, main });
  });
  const taken = new Set(mains.map(({ main }) => main.counted));
  return mains.map(({ place, main }) => ({ harm: place.cue.harm, cue: place.cue, ...main, parts: partsOf(place, main.counted, counted.filter((one) => !taken.has(one))) }));
}

type Place = { readonly sentence: string; readonly cue: Cue; readonly from: number; readonly to: number; readonly counted: readonly Counted[] };
type Before = { readonly place: Place; readonly main: Main };
type Main = { readonly counted: Counted; readonly rule: string };

function mainOf(place: Place, last: Before | undefined): Main | null {
  const { cue } = place;
  if (cue.use === "ing" || cue.use === "past" || cue.use === "of" || cue.use === "toll" || cue.use === "takes") {
    const object = objectOf(place);
    if (object !== null) return { counted: object, rule: cue.use === "of" ? "toll/en/harm-of" : cue.use === "toll" ? "toll/en/death-toll" : "toll/en/active" };
    if (cue.use === "of") return nameAfter(place);
    if (cue.use !== "past") return null;
  }
  if (cue.use === "noun" || cue.use === "state") return beside(place);
  if (cue.use === "past") return beside(place);
  return subjectOf(place, last);
}

/** The count that follows at once: "killing at least 12", "killed and wounded 20", "the death of two women". */
function objectOf({ sentence, cue, counted }: Place): Counted | null {
  const next = counted.find((one) => one.start >= cue.end);
  if (next === undefined) return null;
  const between = sentence.slice(cue.end, next.start);
  const fits = cue.use === "toll"
    ? /^[^.;]{0,40}?\b(?:to|at|of|reached|was|is|stood at|exceeded|exceeding|surpassed)(?: as high as| at least)? $/i.test(between)
    : /^ (?:(?:and|or) (?:wounding|injuring|wounded|injured|killing|killed|maiming) )?(?:and displacing )?(?:the |a total of |a reported |in total )?$/i.test(between);
  if (cue.use === "takes" && (next.head === null || /^ (?:who |had |have |has |was |were |are |is |died|killed)/.test(sentence.slice(next.end)))) return null;
  return fits && (next.quantifier !== null || next.head !== null || cue.use !== "of") ? next : null;
}

/** "12 dead", "left three people dead", "seven wounded", "5 civilian deaths". */
function beside({ sentence, cue, counted }: Place): Main | null {
  const near = counted.findLast((one) => one.end <= cue.start);
  const include = near === undefined ? null : inclusion.exec(sentence.slice(Math.max(0, near.start - 16), near.start));
  const before = include === null ? near : counted.findLast((one) => near !== undefined && one.end < near.start);
  if (before === undefined) return null;
  const between = sentence.slice(before.end, cue.start);
  const fits = /^ (?:(?:of (?:them|whom) )?(?:were |have been |are )?)?(?:(?:civilian|reported|confirmed|more|additional|other|people|serious|critical|military|child|combatant|seriously|critically|reportedly|allegedly) ){0,2}$/i.test(between) || /^(?:,? [a-z]+ly,?)? $/.test(between) || /^(?: -|,| \() ?(?:including|among them|mostly|mainly) [^.;]{1,60}(?: -|,|\)) $/.test(between);
  return fits ? { counted: before, rule: "toll/en/beside" } : null;
}

/** The subject of "was killed", "died": the last count before it in its clause that is not an inclusion; else what its number tells. */
function subjectOf(place: Place, last: Before | undefined): Main | null {
  const { sentence, cue } = place;
  const clauseStart = Math.max(place.from, lastBorder(sentence, place.from, cue.start));
  const clause = sentence.slice(clauseStart, cue.start);
  const include = inclusion.exec(clause);
  const limit = include === null || startsAnew(place, clauseStart + include.index) ? cue.start : clauseStart + include.index;
  const candidates = place.counted.filter((one) => one.start >= clauseStart && one.end <= limit && (one.head !== null || /^ (?:[a-z]+ ){0,5}$/.test(sentence.slice(one.end, cue.start))) && !/\b(?:half|third|quarter|per ?cent|percent) of\b|%/.test(sentence.slice(one.end, cue.start)));
  const main = candidates.findLast((one) => sentence.slice(one.end, cue.start).length < 260);
  if (main !== undefined) return { counted: main, rule: "toll/en/subject" };
  if (last !== undefined && /^(?:,? and|,? or|\/)(?: [a-z]+ly)? (?:were |was )?$/.test(sentence.slice(last.place.cue.end, cue.start))) return { counted: last.main.counted, rule: "toll/en/shared-subject" };
  return named(sentence, clauseStart, cue);
}

/** ", including two children, and at least 20 others were injured": after another verb, a count that runs into the verb is a new subject. */
function startsAnew({ sentence, cue, from, counted }: Place, include: number): boolean {
  const last = counted.findLast((one) => one.end <= cue.start);
  return from > 0 && last !== undefined && last.start > include && !sentence.slice(last.end, cue.start).includes(",") && /(?:,|\)|;|-)? (?:and|while|with) (?:about )?$/.test(sentence.slice(include, last.start));
}

function lastBorder(sentence: string, from: number, to: number): number {
  let at = from;
  for (const match of sentence.slice(from, to).matchAll(border)) {
    if (!/^(?:who|which)$/i.test(match[0]) || match.index > to - from - 30) continue;
    at = from + match.index;
  }
  for (const match of sentence.slice(from, to).matchAll(/[;:]|\b(?:while|whereas|but|although|though|according to)\b/gi)) at = from + match.index + match[0].length;
  return at;
}

const collective = /\b(?:family|families|no one|nobody|none|number|neither|who|which|that|it|anyone|animals?|cattle|livestock|horse|building|house|home|one of the|what)\b(?: [a-z]+){0,2} $/i;

/** The name or pronoun that a subject ends with, past an age or an apposition. */
const lastPerson = /((?:[A-Z][\w'-]+(?: (?:[a-z]{2} )?[A-Z][\w'-]+){0,5})|\b(?:he|she|victim|man|woman|child|boy|girl))(?:,? \d{1,2},?)?(?:, [^,]{1,80},)? *$/;

/** A person by name, or "he", before "was killed"; several names before "were killed". */
function named(sentence: string, from: number, cue: Cue): Main | null {
  const clause = sentence.slice(from, cue.start);
  const verb = /\b(was|were|has been|have been|had been|is|are)\b(?: [a-z]+){0,4} $/i.exec(clause) ?? (cue.use === "died" ? / $/.exec(clause) : null);
  if (verb === null || collective.test(clause.slice(0, verb.index + 1))) return null;
  const subject = clause.slice(0, verb.index).replaceAll(/\([^)]{0,60}\)/g, "");
  if (/\b(?:not|no|never)\b/i.test(clause.slice(verb.index))) return null;
  const people = namesIn(subject);
  const plural = /^(?:were|have|are)/i.test(verb[0]);
  if (plural ? people < 2 : people === 0 && !/\b(?:he|she|victim|man|woman|child|boy|girl)\s*$/i.test(subject)) return null;
  const size = plural ? people : 1;
  const who = plural ? null : lastPerson.exec(subject);
  if (!plural && who === null) return null;
  const start = from + (who === null ? clause.length - clause.trimStart().length : Math.max(0, clause.lastIndexOf(who[1] ?? "")));
  return { counted: { start: Math.max(start, cue.start - 200), end: cue.end, min: size, max: size, quantifier: null, who: "unknown", head: null, parts: [] }, rule: "toll/en/named" };
}

function nameAfter({ sentence, cue }: Place): Main | null {
  const name = /^ (?:[a-z-]{2,20} ){0,3}(?:[A-Z][\w'-]+ ){1,5}?[A-Z][\w'-]+/.exec(sentence.slice(cue.end, cue.end + 120));
  if (name === null || /\b(?:family|families|camp|area|forces)\b/i.test(sentence.slice(cue.end, cue.end + 60))) return null;
  return { counted: { start: cue.start, end: cue.end + name[0].length, min: 1, max: 1, quantifier: null, who: "unknown", head: null, parts: [] }, rule: "toll/en/named" };
}

/** Names in a list: capitalised groups of two words or more between commas and "and". */
function namesIn(subject: string): number {
  const parts = subject.split(/,| and |, and | as well as | along with | with /).map((part) => part.trim());
  return parts.filter((part) => /(?:^|\b(?:his|her|their|son|daughter|wife|brother|sister|father|mother|man|woman|child|journalist|named|Dr\.?) )(?:[a-z-]+ ){0,3}[A-Z][\w'-]+ (?:[a-z]{2} )?[A-Z][\w'-]+/.test(part)).length;
}

/** "…, including five children": counts after a word of inclusion, up to the next cue. */
function partsOf(place: Place, main: Counted, counted: readonly Counted[]): Counted[] {
  const { sentence, cue } = place;
  const parts: Counted[] = [...main.parts];
  const windows: readonly [number, number][] = [[main.end, cue.start], [Math.max(main.end, cue.end), place.to]];
  for (const [from, to] of windows) {
    if (to <= from) continue;
    const include = inclusion.exec(sentence.slice(from, to));
    if (include === null || include.index > 60) continue;
    const start = from + include.index;
    for (const one of counted) {
      const trailing = /(?:of (?:them|whom))$/i.test(include[0]) && one.end <= start + 1 && one.start >= from - 1;
      if ((one.start >= start && one.end <= to) || trailing) parts.push(...(one.parts.length > 0 ? one.parts : [one]));
    }
  }
  return parts;
}
