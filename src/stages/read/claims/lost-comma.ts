/** "Commander of the brigade, confirmed the strike, Hassan Ali told Reuters": the one who told it is the one described. */
import { bitOf } from "./words.ts";
import { byLine, spanOf } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { has } from "./lines.ts";

export type Mended = { readonly drafts: readonly Draft[]; /** The drafts whose speaker is named by another's words. */ readonly mended: readonly Draft[] };

/** Joins a statement by a role without a name to the named speaker who told it, so that one man is not read as two. */
export function mendLostCommas(drafts: readonly Draft[]): Mended {
  const out: Draft[] = [];
  const mended: Draft[] = [];
  const lines = byLine(drafts);
  for (const draft of drafts) {
    const beside = lines.get(draft.line) ?? [];
    const teller = beside.find((other) => other !== draft && tells(other, draft));
    if (teller !== undefined && teller.source !== null) {
      const joined: Draft = { ...draft, rule: `${draft.rule}+lost-comma`, named: teller.source, hearer: teller.hearer, around: [...draft.around, ...teller.around], sourceBecause: "a role, named by the words “… told” after it" };
      out.push(joined);
      mended.push(joined);
    } else if (!beside.some((other) => other !== draft && tells(draft, other))) out.push(draft);
  }
  return { drafts: out, mended };
}

/** `teller` puts its words after a statement that is all of `draft`, whose source is a role with no name of its own. */
function tells(teller: Draft, draft: Draft): boolean {
  const [content] = teller.content;
  if (teller.line !== draft.line || teller.rule !== "statement-then-speaker" || draft.source === null || content === undefined || teller.source === null) return false;
  const source = spanOf(draft.line, draft.source);
  const role = draft.line.units.slice(draft.source.from, draft.source.to);
  const named = draft.line.units.slice(teller.source.from, teller.source.to);
  return source.start === content.start && draft.cue.end <= content.end
    && draft.line.units[draft.source.to]?.low === ","
    && has(role[0], bitOf["person-word"] | bitOf["title"])
    && named.length >= 2 && named.every((unit) => unit.capital);
}
