/** How Node runs this program; imported before all else, because it holds only for code that is loaded after it. */
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { setFlagsFromString } from "node:v8";

// The patterns for figures and dates are long. V8 makes bytecode of a pattern first and machine code on its second use;
// for such patterns the first step takes ten times as long as the second, and half a second of every start.
setFlagsFromString("--no-regexp-tier-up");

// The program's own code, stripped of its types and compiled, is kept beside the place index; where that can't be written, nothing is kept.
enableCompileCache(join(process.env["SITREP_CACHE"] || join(import.meta.dirname, "../../.cache"), "code"));
