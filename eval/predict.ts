/** Reads documents as JSON lines on standard input and prints a set's predictions, one a line, in the same order: `npm run -s predict -- NAME`. */
import process from "node:process";
import { readConfig } from "#app/config.ts";
import { openReader } from "#app/wire.ts";
import { documentsFrom } from "./documents.ts";
import { setNamed, sets } from "./sets.ts";
import { predict } from "./prediction.ts";

const name = process.argv[2] ?? "";
const set = setNamed(name);
if (set === null) {
  process.stderr.write(`There is no set "${name}". Known: ${sets.map((one) => one.name).join(", ")}.\n`);
  process.exit(2);
}
const adapt = await set.adapter();
const reader = await openReader(readConfig(process.env));
for await (const document of documentsFrom(process.stdin)) {
  process.stdout.write(`${JSON.stringify(await predict(reader, adapt, document))}\n`);
}
