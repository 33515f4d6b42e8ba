/** A model file gives back what was written, and refuses what is none. */
import { expect, test } from "vitest";
import { readFloats, readModelFile, writeModelFile } from "./file.ts";
import { layOut } from "./layout.ts";
import { dequantise, quantise } from "./quantise.ts";
import { packTagger, readTagger } from "./tagger-file.ts";
import { makeTagger, tagWords } from "./tagger.ts";

test("what is written is read again, whatever the lengths", () => {
  const sections = new Map([["a", Uint8Array.of(1, 2, 3)], ["empty", new Uint8Array()], ["b", new Uint8Array(Float32Array.of(0.5, -2).buffer)]]);
  const file = readModelFile(Buffer.from(writeModelFile({ language: "xx" }, sections)));
  expect(file.about).toEqual({ language: "xx" });
  expect([...file.section("a")]).toEqual([1, 2, 3]);
  expect(file.section("empty")).toHaveLength(0);
  expect([...readFloats(file.section("b"))]).toEqual([0.5, -2]);
  expect(() => file.section("c")).toThrow("no section c");
});

test("eight bits keep every number to half a step of its row's or column's scale", () => {
  const layout = layOut({ words: 5, parts: 4, tags: 3, word: 8, tag: 8, hidden: 8, layers: 1, arc: 8, label: 8, relations: 3, labels: 2 });
  const values = Float32Array.from({ length: layout.floats }, (_, i) => Math.sin(i * 12.9) * (1 + (i % 7)));
  const again = new Float32Array(layout.floats);
  dequantise(layout, quantise(layout, values, 0), again);
  for (const tensor of layout.tensors.values()) {
    for (let i = tensor.at; i < tensor.at + tensor.rows * tensor.cols; i++) {
      expect(Math.abs((values[i] ?? 0) - (again[i] ?? 0))).toBeLessThanOrEqual(tensor.kind === "bias" ? 0 : 7 / 127 / 2 + 1e-6);
    }
  }
});

test("a tagger comes back from the file with its words, and its larger weights", () => {
  const weights = new Float32Array(2 ** 10 + 2);
  for (let i = 0; i < weights.length; i += 3) weights[i] = (i % 11) - 5;
  const words = new Map([["shells", { labels: Uint8Array.of(0, 1), kind: 1 }], ["the", { labels: Uint8Array.of(1), kind: 2 }], ["odd", { labels: null, kind: 3 }]]);
  const data = { labels: ["NOUN NNS", "DET DT"], open: Uint8Array.of(0), words, weights };
  const file = readModelFile(writeModelFile({}, packTagger(data)));
  const read = readTagger(file, new Int8Array(2 ** 10 + 256), false);
  expect(read.words).toEqual(words);
  const found = new Uint8Array(2);
  tagWords(makeTagger(read), ["the", "unseen"], found);
  expect([...found]).toEqual([1, 0]);
  const kept = [...read.weights].filter((one) => one !== 0).length;
  expect(kept).toBeGreaterThan(50);
  weights.forEach((weight, i) => {
    if (read.weights[i] !== 0) expect(Math.sign(read.weights[i] ?? 0)).toBe(Math.sign(weight));
  });
});
