/** Reads and changes one field of a value by its path (`when.earliest`, `attackers.0.name`). */
import type { Json } from "./subjects.ts";

const longestPath = 16;

/** What stands at `path`; `undefined` where the value has no such field. */
export function fieldAt(value: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>((inner, step) => (has(inner, step) ? inner[step] : undefined), value);
}

/** A copy of `value` with `path` set; null where it has no such field, for a change adds none. */
export function withField<T>(value: T, path: string, set: Json): T | null {
  if (fieldAt(value, path) === undefined) return null;
  return setAt(value, stepsOf(path), set) as T;
}

/** Do the two paths touch the same field, or does one hold the other? */
export function overlap(a: string, b: string): boolean {
  return `${a}.`.startsWith(`${b}.`) || `${b}.`.startsWith(`${a}.`);
}

export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]));
}

function setAt(value: unknown, steps: readonly string[], set: Json): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return set;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === step ? setAt(item, rest, set) : item));
  return isObject(value) ? { ...value, [step]: setAt(value[step], rest, set) } : value;
}

function stepsOf(path: string): readonly string[] {
  const steps = path.split(".");
  return steps.length > longestPath ? [""] : steps;
}

function has(value: unknown, step: string): value is Record<string, unknown> {
  // Of an array only its places: its length is no field.
  return Array.isArray(value) ? /^\d{1,6}$/.test(step) && Object.hasOwn(value, step) : isObject(value) && Object.hasOwn(value, step);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
