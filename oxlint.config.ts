/** The linter's rules. The floors come from layers.ts: this file only translates them. */
import { defineConfig } from "oxlint";
import { clientModules, effectModules, floors, networkFolder } from "./layers.ts";
import type { Floor } from "./layers.ts";

type Pattern = { regex: string; message: string; allowTypeImports?: boolean };

/** The name that stands in `#name/…` and the last folder of a floor: `src/stages/read` → `read`. */
function nameOf(folder: string): string {
  return folder.split("/").at(-1) ?? folder;
}

function closedTo(floor: Floor): Pattern[] {
  const open = new Set(floor.mayImport.filter((entry) => !entry.endsWith("?types")));
  const typesOnly = new Set(floor.mayImport.filter((entry) => entry.endsWith("?types")).map((entry) => entry.slice(0, -"?types".length)));
  return floors
    .filter((other) => other.folder !== floor.folder && !open.has(other.folder))
    .map((other) => {
      const name = nameOf(other.folder);
      const pattern: Pattern = {
        regex: `^(#${name}/|(\\.\\.?/)+(src/)?(stages/)?${name}/)`,
        message: `${floor.folder} must not import ${other.folder} (layers.ts).`,
      };
      return typesOnly.has(other.folder) ? { ...pattern, allowTypeImports: true } : pattern;
    });
}

function forbid(patterns: Pattern[]): ["error", { patterns: Pattern[] }] {
  return ["error", { patterns }];
}

function exactly(modules: readonly string[], message: string): Pattern[] {
  return modules.map((name) => ({ regex: `^${name.replaceAll("*", ".*")}$`, message }));
}

const onlyTheNet = exactly(clientModules, `Only ${networkFolder} speaks to the network.`);
const noEffects = exactly(effectModules, "A pure floor has no disk, no network, no clock and no chance.");
const noTests = { regex: "\\.(test|contract)\\.ts$", message: "Code must not import tests." };

const noGlobalFetch = ["error", "fetch", "XMLHttpRequest", "WebSocket"] as ["error", ...string[]];
const noProcess = [...noGlobalFetch, "process"] as ["error", ...string[]];
const noClock = [
  "error",
  { object: "Date", property: "now", message: "The clock comes in as an argument." },
  { object: "Math", property: "random", message: "Chance comes in as an argument." },
] as ["error", ...{ object: string; property: string; message: string }[]];

export default defineConfig({
  plugins: ["typescript", "unicorn", "oxc", "import", "react", "jsx-a11y"],
  ignorePatterns: ["node_modules/**", "web/dist/**", "sitrep-data/**", "docs/reference/**", "coverage/**", "**/*.as.ts"],
  categories: { correctness: "error", suspicious: "error" },
  rules: {
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/consistent-type-imports": "error",
    "import/no-cycle": "error",
    "import/no-default-export": "error",
    "no-restricted-globals": ["error", "XMLHttpRequest", "WebSocket"],
    "max-params": ["error", { max: 3 }],
    "no-console": "error",
    "no-shadow": "off",
    "no-await-in-loop": "off",
    "react/react-in-jsx-scope": "off",
    "unicorn/no-array-sort": "off",
    "unicorn/no-array-reverse": "off",
    "unicorn/consistent-function-scoping": "off",
    "no-underscore-dangle": "off",
    "import/no-unassigned-import": "off",
    // It takes a worker thread's postMessage for a window's.
    "unicorn/require-post-message-target-origin": "off",
  },
  overrides: [
    ...floors.map((floor) => ({
      files: [`${floor.folder}/**/*.ts`, `${floor.folder}/**/*.tsx`],
      rules: {
        "no-restricted-imports": forbid([...closedTo(floor), ...(floor.pure ? noEffects : onlyTheNet), noTests]),
        ...(floor.pure ? { "no-restricted-properties": noClock } : {}),
        ...(floor.folder === "web" ? {} : { "no-restricted-globals": floor.pure ? noProcess : noGlobalFetch }),
      },
    })),
    {
      files: [`${networkFolder}/**/*.ts`],
      rules: { "no-restricted-imports": forbid([...closedTo(floorOf("src/io")), noTests]) },
    },
    { files: ["src/app/cli/**", "eval/**", "bench/**", "train/**", "scripts/**", "src/app/serve/**"], rules: { "no-console": "off" } },
    { files: ["*.config.ts", "web/vite.config.ts"], rules: { "import/no-default-export": "off" } },
    {
      files: ["**/*.test.ts", "**/*.test.tsx", "**/*.contract.ts", "test/**"],
      rules: { "no-restricted-imports": "off", "no-restricted-properties": "off", "no-restricted-globals": "off", "no-console": "off", "typescript/no-non-null-assertion": "off" },
    },
  ],
});

function floorOf(folder: string): Floor {
  const floor = floors.find((one) => one.folder === folder);
  if (floor === undefined) throw new Error(`layers.ts has no floor ${folder}`);
  return floor;
}
