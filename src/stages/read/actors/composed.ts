/** A mark of a state or group and the force it sends: "Russian warplanes", "ISIS fighters", "Turkey's foreign ministry", "the regime's army". */
import type { ActorIndex, Branch } from "#knowledge/actors.ts";
import type { Mention } from "#record/actor.ts";
import type { Candidate } from "./candidate.ts";
import type { Known } from "./known.ts";
import { phraseAt } from "./vocabulary.ts";
import type { Entry, Vocabulary } from "./vocabulary.ts";
import type { Line, Word } from "./words.ts";

type Setting = { readonly index: ActorIndex; readonly vocabulary: Vocabulary; readonly text: string };

/** Words that may stand between the mark and the force: "Russian military aircraft", "Israeli air and naval forces". */
const between = new Set(["military", "fighter", "combat", "attack", "air", "special", "armed", "security", "ground", "senior", "top", "state", "army", "naval", "led", "backed", "regime", "government", "central", "federal", "local", "transitional", "interim"]);
const mostBetween = 2;

const kinds: Readonly<Record<Branch, Mention["kind"]>> = {
  air: "force", ground: "force", navy: "force", police: "force", government: "state", opposition: "armed-group",
  defence: "organisation", foreign: "organisation", media: "media",
};

export function findComposed(line: Line, known: readonly Known[], setting: Setting): readonly Candidate[] {
  return known.flatMap((mark) => {
    const candidate = mark.kind === "state" || mark.kind === "alliance" ? ofState(line, mark, setting) : ofGroup(line, mark, setting);
    return candidate === null ? [] : [candidate];
  });
}

function ofState(line: Line, mark: Known, setting: Setting): Candidate | null {
  const owner = line.words[mark.to - 1];
  if (owner === undefined || (mark.use === "name" && !owner.possessive && !isShortState(mark, owner))) return null;
  const force = forceAfter(line.words, mark.to, setting.vocabulary);
  if (force === null) return null;
  const branch = force.entry.value as Branch;
  const own = setting.index.branches.get(`${mark.actor ?? ""}/${branch}`);
  if (branch === "opposition" && own === undefined) return null;
  const end = line.words[force.to - 1]?.end ?? 0;
  const written = setting.text.slice(line.words[mark.from]?.start ?? 0, end);
  return {
    line, from: mark.from, to: force.to, actor: own?.id ?? (branch === "government" ? mark.actor : null), name: own?.name ?? written, kind: kinds[branch],
    rule: `actors/composed/${branch}`, because: `${mark.name} marks whose ${branch} this is`, weight: 6,
  };
}

/** "US jets", "UK troops": a short form serves as its own adjective. */
function isShortState(mark: Known, word: Word): boolean {
  return mark.to - mark.from === 1 && word.capitals && word.form.length <= 4;
}

function ofGroup(line: Line, mark: Known, setting: Setting): Candidate | null {
  if (mark.kind !== "armed-group" && mark.kind !== "force" && mark.kind !== "organisation") return null;
  const members = membersBefore(line, mark, setting);
  if (members !== null) return members;
  const media = phraseAt(setting.vocabulary, line.words, { at: mark.to, class: "force" });
  if (media?.value === "media" && line.words[mark.to]?.capital !== true) {
    const to = mark.to + media.length;
    return { line, from: mark.from, to, actor: null, name: setting.text.slice(line.words[mark.from]?.start ?? 0, line.words[to - 1]?.end ?? 0), kind: "media", rule: "actors/composed/media", because: `media of ${mark.name}`, weight: 6 };
  }
  if (mark.kind === "organisation") return null;
  const member = phraseAt(setting.vocabulary, line.words, { at: mark.to, class: "member" });
  if (member === null || line.words[mark.to - 1]?.possessive === true) return null;
  return { line, from: mark.from, to: mark.to + member.length, actor: mark.actor, name: mark.name, kind: mark.kind, rule: "actors/composed/members", because: `people of ${mark.name}`, weight: 6 };
}

/** A post tells of one person: who "commander of the X" is stands beside it. */
const posts = new Set(["commander", "commanders", "leader", "leaders"]);
const belongs = new Set(["of", "from", "with"]);

/** "fighters of the X", "militants from X": people of a group that is named behind them. */
function membersBefore(line: Line, mark: Known, setting: Setting): Candidate | null {
  if (mark.kind === "organisation") return null;
  const joint = line.words[mark.from - 1]?.fold === "the" ? mark.from - 2 : mark.from - 1;
  const loyal = line.words[joint]?.fold === "to" && ["loyal", "belonging"].includes(line.words[joint - 1]?.fold ?? "");
  if (!loyal && !belongs.has(line.words[joint]?.fold ?? "")) return null;
  const at = loyal ? joint - 2 : joint - 1;
  if (posts.has(line.words[at]?.fold ?? "") || phraseAt(setting.vocabulary, line.words, { at, class: "member" }) === null) return null;
  return { line, from: at, to: mark.to, actor: mark.actor, name: mark.name, kind: mark.kind, rule: "actors/composed/members", because: `people of ${mark.name}`, weight: 7 };
}

function forceAfter(words: readonly Word[], from: number, vocabulary: Vocabulary): { readonly entry: Entry; readonly to: number } | null {
  for (let skipped = 0; skipped <= mostBetween; skipped++) {
    const at = from + skipped;
    const entry = phraseAt(vocabulary, words, { at, class: "force" });
    if (entry !== null) return { entry, to: at + entry.length };
    if (!between.has(words[at]?.fold ?? "")) return null;
  }
  return null;
}
