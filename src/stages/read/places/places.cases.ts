/** Sentences of ours and the places in them: words, entry (null where none fits), rung of the ladder. */

export type PlaceCase = { readonly story: string; readonly text: string; readonly places: readonly (readonly [quote: string, id: string | null, precision: number])[] };

export const placeCases: readonly PlaceCase[] = [
  {
    story: "a name shared by a suburb and a village goes where the phrase says",
    text: "Shells fell on the town of Babila, in the southern countryside of Idlib, Syria.",
    places: [["Babila", "gn:5", 5], ["Idlib", "st:SY.12", 2], ["Syria", "iso:SY", 1]],
  },
  {
    story: "two spellings are one town",
    text: "Jets struck the town of Al Latamneh in Hama province. Residents of the town of Al Lataminah fled.",
    places: [["Al Latamneh", "gn:6", 5], ["Hama", "st:SY.10", 2], ["Al Lataminah", "gn:6", 5]],
  },
  {
    story: "a list shares what it lies in",
    text: "The army shelled the towns of Kafr Zita, Al Lataminah and Khan Shaykhun in northern Syria.",
    places: [["Kafr Zita", "gn:7", 5], ["Al Lataminah", "gn:6", 5], ["Khan Shaykhun", "gn:8", 5], ["Syria", "iso:SY", 1]],
  },
  {
    story: "the outskirts of a province's seat are near the town",
    text: "Fighting raged in the neighbourhood of Rashedeen, on the outskirts of Aleppo.",
    places: [["Rashedeen", "st:rashidin", 6], ["Aleppo", "gn:3", 4]],
  },
  {
    story: "a head word that maps have and reports leave out",
    text: "In Hama province in Syria, planes hit the village of Sayyad.",
    places: [["Hama", "st:SY.10", 2], ["Syria", "iso:SY", 1], ["Sayyad", "st:tall-sayyad", 5]],
  },
  {
    story: "an article grown onto its name",
    text: "Planes bombed the towns of Khan Shaykhun and Alhbit in Idlib, in Syria.",
    places: [["Khan Shaykhun", "gn:8", 5], ["Alhbit", "st:al-habit", 5], ["Idlib", "st:SY.12", 2], ["Syria", "iso:SY", 1]],
  },
  {
    story: "another spelling, found by its sound",
    text: "In Syria, the army shelled the town of Khan Sheikhoun in Idlib province.",
    places: [["Syria", "iso:SY", 1], ["Khan Sheikhoun", "gn:8", 5], ["Idlib", "st:SY.12", 2]],
  },
  {
    story: "an acronym inside a sentence is no town of that name",
    text: "He said that NATO would answer, and that Turkey was safe.",
    places: [["Turkey", "iso:TR", 1]],
  },
  {
    story: "a village that no gazetteer has is kept, without an entry",
    text: "In Syria, rockets hit the village of Qumbazta in Idlib province.",
    places: [["Syria", "iso:SY", 1], ["Qumbazta", null, 5], ["Idlib", "st:SY.12", 2]],
  },
  {
    story: "a people's name before airspace is ground, before a ministry it is not",
    text: "The jet entered Turkish airspace, the Turkish ministry said.",
    places: [["Turkish airspace", "iso:TR", 0]],
  },
  {
    story: "a distance is a place near the town",
    text: "The convoy was hit 12 km west of Aleppo in Syria.",
    places: [["Aleppo", "gn:3", 4], ["Syria", "iso:SY", 1]],
  },
  {
    story: "the state after the comma decides",
    text: "A man from Paris, Texas, was arrested on Monday.",
    places: [["Paris", "gn:10", 5], ["Texas", "st:US.TX", 2]],
  },
  {
    story: "without a word about it, the larger one",
    text: "The talks were held in Paris on Monday.",
    places: [["Paris", "gn:9", 5]],
  },
  {
    story: "a person's surname is no town in Texas",
    text: "David Cameron spoke in London. Cameron said that the talks had failed.",
    places: [["London", "gn:13", 5]],
  },
  {
    story: "an ordinary word that begins a sentence is no town",
    text: "Reading the report took days. The road was closed.",
    places: [],
  },
  {
    story: "a day is no town near Cairo",
    text: "The picture was taken on October 6 in Aleppo.",
    places: [["Aleppo", "gn:3", 5]],
  },
  {
    story: "a possessive that lost its apostrophe",
    text: "Government forces entered Aleppos outskirts on Sunday, in the north of Syria.",
    places: [["Aleppo", "gn:3", 5], ["Syria", "iso:SY", 1]],
  },
  {
    story: "a county keeps its word",
    text: "Deputies in Laurel County, Kentucky, found the car.",
    places: [["Laurel County", "st:US.KY.125", 3], ["Kentucky", "st:US.KY", 2]],
  },
  {
    story: "the sea has no rung on the ground",
    text: "A ship was hit in the Black Sea.",
    places: [["Black Sea", "st:black-sea", 0]],
  },
];
