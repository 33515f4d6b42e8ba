/** What the counts of one happening come to. Nothing is averaged: competing claims span a range, and a report's own summing-up stands. */
import type { Harm, Range, Toll } from "#record/toll.ts";

/** The least and the most that anybody counts; open where one of them is. Null where nobody gives a count. */
export function rangeOver(tolls: readonly Toll[], harm: Harm): Range | null {
  const claims = wholes(tolls, harm);
  if (claims.length === 0) return null;
  const min = Math.min(...claims.map((toll) => toll.min ?? 0));
  const max = claims.some((toll) => toll.max === null) ? null : Math.max(...claims.map((toll) => toll.max ?? 0));
  return { min, max };
}

/**
 * A report's own summing-up is the first count of the whole that it gives (`tolls` are in text order). Where that is closed
 * it stands; where it is open ("at least 12", "up to 9") the other claims of the report close it, if they can.
 */
export function summedUp(tolls: readonly Toll[], harm: Harm): Range | null {
  const [first, ...others] = wholes(tolls, harm);
  if (first === undefined) return null;
  const least = first.min ?? 0;
  if (first.max === null) {
    const higher = others.map((toll) => toll.max ?? toll.min ?? 0).filter((most) => most >= least);
    return { min: first.min, max: higher.length === 0 ? null : Math.max(...higher) };
  }
  if (least > 0 || first.max === 0) return { min: first.min, max: first.max };
  const most = first.max;
  const lower = others.map((toll) => toll.min ?? 0).filter((min) => min > 0 && min <= most);
  return { min: lower.length === 0 ? first.min : Math.min(...lower), max: most };
}

/**
 * Counts of the whole: no parts of another toll, no totals over a longer time, no "an unknown number". People told apart
 * ("his wife", "the two brothers", "civilians") and children, women or men after a larger count were counted in it.
 */
function wholes(tolls: readonly Toll[], harm: Harm): Toll[] {
  const claims = tolls.filter((toll) => toll.harm === harm && toll.partOf === null && !toll.cumulative && (toll.min !== null || toll.max !== null));
  let largest: Toll | null = null;
  return claims.filter((toll) => {
    const whole = largest;
    if (whole !== null && (isToldApart(toll) ? sizeOf(toll) <= sizeOf(whole) : isKind(toll) && toll.who !== whole.who && sizeOf(toll) < sizeOf(whole))) return false;
    if (!isToldApart(toll) && (whole === null || sizeOf(toll) > sizeOf(whole))) largest = toll;
    return true;
  });
}

function sizeOf(toll: Toll): number {
  return toll.max ?? toll.min ?? 0;
}

function isKind(toll: Toll): boolean {
  return toll.who === "child" || toll.who === "woman" || toll.who === "man";
}

/** Persons of whom the report tells beside its count: by name, by kinship, as "the two", or in a plural without a number. */
function isToldApart(toll: Toll): boolean {
  const quote = toll.at.quote;
  if (toll.quantifier === null && toll.max === null) return true;
  return (toll.min === 1 && toll.max === 1 && !/^one\b/i.test(quote)) || /^(?:the|his|her|their|my|our|its|those|these|both|all)\b/i.test(quote);
}
