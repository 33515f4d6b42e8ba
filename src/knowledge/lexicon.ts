/** Words of a language with their classes, as people keep them in data/lexicon/<lang>/: one table a file, tab-separated, first row the columns. */

/** Rows of one table, each a record of column → cell. */
export type Table = readonly Readonly<Record<string, string>>[];

/** Tables by language, then by file name without its ending: `lexicon.en.cues`. */
export type Lexicon = Readonly<Record<string, Readonly<Record<string, Table>>>>;

/** Reads a tab-separated table. Lines that begin with `#` and empty lines are left out; a short row has empty cells. */
export function parseTable(text: string): Table {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const columns = lines[0]?.split("\t") ?? [];
  return lines.slice(1).map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
  });
}
