/**
 * Times of a report: expressions found, and reckoned to intervals of days. A range ("from Monday to Friday") comes before the
 * two times that it is made of: who needs one time for some words takes the first that covers them.
 */
import type { ReadingProblem } from "#record/problem.ts";
import type { Trace } from "#record/reading.ts";
import { quoteAt } from "#record/span.ts";
import type { When } from "#record/when.ts";
import type { Found, Ground } from "../parts.ts";
import { findCandidates } from "./candidates.ts";
import type { Candidate } from "./candidates.ts";
import { dress } from "./dress.ts";
import type { Dressed } from "./dress.ts";
import { withPart } from "./en/day-word.ts";
import { englishTimeRules } from "./en/rules.ts";
import { joinRange, openEnd } from "./ranges.ts";
import type { Placed } from "./ranges.ts";
import type { Story, Told } from "./rule.ts";
import { anchorsOf, captionDay, isHistory, moveOn, noStory, openingStory, sceneAt } from "./scene.ts";
import type { Anchors } from "./scene.ts";
import { tellWeek } from "./told.ts";
import { stretchesWithTimes } from "./trigger.ts";

/** More times than this in one report are cut off: no article has them. */
const mostTimes = 20_000;

export function readTimes(ground: Ground): Found<When> {
  const { shadow, blocks } = ground.text;
  const history = isHistory(shadow, ground.report.published?.value ?? null);
  let story = openingStory(shadow, ground.report.published?.value ?? null);
  const placed: Placed[] = [];
  for (const block of blocks) {
    if (block.kind === "boilerplate" || placed.length > mostTimes) continue;
    const caption = captionDay(shadow, block);
    const anchors = anchorsOf(ground.report, history, caption);
    const read = readBlock(shadow, block, { anchors, story: caption === null ? story : { ...noStory, day: caption } });
    placed.push(...read.placed);
    if (caption === null) story = read.story;
  }
  return report(ground.text.text, withRanges(shadow, placed));
}

type Standing = { readonly anchors: Anchors; readonly story: Story };

function readBlock(shadow: string, block: { start: number; end: number }, standing: Standing): { placed: Placed[]; story: Story } {
  const placed: Placed[] = [];
  let { story } = standing;
  for (const stretch of stretchesWithTimes(shadow, block)) {
    const candidates = dressAll(shadow, findCandidates(shadow, stretch, englishTimeRules), block);
    candidates.forEach((candidate, i) => {
      const told = reckon(shadow, candidate, { anchors: standing.anchors, story: dayAhead(shadow, candidates.slice(i, i + 2), { ...standing, story }) });
      if (told === null) return;
      story = moveOn(shadow, story, { candidate, told });
      const next = candidates[i + 1];
      const whole = next !== undefined && isClockOf(shadow, candidate, next);
      if (i > 0 && isClockOf(shadow, candidates[i - 1], candidate)) return;
      placed.push({ start: candidate.start, end: whole ? next.end : candidate.end, told, rule: candidate.rule.id });
    });
  }
  return { placed, story };
}

function dressAll(shadow: string, candidates: readonly Candidate[], block: { start: number; end: number }): Dressed[] {
  const dressed: Dressed[] = [];
  candidates.forEach((candidate, i) => {
    dressed.push(dress(shadow, candidate, { floor: dressed.at(-1)?.end ?? block.start, ceiling: candidates[i + 1]?.start ?? block.end }));
  });
  return dressed;
}

function reckon(shadow: string, candidate: Dressed, standing: Standing): Told | null {
  const told = candidate.rule.reckon(candidate, sceneAt(shadow, candidate, standing));
  if (told === null) return null;
  if (candidate.ofWeek && told.earliest !== null) return tellWeek(told.earliest, { because: "the week of that day", anchor: told.anchor });
  return candidate.part === null ? told : withPart(told, candidate.part);
}

/** "10 p.m. Wednesday", "noon, Nov. 6": a clock and its day side by side are one time. */
function isClockOf(shadow: string, clock: Dressed | undefined, day: Dressed): boolean {
  return clock !== undefined && /^time\/en\/(?:clock|hours-24|part-of-day)/.test(clock.rule.id) && /^time\/en\/(?:weekday|month-day|day-month|day-word|shifted-weekday|iso)/.test(day.rule.id) && /^,? $/.test(shadow.slice(clock.end, day.start));
}

/** "at 2 pm on Friday": the clock stands before its day, so the day is read first. */
function dayAhead(shadow: string, pair: readonly Dressed[], standing: Standing): Story {
  const [clock, next] = pair;
  if (clock === undefined || next === undefined || !/^time\/en\/(?:clock|hours-24|part-of-day)/.test(clock.rule.id)) return standing.story;
  if (!/^,?(?: local time)?,? ?(?:on |of |in )?(?:the )?$/i.test(shadow.slice(clock.end, next.start))) return standing.story;
  const told = reckon(shadow, next, standing);
  return told === null || told.precision !== "day" || told.earliest === null ? standing.story : moveOn(shadow, standing.story, { candidate: next, told });
}

function withRanges(shadow: string, placed: readonly Placed[]): Placed[] {
  const all: Placed[] = [];
  placed.forEach((one, i) => {
    const next = placed[i + 1];
    const range = next === undefined ? null : joinRange(shadow, one, next);
    if (range !== null) all.push(openEnd(shadow, range));
    all.push(openEnd(shadow, one));
  });
  return all;
}

function report(text: string, placed: readonly Placed[]): Found<When> {
  const facts: When[] = [];
  const trace: Trace[] = [];
  const problems: ReadingProblem[] = [];
  for (const { start, end, told, rule } of placed) {
    const { point: _point, ...rest } = told;
    const at = quoteAt(text, start, end);
    const id = `t${facts.length + 1}`;
    facts.push({ id, at, ...rest });
    trace.push({ of: id, rule, words: [at], weight: null, says: told.because });
    if (told.alternatives.length > 0) problems.push({ code: "date-ambiguous", at, message: `"${at.quote}" can be read in two ways: ${told.because}.` });
    else if (told.value?.startsWith("XXXX") && told.kind !== "set") problems.push({ code: "date-without-anchor", at, message: `Nothing tells which day "${at.quote}" is reckoned from.` });
  }
  return { facts, problems, trace };
}
