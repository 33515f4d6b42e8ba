/** Words that look like saying and are none: nouns, deeds, what never came to be. They are left out before a claim is made of them. */
import type { Span } from "#record/span.ts";
import type { CueForm } from "../cue-lexicon.ts";
import type { Line, Unit } from "../lines.ts";
import type { Quote } from "../quotes.ts";
import type { VerbGroup } from "../verb-group.ts";

/** What these rules look at of the content that a verb would have. */
type Said = { readonly spans: readonly Span[]; readonly quotes: readonly Quote[]; readonly frame: string };

const determiners = new Set(["that", "this", "these", "those", "the", "a", "an", "no", "such", "any", "every", "its", "his", "her", "their", "our"]);

/** "That claim could not be verified": after a determiner a word that may be a noun is one. */
export function isNoun(units: readonly Unit[], group: VerbGroup, { noun, form }: CueForm): boolean {
  return noun && group.head === group.start && (form === "base" || form === "s") && determiners.has(units[group.start - 1]?.low ?? "");
}

/** "a text that would have condemned the raid" condemns nothing; "Saada bus attack: …" is a noun. */
export function isUnreal(units: readonly Unit[], group: VerbGroup, cue: CueForm): boolean {
  const parts = units.slice(group.start, group.head);
  if (group.head === group.start && cue.noun && (cue.form === "base" || cue.form === "s") && units[group.end]?.low === ":" && units[group.end + 1]?.kind !== "quote") return true;
  return group.modal && !group.negated && parts.some((unit, i) => unit.low === "would" && parts[i + 1]?.low === "have");
}

/** Words that strike blows in a war report and words alone in a debate. */
const blows = new Set(["attack", "blast", "charge", "shoot", "fire", "target", "launch", "hammer"]);

/** What is attacked in words, and what for. */
const aboutWords = /\b(?:polic(?:y|ies)|plans?|record|laws?|deals?|decisions?|rivals?|opponents?|media|press|comments?|remarks|ruling|proposals?|candidates?|reports?|speech|statements?|ideas?|administration|integrity|credibility|judge|party|republicans|democrats|senator|nominee|presidency|character|claims?)\b| with (?:\w{2,20}ing|murder|treason|crimes?)\b| (?:for|over) (?:not )?(?:\w{2,20}ing\b|his |her |its |their )| as (?:a|an) |^(?:mr|mrs|ms|president)\b/i;

/** "Russia attacked the town" says nothing; "attacked the envoy for lying", or a quotation beside it, does. */
export function isDeed({ cue }: CueForm, content: Said, shadow: string): boolean {
  if (!blows.has(cue.lemma) || content.quotes.length > 0 || content.frame !== "np" && content.frame !== "post" && !content.frame.startsWith("p:")) return false;
  return !content.spans.some((span) => aboutWords.test(shadow.slice(span.start, span.end)));
}

/** A war claims lives and a refugee claims asylum: neither says anything. */
export function isNoSaying({ cue }: CueForm, content: Said, { units }: Line): boolean {
  const opening = units.findIndex((unit) => unit.start >= (content.spans[0]?.start ?? 0));
  if (cue.lemma === "call" && /^(?:it|them|him|her)self$|^themselves$/.test(units[opening]?.low ?? "")) return true;
  if (cue.lemma === "ask" && units[opening]?.low === "not" && units[opening + 1]?.low === "to" && units[opening + 2]?.low === "be") return true;
  if (cue.lemma !== "claim" || content.frame !== "np" && content.frame !== "clause") return false;
  const first = content.spans[0]?.start ?? 0;
  const at = units.findIndex((unit) => unit.start >= first);
  return units.slice(at, at + 4).some((unit) => /^\d/.test(unit.low) || ["lives", "life", "asylum", "victims", "dozens", "hundreds", "thousands", "casualties"].includes(unit.low));
}
