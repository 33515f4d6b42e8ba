/** Who holds what, and who stands with whom: `place | extent | holders` and `from kind to`. Places are given with their precision. */

export type ControlCase = {
  readonly rule: string;
  readonly text: string;
  readonly places?: readonly (readonly [string, number])[];
  readonly holds?: readonly string[];
  readonly ties?: readonly string[];
};

export const controlCases: readonly ControlCase[] = [
  { rule: "held-by: most", text: "Most of Sarm is held by Hamas and other factions.", places: [["Sarm", 2]], holds: ["Sarm | most | Hamas, factions"] },
  { rule: "held-by: a wing gives way to its name", text: "Dahra is controlled by al Qaeda's local wing Jabhat al-Nusra.", places: [["Dahra", 5]], holds: ["Dahra | all | Al-Nusra Front"], ties: ["Al-Nusra Front part-of Al-Qaeda"] },
  { rule: "besieged-by", text: "Dahra has been besieged by Hezbollah.", places: [["Dahra", 5]], holds: ["Dahra | besieged | Hezbollah"] },
  { rule: "compound", text: "Shells fell on Houthi-held Dahra.", places: [["Dahra", 5]], holds: ["Dahra | all | Houthis"] },
  { rule: "compound: areas in a province", text: "Taliban held areas in Sarm are quiet.", places: [["Sarm", 2]], holds: ["Sarm | part | Taliban"] },
  { rule: "holds", text: "Hamas, who control large swathes of western Sarm, agreed.", places: [["Sarm", 2]], holds: ["Sarm | most | Hamas"] },
  { rule: "takes", text: "The Taliban captured Dahra on Monday.", places: [["Dahra", 5]], holds: ["Dahra | all | Taliban"] },
  { rule: "takes: not what is only meant", text: "The Taliban want to capture Dahra.", places: [["Dahra", 5]], holds: [] },
  { rule: "absent", text: "In Sarm the Taliban has no significant presence.", places: [["Sarm", 2]], holds: ["Sarm | none | Taliban"] },
  { rule: "left alone: strikes between", text: "Air strikes in Sarm hit land held by Hamas.", places: [["Sarm", 2]], holds: [] },
  { rule: "a short form beside the name", text: "ISIS holds Dahra.", places: [["Dahra", 5]], holds: ["Dahra | all | Islamic State (ISIS)"] },
  { rule: "marked: backs", text: "A US-backed militia met the Iran-backed Houthis.", ties: ["United States (US) backs militia", "Iran backs Houthis"] },
  { rule: "backs", text: "Russia and Iran support the Houthis.", ties: ["Russia backs Houthis", "Iran backs Houthis"] },
  { rule: "backed-by", text: "The Houthis are backed by Iran.", ties: ["Iran backs Houthis"] },
  { rule: "part-of", text: "The Qassam Brigades, the armed wing of Hamas, spoke.", ties: ["Izz al-Din al-Qassam Brigades part-of Hamas"] },
  { rule: "heads", text: "Amnesty International's director Ahmed Wadi spoke.", ties: ["Ahmed Wadi heads Amnesty International"] },
  { rule: "commands", text: "Ahmed Wadi, commander of the Houthis, spoke.", ties: ["Ahmed Wadi commands Houthis"] },
  { rule: "fights", text: "Hezbollah is fighting the Taliban.", ties: ["Hezbollah fights Taliban"] },
  { rule: "between", text: "Clashes between the Peshmerga and Hamas went on.", ties: ["Peshmerga fights Hamas"] },
  { rule: "allies", text: "The Houthis and allied parties including Hezbollah met.", ties: ["Houthis allied Hezbollah"] },
  { rule: "left alone: a preposition between", text: "A Russian-aided assault on Hamas began.", ties: [] },
];
