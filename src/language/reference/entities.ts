/** Who and what a text has spoken of so far: mentions by name, by noun and by pronoun, gathered into entities as reading goes on. */
import type { NameGuess, NameKind } from "../names/names.ts";
import type { Tree } from "../tree.ts";
import { childrenOf } from "../tree.ts";
import type { PronounKind } from "./english.ts";
import { femaleMarks, maleMarks, personNouns, pronouns } from "./english.ts";

/** Token indices within a sentence; `head` is the word that the mention hangs by. */
export type Mention = {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly sort: "name" | "noun" | "pronoun";
  readonly kind: NameKind | "human" | "thing";
  readonly pronoun: PronounKind | null;
  readonly isPlural: boolean;
};

export type Entity = { readonly mentions: Mention[]; readonly forms: Set<string>; gender: "m" | "f" | null; lastPronoun: PronounKind | null };

/** Mentions of one sentence in reading order. */
export function mentionsIn(tree: Tree, sentence: number, names: readonly NameGuess[]): Mention[] {
  const inName = new Set<number>();
  const found: Mention[] = names.map((guess) => {
    const name = trimmed(tree, guess);
    for (let i = name.from; i < name.to; i++) inName.add(i);
    return { sentence, from: name.from, to: name.to, head: headOf(tree, name), sort: "name", kind: name.kind, pronoun: null, isPlural: isJoined(tree, headOf(tree, name)) };
  });
  tree.tokens.forEach((word, i) => {
    if (inName.has(i)) return;
    const one = { sentence, from: i, to: i + 1, head: i };
    const pronoun = word.xpos.startsWith("PRP") ? (pronouns.get(word.form.toLowerCase()) ?? null) : null;
    if (pronoun !== null) found.push({ ...one, sort: "pronoun", kind: pronoun === "it" ? "thing" : "human", pronoun, isPlural: pronoun === "they" });
    else if ((word.upos === "NOUN" || word.upos === "PROPN") && !insideNoun.has(word.deprel.split(":")[0] ?? "")) {
      const kind = personNouns.has(word.lemma) ? "human" : "thing";
      found.push({ ...one, sort: word.upos === "PROPN" ? "name" : "noun", kind, pronoun: null, isPlural: word.xpos.endsWith("S") || isJoined(tree, i) });
    }
  });
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** "Both Haddad" is "Haddad". */
function trimmed(tree: Tree, name: NameGuess): NameGuess {
  let { from } = name;
  while (from < name.to - 1 && noNameStart.has(tree.tokens[from]?.upos ?? "")) from++;
  return { ...name, from };
}

const noNameStart = new Set(["DET", "PRON", "CCONJ", "ADP", "PUNCT", "SCONJ", "ADV"]);
const insideNoun = new Set(["compound", "flat", "fixed", "goeswith"]);

function headOf(tree: Tree, name: { readonly from: number; readonly to: number }): number {
  for (let i = name.from; i < name.to; i++) {
    const head = tree.tokens[i]?.head ?? -1;
    if (head < name.from || head >= name.to) return i;
  }
  return name.from;
}

function isJoined(tree: Tree, head: number): boolean {
  return childrenOf(tree, head, ["conj"]).some((one) => tree.tokens[one]?.upos === "PROPN" || tree.tokens[one]?.upos === "NOUN");
}

export function startEntity(tree: Tree, mention: Mention): Entity {
  const entity: Entity = { mentions: [], forms: new Set(), gender: null, lastPronoun: null };
  joinEntity(tree, entity, mention);
  return entity;
}

export function joinEntity(tree: Tree, entity: Entity, mention: Mention): void {
  entity.mentions.push(mention);
  if (mention.pronoun !== null) {
    entity.lastPronoun = mention.pronoun;
    if (mention.pronoun === "he") entity.gender ??= "m";
    if (mention.pronoun === "she") entity.gender ??= "f";
    return;
  }
  entity.forms.add(formOf(tree, mention).toLowerCase());
  if (mention.sort === "name") entity.gender ??= genderOf(tree, mention);
}

function formOf(tree: Tree, mention: Mention): string {
  return tree.tokens.slice(mention.from, mention.to).map((word) => word.form).join(" ");
}

function genderOf(tree: Tree, mention: Mention): Entity["gender"] {
  for (const at of [mention.from - 1, mention.from]) {
    const form = tree.tokens[at]?.form.toLowerCase() ?? "";
    if (maleMarks.has(form)) return "m";
    if (femaleMarks.has(form)) return "f";
  }
  return null;
}

/** The entity that a name or noun belongs to: the same form, a longer name that ends or begins with it, or one whose initials it is. Of several, the one most spoken of. */
export function entityNamed(tree: Tree, entities: readonly Entity[], mention: Mention): Entity | null {
  const form = formOf(tree, mention).toLowerCase();
  if (mention.sort === "noun" && !isDefinite(tree, mention)) return null;
  let best: Entity | null = null;
  for (const entity of entities) {
    const fits = entity.forms.has(form) || (mention.sort === "name" && isShortFor(form, entity, mention));
    if (fits && (best === null || entity.mentions.length >= best.mentions.length)) best = entity;
  }
  return best;
}

function isDefinite(tree: Tree, mention: Mention): boolean {
  return childrenOf(tree, mention.head, ["det"]).some((one) => ["the", "this", "that", "these", "those"].includes(tree.tokens[one]?.form.toLowerCase() ?? ""));
}

function isShortFor(form: string, entity: Entity, mention: Mention): boolean {
  if (!entity.mentions.some((one) => one.sort === "name" && (one.kind === mention.kind || mention.kind === "thing"))) return false;
  if (mention.kind === "person" && form.includes(" ")) return isFullFor(form, entity);
  for (const known of entity.forms) {
    if (mention.kind === "person" && (known.endsWith(` ${form}`) || known.startsWith(`${form} `))) return true;
    if (mention.kind !== "person" && form.length >= 2 && form === initialsOf(known)) return true;
  }
  return false;
}

/** A full name belongs to a surname that was met alone; not to somebody else's who has a full name already. */
function isFullFor(form: string, entity: Entity): boolean {
  const known = [...entity.forms];
  return !known.some((one) => one.includes(" ")) && known.some((one) => form.endsWith(` ${one}`));
}

function initialsOf(name: string): string {
  return name.split(" ").filter((word) => !["of", "the", "for", "and", "-", "de"].includes(word)).map((word) => word.slice(0, 1)).join("");
}
