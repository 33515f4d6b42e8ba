/** The public sets that Sitrep is measured on: where each lies, who scores it, which figures count, and what others reach. */
import type { Adapter } from "./prediction.ts";

export type Figure = {
  readonly name: string;
  /** Path of keys (or indices) into what the scorer prints with `--json`. */
  readonly path: readonly (string | number)[];
  readonly floor: string;
  readonly best: string;
};

export type EvalSet = {
  readonly name: string;
  /** File below `score/`. */
  readonly scorer: string;
  readonly adapter: () => Promise<Adapter>;
  readonly figures: readonly Figure[];
};

function fig(name: string, path: Figure["path"], beside: { floor?: string; best?: string } = {}): Figure {
  return { name, path, floor: beside.floor ?? "–", best: beside.best ?? "–" };
}

function geo(name: string, floor: string, best: { f1: string; acc: string }): EvalSet {
  return {
    name: `geoparse_${name}`,
    scorer: "geoparse.py",
    adapter: async () => name === "geovirus" ? (await import("./adapters/geoparse.ts")).geoparseNames : (await import("./adapters/geoparse.ts")).geoparse,
    figures: [
      fig("F1@161 km", ["end_to_end", "geoparse_f"], { best: best.f1 }),
      fig("acc@161 over all gold", ["end_to_end", "acc161_over_all_gold"], { floor, best: best.acc }),
      fig("recognition F1", ["recognition_exact_all", "f"]),
      fig("median km of found", ["resolution", "median_km"]),
    ],
  };
}

const timexFigures = (value: { floor: string; best: string }, strict: { floor: string; best: string }): Figure[] => [
  fig("value F1", ["value", "f"], value),
  fig("strict F1", ["strict", "f"], strict),
  fig("relaxed F1", ["relaxed", "f"]),
];

export const sets: readonly EvalSet[] = [
  {
    name: "polnear",
    scorer: "attribution.py",
    adapter: async () => (await import("./adapters/polnear.ts")).polnear,
    figures: [
      fig("strict relation F1", ["relation", "strict", "f"], { floor: ".110", best: "human .611; Citron .568 on its like" }),
      fig("content overlap F1", ["content", "overlap", "f"], { floor: ".435", best: "human .840" }),
      fig("cue exact F1", ["cue", "exact", "f"], { floor: ".43", best: "human .72" }),
      fig("source given content", ["relation", "source_given_content", "overlap"], { best: "human .95" }),
    ],
  },
  {
    name: "tempeval3",
    scorer: "timex.py",
    adapter: async () => (await import("./adapters/timex.ts")).timex,
    figures: timexFigures({ floor: ".580", best: "HeidelTime .776" }, { floor: ".589", best: "SynTime .921" }),
  },
  {
    name: "wikiwars",
    scorer: "timex.py",
    adapter: async () => (await import("./adapters/timex.ts")).timex,
    figures: timexFigures({ floor: ".744", best: "–" }, { floor: ".709", best: "SynTime .784 (test)" }),
  },
  geo("trnews", ".395", { f1: ".611 (test)", acc: ".525 (test)" }),
  geo("gwn", ".292", { f1: ".569 (test)", acc: ".453 (test)" }),
  geo("lgl", ".289", { f1: ".482 (test)", acc: ".428 (test)" }),
  geo("geovirus", ".415", { f1: ".666 (test)", acc: ".611 (test)" }),
  {
    name: "airwars_gaza",
    scorer: "airwars_gaza.py",
    adapter: async () => (await import("./adapters/airwars_gaza.ts")).airwarsGaza,
    figures: [
      fig("killed_exact F1", ["killed_exact", 2], { floor: ".258", best: "victim counts elsewhere .813" }),
      fig("killed_overlap F1", ["killed_overlap", 2], { floor: ".330" }),
      fig("injured_exact F1", ["injured_exact", 2]),
      fig("date F1", ["date", 2], { floor: ".972" }),
    ],
  },
  {
    name: "fakes",
    scorer: "fakes.py",
    adapter: async () => (await import("./adapters/fakes.ts")).fakes,
    figures: [fig("governorate micro F1", ["place micro", 2], { floor: ".847" })],
  },
  {
    name: "muc4",
    scorer: "muc4.py",
    adapter: async () => (await import("./adapters/muc4.ts")).muc4,
    figures: [
      fig("CEAF-REE F1", ["CEAF-REE (GRIT role set; Victim = named)", "micro", 2], { floor: ".249", best: "IterX .574; rules of 1992 .521" }),
      fig("template F1", ["template filling (GTT)", "micro", 2], { floor: ".324", best: "IterX .530; rules of 1992 .542" }),
      fig("relevance F1", ["official-key slots", "relevance", 2]),
    ],
  },
  {
    name: "case21_task2",
    scorer: "case21_task2.py",
    adapter: async () => (await import("./adapters/case21_task2.ts")).case21,
    figures: [fig("weighted F1", ["weighted", 2], { floor: ".403", best: ".771–.839, supervised" }), fig("macro F1", ["macro", 2]), fig("accuracy", ["micro", 2])],
  },
  {
    name: "re3d_docs",
    scorer: "re3d_docs.py",
    adapter: async () => (await import("./adapters/re3d_docs.ts")).re3dDocs,
    figures: [fig("entities overlap micro F1", ["overlap micro", 2]), fig("entities exact micro F1", ["exact micro", 2])],
  },
];

export function setNamed(name: string): EvalSet | null {
  return sets.find((set) => set.name === name) ?? null;
}
