/** What tagger and parser see of a word's outside: its plain form, its shape, and hashes of its parts. */

const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;

/** FNV-1a over the UTF-16 units from `from` to `to`. */
export function hashPart(word: string, from: number, to: number): number {
  let hash = fnvOffset;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ word.charCodeAt(i), fnvPrime);
  return hash;
}

export function hashOf(word: string): number {
  return hashPart(word, 0, word.length);
}

/** Joins two hashes; not symmetric. */
export function mix(a: number, b: number): number {
  const joined = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  return joined ^ (joined >>> 13);
}

const plainForms: Readonly<Record<string, string>> = {
  "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "''": '"', "``": '"', "″": '"', "‘": "'", "’": "'", "`": "'", "´": "'",
  "—": "--", "–": "-", "−": "-", "‐": "-", "‑": "-", "―": "--", "…": "...", "....": "...", ".....": "...",
};

const oddSign = /[“”„«»″‘’`´—–−‐‑―…]/;

/** The form with the treebanks' plain quotes, dashes and dots; signs that are typed in many ways count as one word. */
export function plainForm(form: string): string {
  if (!oddSign.test(form) && form.charCodeAt(0) !== 46) return form;
  return plainForms[form] ?? form.replaceAll("’", "'").replaceAll("‘", "'").replaceAll("`", "'").replaceAll("–", "-");
}

/** X for capitals, x for other letters, d for digits, signs as they are; runs are cut at two. */
export function shapeOf(form: string): string {
  let shape = "";
  let last = "";
  let run = 0;
  for (const sign of form) {
    const kind = /\p{Lu}/u.test(sign) ? "X" : /\p{L}/u.test(sign) ? "x" : /\p{Nd}/u.test(sign) ? "d" : sign;
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape += kind;
    if (shape.length >= 12) break;
  }
  return shape;
}

export const hasDigit = 1;
export const hasHyphen = 2;
export const startsCapital = 4;
export const allCapitals = 8;
export const hasSign = 16;

/** Bits for what a word's signs are. */
export function flagsOf(form: string): number {
  let flags = 0;
  if (/\p{Nd}/u.test(form)) flags |= hasDigit;
  if (form.includes("-")) flags |= hasHyphen;
  if (/^\p{Lu}/u.test(form)) flags |= startsCapital;
  if (/\p{Lu}/u.test(form) && form === form.toUpperCase()) flags |= allCapitals;
  if (/[^\p{L}\p{Nd}]/u.test(form)) flags |= hasSign;
  return flags;
}

/** The parser's word: lower case, every digit a 0. */
export function parserWord(form: string): string {
  return plainForm(form).toLowerCase().replace(/\p{Nd}/gu, "0");
}
