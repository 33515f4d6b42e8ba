/** What the lines in the text mean, each with a switch. */
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { mentionKinds } from "../ui/kinds.ts";
import type { MentionKind } from "../ui/kinds.ts";
import { words } from "../ui/words.ts";
import type { Mark } from "./marks.ts";

type Props = { readonly marks: readonly Mark[]; readonly shown: ReadonlySet<MentionKind>; readonly onShow: (shown: ReadonlySet<MentionKind>) => void };

export function Legend({ marks, shown, onShow }: Props) {
  return (
    <ToggleButtonGroup className="legend" aria-label={words.reading.legend} selectionMode="multiple" selectedKeys={shown} onSelectionChange={(keys) => onShow(new Set(mentionKinds.filter((kind) => keys.has(kind))))}>
      {mentionKinds.map((kind) => {
        const count = new Set(marks.filter((mark) => mark.kind === kind).map((mark) => mark.of)).size;
        return (
          <ToggleButton key={kind} id={kind} className="legend-entry" isDisabled={count === 0}>
            <span className={`sample sample-${kind}`}>{words.reading.marks[kind]}</span> <span className="count">{count}</span>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}
