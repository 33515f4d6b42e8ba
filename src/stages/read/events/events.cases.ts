/**
 * What the event rules read, and what they leave alone. Places and times are given, as the parts before would find them:
 * `[words, precision]` and `[words, day]`. An event is `sub-type | realis | attackers | targets | places | day`.
 */

export type EventCase = {
  readonly rule: string;
  readonly text: string;
  readonly places?: readonly (readonly [string, number])[];
  readonly times?: readonly (readonly [string, string])[];
  /** Claims are read as well, since the rule goes by who speaks. */
  readonly said?: boolean;
  readonly reads: readonly string[];
};

export const eventCases: readonly EventCase[] = [
  { rule: "strike: mark before the noun", text: "Turkish air strikes hit Dahra on Monday.", places: [["Dahra", 5]], times: [["Monday", "2015-10-05"]], reads: ["Air/drone strike | actual | Turkish Air Force |  | Dahra | 2015-10-05"] },
  { rule: "strike: by after the noun", text: "Air strikes by French jets struck a depot near Dahra.", places: [["Dahra", 5]], reads: ["Air/drone strike | actual | French Air Force | weapons depot | Dahra | "] },
  { rule: "strike: carried out by", text: "A raid on a market in Dahra, carried out by Israeli warplanes, left ruins.", places: [["Dahra", 5]], reads: ["Air/drone strike | actual | Israeli Air Force | market or shop | Dahra | "] },
  { rule: "strike: subject of the verb", text: "Russian warplanes pounded rebel positions in Dahra.", places: [["Dahra", 5]], reads: ["Air/drone strike | actual | Russian Air Force | rebel, military position | Dahra | "] },
  { rule: "strike: doer of the noun", text: "Hezbollah launched rocket attacks on Dahra.", places: [["Dahra", 5]], reads: ["Shelling/artillery/missile attack | actual | Hezbollah |  | Dahra | "] },
  // ACLED would fold the air strikes into the battle (tie-break 1); a bare "attacked" does not take them in yet.
  { rule: "weapon of a helper", text: "Government forces attacked rebel positions in Dahra on Monday with the support of Russian air strikes.", places: [["Dahra", 5]], times: [["Monday", "2015-10-05"]], reads: ["Armed clash | actual | Government forces | rebel, military position | Dahra | 2015-10-05", "Air/drone strike | actual | Russian Air Force |  | Dahra | 2015-10-05"] },
  { rule: "object: not past the next happening", text: "Russian warplanes carried out air strikes in Dahra, hours after the upper house of parliament voted.", places: [["Dahra", 5]], reads: ["Air/drone strike | actual | Russian Air Force |  | Dahra | "] },
  { rule: "strike: passive", text: "Hamas was hit by Israeli air strikes in Dahra.", places: [["Dahra", 5]], reads: ["Air/drone strike | actual | Israeli Air Force | Hamas | Dahra | "] },
  { rule: "place: one a town", text: "Army shelling hit the towns of Dahra and Qelat in Sarm province.", places: [["Dahra", 5], ["Qelat", 5], ["Sarm", 2]], reads: ["Shelling/artillery/missile attack | actual | Army |  | Dahra | ", "Shelling/artillery/missile attack | actual | Army |  | Qelat | "] },
  { rule: "place: provinces stay together", text: "Air strikes hit areas of Sarm, Volga and Tarn.", places: [["Sarm", 2], ["Volga", 2], ["Tarn", 2]], reads: ["Air/drone strike | actual |  |  | Sarm, Volga, Tarn | "] },
  { rule: "place: the finer of a chain", text: "An air strike hit the village of Qelat, in the southern countryside of Sarm.", places: [["Qelat", 5], ["Sarm", 2]], reads: ["Air/drone strike | actual |  |  | Qelat | "] },
  { rule: "place: not the speaker's", text: "Air strikes hit Dahra, the minister said in Brussels.", places: [["Dahra", 5], ["Brussels", 5]], reads: ["Air/drone strike | actual |  |  | Dahra | "] },
  { rule: "day: its own before the day of telling", text: "Shelling hit Dahra on Monday, a monitor said on Tuesday.", places: [["Dahra", 5]], times: [["Monday", "2015-10-05"], ["Tuesday", "2015-10-06"]], reads: ["Shelling/artillery/missile attack | actual |  |  | Dahra | 2015-10-05"] },
  { rule: "day: the day of telling for want of another", text: "Shelling hit Dahra, a monitor said on Tuesday.", places: [["Dahra", 5]], times: [["Tuesday", "2015-10-06"]], reads: ["Shelling/artillery/missile attack | actual |  |  | Dahra | 2015-10-06"] },
  { rule: "strike: also hit, by the same", text: "Russian air strikes hit Dahra. Hamas has also been targeted in Qelat.", places: [["Dahra", 5], ["Qelat", 5]], reads: ["Air/drone strike | actual | Russian Air Force |  | Dahra | ", "Air/drone strike | actual | Russian Air Force | Hamas | Qelat | "] },
  { rule: "battle takes its weapon", text: "The army began a ground offensive on Hamas in Dahra, backed by air strikes.", places: [["Dahra", 5]], reads: ["Armed clash | actual | army | Hamas | Dahra | "] },
  { rule: "strike: killing is what it did", text: "Mortar fire killed two civilians in Dahra.", places: [["Dahra", 5]], reads: ["Shelling/artillery/missile attack | actual |  | civilians | Dahra | "] },
  { rule: "killing by armed men", text: "Gunmen killed a farmer in Dahra.", places: [["Dahra", 5]], reads: ["Attack | actual | Gunmen |  | Dahra | "] },
  { rule: "ground taken by a group", text: "Hamas seized Dahra on Monday.", places: [["Dahra", 5]], times: [["Monday", "2015-10-05"]], reads: ["Non-state actor overtakes territory | actual | Hamas |  | Dahra | 2015-10-05"] },
  { rule: "ground retaken by an army", text: "The Iraqi army recaptured Dahra.", places: [["Dahra", 5]], reads: ["Government regains territory | actual | Iraqi Army |  | Dahra | "] },
  { rule: "suicide bomb", text: "A man blew himself up in Dahra, wounding six soldiers.", places: [["Dahra", 5]], reads: ["Suicide bomb | actual |  |  | Dahra | "] },
  { rule: "airspace", text: "Turkey says that a Russian jet violated Turkish airspace on Monday.", times: [["Monday", "2015-10-05"]], reads: ["Airspace violation | actual | Russian Air Force | Turkey | Turkish airspace | 2015-10-05"] },
  { rule: "realis: future", text: "France will launch air strikes on Dahra.", places: [["Dahra", 5]], reads: ["Air/drone strike | future | French Air Force |  | Dahra | "] },
  { rule: "realis: negated", text: "There were no air strikes on Dahra.", places: [["Dahra", 5]], reads: ["Air/drone strike | negated |  |  | Dahra | "] },
  { rule: "realis: hypothetical", text: "Air strikes on Dahra may follow, but shelling could hit Qelat.", places: [["Dahra", 5], ["Qelat", 5]], reads: ["Air/drone strike | hypothetical |  |  | Dahra | ", "Shelling/artillery/missile attack | hypothetical |  |  | Qelat | "] },
  { rule: "realis: habitual", text: "Most Russian air strikes have hit Dahra.", places: [["Dahra", 5]], reads: ["Air/drone strike | habitual | Russian Air Force |  | Dahra | "] },
  { rule: "merge: one happening told twice", text: "Air strikes hit Dahra on Monday.\nThe air strikes on Dahra destroyed a school.", places: [["Dahra", 5]], times: [["Monday", "2015-10-05"]], reads: ["Air/drone strike | actual |  | school | Dahra | 2015-10-05"] },
  { rule: "merge: another day is another event", text: "Air strikes hit Dahra on Monday.\nAir strikes hit Dahra on Tuesday.", places: [["Dahra", 5]], times: [["Monday", "2015-10-05"], ["Tuesday", "2015-10-06"]], reads: ["Air/drone strike | actual |  |  | Dahra | 2015-10-05", "Air/drone strike | actual |  |  | Dahra | 2015-10-06"] },
  { rule: "strike: the mark inside the compound", text: "A Turkish drone strike wounded four farmers near Dahra.", places: [["Dahra", 5]], reads: ["Air/drone strike | actual | Turkish Air Force | farmers | Dahra | "] },
  { rule: "strike: who fired", text: "Hamas fired rockets at Dahra.", places: [["Dahra", 5]], reads: ["Shelling/artillery/missile attack | actual | Hamas |  | Dahra | "] },
  { rule: "strike: where it came from is not where it fell", text: "Rocket fire from Qelat hit Dahra.", places: [["Dahra", 5], ["Qelat", 5]], reads: ["Shelling/artillery/missile attack | actual |  |  | Dahra | "] },
  { rule: "strike: believed to be whose", text: "Warplanes believed to be Russian bombed Dahra.", places: [["Dahra", 5]], reads: ["Air/drone strike | actual | Russian Air Force |  | Dahra | "] },
  { rule: "strike: aircraft of an alliance", text: "Aircraft of the coalition struck Dahra.", places: [["Dahra", 5]], reads: ["Air/drone strike | actual | coalition |  | Dahra | "] },
  { rule: "strike: answered with", text: "Hamas shelled Dahra. Turkey responded with air strikes on Qelat.", places: [["Dahra", 5], ["Qelat", 5]], reads: ["Shelling/artillery/missile attack | actual | Hamas |  | Dahra | ", "Air/drone strike | actual | Turkish Air Force |  | Qelat | "] },
  { rule: "strike: another's \"by\"", text: "Turkish jets destroyed a depot used by Hamas in Dahra.", places: [["Dahra", 5]], reads: ["Air/drone strike | actual | Turkish Air Force | weapons depot | Dahra | "] },
  { rule: "strike: claimed", text: "Hamas claimed responsibility for the rocket attack on Dahra.", places: [["Dahra", 5]], reads: ["Shelling/artillery/missile attack | actual | Hamas |  | Dahra | "] },
  { rule: "strike: killed in it", text: "French forces killed a Hamas leader in a drone strike in Dahra.", places: [["Dahra", 5]], reads: ["Air/drone strike | actual | French Army | Hamas | Dahra | "] },
  { rule: "strike: bombs dropped", text: "Regime helicopters dropped barrel bombs on Dahra.", places: [["Dahra", 5]], reads: ["Air/drone strike | actual | Regime helicopters |  | Dahra | "] },
  { rule: "strike: what stands before a passive", text: "A bus struck by a barrel bomb burnt in Dahra.", places: [["Dahra", 5]], reads: ["Air/drone strike | actual |  | vehicle | Dahra | "] },
  { rule: "landmine", text: "A landmine killed two shepherds outside Dahra.", places: [["Dahra", 5]], reads: ["Remote explosive/landmine/IED | actual |  |  | Dahra | "] },
  { rule: "grenade", text: "A grenade hurled into a cafe in Dahra wounded six people.", places: [["Dahra", 5]], reads: ["Grenade | actual |  | market or shop | Dahra | "] },
  { rule: "blast of a rocket", text: "A blast in Dahra was caused by a rocket that killed three people.", places: [["Dahra", 5]], reads: ["Shelling/artillery/missile attack | actual |  |  | Dahra | "] },
  { rule: "left alone: a gas leak", text: "A blast at a chemical plant in Dahra wounded two workers.", places: [["Dahra", 5]], reads: [] },
  { rule: "weapons found", text: "Soldiers found a cache of rifles and grenades in Dahra.", places: [["Dahra", 5]], reads: ["Disrupted weapons use | actual | Soldiers |  | Dahra | "] },
  { rule: "drones shot down", text: "Turkey shot down nine drones over Dahra.", places: [["Dahra", 5]], reads: ["Disrupted weapons use | actual | Turkey |  | Dahra | "] },
  { rule: "clash: two sides", text: "Clashes between the Iraqi army and Hamas erupted in Dahra.", places: [["Dahra", 5]], reads: ["Armed clash | actual | Iraqi Army | Hamas | Dahra | "] },
  { rule: "clash: killing in it", text: "Militants ambushed a convoy near Dahra, killing four soldiers.", places: [["Dahra", 5]], reads: ["Armed clash | actual | Militants | vehicle | Dahra | "] },
  { rule: "clash: killed in it", text: "Four soldiers were killed in an ambush by Hamas near Dahra.", places: [["Dahra", 5]], reads: ["Armed clash | actual | Hamas | soldiers | Dahra | "] },
  { rule: "clash: on both sides of a border", text: "The two armies exchanged fire near Dahra.", places: [["Dahra", 5]], reads: ["Armed clash | actual |  |  | Dahra | "] },
  { rule: "ground: falls to", text: "Dahra fell to Hamas.", places: [["Dahra", 5]], reads: ["Non-state actor overtakes territory | actual | Hamas |  | Dahra | "] },
  { rule: "ground: lost to", text: "Hamas lost control of Dahra to the Iraqi army.", places: [["Dahra", 5]], reads: ["Non-state actor overtakes territory | actual | Iraqi Army |  | Dahra | "] },
  { rule: "ground: unopposed", text: "Hamas took the town of Dahra without a fight after soldiers pulled out.", places: [["Dahra", 5]], reads: ["Non-violent transfer of territory | actual | Hamas |  | Dahra | "] },
  { rule: "people captured are no ground", text: "Iraqi soldiers captured a Hamas commander in Dahra.", places: [["Dahra", 5]], reads: ["Arrests | actual | Iraqi Army | Hamas | Dahra | "] },
  { rule: "raid on foot", text: "Israeli troops shot a man during a raid on a camp in Dahra.", places: [["Dahra", 5]], reads: ["Attack | actual | Israel Defense Forces |  | Dahra | "] },
  { rule: "attack on a place", text: "An attack on Dahra left six villagers dead.", places: [["Dahra", 5]], reads: ["Attack | actual |  | villagers | Dahra | "] },
  { rule: "attack on a place no gazetteer knows", text: "An attack on Velmora left six villagers dead.", reads: ["Attack | actual |  | villagers | Velmora | "] },
  { rule: "a village no gazetteer knows", text: "Gunmen killed nine people in Velmora, a village near Dahra.", places: [["Dahra", 5]], reads: ["Attack | actual | Gunmen |  | Velmora | "] },
  { rule: "the stage of the report", text: "The market in Dahra was full. A bomb fell on the roof and killed ten people.", places: [["Dahra", 5]], reads: ["Air/drone strike | actual |  | home | Dahra | "] },
  { rule: "members of a group", text: "Fighters from Hamas attacked a checkpoint in Dahra.", places: [["Dahra", 5]], reads: ["Armed clash | actual | Hamas | military position | Dahra | "] },
  { rule: "protesters shot", text: "Soldiers shot dead two protesters in Dahra.", places: [["Dahra", 5]], reads: ["Excessive force against protesters | actual | Soldiers | protesters | Dahra | "] },
  { rule: "protesters arrested", text: "Police arrested dozens of protesters in Dahra.", places: [["Dahra", 5]], reads: ["Protest with intervention | actual | Police | protesters | Dahra | "] },
  { rule: "a crowd that burns", text: "Protesters set fire to a bank in Dahra.", places: [["Dahra", 5]], reads: ["Violent demonstration | actual |  | office | Dahra | "] },
  { rule: "a deal: prisoners", text: "Turkey and Hamas exchanged 40 prisoners near Dahra.", places: [["Dahra", 5]], reads: ["Agreement | actual |  |  | Dahra | "] },
  { rule: "realis: announced", text: "The general announced a wide offensive against Hamas in Dahra.", places: [["Dahra", 5]], reads: ["Armed clash | future |  | Hamas | Dahra | "] },
  { rule: "text in capitals", text: "HAMAS GUERRILLAS ATTACKED A POWER SUBSTATION IN DAHRA AND WOUNDED A GUARD.", places: [["DAHRA", 5]], reads: ["Attack | actual | Hamas | infrastructure | DAHRA | "] },
  { rule: "said: it is the speaker", text: "Turkey said it had struck Dahra with missiles.", places: [["Dahra", 5]], said: true, reads: ["Shelling/artillery/missile attack | actual | Turkey |  | Dahra | "] },
  { rule: "said: its jets are the speaker's", text: "The Israeli army said its jets had bombed Dahra.", places: [["Dahra", 5]], said: true, reads: ["Air/drone strike | actual | Israel Defense Forces |  | Dahra | "] },
  { rule: "said: the subject behind \"said\"", text: "Turkey said Hamas militants shelled Dahra.", places: [["Dahra", 5]], said: true, reads: ["Shelling/artillery/missile attack | actual | Hamas |  | Dahra | "] },
  { rule: "realis: denied", text: "Turkey denied that its jets had bombed Dahra.", places: [["Dahra", 5]], said: true, reads: ["Air/drone strike | negated | Turkish Air Force |  | Dahra | "] },
  { rule: "realis: denied part in", text: "Turkey denied that its troops take part in the fighting in Dahra.", places: [["Dahra", 5]], said: true, reads: ["Armed clash | negated |  |  | Dahra | "] },
  { rule: "realis: what is presupposed is not denied", text: "Hamas denied responsibility for the shelling of Dahra.", places: [["Dahra", 5]], said: true, reads: ["Shelling/artillery/missile attack | actual |  |  | Dahra | "] },
  { rule: "left alone: figures of speech", text: "He went on a hunger strike after a heart attack, and the price war hit sales.", reads: [] },
  { rule: "left alone: a deal", text: "The two sides struck a deal.", reads: [] },
  { rule: "left alone: a topic", text: "They talked about air strikes.", reads: [] },
  { rule: "left alone: who fights whom is no happening", text: "Factions fighting the army get help.", reads: [] },
];

/** Known to be read wrong, so that a change shows: `reads` is what comes out, `should` what is right. */
export const knownWrong: readonly (EventCase & { readonly should: string })[] = [
  { rule: "a pronoun stands for nobody yet", text: "Russian jets took off. They bombed Dahra with rockets.", places: [["Dahra", 5]], reads: ["Air/drone strike | actual |  |  | Dahra | "], should: "an attack by the Russian Air Force" },
];
