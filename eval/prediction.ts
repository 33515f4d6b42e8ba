/** One document through the ordinary pipeline, and its reading mapped to a set's format. */
import type { Reading } from "#record/reading.ts";
import type { Reader } from "#pipeline/reader.ts";
import type { EvalDocument } from "./documents.ts";

/** Maps a reading to the fields of a prediction. It maps, it does not think. */
export type Adapter = (reading: Reading) => Readonly<Record<string, unknown>>;

export async function predict(reader: Reader, adapt: Adapter, document: EvalDocument): Promise<Record<string, unknown>> {
  return { id: document.id, ...adapt(await reader.readText(inputOf(document))) };
}

/** A document as the pipeline takes it: what is not given is left out. */
export function inputOf(document: EvalDocument): Parameters<Reader["readText"]>[0] {
  return {
    id: document.id,
    text: document.text,
    ...(document.published ? { published: document.published } : {}),
    ...(document.title ? { title: document.title } : {}),
    ...(document.outlet ? { outlet: document.outlet } : {}),
    ...(document.language ? { language: document.language } : {}),
  };
}
