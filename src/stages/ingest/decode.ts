/** Bytes to characters: byte order mark, strict UTF-8, what the server or the page says, then a guess that is named as one. */

export type Decoded = { readonly text: string; readonly charset: string; /** True where nothing but the bytes themselves told. */ readonly guessed: boolean };

/** How far into a page its own statement of the character set is looked for. */
const metaReach = 4096;
/** How much the guesser reads. */
const guessReach = 65_536;

export async function decode(bytes: Uint8Array, declared: string | null): Promise<Decoded> {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return { text: new TextDecoder(mark).decode(bytes), charset: mark, guessed: false };
  const wide = withoutMark(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), charset: wide, guessed: true };
  const utf8 = strictly("utf-8", bytes);
  if (utf8 !== null) return { text: utf8, charset: "utf-8", guessed: false };
  for (const label of [declared, metaCharset(bytes)]) {
    const text = label === null || isUtf8(label) ? null : loosely(label, bytes);
    if (label !== null && text !== null) return { text, charset: label.toLowerCase(), guessed: false };
  }
  return guess(bytes, [declared, metaCharset(bytes)].some((label) => label !== null && isUtf8(label)));
}

function isUtf8(label: string): boolean {
  return /^utf-?8$/i.test(label.trim());
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** UTF-16 without a mark: Latin letters leave a zero in every second byte, always on the same side. */
function withoutMark(bytes: Uint8Array): string | null {
  const reach = Math.min(bytes.length, metaReach) & ~1;
  if (reach < 16) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < reach; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = reach / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.05) return "utf-16le";
  return even > pairs * 0.6 && odd < pairs * 0.05 ? "utf-16be" : null;
}

function strictly(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/** Null when there is no such character set, or the result is full of signs for "no such letter". */
function loosely(label: string, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(label.trim()).decode(bytes);
    const lost = text.match(/\uFFFD/g)?.length ?? 0;
    return lost > text.length / 200 ? null : text;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function metaCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, metaReach));
  return /<meta[^>]{0,200}?charset {0,3}= {0,3}["']? {0,3}([\w.:-]{2,40})/i.exec(head)?.[1] ?? /^<\?xml[^>]{0,100}encoding=["']([\w.:-]{2,40})/i.exec(head)?.[1] ?? null;
}

async function guess(bytes: Uint8Array, saidUtf8: boolean): Promise<Decoded> {
  if (saidUtf8) return { text: new TextDecoder("utf-8").decode(bytes), charset: "utf-8", guessed: true };
  const { default: jschardet } = await import("jschardet");
  const label = jschardet.detect(binaryString(bytes.subarray(0, guessReach))).encoding;
  const text = label === null || label === undefined ? null : loosely(label, bytes);
  if (label !== null && label !== undefined && text !== null) return { text, charset: label.toLowerCase(), guessed: true };
  return { text: new TextDecoder("windows-1252").decode(bytes), charset: "windows-1252", guessed: true };
}

/** One character a byte, which the guesser wants; the "latin1" of TextDecoder is windows-1252 and moves 27 of them. */
function binaryString(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 4096) parts.push(String.fromCharCode(...bytes.subarray(i, i + 4096)));
  return parts.join("");
}
