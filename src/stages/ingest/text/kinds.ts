/** Says what kind of block a piece of text is by its words alone: credit, byline, caption, boilerplate; null for anything else. */
import type { BlockKind } from "#record/report.ts";
import { findFullDates } from "#language/calendar.ts";
import { isDateLine } from "../published/printed.ts";
import { opensAsCaption } from "./picture-verbs.ts";

const longestLabel = 140;
const longestCaption = 600;

const agency = "(?:Reuters|REUTERS|AFP|AP|Associated Press|EPA|EPA-EFE|EFE|Getty(?: Images)?|Anadolu(?: Agency)?|AA|DPA|Xinhua|TASS|RIA Novosti|SANA|ANSA|PA|UPI|IRNA|BBC|Bloomberg|NurPhoto|Alamy|Shutterstock|ICRC|UNHCR|UNICEF|MSF)";
const pictureWord = "(?:photo(?:graph)?s?|pictures?|images?|video|file photo|cover|illustration|graphic|map)";

const creditLabel = new RegExp(`^[([]?(?:${pictureWord} (?:by|credit|courtesy|source)|${pictureWord}|credits?|courtesy(?: of)?|source)(?: of)? ?[:/–—-] ?(.{2,100}?)[)\\].]{0,2}$`, "iu");
const copyrightLine = /^(?:image|photo|picture) ?(?:copyright|©) .{2,60}$/iu;
const creditBy = new RegExp(`^[([]?${pictureWord} (?:by|courtesy of) (.{2,80}?)[)\\].]{0,2}$`, "iu");
const agencyAlone = new RegExp(`^[([]?(?:© ?(?:\\d{4} )?)?${agency}(?: ?[/|,–-] ?[\\p{L}.' -]{2,40}){0,3}[)\\]]?$`, "u");
const nameAndAgency = new RegExp(`^[([]?(?:\\p{Lu}[\\p{L}.'-]{0,20} ?){1,3}[/|] ?${agency}(?: ?[/|] ?[\\p{L} ]{2,30}){0,2}[)\\]]?$`, "u");

const byName = /^by:? (?:(?:the |our |a )?(?:staff|correspondents?|reporters?|news ?desk|agencies)|\p{Lu}[\p{L}.'’-]{0,24}(?:[ ,]{1,2}(?:and |& |in |of |with )?\p{L}[\p{L}.'’-]{0,24}){0,10})$/iu;
const andAgencies = /^(?:[\p{L}\d.'’& -]{2,40}(?:,| and| &|, and| with|\/| \+) ?(?:news )?agenc(?:y|ies)|(?:news )?agencies|staff (?:writers?|reporters?)|from (?:our|news) (?:correspondents?|agencies))\.?$/iu;
const reportingBy = /^[([]?(?:(?:additional |with )?reporting|writing|edited|editing|written|compiled|translated) by:? .{2,220}$/iu;
const dashAgency = new RegExp(`^[—–-]{1,2} ?(?:${agency}|(?:\\p{Lu}[\\p{L}.']{1,20} ){1,3}\\p{Lu}[\\p{L}']{1,20}(?:, ${agency})?)$`, "u");
const stamp = /^(?:(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?|date|last update)\b ?:? .{4,60}$/iu;

const pictureSign = new RegExp([
  "(?:^|[.!?)\"'] {0,2})(?:Picture|Photo(?:graph)?|Image|Video) (?:was )?(?:taken|released|provided|made available|grab)\\b",
  "\\b[Ii]n this (?:(?:undated|handout|file|still|aerial|satellite|combination|drone|screen|frame|video|official|\\w{3,9} \\d{1,2},? \\d{4},?) {1,2}){1,3}(?:photo(?:graph)?|picture|image|grab|shot)\\b",
  "\\b[Ii]n this (?:photo(?:graph)?|picture|image) (?:taken|released|provided|made available|from|posted|obtained)\\b",
  "\\b[Ff]ile (?:photo(?:graph)?|picture|image)\\b", "^\\(?FILE\\)? ?[-:]", "\\[[Ff]ile: ", "\\b(?:pictured|seen) here\\b", "\\b[Hh]andout (?:photo|picture|image)\\b",
].join("|"), "u");
const captionLabel = new RegExp(`^(?:caption|${pictureWord}) ?[:–—-] ?.{2,}`, "iu");
const creditTail = new RegExp(`(?:[([](?:[^()[\\]]{0,60}[/ ])?${agency}(?:[/ ][^()[\\]]{0,60})?[)\\]]|\\b${agency} ?/ ?\\p{Lu}[\\p{L}.'-]{1,20}(?: \\p{Lu}[\\p{L}.'-]{1,20}){0,3}|/ ?${agency})[.]?$`, "u");
const pictureCreditTail = /[([](?:(?:ap )?(?:photo|picture|image)s?(?:graph)?|source ?:|courtesy|credit ?:)(?:s? by| credit| courtesy of)?\b[^()[\]]{0,80}[)\]]\.?$/iu;

const boilerplate = /^(?:advert(?:isement|ising)|sponsored(?: content)?|(?:read|see|watch|learn|find out) (?:more|also|next)\b.{0,160}|also read\b.{0,160}|related(?: (?:stories|articles|news|content|topics))?\b ?:?.{0,120}|more (?:on this (?:story|topic)|from\b.{1,60})|share(?: (?:this|on|via|with)\b.{0,80})?|(?:follow|like|join) us\b.{0,120}|sign up\b.{0,160}|subscribe\b.{0,160}|(?:click|tap) here\b.{0,120}|all rights reserved\.?|©.{0,120}|copyright\b.{0,120}|continue reading\b.{0,80}|skip (?:ad|to content)|print|e-?mail|comments?(?: \(\d{1,6}\))?|(?:facebook|twitter|whatsapp|telegram|linkedin)(?: .{0,60})?|loading ?\.{0,3}|recommended(?: for you)?|most (?:read|popular|viewed)|newsletter\b.{0,120}|get our\b.{0,60}newsletter.{0,60}|accept (?:all )?cookies|tags? ?:.{0,160}|more|enlarge|watch (?:this|the)\b.{0,60}|follow .{2,60} on (?:twitter|facebook|instagram|telegram)|\(?continue reading\b.{0,40}|buy photo|please enable javascript.{0,80}|sign in\b.{0,60})$/iu;

/** `text` is one block, its odd spaces and quotes already plain (`shadowOf`). */
export function kindByWords(text: string): BlockKind | null {
  if (text.length <= longestLabel * 2 && isByline(text)) return "byline";
  if (text.length <= longestLabel && isCredit(text)) return "credit";
  if (text.length <= 200 && boilerplate.test(text) && (/^(?:©|copyright)/i.test(text) || !/[a-z]{2}\. ?[A-Z]/.test(text))) return "boilerplate";
  return isCaption(text) ? "caption" : null;
}

export function isCredit(text: string): boolean {
  if (agencyAlone.test(text) || nameAndAgency.test(text) || copyrightLine.test(text)) return true;
  const named = creditLabel.exec(text) ?? creditBy.exec(text);
  return named?.[1] !== undefined && looksLikeNames(named[1]);
}

/** A credit names people or firms; a caption tells what is to be seen, in words that carry no capital. */
function looksLikeNames(words: string): boolean {
  const parts = words.split(/[\s/|,]+/).filter((word) => /\p{L}/u.test(word));
  const small = parts.filter((word) => /^\p{Ll}/u.test(word) && !/^(?:by|of|the|and|via|for|from|al|el|bin|de|van|von|ibn|handout|courtesy|file|pool)$/u.test(word));
  return parts.length > 0 && parts.length <= 8 && small.length === 0;
}

function isByline(text: string): boolean {
  if (reportingBy.test(text)) return true;
  if (text.length > 120) return false;
  return (byName.test(text) && hasName(text)) || andAgencies.test(text) || dashAgency.test(text) || (stamp.test(text) && hasDate(text)) || isDateLine(text);
}

/** "By Monday evening" is no byline: a name has a capital, and no day or month for its first word. */
function hasName(text: string): boolean {
  const words = text.replace(/^by:? /iu, "");
  const isTime = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may \d|june|july|august|september|october|november|december|\d|late|early|then|now|noon|midnight|dawn)\b/iu.test(words);
  return !isTime && (/^\p{Lu}/u.test(words) || /^(?:the |our |a )?(?:staff|correspondent|reporter|news|agencies)/iu.test(words));
}

function hasDate(text: string): boolean {
  return /\b\d{4}\b/.test(text) || findFullDates(text).length > 0;
}

/**
 * A caption says that it is one ("Picture taken …", "in this file photo"), or opens in the present tense as one does and
 * ends as captions end: with a full date, or with the name of a picture agency. Either half alone is not enough.
 */
export function isCaption(text: string): boolean {
  if (text.length > longestCaption || text.length < 12) return false;
  if (pictureCreditTail.test(text)) return true;
  if (pictureSign.test(text) && (findFullDates(text).length > 0 || text.length <= 350 && !/\bsaid\b/.test(text))) return true;
  if (captionLabel.test(text) && text.length > 20) return true;
  return opensAsCaption(text) && (endsWithFullDate(text) || creditTail.test(text));
}

function endsWithFullDate(text: string): boolean {
  if (!/\d{4}/.test(text)) return false;
  const body = text.replace(creditTail, "").replace(pictureCreditTail, "").trimEnd();
  const last = findFullDates(body).at(-1);
  return last !== undefined && /^\.?["')\]]{0,2}$/.test(body.slice(last.end).trim());
}
