/** Lemmas: a list of exceptions by form and tag, else the edit that the longest known ending asks for. */

/** `edit`: case (`k` keep, `l` lower, `c` first letter upper and the others lower), letters to cut, letters to add: "l3y" makes "Parties" "party". */
export type LemmaData = {
  /** "form tag" → lemma, with `^` in front at the start of a sentence. */
  readonly exceptions: ReadonlyMap<string, string>;
  /** "case tag ending" → edits, the likeliest first, one space between them. */
  readonly rules: ReadonlyMap<string, string>;
};

export const longestEnding = 5;

export type CaseKind = "l" | "C" | "U" | "S";

/** l lower, C capitalised, U capitals alone, S capitalised only because a sentence begins. */
export function caseKind(form: string, startsSentence: boolean): CaseKind {
  const low = form.toLowerCase();
  if (form === low) return "l";
  if (form.length > 1 && form === form.toUpperCase()) return "U";
  return startsSentence ? "S" : "C";
}

/** `tag` is the language's own (XPOS). */
export function lemmaOf(data: LemmaData, form: string, use: { readonly tag: string; readonly startsSentence: boolean; readonly isWord: IsWord }): string {
  const kind = caseKind(form, use.startsSentence);
  const listed = data.exceptions.get(exceptionKey(form, kind, use.tag)) ?? (kind === "S" ? data.exceptions.get(exceptionKey(form.toLowerCase(), "l", use.tag)) : undefined);
  return listed ?? editedLemma(data.rules, form, { kind, tag: use.tag, isWord: use.isWord });
}

/** Was this lower-case word itself seen in training? */
export type IsWord = (low: string) => boolean;

/** What the likeliest edit of the longest known ending makes; another edit where that is no known word and the other is: "bombed" → "bomb", not "bombe". */
export function editedLemma(rules: ReadonlyMap<string, string>, form: string, use: { readonly kind: CaseKind; readonly tag: string; readonly isWord: IsWord }): string {
  if (/\p{Nd}/u.test(form)) return form;
  const low = form.toLowerCase();
  let first: string | null = null;
  for (let n = Math.min(longestEnding, low.length); n >= 0; n--) {
    const edits = rules.get(`${use.kind} ${use.tag} ${low.slice(low.length - n)}`);
    if (edits === undefined) continue;
    for (const edit of edits.split(" ")) {
      const lemma = applyEdit(form, edit);
      if (use.isWord(lemma.toLowerCase())) return lemma;
      first ??= lemma;
    }
  }
  return first ?? form;
}

/** A word that is capitalised because a sentence begins is listed apart from the name that is always so. */
export function exceptionKey(form: string, kind: CaseKind, tag: string): string {
  return `${kind === "S" ? "^" : ""}${form} ${tag}`;
}

export function inCase(form: string, mode: string): string {
  if (mode === "l") return form.toLowerCase();
  return mode === "c" ? form.slice(0, 1).toUpperCase() + form.slice(1).toLowerCase() : form;
}

export function applyEdit(form: string, edit: string): string {
  const cut = Number(edit[1] ?? "0");
  const base = inCase(form, edit[0] ?? "k");
  return cut < base.length || edit.length > 2 ? base.slice(0, Math.max(0, base.length - cut)) + edit.slice(2) : base;
}
