/** The documents of a set as the pipeline gets them: id and text, and where known published, title, outlet, language. Nothing of the gold. */
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";
import { z } from "zod";

/** One line on the way in; what is not named here is dropped. `verb` is given by `event_location` alone. */
export const EvalDocument = z.object({
  id: z.string(),
  text: z.string(),
  published: z.string().nullish(),
  title: z.string().nullish(),
  outlet: z.string().nullish(),
  language: z.string().nullish(),
});
export type EvalDocument = z.infer<typeof EvalDocument>;

/** One line of the development data, with its gold. */
export const GoldDocument = z.looseObject({
  id: z.string(),
  text: z.string(),
  published: z.string().nullish(),
  title: z.string().nullish(),
  publisher: z.string().nullish(),
  lang: z.string().nullish(),
  gold: z.unknown(),
});
export type GoldDocument = z.infer<typeof GoldDocument>;

/** Strips the gold and everything else that the pipeline must not see. */
export function withoutGold(gold: GoldDocument): EvalDocument {
  return {
    id: gold.id,
    text: gold.text,
    ...(gold.published ? { published: gold.published } : {}),
    ...(gold.title ? { title: gold.title } : {}),
    ...(gold.publisher ? { outlet: gold.publisher } : {}),
    ...(gold.lang ? { language: gold.lang } : {}),
  };
}

export function readGold(path: string): GoldDocument[] {
  return readFileSync(path, "utf8").split("\n").filter((line) => line.trim() !== "").map((line) => GoldDocument.parse(JSON.parse(line)));
}

/** Documents from JSON lines on standard input. */
export async function* documentsFrom(input: NodeJS.ReadableStream): AsyncGenerator<EvalDocument> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() !== "") yield EvalDocument.parse(JSON.parse(line));
  }
}
