/** The words of English that stand around names of places, as classes; another language has a table of its own. */
import type { PlaceKind } from "#record/place.ts";

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

export const locativePrepositions = words("in near around outside inside across throughout towards toward into at from to between beyond via off");

/** "in" and its like: what follows is ground, seldom a person. */
export const firmPrepositions = words("in near around outside inside across throughout into");

/** "the town of …" */
export const locativeHeads = words(`
  town towns village villages city cities province provinces governorate governorates district districts region regions suburb suburbs area areas
  neighbourhood neighbourhoods neighborhood neighborhoods countryside outskirts camp capital port state county island islands republic kingdom
  south north east west southeast northeast southwest northwest centre center part parts edge side border hamlet hamlets municipality subdistrict
  enclave valley oblast hills mountains coast territory territories community communities streets quarter quarters settlement settlements airport`);

/** "… province": what the name before them is. */
export const headAfter: Readonly<Record<string, PlaceKind>> = {
  province: "province", provinces: "province", governorate: "province", governorates: "province", oblast: "province", state: "province", prefecture: "province", wilaya: "province",
  district: "district", districts: "district", county: "district", subdistrict: "district", raion: "district", township: "district", townships: "district",
  city: "town", town: "town", cities: "town", towns: "town", village: "village", villages: "village", hamlet: "village",
  neighbourhood: "neighbourhood", neighborhood: "neighbourhood", neighbourhoods: "neighbourhood", neighborhoods: "neighbourhood", suburb: "neighbourhood", suburbs: "neighbourhood", quarter: "neighbourhood",
  camp: "camp", camps: "camp", airport: "base", airbase: "base", base: "base", barracks: "base",
  region: "region", countryside: "region", area: "region", areas: "region", territory: "region", territories: "region", enclave: "region", valley: "region", plain: "region",
  river: "water", lake: "water", airspace: "airspace", skies: "airspace", mountain: "mountain", mountains: "mountain", hills: "mountain",
  crossing: "crossing", street: "street", road: "street", avenue: "street", bridge: "landmark", dam: "landmark", hospital: "landmark", prison: "landmark",
};

/** "the outskirts of …": what the name after them is. Words that a place of any kind can follow ("area of") are left out. */
export const headBefore: Readonly<Record<string, PlaceKind>> = {
  province: "province", provinces: "province", governorate: "province", governorates: "province", oblast: "province", state: "province", countryside: "region",
  district: "district", districts: "district", county: "district", subdistrict: "district",
  city: "town", cities: "town", town: "town", towns: "town", outskirts: "town", suburb: "town", suburbs: "town", downtown: "town", centre: "town", center: "town",
  port: "town", village: "village", villages: "village", hamlet: "village", neighbourhood: "neighbourhood", neighborhood: "neighbourhood", neighbourhoods: "neighbourhood",
  neighborhoods: "neighbourhood", quarter: "neighbourhood", camp: "camp", island: "region", islands: "region", republic: "country", kingdom: "country", capital: "town",
};

/** After the name of a people these words name its ground: "Turkish airspace". */
export const territoryWords: Readonly<Record<string, "airspace" | "region" | "sea">> = {
  airspace: "airspace", skies: "airspace", sky: "airspace", territory: "region", territories: "region", soil: "region", lands: "region",
  border: "region", borders: "region", frontier: "region", coast: "region", coastline: "region", waters: "sea", shores: "region",
};

export const months = words("january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec");

/** Never a place by themselves, whatever the gazetteer holds; with them the Arabic words for brigade, army, front and movement. */
export const smallWords = words(`
  the a an this that these those both all some any no not one two three four five six seven eight nine ten he she it they we you i his her its their our my your
  and or but if so as at by for from in into of off on over to up with who what when where why how which while then than there here now is are was were be been
  has have had do does did will would can could may might must shall should yes god liwa jaish jaysh jabhat harakat faylaq katibat free more most many much other another such only very just also even still`);

/** Peoples and faiths that no one country is named for. */
export const peoples = words(`
  arab arabs kurd kurds kurdish druze alawite alawites shia shias shiite shiites sunni sunnis yazidi yazidis yezidi christian christians muslim muslims islamic islam jew jews
  jewish hindu hindus buddhist catholic orthodox copt coptic bedouin berber pashtun tatar rohingya hutu tutsi tuareg turkmen turcoman assyrian armenian`);

/** Abbreviated states and provinces, whose full stop belongs to the name. */
export const shortStates = words(`
  ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que alta sask man`);

export const compass = words(`
  northern southern eastern western central north south east west northeastern northwestern southeastern southwestern northeast northwest southeast southwest
  north-eastern north-western south-eastern south-western north-east north-west south-east south-west upper lower greater rural downtown inner outer`);

export const titles = words(`
  mr mrs ms miss dr sir lord lady prof professor gen general maj major col colonel lt lieutenant capt captain sgt sergeant cpl cmdr commander adm admiral brig brigadier
  president chancellor premier minister secretary senator sen rep congressman congresswoman governor gov mayor judge justice sheriff chief officer
  detective inspector deputy constable ambassador envoy spokesman spokeswoman spokesperson director coach king queen prince princess emir sheikh shaykh imam ayatollah
  rev reverend father bishop archbishop pope cardinal rabbi saint councilman councilwoman councillor attorney lawyer actor actress singer author activist commissioner
  marshal trooper superintendent principal manager founder ceo chairman chairwoman chairperson leader candidate pastor abu umm haji hajj mullah`);

export const sayings = words(`
  said says told tells added adds stated states announced announces claimed claims reported reports explained noted warned argued insisted replied asked answered recalled
  wrote tweeted testified confirmed denied admitted declared concluded suggested believes thinks hopes wants knows feels smiled laughed graduated married born died`);

/** Words that make an organisation or a work of what stands before them. */
export const organisationWords = words(`
  university college times post herald tribune gazette journal chronicle news press daily star observer guardian telegraph sun mirror express record dispatch
  united fc city rovers wanderers albion athletic rangers giants bears lions tigers cowboys eagles hawks bulls knicks lakers yankees dodgers raiders saints patriots jets
  inc corp co ltd llc plc limited group holdings bank airlines airways hotel institute academy school schools hospital clinic foundation association society committee council
  department ministry agency authority commission board bureau office court police army navy force forces brigade battalion front movement party coalition union federation league
  center centre museum theatre theater gallery church cathedral festival cup open marathon awards award prize championship trophy conference summit agreement accords treaty
  protocol declaration process observatory network channel radio television tv magazine club team stadium arena mall project independent research studies rights watch legion battalion battalions regiment company industries energy petroleum oil gas motors`);

/** What bears names of places and is none: ships, and the newspapers of towns. */
export const ships = words("ship warship frigate destroyer cruiser corvette submarine tanker ferry trawler vessel carrier minesweeper flagship freighter steamer");
export const shipPrefixes = words("USS HMS USNS HMCS HMAS INS RFS BRP MV MT SS");
export const papers = words("post times herald tribune gazette chronicle observer guardian telegraph independent mail examiner inquirer courier newspaper");

/** Bodies of troops that are named for a town: "the Kharkiv Brigade". */
export const units = words("brigade brigades battalion battalions legion regiment corps militia squadron front");

/** "strikes on …", "shelling of …": what follows is what was hit. */
export const attackNouns = words(`
  strike strikes airstrike airstrikes raid raids attack attacks assault assaults shelling bombardment bombing bombings bombs offensive fire rockets rocket missiles missile
  shells barrage barrages sortie sorties operation operations siege advance incursion push hits`);

/** Verbs whose object, in a list with a known town, is a town too. */
export const attackVerbs = words(`
  hit struck strike strikes hits shelled bombed bombarded targeted attacked pounded raided stormed captured seized retook recaptured took entered besieged overran liberated
  encircled surrounded hitting striking shelling bombing bombarding targeting attacking pounding raiding storming capturing seizing retaking recapturing entering besieging
  liberating including reached reaching overtook left fled hold holds held kept keeps lost control controls controlled`);
