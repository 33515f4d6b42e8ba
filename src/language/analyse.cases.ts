/** Texts with their sentences, tokens parted by one space: what the tokeniser reads, and what it leaves alone. */

export type AnalyseCase = { readonly story: string; readonly text: string; readonly sentences: readonly string[] };

export const analyseCases: readonly AnalyseCase[] = [
  { story: "clitics are words of their own", text: "They don't say who's to blame, and we'll wait.", sentences: ["They do n't say who 's to blame , and we 'll wait ."] },
  { story: "curly clitics too", text: "It isn’t the army’s hospital.", sentences: ["It is n’t the army ’s hospital ."] },
  { story: "cannot is two words", text: "We cannot confirm it.", sentences: ["We can not confirm it ."] },
  { story: "a possessive of a plural", text: "The rebels' line held.", sentences: ["The rebels ' line held ."] },
  { story: "an inner apostrophe belongs to the name", text: "Shells hit Ma'arra and Sana'a.", sentences: ["Shells hit Ma'arra and Sana'a ."] },
  { story: "hyphens part words, the article of a name too", text: "Rebel-held al-Ma'arra fell.", sentences: ["Rebel - held al - Ma'arra fell ."] },
  { story: "a prefix stays with its word", text: "Anti-tank teams met non-combatants.", sentences: ["Anti-tank teams met non-combatants ."] },
  { story: "countries with stops", text: "The U.S. envoy flew in. He left the U.S. The talks failed.", sentences: ["The U.S. envoy flew in .", "He left the U.S.", "The talks failed ."] },
  { story: "titles and initials end nothing", text: "Gen. John F. Smith met Dr. Lee. Maj. Ali spoke.", sentences: ["Gen. John F. Smith met Dr. Lee .", "Maj. Ali spoke ."] },
  { story: "No. before a number, no at the end", text: "Convoy No. 5 left. Asked again, she said no. Trucks waited.", sentences: ["Convoy No. 5 left .", "Asked again , she said no .", "Trucks waited ."] },
  { story: "numbers keep their signs", text: "At 7:30 some 1,200 men took 3.5 ha on 9/11.", sentences: ["At 7:30 some 1,200 men took 3.5 ha on 9/11 ."] },
  { story: "units come off their number", text: "It lies 37km off, 5pm by car, for $5m or £3.5bn.", sentences: ["It lies 37 km off , 5 pm by car , for $ 5 m or £ 3.5 bn ."] },
  { story: "aircraft names are cut at the hyphen only", text: "Two Su-34s and an F-16 flew.", sentences: ["Two Su - 34s and an F - 16 flew ."] },
  { story: "decades and ordinals", text: "In the 1990s the 20th Brigade held it, and in the '80s too.", sentences: ["In the 1990s the 20th Brigade held it , and in the '80s too ."] },
  { story: "an address keeps its signs", text: "See https://example.org/a?b=1, or write to desk@example.org.", sentences: ["See https://example.org/a?b=1 , or write to desk@example.org ."] },
  { story: "a sentence ends inside its closing quote", text: "“Nobody came.” Then it rained.", sentences: ["“ Nobody came . ”", "Then it rained ."] },
  { story: "a question in quotes goes on to its speaker", text: "“Why now?” he asked. Nobody knew.", sentences: ["“ Why now ? ” he asked .", "Nobody knew ."] },
  { story: "so does an exclamation before a capitalised speaker", text: '"Never!" Haddad said. He left.', sentences: ['" Never ! " Haddad said .', "He left ."] },
  { story: "a quote that opens here and closes in a later sentence", text: "She said: “We saw two jets. They came back.”", sentences: ["She said : “ We saw two jets .", "They came back . ”"] },
  { story: "a footnote stays with what it notes", text: "The town fell. [17] It was retaken.", sentences: ["The town fell . [ 17 ]", "It was retaken ."] },
  { story: "dots that trail off", text: "He paused... then left. Wait… Nothing came.", sentences: ["He paused ... then left .", "Wait …", "Nothing came ."] },
  { story: "dashes without spaces", text: "The clinic—the only one—burned.", sentences: ["The clinic — the only one — burned ."] },
  { story: "a list number ends nothing", text: "1. Stop the fire. 2. Open the road.", sentences: ["1 . Stop the fire .", "2 . Open the road ."] },
  { story: "single quotes", text: "The ‘group’ left.", sentences: ["The ‘ group ’ left ."] },
  { story: "a blank line ends a sentence", text: "No stop here\n\nA new line", sentences: ["No stop here", "A new line"] },
  { story: "Arabic letters are words", text: "The word جيش means army.", sentences: ["The word جيش means army ."] },
];
