/** Cuts a stretch of text into tokens as Universal Dependencies does for English: a scanner over sign classes, one pass, no patterns. */
import { apostrophe, classOf, close, comma, currency, digit, hyphen, isLetter, isWordy, letter, open, pair, quote, space, stop, upper } from "./classes.ts";
import type { TokenExceptions } from "./exceptions.ts";

/** Token bounds, as many pairs as tokens: a flat list, since most texts have more tokens than anything else. */
export type Bounds = { readonly starts: number[]; readonly ends: number[] };

type Scan = Bounds & { readonly text: string; readonly know: TokenExceptions };

/** Longest chunk that is looked up whole; longer ones are only cut by rule. */
const longestKnown = 40;

/** Tokens of `text` between the two offsets, appended to `into`. */
export function scanTokens(text: string, span: { readonly start: number; readonly end: number }, into: Bounds & { readonly know: TokenExceptions }): void {
  const scan: Scan = { text, ...into };
  let at = span.start;
  while (at < span.end) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === space) {
      at++;
      continue;
    }
    const from = at;
    let plain = isLetter(kind);
    at++;
    while (at < span.end) {
      const next = classOf(text.charCodeAt(at));
      if (next === space) break;
      plain &&= isLetter(next);
      at++;
    }
    if (plain) letters(scan, from, at);
    else chunk(scan, from, at);
  }
}

function emit(scan: Scan, start: number, end: number): void {
  scan.starts.push(start);
  scan.ends.push(end);
}

/** A run of letters: one token, save the few that are two words written as one. */
function letters(scan: Scan, start: number, end: number): void {
  const length = end - start;
  if (length <= 9 && length >= 3) {
    const cuts = scan.know.cuts.get(scan.text.slice(start, end).toLowerCase());
    if (cuts !== undefined) {
      let from = start;
      for (const cut of cuts) {
        emit(scan, from, start + cut);
        from = start + cut;
      }
      emit(scan, from, end);
      return;
    }
  }
  emit(scan, start, end);
}

/** What stands between two spaces and is not letters alone. */
function chunk(scan: Scan, start: number, end: number): void {
  let from = start;
  while (from < end && opens(scan, from, end)) {
    emit(scan, from, from + 1);
    from++;
  }
  if (from === end) return;
  const core = coreEnd(scan.text, from, end);
  if (core > from && isKnownWhole(scan, from, core)) {
    emit(scan, from, core);
    from = core;
  }
  while (from < end) from = next(scan, from, end);
}

function opens(scan: Scan, at: number, end: number): boolean {
  const kind = classOf(scan.text.charCodeAt(at));
  if (kind === open) return !startsEmoticon(scan.text, at, end);
  if (kind === quote) return true;
  return kind === apostrophe && at + 1 < end && !isElision(scan.text, at, end);
}

/** "'90s", "'em", "'s": the mark belongs to what follows. */
function isElision(text: string, at: number, end: number): boolean {
  const kind = classOf(text.charCodeAt(at + 1));
  if (kind === digit) return at + 3 < end && classOf(text.charCodeAt(at + 2)) === digit && (text[at + 3] === "s" || at + 3 === end);
  if (!isLetter(kind)) return false;
  let to = at + 1;
  while (to < end && isLetter(classOf(text.charCodeAt(to)))) to++;
  return elisions.has(text.slice(at + 1, Math.min(to, at + 6)).toLowerCase());
}

const elisions = new Set(["s", "re", "ve", "ll", "d", "m", "em", "til", "cause", "tis", "twas", "bout"]);

/** Where the chunk ends once closing signs are peeled off, for looking it up whole. */
function coreEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start) {
    const kind = classOf(text.charCodeAt(to - 1));
    if (kind !== close && kind !== comma && kind !== quote && kind !== apostrophe && kind !== stop) break;
    to--;
  }
  return to;
}

function isKnownWhole(scan: Scan, start: number, end: number): boolean {
  const { text } = scan;
  if (end - start <= longestKnown && scan.know.whole.has(text.slice(start, end).toLowerCase())) return true;
  return isAddress(text, start, end) || isTelephone(text, start, end);
}

/** A web or mail address: it keeps all its signs. */
function isAddress(text: string, start: number, end: number): boolean {
  const head = text.slice(start, Math.min(end, start + 8)).toLowerCase();
  if (head.startsWith("http://") || head.startsWith("https://") || head.startsWith("ftp://") || (head.startsWith("www.") && end - start > 6)) return true;
  if (head.startsWith("@")) return end - start > 1 && isWordy(classOf(text.charCodeAt(start + 1)));
  if (head.startsWith("#")) return end - start > 1 && isLetter(classOf(text.charCodeAt(start + 1)));
  let mark = -1;
  let dot = -1;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 64) mark = i;
    else if (code === 46 && dot < 0) dot = i;
    if (code === 64 && i === start) return false;
  }
  if (mark > start) return text.indexOf(".", mark) > mark && text.indexOf(".", mark) < end;
  return dot > start + 1 && isDomain(text, dot, end);
}

const domains = new Set(["com", "org", "net", "gov", "edu", "info", "co", "uk", "ru", "ua", "sy", "tr", "io", "ly", "html", "htm", "pdf", "doc", "xls", "zip", "jpg", "asp", "php", "ir", "il", "int", "mil", "tv", "me"]);

/** "…word.com", "…word.co.uk/page": a known last label before the end or the first slash, and letters alone between the dots. */
function isDomain(text: string, dot: number, end: number): boolean {
  let label = dot + 1;
  for (let i = dot + 1; i <= end; i++) {
    const code = i === end ? 47 : text.charCodeAt(i);
    if (code === 46) label = i + 1;
    else if (code === 47) return i - label >= 2 && i - label <= 4 && domains.has(text.slice(label, i).toLowerCase());
    else if (!isWordy(classOf(code)) && code !== 45) return false;
  }
  return false;
}

/** ddd-ddd-dddd, with hyphens or full stops. */
function isTelephone(text: string, start: number, end: number): boolean {
  if (end - start !== 12) return false;
  for (let i = 0; i < 12; i++) {
    const kind = classOf(text.charCodeAt(start + i));
    if (i === 3 || i === 7 ? kind !== hyphen && kind !== stop : kind !== digit) return false;
  }
  return true;
}

/** Emits the token that begins at `at` and answers where the next one begins. */
function next(scan: Scan, at: number, end: number): number {
  const kind = classOf(scan.text.charCodeAt(at));
  if (isLetter(kind)) return word(scan, at, end);
  if (kind === digit || ((kind === stop || kind === comma) && isDecimal(scan.text, at, end))) return number(scan, at, end);
  if (kind === apostrophe && at + 1 < end && isElision(scan.text, at, end)) return elided(scan, at, end);
  const to = signs(scan.text, at, end);
  emit(scan, at, to);
  return to;
}

/** ".45" at the start of a chunk. */
function isDecimal(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== 46 || at + 1 >= end || classOf(text.charCodeAt(at + 1)) !== digit) return false;
  return at === 0 || !isWordy(classOf(text.charCodeAt(at - 1)));
}

function elided(scan: Scan, at: number, end: number): number {
  let to = at + 1;
  while (to < end && isWordy(classOf(scan.text.charCodeAt(to)))) to++;
  emit(scan, at, to);
  return to;
}

/** A run of like signs ("...", "--", "***", "?!"), an emoticon, or one sign. */
function signs(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  const kind = classOf(code);
  if (startsEmoticon(text, at, end)) return emoticonEnd(text, at, end);
  let to = at + 1;
  if (kind === pair) {
    while (to < end && classOf(text.charCodeAt(to)) === pair) to++;
    return to;
  }
  if (!(runs.has(code) || kind === hyphen)) return to;
  while (to < end && isRunOf(code, text.charCodeAt(to))) to++;
  return to;
}

/** Signs that make one token of a run: ! # ' * + . = ? _ ` ~ and the dashes. */
const runs = new Set([..."!#'*+.=?_`~"].map((one) => one.charCodeAt(0)));

function isRunOf(first: number, code: number): boolean {
  if (first === 33 || first === 63) return code === 33 || code === 63;
  return code === first;
}

function startsEmoticon(text: string, at: number, end: number): boolean {
  return emoticonEnd(text, at, end) > at;
}

/** ":)", ";-(", ":D", "<3": only at the end of a chunk, and never inside a time or an address. */
function emoticonEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code === 60) return text[at + 1] === "3" && at + 2 === end ? end : at;
  if (code !== 58 && code !== 59 && code !== 61) return at;
  let to = at + 1;
  if (text[to] === "-" || text[to] === "'") to++;
  const mouth = text[to] ?? "";
  if (to >= end || !"()DPp|/".includes(mouth)) return at;
  while (to < end && text[to] === mouth) to++;
  return to === end ? to : at;
}

/** Digits with their inner signs, their ordinal ending, and the unit that may be glued on. */
function number(scan: Scan, at: number, end: number): number {
  const { text } = scan;
  let to = at + (classOf(text.charCodeAt(at)) === digit ? 0 : 1);
  while (to < end) {
    const kind = classOf(text.charCodeAt(to));
    if (kind === digit) to++;
    else if (to + 1 < end && joinsDigits(text.charCodeAt(to)) && classOf(text.charCodeAt(to + 1)) === digit) to += 2;
    else break;
  }
  const tail = to;
  while (to < end && isWordy(classOf(text.charCodeAt(to)))) to++;
  if (to > tail && to - tail <= 10 && scan.know.units.has(text.slice(tail, to).toLowerCase())) {
    emit(scan, at, tail);
    // "5p.m." and "11a.m.": the acronym rule takes the rest.
    if (to < end && text.charCodeAt(to) === 46) return tail;
    emit(scan, tail, to);
    return to;
  }
  if (to === tail + 1 && text.charCodeAt(to) === 46 && (text[tail] === "a" || text[tail] === "p")) to = tail;
  emit(scan, at, to);
  return to;
}

function joinsDigits(code: number): boolean {
  return code === 46 || code === 44 || code === 58 || code === 47;
}

/** Letters with inner apostrophes and digits; then its clitics are cut off, and its full stop is taken in where it belongs to it. */
function word(scan: Scan, at: number, end: number): number {
  const { text } = scan;
  let to = at + 1;
  let marks = 0;
  let onlyLetters = true;
  while (to < end) {
    const kind = classOf(text.charCodeAt(to));
    if (kind === letter || kind === upper) to++;
    else if (kind === digit) {
      onlyLetters = false;
      to++;
    } else if (kind === hyphen && isPrefix(scan, { at, to, end })) {
      onlyLetters = false;
      to++;
    } else if (kind === apostrophe && to + 1 < end && isLetter(classOf(text.charCodeAt(to + 1)))) {
      marks++;
      to += 2;
    } else if (text.charCodeAt(to) === 38 && to + 1 < end && classOf(text.charCodeAt(to + 1)) === upper && classOf(text.charCodeAt(to - 1)) === upper) to += 2;
    else break;
  }
  if (marks > 0) return clitics(scan, at, to);
  if (to < end) {
    const code = text.charCodeAt(to);
    if (code === 46) {
      const full = abbreviationEnd(scan, { at, to, end });
      if (full > to) {
        emit(scan, at, full);
        return full;
      }
    } else if (classOf(code) === apostrophe && to + 1 <= end && lower(text.charCodeAt(to - 1)) === 115) {
      emit(scan, at, to);
      emit(scan, to, to + 1);
      return to + 1;
    } else if (classOf(code) === currency && to - at <= 3 && classOf(text.charCodeAt(to - 1)) === upper) {
      emit(scan, at, to + 1);
      return to + 1;
    }
  }
  if (onlyLetters) letters(scan, at, to);
  else emit(scan, at, to);
  return to;
}

/** "non-", "anti-" and their like stay with a word of letters behind them. */
function isPrefix(scan: Scan, { at, to, end }: { readonly at: number; readonly to: number; readonly end: number }): boolean {
  if (to - at < 2 || to - at > 6 || to + 2 >= end || !scan.know.prefixes.has(scan.text.slice(at, to).toLowerCase())) return false;
  for (let i = to + 1; i < end; i++) {
    const kind = classOf(scan.text.charCodeAt(i));
    if (kind === hyphen || kind === digit) return false;
    if (!isLetter(kind)) return i > to + 2;
  }
  return true;
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** "don't" → do n't, "it's" → it 's; other inner apostrophes ("O'Neill", "Ma'arra") stay. */
function clitics(scan: Scan, at: number, to: number): number {
  const { text } = scan;
  const cuts: number[] = [];
  let end = to;
  for (let round = 0; round < 2; round++) {
    const cut = cliticStart(text, at, end);
    if (cut <= at) break;
    cuts.unshift(cut);
    end = cut;
  }
  let from = at;
  for (const cut of [...cuts, to]) {
    emit(scan, from, cut);
    from = cut;
  }
  return to;
}

function cliticStart(text: string, at: number, end: number): number {
  const last = lower(text.charCodeAt(end - 1));
  if (end - 2 > at && classOf(text.charCodeAt(end - 2)) === apostrophe) {
    if (last === 116) return lower(text.charCodeAt(end - 3)) === 110 && end - 3 > at ? end - 3 : at;
    return last === 115 || last === 100 || last === 109 ? end - 2 : at;
  }
  if (end - 3 <= at || classOf(text.charCodeAt(end - 3)) !== apostrophe) return at;
  const first = lower(text.charCodeAt(end - 2));
  const isClitic = (first === 114 && last === 101) || (first === 118 && last === 101) || (first === 108 && last === 108);
  return isClitic ? end - 3 : at;
}

/** How far a word reaches that takes its full stop along: "U.S.", "Gen.", "J."; `to` where it takes none. */
function abbreviationEnd(scan: Scan, { at, to, end }: { at: number; to: number; end: number }): number {
  const { text } = scan;
  if (to - at === 1) {
    let full = to + 1;
    while (full + 1 < end && isLetter(classOf(text.charCodeAt(full))) && text.charCodeAt(full + 1) === 46) full += 2;
    if (full > to + 1) {
      // "U.S" without its last stop, before an apostrophe or a sign.
      return full;
    }
    if (full < end && isLetter(classOf(text.charCodeAt(full))) && (full + 1 === end || !isWordy(classOf(text.charCodeAt(full + 1))))) return full + 1;
    if (full < end && isWordy(classOf(text.charCodeAt(full)))) {
      const longer = longAbbreviation(scan, { at, to, end });
      if (longer > to) return longer;
    }
    return classOf(text.charCodeAt(at)) === upper ? full : scan.know.abbreviations.has(`${text.slice(at, to).toLowerCase()}.`) ? full : to;
  }
  return longAbbreviation(scan, { at, to, end });
}

function longAbbreviation(scan: Scan, { at, to, end }: { at: number; to: number; end: number }): number {
  if (to - at > 7) return to;
  const { text } = scan;
  let full = to + 1;
  while (full < end && full - at < 12 && (isLetter(classOf(text.charCodeAt(full))) || text.charCodeAt(full) === 46)) full++;
  for (let tries = 0; full > to; tries++) {
    if (text.charCodeAt(full - 1) === 46 && scan.know.abbreviations.has(text.slice(at, full).toLowerCase()) && !isNegation(scan, at, full)) return full;
    if (tries > 12) break;
    full--;
  }
  return to;
}

/** "No." before a number is the abbreviation; before anything else it is the answer. */
function isNegation(scan: Scan, at: number, full: number): boolean {
  const { text } = scan;
  if (full - at !== 3 || text.slice(at, full).toLowerCase() !== "no.") return false;
  let after = full;
  while (after < text.length && after < full + 2 && classOf(text.charCodeAt(after)) === space) after++;
  return after >= text.length || classOf(text.charCodeAt(after)) !== digit;
}
