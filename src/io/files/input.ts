/** Reads one report's bytes from a file or from standard input, and refuses in a plain sentence what can't be a report. */
import { open } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Fetched } from "#pipeline/ports.ts";
import { Problem } from "#record/problem.ts";

/** The longest article is a hundredth of this. */
export const mostInputBytes = 10 * 1024 * 1024;
/** How much of the start shows whether bytes are text. */
const sniffBytes = 4096;

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html", ".htm": "text/html", ".xhtml": "application/xhtml+xml", ".txt": "text/plain", ".text": "text/plain", ".md": "text/plain",
};

/** Bytes of a file. A file over the limit is refused by its size, before a byte of it is read. */
export async function readInputFile(path: string): Promise<Fetched> {
  const file = await open(path, "r").catch((error: unknown) => {
    throw unopened(path, error);
  });
  try {
    const { size, isFolder } = await file.stat().then((stat) => ({ size: stat.size, isFolder: stat.isDirectory() }));
    if (isFolder) throw new Problem("file-unreadable", `${path} is a folder, not a report; name a file in it, or take all of it in with "sitrep ingest ${path}".`, { subject: path });
    if (size > mostInputBytes) throw tooLarge(path);
    const bytes = await upTo(file.createReadStream({ autoClose: false }), path);
    return { ...checked(bytes, path), mediaType: mediaTypes[extname(path).toLowerCase()] ?? null, name: basename(path) };
  } catch (error) {
    throw error instanceof Problem ? error : unopened(path, error);
  } finally {
    await file.close();
  }
}

/** Bytes of a stream, most often standard input; `name` is what the sentences call it. */
export async function readInputStream(stream: AsyncIterable<Uint8Array | string>, name = "standard input"): Promise<Fetched> {
  return checked(await upTo(stream, name), name);
}

async function upTo(stream: AsyncIterable<Uint8Array | string>, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = typeof part === "string" ? new TextEncoder().encode(part) : part;
    size += bytes.length;
    if (size > mostInputBytes) throw tooLarge(name);
    parts.push(bytes);
  }
  return new Uint8Array(Buffer.concat(parts, size));
}

function checked(bytes: Uint8Array, name: string): Fetched {
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) {
    throw new Problem("file-empty", `${name} is empty: there is nothing to read in it.`, { subject: name });
  }
  if (isBinary(bytes)) throw new Problem("file-binary", `${name} is not text (a picture, a PDF, an office document or a program?); save the report as plain text or HTML.`, { subject: name });
  return { bytes, mediaType: null, charset: null, url: null, name: null };
}

const signatures = ["%PDF-", "PK\u0003\u0004", "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "\u001f\u008b", "\u007fELF", "SQLite format 3", "\u00d0\u00cf\u0011\u00e0"];

/** Known first signs, or zeros and control signs where text has none; UTF-16 has zeros too, all on one side. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, sniffBytes);
  const start = String.fromCharCode(...head.subarray(0, 16));
  if (signatures.some((signature) => start.startsWith(signature))) return true;
  if (isUtf16(head)) return false;
  const odd = head.reduce((count, byte) => count + (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) ? 1 : 0), 0);
  return head.includes(0) || odd > head.length * 0.05;
}

function isUtf16(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) > head.length * 0.3 && Math.min(even, odd) < head.length * 0.03;
}

function tooLarge(name: string): Problem {
  return new Problem("file-too-large", `${name} is larger than 10 MB; no single report is. If it holds many documents, one a line, read it with "sitrep read --jsonl".`, { subject: name });
}

function unopened(path: string, error: unknown): Problem {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT" || code === "ENOTDIR") return new Problem("file-missing", `There is no file ${path}; check the name and the folder.`, { subject: path, cause: error });
  if (code === "EISDIR") return new Problem("file-unreadable", `${path} is a folder, not a report; name a file in it, or take all of it in with "sitrep ingest ${path}".`, { subject: path, cause: error });
  if (code === "EACCES" || code === "EPERM") return new Problem("file-unreadable", `${path} may not be read by you; ask its owner, or change its permissions.`, { subject: path, cause: error });
  return new Problem("file-unreadable", `${path} could not be read${typeof code === "string" ? ` (${code})` : ""}; check the disk, or copy the file elsewhere.`, { subject: path, cause: error });
}
