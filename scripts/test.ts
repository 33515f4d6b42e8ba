/** `npm test`: lint, types, dead code and every test, the browser's included. Nothing is skipped; the first part that fails does not stop the others. */
import { spawnSync } from "node:child_process";
import process from "node:process";

const steps: readonly (readonly [says: string, command: string, args: readonly string[]])[] = [
  ["lint and the floors of the house", "oxlint", ["--deny-warnings"]],
  ["types", "tsc", []],
  ["dead code", "knip", []],
  ["quick tests", "vitest", ["run", "--project", "quick"]],
  ["whole tests: processes, the record under kill -9, the page in a browser", "vitest", ["run", "--project", "whole"]],
];

let failed = 0;
for (const [says, command, args] of steps) {
  console.log(`\n— ${says}`);
  const started = Date.now();
  const { status, error } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) {
    failed++;
    console.error(`${says}: failed${error === undefined ? "" : ` (${error.message})`}`);
  } else console.log(`${says}: passed in ${Math.round((Date.now() - started) / 1000)} s`);
}
console.log(`\n${steps.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
