/** Builds the page into web/dist. No inline script or style comes out of it, so that the content security policy can forbid both. */
import process from "node:process";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import type { Plugin } from "vite";

// Whoever builds with NODE_ENV set (a test runner, say) would get React's development build, twice as heavy.
process.env["NODE_ENV"] = "production";

/**
 * React Aria brings its few words of its own in 34 languages, a third of the page's weight. Those of languages that the page
 * does not speak are left out.
 */
const spoken = ["en-US"];
const otherLanguages = new RegExp(`/intl/[^?]*/(?!${spoken.join("|")})[a-z]{2}-[A-Z]{2}\\.m?js$`);

const onlyOurLanguages: Plugin = {
  name: "only-our-languages",
  enforce: "pre",
  load: (id) => (id.includes("/react-aria") || id.includes("/react-stately") ? (otherLanguages.test(id) ? "export default {};" : null) : null),
};

export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [react(), onlyOurLanguages],
  worker: { format: "es" },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2023",
    // Nothing becomes a data: address: fonts and data are files, each with its own type and caching.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The map is one chunk by design; it loads when a map is opened.
    chunkSizeWarningLimit: 2500,
  },
});
