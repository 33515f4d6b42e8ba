/** Sentences and the stance that a careful reader gives their claim: what each of the ten stances takes, and what it must leave alone. */
import type { Stance } from "#record/claim.ts";

/** `content`: words that the claim's content must hold, where the sentence has more than one claim. */
export type StanceCase = { readonly text: string; readonly stance: Stance; readonly content?: string };

type Row = readonly [text: string, content?: string];

function cases(stance: Stance, rows: readonly Row[]): StanceCase[] {
  return rows.map(([text, content]) => ({ text, stance, ...(content === undefined ? {} : { content }) }));
}

const denials = cases("denial", [
  ["The ministry denied that its jets had bombed the market."],
  ["The army denied any involvement in the blast."],
  ["The governor denies the accusations."],
  ["Both commanders have denied the report."],
  ["The rebels denied they had shelled the crossing."],
  ["A spokesman for the brigade denied carrying out the attack."],
  ["The general rejected claims that his troops had fled."],
  ["The foreign ministry dismissed the allegations."],
  ["Officials refuted the claim that the bridge had fallen."],
  ["The company disputed the figures."],
  ["The army said it had not shelled the village."],
  ["The ministry said its aircraft did not fly over the border."],
  ["The coalition said its planes were not involved in the raid.", "not involved"],
  ["The spokesman said the report was false."],
  ["The minister said the claims were completely baseless."],
  ["\"We did not bomb the hospital,\" the general said."],
  ["\"We have never used such weapons,\" the ambassador told reporters."],
  ["\"This is not true,\" the mayor said."],
  ["The group said it was not behind the killing."],
  ["The group said it had nothing to do with the blast."],
  ["The envoy said his country had no role in the fighting."],
  ["The minister said there was no truth in the reports."],
  ["Moscow said the story was fabricated."],
  ["The militia said it was not responsible for the shelling."],
  ["The army does not believe the toll given by the rebels."],
  ["The president repudiated the statement."],
  ["The commander contradicted the account given by the monitors."],
  ["\"These are lies,\" the official said.", "lies"],
  ["The ministry called the raid a success and denied that civilians had died.", "civilians had died"],
  ["According to the army, it was not involved in the shelling."],
]);

const silences = cases("silence", [
  ["State television did not mention the offensive."],
  ["The ministry did not comment on the strike."],
  ["The army did not immediately respond to a request for comment."],
  ["The spokesman declined to comment."],
  ["The general refused to say how many soldiers had died."],
  ["The ministry has yet to comment on the raid."],
  ["The army has not commented on the incident."],
  ["Officials did not say who was behind the blast."],
  ["The statement did not mention casualties."],
  ["The commander would not say where the convoy was heading."],
  ["The report did not name the village."],
  ["The police did not identify the suspect."],
  ["The coalition did not confirm the strike."],
  ["The two governments have not responded."],
  ["The minister did not elaborate on the plan."],
  ["There was no immediate comment from the defence ministry."],
  ["There was no comment from Ankara on the incident."],
  ["The embassy had no immediate comment."],
  ["The governor could not be reached for comment."],
  ["The company was not available for comment."],
  ["Neither side commented on the exchange."],
  ["The foreign ministry declined to give details."],
  ["The pilot declined to be named."],
  ["The army gave no reaction to the report."],
  ["The agency did not report the shelling of the camp."],
  ["The president did not refer to the strike in his speech."],
  ["The ministry did not specify how many homes were hit."],
  ["The general did not deny the report."],
  ["The militia has not claimed responsibility for the bombing."],
  ["No one commented on the ruling."],
  ["The government has yet to respond to the accusations."],
  ["The communique omitted any reference to the dead."],
  ["The army refused to discuss the operation."],
]);

const noInformation = cases("no-information", [
  ["The governor said there was no information yet about casualties."],
  ["\"There is no word on the missing men,\" the mayor said."],
  ["The monitors said there were no signs of an advance."],
  ["The army said it could not confirm the report."],
  ["Officials could not verify the footage."],
  ["The agency could not independently verify the claims."],
  ["The police said it was not clear who fired first."],
  ["The ministry said the cause of the blast was unknown."],
  ["The doctor said it was unclear how many people were trapped."],
  ["\"It is too early to say who did this,\" the minister said."],
  ["The spokesman said he did not know where the plane came from."],
  ["The group said it had no confirmed reports of deaths."],
  ["\"We cannot confirm that at this point,\" the spokeswoman said."],
  ["The ministry said it was unable to confirm the number of dead."],
  ["The envoy said the fate of the crew was not known."],
  ["The observatory said there were no immediate reports of casualties."],
  ["The mayor said there was no confirmation of the attack."],
  ["The army said it had no details about the crash."],
  ["\"We do not have any figures,\" the nurse said."],
  ["The officials said they were not sure how the fire began."],
  ["The council said that the number of victims remained to be seen and remains unclear."],
  ["The monitors have seen no evidence of a withdrawal, the spokesman said."],
  ["The ministry does not know who fired the rocket."],
  ["Police could not say how many people were hurt."],
  ["The rescuers said that they had no information on survivors."],
  ["The official said the report was unconfirmed."],
  ["It was not clear who carried out the raid, the police said."],
  ["The army said there had been no word from the pilot."],
]);

const confirmations = cases("confirmation", [
  ["The ministry confirmed that two of its soldiers had died."],
  ["The commander confirmed the incident."],
  ["The army acknowledged that a shell had missed its target."],
  ["The general admitted hitting the convoy."],
  ["The government conceded that the town had fallen."],
  ["The group claimed responsibility for the bombing."],
  ["\"Yes, it was our plane,\" the colonel confirmed."],
  ["Officials verified the death of the commander."],
  ["The mayor acknowledged the losses."],
]);

const allegations = cases("allegation", [
  ["The jets reportedly struck a bakery."],
  ["Soldiers allegedly opened fire on the crowd."],
  ["The rebels accused the army of shelling the school."],
  ["The president blamed the militia for the blast."],
  ["The army alleged that the hospital hid fighters."],
  ["The militia claimed it had shot down a drone."],
  ["Residents accuse the police of beating them."],
  ["The convoy was apparently hit from the air."],
]);

const intents = cases("intent", [
  ["The president vowed to retake the town."],
  ["The ministry said it would send more troops."],
  ["The group pledged to release the prisoners."],
  ["\"We will strike again,\" the commander said."],
  ["The general threatened to cut the road."],
  ["The government plans to close the crossing."],
  ["The army promised to protect the convoy."],
  ["The minister said the aim of the raid was to cut the supply line."],
  ["The alliance agreed to send observers."],
]);

const predictions = cases("prediction", [
  ["The envoy warned that the fighting would spread."],
  ["The agency said food prices will rise this winter."],
  ["Analysts predicted a long siege."],
  ["\"It is likely that more people will flee,\" the official said."],
  ["The minister said the talks may fail."],
  ["The United Nations expects another wave of refugees."],
  ["The mayor warned of a disaster."],
]);

const judgements = cases("judgement", [
  ["The president condemned the attack."],
  ["The envoy called the raid a mistake."],
  ["\"This is a crime against humanity and a terrible mistake,\" the bishop said."],
  ["The minister praised the rescuers."],
  ["The council criticised the blockade."],
  ["Leaders welcomed the truce."],
  ["The alliance denounced the bombing."],
  ["The senator described the policy as a failure."],
  ["The general said the strike did not look like an accident."],
]);

const requests = cases("request", [
  ["The envoy urged both sides to stop fighting."],
  ["The council called on the army to open the road."],
  ["The mayor appealed for help."],
  ["The ministry demanded an inquiry."],
  ["The agency said all sides must protect civilians."],
  ["\"The world should act now,\" the doctor said."],
  ["The president called for a ceasefire."],
  ["The governor asked residents to leave the town."],
]);

const assertions = cases("assertion", [
  ["The ministry said the jets hit three depots."],
  ["According to the monitors, nine people were killed."],
  ["The convoy left at dawn, the driver said."],
  ["\"They shelled the market twice,\" the baker told the agency."],
  ["The report noted that roads were cut."],
  ["The army said most of its strikes were not near the border."],
  ["The minister said the army had not informed the allies of the flight."],
  ["\"Most of them are not soldiers at all,\" the nurse said."],
  ["The agency reported that shells fell on the camp."],
  ["The spokesman said that no shells had fallen since noon."],
  ["The police told reporters that the bridge was closed."],
  ["The commander announced that the town was under his control."],
  ["The group said it killed four soldiers."],
  ["The observatory said rescue teams reached the site."],
  ["The rebels said the army denied them passage."],
]);

export const stanceCases: readonly StanceCase[] = [
  ...denials, ...silences, ...noInformation, ...confirmations, ...allegations, ...intents, ...predictions, ...judgements, ...requests, ...assertions,
];
