/** Cases for weekdays, seen from Tuesday, 14 May 2024. */
import type { TimeCase } from "../case.ts";

export const weekdayCases: readonly TimeCase[] = [
  { story: "a bare weekday is the latest", text: "Shells fell on the market on Friday, witnesses said.", reads: [["Friday", "2024-05-10"]] },
  { story: "the day of publication counts", text: "The bridge was hit on Tuesday.", reads: [["Tuesday", "2024-05-14"]] },
  { story: "a word of the future turns it forward", text: "The envoys will meet in Geneva on Friday.", reads: [["Friday", "2024-05-17"]] },
  { story: "a time beside the saying dates the saying", text: "The ships will leave soon, the minister said on Saturday.", reads: [["Saturday", "2024-05-11"]] },
  { story: "the future of the sentence before does not reach over", text: "Talks will go on. Friday brought new fire.", reads: [["Friday", "2024-05-10"]] },
  { story: "the weekday of the week before", text: "The depot had been struck last week on Wednesday.", reads: [["last week on Wednesday", "2024-05-08"]] },
  { story: "the same, turned round", text: "It was struck on Thursday last week.", reads: [["Thursday last week", "2024-05-09"]] },
  { story: "last weekday", text: "Last Tuesday the road was cut.", reads: [["Last Tuesday", "2024-05-07"]] },
  { story: "next weekday", text: "The truce ends next Monday.", reads: [["next Monday", "2024-05-20"]] },
  { story: "the previous one hangs on the story", text: "The strike of Friday, 3 May followed one on the previous Monday.", reads: [["Friday, 3 May", "2024-05-03"], ["the previous Monday", "2024-04-29"]] },
  { story: "a part of the day", text: "Two houses burnt on Saturday night.", reads: [["Saturday night", "2024-05-11"]] },
  { story: "a clock and its day", text: "The curfew began at 10 p.m. Monday.", reads: [["10 p.m. Monday", "2024-05-13"]] },
  { story: "two neighbouring days", text: "Dozens were killed on Monday and Sunday in the east.", reads: [["Monday and Sunday", "2024-05-12/2024-05-13"], ["Monday", "2024-05-13"], ["Sunday", "2024-05-12"]] },
  { story: "a newspaper is no day", text: "She showed the letter to the Sun.", reads: [] },
  { story: "a Sunday newspaper is no day", text: "The Sunday Times carried the list.", reads: [] },
  { story: "a weekday that comes again", text: "The crossing opens every Thursday.", reads: [["every Thursday", "XXXX-WXX-4"]] },
];
