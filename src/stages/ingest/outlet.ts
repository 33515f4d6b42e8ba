/** Finds the outlet and the byline where a plain text names them: a closing "Herald and agencies", a dateline's "(Reuters) -". */
import { findFullDates } from "#language/calendar.ts";
import type { Block } from "#record/report.ts";

export type Signed = { readonly outlet: string | null; readonly byline: string | null };

/** Names of the wires that sign a dateline or a closing line, as they are best known. */
const wires: Readonly<Record<string, string>> = {
  reuters: "Reuters", afp: "AFP", ap: "AP", "associated press": "AP", dpa: "dpa", xinhua: "Xinhua", tass: "TASS", "itar-tass": "TASS", interfax: "Interfax", efe: "EFE",
  "acan-efe": "ACAN-EFE", ansa: "ANSA", sana: "SANA", irna: "IRNA", irin: "IRIN", upi: "UPI", bbc: "BBC", anadolu: "Anadolu Agency", "anadolu agency": "Anadolu Agency", aa: "Anadolu Agency",
  "ria novosti": "RIA Novosti", ukrinform: "Ukrinform", wafa: "WAFA", petra: "Petra", cnn: "CNN",
};
const wireNames = Object.keys(wires).join("|");
const dateline = new RegExp(`^\\p{Lu}[\\p{L} .,'/\\d-]{1,70}\\((${wireNames})\\) ?(?:-{1,2}|:)`, "iu");
const andAgencies = /^(\p{Lu}[\p{L}\d.'& -]{1,40}?)(?:,| and| &|, and| with|\/| \+) ?(?:news )?agenc(?:y|ies)\.?$/u;
const closing = new RegExp(`^(?:-{1,2} ?|\\(|\\[)?(${wireNames})(?:\\)|\\])?\\.?$`, "iu");

/** `shadow` is the kept text with plain signs; offsets agree with the kept text. */
export function signedBy(text: string, shadow: string, blocks: readonly Block[]): Signed {
  const line = blocks.find((block) => block.kind === "byline" && namesSomeone(shadow.slice(block.start, block.end)));
  const byline = line === undefined ? null : text.slice(line.start, line.end);
  return { outlet: closingOutlet(shadow, blocks) ?? datelineOutlet(shadow, blocks), byline };
}

/** A line with a clock or a date alone stands with the bylines and names nobody. */
function namesSomeone(words: string): boolean {
  const isStamp = /^(?:(?:first |last )?(?:published|updated|posted|modified)|last update|date\b)/i.test(words);
  const rest = findFullDates(words).reduceRight((left, date) => left.slice(0, date.start) + left.slice(date.end), words);
  return !isStamp && /\p{Lu}\p{L}/u.test(rest.replace(/\b(?:GMT|UTC|AM|PM|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/gi, ""));
}

function closingOutlet(shadow: string, blocks: readonly Block[]): string | null {
  for (const block of blocks.slice(-3).toReversed()) {
    const words = shadow.slice(block.start, block.end);
    if (words.length > 80) continue;
    const house = andAgencies.exec(words)?.[1];
    if (house !== undefined && !/^(?:staff|by|from|our)\b/i.test(house) && block.kind === "byline") return house.trim();
    const wire = closing.exec(words)?.[1];
    if (wire !== undefined) return wires[wire.toLowerCase()] ?? wire;
  }
  return null;
}

function datelineOutlet(shadow: string, blocks: readonly Block[]): string | null {
  const lead = blocks.find((block) => block.kind === "paragraph");
  const wire = lead === undefined ? undefined : dateline.exec(shadow.slice(lead.start, lead.start + 140))?.[1];
  return wire === undefined ? null : wires[wire.toLowerCase()] ?? wire;
}
