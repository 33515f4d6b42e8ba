/** The model file: a JSON header, then named sections of bytes at multiples of four. */

const magic = 0x314d_4c53; // "SLM1"

export type ModelFile = {
  readonly about: Readonly<Record<string, unknown>>;
  readonly section: (name: string) => Uint8Array;
};

export function writeModelFile(about: Readonly<Record<string, unknown>>, sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
  let at = 0;
  const places: [string, number, number][] = [];
  for (const [name, bytes] of sections) {
    places.push([name, at, bytes.length]);
    at = Math.ceil((at + bytes.length) / 4) * 4;
  }
  const header = new TextEncoder().encode(JSON.stringify({ about, sections: places }));
  const start = Math.ceil((8 + header.length) / 4) * 4;
  const file = new Uint8Array(start + at);
  const view = new DataView(file.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, header.length, true);
  file.set(header, 8);
  places.forEach(([name, from]) => file.set(sections.get(name) ?? new Uint8Array(), start + from));
  return file;
}

/** Throws a plain sentence when the bytes are no model file. */
export function readModelFile(bytes: Uint8Array): ModelFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== magic) throw new Error("this is no language model file");
  const length = view.getUint32(4, true);
  if (8 + length > bytes.length) throw new Error("the language model file is cut short");
  const header: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
  const { about, places } = readHeader(header);
  const start = Math.ceil((8 + length) / 4) * 4;
  return {
    about,
    section: (name) => {
      const place = places.find(([one]) => one === name);
      if (place === undefined) throw new Error(`the language model has no section ${name}`);
      if (start + place[1] + place[2] > bytes.length) throw new Error("the language model file is cut short");
      return bytes.subarray(start + place[1], start + place[1] + place[2]);
    },
  };
}

function readHeader(header: unknown): { about: Record<string, unknown>; places: [string, number, number][] } {
  if (typeof header !== "object" || header === null || !("about" in header) || !("sections" in header) || !Array.isArray(header.sections)) throw new Error("the language model's header can't be read");
  // The door: the header is ours, and every number in it is checked when a section is asked for.
  return { about: header.about as Record<string, unknown>, places: header.sections as [string, number, number][] };
}

export function packText(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join("\n"));
}

export function readText(bytes: Uint8Array): string[] {
  return bytes.length === 0 ? [] : new TextDecoder().decode(bytes).split("\n");
}

/** A copy that starts at a multiple of four, as 32-bit floats. */
export function readFloats(bytes: Uint8Array): Float32Array {
  // Node's Buffer has a slice() that copies nothing.
  return new Float32Array(Uint8Array.from(bytes).buffer);
}

export function packFloats(floats: Float32Array): Uint8Array {
  return new Uint8Array(floats.buffer, floats.byteOffset, floats.byteLength);
}
