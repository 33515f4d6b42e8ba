/** The consonants of a name in one alphabet for Latin and Arabic script, so that "Latamneh", "Lataminah" and «اللطامنة» meet. */
import { foldName, withoutArticles } from "./fold.ts";

/** Longest first: what stands for one sound, in romanised and in Arabic letters. `""` vanishes. */
const sounds: Readonly<Record<string, string>> = {
  shch: "S", sch: "S", tch: "S", sh: "S", ch: "S", kh: "X", gh: "g", dj: "j", th: "t", dh: "d", zh: "z", ph: "f", ck: "k", ts: "z", tz: "z", sz: "S",
  b: "b", p: "b", c: "k", d: "d", f: "f", g: "g", h: "h", j: "j", k: "k", l: "l", m: "m", n: "n", q: "k", r: "r", s: "s", t: "t", x: "ks", z: "z",
  ب: "b", پ: "b", ت: "t", ث: "t", ج: "j", چ: "S", ح: "h", خ: "X", د: "d", ذ: "d", ر: "r", ز: "z", ژ: "z", س: "s", ش: "S", ص: "s", ض: "d", ط: "t",
  ظ: "z", غ: "g", ف: "f", ڤ: "f", ق: "k", ك: "k", گ: "g", ل: "l", م: "m", ن: "n", ه: "h",
};

/** Vowels, merged as far as romanisations mix them. `v` goes with `w`, `o` and `u`: و is written with any of them. */
const vowels: Readonly<Record<string, string>> = { a: "a", e: "i", i: "i", y: "i", o: "o", u: "o", w: "o", v: "o", ا: "a", و: "o", ي: "i" };

const longestSound = 4;

/** What a name sounds like: consonants and merged vowels, doubles collapsed, a final h or t after a vowel gone. For ranking. */
export function vowelForm(name: string): string {
  return withoutArticles(foldName(name)).split(" ").map(formOfWord).join("");
}

/** `vowelForm` without its vowels. Names of fewer than three consonants share theirs with too many others to be looked up by it. */
export function skeletonOf(name: string): string {
  return bones(vowelForm(name));
}

/** The consonants of a vowel form. */
export function bones(form: string): string {
  return collapsed(form.replaceAll(/[aio]/g, ""));
}

function formOfWord(word: string): string {
  let form = "";
  for (let i = 0; i < word.length; ) {
    const step = soundAt(word, i);
    form += step.sound;
    i += step.length;
  }
  return collapsed(form).replace(/(?<=[aio])[ht]$/, "").replace(/h$/, "");
}

function soundAt(word: string, at: number): { readonly sound: string; readonly length: number } {
  for (let length = Math.min(longestSound, word.length - at); length > 0; length--) {
    const piece = word.slice(at, at + length);
    const sound = sounds[piece] ?? vowels[piece];
    if (sound !== undefined) return { sound, length };
  }
  return { sound: "", length: 1 };
}

function collapsed(form: string): string {
  return form.replaceAll(/(.)\1+/g, "$1");
}

const prefixWeight = 0.1;
const longestPrefix = 4;

/** Jaro–Winkler similarity, 0 to 1. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const jaro = jaroOf(a, b);
  let prefix = 0;
  while (prefix < longestPrefix && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * prefixWeight * (1 - jaro);
}

function jaroOf(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const takenB = Array.from({ length: b.length }, () => false);
  const fromA: string[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++) {
      if (takenB[j] === true || a[i] !== b[j]) continue;
      takenB[j] = true;
      fromA.push(a.charAt(i));
      break;
    }
  }
  if (fromA.length === 0) return 0;
  const fromB = [...b].filter((_, j) => takenB[j]);
  const moved = fromA.filter((letter, i) => letter !== fromB[i]).length / 2;
  const shared = fromA.length;
  return (shared / a.length + shared / b.length + (shared - moved) / shared) / 3;
}
