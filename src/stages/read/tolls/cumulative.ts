/** Is a toll a total over a war, a year or a campaign, and not that of one happening? */
import type { Cue } from "./harms.ts";

const spans = /\bsince (?:the )?(?:start|beginning|outbreak|onset|launch|conflict|war|uprising|revolution|invasion|intervention|operation|fighting|escalation|truce|ceasefire|(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:19|20)\d\d|(?:October|Oct\.?) \d{1,2})|\b(?:so far this (?:year|month|week)|to date|in total since|throughout the (?:war|conflict)|over the (?:course of|past|last) (?:the )?(?:war|conflict|year|decade|[a-z]+ (?:months|years))|(?:\w+-)(?:year|month)(?:-old|-long)? (?:war|conflict|civil war|uprising|siege|insurgency)|bringing the (?:total|overall|death toll)|total (?:number|death toll)|overall death toll|(?:conflict|war|uprising|insurgency|crisis) (?:has|have|had) (?:so far )?(?:killed|claimed|left|displaced)|(?:killed|died) in the (?:[\w'-]+ ){0,2}(?:conflict|war|uprising))\b/i;

/** `sentence` holds the cue; a span of time that covers a war anywhere in it makes the count a total. */
export function isCumulative(sentence: string, cue: Cue): boolean {
  const match = spans.exec(sentence);
  if (match === null) return false;
  if (/^since/i.test(match[0]) && /\b(?:first|worst|deadliest|biggest|largest|heaviest|bloodiest|most)\b/i.test(sentence)) return false;
  return /^since/i.test(match[0]) ? Math.abs(match.index - cue.end) < 120 : Math.abs(match.index - cue.start) < 160;
}
