/** The ways in which a sentence ties two actors: "X-backed Y", "X backs Y", "X's wing Y", "head of X, Y", "X fighting Y", "X alongside Y". */
import type { Mention } from "#record/actor.ts";
import type { Relation } from "#record/control.ts";
import type { Placed, Scene } from "../events/scene.ts";
import { isHolder } from "./holding.ts";
import type { Look } from "./holding.ts";
import { lengthAt } from "./words.ts";

/** One relation in the making. */
export type Relating = { readonly from: Placed<Mention>; readonly to: Placed<Mention>; readonly kind: Relation["kind"]; readonly rule: string };

export function findRelations(look: Look): readonly Relating[] {
  if (look.scene.actors.length < 2) return [];
  const found: Relating[] = [];
  for (let at = 0; at < look.scene.words.length; at++) {
    if (!look.known.has(look.scene.words[at]?.fold ?? "")) continue;
    found.push(...marked(look, at), ...backs(look, at), ...wing(look, at), ...heads(look, at), ...fights(look, at), ...beside(look, at));
  }
  return found;
}

function isParty(actor: Placed<Mention>): boolean {
  return isHolder(actor.fact) || actor.fact.kind === "organisation";
}

function before(scene: Scene, at: number, reach: number): Placed<Mention> | undefined {
  const actor = scene.actors.findLast((one) => one.to <= at && at - one.to <= reach && isParty(one));
  return actor !== undefined && actor.fact.kind === "state" && ["in", "of", "across", "from", "near", "inside"].includes(scene.words[actor.from - 1]?.fold ?? "") ? undefined : actor;
}

function after(scene: Scene, at: number, reach: number): Placed<Mention> | undefined {
  return scene.actors.find((actor) => actor.from >= at && actor.from - at <= reach && isParty(actor));
}

/** Only where no preposition stands between: "X-aided assault on Y" does not tie X to Y. */
function unlinked(scene: Scene, from: number, to: Placed<Mention> | undefined): Placed<Mention> | undefined {
  return to !== undefined && scene.words.slice(from, to.from).some((word) => ["on", "in", "of", "against", "by", "for", "to", "from", "with", ","].includes(word.fold)) ? undefined : to;
}

/** "US-backed group", "Turkey-allied militia": the mark directly behind the backer. */
function marked({ scene, known }: Look, at: number): readonly Relating[] {
  const kinds = [["backed", "backs"], ["trained", "trains"], ["allied", "allied"]] as const;
  return kinds.flatMap(([name, kind]) => {
    const length = lengthAt(known, scene.words, { at, class: name });
    const from = length === 0 ? undefined : scene.actors.find((actor) => actor.to === at && isParty(actor));
    const to = from === undefined || scene.words[at + length]?.fold === "by" ? undefined : unlinked(scene, at + length, after(scene, at + length, 3));
    return from === undefined || to === undefined ? [] : [{ from, to, kind, rule: "relations/marked" }];
  });
}

/** "X and Z have been backing Y", "Y is backed by X". */
function backs({ scene, known }: Look, at: number): readonly Relating[] {
  const passive = lengthAt(known, scene.words, { at, class: "backed" }) || lengthAt(known, scene.words, { at, class: "trained" });
  if (passive > 0 && scene.words[at + passive]?.fold === "by") {
    const to = before(scene, at, 4);
    const from = after(scene, at + passive + 1, 2);
    return to === undefined || from === undefined ? [] : [{ from, to, kind: lengthAt(known, scene.words, { at, class: "trained" }) > 0 ? "trains" : "backs", rule: "relations/backed-by" }];
  }
  for (const [name, kind] of [["backs", "backs"], ["trains", "trains"]] as const) {
    const length = lengthAt(known, scene.words, { at, class: name });
    if (length === 0 || ["the", "of", "in", "their", "its", "his", "for", "air"].includes(scene.words[at - 1]?.fold ?? "")) continue;
    const from = before(scene, at, 3);
    const to = after(scene, at + length, 2);
    if (from === undefined || to === undefined || from.fact.because === "actors/known/adjective" || scene.words[from.to - 1]?.possessive === true) continue;
    return [...joinedTo(scene, from), from].map((one) => ({ from: one, to, kind, rule: "relations/backs" }));
  }
  return [];
}

/** "Z and X": those joined before. */
function joinedTo(scene: Scene, last: Placed<Mention>): readonly Placed<Mention>[] {
  const one = scene.words[last.from - 1]?.fold === "and" ? scene.actors.find((actor) => actor.to === last.from - 1 && isParty(actor)) : undefined;
  return one === undefined ? [] : [one];
}

/** "X's local wing Y", "Y, X's affiliate in …", "Y, the armed wing of X", "Y is part of X". */
function wing({ scene, known }: Look, at: number): readonly Relating[] {
  const of = lengthAt(known, scene.words, { at, class: "part-of" });
  if (of > 0) {
    const whole = after(scene, at + of, 2);
    const part = before(scene, at, 6);
    return whole === undefined || part === undefined || !isHolder(part.fact) || part.fact.because === "actors/known/adjective" || part.fact.actor === whole.fact.actor || whole.fact.kind === "state" ? [] : [{ from: part, to: whole, kind: "part-of", rule: "relations/part-of" }];
  }
  const length = lengthAt(known, scene.words, { at, class: "wing" });
  if (length === 0) return [];
  const owner = scene.actors.findLast((actor) => actor.to <= at && at - actor.to <= 3 && isParty(actor) && scene.words[actor.to - 1]?.possessive === true);
  if (owner === undefined) return [];
  const part = scene.actors.find((actor) => actor.from >= at + length && actor.from - at - length <= 2 && isHolder(actor.fact)) ?? scene.actors.findLast((actor) => actor.to < owner.from && owner.from - actor.to <= 2 && isHolder(actor.fact));
  return part === undefined ? [] : [{ from: part, to: owner, kind: "part-of", rule: "relations/wing" }];
}

/** "X's head P", "X director P", "head of X, P", "P, commander of X", "Commander of X …, P told". */
function heads({ scene, known }: Look, at: number): readonly Relating[] {
  for (const [name, kind] of [["commander", "commands"], ["head", "heads"]] as const) {
    const length = lengthAt(known, scene.words, { at, class: name });
    if (length === 0) continue;
    const body = scene.words[at + length]?.fold === "of" ? after(scene, at + length + 1, 4) : scene.actors.findLast((actor) => actor.to === at && isParty(actor));
    const led = body !== undefined && body.fact.kind === "state" ? bodyBehind(scene, body) : body;
    if (led === undefined) continue;
    const end = scene.words[at + length]?.fold === "of" ? led.to : at + length;
    const person = personNear(scene, at, end);
    if (person !== undefined) return [{ from: person, to: led, kind, rule: `relations/${name}` }];
  }
  return [];
}

/** "of the US-backed brigade": the state is the backer's, the body follows. */
function bodyBehind(scene: Scene, state: Placed<Mention>): Placed<Mention> | undefined {
  return scene.actors.find((actor) => actor.from > state.to && actor.from - state.to <= 2 && isHolder(actor.fact) && actor.fact.kind !== "state");
}

/** Right behind, right before, or the only person of the sentence, who speaks. */
function personNear(scene: Scene, at: number, end: number): Placed<Mention> | undefined {
  const people = scene.actors.filter((actor) => actor.fact.kind === "person");
  const beside = people.find((person) => person.from >= end && person.from - end <= 1) ?? people.findLast((person) => person.to <= at && at - person.to <= 4 && scene.words[person.to]?.form === ",");
  if (beside !== undefined) return beside;
  const [only, ...others] = people;
  return at <= 2 && only !== undefined && others.length === 0 && ["told", "said"].includes(scene.words[only.to]?.fold ?? "") ? only : undefined;
}

/** "X fighting Y", "clashes between X and Y". */
function fights({ scene, known }: Look, at: number): readonly Relating[] {
  const between = lengthAt(known, scene.words, { at, class: "between" });
  if (between > 0) {
    const one = after(scene, at + between, 4);
    const other = one === undefined ? undefined : scene.actors.find((actor) => actor.from > one.to && actor.from - one.to <= 6 && isHolder(actor.fact) && scene.words.slice(one.to, actor.from).some((word) => word.fold === "and"));
    return one === undefined || other === undefined || !isHolder(one.fact) || one.fact.actor === other.fact.actor && one.fact.actor !== null ? [] : [{ from: one, to: other, kind: "fights", rule: "relations/between" }];
  }
  const length = lengthAt(known, scene.words, { at, class: "fights" });
  if (length === 0) return [];
  const from = before(scene, at, 4);
  const to = after(scene, at + length, 3);
  const fit = from !== undefined && to !== undefined && isHolder(from.fact) && isHolder(to.fact) && from.fact.because !== "actors/known/adjective" && to.fact.because !== "actors/known/adjective" && (from.fact.actor !== to.fact.actor || from.fact.actor === null);
  return fit && from !== undefined && to !== undefined ? [{ from, to, kind: "fights", rule: "relations/fights" }] : [];
}

/** "X, allied parties including Y", "X alongside Y". */
function beside({ scene, known }: Look, at: number): readonly Relating[] {
  for (const [name, reach] of [["allies", 6], ["beside", 3]] as const) {
    const length = lengthAt(known, scene.words, { at, class: name });
    if (length === 0) continue;
    const from = before(scene, at, 8);
    const near = scene.actors.filter((actor) => actor.from >= at + length && actor.from - at - length <= reach && isHolder(actor.fact));
    const to = near.find((actor) => actor.fact.actor !== null && actor.fact.because !== "actors/known/adjective") ?? near[0];
    if (from !== undefined && to !== undefined && from.fact.because !== "actors/known/adjective" && isHolder(from.fact) && from.fact.actor !== to.fact.actor) return [{ from, to, kind: "allied", rule: `relations/${name}` }];
  }
  return [];
}
