/** Words of harm in a sentence, and how each is used: passive ("were killed"), active ("killing 7"), a noun ("three deaths"), with "of" ("the death of"). */
import { matchesOf } from "#language/matches.ts";
import type { Harm } from "#record/toll.ts";
import type { CueForm, TollWords } from "./words.ts";

export type Cue = { readonly start: number; readonly end: number; readonly word: string; readonly harm: Harm; readonly use: CueForm | "passive" | "active" };

const compiled = new WeakMap<TollWords, RegExp>();

function patternOf(words: TollWords): RegExp {
  const known = compiled.get(words);
  if (known !== undefined) return known;
  const made = new RegExp(`\\b(?:${words.harmWords})\\b`, "gi");
  compiled.set(words, made);
  return made;
}

const auxiliary = /\b(?:was|were|been|being|be|is|are|got)(?: (?:[a-z]{2,14}ly|also|both|all|then|either|not|to have been|believed to (?:be|have been)|said to (?:be|have been)|reported|feared|confirmed|left|(?:killed|wounded|injured|martyred|displaced|detained)(?:,| and| or)))* $/i;
const unreal = /\b(?:could|would|might|will|can|should|if)(?: have)?(?: be| been)?(?: [a-z]+ly)? $|\bto(?: be)? $/i;

export function findCues(sentence: string, words: TollWords): Cue[] {
  if (words.harmWords === "") return [];
  const cues: Cue[] = [];
  for (const match of matchesOf(patternOf(words), sentence)) {
    const word = match[0].toLowerCase();
    const forms = words.harm.get(word) ?? [];
    const before = sentence.slice(Math.max(0, match.index - 60), match.index);
    const cue = { start: match.index, end: match.index + word.length, word };
    if (unreal.test(before)) continue;
    const past = forms.find((one) => one.form === "past");
    const form = past ?? forms[0];
    if (form === undefined) continue;
    if (form.form === "takes" && auxiliary.test(before)) continue;
    if (auxiliary.test(before)) cues.push({ ...cue, harm: form.harm, use: past === undefined && form.form !== "state" ? form.form : "passive" });
    else if (past !== undefined) cues.push({ ...cue, harm: form.harm, use: "past" });
    else cues.push({ ...cue, harm: form.harm, use: form.form });
  }
  return cues;
}
