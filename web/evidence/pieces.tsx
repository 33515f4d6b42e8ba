/** Small pieces of the cards: quotations, links between values, and the words for what is not stated. */
import type { ReactNode } from "react";
import type { Reading } from "#record/reading.ts";
import type { At } from "#record/span.ts";
import { words } from "../ui/words.ts";
import { useDesk } from "./desk.ts";

/** Looks different from a value, and is never an empty cell. */
export function NotStated({ children = words.reading.notStated }: { children?: ReactNode }) {
  return <span className="not-stated">{children}</span>;
}

/** The words of a claim; discontinuous ones with an ellipsis between. */
export function Quote({ parts, isOwnWords }: { parts: readonly { readonly at: At }[]; isOwnWords: boolean }) {
  const said = parts.map(({ at }) => at.quote.trim()).join(" … ");
  return <blockquote className="quote" data-own={isOwnWords} dir="auto">{said}</blockquote>;
}

/** Ways to the other values that a card names; the id is what the command line calls it, too. */
export function ValueLinks({ ids }: { ids: readonly string[] }) {
  const { reading, onSelect } = useDesk();
  return ids.map((id) => (
    <button key={id} type="button" className="value-link" onClick={() => onSelect(id)}>
      {nameOf(reading, id)} <span className="muted">{id}</span>
    </button>
  ));
}

/** Empty for a kind that has no name of its own; its id stands beside it in any case. */
function nameOf({ events, claims, places, control }: Reading, id: string): string {
  const event = events.find((one) => one.id === id);
  if (event !== undefined) return event.subType ?? event.type;
  const claim = claims.find((one) => one.id === id);
  if (claim !== undefined) return claim.source?.name ?? words.claim.noSource;
  const statement = control.find((one) => one.id === id);
  if (statement !== undefined) return words.claim.control(statement.place.place?.name ?? statement.place.at.quote);
  const place = places.find((one) => one.id === id);
  return place === undefined ? "" : (place.place?.name ?? place.at.quote);
}
