/** Many documents on all cores: batches go to threads, answers come back in the order of the documents. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Answer, Line } from "./answer-line.ts";
import type { ThreadData } from "./thread.ts";

/** A batch is sent when it holds this many documents or characters. */
const batchDocuments = 32;
const batchCharacters = 200_000;
/** Batches under way for each thread: one that it reads, one that waits for it. */
const batchesAhead = 2;
const mostThreads = 16;

/** Reads `lines` in threads and hands each answer to `tell`, in order; waits for `tell`, so that a slow reader of the output slows the input. */
export async function answerInThreads(lines: AsyncIterable<Line>, data: ThreadData, tell: (answer: Answer) => Promise<void>): Promise<void> {
  const threads = Array.from({ length: Math.min(availableParallelism(), mostThreads) }, () => new Worker(new URL("thread.ts", import.meta.url), { workerData: data }));
  const free = threads.flatMap((thread) => Array.from({ length: batchesAhead }, () => thread));
  const waiting = new Map<Worker, Promise<unknown>>();
  const underWay: Promise<readonly Answer[]>[] = [];
  try {
    for await (const batch of batches(lines)) {
      while (free.length === 0) await tellAll(underWay.shift(), tell);
      const thread = free.shift();
      if (thread === undefined) throw new Error("no thread is free");
      const before = waiting.get(thread);
      const answers = send(thread, batch, before).finally(() => free.push(thread));
      // A failure is told where the answers are waited for (tellAll), not to whoever queues behind it.
      waiting.set(thread, answers.catch(() => undefined));
      underWay.push(answers);
    }
    while (underWay.length > 0) await tellAll(underWay.shift(), tell);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

async function tellAll(answers: Promise<readonly Answer[]> | undefined, tell: (answer: Answer) => Promise<void>): Promise<void> {
  for (const answer of (await answers) ?? []) await tell(answer);
}

/** One batch after another: a thread answers one message at a time. A thread that dies fails its batch, loudly. */
async function send(thread: Worker, batch: readonly Line[], before: Promise<unknown> | undefined): Promise<readonly Answer[]> {
  await before;
  return new Promise((answered, failed) => {
    const done = (settle: () => void) => {
      thread.off("message", onMessage);
      thread.off("error", onError);
      thread.off("exit", onExit);
      settle();
    };
    const onMessage = (answers: readonly Answer[]) => done(() => answered(answers));
    const onError = (error: unknown) => done(() => failed(error instanceof Error ? error : new Error(String(error))));
    const onExit = () => done(() => failed(new Error("a reading thread ended before it answered")));
    thread.on("message", onMessage);
    thread.on("error", onError);
    thread.on("exit", onExit);
    thread.postMessage(batch);
  });
}

async function* batches(lines: AsyncIterable<Line>): AsyncGenerator<readonly Line[]> {
  let batch: Line[] = [];
  let characters = 0;
  for await (const line of lines) {
    batch.push(line);
    characters += line.line.length;
    if (batch.length >= batchDocuments || characters >= batchCharacters) {
      yield batch;
      batch = [];
      characters = 0;
    }
  }
  if (batch.length > 0) yield batch;
}
