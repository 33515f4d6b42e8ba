/** What the actor rules read, and what they leave alone: the words, then `quote → name, kind` in order. */

export type ActorCase = { readonly rule: string; readonly text: string; readonly reads: readonly string[]; readonly published?: string };

export const actorCases: readonly ActorCase[] = [
  { rule: "known/name", text: "Hezbollah rejected the plan.", reads: ["Hezbollah → Hezbollah, armed-group"] },
  { rule: "known: spelling and article", text: "Fighters left Jabhat al Nusra for the Nusra Front's rivals.", reads: ["Jabhat al Nusra → Al-Nusra Front, armed-group", "Nusra Front → Al-Nusra Front, armed-group"] },
  { rule: "known: accents", text: "Recep Tayyip Erdoğan spoke.", reads: ["Recep Tayyip Erdoğan → Recep Tayyip Erdogan, person"] },
  { rule: "known: a short form only in capitals", text: "It is us who asked, not the US.", reads: ["US → United States, state"] },
  { rule: "known/adjective", text: "A Turkish diplomat left.", reads: ["Turkish → Turkey, state"] },
  { rule: "known/seat: it speaks", text: "Moscow denied the report.", reads: ["Moscow → Russia, state"] },
  { rule: "known/seat: a town is no actor", text: "Rain fell on Moscow.", reads: [] },
  { rule: "composed/air", text: "Russian warplanes flew low.", reads: ["Russian warplanes → Russian Air Force, force"] },
  { rule: "composed/air: possessive", text: "Turkey's fighter jets turned back.", reads: ["Turkey's fighter jets → Turkish Air Force, force"] },
  { rule: "composed: no entry keeps the words", text: "Moroccan jets flew low.", reads: ["Moroccan jets → Moroccan jets, force"] },
  { rule: "composed/foreign", text: "The Belgian foreign ministry answered.", reads: ["Belgian foreign ministry → Belgian foreign ministry, organisation"] },
  { rule: "composed/members", text: "Hamas fighters withdrew.", reads: ["Hamas fighters → Hamas, armed-group"] },
  { rule: "composed/members behind", text: "Militants from Hamas withdrew.", reads: ["Militants from Hamas → Hamas, armed-group"] },
  { rule: "in capitals", text: "COLONEL TAMER WADI SAID THAT HAMAS FIGHTERS HAD LEFT THE OLD TOWN BEFORE DAWN.", reads: ["TAMER WADI → TAMER WADI, person", "HAMAS FIGHTERS → Hamas, armed-group"] },
  { rule: "composed/media", text: "Houthi media outlets kept silent.", reads: ["Houthi media outlets → Houthi media outlets, media"] },
  { rule: "generic: the country's own parties", text: "In Syria and across Syria the regime and the rebels met.", reads: ["Syria → Syria, state", "Syria → Syria, state", "regime → Syrian government, state", "rebels → Syrian opposition, armed-group"] },
  { rule: "generic: nobody known", text: "Gunmen came at dawn.", reads: ["Gunmen → Gunmen, armed-group"] },
  { rule: "generic: people", text: "The villagers fled.", reads: ["villagers → villagers, civilians"] },
  { rule: "person/title", text: "Colonel Tamer Wadi was there.", reads: ["Tamer Wadi → Tamer Wadi, person"] },
  { rule: "person/given-name and surname", text: "Ahmed Barzan waited. Later Barzan left.", reads: ["Ahmed Barzan → Ahmed Barzan, person", "Barzan → Ahmed Barzan, person"] },
  { rule: "person/speaks", text: "Zorvan Kelm said so.", reads: ["Zorvan Kelm → Zorvan Kelm, person"] },
  { rule: "person: a weekday is none", text: "On Monday Evening Street was closed.", reads: [] },
  { rule: "office/holder", text: "The British prime minister agreed.", published: "2015-10-07", reads: ["British prime minister → David Cameron, person"] },
  { rule: "office: another day, another holder", text: "The British prime minister agreed.", published: "2023-03-01", reads: ["British prime minister → Rishi Sunak, person"] },
  { rule: "organisation/head", text: "The Northern Valley Brigade formed.", reads: ["Northern Valley Brigade → Northern Valley Brigade, armed-group"] },
  { rule: "organisation/head of", text: "The Ministry of Health counted.", reads: ["Ministry of Health → Ministry of Health, organisation"] },
  { rule: "organisation/short-form", text: "The Free River Movement (FRM) met. FRM left.", reads: ["Free River Movement → Free River Movement, armed-group", "FRM → Free River Movement, armed-group", "FRM → Free River Movement, armed-group"] },
];
