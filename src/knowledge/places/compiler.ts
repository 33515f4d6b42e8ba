/** Turns tables and gazetteer lines into a packed index; whoever reads the files (io) is handed this and needs to know no more. */
import { placeBuilder } from "./build.ts";
import { layoutVersion, openIndex, packIndex } from "./layout.ts";
import { readCountries, readDivisions, readGeonamesLine, readSupplement, readWofLine } from "./sources.ts";
import { readDemonyms, readWords } from "./words.ts";

/** Text of the files of data/places/, by name. */
export type PlaceTables = Readonly<Record<string, string>>;

/** GeoNames lines come first, Who's On First second: the first to name a place gives its id and point. */
export type Compilation = {
  readonly add: (line: string, format: "geonames" | "wof") => void;
  readonly finish: (version: string) => Uint8Array;
};

export const placeCompiler = { layoutVersion, start, open: openIndex };

function start(tables: PlaceTables): Compilation {
  const builder = placeBuilder();
  const table = (name: string): string => tables[name] ?? "";
  for (const entry of [...readCountries(table("countries.tsv")), ...readDivisions(table("divisions.tsv"), table("provinces.tsv"))]) builder.add(entry);
  let supplemented = false;
  // After GeoNames, whose ids and populations its towns take; before the rest, whose points it outranks.
  const supplement = (): void => {
    if (!supplemented) for (const entry of readSupplement(table("supplement.tsv"))) builder.add(entry);
    supplemented = true;
  };
  return {
    add: (line, format) => {
      if (format === "wof") supplement();
      const entry = format === "wof" ? readWofLine(line) : readGeonamesLine(line);
      if (entry !== null) builder.add(entry);
    },
    finish: (version) => {
      supplement();
      const given = { version, demonyms: readDemonyms(table("countries.tsv"), table("supplement.tsv")), words: readWords(table("words.en.tsv")) };
      return packIndex(builder.finish(given));
    },
  };
}
