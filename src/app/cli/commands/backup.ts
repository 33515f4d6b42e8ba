/** `sitrep backup` and `sitrep restore`: the whole record to another folder and back, every file verified by its hash. */
import process from "node:process";
import { backup as backUp, restore as bringBack } from "#io/files/backup.ts";
import { readConfig } from "../../config.ts";
import { progressLine } from "../paint.ts";

export async function backup(target: string): Promise<void> {
  const bar = progressLine();
  const { dataFolder } = readConfig(process.env);
  const { files, bytes, faults } = await backUp(dataFolder, target, { madeAt: new Date().toISOString(), onProgress: (done, total) => bar.show("backup", done, total) });
  bar.end();
  for (const fault of faults) console.error(fault);
  console.log(`Copied ${files} files (${megabytes(bytes)}) of ${dataFolder} to ${target}.`);
  if (faults.length > 0) process.exitCode = 1;
}

export async function restore(source: string): Promise<void> {
  const bar = progressLine();
  const { dataFolder } = readConfig(process.env);
  const { files, bytes } = await bringBack(source, dataFolder, (done, total) => bar.show("restore", done, total));
  bar.end();
  console.log(`Brought ${files} files (${megabytes(bytes)}) back to ${dataFolder}; every hash agrees.`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
