/** A same-length shadow of a text for matching: odd spaces, quotes and dashes made plain, so that patterns match and offsets stay true. */

const plain: Record<string, string> = {
  "\u00a0": " ", "\u1680": " ", "\u2000": " ", "\u2001": " ", "\u2002": " ", "\u2003": " ", "\u2004": " ", "\u2005": " ",
  "\u2006": " ", "\u2007": " ", "\u2008": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ", "\u205f": " ", "\u3000": " ",
  "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u02bc": "'", "\u2032": "'", "`": "'", "\u00b4": "'",
  "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"', "\u2033": '"',
  "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
};

const odd = new RegExp(`[${Object.keys(plain).join("")}]`, "g");

/** The same number of UTF-16 units as `text`: every plain sign stands where the odd one stood. */
export function shadowOf(text: string): string {
  return text.replace(odd, (sign) => plain[sign] ?? sign);
}
