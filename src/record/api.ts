/** What goes over the wire between the page and its server: requests are parsed by these schemas at the door, answers have these shapes. */
import { z } from "zod";
import { Judgement } from "./judgement.ts";
import { EventType, SubType } from "./event.ts";
import { Location } from "./place.ts";
import { Reading, Trace } from "./reading.ts";
import { Report } from "./report.ts";
import { Day } from "./when.ts";

/** The longest text that may be handed in as text; a file may be as large as the body limit of the server. */
export const longestText = 10_000_000;

/** A report as text, with what its bringer knows of it. */
export const TextInput = z
  .object({
    text: z.string().min(1).max(longestText),
    title: z.string().max(1000).optional(),
    outlet: z.string().max(300).optional(),
    published: Day.optional(),
  })
  .strict()
  .readonly();
export type TextInput = z.infer<typeof TextInput>;

/** A report as a file: its bytes in Base64, and what its bringer calls it. */
export const FileInput = z
  .object({
    file: z.object({ name: z.string().max(500).nullable(), mediaType: z.string().max(200).nullable(), base64: z.base64().min(1) }).strict().readonly(),
  })
  .strict()
  .readonly();
export type FileInput = z.infer<typeof FileInput>;

export const ReportInput = z.union([TextInput, FileInput]);
export type ReportInput = z.infer<typeof ReportInput>;

/** Every failure has this shape; `code` is one of `problemCodes`, or one of the codes of HTTP below. */
export const ProblemAnswer = z.object({ problem: z.object({ code: z.string(), message: z.string() }).readonly() }).readonly();
export type ProblemAnswer = z.infer<typeof ProblemAnswer>;

/** Codes that only a server has. */
export const httpCodes = ["not-found", "request-invalid", "request-refused", "request-too-large", "media-type-unknown", "server-failed"] as const;
export type HttpCode = (typeof httpCodes)[number];

export const ReportSummary = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string(),
    example: z.boolean(),
    ingestedAt: z.string(),
    /** Words of the text around what was searched for; null where nothing was searched for, or only the title has it. */
    snippet: z.string().nullable(),
  })
  .readonly();
export type ReportSummary = z.infer<typeof ReportSummary>;

export const ReportList = z.object({ reports: z.array(ReportSummary).readonly(), total: z.int().min(0) }).readonly();
export type ReportList = z.infer<typeof ReportList>;

export const ReportAnswer = z.object({ report: Report, judgements: z.array(Judgement).readonly() }).readonly();
export type ReportAnswer = z.infer<typeof ReportAnswer>;

/** `judgements` are those about this report and its values, oldest first. */
export const ReadingAnswer = z.object({ reading: Reading, judgements: z.array(Judgement).readonly() }).readonly();
export type ReadingAnswer = z.infer<typeof ReadingAnswer>;

/** `added` is false where the record had this very report already. */
export const KeptAnswer = z.object({ id: z.string(), added: z.boolean() }).readonly();
export type KeptAnswer = z.infer<typeof KeptAnswer>;

/** Newest first. */
export const DaysAnswer = z.object({ days: z.array(Day).readonly() }).readonly();
export type DaysAnswer = z.infer<typeof DaysAnswer>;

export const Explanation = z
  .object({ id: z.string(), because: z.array(z.string()).readonly(), steps: z.array(Trace).readonly(), judgements: z.array(Judgement).readonly() })
  .readonly();
export type Explanation = z.infer<typeof Explanation>;

export const JudgementAnswer = z.object({ judgement: Judgement }).readonly();
export type JudgementAnswer = z.infer<typeof JudgementAnswer>;

/** A place as a report uses it, with the events of that report that happen there. */
export const PlaceOfDay = z
  .object({
    report: z.string(),
    title: z.string().nullable(),
    location: Location,
    events: z.array(z.object({ id: z.string(), type: EventType, subType: SubType.nullable() }).readonly()).readonly(),
  })
  .readonly();
export type PlaceOfDay = z.infer<typeof PlaceOfDay>;

/** `reports` counts the reports of the day, `read` those whose places are listed (there is a limit). */
export const PlacesAnswer = z
  .object({ day: Day, reports: z.int().min(0), read: z.int().min(0), places: z.array(PlaceOfDay).readonly() })
  .readonly();
export type PlacesAnswer = z.infer<typeof PlacesAnswer>;
