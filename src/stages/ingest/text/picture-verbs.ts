/** How captions open: "A man inspects the ruins", "Two boys carry water", "Smoke rises over the town" — the present tense, never narration. */

const verbs = [
  "address", "arrive", "attend", "bury", "carry", "celebrate", "chant", "charge", "check", "cheer", "clean", "clear", "collect", "comfort",
  "cook", "cross", "crouch", "cry", "dig", "drive", "embrace", "evacuate", "examine", "extinguish", "fire", "flee", "fly", "gather",
  "gesture", "greet", "grieve", "guard", "hang", "help", "hold", "inspect", "kneel", "launch", "lay", "lead", "lean", "leave", "lie", "lift",
  "line", "listen", "load", "look", "make", "march", "meet", "mourn", "observe", "operate", "pass", "patrol", "play", "point",
  "pose", "pray", "prepare", "protest", "pull", "push", "queue", "raise", "react", "rally", "receive", "remove", "rescue", "rest", "ride", "rise",
  "run", "salute", "search", "sell", "shake", "shout", "sit", "sleep", "smile", "speak", "stand", "survey", "take",
  "talk", "tend", "treat", "try", "unload", "use", "view", "visit", "wait", "walk", "watch", "wave", "wear", "weep", "work",
] as const;

/** As often nouns in the plural as verbs in the singular: they prove nothing in the form with -s. */
const oftenNouns = new Set(["charge", "fire", "guard", "march", "patrol", "protest", "rally", "rescue", "search", "use", "view", "visit", "work", "talk", "line", "point", "run"]);

function withS(verb: string): string {
  if (/(?:s|sh|ch|x)$/.test(verb)) return `${verb}es`;
  return /[^aeo]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

const plural = new Set<string>(verbs);
const singular = new Set(verbs.filter((verb) => !oftenNouns.has(verb)).map(withS));
const passive = /^(?:seen|pictured|shown|photographed)$/;
const pluralHead = /(?:[^s]s|people|men|women|children|police|militants?|troops|others|dozens)$/;
/** After one of these stands a noun, not the verb. */
const link = /^(?:a|an|the|this|that|his|her|their|its|of|to|for|in|on|at|by|from|with|and|or|near|after|before|no|some|new|old)$/;
const past = /^(?:was|were|had|has|have|said|says|told|killed|hit|struck|signed|began|started|took|became|launched|attacked|announced|agreed|ended|met|held|fell|went|came|made|will|would|could|should|\p{L}{3,20}ed)$/u;

/** How far into the first sentence the verb of a caption stands at most. */
const reach = 14;

/** Does the text open as a caption does: a present-tense verb of the picture before any verb of narration? `text` has plain signs. */
export function opensAsCaption(text: string): boolean {
  const words = text.slice(0, 400).toLowerCase().split(/ +/).slice(0, reach + 1);
  for (let i = 1; i < words.length; i++) {
    const word = (words[i] ?? "").replace(/[,;]$/, "");
    const before = (words[i - 1] ?? "").replace(/[,;]$/, "");
    if (singular.has(word) && !pluralHead.test(before)) return true;
    if (plural.has(word) && (pluralHead.test(before) || (!link.test(before) && words.slice(0, 3).some((one) => pluralHead.test(one))))) return true;
    if (passive.test(word) && /^(?:is|are)$/.test(before)) return true;
    if (past.test(word) && !isParticiple(word, words, i) || /[.!?]$/.test(word)) return false;
  }
  return false;
}

/** "Families displaced by the fighting wait …": an -ed form that an agent or place follows tells of the noun and is no verb of narration. */
function isParticiple(word: string, words: readonly string[], i: number): boolean {
  return word.endsWith("ed") && /^(?:by|in|from|near|during|with|at)$/.test(words[i + 1] ?? "") || i === 1 && word.endsWith("ed");
}
