/** Brings the bytes of one input: a file, a web address, or standard input (`-`). */
import process from "node:process";
import { readInputFile, readInputStream } from "#io/files/input.ts";
import type { Fetched } from "#pipeline/ports.ts";

export async function bring(input: string): Promise<Fetched> {
  if (input === "-") return readInputStream(process.stdin);
  if (!/^https?:\/\//i.test(input)) return readInputFile(input);
  const { makeFetcher } = await import("#io/net/fetcher.ts");
  return makeFetcher().fetch(input);
}
