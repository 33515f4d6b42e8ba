/** Gives sentences in capitals, or in headline case, the letter case that their words usually have: the models learned from running text. */

/** What training saw: lower case → the usual form, for words that are usually not lower case ("nato" → "NATO"). */
export type CaseData = ReadonlyMap<string, string>;

export type SentenceCase = "plain" | "capitals" | "headline";

/** Below this many words with letters a sentence tells too little of its case. */
const fewest = 4;

export function sentenceCase(forms: readonly string[]): SentenceCase {
  let words = 0;
  let capitals = 0;
  let long = 0;
  let raised = 0;
  for (const form of forms) {
    const low = form.toLowerCase();
    const up = form.toUpperCase();
    if (low === up) continue;
    words++;
    if (form === up && form.length > 1) capitals++;
    if (form.length < 4) continue;
    long++;
    if (form !== low) raised++;
  }
  if (words < fewest) return "plain";
  if (capitals >= words * 0.7) return "capitals";
  return long >= 3 && raised >= long * 0.85 ? "headline" : "plain";
}

/** The forms as running text would write them; the same list where the sentence needs nothing. `isKnown`: was the lower-case word seen in training? */
export function restoreCase(forms: readonly string[], data: CaseData, isKnown: (low: string) => boolean): readonly string[] {
  const kind = sentenceCase(forms);
  if (kind === "plain") return forms;
  return forms.map((form, i) => {
    const low = form.toLowerCase();
    if (low === form.toUpperCase()) return form;
    const usual = data.get(low);
    if (usual !== undefined) return usual;
    if (isKnown(low)) return i === 0 ? capitalised(low) : low;
    return kind === "capitals" ? capitalised(low) : form;
  });
}

function capitalised(low: string): string {
  return low.slice(0, 1).toUpperCase() + low.slice(1);
}
