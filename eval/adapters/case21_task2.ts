/**
 * CASE 2021's event type of a snippet: ACLED's sub-types under the task's own names. Its conventions, which stand here and nowhere else:
 *   - one label a snippet: the event whose trigger comes first, things that happened before things that may; the finer of two of one sentence;
 *   - where a battle and the ground that it won are both told, the ground; where a protest and its end are both told, its end;
 *   - five labels of the task have no event of ours (disasters, organised crime, diplomacy, attribution): never predicted.
 */
import type { Event, SubType } from "#record/event.ts";
import type { Reading } from "#record/reading.ts";

const labels: Readonly<Record<SubType, string | null>> = {
  "Armed clash": "ARMED_CLASH", "Government regains territory": "GOV_REGAINS_TERIT", "Non-state actor overtakes territory": "NON_STATE_ACTOR_OVERTAKES_TER",
  "Chemical weapon": "CHEM_WEAP", "Air/drone strike": "AIR_STRIKE", "Suicide bomb": "SUIC_BOMB", "Shelling/artillery/missile attack": "ART_MISS_ATTACK",
  "Remote explosive/landmine/IED": "REM_EXPLOS", "Grenade": "GRENADE", "Sexual violence": "SEX_VIOL", "Attack": "ATTACK", "Abduction/forced disappearance": "ABDUCT_DISSAP",
  "Peaceful protest": "PEACE_PROTEST", "Protest with intervention": "PROTEST_WITH_INTER", "Excessive force against protesters": "FORCE_AGAINST_PROTEST",
  "Violent demonstration": "VIOL_DEMONSTR", "Mob violence": "MOB_VIOL", "Agreement": "AGREEMENT", "Arrests": "ARREST", "Change to group/activity": "CHANGE_TO_GROUP_ACT",
  "Disrupted weapons use": "DISR_WEAP", "Headquarters or base established": "HQ_ESTABLISHED", "Looting/property destruction": "PROPERTY_DISTRUCT",
  "Non-violent transfer of territory": "NON_VIOL_TERRIT_TRANSFER", "Other": "OTHER", "Airspace violation": null,
};

/** A label that wins over others of the same snippet, strongest first; all others go by where their trigger stands. */
const first: readonly SubType[] = [
  "Chemical weapon", "Suicide bomb", "Grenade", "Sexual violence", "Excessive force against protesters", "Mob violence", "Violent demonstration", "Protest with intervention",
  "Government regains territory", "Non-state actor overtakes territory", "Non-violent transfer of territory", "Headquarters or base established",
];

export function case21(reading: Pick<Reading, "events">): Readonly<Record<string, unknown>> {
  const told = reading.events.filter((event) => event.subType !== null && labels[event.subType] !== null);
  const happened = told.filter((event) => event.realis === "actual" || event.realis === "historical");
  const [chosen] = (happened.length > 0 ? happened : told).toSorted((a, b) => Number(a.realis === "historical") - Number(b.realis === "historical") || rankOf(a) - rankOf(b) || a.trigger.at.start - b.trigger.at.start);
  return { type: chosen?.subType == null ? null : labels[chosen.subType] };
}

function rankOf(event: Event): number {
  const rank = event.subType === null ? -1 : first.indexOf(event.subType);
  return rank < 0 ? first.length : rank;
}
