/** Actors named by their part in the war ("the regime", "rebels", "gunmen"), taken for the parties of the country that the report is about. */
import type { ActorIndex, Branch } from "#knowledge/actors.ts";
import type { Mention } from "#record/actor.ts";
import type { Candidate } from "./candidate.ts";
import { phraseAt } from "./vocabulary.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Line } from "./words.ts";

type Setting = { readonly index: ActorIndex; readonly vocabulary: Vocabulary; readonly text: string; readonly state: string | null; readonly fallback: ReadonlyMap<string, string> };

const kinds: Readonly<Record<string, Mention["kind"]>> = {
  government: "state", air: "force", ground: "force", opposition: "armed-group", coalition: "alliance", separatist: "armed-group", police: "force", unknown: "armed-group",
};

export function findGeneric(line: Line, setting: Setting): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < line.words.length; from++) {
    const fold = line.words[from]?.fold ?? "";
    if (fold !== "government" && !setting.vocabulary.phrases.has(fold)) continue;
    const people = phraseAt(setting.vocabulary, line.words, { at: from, class: "people" });
    const entry = people ?? phraseAt(setting.vocabulary, line.words, { at: from, class: "generic" });
    if (entry === null) {
      if (isGovernmentMark(line, from, setting.vocabulary)) found.push(asParty(line, { from, to: from + 1, role: "government" }, setting));
      continue;
    }
    const to = from + entry.length;
    found.push(people === null ? asParty(line, { from, to, role: entry.value }, setting) : asCivilians(line, { from, to }, setting));
    from = to - 1;
  }
  return found;
}

/** "government air strikes", "state shelling": the plain word marks whose blow it is. */
function isGovernmentMark(line: Line, at: number, vocabulary: Vocabulary): boolean {
  return line.words[at]?.fold === "government" && phraseAt(vocabulary, line.words, { at: at + 1, class: "strike" }) !== null;
}

function asParty(line: Line, at: { readonly from: number; readonly to: number; readonly role: string }, setting: Setting): Candidate {
  const from = line.words[at.from]?.fold === "the" ? at.from + 1 : at.from;
  const words = setting.text.slice(line.words[from]?.start ?? 0, line.words[at.to - 1]?.end ?? 0);
  const own = partyOf(at.role, setting);
  const because = own === null ? "the words say what they are, not who" : `the report is about ${setting.state ?? "one country"}, and these are its ${at.role}`;
  return { line, from, to: at.to, actor: own?.id ?? null, name: own?.name ?? words, kind: kinds[at.role] ?? "unknown", rule: `actors/generic/${at.role}`, because, weight: 1 };
}

function partyOf(role: string, setting: Setting): { readonly id: string; readonly name: string } | null {
  const chosen = setting.fallback.get(role);
  if (chosen !== undefined) return setting.index.byId.get(chosen) ?? null;
  if (setting.state === null || role === "unknown" || role === "coalition" || role === "separatist") return null;
  const branch = setting.index.branches.get(`${setting.state}/${role as Branch}`);
  if (branch !== undefined) return branch;
  return role === "government" ? (setting.index.byId.get(setting.state) ?? null) : null;
}

function asCivilians(line: Line, at: { readonly from: number; readonly to: number }, setting: Setting): Candidate {
  const name = setting.text.slice(line.words[at.from]?.start ?? 0, line.words[at.to - 1]?.end ?? 0);
  return { line, ...at, actor: null, name, kind: "civilians", rule: "actors/generic/people", because: "a word for people who do not fight", weight: 1 };
}
