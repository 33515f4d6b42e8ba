/** Languages told, and languages left open. */
import { expect, test } from "vitest";
import { tellLanguage } from "./language.ts";

test.each([
  ["The council said that four people were hurt when a rocket struck the bakery.", "en"],
  ["THE COUNCIL SAID THAT FOUR PEOPLE WERE HURT WHEN A ROCKET STRUCK THE BAKERY OF THE TOWN.", "en"],
  ["Nach Angaben des Stadtrats wurden vier Menschen verletzt, als eine Rakete die Bäckerei traf.", "de"],
  ["Le conseil a déclaré que quatre personnes avaient été blessées lorsque la roquette a touché la boulangerie.", "fr"],
  ["قال المجلس إن أربعة أشخاص أصيبوا عندما سقط صاروخ على المخبز في الحي الشرقي من المدينة.", "ar"],
  ["Міська рада повідомила, що четверо людей поранені внаслідок влучання ракети в пекарню.", "uk"],
  ["Belediye meclisi, roketin fırına isabet etmesi sonucu dört kişinin yaralandığını söyledi.", "tr"],
])("%s → %s", async (text, language) => {
  const told = await tellLanguage(text, null);
  expect(told.language).toBe(language);
  expect(told.problems.map((problem) => problem.code)).toEqual(language === "en" ? [] : ["language-not-read"]);
});

test.each([[""], ["ok"], ["12 14 15"], ["🚑🚑🚑"]])("%j is too short to tell", async (text) => {
  expect(await tellLanguage(text, null)).toMatchObject({ language: "und", problems: [{ code: "language-unsure" }] });
});

test("a text of two languages is left open", async () => {
  const arabic = "قال المجلس إن أربعة أشخاص أصيبوا عندما سقط صاروخ على المخبز في الحي الشرقي من المدينة. ".repeat(6);
  const german = "Nach Angaben des Stadtrats wurden vier Menschen verletzt, als eine Rakete die Bäckerei traf. ".repeat(6);
  expect((await tellLanguage(german + arabic, null)).language).toBe("und");
});

test("what is given is taken, what the page declares only where words are too few", async () => {
  expect((await tellLanguage("The council said that it was hurt.", "de-AT")).language).toBe("de");
  expect((await tellLanguage("Hama", null, "en-GB")).language).toBe("en");
  expect((await tellLanguage("The council said that four people were hurt when a rocket struck the bakery.", null, "ar")).language).toBe("en");
  expect((await tellLanguage("The council said that four people were hurt when a rocket struck the bakery.", "no tag at all")).language).toBe("en");
});
