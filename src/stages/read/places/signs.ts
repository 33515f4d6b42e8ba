/** The signs that speak for or against a known name being a place where it stands, each by its name. */
import { byName, kindOf, wordClass } from "#knowledge/places/index.ts";
import { compass, headAfter, firmPrepositions, locativeHeads, locativePrepositions, organisationWords, sayings, titles } from "./english.ts";
import { isCapital } from "./scan.ts";
import type { Match } from "./scan.ts";
import { isFirstName, lower, tokenKey } from "./scene.ts";
import type { Scene } from "./scene.ts";

export function signsOf(match: Match, scene: Scene): string[] {
  return [...signsOfName(match, scene), ...signsBefore(match, scene), ...signsAfter(match, scene), ...signsInReport(match, scene)];
}

function signsOfName(match: Match, { index, sentences }: Scene): string[] {
  const tokens = sentences[match.sentence]?.tokens.slice(match.from, match.to) ?? [];
  const best = match.hits[0];
  const population = Math.max(0, ...match.hits.map((hit) => index.population[hit.place] ?? 0));
  const top = best === undefined ? "" : topKind(match, (place) => kindOf(index, place));
  const signs = [`kind=${top}`, `size=${Math.min(7, Math.floor(Math.log10(population + 1)))}`, `words=${Math.min(3, tokens.length)}`];
  const bits = tokens.length === 1 ? (index.words.get(match.key) ?? 0) : 0;
  const isLarge = top === "country" || top === "province" || population > largeTown;
  if ((bits & wordClass.ordinary) !== 0) signs.push("ordinary", isLarge ? "ordinary+large" : "ordinary+small");
  if ((bits & wordClass.firstName) !== 0) signs.push("first-name", isLarge ? "first-name+large" : "first-name+small");
  if ((bits & wordClass.surname) !== 0) signs.push("surname", isLarge ? "surname+large" : "surname+small");
  if ((bits & wordClass.month) !== 0) signs.push("month");
  const form = tokens[0]?.form ?? "";
  if (tokens.length === 1 && form.length > 1 && form === form.toUpperCase()) signs.push(form.length > 4 ? "capitals-long" : form.includes(".") ? "initials" : "capitals-short");
  if (form.length < 3) signs.push("tiny");
  if (match.hits.every((hit) => !hit.primary)) signs.push("other-name");
  if (match.hits.some((hit) => hit.afterThe)) signs.push("after-the-name");
  if (match.hits.length > 20) signs.push("common-name");
  return signs;
}

const largeTown = 500_000;

function topKind(match: Match, kind: (place: number) => string): string {
  const kinds = new Set(match.hits.filter((hit) => hit.primary).map((hit) => kind(hit.place)));
  for (const one of ["country", "continent", "sea", "province", "region"]) if (kinds.has(one)) return one;
  return kinds.has("town") ? "town" : kinds.has("district") ? "district" : kinds.has("village") ? "village" : "other";
}

function signsBefore(match: Match, scene: Scene): string[] {
  const tokens = scene.sentences[match.sentence]?.tokens ?? [];
  let at = match.from - 1;
  const signs: string[] = [];
  while (at >= 0) {
    const isCompass = compass.has(lower(tokens[at]));
    if (isCompass && signs.length === 0) signs.push("compass");
    else if (!isCompass && !isPossessor(tokens[at]?.form ?? "", scene)) break;
    at--;
  }
  const token = tokens[at];
  const before = lower(token);
  if (token === undefined) return [...signs, "begins-sentence"];
  const twoBefore = lower(tokens[at - 1]);
  if (at === 0 && isCapital(token.form)) signs.push("second-word");
  if (before === "the") signs.push("the", locativePrepositions.has(twoBefore) ? "prep+the" : "other+the");
  if (before === "of") signs.push(locativeHeads.has(twoBefore) ? "head+of" : isCapital(tokens[at - 1]?.form ?? "") ? "Capital+of" : "other+of");
  if (firmPrepositions.has(before)) signs.push("firm-preposition");
  else if (locativePrepositions.has(before)) signs.push("preposition");
  if (locativePrepositions.has(before) || /^(?:of|and|or|with|by|against|for|on|as|than|about|that|but|while|over|under|after|before|since|,|\(|"|“|'|‘|-|–|—|:|;|\/|&|\.)$/.test(before)) signs.push(`before=${before}`);
  else if (isCapital(token.form)) signs.push(...signsOfCapitalBefore(match, scene, at));
  else if (/^\d/.test(before)) signs.push("number-before");
  else signs.push(/(?:ed|ing)$/.test(before) ? "verb-before" : sayings.has(before) ? "saying-before" : "word-before");
  if (before === "," || before === "and" || before === "or") signs.push(...signsOfList(match, scene, at));
  if (token.end === tokens[match.from]?.start && (before === "-" || before === "–")) signs.push("glued-hyphen-before");
  if (headAfter[before] !== undefined) signs.push("head-before");
  return signs;
}

/** "Syrias Afrin": the country whose part is meant, its apostrophe lost. */
function isPossessor(form: string, { index, fold, countriesTold }: Scene): boolean {
  if (form.length < 5 || !form.endsWith("s") || !isCapital(form)) return false;
  const owner = fold(form.slice(0, -1)).join(" ");
  return byName(index, owner).some(({ place, primary }) => primary && kindOf(index, place) === "country" && (countriesTold.size === 0 || countriesTold.has(index.country[place] ?? 0)));
}

function signsOfCapitalBefore(match: Match, scene: Scene, at: number): string[] {
  const token = scene.sentences[match.sentence]?.tokens[at];
  const form = token?.form ?? "";
  if (titles.has(form.toLowerCase().replace(/\.$/, ""))) return ["title-before"];
  if (isFirstName(scene.index, scene.fold(form))) return ["first-name-before"];
  if (scene.matchAt.has(tokenKey(match.sentence, at))) return ["known-name-before"];
  if (/^\p{Lu}\.$/u.test(form)) return ["initial-before"];
  if (scene.titled.has(match.sentence) || scene.shouted.has(match.sentence)) return ["capital-before-in-heading"];
  return [at === 0 ? "first-capital-before" : "capital-before"];
}

function signsOfList(match: Match, scene: Scene, at: number): string[] {
  const other = scene.matchAt.get(tokenKey(match.sentence, at - 1));
  const signs: string[] = [];
  if (other !== undefined) signs.push("after-known-name");
  if (other !== undefined && sharesContainer(match, other, scene)) signs.push("inside-of-next");
  return signs;
}

/** May the second be what the first lies in ("Oxford, Ohio")? */
function sharesContainer(outer: Match, inner: Match, { index }: Scene): boolean {
  return outer.hits.some((area) => {
    const kind = kindOf(index, area.place);
    if (kind !== "country" && kind !== "province") return false;
    return inner.hits.some((hit) => hit.place !== area.place && (kind === "country" ? index.country[hit.place] === index.country[area.place] : index.province[hit.place] === index.province[area.place]));
  });
}

function signsAfter(match: Match, scene: Scene): string[] {
  const tokens = scene.sentences[match.sentence]?.tokens ?? [];
  const token = tokens[match.to];
  if (token === undefined) return ["ends-sentence"];
  const after = lower(token);
  const signs: string[] = [];
  const isGlued = token.start === tokens[match.to - 1]?.end;
  if (/^(?:,|\.|'s|’s|'|’|-|–|—|:|;|\)|\(|\/|and|or|is|was|are|were|has|have|had|will|would|in|on|to|for|of|from|by|with|at|as|that|who|where|which|after|when|&)$/.test(after)) signs.push(`after=${after}`);
  else if (organisationWords.has(after)) signs.push(isCapital(token.form) ? "Organisation-after" : "organisation-after");
  else if (headAfter[after] !== undefined) signs.push(isCapital(token.form) ? `Head-after` : "head-after");
  else if (sayings.has(after)) signs.push("saying-after");
  else if (isCapital(token.form)) signs.push(...signsOfCapitalAfter(match, scene), ...signsOfRunAfter(match, scene));
  else if (/^\d/.test(after)) signs.push("number-after");
  else signs.push(after.endsWith("ed") ? "verb-after" : after.endsWith("s") ? "s-word-after" : "word-after");
  if (/^['’]s$/.test(after)) signs.push(...signsOfPossessed(tokens[match.to + 1]?.form ?? ""));
  if (after === ",") signs.push(...signsOfComma(match, scene));
  if (isGlued && (after === "-" || after === "–")) signs.push("glued-hyphen-after");
  return signs;
}

/** "St. Paul's Hospital" is no St. Paul. */
function signsOfPossessed(form: string): string[] {
  if (!isCapital(form)) return [];
  return [organisationWords.has(form.toLowerCase()) ? "possesses-Organisation" : "possesses-Capital"];
}

function signsOfCapitalAfter(match: Match, scene: Scene): string[] {
  const token = scene.sentences[match.sentence]?.tokens[match.to];
  const form = token?.form ?? "";
  if (scene.matchAt.has(tokenKey(match.sentence, match.to))) return ["known-name-after"];
  if (titles.has(form.toLowerCase().replace(/\.$/, ""))) return ["title-after"];
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(form)) return ["weekday-after"];
  if (scene.titled.has(match.sentence) || scene.shouted.has(match.sentence)) return ["capital-after-in-heading"];
  return isFirstName(scene.index, scene.fold(form)) ? ["first-name-after"] : ["capital-after"];
}

const longestRun = 5;

/** "the Yemen Data Project", "the Aleppo Media Centre": the run of capitals ends in an organisation. "Jordan Smith": it begins with a first name. */
function signsOfRunAfter(match: Match, { sentences, titled, shouted, index, matchAt }: Scene): string[] {
  if (titled.has(match.sentence) || shouted.has(match.sentence)) return [];
  const tokens = sentences[match.sentence]?.tokens ?? [];
  const signs: string[] = [];
  if (match.to - match.from === 1 && ((index.words.get(match.key) ?? 0) & wordClass.firstName) !== 0 && !matchAt.has(tokenKey(match.sentence, match.to))) signs.push("first-name+Capital-after");
  for (let at = match.to + 1; at < match.to + longestRun && isCapital(tokens[at]?.form ?? ""); at++) {
    if (organisationWords.has(lower(tokens[at]))) return [...signs, "organisation-run"];
  }
  return signs;
}

function signsOfComma(match: Match, scene: Scene): string[] {
  const tokens = scene.sentences[match.sentence]?.tokens ?? [];
  const next = tokens[match.to + 1];
  if (next === undefined) return [];
  const other = scene.matchAt.get(tokenKey(match.sentence, match.to + 1));
  const signs: string[] = [];
  if (other !== undefined) signs.push("before-known-name");
  if (other !== undefined && sharesContainer(other, match, scene)) signs.push("inside-of-next-name");
  if (/^\d{1,3}$/.test(next.form)) signs.push("age-after");
  if (/^(?:who|an?|the)$/.test(next.form)) signs.push(`comma+${next.form}`);
  return signs;
}

function signsInReport(match: Match, scene: Scene): string[] {
  const tokens = scene.sentences[match.sentence]?.tokens ?? [];
  const last = tokens[match.to - 1];
  const first = tokens[match.from];
  if (first === undefined || last === undefined) return [];
  const signs: string[] = [];
  if (scene.surnames.has(last.form) && match.to - match.from === 1) signs.push("surname-in-report");
  if (scene.framed.has(match.key)) signs.push("framed-in-report");
  if (match.to - match.from === 1 && scene.lowered.has(match.key)) signs.push("small-in-report");
  signs.push(...signsOfArea(match, scene));
  if (scene.titled.has(match.sentence)) signs.push("in-title-case");
  if (scene.shouted.has(match.sentence)) signs.push("in-capitals");
  for (const actor of scene.actorsIn.get(match.sentence) ?? []) {
    if (actor.at.start > first.start || actor.at.end < last.end) continue;
    const isWhole = actor.at.end - actor.at.start === last.end - first.start;
    signs.push(`actor-${isWhole ? "is" : "holds"}-${actor.kind}`);
  }
  return [...new Set(signs)];
}

/** A town in a country that the report names is likelier meant than one at the other end of the world. */
function signsOfArea(match: Match, { index, countriesTold, provincesTold }: Scene): string[] {
  const top = topKind(match, (place) => kindOf(index, place));
  if (top === "country" || top === "continent" || top === "sea" || top === "province") return [];
  const signs: string[] = [];
  if (countriesTold.size > 0) signs.push(match.hits.some((hit) => countriesTold.has(index.country[hit.place] ?? 0)) ? "in-country-told" : "in-no-country-told");
  if (provincesTold.size > 0) signs.push(match.hits.some((hit) => provincesTold.has(index.province[hit.place] ?? 0)) ? "in-province-told" : "in-no-province-told");
  return signs;
}
