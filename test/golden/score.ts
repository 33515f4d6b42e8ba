/** How a reading's claims stand against a golden report: the measure that the seed article is scored by, without its leniencies for other parts. */
import type { Claim } from "#record/claim.ts";
import type { GoldClaim } from "./gold.ts";

/** `read` and `wanted` count claims, `right` pairs of the two; `source` … `saidOn` count those of the pairs that are right in it. */
export type Score = {
  readonly right: number; readonly read: number; readonly wanted: number;
  readonly pairs: number; readonly source: number; readonly speaker: number; readonly stance: number; readonly saidOn: number; readonly dated: number;
};

export type Pair = { readonly gold: GoldClaim; readonly claim: Claim };
export type Scored = { readonly score: Score; readonly pairs: readonly Pair[]; readonly missed: readonly GoldClaim[]; readonly surplus: readonly Claim[] };

/** Claims pair one to one where their contents share this much of their words (Dice). */
const leastShared = 0.6;

type Words = ReadonlySet<number>;
type Meeting = { readonly gold: number; readonly claim: number; readonly shared: number };

/** The outlet's own narration (no source, no cue) is not scored. */
export function scoreClaims(text: string, gold: readonly GoldClaim[], all: readonly Claim[]): Scored {
  const claims = all.filter((claim) => claim.source !== null || claim.cue !== null);
  const words = wordsOf(text);
  const wanted = gold.map((one) => within(words, [{ start: one.content.span[0], end: one.content.span[1] }]));
  const read = claims.map((claim) => within(words, claim.content.map(({ at }) => at)));
  const meetings = gold.flatMap((one, g) => claims.map((_, c): Meeting => ({ gold: g, claim: c, shared: dice(wanted[g], read[c]) - (one.optional === true ? 0.001 : 0) })));
  const met = pairUp(meetings.filter(({ shared }) => shared >= leastShared - 0.001));
  const merged = bothInOne(gold, { wanted, read, met });
  const pairs = met.flatMap((meeting): Pair[] => {
    const [one, claim] = [gold[meeting.gold], claims[meeting.claim]];
    return one === undefined || claim === undefined ? [] : [{ gold: one, claim }];
  });
  const main = pairs.filter((pair) => pair.gold.optional !== true);
  const dated = main.filter((pair) => pair.gold.said_on !== undefined);
  const covered = new Set([...met.map((meeting) => meeting.gold), ...merged.gold]);
  const taken = new Set([...met.map((meeting) => meeting.claim), ...merged.claims]);
  return {
    score: {
      right: main.length + merged.claims.size, read: claims.length - (pairs.length - main.length), wanted: gold.filter((one) => one.optional !== true).length,
      pairs: main.length, dated: dated.length,
      source: main.filter((pair) => sameSource(words, pair)).length,
      speaker: main.filter(sameSpeaker).length,
      stance: main.filter(sameStance).length,
      saidOn: dated.filter((pair) => pair.claim.saidOn?.earliest?.slice(0, 10) === pair.gold.said_on && pair.claim.saidOn?.latest?.slice(0, 10) === pair.gold.said_on).length,
    },
    pairs: main,
    missed: gold.filter((one, i) => one.optional !== true && !covered.has(i)),
    surplus: claims.filter((_, i) => !taken.has(i)),
  };
}

function pairUp(meetings: readonly Meeting[]): Meeting[] {
  const out: Meeting[] = [];
  for (const meeting of meetings.toSorted((a, b) => b.shared - a.shared || b.gold - a.gold || b.claim - a.claim)) {
    if (!out.some((one) => one.gold === meeting.gold || one.claim === meeting.claim)) out.push(meeting);
  }
  return out;
}

type Matching = { readonly wanted: readonly Words[]; readonly read: readonly Words[]; readonly met: readonly Meeting[] };

/** One claim may stand for two of one speaker that follow each other. */
function bothInOne(gold: readonly GoldClaim[], { wanted, read, met }: Matching): { readonly gold: ReadonlySet<number>; readonly claims: ReadonlySet<number> } {
  const covered = new Set<number>();
  const claims = new Set<number>();
  const isMet = (g: number) => covered.has(g) || met.some((meeting) => meeting.gold === g);
  read.forEach((words, c) => {
    if (met.some((meeting) => meeting.claim === c)) return;
    for (let g = 0; g + 1 < gold.length; g++) {
      const [one, next] = [gold[g], gold[g + 1]];
      if (one?.optional === true || next?.optional === true || one?.speaker !== next?.speaker || isMet(g) && isMet(g + 1)) continue;
      if (dice(new Set([...(wanted[g] ?? []), ...(wanted[g + 1] ?? [])]), words) < leastShared) continue;
      covered.add(g).add(g + 1);
      claims.add(c);
      return;
    }
  });
  return { gold: covered, claims };
}

type Word = { readonly start: number; readonly end: number; readonly low: string };
const letters = /[\p{L}\p{N}_]+/gu;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(letters)].map((found) => ({ start: found.index, end: found.index + found[0].length, low: found[0].toLowerCase() }));
}

function within(words: readonly Word[], spans: readonly { readonly start: number; readonly end: number }[]): Words {
  return new Set(words.flatMap((word, i) => (spans.some((span) => word.start < span.end && span.start < word.end) ? [i] : [])));
}

function dice(a: Words = new Set(), b: Words = new Set()): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

export function sameSource(words: readonly Word[] | string, { gold, claim }: Pair): boolean {
  if (gold.source === null || claim.source === null) return gold.source === null && claim.source === null;
  if (gold.source.inferred === true) return true;
  const list = typeof words === "string" ? wordsOf(words) : words;
  const named = within(list, [claim.source.at]);
  return [...within(list, [{ start: gold.source.span[0], end: gold.source.span[1] }])].some((word) => named.has(word));
}

/** Words that two speakers may share by chance. */
const chance = new Set(["the", "of", "a", "an", "and", "s", "forces", "force", "group", "by", "us", "state"]);

export function sameSpeaker({ gold, claim }: Pair): boolean {
  if (gold.speaker === null) return claim.source === null;
  if (claim.source === null) return false;
  const named = new Set(wordsOf(`${claim.source.name} ${(claim.source.actor ?? "").replaceAll("-", " ")}`).map(({ low }) => low));
  return wordsOf(gold.speaker).some(({ low }) => named.has(low) && !chance.has(low));
}

export function sameStance({ gold, claim }: Pair): boolean {
  return (gold.kinds ?? [gold.kind]).includes(claim.stance);
}

export type Figures = { readonly f1: number; readonly precision: number; readonly recall: number; readonly source: number; readonly speaker: number; readonly stance: number; readonly saidOn: number };

export function figuresOf(scores: readonly Score[]): Figures {
  const sum = (of: (score: Score) => number) => scores.reduce((total, score) => total + of(score), 0);
  const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000);
  const [right, read, wanted, pairs] = [sum((one) => one.right), sum((one) => one.read), sum((one) => one.wanted), sum((one) => one.pairs)];
  return {
    f1: share(2 * right, read + wanted), precision: share(right, read), recall: share(right, wanted),
    source: share(sum((one) => one.source), pairs), speaker: share(sum((one) => one.speaker), pairs), stance: share(sum((one) => one.stance), pairs),
    saidOn: share(sum((one) => one.saidOn), sum((one) => one.dated)),
  };
}
