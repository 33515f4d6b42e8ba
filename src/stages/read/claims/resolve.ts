/** Who a source is: pronouns, surnames, roles and acronyms led back to the name that the report gave before. */
import type { Mention } from "#record/actor.ts";
import type { SourceKind } from "#record/claim.ts";
import type { Span } from "#record/span.ts";
import type { NameParts } from "./names.ts";

/** A speaker whom the report has named. */
export type Known = { readonly name: string; readonly kind: SourceKind; readonly words: ReadonlySet<string>; readonly last: string; readonly acronym: string | null; readonly female: boolean | null; readonly actor: string | null; readonly head: string };

export type Resolved = { readonly name: string; readonly kind: SourceKind; readonly because: string; readonly unresolved: boolean; readonly known: Known | null };

const mostSteps = 40;

/** `actor` is what the registry knows of the words, if it knows them. */
export function resolveName(parts: NameParts, actor: ActorFound, known: readonly Known[]): Resolved {
  if (parts.pronoun !== null) return resolvePronoun(parts, known);
  const proper = parts.proper;
  const earlier = proper === null ? byRole(parts, known) : byName(proper, parts, known);
  if (earlier !== null) return { name: earlier.known.name, kind: earlier.known.kind, because: earlier.because, unresolved: false, known: { ...earlier.known, words: union(earlier.known.words, parts.words), actor: earlier.known.actor ?? actor.actor } };
  const same = actor.actor === null || proper === null ? undefined : recent(known).find((one) => one.actor === actor.actor);
  if (same !== undefined) return { name: same.name, kind: same.kind, because: "the same entry of the registry as before", unresolved: false, known: same };
  const full = proper !== null && actor.name !== null && actor.name !== proper && actor.name.endsWith(proper) ? actor.name : null;
  const name = full ?? proper ?? parts.phrase;
  const fresh: Known = { name, kind: parts.kind, words: parts.words, last: lastWord(proper ?? ""), acronym: parts.acronym, female: genderOf(parts), actor: actor.actor, head: parts.head };
  return { name, kind: parts.kind, because: full === null ? "named here" : "the full name is the registry's", unresolved: false, known: fresh };
}

function union(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a, ...b]);
}

function lastWord(name: string): string {
  return name.split(" ").at(-1)?.toLowerCase() ?? "";
}

function genderOf(parts: NameParts): boolean | null {
  if (parts.words.has("mrs") || parts.words.has("ms") || parts.words.has("spokeswoman") || parts.words.has("chairwoman")) return true;
  return parts.words.has("mr") || parts.words.has("spokesman") || parts.words.has("chairman") ? false : null;
}

function resolvePronoun(parts: NameParts, known: readonly Known[]): Resolved {
  const pronoun = parts.pronoun ?? "";
  const found = recent(known).find((one) => agrees(pronoun, one));
  if (found === undefined) return { name: parts.phrase, kind: parts.kind, because: "nobody before agrees with the pronoun", unresolved: true, known: null };
  const female = pronoun === "she" ? true : pronoun === "he" ? false : found.female;
  return { name: found.name, kind: found.kind, because: `“${parts.phrase}” is the last speaker that agrees`, unresolved: false, known: { ...found, female } };
}

function recent(known: readonly Known[]): Known[] {
  return known.slice(-mostSteps).reverse();
}

function agrees(pronoun: string, one: Known): boolean {
  switch (pronoun) {
    case "he": return one.kind === "person" && one.female !== true;
    case "she": return one.kind === "person" && one.female !== false;
    case "it": return one.kind === "organisation" || one.kind === "state" || one.kind === "media" || one.kind === "document" || one.kind === "group" && one.actor !== null || one.kind === "unknown" && /^[A-Z][A-Z0-9-]{1,9}$/.test(one.name);
    case "they": return one.kind === "group" || one.kind === "organisation" || one.kind === "state";
    default: return false;
  }
}

type Earlier = { readonly known: Known; readonly because: string };

function byName(proper: string, parts: NameParts, known: readonly Known[]): Earlier | null {
  const low = proper.toLowerCase().replace(/^the /, "");
  const words = low.split(" ");
  for (const one of recent(known)) {
    const name = one.name.toLowerCase();
    if (name === low) return { known: one, because: "named before" };
    if (one.acronym !== null && one.acronym.toLowerCase() === low) return { known: one, because: `“${one.acronym}” was bound to the name before` };
    if (words.length === 1 && one.kind === "person" && low.length > 2 && name.startsWith(`${low} `)) return { known: one, because: "the first part of a name given before" };
    if (words.length === 1 && one.last === low && one.kind === "person") return { known: one, because: "the surname of a person named before" };
    if (words.length > 1 && one.kind === "person" && words.at(-1) === one.last && words.every((word) => name.includes(word))) return { known: one, because: "part of a name given before" };
  }
  return parts.kind === "person" && words.length === 1 ? null : null;
}

const emptyWords = new Set(["the", "a", "an", "this", "that", "same", "'s", "of", "in", "former"]);

/** "Turkish president", "the commander": the last speaker whose description had these words. */
function byRole(parts: NameParts, known: readonly Known[]): Earlier | null {
  if (!parts.words.has("the") && parts.words.size < 2) return null;
  if (parts.words.has("a") || parts.words.has("an") || parts.words.has("another")) return null;
  const wanted = [...parts.words].filter((word) => !emptyWords.has(word));
  if (wanted.length === 0 || wanted.length > 4) return null;
  const found = recent(known).find((one) => one.words.has(parts.head) && (one.kind === "person" || one.head === parts.head) && wanted.every((word) => one.words.has(word)));
  return found === undefined ? null : { known: found, because: `the last speaker described as “${parts.phrase}”` };
}

const kinds: Readonly<Record<Mention["kind"], SourceKind>> = {
  "state": "state", "force": "organisation", "armed-group": "group", "alliance": "organisation", "office": "organisation",
  "person": "person", "organisation": "organisation", "media": "media", "civilians": "group", "unknown": "unknown",
};

/** The registry's actor whose mention holds the words that say who speaks: "Russia" is not the speaker in "Russia's envoy". */
export type ActorFound = { readonly actor: string | null; readonly kind: SourceKind | null; readonly name: string | null };

export function actorAt(mentions: readonly Mention[], head: Span): ActorFound {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.at.start ?? 0) < head.end) low = middle + 1;
    else high = middle;
  }
  const mention = mentions.slice(Math.max(0, low - mostNested), low).findLast((one) => head.end <= one.at.end);
  return mention === undefined ? { actor: null, kind: null, name: null } : { actor: mention.actor, kind: kinds[mention.kind], name: mention.name };
}

/** Mentions, in text order, that may begin between a longer one and its head. */
const mostNested = 6;
