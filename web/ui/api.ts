/** Speaks to Sitrep's own server, and to nothing else. Shapes are those of `record/api.ts`; the server is ours, so they are trusted. */
import type {
  DaysAnswer, JudgementAnswer, KeptAnswer, PlacesAnswer, ProblemAnswer, ReadingAnswer, ReportAnswer, ReportInput, ReportList,
} from "#record/api.ts";
import type { Brief } from "#record/brief.ts";
import type { Decision } from "#record/judgement.ts";
import type { Reading } from "#record/reading.ts";
import type { Report } from "#record/report.ts";
import { words } from "./words.ts";

/** What the server said in its own plain sentence. */
export class ServerProblem extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "ServerProblem";
    this.code = code;
  }
}

export const listDays = () => get<DaysAnswer>("/api/days");
export const loadBrief = (day: string) => get<Brief>(`/api/brief?day=${day}`);
export const loadPlaces = (day: string) => get<PlacesAnswer>(`/api/places?day=${day}`);
export const loadReading = (id: string) => get<ReadingAnswer>(`/api/reports/${encodeURIComponent(id)}/reading`);
export const readInput = (input: ReportInput) => post<Reading>("/api/read", input);
export const keepReport = (input: ReportInput) => post<KeptAnswer>("/api/reports", input);
export const writeJudgement = (decision: Decision) => post<JudgementAnswer>("/api/judgements", decision);

export function listReports(asked: { words: string; offset: number; limit: number }): Promise<ReportList> {
  const page = `limit=${asked.limit}&offset=${asked.offset}`;
  return asked.words === "" ? get(`/api/reports?${page}`) : get(`/api/search?q=${encodeURIComponent(asked.words)}&${page}`);
}

/** A file as the API takes it. */
export async function fileInput(file: File): Promise<ReportInput> {
  const base64 = toBase64(new Uint8Array(await file.arrayBuffer()));
  return { file: { name: file.name, mediaType: file.type === "" ? null : file.type, base64 } };
}

const reports = new Map<string, Promise<Report>>();

/** A report never changes, so it is asked for once. */
export function loadReport(id: string): Promise<Report> {
  const known = reports.get(id);
  if (known !== undefined) return known;
  const loading = get<ReportAnswer>(`/api/reports/${encodeURIComponent(id)}`).then((answer) => answer.report);
  reports.set(id, loading);
  loading.catch(() => reports.delete(id));
  return loading;
}

function get<Answer>(path: string): Promise<Answer> {
  return ask<Answer>(path, {});
}

function post<Answer>(path: string, body: unknown): Promise<Answer> {
  return ask<Answer>(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

async function ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(path, init).catch(() => null);
  if (response === null) throw new ServerProblem("unreachable", words.states.unreachable);
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as Answer;
  const problem = (answer as ProblemAnswer | null)?.problem;
  throw new ServerProblem(problem?.code ?? "unreachable", problem?.message ?? words.states.unreachable);
}

/** In pieces: a call can't take ten million arguments. */
function toBase64(bytes: Uint8Array): string {
  const piece = 0x8000;
  let binary = "";
  for (let start = 0; start < bytes.length; start += piece) binary += String.fromCharCode(...bytes.subarray(start, start + piece));
  return btoa(binary);
}
