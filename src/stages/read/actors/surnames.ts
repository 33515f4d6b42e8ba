/** Surnames that stand alone, given the full name that the report prints elsewhere. */
import type { Candidate } from "./candidate.ts";
import { surnameOf } from "./persons.ts";
import type { Line } from "./words.ts";

/** `people` are full names found in the report; a surname that two of them share stands for neither. */
export function findSurnames(lines: readonly Line[], people: readonly Candidate[]): readonly Candidate[] {
  const full = new Map<string, Candidate | null>();
  for (const person of people) {
    if (!/[\s-]/.test(person.name)) continue;
    const key = surnameOf(person.name);
    const rival = full.get(key);
    full.set(key, rival === undefined || (rival !== null && (rival.name === person.name || sameSurname(rival.name, person.name))) ? (rival ?? person) : null);
  }
  if (full.size === 0) return [];
  return lines.flatMap((line) => line.words.flatMap((word, at) => {
    const person = word.capital && word.kind === "word" ? full.get(word.form.toLowerCase()) : undefined;
    if (person === undefined || person === null) return [];
    const from = line.words[at - 1]?.fold === "al" && line.words[at - 1]?.capital === true ? at - 1 : at;
    return [{ ...person, line, from, to: at + 1, rule: "actors/person/surname", because: `the surname of ${person.name}, who is named in full elsewhere`, weight: 2 }];
  }));
}

/** "Haj Ali" and "Hassan Haj Ali" are one person: one name ends the other. */
function sameSurname(a: string, b: string): boolean {
  return a.toLowerCase().endsWith(b.toLowerCase()) || b.toLowerCase().endsWith(a.toLowerCase());
}
