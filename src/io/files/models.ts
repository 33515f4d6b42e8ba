/** Reads the trained models under `data/models/`: bytes only; the language floor knows what they mean. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type ModelFiles = { readonly model: Uint8Array; readonly kernel: Uint8Array };

/** `folder` is `data/models`; `language` a BCP 47 code with a folder there. */
export function readModelFiles(folder: string, language: string): ModelFiles {
  return { model: readFileSync(join(folder, language, "language.bin")), kernel: readFileSync(join(folder, "kernel.wasm")) };
}
