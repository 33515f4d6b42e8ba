/** Names that the registry knows, found by walking its trie over the words; the longest name wins. */
import type { ActorIndex, NameEntry, NameNode } from "#knowledge/actors.ts";
import type { Candidate } from "./candidate.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { phraseAt } from "./vocabulary.ts";
import type { Line, Word } from "./words.ts";

export type KnownSetting = { readonly index: ActorIndex; readonly vocabulary: Vocabulary };

/** A known name in a line, with how the name stands for its actor. */
export type Known = Candidate & { readonly use: NameEntry["use"]; readonly entry: NameEntry };

export function findKnown(line: Line, setting: KnownSetting): readonly Known[] {
  const found: Known[] = [];
  const { words } = line;
  for (let from = 0; from < words.length; from++) {
    const word = words[from];
    if (word === undefined || word.kind === "sign" || (word.fold !== "al" && !setting.index.names.next.has(word.fold))) continue;
    const known = longestFrom(line, from, setting);
    if (known === null) continue;
    found.push(known);
    from = known.to - 1;
  }
  return found;
}

const longestName = 14;

function longestFrom(line: Line, from: number, setting: KnownSetting): Known | null {
  let best: Known | null = null;
  let nodes: readonly NameNode[] = [setting.index.names];
  for (let at = from; at < Math.min(line.words.length, from + longestName) && nodes.length > 0; at++) {
    const word = line.words[at];
    if (word === undefined || word.kind === "sign") break;
    const fold = word.fold;
    nodes = nodes.flatMap((node) => {
      const next = node.next.get(fold);
      // The Arabic article may stand in the text where the name has none.
      return next === undefined ? (fold === "al" ? [node] : []) : [next];
    });
    const entry = nodes.flatMap((node) => node.here).find((one) => fits(one, { line, from, to: at + 1 }, setting));
    if (entry !== undefined && fold !== "al") best = asKnown(entry, line, { from, to: at + 1 });
  }
  return best;
}

type Stand = { readonly line: Line; readonly from: number; readonly to: number };

function fits(entry: NameEntry, at: Stand, setting: KnownSetting): boolean {
  const { line } = at;
  const words = line.words.slice(at.from, at.to);
  const last = words.at(-1);
  if (entry.use === "seat" && !actsOrOwns(line.words, at.to, setting.vocabulary)) return false;
  if (line.upper) return !(entry.acronym && last !== undefined && shortWords.has(last.fold));
  if (entry.acronym) return words.every((word) => word.capitals);
  const bare = words.filter((word) => word.fold !== "al" && word.fold !== "the");
  const wanted = entry.capitals.slice(-bare.length);
  return bare.every((word, i) => word.capital || wanted[i] === false) && (bare.length === 0 || bare.some((word) => word.capital) || wanted.every((flag) => !flag));
}

/** Acronyms that are common words once a whole text stands in capitals. */
const shortWords = new Set(["is", "us", "who", "it", "as", "an", "aa", "car", "far", "time", "let", "aid", "eta"]);

/** A seat of government stands for the state only where it owns something or speaks: "Moscow's …", "Ankara said". */
function actsOrOwns(words: readonly Word[], next: number, vocabulary: Vocabulary): boolean {
  if (words[next - 1]?.possessive === true) return phraseAt(vocabulary, words, { at: next, class: "city" }) === null;
  const step = words[next]?.fold === "has" || words[next]?.fold === "have" || words[next]?.fold === "also" ? next + 1 : next;
  return phraseAt(vocabulary, words, { at: step, class: "says" }) !== null;
}

function asKnown(entry: NameEntry, line: Line, at: { readonly from: number; readonly to: number }): Known {
  const { actor, use } = entry;
  const because = {
    name: `the registry has this as a name of ${actor.name}`,
    adjective: `the registry has this as an adjective of ${actor.name}`,
    seat: `the registry has this as the seat of ${actor.name}, and it speaks or owns here`,
  }[use];
  return { line, ...at, actor: actor.id, name: actor.name, kind: actor.kind, rule: `actors/known/${use}`, because, weight: 5, use, entry };
}
