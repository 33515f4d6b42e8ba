/** Claims inside claims: whose cue and content lie in another's content was passed on by the other's source. */
import type { Claim } from "#record/claim.ts";
import { contains } from "#record/span.ts";
import type { At } from "#record/span.ts";

const deepest = 5;

type Held = { readonly claim: Claim; readonly at: At };

/** Fills `inside` and `via` (nearest to the reader first). */
export function nestClaims(claims: readonly Claim[]): Claim[] {
  const outer = outersOf(claims);
  return claims.map((claim) => {
    const around = outer.get(claim) ?? null;
    if (around === null) return claim;
    const chain: Claim[] = [];
    for (let one: Claim | null = around; one !== null && chain.length < deepest; one = outer.get(one) ?? null) chain.unshift(one);
    const via = chain.flatMap((one) => (one.source === null ? [] : [{ at: one.source.at, name: one.source.name }]));
    return { ...claim, inside: around.id, via: [...via, ...claim.via] };
  });
}

/** For each claim the one with the smallest content that holds its cue and content: one sweep over the contents in text order. */
function outersOf(claims: readonly Claim[]): Map<Claim, Claim> {
  const outers = new Map<Claim, Claim>();
  const contents = claims.flatMap((claim) => claim.content.map(({ at }): Held => ({ claim, at }))).sort((a, b) => a.at.start - b.at.start);
  const inner = claims.filter((claim) => claim.cue !== null).map((claim) => ({ claim, from: Math.min(claim.cue?.at.start ?? 0, claim.content[0]?.at.start ?? 0) })).sort((a, b) => a.from - b.from);
  let open: Held[] = [];
  let next = 0;
  for (const { claim, from } of inner) {
    for (let held = contents[next]; held !== undefined && held.at.start <= from; held = contents[++next]) open.push(held);
    open = open.filter((held) => held.at.end > from);
    const found = smallest(open, claim);
    if (found !== null) outers.set(claim, found);
  }
  return outers;
}

function smallest(open: readonly Held[], claim: Claim): Claim | null {
  const first = claim.content[0]?.at;
  let best: Held | null = null;
  for (const held of open) {
    if (first === undefined || claim.cue === null || held.claim === claim || held.claim.cue === null || held.claim.cue.at.start === claim.cue.at.start) continue;
    const size = held.at.end - held.at.start;
    if (!contains(held.at, claim.cue.at) || !contains(held.at, first) || size <= first.end - first.start) continue;
    if (best === null || size < best.at.end - best.at.start) best = held;
  }
  return best?.claim ?? null;
}
