/** Names that the gazetteer does not know as they are written, where the words around them say that they are places: other spellings, and the unknown. */
import { byName, bySound, countryOf, wordClass } from "#knowledge/places/index.ts";
import type { NameHit } from "#knowledge/places/index.ts";
import type { PlaceKind } from "#record/place.ts";
import { compass, firmPrepositions, headAfter, headBefore, months, organisationWords, peoples, smallWords, titles } from "./english.ts";
import { listsOf } from "./lists.ts";
import { isCapital } from "./scan.ts";
import type { Match } from "./scan.ts";
import { lower, tokenKey } from "./scene.ts";
import type { Scene } from "./scene.ts";

export type Unlisted = { readonly match: Match; readonly rule: "apostrophe" | "article" | "known" | "sound" | "head-word" | "frame" | "list" };

/** What speaks for a place: the kind that a frame names ("the village of X"), or only that it stands like one. */
type Frame = { readonly kind: PlaceKind | null; readonly firm: boolean };

export type Run = { readonly sentence: number; readonly from: number; readonly to: number };

const longestRun = 4;
const alikeInFrame = 0.85;
const alikeInPreposition = 0.91;

/** `told` are all countries that the report tells of; `trodden` those that its known towns and provinces lie in: a mere likeness of sound counts only there. */
export type Countries = { readonly told: ReadonlySet<string>; readonly trodden: ReadonlySet<string> };

export function findUnlisted(scene: Scene, accepted: readonly Match[], countries: Countries): Unlisted[] {
  const taken = new Set(accepted.flatMap((match) => range(match).map((at) => tokenKey(match.sentence, at))));
  const acceptedIn = bySentence(accepted);
  const found: Unlisted[] = [];
  scene.sentences.forEach((_, sentence) => {
    if (scene.shouted.has(sentence)) return;
    const runs = runsIn(scene, sentence, taken);
    if (runs.length === 0) return;
    const listed = listsOf({ scene, sentence, runs, places: acceptedIn.get(sentence) ?? [], isOther: (run) => isOther(scene, run, false) });
    for (const run of runs) {
      const one = readRun(scene, run, { taken, countries, inList: listed.has(run) });
      if (one === null) continue;
      found.push(one);
      for (const at of range(one.match)) taken.add(tokenKey(sentence, at));
    }
  });
  return found;
}

function bySentence(matches: readonly Match[]): ReadonlyMap<number, readonly Match[]> {
  const found = new Map<number, Match[]>();
  for (const match of matches) {
    const list = found.get(match.sentence);
    if (list === undefined) found.set(match.sentence, [match]);
    else list.push(match);
  }
  return found;
}

function range({ from, to }: { readonly from: number; readonly to: number }): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** Runs of capitals, articles and hyphens that no accepted name overlaps. */
function runsIn(scene: Scene, sentence: number, taken: ReadonlySet<number>): Run[] {
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (taken.has(tokenKey(sentence, from)) || !beginsRun(scene, sentence, from)) continue;
    let to = from + 1;
    while (to < tokens.length && to - from < longestRun * 2 && !taken.has(tokenKey(sentence, to)) && joins(scene, sentence, to)) to++;
    while (to > from + 1 && !isCapital(tokens[to - 1]?.form ?? "")) to--;
    // "Mrauk-U": what the gazetteer knows as one name is not cut.
    const known = scene.matchAt.get(tokenKey(sentence, from));
    if (known !== undefined && known.from === from && known.to > to && !rangeIsTaken(sentence, known, taken)) to = known.to;
    runs.push({ sentence, from, to });
    from = to - 1;
  }
  return runs;
}

function rangeIsTaken(sentence: number, match: Match, taken: ReadonlySet<number>): boolean {
  return range(match).some((at) => taken.has(tokenKey(sentence, at)));
}

function beginsRun(scene: Scene, sentence: number, at: number): boolean {
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  const form = tokens[at]?.form ?? "";
  if (isCapital(form)) return form.length > 1 && !headIn(form) && !compass.has(form.toLowerCase()) && !smallWords.has(form.toLowerCase());
  return (form === "al" || form === "el") && tokens[at + 1]?.form === "-" && isCapital(tokens[at + 2]?.form ?? "");
}

function headIn(form: string): boolean {
  return headBefore[form.toLowerCase()] !== undefined;
}

function joins(scene: Scene, sentence: number, at: number): boolean {
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  const form = tokens[at]?.form ?? "";
  const isGlued = tokens[at]?.start === tokens[at - 1]?.end;
  if (form === "-") return isGlued && /^(?:al|el|as|ash|ar|at|ad|an|az|ez|es|abu|umm|kafr|tel|tal|ain|deir|jisr|bir|bab|ras)$/i.test(tokens[at - 1]?.form ?? "");
  if (/^(?:al|el|as|ash|ar|at|ad|an|az|ez|es)$/.test(form)) return true;
  return isCapital(form) && headAfter[form.toLowerCase()] === undefined;
}

type Near = { readonly taken: ReadonlySet<number>; readonly countries: Countries; readonly inList: boolean };

function readRun(scene: Scene, run: Run, near: Near): Unlisted | null {
  const tokens = scene.sentences[run.sentence]?.tokens ?? [];
  const words = tokens.slice(run.from, run.to);
  const name = words.map((token, i) => (i > 0 && token.start > (words[i - 1]?.end ?? 0) ? ` ${token.form}` : token.form)).join("");
  const key = words.flatMap((token) => scene.fold(token.form)).join(" ");
  if (key === "" || scene.index.demonyms.has(key) || peoples.has(key)) return null;
  const frame = frameOf(scene, run, near);
  if (isOther(scene, run, frame?.kind != null)) return null;
  const lost = words.length === 1 ? lostApostrophe(scene, name) : null;
  if (lost !== null) return { match: { ...run, key: key.slice(0, -1), hits: lost, trim: 1 }, rule: "apostrophe" };
  if (frame === null) return null;
  const found = entryOf(scene, { run, name, frame }, near);
  if (found !== null) return { match: { ...run, key, hits: found.hits }, rule: found.rule };
  if (!frame.firm || isDoubtfulStart(scene, run)) return null;
  if (near.inList) return { match: { ...run, key, hits: [] }, rule: "list" };
  return frame.kind !== null && settled.has(frame.kind) ? { match: { ...run, key, hits: [] }, rule: "frame" } : null;
}

type Framed = { readonly run: Run; readonly name: string; readonly frame: Frame };

/** An entry whose name is like this one, in a country of the report. */
function entryOf(scene: Scene, { run, name, frame }: Framed, { countries }: Near): { readonly hits: readonly NameHit[]; readonly rule: Unlisted["rule"] } | null {
  const inReach = (hit: NameHit): boolean => countries.told.has(countryOf(scene.index, hit.place) ?? "");
  const isNear = (hit: NameHit): boolean => countries.trodden.has(countryOf(scene.index, hit.place) ?? "");
  const same = byName(scene.index, name).filter(inReach);
  const isScanned = scene.matchAt.has(tokenKey(run.sentence, run.from));
  if (same.length > 0 && !isScanned) return { hits: same, rule: "article" };
  if (same.length > 0 && frame.firm) return { hits: same, rule: "known" };
  const likely = bySound(scene.index, name).filter((hit) => hit.likeness >= (frame.firm ? alikeInFrame : alikeInPreposition) && isNear(hit));
  if (likely.length > 0) return { hits: likely, rule: "sound" };
  if (!frame.firm) return null;
  const headed = withHeadWord(scene, name).filter(isNear);
  return headed.length > 0 ? { hits: headed, rule: "head-word" } : null;
}

/** "Rebel areas were hit": a word that begins a sentence bears its capital for that alone, unless it is seen with one elsewhere. */
function isDoubtfulStart(scene: Scene, { sentence, from, to }: Run): boolean {
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  const before = tokens[from - 1]?.form ?? "";
  return to - from === 1 && (from === 0 || /^["“‘'(—–-]$/.test(before)) && !scene.capitals.has(tokens[from]?.form ?? "");
}

const settled = new Set<PlaceKind>(["town", "village", "neighbourhood", "camp", "district"]);

/** A person, an organisation, a month: not to be made a place of by its sound. "Abu" begins names of villages too, where a word says so. */
function isOther(scene: Scene, { sentence, from, to }: Run, isNamedPlace: boolean): boolean {
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return true;
  const head = lower(first).replace(/\.$/, "");
  if (months.has(head)) return true;
  if ((scene.surnames.has(last.form) || titles.has(head)) && !(isNamedPlace && patronyms.has(head))) return true;
  if (to - from > 1 && ((scene.index.words.get(head) ?? 0) & wordClass.firstName) !== 0) return !isNamedPlace;
  if (tokens.slice(from, to).some((token) => organisationWords.has(lower(token)))) return true;
  return (scene.actorsIn.get(sentence) ?? []).some((actor) => actor.at.start < last.end && first.start < actor.at.end);
}

const patronyms = new Set(["abu", "umm", "sheikh", "shaykh", "haji", "king", "prince", "saint"]);

const largeTown = 50_000;

/** "Syrias army": the apostrophe was lost on the way. Only for names that are well known. */
function lostApostrophe(scene: Scene, name: string): readonly NameHit[] | null {
  if (name.length < 5 || !name.endsWith("s")) return null;
  const hits = byName(scene.index, name.slice(0, -1));
  const isLarge = hits.some((hit) => hit.primary && ((scene.index.population[hit.place] ?? 0) >= largeTown));
  return isLarge ? hits : null;
}

/** Words that the maps put before a name and reports leave out. */
const headWords = ["Tall", "Khirbat", "Kafr", "Qaryat", "Mazraat", "Bayt", "Dayr", "Ayn", "Tell", "Tal"];

function withHeadWord(scene: Scene, name: string): NameHit[] {
  return headWords.flatMap((head) => byName(scene.index, `${head} ${name}`)).map((hit) => ({ ...hit, likeness: hit.likeness * 0.9 }));
}

function frameOf(scene: Scene, { sentence, from, to }: Run, { taken, inList }: Near): Frame | null {
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  const after = headAfter[lower(tokens[to])];
  if (after !== undefined && !isCapital(tokens[to]?.form ?? "")) return { kind: after, firm: true };
  let at = from - 1;
  while (at >= 0 && compass.has(lower(tokens[at]))) at--;
  const before = lower(tokens[at]);
  if (before === "of" || before === "called" || before === "named") {
    const kind = headBefore[lower(tokens[at - 1])];
    return kind === undefined ? null : { kind, firm: true };
  }
  const named = headBefore[before];
  if (named !== undefined && !isCapital(tokens[at]?.form ?? "")) return { kind: named, firm: true };
  if (inList) return { kind: null, firm: true };
  if ((before === "," || before === "and") && taken.has(tokenKey(sentence, at - 1))) return { kind: null, firm: false };
  return firmPrepositions.has(before) ? { kind: null, firm: false } : null;
}
