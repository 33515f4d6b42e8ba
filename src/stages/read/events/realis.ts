/** Did it happen? Cue words before the trigger say that it will, might, did not, or does so as a habit. */
import type { Realis } from "#record/event.ts";
import type { When } from "#record/when.ts";
import { gapDays } from "#language/calendar.ts";
import type { Range } from "./clause.ts";
import type { Roles } from "./lexicon.ts";
import { hasClass, isClass } from "./scene.ts";
import type { Scene } from "./scene.ts";

const historicalDays = 90;
const verbReach = 5;
const nounReach = 7;

type Asked = { readonly from: number; readonly to: number; readonly part: "noun" | "verb"; readonly clause: Range; readonly when: When | null; readonly published: string | null; readonly roles: Roles; readonly denied: boolean; readonly unknown: boolean };

export function realisOf(scene: Scene, asked: Asked): { readonly realis: Realis; readonly rule: string } {
  const reach = asked.part === "verb" ? verbReach : nounReach;
  const before = { from: Math.max(asked.clause.from, asked.from - reach), to: asked.from };
  for (const realis of ["negated", "future", "hypothetical"] as const) {
    if (cueIn(scene, before, realis)) return { realis, rule: `events/realis/${realis}` };
  }
  if (asked.denied && !isPresupposed(scene, asked)) return { realis: "negated", rule: "events/realis/denied" };
  if (asked.unknown && asked.part === "noun" && !isGiven(scene, asked)) return { realis: "hypothetical", rule: "events/realis/not-known" };
  if (isAnnounced(scene, asked)) return { realis: "future", rule: "events/realis/announced" };
  const modal = asked.part === "noun" ? modalBehind(scene, asked) : null;
  if (modal !== null) return { realis: modal, rule: `events/realis/${modal}` };
  if (opensWithIf(scene, asked.clause)) return { realis: "hypothetical", rule: "events/realis/if" };
  if (isHabit(scene, asked)) return { realis: "habitual", rule: "events/realis/habitual" };
  if (isInfinitive(scene, asked)) return { realis: "hypothetical", rule: "events/realis/infinitive" };
  if (isOld(asked) || hasClass(scene, { from: asked.from - 3, to: asked.from }, "historical")) return { realis: "historical", rule: "events/realis/historical" };
  return { realis: "actual", rule: "events/realis/told" };
}

const speechVerbs = new Set(["mention", "comment", "confirm", "report", "acknowledge", "deny", "respond", "elaborate", "know", "verify", "say", "only", "immediately", "clear", "stop", "prevent"]);

/** A cue counts unless an occurrence verb or a verb of speech stands between it and the trigger ("did not mention the raid"). */
function cueIn(scene: Scene, range: Range, cue: Realis): boolean {
  for (let at = range.to - 1; at >= range.from; at--) {
    if (scene.words[at]?.kind === "sign" && scene.words[at]?.form !== ",") return false;
    if (isClass(scene, at, cue)) {
      const rest = scene.words.slice(at + 1, range.to);
      return !rest.some((word) => speechVerbs.has(word.fold)) && !rest.some((word, k) => k < rest.length - 1 && word.kind === "word" && /^(?:after|following|since|when|over|amid|despite|because|from|by)$/.test(word.fold));
    }
    if (isClass(scene, at, "act") && range.to - at > 4) return false;
  }
  return false;
}

const modals: Readonly<Record<string, Realis>> = { will: "future", shall: "future", would: "hypothetical", could: "hypothetical", may: "hypothetical", might: "hypothetical" };

/** "the air strikes on Friday will …": the noun's own verb comes behind it; an occurrence verb before the modal settles it. */
function modalBehind(scene: Scene, { to, clause }: Asked): Realis | null {
  for (let at = to; at < Math.min(clause.to, to + nounReach); at++) {
    if (scene.words[at]?.kind === "sign" || isClass(scene, at, "be") || isClass(scene, at, "happens")) return null;
    const realis = modals[scene.words[at]?.form ?? ""];
    if (realis !== undefined) return realis;
  }
  return null;
}

function opensWithIf(scene: Scene, clause: Range): boolean {
  return [clause.from - 1, clause.from].some((at) => ["if", "unless", "whether"].includes(scene.words[at]?.fold ?? ""));
}

/** "most Russian air strikes", "one out of 20 strikes", "are dropping bombs", "every morning". */
function isHabit(scene: Scene, { from, to, part, clause }: Asked): boolean {
  if (hasClass(scene, { from: Math.max(clause.from - 2, from - 7), to: from }, "habitual")) return true;
  if (scene.words.slice(to, Math.min(clause.to, to + 9)).some((word) => word.fold === "every" || word.fold === "daily")) return true;
  const form = scene.words[from]?.fold ?? "";
  return part === "verb" && form.endsWith("ing") && ["is", "are", "re"].includes(scene.words[from - 1]?.fold ?? "");
}

/** "to attack": an aim, unless a verb of doing stands before it ("used to attack", "went on to capture"). */
function isInfinitive(scene: Scene, { from, part }: Asked): boolean {
  if (part === "noun") return [2, 3, 4, 5].some((step) => scene.words[from - step]?.fold === "to" && isClass(scene, from - step + 1, "act"));
  if (scene.words[from - 1]?.fold !== "to") return false;
  return !["used", "on", "managed", "able", "went", "fell"].includes(scene.words[from - 2]?.fold ?? "");
}

function isOld({ when, published }: Asked): boolean {
  return when?.latest != null && published !== null && gapDays(when.latest, published) > historicalDays;
}

const takesPart = new Set(["part", "participate", "participated", "participating", "involved", "engaged", "joined", "join"]);
const presupposing = new Set(["of", "in", "after", "from", "during", "for", "behind", "since", "before", "amid", "following"]);

/** "denied responsibility for the attack", "that civilians were among the dead of the strike": the blow itself is not denied. */
function isPresupposed(scene: Scene, { from, part, clause }: Asked): boolean {
  if (part === "verb") return false;
  return isGiven(scene, { from }) && presupposing.has(scene.words[from - 2]?.fold ?? "") && !scene.words.slice(Math.max(0, clause.from - 2), from).some((word) => takesPart.has(word.fold));
}

/** "the strikes", "Tuesday's attack": told of before. */
function isGiven(scene: Scene, { from }: Pick<Asked, "from">): boolean {
  const near = [scene.words[from - 1], scene.words[from - 2]];
  return near.some((word) => word?.fold === "the" || word?.fold === "this" || word?.fold === "these" || word?.possessive === true);
}

/** "announced a wide offensive": what is announced, ordered or planned has not yet come. */
function isAnnounced(scene: Scene, { from, part, roles }: Asked): boolean {
  if (part !== "noun" || (roles !== "strike" && roles !== "clash")) return false;
  for (let at = from - 1; at >= Math.max(0, from - 5); at--) {
    if (isClass(scene, at, "announces")) return !isClass(scene, at - 1, "be") && scene.words[at + 1]?.kind === "word";
    const word = scene.words[at];
    if (word === undefined || word.kind !== "word" || isClass(scene, at, "be") || isClass(scene, at, "happens") || isClass(scene, at, "act") || isClass(scene, at, "says")) return false;
  }
  return false;
}
