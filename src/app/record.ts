/** The record in its folder, opened with everything that works on it, and closed again whatever happens. */
import process from "node:process";
import { openRecord as openStores } from "#io/store/open.ts";
import type { Record } from "#pipeline/keep.ts";
import { readConfig } from "./config.ts";
import type { Config } from "./config.ts";
import { openReader } from "./wire.ts";
import type { Progress } from "./wire.ts";

export type OpenRecord = Record & { readonly folder: string; readonly close: () => Promise<void> };

export type Opening = {
  /** Make the record when there is none; else that is the problem `record-missing`. */
  readonly create: boolean;
  readonly progress?: Progress;
};

export async function openRecord(config: Config, { create, progress = () => {} }: Opening): Promise<OpenRecord> {
  const { store, originals, close } = await openStores(config.dataFolder, { create });
  try {
    const reader = await openReader(config, { progress });
    return { store, originals, reader, clock: () => new Date().toISOString(), folder: config.dataFolder, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export async function withRecord<Result>(work: (record: OpenRecord) => Promise<Result>, opening: Opening): Promise<Result> {
  const record = await openRecord(readConfig(process.env), opening);
  try {
    return await work(record);
  } finally {
    await record.close();
  }
}
