/** Participles that look like verbs: "a group deemed moderate by the ministry". */
import { bitOf } from "../words.ts";
import type { CueForm } from "../cue-lexicon.ts";
import type { Unit } from "../lines.ts";
import { has, isComma } from "../lines.ts";

/** Words that may stand between such a participle and its "by". */
const farthest = 5;

/** "said by phone": how it was said, not by whom. */
const media = new Set(["phone", "telephone", "email", "e-mail", "text", "radio", "video", "satellite", "letter", "mail", "message", "skype", "whatsapp", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "then", "now"]);

/** The index of the "by" that names the doer; null where the word is a finite verb or names none. */
export function isReduced(units: readonly Unit[], at: number, cue: CueForm): number | null {
  if (cue.form !== "ed" && cue.form !== "part") return null;
  const before = units[at - 1];
  if (before === undefined || has(before, bitOf["auxiliary"] | bitOf["personal"] | bitOf["relative"])) return null;
  for (let i = at + 1; i <= at + farthest; i++) {
    const unit = units[i];
    if (unit === undefined || unit.kind !== "word" || isComma(unit) || has(unit, bitOf["finite"] | bitOf["determiner"] | bitOf["personal"] | bitOf["subordinator"])) return null;
    if (unit.low === "by") return media.has(units[i + 1]?.low ?? "") ? null : i;
  }
  return null;
}
