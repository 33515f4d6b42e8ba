/** Constructions of attribution, each with the claims that must be read: source, name, cue, content and the like. */

export type ExpectedClaim = {
  readonly source: string | null;
  readonly name?: string;
  readonly cue?: string | null;
  readonly content: readonly string[];
  readonly quoted?: "direct" | "indirect" | "mixed";
  readonly saidOn?: string | null;
  readonly saidTo?: string | null;
  readonly via?: readonly string[];
};

/** `claims`: all that must be read, in text order. */
export type ClaimCase = { readonly story: string; readonly text: string; readonly claims: readonly ExpectedClaim[] };

export const claimCases: readonly ClaimCase[] = [
  { story: "said that", text: "The ministry said that its jets hit two depots.", claims: [{ source: "The ministry", cue: "said", content: ["its jets hit two depots"], quoted: "indirect" }] },
  { story: "a claim that is a noun says nothing", text: "The commander said his men held the hill. That claim could not be verified.", claims: [{ source: "The commander", content: ["his men held the hill"] }, { source: null, content: ["claim"] }] },
  { story: "said without that", text: "Lena Orlova said the bridge was destroyed.", claims: [{ source: "Lena Orlova", content: ["the bridge was destroyed"] }] },
  { story: "the speaker after the statement", text: "Shells fell on the old market, the governor said on Monday.", claims: [{ source: "the governor", cue: "said", content: ["Shells fell on the old market"], saidOn: "2024-05-13" }] },
  { story: "said before its speaker", text: "Shells fell on the old market, said Omar Daher, a doctor in the town.", claims: [{ source: "Omar Daher, a doctor in the town", name: "Omar Daher", content: ["Shells fell on the old market"] }] },
  { story: "according to, first", text: "According to the Red Crescent, four people were hurt.", claims: [{ source: "the Red Crescent", cue: "According to", content: ["four people were hurt"] }] },
  { story: "according to, last", text: "Four people were hurt, according to the Red Crescent.", claims: [{ source: "the Red Crescent", cue: "according to", content: ["Four people were hurt"] }] },
  { story: "the speaker after the statement, the comma lost", text: "The raid on the port killed nine sailors on Monday the harbour authority said.", claims: [{ source: "the harbour authority", content: ["The raid on the port killed nine sailors on Monday"] }] },
  { story: "a transcript", text: "HADDAD: The road is open. We cleared it.", claims: [{ source: "HADDAD", cue: ":", content: ["The road is open. We cleared it"] }] },
  { story: "told somebody", text: "Colonel Adam Reza told the Daily Star that the road was open.", claims: [{ source: "Colonel Adam Reza", name: "Adam Reza", cue: "told", content: ["the road was open"], saidTo: "Daily Star" }] },
  { story: "a quotation, then its speaker", text: "“The road is open again,” Adam Reza said.", claims: [{ source: "Adam Reza", content: ["The road is open again"], quoted: "direct" }] },
  { story: "a speaker, then the quotation", text: "Adam Reza said: \"The road is open again.\"", claims: [{ source: "Adam Reza", content: ["The road is open again"], quoted: "direct" }] },
  { story: "a quotation that the speaker interrupts", text: "\"The road,\" Adam Reza said, \"is open again.\"", claims: [{ source: "Adam Reza", content: ["The road", "is open again"], quoted: "direct" }] },
  { story: "a quotation that goes on in the next sentence", text: "\"The road is open,\" Adam Reza said. \"We cleared it at dawn.\"", claims: [{ source: "Adam Reza", content: ["The road is open"] }, { source: "Adam Reza", cue: "said", content: ["We cleared it at dawn"] }] },
  { story: "a quotation that goes on in the next paragraph", text: "\"The road is open,\" Adam Reza said.\n\"We cleared it at dawn with two machines.\"", claims: [{ source: "Adam Reza", content: ["The road is open"] }, { source: "Adam Reza", cue: null, content: ["We cleared it at dawn with two machines"] }] },
  { story: "curly and straight marks mixed", text: "“The road is open again,\" Adam Reza said.", claims: [{ source: "Adam Reza", content: ["The road is open again"], quoted: "direct" }] },
  { story: "a partial quotation", text: "Adam Reza said that the road was \"open to all\" again.", claims: [{ source: "Adam Reza", content: ["the road was \"open to all\" again"], quoted: "mixed" }] },
  { story: "called it something", text: "The envoy called the raid a \"grave error\".", claims: [{ source: "The envoy", content: ["the raid a \"grave error\""] }] },
  { story: "it was announced", text: "It was announced that the crossing would close.", claims: [{ source: null, cue: "It was announced", content: ["the crossing would close"] }] },
  { story: "reportedly", text: "The convoy stopped, reportedly waiting for fuel.", claims: [{ source: null, cue: "reportedly", content: ["waiting for fuel"] }] },
  { story: "coordinated sources", text: "State radio, two dailies and a news site did not mention the raid.", claims: [{ source: "State radio, two dailies and a news site", name: "State radio, two dailies and a news site", cue: "did not mention", content: ["the raid"] }] },
  { story: "a second verb shares the subject", text: "The mayor condemned the raid and said the town would hold.", claims: [{ source: "The mayor", content: ["the raid"] }, { source: "The mayor", cue: "said", content: ["the town would hold"] }] },
  { story: "adding", text: "The mayor said the town was calm, adding that shops were open.", claims: [{ source: "The mayor", content: ["the town was calm"] }, { source: "The mayor", cue: "adding", content: ["shops were open"] }] },
  { story: "a time between subject and verb", text: "The mayor on Tuesday announced that schools would close.", claims: [{ source: "The mayor", cue: "announced", content: ["schools would close"], saidOn: "2024-05-14" }] },
  { story: "a time that belongs to the content", text: "The mayor said that schools closed on Tuesday.", claims: [{ source: "The mayor", content: ["schools closed on Tuesday"], saidOn: null }] },
  { story: "an apposition between commas", text: "Omar Daher, a doctor in the town, said that nine were hurt.", claims: [{ source: "Omar Daher, a doctor in the town", name: "Omar Daher", content: ["nine were hurt"] }] },
  { story: "a title, then the name behind a comma", text: "Relief Agency Director, Mona Saleh, said the camp was full.", claims: [{ source: "Relief Agency Director, Mona Saleh", name: "Mona Saleh", content: ["the camp was full"] }] },
  { story: "a pronoun", text: "Mona Saleh said the camp was full. She said more tents were needed.", claims: [{ source: "Mona Saleh", content: ["the camp was full"] }, { source: "She", name: "Mona Saleh", content: ["more tents were needed"] }] },
  { story: "a surname", text: "Mona Saleh said the camp was full. Later Saleh said the gates were shut.", claims: [{ source: "Mona Saleh", content: ["the camp was full"] }, { source: "Saleh", name: "Mona Saleh", content: ["the gates were shut"] }] },
  { story: "an acronym bound to its name", text: "The Centre for River Safety (CRS) said the dam held. CRS said the water was rising.", claims: [{ source: "The Centre for River Safety (CRS)", content: ["the dam held"] }, { source: "CRS", name: "Centre for River Safety (CRS)", content: ["the water was rising"] }] },
  { story: "a claim inside a quotation", text: "\"Our partners at the Relief Agency reported that nine trucks were burnt,\" Mona Saleh said.", claims: [
    { source: "Mona Saleh", content: ["Our partners at the Relief Agency reported that nine trucks were burnt"] },
  ] },
  { story: "a chain of sources", text: "\"The Relief Agency reported that nine trucks were burnt,\" Mona Saleh said.", claims: [
    { source: "Mona Saleh", content: ["The Relief Agency reported that nine trucks were burnt"] },
    { source: "The Relief Agency", cue: "reported", content: ["nine trucks were burnt"], via: ["Mona Saleh"] },
  ] },
  { story: "in an interview", text: "\"The camp is full,\" Mona Saleh said on Sunday in an interview with the Herald.", claims: [{ source: "Mona Saleh", content: ["The camp is full"], saidOn: "2024-05-12", saidTo: "Herald" }] },
  { story: "speaking to somebody first", text: "Speaking to the Herald on Sunday, Saleh warned the camp would run out of water.", claims: [{ source: "Saleh", cue: "warned", content: ["the camp would run out of water"], saidOn: "2024-05-12", saidTo: "Herald" }] },
  { story: "two stances in one quotation", text: "\"There is no word on the crew, but the ship has been found,\" the captain said.", claims: [{ source: "the captain", content: ["There is no word on the crew"] }, { source: "the captain", content: ["the ship has been found"] }] },
  { story: "what activists said", text: "Men stand by a house hit by what residents said was a mortar shell.", claims: [{ source: "residents", cue: "said", content: ["a mortar shell"] }] },
  { story: "a lost comma", text: "Commander of the River Brigade, confirmed the attack, Karim Haddad Ali told the Herald on Monday.", claims: [{ source: "Commander of the River Brigade", name: "Karim Haddad Ali", cue: "confirmed", content: ["the attack"], saidTo: "Herald", saidOn: "2024-05-13" }] },
  { story: "a war claims lives and refugees claim asylum", text: "The war claimed more than 300 lives. Some 40 families have claimed asylum.", claims: [] },
  { story: "a noun of saying", text: "The army rejected the ministry's claim that the town had fallen.", claims: [{ source: "The army", content: ["the ministry's claim that the town had fallen"] }, { source: "the ministry", cue: "claim", content: ["the town had fallen"] }] },
  { story: "an apposition inside the content", text: "The Guards said one of their commanders, General Karim Saleh, was killed near the river.", claims: [{ source: "The Guards", content: ["one of their commanders, General Karim Saleh, was killed near the river"] }] },
  { story: "an amount behind said", text: "Its leader Karim Saleh said at least 30 men fled.", claims: [{ source: "Its leader Karim Saleh", name: "Karim Saleh", content: ["at least 30 men fled"] }] },
  { story: "denied it and said", text: "The ministry denied it and said its boats were elsewhere.", claims: [{ source: "The ministry", cue: "denied", content: ["it"], via: [] }, { source: "The ministry", cue: "said", content: ["its boats were elsewhere"], via: [] }] },
  { story: "a time in front without a comma", text: "On Friday the army said the road was open.", claims: [{ source: "the army", content: ["the road was open"], saidOn: "2024-05-10" }] },
  { story: "a deadline is no part of what was not commented on", text: "The army had not commented on it by Monday evening.", claims: [{ source: "The army", content: ["it"] }] },
  { story: "quoted as saying", text: "The minister was quoted by the agency Delta as saying that the dam held.", claims: [{ source: "The minister", content: ["the dam held"], via: ["agency Delta"] }] },
  { story: "citing a source", text: "The agency Delta reported that the dam held, citing a port official.", claims: [
    { source: "a port official", cue: "citing", content: ["the dam held"], via: ["agency Delta"] }, { source: "The agency Delta", cue: "reported", content: ["the dam held"] },
  ] },
  { story: "told by somebody", text: "Residents have been told by the council to stay indoors.", claims: [{ source: "the council", cue: "have been told", content: ["to stay indoors"], saidTo: "Residents" }] },
  { story: "which another denied", text: "Mona Saleh said the camp was shelled, which the army denied.", claims: [{ source: "Mona Saleh", cue: "said", content: ["the camp was shelled"] }, { source: "the army", cue: "denied", content: ["the camp was shelled"] }] },
  { story: "what nobody knows", text: "It was not clear how many boats had sunk.", claims: [{ source: null, cue: "It was not clear", content: ["how many boats had sunk"] }] },
  { story: "nothing to add", text: "On the toll, the army had nothing to add.", claims: [{ source: "the army", cue: "had nothing to add", content: ["the toll"] }] },
  { story: "it is the subject of the sentence before", text: "Mona Saleh said the camp was full. The Relief Agency had sent tents. It said more were needed.", claims: [{ source: "Mona Saleh", content: ["the camp was full"] }, { source: "It", name: "Relief Agency", content: ["more were needed"] }] },
  { story: "an attack with weapons is no attack in words", text: "The rebels attacked the depot near the river.", claims: [] },
  { story: "the word that is no cue", text: "The claims were filed in court. A report lay on the table.", claims: [] },
];
