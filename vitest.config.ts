/** Two projects: `quick` runs beside the code in seconds; `whole` is what needs a process, a browser or minutes. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "test/place-index.ts",
    projects: [
      { test: { name: "quick", include: ["src/**/*.test.ts", "web/**/*.test.ts", "web/**/*.test.tsx", "train/**/*.test.ts", "eval/**/*.test.ts", "test/quick/**/*.test.ts"], testTimeout: 20_000 } },
      { test: { name: "whole", include: ["test/whole/**/*.test.ts"], testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false } },
    ],
  },
});
