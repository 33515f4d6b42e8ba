/** The labelled example reports that come with Sitrep. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Example = z.object({
  file: z.string(),
  given: z.object({ title: z.string().optional(), outlet: z.string().optional(), published: z.string().optional() }),
});
export type Example = z.infer<typeof Example>;

/** In the order of `reports.json`; `file` is a whole path. */
export function listExamples(folder: string): Example[] {
  return z.array(Example).parse(JSON.parse(readFileSync(join(folder, "reports.json"), "utf8"))).map((one) => ({ ...one, file: join(folder, one.file) }));
}
