/** `sitrep serve`: the page and its API on this machine, until Ctrl+C. */
import process from "node:process";
import { refresh } from "#pipeline/keep.ts";
import { Problem } from "#record/problem.ts";
import { readConfig } from "../../config.ts";
import { buildPage, servePage } from "../../page.ts";
import { openRecord } from "../../record.ts";
import type { OpenRecord } from "../../record.ts";
import { paint, progressLine } from "../paint.ts";

export async function serve(options: { readonly port?: string }): Promise<void> {
  const port = portOf(options);
  const bar = progressLine();
  const record = await openRecord(readConfig(process.env), { create: true, progress: bar.show });
  bar.end();
  await serveRecord(record, port);
}

/** Serves until the process is told to stop; then closes the record. */
export async function serveRecord(record: OpenRecord, port: number): Promise<void> {
  await readAnew(record);
  await buildPage((words) => console.log(words));
  const served = await servePage(record, port);
  const stopped = untilStopped();
  console.log(`The page: ${paint("bold", served.url)}  (this machine only; Ctrl+C stops it)`);
  await stopped;
  await served.close();
  await record.close();
}

/** Listens from the moment it is called: a signal that comes before the page's address is printed counts too. */
function untilStopped(): Promise<void> {
  return new Promise((stopped) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopped());
  });
}

/** Reports that the present rules have not read yet are read before anybody looks at them. */
async function readAnew(record: OpenRecord): Promise<void> {
  const bar = progressLine();
  const total = await record.store.countReports();
  await refresh(record, (done) => bar.show("reading anew by the present rules", done, total));
  bar.end();
}

/** The port asked for, else that of the settings; checked before anything is opened or built. */
export function portOf({ port: words }: { readonly port?: string }): number {
  if (words === undefined) return readConfig(process.env).port;
  const port = Number(words);
  if (!/^\d{1,5}$/.test(words) || port > 65_535) throw new Problem("setting-invalid", `"${words}" is no port. Use a number from 0 to 65535.`, { subject: words });
  return port;
}
