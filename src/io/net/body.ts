/** Reads a response's body to its end or to its limit, counted after unpacking, so that no small packet can swell in memory. */
import type { Duplex, Readable } from "node:stream";
import { pipeline } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Problem } from "#record/problem.ts";

const mostEncodings = 2;

export type Body = { readonly stream: Readable; readonly encoding: string | null; readonly declaredLength: number | null; readonly url: string };

export async function readBody(body: Body, mostBytes: number): Promise<Uint8Array> {
  // A body that is dropped, here or by the closing of its connection, must not fail a second time where nobody listens.
  body.stream.on("error", () => undefined);
  if (body.declaredLength !== null && body.declaredLength > mostBytes) throw tooLarge(body.url, mostBytes);
  const last = unpacked(body);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of last) {
    const bytes = part instanceof Uint8Array ? part : new TextEncoder().encode(String(part));
    size += bytes.length;
    // Leaving the loop by a throw destroys the stream, and with it the connection.
    if (size > mostBytes) throw tooLarge(body.url, mostBytes);
    parts.push(bytes);
  }
  return new Uint8Array(Buffer.concat(parts, size));
}

function unpacked(body: Body): Readable {
  const names = (body.encoding ?? "").toLowerCase().split(",").map((name) => name.trim()).filter((name) => name !== "" && name !== "identity");
  if (names.length === 0) return body.stream;
  if (names.length > mostEncodings) {
    throw new Problem("fetch-failed", `The page at ${body.url} is packed ${names.length} times over; Sitrep unpacks ${mostEncodings}.`, { subject: body.url });
  }
  const steps = names.toReversed().map((name) => unpacker(name, body));
  const last = steps.at(-1) ?? body.stream;
  // The reader of `last` is told of every failure before it: pipeline destroys each stream with the first one's error.
  pipeline([body.stream, ...steps], () => undefined);
  return last;
}

function unpacker(name: string, body: Body): Duplex {
  if (name === "gzip" || name === "x-gzip") return createGunzip();
  if (name === "deflate") return createInflate();
  if (name === "br") return createBrotliDecompress();
  throw new Problem("fetch-failed", `The page at ${body.url} is packed in a way that Sitrep does not know ("${name.slice(0, 40)}").`, { subject: body.url });
}

function tooLarge(url: string, mostBytes: number): Problem {
  return new Problem("fetch-too-large", `The page at ${url} is larger than ${Math.round(mostBytes / 1024 / 1024)} MB and was not kept; no article is as large.`, { subject: url });
}
