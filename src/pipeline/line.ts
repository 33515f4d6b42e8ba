/** The line that a report travels, as data: each stage says its name, what it needs and what it gives; a test checks that it joins up, ARCHITECTURE.md draws it. */

export type StageCard = {
  readonly name: string;
  readonly needs: readonly string[];
  readonly gives: readonly string[];
  readonly says: string;
};

export const line: readonly StageCard[] = [
  { name: "ingest", needs: ["bytes"], gives: ["report"], says: "decodes, finds title, outlet, date and typed blocks; makes the kept text" },
  { name: "read", needs: ["report", "knowledge"], gives: ["reading"], says: "finds times, actors, places, tolls, claims, events, control and relations" },
  { name: "judge", needs: ["reading", "judgements"], gives: ["judged reading"], says: "lays what people decided over what the machine proposed" },
  { name: "publish", needs: ["judged reading"], gives: ["brief", "files"], says: "writes the brief and the exports, every sentence with its evidence" },
];

/** What comes from outside the line. */
export const givens = ["bytes", "knowledge", "judgements"] as const;
