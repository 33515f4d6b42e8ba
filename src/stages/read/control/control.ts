/** Who holds the ground and who stands with whom, as the report states it. */
import type { ControlStatement, Holder, Relation } from "#record/control.ts";
import type { Claim } from "#record/claim.ts";
import type { Mention } from "#record/actor.ts";
import type { Trace } from "#record/reading.ts";
import { contains, quoteAt } from "#record/span.ts";
import type { At } from "#record/span.ts";
import type { When } from "#record/when.ts";
import { describedGroups } from "../events/described.ts";
import type { BeforeEvents } from "../events/events.ts";
import { scenesOf } from "../events/scene.ts";
import type { Scene } from "../events/scene.ts";
import type { Found, Ground } from "../parts.ts";
import { findHoldings } from "./holding.ts";
import { findRelations } from "./relating.ts";
import { controlWords } from "./words.ts";

export function readControl(ground: Ground, earlier: BeforeEvents): Found<ControlStatement> {
  const known = controlWords(ground.knowledge.lexicon);
  const facts: ControlStatement[] = [];
  const trace: Trace[] = [];
  for (const scene of scenesOf(ground, earlier)) {
    for (const holding of findHoldings({ scene, known })) {
      const at = quoteOf(scene, holding.from, holding.to);
      for (const place of holding.places) {
        const id = `k${facts.length + 1}`;
        facts.push({ id, at, place: place.fact, holders: holding.holders.map((holder) => holderOf(holder.fact)), extent: holding.extent, when: whenOf(scene, holding), claim: claimOver(earlier.claims, at), because: holding.rule });
        trace.push({ of: id, rule: holding.rule, words: [at], weight: null, says: "these words say who holds the place" });
      }
    }
  }
  return { facts, problems: [], trace };
}

export function readRelations(ground: Ground, earlier: BeforeEvents): Found<Relation> {
  const known = controlWords(ground.knowledge.lexicon);
  const scenes = scenesOf(ground, earlier);
  const described = describedGroups(scenes);
  const facts: Relation[] = [];
  const trace: Trace[] = [];
  for (const scene of scenes) {
    for (const { from, to, kind, rule } of findRelations({ scene, known })) {
      const at = quoteOf(scene, Math.min(from.from, to.from), Math.max(from.to, to.to));
      const relation = { from: holderOf(from.fact), to: described.get(to.fact.at.start) ?? holderOf(to.fact), kind };
      if (facts.some((other) => same(other, relation) && contains(other.at, at))) continue;
      const id = `r${facts.length + 1}`;
      facts.push({ id, at, ...relation, when: null, claim: claimOver(earlier.claims, at), because: rule });
      trace.push({ of: id, rule, words: [at], weight: null, says: "these words tie the two" });
    }
  }
  return { facts, problems: [], trace };
}

function same(a: Pick<Relation, "from" | "to" | "kind">, b: Pick<Relation, "from" | "to" | "kind">): boolean {
  return a.kind === b.kind && a.from.name === b.from.name && a.to.name === b.to.name;
}

/** The name, with the short form that the report uses beside it where that is not part of the name: "Islamic State (IS)". */
function holderOf(mention: Mention): Holder {
  const { quote } = mention.at;
  const short = /^\p{Lu}{2,6}$/u.test(quote) && !mention.name.includes(quote);
  return { name: short ? `${mention.name} (${quote})` : mention.name, actor: mention.actor };
}

function quoteOf(scene: Scene, from: number, to: number): At {
  return quoteAt(scene.text, scene.words[from]?.start ?? 0, scene.words[to - 1]?.end ?? 0);
}

/** The innermost claim whose content holds the words: a later one of the list, being told inside. */
function claimOver(claims: readonly Claim[], at: At): string | null {
  return claims.findLast((claim) => claim.content.some((content) => contains(content.at, at)))?.id ?? null;
}

/** A time right behind or before the words, in the same sentence. */
function whenOf(scene: Scene, holding: { readonly from: number; readonly to: number }): When | null {
  return scene.times.find((time) => time.fact.kind === "date" && (Math.abs(time.from - holding.to) <= 3 || Math.abs(holding.from - time.to) <= 2))?.fact ?? null;
}
