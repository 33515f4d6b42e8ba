/** From where a time is seen: the anchors of a report (caption, story, publication) and how the story moves on as times are read. */
import { findFullDates, makeDay } from "#language/calendar.ts";
import type { Block, Report } from "#record/report.ts";
import type { Candidate } from "./candidates.ts";
import type { Scene, Story, Told } from "./rule.ts";

export const noStory: Story = { day: null, month: null, year: null, quarter: null };

/** A future is sought this far before a time, but not over the end of a sentence. */
const futureReach = 70;
/** Up to the end of a sentence; the point of an abbreviation (Gen., Nov., U.S.) is none. */
const ended = /^.{0,70}(?<!\b[A-Z][a-z]{0,3})(?<!\b[A-Za-z])[.!?]["')]{0,2} {1,2}(?=[A-Z"']|$)/;
/** A time beside a verb of saying dates the saying, whatever is said to come. */
const dated = /\b(?:said|says|told [A-Z][\w ]{1,30}|announced|reported|predicted|added|warned|tweeted|wrote|confirmed)(?: on| late| early| in a statement| in a statement on)? $/;
const future = /\b(?:will|won't|shall|plans? to|planned (?:for|to)|scheduled|due (?:on|to|in|by|for|back)|expects?|expected (?:to|on|in|by)|set (?:for|to)|intends? to|going to|upcoming|is to|are to|to be held|to meet|to begin|to start|deadline|extended (?:to|until)|postponed (?:to|until)|as (?:soon|early|late) as|payable|effective|to be [a-z]{2,12}(?:ed|n)|would be|hopes? to|ahead of|starting|planning to)\b.{0,70}$/i;

/** A history speaks of years that lie at least this far behind its publication. */
const longPastYears = 2;
const fewestYears = 4;
/** From this many years on a few weekdays no longer make news of it. */
const longHistory = 20;

/** Does the report look back on years long past? Counted over the years that it prints. */
export function isHistory(shadow: string, published: string | null): boolean {
  let past = 0;
  let near = 0;
  const now = published === null ? null : Number(published.slice(0, 4));
  for (const match of shadow.matchAll(/(?<![\d,.$£€#-])\b(1[0-9]\d{2}|20\d{2})\b(?![,.]\d|%)|\b\d{1,3} ?(?:BC\b|B\.C\.)/g)) {
    const year = match[1] === undefined ? -1 : Number(match[1]);
    if (now === null ? year < 1900 : year <= now - longPastYears) past++;
    else near++;
  }
  if (past < fewestYears || past < 3 * near) return false;
  const days = [...shadow.matchAll(/\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Yy]esterday|[Tt]oday)\b/g)].length;
  return days * (past < longHistory ? 4 : 2) < past;
}

/** The full date that a caption prints is the day of its picture. */
export function captionDay(shadow: string, block: Block): string | null {
  return block.kind === "caption" ? (findFullDates(shadow.slice(block.start, block.end))[0]?.day ?? null) : null;
}

/** Where nothing tells the day of publication, the first full date that the report prints is its year. */
export function openingStory(shadow: string, published: string | null): Story {
  const first = published === null ? findFullDates(shadow)[0]?.day : undefined;
  return first === undefined ? noStory : { ...noStory, year: Number(first.slice(0, 4)) };
}

export type Anchors = { readonly published: string | null; readonly caption: string | null; readonly history: boolean };

export function anchorsOf(report: Report, history: boolean, caption: string | null): Anchors {
  return { published: report.published?.value ?? null, caption, history };
}

export function sceneAt(shadow: string, candidate: Candidate, given: { anchors: Anchors; story: Story }): Scene {
  const { anchors, story } = given;
  const before = shadow.slice(Math.max(0, candidate.start - futureReach), candidate.start).replaceAll("\n", " ");
  return {
    today: anchors.caption ?? anchors.published ?? story.day,
    story: anchors.caption === null || story.day !== null ? story : { ...story, day: anchors.caption },
    history: anchors.history && anchors.caption === null,
    forward: future.test(before.replace(ended, "")) && !dated.test(before) && !/\b(?:had been|was|were) (?:due|scheduled|planned|set|expected|to be)\b/i.test(before),
    before: before.slice(-40),
    after: shadow.slice(candidate.end, candidate.end + 40).replaceAll("\n", " "),
  };
}

/** A year in brackets, or one that is only an end ("until 1976", "since 1968"), is no place that the story has reached. */
function isAside(shadow: string, start: number): boolean {
  return shadow.charAt(start - 1) === "(" || /\b(?:until|to|for|since|after|from|before) (?:the )?$/i.test(shadow.slice(Math.max(0, start - 12), start));
}

/** What the story has reached after this time. */
export function moveOn(shadow: string, story: Story, read: { readonly candidate: Candidate; readonly told: Told }): Story {
  const { candidate, told } = read;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(told.value ?? "");
  const withQuarter = quarter === null || /year-(?:ago|earlier)|ago|earlier|last year|\b(?:19|20)\d\d\b/i.test(candidate.text) ? story : { ...story, quarter: { year: Number(quarter[1]), quarter: Number(quarter[2]) } };
  const point = told.point;
  if (point === null || told.kind === "set") return withQuarter;
  if (point.month === null && isAside(shadow, candidate.start)) return withQuarter;
  const day = point.month === null || point.day === null ? withQuarter.day : (makeDay(point.year, point.month, point.day) ?? withQuarter.day);
  return {
    ...withQuarter,
    day,
    month: point.month === null ? withQuarter.month : { ...point, day: null },
    year: point.year,
  };
}
