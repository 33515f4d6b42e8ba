/** What the API asks of the house, made from an open record. */
import { briefOf } from "#pipeline/briefing.ts";
import { decide } from "#pipeline/decide.ts";
import { explain, splitId } from "#pipeline/explain.ts";
import { keep, readingOf } from "#pipeline/keep.ts";
import type { Fetched } from "#pipeline/ports.ts";
import type { Reading } from "#record/reading.ts";
import { Problem } from "#record/problem.ts";
import type { Incoming, Parts } from "./api/parts.ts";
import type { OpenRecord } from "./record.ts";

export function apiParts(record: OpenRecord): Parts {
  return {
    store: record.store,
    read: (incoming) => readIncoming(record, incoming),
    keep: async (incoming) => {
      const { reading, isNew } = await keep(record, bytesOf(incoming));
      return { id: reading.id, added: isNew };
    },
    reading: (report) => readingOf(record, report),
    brief: (day) => briefOf(record, day),
    days: () => record.store.days(),
    explain: async (id) => {
      const [report, value] = splitId(id);
      const reading = value === null ? null : await readingOf(record, report);
      return reading === null || value === null ? null : explain(reading, value, await record.store.judgements(id));
    },
    judge: (decision) => decide(record, decision),
  };
}

async function readIncoming(record: OpenRecord, incoming: Incoming): Promise<Reading> {
  const { reading, problems } = await record.reader.readBytes(bytesOf(incoming));
  if (reading === null) throw new Problem("format-unknown", problems[0]?.message ?? "It holds no article that can be read.");
  return reading;
}

/** A pasted text is bytes too: what was pasted is kept as its original. */
function bytesOf(incoming: Incoming): Parameters<OpenRecord["reader"]["readBytes"]>[0] {
  const bare: Fetched = { bytes: new Uint8Array(), mediaType: null, charset: null, url: null, name: null };
  if (incoming.kind === "bytes") return { fetched: { ...bare, bytes: incoming.bytes, mediaType: incoming.mediaType, name: incoming.name } };
  const { text, ...given } = incoming.input;
  return { fetched: { ...bare, bytes: new TextEncoder().encode(text), mediaType: "text/plain", charset: "utf-8" }, given };
}
