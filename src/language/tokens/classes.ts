/** What kind of sign a UTF-16 unit is to the tokeniser: one table look-up a unit, so that the scanner needs no patterns. */

export const space = 1;
export const letter = 2;
export const upper = 3;
export const digit = 4;
export const stop = 5;
export const apostrophe = 6;
export const hyphen = 7;
export const open = 8;
export const close = 9;
export const quote = 10;
export const comma = 11;
export const currency = 12;
export const sign = 13;
/** Half of a surrogate pair, or what clings to one: such units stay together in one token. */
export const pair = 14;

const groups: readonly (readonly [number, string])[] = [
  [space, " \t\n\r\v\f\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\u200b\ufeff\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"],
  [stop, "."],
  [apostrophe, "'\u2019\u2018`\u00b4\u02bc\u201b\u2032\u02bb\u02bf\u02be"],
  [hyphen, "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"],
  [open, "([{<\u201c\u00ab\u201e\u201a\u2039\u300c"],
  [close, ")]}>\u201d\u00bb\u203a\u300d"],
  [quote, '"\u2033\u201f'],
  [comma, ",;:!?%\u2026\u060c\u061b\u061f\u3001\u3002"],
  [currency, "$\u00a3\u20ac\u00a5\u20aa\u20bd\u20ba\u20b9\u00a2"],
  [letter, "_\u00ad\u200c"],
  [pair, "\u200d\ufe0f\ufe0e"],
];

const table = new Uint8Array(65_536);
for (const [kind, signs] of groups) for (const one of signs) table[one.charCodeAt(0)] = kind;

export function classOf(code: number): number {
  const known = table[code] ?? sign;
  return known === 0 ? remember(code) : known;
}

function remember(code: number): number {
  const kind = classify(code);
  table[code] = kind;
  return kind;
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return pair;
  const unit = String.fromCharCode(code);
  if (/[\p{Lu}\p{Lt}]/u.test(unit)) return upper;
  if (/[\p{L}\p{M}]/u.test(unit)) return letter;
  if (/\p{Nd}/u.test(unit)) return digit;
  return /\s/u.test(unit) ? space : sign;
}

export function isLetter(kind: number): boolean {
  return kind === letter || kind === upper;
}

export function isWordy(kind: number): boolean {
  return kind === letter || kind === upper || kind === digit;
}
