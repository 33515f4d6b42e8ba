/** Learns lemmas: edits by ending, each kept only where a shorter ending would go wrong, and the forms that no edit gets right. */
import type { ConlluSentence } from "#language/conllu.ts";
import { caseKind, editedLemma, exceptionKey, inCase, longestEnding } from "#language/model/lemmas.ts";
import type { CaseKind, IsWord, LemmaData } from "#language/model/lemmas.ts";

/** An ending keeps the edits that have this share of the likeliest one's votes, and no more than so many. */
const leastShare = 0.1;
const mostEdits = 3;

type Sample = { readonly form: string; readonly tag: string; readonly kind: CaseKind; readonly lemma: string; readonly count: number };

/** `isWord`: the parser's vocabulary, since the running model has no other list of words. */
export function trainLemmas(sentences: readonly ConlluSentence[], isWord: IsWord): LemmaData {
  const samples = samplesOf(sentences);
  const rules = rulesOf(samples);
  const exceptions = new Map<string, string>();
  const best = new Map<string, Sample>();
  for (const sample of samples) {
    const key = exceptionKey(sample.form, sample.kind, sample.tag);
    const known = best.get(key);
    if (known === undefined || sample.count > known.count) best.set(key, sample);
  }
  for (const [key, sample] of best) {
    const guess = editedLemma(rules, sample.form, { kind: sample.kind, tag: sample.tag, isWord });
    if (guess !== sample.lemma) exceptions.set(key, sample.lemma);
  }
  return { exceptions, rules };
}

function samplesOf(sentences: readonly ConlluSentence[]): Sample[] {
  const counts = new Map<string, Sample>();
  for (const sentence of sentences) {
    sentence.words.forEach((word, i) => {
      const kind = caseKind(word.form, i === 0);
      const key = `${word.form}\t${word.xpos}\t${kind}\t${word.lemma}`;
      const known = counts.get(key);
      counts.set(key, { form: word.form, tag: word.xpos, kind, lemma: word.lemma, count: (known?.count ?? 0) + 1 });
    });
  }
  return [...counts.values()];
}

/** The shortest edit from form to lemma, null where none of ours does it. */
function editFor(form: string, lemma: string): string | null {
  let best: { edit: string; cut: number } | null = null;
  for (const mode of ["k", "l", "c"]) {
    const base = inCase(form, mode);
    let same = 0;
    while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++;
    const cut = base.length - same;
    if (cut <= 5 && same > 0 && (best === null || cut < best.cut)) best = { edit: `${mode}${cut}${lemma.slice(same)}`, cut };
  }
  return best?.edit ?? null;
}

function rulesOf(samples: readonly Sample[]): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const sample of samples) {
    const edit = /\p{Nd}/u.test(sample.form) ? null : editFor(sample.form, sample.lemma);
    if (edit === null) continue;
    const low = sample.form.toLowerCase();
    for (let n = 0; n <= Math.min(longestEnding, low.length); n++) {
      const key = `${sample.kind} ${sample.tag} ${low.slice(low.length - n)}`;
      const seen = votes.get(key) ?? new Map<string, number>();
      // A form counts by the logarithm of its frequency: an ending is a matter of many words, not of one common word.
      seen.set(edit, (seen.get(edit) ?? 0) + 1 + Math.log2(sample.count));
      votes.set(key, seen);
    }
  }
  return prune(votes);
}

function prune(votes: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, string> {
  const rules = new Map<string, string>();
  for (const key of [...votes.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const ranked = [...(votes.get(key) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const [, weight] = ranked[0] ?? ["k0", 0];
    const edit = ranked.filter(([, votesFor]) => votesFor >= Math.max(2, weight * leastShare)).slice(0, mostEdits).map(([one]) => one).join(" ") || (ranked[0]?.[0] ?? "k0");
    const [kind = "l", tag = "", ending = ""] = key.split(" ");
    if (weight < 2 && ending !== "") continue;
    const shorter = ending === "" ? null : editBelow(rules, { kind, tag, ending });
    if (edit !== shorter) rules.set(key, edit);
  }
  return rules;
}

function editBelow(rules: ReadonlyMap<string, string>, use: { readonly kind: string; readonly tag: string; readonly ending: string }): string {
  for (let n = 1; n <= use.ending.length; n++) {
    const edit = rules.get(`${use.kind} ${use.tag} ${use.ending.slice(n)}`);
    if (edit !== undefined) return edit;
  }
  return "k0";
}
