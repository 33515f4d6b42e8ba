/** An office named without its holder ("the Turkish president", "Russia's defence minister"): the registry says who held it on the day. */
import { holderOf } from "#knowledge/actors.ts";
import type { ActorIndex } from "#knowledge/actors.ts";
import type { Candidate } from "./candidate.ts";
import type { Known } from "./known.ts";
import { phraseAt } from "./vocabulary.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Line } from "./words.ts";

type Setting = { readonly index: ActorIndex; readonly vocabulary: Vocabulary; readonly day: string | null };

export function findOffices(line: Line, known: readonly Known[], setting: Setting): readonly Candidate[] {
  return known.flatMap((mark) => {
    const owner = line.words[mark.to - 1];
    if (mark.actor === null || owner === undefined || (mark.use === "name" && !owner.possessive && !owner.capitals)) return [];
    const title = phraseAt(setting.vocabulary, line.words, { at: mark.to, class: "title" });
    if (title === null || title.value === "") return [];
    const office = `${mark.actor}-${title.value}`;
    const to = mark.to + title.length;
    const next = line.words[to];
    if (!setting.index.byId.has(office) || (next?.capital === true && next.kind === "word")) return [];
    const holder = holderOf(setting.index, office, setting.day);
    if (holder === null) return [];
    const because = setting.day === null ? `${holder.name} is the last holder of the office that the registry has` : `${holder.name} held the office on ${setting.day}`;
    return [{ line, from: mark.from, to, actor: holder.id, name: holder.name, kind: "person" as const, rule: "actors/office/holder", because, weight: 7 }];
  });
}
