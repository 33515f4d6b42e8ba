/** Words of a text around what was searched for, so that a list of reports shows why each is in it. */

/** Characters on either side of the first hit. */
const reach = 90;

/** The stretch around the first of the words that occurs; null when none does. Cuts at spaces, and marks each cut with an ellipsis. */
export function snippetOf(text: string, query: string): string | null {
  const lower = text.toLowerCase();
  const hits = wordsOf(query).map((word) => lower.indexOf(word)).filter((index) => index >= 0);
  if (hits.length === 0) return null;
  const hit = Math.min(...hits);
  const start = hit <= reach ? 0 : afterSpace(text, hit - reach, hit);
  const end = hit + reach >= text.length ? text.length : beforeSpace(text, hit + reach, hit);
  const middle = text.slice(start, end).replace(/\s{1,1000}/g, " ").trim();
  return `${start > 0 ? "… " : ""}${middle}${end < text.length ? " …" : ""}`;
}

function wordsOf(query: string): string[] {
  return query.toLowerCase().split(/[\s"]/).filter((word) => word.length > 1).slice(0, 10);
}

function afterSpace(text: string, from: number, limit: number): number {
  const space = text.indexOf(" ", from);
  return space >= 0 && space < limit ? space + 1 : from;
}

function beforeSpace(text: string, from: number, limit: number): number {
  const space = text.lastIndexOf(" ", from);
  return space > limit ? space : from;
}
