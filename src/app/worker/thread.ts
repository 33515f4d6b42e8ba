/** A thread that reads documents: it opens its own reader over the place index that all threads share, and answers batches in turn. */
import { parentPort, workerData } from "node:worker_threads";
import { openReader } from "../wire.ts";
import type { Config } from "../config.ts";
import { answerLine } from "./answer-line.ts";
import type { Answer, Line } from "./answer-line.ts";

export type ThreadData = { readonly config: Config; readonly places: SharedArrayBuffer };

const { config, places } = workerData as ThreadData;
const reader = await openReader(config, { places });

parentPort?.on("message", (lines: readonly Line[]) => void answerAll(lines));

async function answerAll(lines: readonly Line[]): Promise<void> {
  const answers: Answer[] = [];
  for (const line of lines) answers.push(await answerLine(reader, line));
  parentPort?.postMessage(answers);
}
