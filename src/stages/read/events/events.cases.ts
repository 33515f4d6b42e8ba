/**
 * What the event rules read, and what they leave alone. Places and times are given, as the parts before would find them:
 * `[words, precision]` and `[words, day]`. An event is `sub-type | realis | attackers | targets | places | day`.
 */

export type EventCase = {
  readonly rule: string;
  readonly text: string;
  readonly places?: readonly (readonly [string, number])[];
  readonly times?: readonly (readonly [string, string])[];
  readonly reads: readonly string[];
};

export const eventCases: readonly EventCase[] = [
  { rule: "strike: mark before the noun", text: "Turkish air strikes hit Dahra on Monday.", places: [["Dahra", 5]], times: [["Monday", "2015-10-05"]], reads: ["Air/drone strike | actual | Turkish Air Force |  | Dahra | 2015-10-05"] },
  { rule: "strike: by after the noun", text: "Air strikes by French jets struck a depot near Dahra.", places: [["Dahra", 5]], reads: ["Air/drone strike | actual | French Air Force | weapons depot | Dahra | "] },
  { rule: "strike: carried out by", text: "A raid on a market in Dahra, carried out by Israeli warplanes, left ruins.", places: [["Dahra", 5]], reads: ["Air/drone strike | actual | Israeli Air Force | market or shop | Dahra | "] },
  { rule: "strike: subject of the verb", text: "Russian warplanes pounded rebel positions in Dahra.", places: [["Dahra", 5]], reads: ["Air/drone strike | actual | Russian Air Force | rebel, military position | Dahra | "] },
  { rule: "strike: doer of the noun", text: "Hezbollah launched rocket attacks on Dahra.", places: [["Dahra", 5]], reads: ["Shelling/artillery/missile attack | actual | Hezbollah |  | Dahra | "] },
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
  { rule: "left alone: figures of speech", text: "He went on a hunger strike after a heart attack, and the price war hit sales.", reads: [] },
  { rule: "left alone: a deal", text: "The two sides struck a deal.", reads: [] },
  { rule: "left alone: a topic", text: "They talked about air strikes.", reads: [] },
  { rule: "left alone: who fights whom is no happening", text: "Factions fighting the army get help.", reads: [] },
];

/** Known to be read wrong, so that a change shows: `reads` is what comes out, `should` what is right. */
export const knownWrong: readonly (EventCase & { readonly should: string })[] = [
  { rule: "a pronoun stands for nobody yet", text: "Russian jets took off. They bombed Dahra with rockets.", places: [["Dahra", 5]], reads: ["Air/drone strike | actual |  |  | Dahra | "], should: "an attack by the Russian Air Force" },
];
