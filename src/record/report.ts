/** One published text. Its original bytes never change; the kept text is made from them, and every offset points into it. */
import { z } from "zod";
import { Day } from "./when.ts";

export const blockKinds = ["title", "heading", "byline", "paragraph", "caption", "credit", "boilerplate"] as const;
export const BlockKind = z.enum(blockKinds);
export type BlockKind = z.infer<typeof BlockKind>;

/** `again` lists the other places where a near-identical caption stands: it is read once, and all its positions are kept. */
export const Block = z
  .object({
    kind: BlockKind,
    start: z.int().min(0),
    end: z.int().min(0),
    again: z.array(z.object({ start: z.int().min(0), end: z.int().min(0) }).readonly()).readonly().optional(),
  })
  .readonly();
export type Block = z.infer<typeof Block>;

/** The day of publication: printed in the report (`stated`), told by whoever brought it (`given`), or worked out (`inferred`). */
export const Published = z
  .object({ value: Day, basis: z.enum(["stated", "inferred", "given"]), because: z.string().min(1) })
  .readonly();
export type Published = z.infer<typeof Published>;

export const Report = z
  .object({
    id: z.string().min(1),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    byline: z.string().nullable(),
    /** BCP 47, "und" where it could not be told. */
    language: z.string().min(2),
    published: Published.nullable(),
    url: z.string().nullable(),
    /** SHA-256 of the original bytes, in hex; null for a text that was handed over without bytes of its own. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/).nullable(),
    mediaType: z.string().nullable(),
    /** True for the labelled examples that come with Sitrep. */
    example: z.boolean(),
    text: z.string(),
    blocks: z.array(Block).readonly(),
  })
  .readonly();
export type Report = z.infer<typeof Report>;
