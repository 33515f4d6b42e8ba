/** Names that the gazetteer does not know as they are written, where the words around them say that they are places: other spellings, and the unknown. */
import { byName, bySound, countryOf } from "#knowledge/places/index.ts";
import type { NameHit } from "#knowledge/places/index.ts";
import type { PlaceKind } from "#record/place.ts";
import { compass, firmPrepositions, headAfter, headBefore, months, organisationWords, titles } from "./english.ts";
import { isCapital } from "./scan.ts";
import type { Match } from "./scan.ts";
import { lower, tokenKey } from "./scene.ts";
import type { Scene } from "./scene.ts";

export type Unlisted = { readonly match: Match; readonly rule: "apostrophe" | "article" | "sound" | "head-word" | "frame" };

/** What speaks for a place: the kind that a frame names ("the village of X"), or only that it stands like one. */
type Frame = { readonly kind: PlaceKind | null; readonly firm: boolean };

type Run = { readonly sentence: number; readonly from: number; readonly to: number };

const longestRun = 4;
const alikeInFrame = 0.85;
const alikeInPreposition = 0.91;

/** `countries` are those that the report's known places lie in: a mere likeness of sound counts only there. */
export function findUnlisted(scene: Scene, accepted: readonly Match[], countries: ReadonlySet<string>): Unlisted[] {
  const taken = new Set(accepted.flatMap((match) => range(match).map((at) => tokenKey(match.sentence, at))));
  const found: Unlisted[] = [];
  scene.sentences.forEach((_, sentence) => {
    if (scene.shouted.has(sentence)) return;
    for (const run of runsIn(scene, sentence, taken)) {
      const one = readRun(scene, run, { taken, countries });
      if (one === null) continue;
      found.push(one);
      for (const at of range(one.match)) taken.add(tokenKey(sentence, at));
    }
  });
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
    runs.push({ sentence, from, to });
    from = to - 1;
  }
  return runs;
}

function beginsRun(scene: Scene, sentence: number, at: number): boolean {
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  const form = tokens[at]?.form ?? "";
  if (isCapital(form)) return form.length > 1 && !headIn(form) && !compass.has(form.toLowerCase());
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

function readRun(scene: Scene, run: Run, near: { readonly taken: ReadonlySet<number>; readonly countries: ReadonlySet<string> }): Unlisted | null {
  const tokens = scene.sentences[run.sentence]?.tokens ?? [];
  const words = tokens.slice(run.from, run.to);
  const name = words.map((token, i) => (i > 0 && token.start > (words[i - 1]?.end ?? 0) ? ` ${token.form}` : token.form)).join("");
  const key = words.flatMap((token) => scene.fold(token.form)).join(" ");
  if (key === "" || scene.index.demonyms.has(key) || isOther(scene, run)) return null;
  const lost = words.length === 1 ? lostApostrophe(scene, name) : null;
  if (lost !== null) return { match: { ...run, key: key.slice(0, -1), hits: lost, trim: 1 }, rule: "apostrophe" };
  const frame = frameOf(scene, run, near.taken);
  if (frame === null) return null;
  const glued = byName(scene.index, name).filter((hit) => near.countries.has(countryOf(scene.index, hit.place) ?? ""));
  if (glued.length > 0 && !scene.matchAt.has(tokenKey(run.sentence, run.from))) return { match: { ...run, key, hits: glued }, rule: "article" };
  const likely = bySound(scene.index, name).filter((hit) => hit.likeness >= (frame.firm ? alikeInFrame : alikeInPreposition) && near.countries.has(countryOf(scene.index, hit.place) ?? ""));
  if (likely.length > 0) return { match: { ...run, key, hits: likely }, rule: "sound" };
  if (!frame.firm) return null;
  const headed = withHeadWord(scene, name, near.countries);
  if (headed.length > 0) return { match: { ...run, key, hits: headed }, rule: "head-word" };
  return frame.kind !== null && settled.has(frame.kind) ? { match: { ...run, key, hits: [] }, rule: "frame" } : null;
}

const settled = new Set<PlaceKind>(["town", "village", "neighbourhood", "camp", "district"]);

/** A person, an organisation, a month: not to be made a place of by its sound. */
function isOther(scene: Scene, { sentence, from, to }: Run): boolean {
  const tokens = scene.sentences[sentence]?.tokens ?? [];
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return true;
  if (months.has(lower(first)) || scene.surnames.has(last.form) || titles.has(lower(first).replace(/\.$/, ""))) return true;
  if (tokens.slice(from, to).some((token) => organisationWords.has(lower(token)))) return true;
  return (scene.actorsIn.get(sentence) ?? []).some((actor) => actor.at.start < last.end && first.start < actor.at.end);
}

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

function withHeadWord(scene: Scene, name: string, countries: ReadonlySet<string>): NameHit[] {
  return headWords.flatMap((head) => byName(scene.index, `${head} ${name}`)).filter((hit) => countries.has(countryOf(scene.index, hit.place) ?? "")).map((hit) => ({ ...hit, likeness: hit.likeness * 0.9 }));
}

function frameOf(scene: Scene, { sentence, from, to }: Run, taken: ReadonlySet<number>): Frame | null {
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
  if ((before === "," || before === "and") && taken.has(tokenKey(sentence, at - 1))) return { kind: null, firm: false };
  return firmPrepositions.has(before) ? { kind: null, firm: false } : null;
}
