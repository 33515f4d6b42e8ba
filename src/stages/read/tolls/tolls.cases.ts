/** Cases for tolls: sentences of our own, and every toll that is read in them. */

export type TollCase = {
  readonly story: string;
  readonly text: string;
  /** Words, harm, who, and the range as `sayRange` writes it; "of" marks a part, "total" a cumulative count. */
  readonly reads: readonly string[];
};

export const tollCases: readonly TollCase[] = [
  { story: "passive", text: "Twelve civilians were killed in the village.", reads: ["Twelve civilians: killed civilian 12"] },
  { story: "passive with an adverb", text: "At least 30 people were reportedly killed.", reads: ["At least 30 people: killed unknown 30+"] },
  { story: "two verbs, two subjects", text: "Five people were killed and nine others were wounded.", reads: ["Five people: killed unknown 5", "nine others: injured unknown 9"] },
  { story: "two verbs, one subject", text: "Dozens of people were killed and wounded.", reads: ["Dozens of people: killed unknown 24+", "Dozens of people: injured unknown 24+"] },
  { story: "active participles", text: "A shell hit the queue, killing 7 and wounding 20.", reads: ["7: killed unknown 7", "20: injured unknown 20"] },
  { story: "active past", text: "The blast killed a child and injured two women.", reads: ["a child: killed child 1", "two women: injured woman 2"] },
  { story: "left dead", text: "The raid left three people dead.", reads: ["three people: killed unknown 3"] },
  { story: "a bare state", text: "Officials counted 12 dead and 40 wounded.", reads: ["12: killed unknown 12", "40: injured unknown 40"] },
  { story: "the toll rose", text: "The death toll rose to 19.", reads: ["19: killed unknown 19"] },
  { story: "claimed the lives", text: "The attack claimed the lives of eight villagers.", reads: ["eight villagers: killed civilian 8"] },
  { story: "the death of", text: "They confirmed the death of two paramedics.", reads: ["two paramedics: killed civilian 2"] },
  { story: "a noun with its number", text: "There were at least 15 civilian deaths.", reads: ["at least 15: killed unknown 15+"] },
  { story: "an inclusion is a part", text: "Nine people were killed, including three children and a woman.", reads: ["Nine people: killed unknown 9", "three children: killed child 3 of", "a woman: killed woman 1 of"] },
  { story: "an inclusion before the verb", text: "Ten members of a family, including four children, were killed.", reads: ["Ten members: killed unknown 10", "four children: killed child 4 of"] },
  { story: "after an inclusion a new subject", text: "Six people were killed, including two girls, and at least four others were injured.", reads: ["Six people: killed unknown 6", "two girls: killed child 2 of", "at least four others: injured unknown 4+"] },
  { story: "neighbours add up, and keep their parts", text: "A mother and her child were killed.", reads: ["A mother and her child: killed unknown 2", "A mother: killed woman 1 of", "her child: killed child 1 of"] },
  { story: "a list adds up", text: "Two women, a man and a girl died.", reads: ["Two women, a man and a girl: killed unknown 4", "Two women: killed woman 2 of", "a man: killed man 1 of", "a girl: killed child 1 of"] },
  { story: "an apposition does not", text: "Seven members of the household, five children and two women, were killed.", reads: ["Seven members of the household, five children and two women: killed unknown 7", "five children: killed child 5 of", "two women: killed woman 2 of"] },
  { story: "a family of six", text: "A family of six was killed in its car.", reads: ["A family of six: killed unknown 6"] },
  { story: "a range", text: "Between 3 and 5 fighters were killed.", reads: ["Between 3 and 5 fighters: killed combatant 3–5"] },
  { story: "a range in words", text: "Three or four soldiers were wounded.", reads: ["Three or four soldiers: injured combatant 3–4"] },
  { story: "up to", text: "Up to 25 people died.", reads: ["Up to 25 people: killed unknown 0–25"] },
  { story: "at least and up to", text: "At least 21 and up to 26 people were killed.", reads: ["At least 21 and up to 26 people: killed unknown 21–26"] },
  { story: "nearly keeps its number", text: "Nearly 40 refugees drowned or were injured.", reads: ["Nearly 40 refugees: injured civilian 40"] },
  { story: "a plural without a number is two or more", text: "Civilians were injured.", reads: ["Civilians: injured civilian 2+"] },
  { story: "an unknown number", text: "An unknown number of people were injured.", reads: ["An unknown number of people: injured unknown ?"] },
  { story: "nobody", text: "No civilians were killed.", reads: ["No civilians: killed civilian 0"] },
  { story: "detained", text: "Police detained 14 protesters.", reads: ["14 protesters: detained civilian 14"] },
  { story: "displaced", text: "The fighting displaced 3,000 people.", reads: ["3,000 people: displaced unknown 3000"] },
  { story: "a total over a war", text: "More than 9,000 people have been killed since the start of the war.", reads: ["More than 9,000 people: killed unknown 9000+ total"] },
  { story: "a war that claimed people", text: "The six-year war claimed over 70,000 Yemenis.", reads: ["over 70,000 Yemenis: killed unknown 70000+ total"] },
  { story: "to claim is also to say", text: "The army claimed 20 rebels had fled.", reads: [] },
  { story: "vehicles are no dead", text: "The strike killed two tanks and burnt a truck.", reads: [] },
  { story: "a number of strikes is no number of dead", text: "He was hurt in 2 strikes.", reads: ["He was hurt: injured unknown 1"] },
  { story: "what could happen has not", text: "Such bombs could have killed 50 people.", reads: [] },
  { story: "a name and a passive", text: "Omar Haddad was killed at his door.", reads: ["Omar Haddad was killed: killed unknown 1"] },
  { story: "a year is no count", text: "3 October 2017 Airstrikes killed nine people.", reads: ["nine people: killed unknown 9"] },
  { story: "a conflict that has killed", text: "The conflict has killed more than 200,000 people.", reads: ["more than 200,000 people: killed unknown 200000+ total"] },
  { story: "a fraction of a number", text: "More than a quarter of a million people have died.", reads: ["More than a quarter of a million people: killed unknown 250000+"] },
  { story: "an inclusion between count and state", text: "The raid left 23 civilians, including nine children, dead.", reads: ["23 civilians: killed civilian 23", "nine children: killed child 9 of"] },
  { story: "one of many is one", text: "One of their commanders, Salim Tawil, was killed.", reads: ["One of their commanders: killed combatant 1"] },
  { story: "an age is no toll", text: "Lina Saleh (34) was wounded.", reads: ["Lina Saleh (34) was wounded: injured unknown 1"] },
];
