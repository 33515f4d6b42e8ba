/** Every word that the page shows, in English. Sentences are whole: a translator sees no pieces to glue. */
import type { MentionKind, Precision } from "./kinds.ts";
import type { BlockKind } from "#record/report.ts";
import type { Stance } from "#record/claim.ts";
import type { PartyKind, Realis } from "#record/event.ts";
import type { PlaceKind } from "#record/place.ts";
import type { Harm, Harmed } from "#record/toll.ts";

const locale = "en-GB";

function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString(locale)} ${count === 1 ? one : many}`;
}

const stances: Record<Stance, string> = {
  "denial": "Denial", "silence": "Silence", "no-information": "No information", "confirmation": "Confirmation", "allegation": "Allegation",
  "intent": "Intent", "request": "Request", "prediction": "Prediction", "judgement": "Judgement", "assertion": "Assertion",
};

const realis: Record<Realis, string> = {
  actual: "Happened", habitual: "Habitual", historical: "Earlier", future: "To come", hypothetical: "Hypothetical", negated: "Said not to have happened",
};

const partyKinds: Record<PartyKind, string> = {
  "state": "state", "force": "force", "armed-group": "armed group", "civilians": "civilians", "individual": "person", "object": "object", "unknown": "kind not known",
};

const placeKinds: Record<PlaceKind, string> = {
  point: "point", landmark: "landmark", street: "street", neighbourhood: "neighbourhood", town: "town", village: "village", camp: "camp", base: "base",
  crossing: "crossing", front: "front", district: "district", province: "province", country: "country", region: "region", continent: "continent",
  sea: "sea", airspace: "airspace", water: "water", mountain: "mountain", other: "place",
};

const precisions: Record<Precision, string> = {
  8: "exact point", 7: "landmark or street", 6: "neighbourhood", 5: "town or village", 4: "near a town", 3: "district", 2: "province", 1: "country or region", 0: "air or sea",
};

const harms: Record<Harm, string> = { killed: "killed", injured: "injured", missing: "missing", displaced: "displaced", detained: "detained" };

const harmed: Record<Harmed, string> = {
  civilian: "civilians", combatant: "combatants", child: "children", woman: "women", man: "men", unknown: "people",
};

const marks: Record<MentionKind, string> = { claim: "Claims", event: "Events", place: "Places", time: "Dates", toll: "Tolls" };

const blocks: Record<BlockKind, string> = {
  title: "Title", heading: "Heading", byline: "Byline", paragraph: "Paragraph", caption: "Caption", credit: "Credit", boilerplate: "Page text",
};

export const english = {
  locale,
  app: {
    name: "Sitrep", home: "Sitrep, the day’s brief", skip: "Skip to the content", navigation: "Screens",
    brief: "Brief", read: "Read", reports: "Reports", map: "Map",
    lost: "There is nothing at this address", lostWay: "To the day’s brief",
    title: (screen: string) => `${screen} · Sitrep`,
  },
  states: {
    loading: "Loading…", failed: "This could not be loaded", again: "Try again",
    unreachable: "Sitrep’s server does not answer. Is it still running in the terminal?",
  },
  settings: {
    open: "Settings", name: "Your name", nameHelp: "It stands beside every judgement that you make. It stays in this browser.",
    theme: "Appearance", themes: { system: "As the system", light: "Light", dark: "Dark" },
  },
  brief: {
    heading: "Brief", day: "Day", earlier: "Earlier day", later: "Later day", map: "Places of this day on the map", print: "Print",
    evidence: (count: number) => `Evidence: ${plural(count, "quotation", "quotations")}`,
    example: "Example — written by us", from: "Reports of this day",
    empty: "The record has no reports yet", emptyHelp: "Paste a report and keep it, or run “sitrep ingest” on a folder of them.", emptyWay: "Read a report",
    nothing: "No sentence is printed for this day: nothing in its reports gives one with evidence.",
    open: "Open in its report", untitled: "Untitled report",
  },
  read: {
    heading: "Read a report", lead: "Paste a text, drop a file, or choose one. It is read on this machine at once, and kept only if you say so.",
    label: "The report’s text", placeholder: "Paste a report here", dropHere: "Drop the file to read it",
    go: "Read", keys: "Ctrl + Enter", choose: "Choose a file…", more: "What is known of it", title: "Title", outlet: "Outlet", published: "Published on",
    publishedHelp: "YYYY-MM-DD. Left empty, Sitrep looks for the day in the text.", badDay: "Write the day as YYYY-MM-DD.",
    reading: "Reading…", failed: "This report could not be read", tooLarge: "A report may have up to 10 MB.",
    notKept: "Read, not kept", keep: "Keep in the record", keeping: "Keeping…", kept: "Kept in the record", keptBefore: "The record had this report already", openKept: "Open it there", another: "Read another",
  },
  reports: {
    heading: "Reports", search: "Search the reports", clear: "Clear the search",
    count: (count: number) => plural(count, "report", "reports"), found: (count: number, asked: string) => `${plural(count, "report", "reports")} with “${asked}”`,
    none: "The record has no reports yet", nothing: "No report has all these words", more: "Show more", untitled: "Untitled report",
    noOutlet: "outlet not stated", noDay: "day not stated", example: "Example",
  },
  reading: {
    text: "The report", found: "What was read", outlet: "Outlet", published: "Published", language: "Language",
    basis: { stated: "stated in the report", inferred: "inferred", given: "given by whoever brought it" },
    notStated: "not stated", legend: "Underlined in the text", blocks, marks,
    tabs: { claims: "Claims", events: "Events", places: "Places", notes: "Notes" },
    noClaims: "No claim was read in this report.", noEvents: "No event was read in this report.", noPlaces: "No place was read in this report.", noNotes: "Nothing to note: every value was read without a doubt worth telling.",
    again: (count: number) => `stands ${count} times in the page`,
    show: "Show in the text", why: "Why", because: "Because", noTrace: "This value has no rule trace.",
    weight: (weight: number) => `weight ${weight.toFixed(2)}`, unsure: "Unsure",
  },
  claim: {
    noSource: "Source not stated", via: "passed on by", quoted: { direct: "in its own words", indirect: "in the report’s words", mixed: "partly in its own words" },
    cue: "Cue", saidOn: "Said", saidTo: "Said to", about: "About", control: (place: string) => `Who holds ${place}`, inside: "Within", stances,
  },
  event: {
    attackers: "Attacker", assisting: "Assisting", targets: "Target", victims: "Victims", weapons: "Weapon", where: "Where", when: "When", tolls: "Toll", claims: "Rests on", count: "How many", repeats: "Repeats",
    realis, partyKinds, certainty: { stated: "", accused: "accused", suspected: "suspected", inferred: "inferred" }, harms, harmed, cumulative: "running total",
    partOf: "among them",
  },
  range: {
    exactly: (n: number) => n.toLocaleString(locale), atLeast: (n: number) => `at least ${n.toLocaleString(locale)}`, upTo: (n: number) => `up to ${n.toLocaleString(locale)}`,
    between: (from: number, to: number) => `${from.toLocaleString(locale)}–${to.toLocaleString(locale)}`, unknown: "number not stated",
  },
  time: { since: (day: string) => `since ${day}`, until: (day: string) => `until ${day}`, between: (from: string, to: string) => `${from} – ${to}`, none: "no day can be told" },
  place: {
    kinds: placeKinds, precisions, within: (km: number) => `within ${km.toLocaleString(locale)} km`, unresolved: "not resolved to a place", or: "could also be",
    times: (count: number) => `named ${count} times`,
  },
  judge: {
    accept: "Accept", reject: "Reject", accepted: (who: string) => `Accepted by ${who}`, rejected: (who: string) => `Rejected by ${who}`,
    keepFirst: "Keep this report to accept or reject what was read.", nameFirst: "Say who you are first", save: "Save and go on", failed: "The judgement was not written down.",
  },
  map: {
    heading: "Map", label: "Map of the places; the list beside it has the same places in words", list: "Places", loading: "Drawing the map…",
    note: "Borders as in Natural Earth. They are no statement on the status of any territory.",
    ring: "A ring shows how far off a place may be; a filled dot is exact.", cannot: "This browser cannot draw the map. The list has every place.",
    off: "Not on the map", empty: "No place of this day is in the record",
    wide: "Show countries and regions", partly: (read: number, all: number) => `The places of ${read} of ${all} reports are shown.`,
    zoomIn: "Zoom in", zoomOut: "Zoom out", touch: "Use two fingers to move the map", scroll: "Use Ctrl + scroll to zoom the map", scrollMac: "Use ⌘ + scroll to zoom the map",
  },
};
