/** A decision by a person or a rule. Never edited, never deleted; the newest valid one counts; the log is hash-chained. */
import { z } from "zod";

export const judgementActions = ["accept", "reject", "change", "same-incident", "not-same", "grade", "hide", "note"] as const;
export const JudgementAction = z.enum(judgementActions);
export type JudgementAction = z.infer<typeof JudgementAction>;

/** What a judge hands in. `subject` is a value of a reading (`r-1a2b3c#e4`), a report or an incident; `field` a path in it. */
export const Decision = z
  .object({
    subject: z.string().min(1).max(400),
    action: JudgementAction,
    field: z.string().min(1).max(200).nullable(),
    value: z.json().nullable(),
    /** The other side of `same-incident` and `not-same`. */
    other: z.string().min(1).max(400).nullable(),
    who: z.string().min(1).max(200),
    by: z.enum(["person", "rule"]),
    why: z.string().max(4000).nullable(),
  })
  .refine((d) => d.action !== "change" || d.field !== null, { message: "a change must name its field" })
  .refine((d) => !["same-incident", "not-same"].includes(d.action) || d.other !== null, { message: "same-incident and not-same must name the other side" })
  .readonly();
export type Decision = z.infer<typeof Decision>;

/** `hash` is SHA-256 over the previous hash and the canonical JSON of the rest; `before` is what the field held, as then read. */
export const Judgement = z
  .object({
    seq: z.int().min(1),
    at: z.iso.datetime(),
    decision: Decision,
    before: z.json().nullable(),
    previous: z.string().regex(/^[0-9a-f]{64}$/),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .readonly();
export type Judgement = z.infer<typeof Judgement>;

/** The hash before the first judgement. */
export const logStart = "0".repeat(64);

/** JSON with sorted keys and no white space: the same value gives the same bytes everywhere. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
}
