/** Writes the JSON Schema of the record's nouns to docs/reference/schema/: `npm run schema`. A test fails when the files are behind the code. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { schemaFiles } from "./schema-files.ts";

const folder = resolve(import.meta.dirname, "../docs/reference/schema");
mkdirSync(folder, { recursive: true });
for (const [name, text] of schemaFiles()) writeFileSync(join(folder, name), text);
