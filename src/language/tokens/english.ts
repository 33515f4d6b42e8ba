/** English abbreviations, units and cuts: written by hand for news, joined with what `train/` learned from treebanks. */
import type { TokenExceptions } from "./exceptions.ts";
import { learnedAbbreviations, learnedCuts, learnedPrefixes, learnedWhole } from "./english.learned.ts";

function words(list: string): string[] {
  return list.split(" ").filter((word) => word !== "");
}

const before = words(
  "mr. mrs. ms. messrs. dr. prof. gen. lt. col. maj. sgt. capt. brig. adm. cmdr. cpl. pvt. sen. rep. gov. pres. rev. hon. st. mt. ft. fig. figs. no. nos. vol. pp. p. art. sec. " +
  "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. vs. v. cf. e.g. i.e. b. d. m. al. approx. ca. c. op. supt. insp. det. fr. sr. gens. cols. sens. reps.",
);

const after = words("inc. ltd. co. corp. bros. jr. etc. est. dept. ave. blvd. rd. assn. univ. govt. intl. ph.d. m.d. b.a. m.a. a.m. p.m. u.s. u.k. u.n. e.u. u.s.s.r. u.a.e. d.c. a.d. b.c.");

const openers = words(
  "the a an this that these those he she it they we you i his her its their our in on at by for from with after before since when while as if but and or so there here " +
  "however meanwhile although though according earlier later last next both all some many most several one two what who why how where not no nor yet",
);

const units = words(
  "km kms kilometers kilometres m cm mm mi ft lb lbs kg kgs g gm gms mg oz mph kph kmh kw kwh mw gw hz khz mhz ghz kb mb gb tb am pm hrs hr hours min mins sec secs yr yrs yo " +
  "bn mn mln tn ml l k f c v w x",
);

export const english: TokenExceptions = {
  whole: new Set(learnedWhole),
  prefixes: new Set(learnedPrefixes),
  cuts: new Map(learnedCuts),
  abbreviations: new Set([...before, ...after, ...learnedAbbreviations]),
  before: new Set(before),
  units: new Set(units),
  openers: new Set(openers),
};
