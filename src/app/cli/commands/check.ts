/** `sitrep check`: verifies the record and names every fault in a sentence. */
import process from "node:process";
import { openRecord } from "#io/store/open.ts";
import { checkRecord } from "#io/store/check.ts";
import { readConfig } from "../../config.ts";
import { exitCodes } from "../failure.ts";
import { paint } from "../paint.ts";

export async function check(options: { readonly json?: boolean }): Promise<void> {
  const { dataFolder } = readConfig(process.env);
  const { store, originals, close } = await openRecord(dataFolder, { create: false });
  try {
    const faults = await checkRecord(store, originals);
    const reports = await store.countReports();
    const judgements = (await store.judgements()).length;
    if (options.json === true) process.stdout.write(`${JSON.stringify({ reports, judgements, faults }, null, 2)}\n`);
    else if (faults.length === 0) console.log(`${paint("green", "Sound.")} ${reports} reports and ${judgements} judgements: originals, spans, the log's chain and the database agree.`);
    else console.log([paint("red", `${faults.length} faults:`), ...faults.map((fault) => `· ${fault}`)].join("\n"));
    if (faults.length > 0) process.exitCode = exitCodes.fault;
  } finally {
    await close();
  }
}
