/** The written situation report. A sentence without evidence can't be built: the type forbids it. */
import { z } from "zod";
import { Day } from "./when.ts";

/** Words of a report that carry a sentence: the report, the value read from it, and where they stand. */
export const Evidence = z
  .object({ report: z.string(), of: z.string(), quote: z.string().min(1), start: z.int().min(0), end: z.int().min(0) })
  .readonly();
export type Evidence = z.infer<typeof Evidence>;

/** The first piece of evidence is required by the type, the rest may follow. */
export const BriefSentence = z
  .object({ text: z.string().min(1), evidence: z.tuple([Evidence], Evidence).readonly() })
  .readonly();
export type BriefSentence = z.infer<typeof BriefSentence>;

export const BriefSection = z
  .object({ id: z.string(), title: z.string(), sentences: z.array(BriefSentence).readonly() })
  .readonly();
export type BriefSection = z.infer<typeof BriefSection>;

/** `notes` are about the brief itself (what it covers, that reports are examples) and assert nothing about the world. */
export const Brief = z
  .object({
    day: Day,
    title: z.string(),
    reports: z.array(z.object({ id: z.string(), title: z.string().nullable(), outlet: z.string().nullable(), example: z.boolean() }).readonly()).readonly(),
    sections: z.array(BriefSection).readonly(),
    notes: z.array(z.string()).readonly(),
  })
  .readonly();
export type Brief = z.infer<typeof Brief>;

/** Says a sentence with its evidence; there is no way to say one without. */
export function sentence(text: string, first: Evidence, ...more: Evidence[]): BriefSentence {
  return { text, evidence: [first, ...more] };
}

