/** Prints the figures of the golden reports: `node test/golden/main.ts`; with `dev-NAME` or `dev-`, every miss of those reports as well. */
import process from "node:process";
import { claimsOf, goldens } from "./gold.ts";
import type { Golden } from "./gold.ts";
import { figuresOf, sameSource, sameSpeaker, sameStance, scoreClaims } from "./score.ts";
import type { Scored } from "./score.ts";

const shown = process.argv[2];
const scored = await Promise.all(goldens().map(async (golden) => ({ golden, scored: scoreClaims(golden.text, golden.gold, await claimsOf(golden)) })));

for (const { golden, scored: one } of scored) if (shown !== undefined && golden.name.startsWith(shown)) printMisses(golden, one);
for (const beginning of ["dev-", "held-", ""]) {
  const part = scored.filter(({ golden }) => golden.name.startsWith(beginning));
  console.log((beginning === "" ? "all" : beginning).padEnd(6), JSON.stringify(figuresOf(part.map((one) => one.scored.score))));
}

function printMisses({ name, text }: Golden, { missed, surplus, pairs }: Scored): void {
  console.log(`\n## ${name}`);
  for (const gold of missed) console.log(`  missed    ${gold.kind}: ${gold.source?.text ?? "–"} | ${gold.cue ?? "–"} | ${gold.content.text}`);
  for (const claim of surplus) console.log(`  surplus   ${claim.stance}: ${claim.source?.at.quote ?? "–"} | ${claim.cue?.at.quote ?? "–"} | ${claim.content.map(({ at }) => at.quote).join(" … ")}  (${claim.because.join(" ")})`);
  for (const pair of pairs) {
    const { gold, claim } = pair;
    if (!sameSource(text, pair)) console.log(`  source    ${gold.source?.text ?? "–"} ≠ ${claim.source?.at.quote ?? "–"} | ${gold.content.text}`);
    else if (!sameSpeaker(pair)) console.log(`  speaker   ${gold.speaker ?? "–"} ≠ ${claim.source?.name ?? "–"} | ${claim.source?.because ?? ""} | ${gold.content.text}`);
    if (!sameStance(pair)) console.log(`  stance    ${(gold.kinds ?? [gold.kind]).join("/")} ≠ ${claim.stance} | ${gold.content.text} (${claim.because.join(" ")})`);
    if (gold.said_on !== undefined && claim.saidOn?.earliest?.slice(0, 10) !== gold.said_on) console.log(`  said on   ${gold.said_on} ≠ ${claim.saidOn?.earliest ?? "–"} | ${gold.content.text}`);
    const read = claim.content.map(({ at }) => at.quote).join(" … ");
    if (read !== gold.content.text) console.log(`  (span)    ${gold.content.text}\n            ${read}`);
  }
}
