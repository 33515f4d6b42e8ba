/** A report on its way in, from a request: JSON with text or a file, or the raw bytes of a page or a text. */
import type { Context } from "hono";
import { ReportInput } from "#record/api.ts";
import { sayInvalid } from "./answers.ts";
import { mediaTypeOf } from "./guard.ts";
import type { Incoming } from "./parts.ts";

/** Media types that may come as they are; what a browser does not know, it sends as `application/octet-stream`. */
const rawTypes: ReadonlySet<string> = new Set(["text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/octet-stream"]);

type Taken = { readonly incoming: Incoming } | { readonly code: "request-invalid" | "media-type-unknown"; readonly message: string };

/** Takes JSON or raw bytes. */
export async function takeAny(context: Context): Promise<Taken> {
  const mediaType = mediaTypeOf(context.req.header("content-type"));
  if (mediaType === "application/json") return takeJson(context);
  if (mediaType === null || !rawTypes.has(mediaType)) {
    return { code: "media-type-unknown", message: "Send JSON, HTML or plain text." };
  }
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  if (bytes.length === 0) return { code: "request-invalid", message: "The file is empty." };
  return { incoming: { kind: "bytes", bytes, mediaType: context.req.header("content-type") ?? null, name: null } };
}

/** Takes JSON only. */
export async function takeJson(context: Context): Promise<Taken> {
  const parsed = ReportInput.safeParse(await jsonOf(context));
  if (!parsed.success) return { code: "request-invalid", message: sayInvalid(parsed.error) };
  if ("text" in parsed.data) return { incoming: { kind: "text", input: parsed.data } };
  const { base64, mediaType, name } = parsed.data.file;
  return { incoming: { kind: "bytes", bytes: new Uint8Array(Buffer.from(base64, "base64")), mediaType, name } };
}

/** The JSON of a request; `undefined`, which no schema takes, where it is none. */
export async function jsonOf(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
