/** A gazetteer small enough to see whole, for the cases of this folder: real names, points rounded. */
export const tables: Readonly<Record<string, string>> = {
  "countries.tsv": [
    "iso\tname\tnames\tdemonyms\tcapital\tlat\tlon\tpopulation",
    "SY\tSyria\t\tSyrian\tDamascus\t35\t38\t17000000", "TR\tTurkey\t\tTurkish;Turk\tAnkara\t39\t35\t82000000", "IQ\tIraq\t\tIraqi\tBaghdad\t33\t44\t38000000",
    "GB\tUnited Kingdom\tUK;Britain\tBritish\tLondon\t54.8\t-2.7\t66000000", "US\tUnited States\tUS;U.S.\tAmerican\tWashington\t39.8\t-98.5\t327000000",
    "CA\tCanada\t\tCanadian\tOttawa\t60.1\t-113.6\t37000000", "FR\tFrance\t\tFrench\tParis\t46\t2\t67000000",
  ].join("\n"),
  "divisions.tsv": [
    "code\tname\tlat\tlon\tradiusKm\tpopulation\tseat",
    "SY.12\tIdlib\t35.8\t36.6\t45\t430000\t1", "SY.10\tHama\t35.2\t36.9\t60\t800000\t2", "SY.09\tAleppo\t36.2\t37.5\t75\t3000000\t3", "SY.08\tRif-dimashq\t33.5\t36.6\t60\t2000000\t4",
    "US.TX\tTexas\t31.2\t-99.2\t400\t25000000\t5", "US.KY\tKentucky\t38.2\t-84.9\t200\t4000000\t6", "US.KY.125\tLaurel County\t37.1\t-84.1\t15\t60000\t7", "GB.ENG\tEngland\t52.2\t-0.7\t200\t50000000\t8",
    "FR.11\tÎle-de-France\t48.8\t2.4\t40\t12000000\t9", "CA.08\tOntario\t49.2\t-84.5\t500\t13000000\t10",
  ].join("\n"),
  "provinces.tsv": "code\tnames\tlat\tlon\torigin\nSY.12\tIdleb\t\t\thand",
  "supplement.tsv": [
    "id\tname\tnames\tkind\tcountry\tadmin1\tlat\tlon\tradiusKm\tdemonyms\torigin",
    "middle-east\tMiddle East\t\tcontinent\t\t\t29\t41\t2500\tMiddle Eastern\thand", "black-sea\tBlack Sea\t\tsea\t\t\t43\t34\t500\t\thand",
    "rashidin\tAl-Rashidin\tRashedeen\tneighbourhood\tSY\tSY.09\t36.17\t37.07\t2\t\thand", "al-habit\tAl-Habit\tAl-Hbit\ttown\tSY\tSY.12\t35.45\t36.54\t2\t\thand", "tall-sayyad\tTall as Sayyad\t\tvillage\tSY\tSY.10\t35.4\t36.62\t2\t\thand",
  ].join("\n"),
  "words.en.tsv": "word\tclass\nreading\tordinary\nnice\tordinary\nmobile\tordinary\nparis\tfirst-name\ncameron\tsurname\ndavid\tfirst-name\nsalma\tfirst-name",
};

function town(id: number, name: string, at: { readonly others?: string; readonly lat: number; readonly lon: number; readonly in: string; readonly people: number }): string {
  const [country = "", division = ""] = at.in.split(".");
  return [id, name, name, at.others ?? "", at.lat, at.lon, "P", "PPL", country, "", division, "", "", "", at.people, "", "", "", ""].join("\t");
}

export const towns: readonly string[] = [
  town(1, "Idlib", { lat: 35.93, lon: 36.63, in: "SY.12", people: 128_840 }), town(2, "Hama", { lat: 35.13, lon: 36.75, in: "SY.10", people: 460_602 }),
  town(3, "Aleppo", { others: "Halab", lat: 36.2, lon: 37.16, in: "SY.09", people: 1_602_264 }), town(4, "Babila", { lat: 33.47, lon: 36.33, in: "SY.08", people: 50_880 }),
  town(5, "Babila", { lat: 35.7, lon: 36.73, in: "SY.12", people: 2_000 }), town(6, "Al-Lataminah", { lat: 35.32, lon: 36.62, in: "SY.10", people: 16_267 }),
  town(7, "Kafr Zaytā", { others: "Kafr Zita", lat: 35.37, lon: 36.6, in: "SY.10", people: 17_052 }), town(8, "Khan Shaykhun", { lat: 35.44, lon: 36.65, in: "SY.12", people: 34_371 }),
  town(9, "Paris", { lat: 48.85, lon: 2.35, in: "FR.11", people: 2_138_551 }), town(10, "Paris", { lat: 33.66, lon: -95.55, in: "US.TX", people: 24_839 }),
  town(11, "Reading", { lat: 51.46, lon: -0.97, in: "GB.ENG", people: 244_070 }), town(12, "Cameron", { lat: 31.05, lon: -97.3, in: "US.TX", people: 5_500 }),
  town(13, "London", { lat: 51.51, lon: -0.13, in: "GB.ENG", people: 8_961_989 }), town(14, "London", { lat: 42.98, lon: -81.23, in: "CA.08", people: 422_324 }),
  town(15, "Madinat Sittah Uktubar", { others: "October 6", lat: 29.8, lon: 31.05, in: "EG.08", people: 150_000 }), town(16, "The", { lat: 45, lon: 5, in: "FR.11", people: 900 }),
  town(17, "Ankara", { lat: 39.92, lon: 32.85, in: "TR.68", people: 3_517_182 }), town(19, "Nato", { lat: 13.6, lon: 123.5, in: "PH.05", people: 5_000 }), town(18, "Salma", { lat: 35.68, lon: 36.12, in: "SY.02", people: 3_000 }),
];
