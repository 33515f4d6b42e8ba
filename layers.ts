/** The floors of the house as data: which folder may import which. The linter reads it, and a test plants a breach for every row. */

export type Floor = {
  /** Folder, relative to the root. */
  readonly folder: string;
  /** Floors of ours that it may import; `folder?types` allows types only. */
  readonly mayImport: readonly string[];
  /** Pure floors have no clock, no network, no disk, no chance: no `node:` modules, no `Date.now`, no `Math.random`. */
  readonly pure: boolean;
};

const allOfSrc = [
  "src/record", "src/language", "src/knowledge", "src/stages/ingest", "src/stages/read", "src/stages/reconcile",
  "src/stages/analyse", "src/stages/publish", "src/pipeline", "src/io", "src/app",
] as const;

const belowStages = ["src/record", "src/language", "src/knowledge"];
const stages = allOfSrc.filter((folder) => folder.startsWith("src/stages/"));

export const floors: readonly Floor[] = [
  { folder: "src/record", mayImport: [], pure: true },
  { folder: "src/language", mayImport: ["src/record"], pure: true },
  { folder: "src/knowledge", mayImport: ["src/record", "src/language"], pure: true },
  ...stages.map((folder) => ({ folder, mayImport: belowStages, pure: true })),
  { folder: "src/pipeline", mayImport: [...belowStages, ...stages], pure: true },
  { folder: "src/io", mayImport: ["src/record", "src/pipeline?types"], pure: false },
  { folder: "src/app", mayImport: allOfSrc.filter((folder) => folder !== "src/app"), pure: false },
  { folder: "web", mayImport: ["src/record"], pure: false },
  { folder: "train", mayImport: ["src/record", "src/language"], pure: false },
  { folder: "eval", mayImport: allOfSrc, pure: false },
  { folder: "bench", mayImport: allOfSrc, pure: false },
];

/** The only folder that may speak to the network as a client. */
export const networkFolder = "src/io/net";

/** Modules that reach the network, disk, clock or chance; pure floors import none of them. */
export const effectModules = ["node:*", "undici", "kysely", "hono", "hono/*", "@hono/*"] as const;

/** Modules and globals that open connections; only `networkFolder` uses them (and `src/app/api` serves, on loopback). */
export const clientModules = ["undici", "node:http", "node:https", "node:net", "node:tls", "node:dgram", "node:http2", "node:dns", "node:dns/promises"] as const;
