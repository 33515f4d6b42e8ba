/** What a source says: source → cue → content. Never what is so. */
import { z } from "zod";
import { At } from "./span.ts";
import { When } from "./when.ts";

/** The ten stances; their tests stand in docs/guides/stances.md. */
export const stances = [
  "denial", "silence", "no-information", "confirmation", "allegation",
  "intent", "request", "prediction", "judgement", "assertion",
] as const;
export const Stance = z.enum(stances);
export type Stance = z.infer<typeof Stance>;

/** Where two stances fit, the one that a wrong reading would hurt most wins. The order of `stances` is that order. */
export function costliest(fitting: readonly Stance[]): Stance {
  return stances.find((stance) => fitting.includes(stance)) ?? "assertion";
}

export const sourceKinds = ["person", "organisation", "group", "state", "media", "document", "outlet", "unknown"] as const;
export const SourceKind = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof SourceKind>;

/** `name` is who it is, resolved ("Michael Fallon" for "he"); `at` the words that stand in the sentence. */
export const Source = z
  .object({ at: At, actor: z.string().nullable(), name: z.string().min(1), kind: SourceKind, because: z.string().min(1) })
  .readonly();
export type Source = z.infer<typeof Source>;

export const Named = z.object({ at: At, name: z.string().min(1) }).readonly();
export type Named = z.infer<typeof Named>;

/**
 * `source: null`: the text names none ("it was announced", "reportedly"). `via` lists who passed it on, nearest to the
 * reader first. `unsure` says why a stance could be otherwise; null where the rule is firm.
 */
export const Claim = z
  .object({
    id: z.string(),
    source: Source.nullable(),
    via: z.array(Named).readonly(),
    cue: z.object({ at: At }).readonly().nullable(),
    content: z.array(z.object({ at: At }).readonly()).min(1).readonly(),
    stance: Stance,
    unsure: z.string().nullable(),
    quoted: z.enum(["direct", "indirect", "mixed"]),
    saidOn: When.nullable(),
    saidTo: Named.nullable(),
    inside: z.string().nullable(),
    about: z.array(z.string()).readonly(),
    because: z.array(z.string()).min(1).readonly(),
  })
  .readonly();
export type Claim = z.infer<typeof Claim>;
