/** Peers from npm on the same texts in the same run. None of them reads claims, events or tolls: each is named for what it does. */
import { measure } from "./measure.ts";
import type { Measured } from "./measure.ts";

export async function measurePeers(documents: readonly string[]): Promise<Measured[]> {
  return [await compromise(documents), await wink(documents), await chrono(documents)];
}

async function compromise(documents: readonly string[]): Promise<Measured> {
  const { default: nlp } = await import("compromise");
  const few = documents.slice(0, Math.ceil(documents.length / 10));
  return measure(few, {
    name: "compromise 14",
    gives: "tags, people, places (a tenth of the input)",
    run: async (text) => {
      const doc = nlp(text);
      doc.places().out("array");
      doc.people().out("array");
    },
  });
}

async function wink(documents: readonly string[]): Promise<Measured> {
  const { default: winkNlp } = await import("wink-nlp");
  const { default: model } = await import("wink-eng-lite-web-model");
  const nlp = winkNlp(model);
  return measure(documents, { name: "wink-nlp 2", gives: "tags, dates, numbers; no names", run: async (text) => void nlp.readDoc(text).entities().out() });
}

async function chrono(documents: readonly string[]): Promise<Measured> {
  const { parse } = await import("chrono-node");
  const anchor = new Date("2015-10-07T12:00:00Z");
  return measure(documents, { name: "chrono-node 2", gives: "dates only", run: async (text) => void parse(text, anchor) });
}
