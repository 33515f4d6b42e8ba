/** What the content gives away of its stance: "no information yet", "we did not do it", "will", "should", "a mistake". */
import type { Stance } from "#record/claim.ts";
import type { StanceFound } from "./stance.ts";

/** Only the opening of a content decides: what comes later stands in clauses of its own. */
const opening = 160;

type Test = { readonly stance: Stance; readonly because: string; readonly pattern: RegExp; readonly unsure: string | null };

const self = "(?:i|we|it|they|he|she|our (?:forces|troops|army|men|fighters|planes|jets|aircraft|units|side)|its (?:forces|troops|army|men|fighters|planes|jets|aircraft|warplanes|units)|their (?:forces|troops|army|fighters))";

const noInformation: readonly Test[] = [
  { stance: "no-information", because: "content-no-information", unsure: null, pattern: /(?:^(?:that )?|^(?:so far|as yet|to date),? |\b(?:is|are|was|were|be|been|'s|have|has|had|got|received|seen|sees|saw|found|with) (?:so far |as yet |still )?)(?:no|not any|n't any|little) (?:\w+ ){0,3}(?:information|details?|signs?|indications?|word|confirmation|knowledge|reports?|figures?|news)\b(?! (?:that will|which will))|\b(?:not|n't|without|lack(?:ed|s)?) (?:have |had |received |seen |got )?(?:any |of )(?:\w+ ){0,2}(?:information|details?|signs?|indications?|word|confirmation|knowledge|reports?)\b/ },
  { stance: "no-information", because: "content-no-evidence", unsure: "to see no evidence may also be a way to deny", pattern: /\bno (?:\w+ ){0,2}(?:evidence|proof)\b/ },
  { stance: "no-information", because: "content-not-clear", unsure: null, pattern: /\b(?:not|n't|never) (?:\w+ ){0,2}(?:clear|known|certain|sure|confirmed|verified|established|possible to (?:say|confirm|verify|tell))\b/ },
  { stance: "no-information", because: "content-unclear", unsure: null, pattern: /\b(?:(?:is|are|was|were|be|been|'s|remain|remains|remained|still|as yet|largely|unclear and) (?:\w+ ){0,2}(?:unclear|unknown|unconfirmed|unverified|uncertain)|^(?:that )?(?:it )?unclear|too early to (?:say|tell|know|speak|judge|determine)|remains? to be seen|yet to be (?:determined|confirmed|established|verified))\b/ },
  { stance: "no-information", because: "content-could-not-verify", unsure: null, pattern: /\b(?:could|can|able|position|were|was|is|are|had been|been) ?(?:not|n't|never)? ?(?:be )?(?:un)?(?:(?:able )?to )?(?:independently )?(?:be )?(?:independently )?(?:confirm|verify|corroborate|determine|establish)(?:ed)?\b/ },
  { stance: "no-information", because: "content-does-not-know", unsure: null, pattern: /\b(?:do|does|did) ?(?:not|n't) (?:yet )?(?:know|have (?:any |enough |the )?(?:information|details|figures|data|numbers))\b/ },
];

const nothingKnown: readonly Test[] = [
  { stance: "no-information", because: "content-knows-nothing", unsure: null, pattern: /\b(?:know|knows|knew|heard|hear) (?:nothing|little)\b|\bnobody (?:knows|knew)\b|\bno (?:one|idea)\b(?! (?:was|were|is|has been|had been|died|else))|\b(?:haven't|hasn't|hadn't|have not|has not|had not) (?:yet )?(?:heard|received any)\b/ },
  { stance: "silence", because: "content-no-comment", unsure: null, pattern: /^(?:that )?(?:i|we|it|they|he|she) (?:would|will|could|can|do|does|did|'ll|'d) ?(?:not|n't) (?:be )?(?:comment(?:ing)?|go into|discuss(?:ing)?|elaborate|answer|respond|disclose|reveal|give (?:any )?(?:details|figures|numbers))\b|^(?:that )?(?:i|we|it|they|he|she) (?:had|has|have) (?:nothing (?:more |further )?to (?:add|say)|no comment)\b|^(?:that )?no comment\b/ },
];

const negatedCan = /\b(?:could|can) ?(?:not|n't)|\b(?:cannot|unable|impossible|no position|(?:was|were|is|are) ?(?:not|n't) able)\b/;

const denial: readonly Test[] = [
  { stance: "denial", because: "content-is-false", unsure: null, pattern: /\b(?:is|are|was|were|as|'s|completely|entirely|totally|simply) (?:\w+ )?(?:false|untrue|baseless|unfounded|groundless|fabricated|fake|lies|a lie|nonsense|propaganda|disinformation|misinformation|invented|incorrect|inaccurate|absurd|ridiculous|an invention|pure invention|made up|a (?:complete |total |pure )?(?:fabrication|hoax|fiction)|(?:complete|utter|total|sheer) nonsense)\b/ },
  { stance: "denial", because: "content-not-true", unsure: null, pattern: /\b(?:not|n't) (?:true|correct|accurate|involved|responsible|behind|to blame)\b|\bno truth\b|\bnothing of the (?:kind|sort)\b|\bnothing to do with\b|\bno (?:role|part|hand|involvement|connection|links?|intention)\b/ },
  { stance: "denial", because: "content-self-did-not", unsure: null, pattern: new RegExp(`^(?:that |no,? )?${self} (?:had|has|have|did|do|does|was|were|is|are|'s|'re|'ve|'d)? ?(?:not|n't|never)\\b(?! (?:yet|know|have (?:any|enough|the|details|figures)|sure|clear|certain|aware|speculate|only))`) },
  { stance: "denial", because: "content-none-of-ours", unsure: null, pattern: /^(?:that )?(?:no|none of) (?:\w+ ){0,2}(?:(?:our|its|their)\b|(?:of (?:our|its|their))\b)|\b(?:den(?:y|ies|ied)) (?:any|all|that|the|having|it|reports|claims|accusations|allegations)\b/ },
];

const intent: readonly Test[] = [
  { stance: "intent", because: "content-aim", unsure: null, pattern: /^(?:that )?(?:the |its |our |their |a )?(?:main |real |sole |only |ultimate )?(?:aim|goal|purpose|objective|intention|plan|mission|target)s? (?:of|for|is|was|are|were|remains?)\b/ },
  { stance: "intent", because: "content-self-will", unsure: null, pattern: new RegExp(`^(?:that )?${self} (?:will|would|'ll|'d|shall|is going to|are going to|was going to|were going to|plans? to|planned to|intends? to|intended to|aims? to|aimed to|is prepared to|are prepared to|was ready to|are ready to|is ready to|were ready to|is determined to|are determined to)\\b(?! (?:not )?(?:be|have been|have to|likely|take (?:months|years|days|weeks)))`) },
];

const request: readonly Test[] = [
  { stance: "request", because: "content-should", unsure: null, pattern: /\b(?:should|must|ought to|needs? to|has to|have to|had to)\b(?! have)/ },
  { stance: "request", because: "content-please", unsure: null, pattern: /^(?:please|stop|let us|let's)\b|\bwe (?:call|urge|demand|appeal|ask)\b/ },
];

const prediction: readonly Test[] = [
  { stance: "prediction", because: "content-will", unsure: null, pattern: /\b(?:will|would|'ll|won't|going to|is likely|are likely|likely to|unlikely|expected to|is set to|are set to|may|might|bound to|about to|could (?:lead|become|cause|take|reach|trigger|escalate|spread|be (?:left|killed|hit|forced|cut|next|worse|displaced|affected|overrun|without)|face|happen|result|turn))\b(?! have (?:been|had))(?<!would(?= have\b))/ },
];

const judgement: readonly Test[] = [
  { stance: "judgement", because: "content-values", unsure: null, pattern: /\b(?:mistakes?|unacceptable|shameful|outrageous|disgraceful|barbaric|cowardly|heinous|horrific|despicable|brutal|terrible|appalling|dangerous|irresponsible|reckless|illegal|unlawful|war crimes?|crimes? against|genocide|terrorism|provocation|aggression|violations? of international|unjustified|justified|legitimate|great|excellent|wonderful|important|positive step|good|bad|wrong|right thing|success|failure|disaster|catastrophe|tragedy|hero(?:es|ic)?|proud|concerned|worried|alarmed|welcome)\b/ },
  { stance: "judgement", because: "content-looks-like", unsure: null, pattern: /\b(?:looks?|seems?|appears?|amounts?) (?:like|to)\b|\b(?:not|n't) look like\b/ },
];

/** The stance of a content under a plain verb of saying. "False" and "not us" go first, for a lack of information is also told with "no". */
export function contentStance(content: string, frame: string): StanceFound {
  const low = spoken(content.toLowerCase().slice(0, 600).replaceAll("\"", ""));
  const head = low.slice(0, opening);
  const first = [...denial.slice(0, 2), ...nothingKnown.slice(1), ...noInformation, ...nothingKnown.slice(0, 1), ...denial.slice(2)].find((test) => test.pattern.test(head) && (test.because !== "content-could-not-verify" || negatedCan.test(head)));
  if (first !== undefined) return first;
  const plain: StanceFound = { stance: "assertion", unsure: null, because: "stance-plain" };
  if (frame === "np" || frame.startsWith("p:") || frame === "pass-by" || frame.startsWith("pass-p:")) return / as /.test(head) ? (judgement.find((test) => test.pattern.test(head)) ?? plain) : plain;
  return [...intent, ...request, ...prediction].find((test) => test.pattern.test(mainClause(head)))
    ?? judgement.find((test) => test.pattern.test(head))
    ?? plain;
}

/** What a speaker won't speculate on is passed over when he then says something. */
function spoken(low: string): string {
  const passed = /^[^.]{0,120}\b(?:will|would|'ll|do|can|could) ?(?:not|n't) (?:speculate|comment|discuss|go into)\b[^.]{0,80}?\bbut\b/.exec(low);
  return passed === null ? low : low.slice(passed[0].length).trim();
}

/** Up to the first clause that hangs on another: its "will" is not the content's. */
function mainClause(head: string): string {
  const cut = /(?<=.{12}) (?:who|which|because|when|while|if|after|before|since|although|so that|in order) /.exec(head);
  return cut === null ? head : head.slice(0, cut.index);
}
