/** Triggers of one sentence that speak of one happening: "air strikes pounded", "hit by air strikes", "killed in the shelling", "captured after clashes". */
import { clauseOf } from "./clause.ts";
import type { Range } from "./clause.ts";
import type { Trigger } from "./scan.ts";
import { hasClass, isClass } from "./scene.ts";

/** `head` gives the sub-type; `verb` is the verb beside it that gives roles, where there is one. `inBattle`: a weapon of the battle `head`. */
export type Joined = { readonly head: Trigger; readonly verb: Trigger | null; readonly clause: Range; readonly weapons: readonly Trigger[]; readonly rules: readonly string[] };

const nearby = 10;
const sameSentence = 18;

export function joinTriggers(triggers: readonly Trigger[]): readonly Joined[] {
  const joined: Joined[] = [];
  for (const trigger of triggers) {
    const last = joined.at(-1);
    const into = last === undefined ? null : together(last, trigger);
    if (into === null) joined.push({ head: trigger, verb: trigger.entry.part === "verb" ? trigger : null, clause: clauseOf(trigger), weapons: [], rules: [] });
    else joined[joined.length - 1] = into;
  }
  return joined;
}

function together(last: Joined, next: Trigger): Joined | null {
  const { head } = last;
  const gap = next.from - Math.max(head.to, last.verb?.to ?? 0);
  if (gap > sameSentence) return null;
  const clause = spanning(last.clause, clauseOf(next));
  const [a, b] = [head.entry, next.entry];
  if (isBattle(head) && b.roles === "strike" && (insideBattle(next) || gap <= 3)) return { ...last, weapons: [...last.weapons, next], rules: [...last.rules, "events/battle/takes-weapon"] };
  if (isBattle(next) && a.roles === "strike" && hasClass(head.scene, { from: head.to, to: next.from }, "inside-battle")) return { head: next, verb: null, clause, weapons: [head, ...last.weapons], rules: ["events/battle/takes-weapon"] };
  if ((isHarm(head) || a.roles === "strike") && b.subType === "Looting/property destruction" && gap <= sameSentence && !separated(last, next)) return { ...last, rules: [...last.rules, "events/strike/burns"] };
  if (a.roles === "take" && b.subType === "Change to group/activity" && gap <= sameSentence) return { ...last, rules: [...last.rules, "events/take/absorbs-withdrawal"] };
  if (a.roles === "crowd" && isHarm(next) && !separated(last, next)) return { ...last, rules: [...last.rules, "events/crowd/harms"] };
  if (isBattle(head) && isHarm(next) && !separated(last, next)) return { ...last, rules: [...last.rules, "events/battle/harms"] };
  if (isHarm(head) && isBattle(next) && !separated(last, next)) return { head: next, verb: verbOf(next) ?? verbOf(head), clause, weapons: last.weapons, rules: ["events/battle/harms"] };
  if (isBattle(head) && isBattle(next) && gap <= nearby) return { ...last, verb: last.verb ?? verbOf(next), clause };
  if (isBattle(head) && b.roles === "take" && gap <= sameSentence) return { head: next, verb: verbOf(next), clause, weapons: last.weapons, rules: ["events/take/absorbs-battle"] };
  if (a.roles === "take" && isBattle(next)) return { ...last, rules: [...last.rules, "events/take/absorbs-battle"] };
  if (a.roles !== "strike" && a.roles !== "do" || b.roles !== "strike" && b.roles !== "do") return a.row === b.row && gap <= nearby ? { ...last, verb: last.verb ?? verbOf(next) } : null;
  return struckTogether(last, next, { gap, clause });
}

/** A noun of the blow and a verb of the same blow; killing is what the blow did. */
function struckTogether(last: Joined, next: Trigger, at: { readonly gap: number; readonly clause: Range }): Joined | null {
  const { head } = last;
  const [a, b] = [head.entry, next.entry];
  if (isHarm(next) && !isHarm(head) && a.roles === "strike") return { ...last, rules: [...last.rules, "events/strike/harms"] };
  if (isHarm(head) && b.roles === "strike" && !separated(last, next)) return { head: next, verb: verbOf(next) ?? verbOf(head), clause: at.clause, weapons: last.weapons, rules: ["events/strike/harms"] };
  if (b.subType === null && b.part === "noun" && a.roles === "strike" && !separated(last, next) && ["an", "the", "this"].includes(next.scene.words[next.from - 1]?.fold ?? "")) return { ...last, rules: [...last.rules, "events/strike/told-again"] };
  if (at.gap > nearby || a.roles !== b.roles || separated(last, next)) return null;
  if (a.subType === null && b.subType !== null) return { head: next, verb: last.verb, clause: at.clause, weapons: last.weapons, rules: ["events/strike/noun-and-verb"] };
  if (b.subType === null) return { ...last, verb: last.verb ?? verbOf(next), clause: at.clause, rules: [...last.rules, "events/strike/noun-and-verb"] };
  if (a.subType === b.subType) return { ...last, verb: last.verb ?? verbOf(next) };
  return finer(head, next) === next ? { ...last, head: next, clause: at.clause } : isFiner(head, next) ? last : null;
}

/** A new actor as subject between the two, or "already", parts them. */
function separated(last: Joined, next: Trigger): boolean {
  const { scene } = next;
  const from = last.verb?.to ?? last.head.to;
  for (let at = from; at < next.from; at++) {
    if (scene.words[at]?.form === ";" || ["already", "who", "but", "while"].includes(scene.words[at]?.fold ?? "")) return true;
  }
  return last.verb !== null && last.head.entry.part === "noun" && next.entry.part === "verb" && !["and", ",", "killing"].includes(scene.words[next.from - 1]?.fold ?? "") && isClass(scene, next.from - 1, "again");
}

function isBattle(trigger: Trigger): boolean {
  return trigger.entry.roles === "clash";
}

function isHarm(trigger: Trigger): boolean {
  return trigger.entry.roles === "do" && trigger.entry.subType === "Attack";
}

/** The cue stands just before the weapon ("aided by a wave of air strikes") or behind it ("missiles used in the operation"). */
function insideBattle(trigger: Trigger): boolean {
  return hasClass(trigger.scene, { from: trigger.from - 9, to: trigger.from }, "inside-battle");
}

function verbOf(trigger: Trigger): Trigger | null {
  return trigger.entry.part === "verb" ? trigger : null;
}

const general = new Set(["Remote explosive/landmine/IED", "Shelling/artillery/missile attack"]);

function isFiner(a: Trigger, b: Trigger): boolean {
  return finer(a, b) === a;
}

/** Of two blows told at once the one whose weapon says more: a suicide bomb before a blast, an air strike before a bombardment. */
function finer(a: Trigger, b: Trigger): Trigger | null {
  const generalA = general.has(a.entry.subType ?? "");
  const generalB = general.has(b.entry.subType ?? "");
  return generalA === generalB ? null : generalA ? b : a;
}

function spanning(a: Range, b: Range): Range {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}
