/** Plain words for the brief: names of event types, days, ranges, and how a stance is put. English; another language is another table. */
import type { Claim, Stance } from "#record/claim.ts";
import type { SubType } from "#record/event.ts";
import type { Harm, Harmed } from "#record/toll.ts";
import type { When } from "#record/when.ts";

export const happening: Readonly<Record<SubType, string>> = {
  "Armed clash": "fighting",
  "Government regains territory": "ground retaken by the government",
  "Non-state actor overtakes territory": "ground taken by force",
  "Chemical weapon": "an attack with a chemical weapon",
  "Air/drone strike": "an air strike",
  "Suicide bomb": "a suicide bombing",
  "Shelling/artillery/missile attack": "shelling or a missile attack",
  "Remote explosive/landmine/IED": "an explosion of a bomb or mine",
  "Grenade": "a grenade attack",
  "Sexual violence": "sexual violence",
  "Attack": "an attack on civilians",
  "Abduction/forced disappearance": "an abduction",
  "Peaceful protest": "a protest",
  "Protest with intervention": "a protest that was broken up",
  "Excessive force against protesters": "lethal force against protesters",
  "Violent demonstration": "a violent demonstration",
  "Mob violence": "mob violence",
  "Agreement": "an agreement",
  "Arrests": "arrests",
  "Change to group/activity": "a movement or change of forces",
  "Disrupted weapons use": "a disrupted attack",
  "Headquarters or base established": "a base set up",
  "Looting/property destruction": "destruction of property",
  "Non-violent transfer of territory": "a handover of ground",
  "Other": "another development",
  "Airspace violation": "a violation of airspace",
};

/** In the past tense, which is the same for one speaker and for many. */
const stanceVerb: Readonly<Record<Stance, string>> = {
  assertion: "said", allegation: "alleged", confirmation: "confirmed", denial: "denied",
  "no-information": "had no information on, or could not verify", silence: "did not speak of", intent: "stated an aim",
  prediction: "predicted or warned", judgement: "judged", request: "asked",
};

/** Who speaks where the text leaves the speaker out. */
export const unnamed = "a source that the text does not name";

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How the brief puts what a source does. A source that the text leaves out is said to be left out. */
export function saying(claim: Claim): string {
  return `${capital(claim.source?.name ?? unnamed)} ${stanceVerb[claim.stance]}`;
}

const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** `2015-10-07` → `7 October 2015`. */
export function sayDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)} ${monthNames[Number(month) - 1] ?? month} ${Number(year)}`;
}

/** The days of a time in words, or null when it gives none. */
export function sayWhen(when: When | null): string | null {
  if (when === null) return null;
  const { earliest, latest } = when;
  if (earliest !== null && earliest === latest) return `on ${sayDay(earliest)}`;
  if (earliest !== null && latest !== null) return `between ${sayDay(earliest)} and ${sayDay(latest)}`;
  if (earliest !== null) return `since ${sayDay(earliest)}`;
  return latest === null ? null : `up to ${sayDay(latest)}`;
}

const people: Readonly<Record<Harmed, readonly [one: string, many: string]>> = {
  civilian: ["civilian", "civilians"], combatant: ["fighter", "fighters"], child: ["child", "children"],
  woman: ["woman", "women"], man: ["man", "men"], unknown: ["person", "people"],
};

/** `3 civilians killed`, `at least 30 people injured`, `an unknown number of people missing`. */
export function sayHarm(toll: { readonly harm: Harm; readonly who: Harmed; readonly min: number | null; readonly max: number | null }): string {
  const [one, many] = people[toll.who];
  const number = sayNumber(toll.min, toll.max);
  return `${number} ${toll.min === 1 && toll.max === 1 ? one : many} ${toll.harm}`;
}

function sayNumber(min: number | null, max: number | null): string {
  const say = (n: number) => n.toLocaleString("en-GB");
  if (min === null) return max === null ? "an unknown number of" : `up to ${say(max)}`;
  if (max === null) return `at least ${say(min)}`;
  if (min === max) return max === 0 ? "no" : say(min);
  return min === 0 ? `up to ${say(max)}` : `${say(min)} to ${say(max)}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function list(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** Words of a report within typographic quotes, cut at a word when they are long. */
export function quoted(words: string, limit = 280): string {
  const flat = words.replace(/\s+/g, " ").trim().replace(/^["“”'‘’]|["“”'‘’]$/g, "");
  if (flat.length <= limit) return `“${flat}”`;
  const cut = flat.slice(0, limit);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(" "), limit - 40))} …”`;
}
