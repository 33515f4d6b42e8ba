/** Moves between the days that have reports. */
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import { Back, Down, Forth } from "../ui/icons.tsx";
import { sayLongDay } from "../ui/say.ts";
import { words } from "../ui/words.ts";

/** `days` has the newest first; the day shown may be one without reports. */
export function DayPicker({ days, day, onDay }: { days: readonly string[]; day: string; onDay: (day: string) => void }) {
  const listed = days.includes(day) ? days : [...days, day].sort().reverse();
  const earlier = listed.find((one) => one < day);
  const later = listed.findLast((one) => one > day);
  return (
    <div className="day-picker">
      <Button className="icon-button" aria-label={words.brief.earlier} isDisabled={earlier === undefined} onPress={() => { if (earlier !== undefined) onDay(earlier); }}><Back /></Button>
      <Select selectedKey={day} onSelectionChange={(key) => { if (key !== null) onDay(String(key)); }}>
        <Label className="unseen">{words.brief.day}</Label>
        <Button className="select-button"><SelectValue /><Down /></Button>
        <Popover className="popover">
          <ListBox className="list-box" items={listed.map((id) => ({ id }))}>{(item) => <ListBoxItem id={item.id} textValue={sayLongDay(item.id)}>{sayLongDay(item.id)}</ListBoxItem>}</ListBox>
        </Popover>
      </Select>
      <Button className="icon-button" aria-label={words.brief.later} isDisabled={later === undefined} onPress={() => { if (later !== undefined) onDay(later); }}><Forth /></Button>
    </div>
  );
}
