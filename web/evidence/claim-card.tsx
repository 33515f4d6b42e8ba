/** A claim: who says it, with which stance, in which words, when and to whom; and what the text does not say of it. */
import type { Claim } from "#record/claim.ts";
import { sayWhen } from "../ui/say.ts";
import { words } from "../ui/words.ts";
import { Card, Line } from "./card.tsx";
import { NotStated, Quote, ValueLinks } from "./pieces.tsx";

export function ClaimCard({ claim }: { claim: Claim }) {
  const { source, via, cue, content, stance, saidOn, saidTo } = claim;
  const head = (
    <>
      <span className={`chip stance-${stance}`}>{words.claim.stances[stance]}</span>
      <span className="who">{source === null ? <NotStated>{words.claim.noSource}</NotStated> : <bdi>{source.name}</bdi>}</span>
    </>
  );
  return (
    <Card id={claim.id} kind="claim" head={head} because={claim.because}>
      {via.length === 0 ? null : <p className="via">{words.claim.via} {via.map((one) => <bdi key={one.at.start}>{one.name}</bdi>)}</p>}
      <Quote parts={content} isOwnWords={claim.quoted === "direct"} />
      <dl className="lines">
        <Line name={words.claim.cue} isWide>{cue === null ? <NotStated /> : <q dir="auto">{cue.at.quote}</q>} <span className="muted">{words.claim.quoted[claim.quoted]}</span></Line>
        <Line name={words.claim.saidOn}>{saidOn === null ? <NotStated /> : sayWhen(saidOn)}</Line>
        <Line name={words.claim.saidTo}>{saidTo === null ? <NotStated /> : <bdi>{saidTo.name}</bdi>}</Line>
        {claim.about.length === 0 ? null : <Line name={words.claim.about} isWide><ValueLinks ids={claim.about} /></Line>}
        {claim.inside === null ? null : <Line name={words.claim.inside} isWide><ValueLinks ids={[claim.inside]} /></Line>}
        {claim.unsure === null ? null : <Line name={words.reading.unsure} isWide>{claim.unsure}</Line>}
      </dl>
    </Card>
  );
}
