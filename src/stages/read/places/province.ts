/** The first-level division that a report is mainly about. */
import type { Location } from "#record/place.ts";
import type { Report } from "#record/report.ts";
import type { Toll } from "#record/toll.ts";

/** What is told first is what the report is about; later paragraphs are background. */
const titleWeight = 2;
const halfLife = 500;
const provinceRung = 2;
/** Where people were harmed is what most reports of war are about. */
const harmWeight = 2;
/** Where people came from is not where it happened. */
const originWeight = 0.3;
const harmReach = 160;

export type About = {
  readonly places: readonly Location[];
  readonly report: Pick<Report, "title" | "blocks" | "text">;
  readonly tolls: readonly Toll[];
  /** Limits the answer to one country's divisions. */
  readonly country: string | null;
};

/** Null where no place of the report lies in any division. */
export function mainProvince({ places, report, tolls, country }: About): string | null {
  const weights = new Map<string, number>();
  for (const { at, place, precision } of places) {
    if (place === null || place.admin1 === null || precision < provinceRung) continue;
    if (country !== null && place.country !== country) continue;
    const isTitle = report.title?.includes(at.quote) === true || report.blocks.some((block) => block.kind === "title" && block.start <= at.start && at.end <= block.end);
    const toll = tolls.filter((harm) => !harm.cumulative && harm.at.start - at.end < harmReach && at.start - harm.at.end < harmReach).reduce((sum, harm) => sum + (harm.min ?? 1), 0);
    const isOrigin = /\b(?:from|residents of|native of) (?:the )?(?:\w{1,20} ){0,3}$/.test(report.text.slice(Math.max(0, at.start - 60), at.start));
    const weight = (isTitle ? titleWeight : 1) * (1 + harmWeight * Math.log10(1 + toll)) * (isOrigin ? originWeight : 1) * 2 ** (-at.start / halfLife);
    weights.set(place.admin1, (weights.get(place.admin1) ?? 0) + weight);
  }
  const [best] = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best?.[0] ?? null;
}
