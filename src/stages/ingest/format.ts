/** Tells what kind of bytes came in, by what is said of them and by their first signs: text, HTML, or something that holds no text. */
import type { Input } from "./given.ts";

export type Format = { readonly kind: "html" | "text" | "unsaid" } | { readonly kind: "other"; readonly what: string };

/** First bytes of files that are often taken for articles. */
const signatures: readonly (readonly [string, string])[] = [
  ["25504446", "a PDF"], ["504b0304", "a zip archive or an office document"], ["89504e47", "a picture"], ["ffd8ff", "a picture"], ["47494638", "a picture"],
  ["1f8b", "a compressed file"], ["d0cf11e0", "an old office document"], ["7f454c46", "a program"], ["4d5a9000", "a program"], ["52617221", "an archive"], ["377abcaf", "an archive"],
  ["494433", "a sound recording"], ["4f676753", "a sound recording"], ["000000186674797", "a film"], ["000000206674797", "a film"], ["53514c697465", "a database"],
];

export function formatOf(input: Pick<Input, "bytes" | "mediaType" | "name">): Format {
  const start = [...input.bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const found = signatures.find(([signature]) => start.startsWith(signature));
  if (found !== undefined) return { kind: "other", what: found[1] };
  const type = input.mediaType?.toLowerCase() ?? "";
  if (/^(?:image|audio|video|font)\//.test(type)) return { kind: "other", what: `of the type ${type}` };
  if (/html/.test(type) || (type === "" && /\.x?html?$/i.test(input.name ?? ""))) return { kind: "html" };
  return /\.(?:txt|text|md)$/i.test(input.name ?? "") && !/xml/.test(type) ? { kind: "text" } : { kind: "unsaid" };
}
