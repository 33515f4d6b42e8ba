/** The page's settings: who judges, and light or dark. */
import { useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Input, Label, Popover, Radio, RadioGroup, Text, TextField } from "react-aria-components";
import { Gear } from "./icons.tsx";
import { savePerson, usePerson } from "./person.ts";
import { chooseTheme, savedTheme, themes } from "./theme.ts";
import type { Theme } from "./theme.ts";
import { words } from "./words.ts";

export function SettingsButton() {
  const person = usePerson();
  const [theme, setTheme] = useState<Theme>(savedTheme);
  const choose = (chosen: string) => {
    const found = themes.find((one) => one === chosen) ?? "system";
    setTheme(found);
    chooseTheme(found);
  };
  return (
    <DialogTrigger>
      <Button className="icon-button settings-button" aria-label={words.settings.open}><Gear /></Button>
      <Popover placement="bottom end" className="popover">
        <Dialog className="settings">
          <Heading slot="title">{words.settings.open}</Heading>
          <TextField value={person} onChange={savePerson} maxLength={200} autoComplete="name">
            <Label>{words.settings.name}</Label>
            <Input />
            <Text slot="description">{words.settings.nameHelp}</Text>
          </TextField>
          <RadioGroup value={theme} onChange={choose} className="segments">
            <Label>{words.settings.theme}</Label>
            <div>{themes.map((one) => <Radio key={one} value={one}>{words.settings.themes[one]}</Radio>)}</div>
          </RadioGroup>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
