/**
 * MUC-4's templates of terrorism in Latin America. Its conventions, which stand here and nowhere else:
 *   - what counts are attacks on people and things, bombings, kidnappings, arson and robbery; battles between armed forces, arrests and military air strikes are left out;
 *   - one template a kind of incident, attacker and place; things that will or may happen, and what is denied, are left out;
 *   - attackers who are people ("guerrillas", "gunmen") fill PerpInd, named organisations PerpOrg; "X guerrillas" fills both, the group's name apart;
 *   - things struck fill Target; Victim holds people by name only;
 *   - a filler is the words as the text has them.
 */
import type { Event, Party, SubType } from "#record/event.ts";
import type { Reading } from "#record/reading.ts";

/** "FMLN guerrillas", "members of the FMLN": people of a group beside its name. */
const members = /\s+(?:guerrillas?|rebels?|fighters?|members?|terrorists?|units?|commandos?|militants?|troops|forces)$|^(?:members?|guerrillas?|fighters?|rebels?|units?) (?:of|from) (?:the )?/i;

type Fillers = readonly (readonly string[])[];

const kinds: Readonly<Partial<Record<SubType, string>>> = {
  "Attack": "attack", "Shelling/artillery/missile attack": "attack", "Excessive force against protesters": "attack", "Mob violence": "attack", "Sexual violence": "attack",
  "Remote explosive/landmine/IED": "bombing", "Suicide bomb": "bombing", "Grenade": "bombing",
  "Abduction/forced disappearance": "kidnapping", "Looting/property destruction": "arson",
};

export function muc4(reading: Pick<Reading, "events" | "report">): Readonly<Record<string, unknown>> {
  const told = reading.events.filter((event) => event.subType !== null && (event.realis === "actual" || event.realis === "historical") && (kinds[event.subType] !== undefined || strikesCivilians(event)));
  return { templates: told.map((event) => template(event)) };
}

/** A clash that the words call an attack on someone unarmed or on a thing. */
function strikesCivilians(event: Event): boolean {
  return event.subType === "Armed clash" && event.targets.some((party) => party.kind === "object" || party.kind === "individual" || party.kind === "civilians") && /attack|ambush|storm|raid|assault/i.test(event.trigger.at.quote);
}

function template(event: Event): Readonly<Record<string, unknown>> {
  const groups = event.attackers.filter((party) => party.actor !== null && party.kind === "armed-group");
  const people = event.attackers.filter((party) => !groups.includes(party) || members.test(party.at.quote));
  const things = event.targets.filter((party) => party.kind === "object");
  const hurt = event.targets.filter((party) => party.kind === "individual");
  return {
    incident_type: (event.subType === null ? undefined : kinds[event.subType]) ?? "attack",
    PerpInd: words(people), PerpOrg: distinct(groups.map((party) => party.at.quote.replace(members, "").toLowerCase())), Target: words(things), Victim: words(hurt),
    Weapon: distinct(event.weapons.map((weapon) => weapon.at.quote.toLowerCase())),
  };
}

function words(parties: readonly Party[]): Fillers {
  return distinct(parties.map((party) => party.at.quote.toLowerCase()));
}

function distinct(quotes: readonly string[]): Fillers {
  return [...new Set(quotes)].map((quote) => [quote]);
}
