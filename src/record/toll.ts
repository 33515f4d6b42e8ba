/** How many were harmed, or how many of anything: ranges with the words that they come from, never a bare number. */
import { z } from "zod";
import { At } from "./span.ts";

/** `max: null` is open ("at least 30"); `min: null` says that the text gives no lower end ("up to 30" has 0). */
export const Range = z
  .object({ min: z.int().min(0).nullable(), max: z.int().min(0).nullable() })
  .refine((range) => range.min === null || range.max === null || range.min <= range.max, { message: "a range must not end below its start" })
  .readonly();
export type Range = z.infer<typeof Range>;

export const harms = ["killed", "injured", "missing", "displaced", "detained"] as const;
export const Harm = z.enum(harms);
export type Harm = z.infer<typeof Harm>;

export const harmed = ["civilian", "combatant", "child", "woman", "man", "unknown"] as const;
export const Harmed = z.enum(harmed);
export type Harmed = z.infer<typeof Harmed>;

/**
 * `quantifier` is the verbatim word of the count ("dozens", "at least 30"). `cumulative` totals run since the start of a
 * war, a month or a campaign and never enter an incident's sum. `partOf` names the toll that this one is a part of
 * ("two children among them"), so that it is never added to it.
 */
export const Toll = z
  .object({
    id: z.string(),
    at: At,
    harm: Harm,
    who: Harmed,
    min: z.int().min(0).nullable(),
    max: z.int().min(0).nullable(),
    quantifier: z.string().nullable(),
    cumulative: z.boolean(),
    partOf: z.string().nullable(),
    event: z.string().nullable(),
    because: z.string().min(1),
  })
  .refine((toll) => toll.min === null || toll.max === null || toll.min <= toll.max, { message: "a toll must not end below its start" })
  .readonly();
export type Toll = z.infer<typeof Toll>;

/** A count of something that is no harm to people: strikes, areas, vehicles; or a share of them, between 0 and 1. */
export const Quantity = z
  .object({
    id: z.string(),
    at: At,
    of: z.string(),
    min: z.number().min(0).nullable(),
    max: z.number().min(0).nullable(),
    share: z.number().min(0).max(1).nullable(),
    because: z.string().min(1),
  })
  .refine((quantity) => quantity.min === null || quantity.max === null || quantity.min <= quantity.max, { message: "a quantity must not end below its start" })
  .readonly();
export type Quantity = z.infer<typeof Quantity>;

/** A range as one string: `30`, `24+`, `3–5`, `?`. */
export function sayRange(range: Range): string {
  if (range.min === null) return range.max === null ? "?" : `–${range.max}`;
  if (range.max === null) return `${range.min}+`;
  return range.min === range.max ? String(range.min) : `${range.min}–${range.max}`;
}

/** Reads what `sayRange` writes; null when the string is no range. */
export function parseRange(text: string): Range | null {
  const match = /^(?:(\?)|–(\d{1,15})|(\d{1,15})(\+|–(\d{1,15}))?)$/.exec(text);
  if (!match) return null;
  const [, unknown, upTo, from, rest, to] = match;
  if (unknown) return { min: null, max: null };
  if (upTo !== undefined) return { min: null, max: Number(upTo) };
  const min = Number(from);
  const max = rest === undefined ? min : rest === "+" ? null : Number(to);
  const parsed = Range.safeParse({ min, max });
  return parsed.success ? parsed.data : null;
}
