/** Colours, tables and progress for people; plain text where there is no terminal or NO_COLOR is set. */
import process from "node:process";
import { stripVTControlCharacters, styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Styled where standard output is a terminal that shows colours. */
export function paint(style: Style, words: string): string {
  return styleText(style, words, { stream: process.stdout, validateStream: true });
}

/** Control characters of a report must never reach the terminal: they could rewrite what stands on it. */
export function harmless(words: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the very signs to be taken out
  return words.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}

export function width(): number {
  return Math.max(60, Math.min(process.stdout.columns ?? 100, 140));
}

/** A table with a header; the last column takes what room is left and wraps. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const last = header.length - 1;
  const widths = header.slice(0, last).map((name, i) => Math.min(34, Math.max(name.length, ...rows.map((row) => lengthOf(row[i] ?? "")))));
  const room = Math.max(20, width() - widths.reduce((sum, one) => sum + one + 2, 0));
  const line = (cells: readonly string[]) => {
    const wrapped = cells.map((cell, i) => wrap(cell, i === last ? room : (widths[i] ?? room)));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, row) =>
      wrapped.map((lines, i) => (i === last ? (lines[row] ?? "") : pad(lines[row] ?? "", widths[i] ?? 0))).join("  ").trimEnd()).join("\n");
  };
  return [paint("bold", line(header)), ...rows.map(line)].join("\n");
}

function lengthOf(words: string): number {
  return stripVTControlCharacters(words).length;
}

function pad(words: string, to: number): string {
  return words + " ".repeat(Math.max(0, to - lengthOf(words)));
}

/** Breaks at spaces; a word longer than the line is cut. */
export function wrap(words: string, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.replace(/\s+/g, " ").trim().split(" ")) {
    let rest = word;
    while (lengthOf(rest) > room) {
      if (line !== "") lines.push(line);
      lines.push(rest.slice(0, room));
      rest = rest.slice(room);
      line = "";
    }
    if (line === "") line = rest;
    else if (lengthOf(line) + 1 + lengthOf(rest) <= room) line += ` ${rest}`;
    else {
      lines.push(line);
      line = rest;
    }
  }
  return [...lines, line];
}

/** One line on standard error that is drawn over; silent where that is no terminal. */
export function progressLine(): { readonly show: (says: string, done: number, total: number) => void; readonly end: () => void } {
  const isTerminal = process.stderr.isTTY === true;
  let last = 0;
  return {
    show: (says, done, total) => {
      const now = Date.now();
      if (!isTerminal || (now - last < 80 && done < total)) return;
      last = now;
      const share = total > 0 ? Math.min(1, done / total) : 0;
      const bar = "█".repeat(Math.round(share * 24)).padEnd(24, "░");
      process.stderr.write(`\r\u001b[K${says} ${bar} ${total > 0 ? `${done.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")}` : ""}`);
    },
    end: () => {
      if (isTerminal) process.stderr.write("\r\u001b[K");
    },
  };
}
