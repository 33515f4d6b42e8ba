/** Peers from npm on the same texts. None of them reads claims, events or tolls: each is named for what it does. */
import type { Work } from "./measure.ts";

export async function compromise(): Promise<Work> {
  const { default: nlp } = await import("compromise");
  const run = async (text: string) => {
    const doc = nlp(text);
    doc.places().out("array");
    doc.people().out("array");
  };
  return { name: "compromise 14", gives: "tags, people, places (a tenth of the input)", run };
}

export async function wink(): Promise<Work> {
  const { default: winkNlp } = await import("wink-nlp");
  const { default: model } = await import("wink-eng-lite-web-model");
  const nlp = winkNlp(model);
  return { name: "wink-nlp 2", gives: "tags, dates, numbers; no names", run: async (text) => void nlp.readDoc(text).entities().out() };
}

export async function chrono(): Promise<Work> {
  const { parse } = await import("chrono-node");
  const anchor = new Date("2015-10-07T12:00:00Z");
  return { name: "chrono-node 2", gives: "dates only", run: async (text) => void parse(text, anchor) };
}
