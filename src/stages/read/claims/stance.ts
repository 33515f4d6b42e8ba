/** Which of the ten stances a claim takes: what its cue says, what its negation does to that, and what the words of the content give away. */
import { costliest } from "#record/claim.ts";
import type { Stance } from "#record/claim.ts";
import { contentStance } from "./stance-content.ts";
import type { Draft } from "./draft.ts";

export type StanceFound = { readonly stance: Stance; readonly unsure: string | null; readonly because: string };

/** What a source tells or keeps to itself: under "not" these are silence. */
const telling = new Set([
  "mention", "comment", "respond", "reply", "answer", "say", "tell", "elaborate", "specify", "explain", "identify", "name", "disclose", "reveal", "give", "announce",
  "provide", "refer", "address", "discuss", "report", "acknowledge", "note", "clarify", "detail", "cite", "publish", "release", "indicate", "list", "speak", "talk",
  "describe", "state", "add", "inform", "notify", "brief", "write", "confirm", "offer", "share", "issue", "make",
]);
export function isTelling(lemma: string): boolean {
  return telling.has(lemma);
}

const checking = new Set(["confirm", "verify", "determine", "establish", "corroborate", "say", "know", "tell", "estimate", "prove"]);
const thinking = new Set(["think", "believe", "feel", "consider", "expect", "agree", "accept", "recognize", "recognise", "see", "support", "approve", "endorse", "claim"]);
const denying = new Set(["deny", "refute", "dispute", "contradict", "rebut"]);

/** `content` is the shadow of the claim's words, `before` the words of the line up to the cue. */
export function stanceOf(draft: Draft, words: { readonly content: string; readonly cue: string; readonly subject: string; readonly hedge?: boolean }): StanceFound {
  if (draft.frame === "hedge") return { stance: "allegation", unsure: null, because: "stance-hedge" };
  if (draft.frame === "not-known") return { stance: "no-information", unsure: null, because: "stance-not-known" };
  if (draft.frame === "no-comment") return { stance: "silence", unsure: null, because: "stance-no-comment" };
  const lemma = draft.word?.lemma ?? "";
  const cue = words.cue.toLowerCase();
  const negated = (draft.group?.negated ?? false) || /^(no|neither|none|nobody|no one)\b/i.test(words.subject);
  if (/\byet to\b/.test(cue) && telling.has(lemma)) return { stance: "silence", unsure: null, because: "stance-yet-to" };
  if (lemma === "decline" || lemma === "refuse" || lemma === "omit" || lemma === "ignore") return refused(lemma, words.content.toLowerCase());
  if (negated) return underNot(lemma, draft, cue);
  const own = claimsResponsibility(lemma, words.content) ? "confirmation" : (draft.word?.but.get(draft.frame.replace(/^(?:ing|inf)-/, "")) ?? draft.word?.stance ?? "assertion");
  if (calling.has(lemma) && calledFalse.test(words.content)) return { stance: "denial", unsure: null, because: "stance-called-false" };
  if (lemma === "describe" && draft.frame.endsWith("np") && / as /.test(words.content)) return { stance: "judgement", unsure: null, because: "stance-described-as" };
  if (lemma === "describe" && subjectIsWhat(draft)) return { stance: "allegation", unsure: "what somebody describes as a thing may be that thing", because: "stance-what-is-described" };
  if (draft.frame === "pass-to" && draft.source === null && hearsay.has(lemma)) return { stance: "allegation", unsure: null, because: "stance-is-said-to" };
  const told = contentStance(words.content, draft.frame);
  if (own === "assertion" && draft.word?.class === "evidence" && told.stance === "judgement") return { stance: "assertion", unsure: null, because: "stance-found" };
  if (own === "assertion") return { stance: told.stance, unsure: told.unsure, because: told.because };
  if (told.stance === "no-information" || (told.stance === "denial" && own !== "request" && own !== "judgement" && own !== "allegation")) {
    const stance = costliest([own, told.stance]);
    return { stance, unsure: stance === own ? null : told.unsure, because: told.because };
  }
  return { stance: own, unsure: lemma === "claim" ? "“claimed” may keep a distance or only vary “said”" : null, because: `stance-cue-${lemma}` };
}

/** "are said to have fled": somebody says so, and the text does not say who. */
const hearsay = new Set(["say", "believe", "think", "report", "allege", "understand", "suspect", "rumor", "rumour", "fear"]);

/** "called the report baseless", "branded it a lie": to name it so is to deny it. */
const calling = new Set(["call", "describe", "label", "brand", "dub", "deem", "term", "denounce", "consider", "slam"]);
const calledFalse = /\b(?:false|untrue|baseless|unfounded|groundless|fabricat(?:ed|ion|ions)|fake|lies?|nonsense|propaganda|(?:dis|mis)information|absurd|inventions?|invented|ridiculous|fiction|slander|hoax|rumou?rs)\W{0,3}$/i;

/** "what residents described as a strike" */
function subjectIsWhat({ line, source }: Draft): boolean {
  return source !== null && line.units[source.from - 1]?.low === "what";
}

function claimsResponsibility(lemma: string, content: string): boolean {
  if (lemma === "claim" && /^\W{0,3}(?:the |this |that |two |both |last )?(?:\w+ ){0,2}(?:attack|raid|bombing|killings?|assault|ambush|blast|operation|explosion)s?\b(?!.* (?:was|were|had|has)\b)/i.test(content)) return true;
  return (lemma === "claim" || lemma === "take" || lemma === "accept") && /^\W{0,3}(full |sole )?(responsibility|credit)\b/i.test(content);
}

const speakingInfinitive = /^to (immediately )?(publicly )?(comment|say|respond|answer|speak|talk|elaborate|discuss|give|provide|identify|name|disclose|reveal|specify|confirm|be (named|identified|quoted|interviewed)|address|explain|make|reply|detail|divulge|release|take questions|acknowledge)\b/;

/** "declined to comment" is silence; "refused to leave" is what somebody will not do. */
function refused(lemma: string, content: string): StanceFound {
  if (speakingInfinitive.test(content)) return { stance: "silence", unsure: null, because: "stance-declined" };
  if (lemma === "omit") return { stance: "silence", unsure: null, because: "stance-omitted" };
  if (lemma === "ignore") return { stance: "silence", unsure: "ignoring a question and ignoring a fact look alike", because: "stance-ignored" };
  if (/^(?:any |all |further |immediate )?(?:comment|interview)/.test(content)) return { stance: "silence", unsure: null, because: "stance-declined" };
  if (content.startsWith("to ")) return { stance: "intent", unsure: null, because: "stance-refused" };
  return { stance: "denial", unsure: "a refusal, but of what is not clear", because: "stance-refused" };
}

function underNot(lemma: string, draft: Draft, cue: string): StanceFound {
  const could = /\b(could|can|cannot|can't|couldn't|ca|able|unable|position)\b/.test(cue);
  if (could && checking.has(lemma)) return { stance: "no-information", unsure: null, because: "stance-could-not" };
  if (denying.has(lemma)) return { stance: "silence", unsure: "not to deny is neither a denial nor a confirmation", because: "stance-not-denied" };
  if (lemma === "rule" || lemma === "exclude") return { stance: "prediction", unsure: "not to rule out is to hold it possible, no more", because: "stance-not-ruled-out" };
  if (lemma === "know" || lemma === "understand" || lemma === "hear") return { stance: "no-information", unsure: null, because: "stance-does-not-know" };
  if (lemma === "claim" && draft.content.length > 0) return { stance: "silence", unsure: null, because: "stance-not-claimed" };
  if (thinking.has(lemma)) return { stance: "denial", unsure: "what one does not think is not always denied", because: "stance-does-not-think" };
  if (telling.has(lemma)) return { stance: "silence", unsure: null, because: "stance-did-not-say" };
  if (draft.word?.class === "wish" || draft.word?.stance === "intent") return { stance: "intent", unsure: null, because: "stance-does-not-intend" };
  if (draft.word?.class === "evidence") return { stance: "no-information", unsure: "that nothing was found is not that nothing is there", because: "stance-found-nothing" };
  return { stance: "denial", unsure: "a cue under “not” that the rules do not know", because: "stance-negated" };
}
