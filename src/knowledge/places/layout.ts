/** The compiled place index: typed arrays over one shared buffer, so that a file is loaded once and every worker looks into the same memory. */
import type { NameTable } from "./table.ts";

export type PlaceIndex = {
  /** Hash of what it was compiled from; part of every reading's version. */
  readonly version: string;
  readonly size: number;
  /** ISO codes, codes and names of first-level divisions, slugs of our own ids: what the arrays point into. 0 stands for none. */
  readonly countries: readonly string[];
  readonly provinces: readonly string[];
  readonly provinceNames: readonly string[];
  readonly slugs: readonly string[];
  /** Demonyms, folded, with the id of their country or region: "syrian" → "iso:SY". */
  readonly demonyms: ReadonlyMap<string, string>;
  /** Folded words with their classes, as bits (see words.ts). */
  readonly words: ReadonlyMap<string, number>;
  readonly idSource: Uint8Array;
  readonly idNumber: Uint32Array;
  readonly lat: Float32Array;
  readonly lon: Float32Array;
  readonly kind: Uint8Array;
  readonly country: Uint16Array;
  readonly province: Uint16Array;
  readonly population: Uint32Array;
  /** In tenths of a kilometre; 0 where kind and population must do. */
  readonly radius: Uint16Array;
  readonly nameEnd: Uint32Array;
  readonly nameBytes: Uint8Array;
  readonly names: NameTable;
  readonly skeletons: NameTable;
  /** The spelling that a skeleton's posting stands for: its place, and its vowel form. */
  readonly spellingPlace: Uint32Array;
  readonly spellingEnd: Uint32Array;
  readonly spellingBytes: Uint8Array;
  /** Place of every country, by position in `countries`. */
  readonly countryPlace: Uint32Array;
  /** Seat of government of every country, by position in `countries`. */
  readonly capitalPlace: Uint32Array;
  /** Place of every first-level division, by position in `provinces`. */
  readonly provincePlace: Uint32Array;
};

type Arrays = {
  readonly [Name in keyof PlaceIndex as PlaceIndex[Name] extends ArrayBufferView ? Name : never]: PlaceIndex[Name];
} & { readonly nameSlots: Uint32Array; readonly namePostings: Uint32Array; readonly skeletonSlots: Uint32Array; readonly skeletonPostings: Uint32Array };

type Kind = "u8" | "u16" | "u32" | "f32";

const arrays: readonly (readonly [keyof Arrays, Kind])[] = [
  ["idSource", "u8"], ["idNumber", "u32"], ["lat", "f32"], ["lon", "f32"], ["kind", "u8"], ["country", "u16"], ["province", "u16"],
  ["population", "u32"], ["radius", "u16"], ["nameEnd", "u32"], ["nameBytes", "u8"], ["spellingPlace", "u32"], ["spellingEnd", "u32"],
  ["spellingBytes", "u8"], ["countryPlace", "u32"], ["capitalPlace", "u32"], ["provincePlace", "u32"],
  ["nameSlots", "u32"], ["namePostings", "u32"], ["skeletonSlots", "u32"], ["skeletonPostings", "u32"],
];

type Lists = Pick<PlaceIndex, "version" | "size" | "countries" | "provinces" | "provinceNames" | "slugs"> & {
  readonly demonyms: readonly (readonly [string, string])[];
  readonly words: readonly (readonly [string, number])[];
};

type Head = Lists & { readonly layout: number; readonly lengths: readonly number[] };

/** Raised whenever the arrays or their meaning change: an older file is then made anew. */
export const layoutVersion = 4;
const magic = 0x53495450;
const headStart = 8;

/** One block of bytes: magic, length of the head, head as JSON, the arrays at multiples of eight. */
export function packIndex(index: PlaceIndex): Uint8Array {
  const parts = partsOf(index);
  const { version, size, countries, provinces, provinceNames, slugs } = index;
  const head: Head = {
    layout: layoutVersion, version, size, countries, provinces, provinceNames, slugs,
    demonyms: [...index.demonyms], words: [...index.words], lengths: arrays.map(([name]) => parts[name].length),
  };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const bodyStart = eighth(headStart + headBytes.length);
  const total = arrays.reduce((sum, [name]) => sum + eighth(parts[name].byteLength), bodyStart);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, headBytes.length, true);
  bytes.set(headBytes, headStart);
  let at = bodyStart;
  for (const [name] of arrays) {
    const part = parts[name];
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += eighth(part.byteLength);
  }
  return bytes;
}

/** Lays the arrays over a buffer that `packIndex` wrote; null when it is another layout's or no index at all. */
export function openIndex(buffer: ArrayBufferLike): PlaceIndex | null {
  if (buffer.byteLength < headStart) return null;
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== magic) return null;
  const headLength = view.getUint32(4, true);
  if (headStart + headLength > buffer.byteLength) return null;
  // A TextDecoder takes no shared memory: the head is copied out.
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, headStart, headLength).slice())) as Head;
  if (head.layout !== layoutVersion) return null;
  return assemble(head, laidOver(buffer, eighth(headStart + headLength), head.lengths));
}

function laidOver(buffer: ArrayBufferLike, bodyStart: number, lengths: readonly number[]): Arrays {
  let at = bodyStart;
  const entries = arrays.map(([name, kind], i) => {
    const array = view(buffer, at, { kind, length: lengths[i] ?? 0 });
    at += eighth(array.byteLength);
    return [name, array];
  });
  return Object.fromEntries(entries) as Arrays;
}

function view(buffer: ArrayBufferLike, at: number, of: { readonly kind: Kind; readonly length: number }): Uint8Array | Uint16Array | Uint32Array | Float32Array {
  switch (of.kind) {
    case "u8": return new Uint8Array(buffer, at, of.length);
    case "u16": return new Uint16Array(buffer, at, of.length);
    case "u32": return new Uint32Array(buffer, at, of.length);
    case "f32": return new Float32Array(buffer, at, of.length);
  }
}

function assemble(lists: Lists, parts: Arrays): PlaceIndex {
  const { nameSlots, namePostings, skeletonSlots, skeletonPostings, ...rest } = parts;
  const { version, size, countries, provinces, provinceNames, slugs } = lists;
  return {
    version, size, countries, provinces, provinceNames, slugs,
    demonyms: new Map(lists.demonyms), words: new Map(lists.words), ...rest,
    names: { slots: nameSlots, postings: namePostings }, skeletons: { slots: skeletonSlots, postings: skeletonPostings },
  };
}

function partsOf(index: PlaceIndex): Arrays {
  return {
    ...index, nameSlots: index.names.slots, namePostings: index.names.postings,
    skeletonSlots: index.skeletons.slots, skeletonPostings: index.skeletons.postings,
  };
}

function eighth(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
