/** The API without a socket: what it answers, what it refuses, and in which words. */
import { describe, expect, test } from "vitest";
import { DaysAnswer, Explanation, JudgementAnswer, PlacesAnswer, ProblemAnswer, ReadingAnswer, ReportAnswer, ReportList } from "#record/api.ts";
import { Brief } from "#record/brief.ts";
import { Problem } from "#record/problem.ts";
import { Reading } from "#record/reading.ts";
import { fixtureParts } from "../../../test/fixtures/parts.ts";
import { makeApi } from "./api.ts";

const host = "localhost:4747";
const id = "r-0f1e2d3c4b5a";

function ask(path: string, init: RequestInit & { headers?: Record<string, string> } = {}, parts = fixtureParts()) {
  return makeApi(parts).request(`http://${host}${path}`, { ...init, headers: { host, ...init.headers } });
}

function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  return ask(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } });
}

async function problemOf(response: Response): Promise<string> {
  return `${response.status} ${ProblemAnswer.parse(await response.json()).problem.code}`;
}

const accept = { subject: `${id}#c1`, action: "accept", field: null, value: null, other: null, who: "R. Weiss", by: "person", why: null };

describe("answers", () => {
  const cases = [
    ["/api/reports", ReportList], ["/api/search?q=market", ReportList], [`/api/reports/${id}`, ReportAnswer], [`/api/reports/${id}/reading`, ReadingAnswer],
    ["/api/days", DaysAnswer], ["/api/brief", Brief], ["/api/brief?day=2015-10-06", Brief], ["/api/places?day=2015-10-07", PlacesAnswer],
    [`/api/explain/${encodeURIComponent(`${id}#c1`)}`, Explanation],
  ] as const;
  test.each(cases)("GET %s has its shape", async (path, shape) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(shape.safeParse(await response.json()).error).toBeUndefined();
  });

  test("search shows the words around the hit, and finds nothing where nothing is", async () => {
    const hits = ReportList.parse(await (await ask("/api/search?q=depots")).json());
    expect(hits.reports[0]?.snippet).toContain("depots");
    expect(ReportList.parse(await (await ask("/api/search?q=zeppelin")).json())).toEqual({ reports: [], total: 0 });
  });

  test("the places of a day carry the events that happen there", async () => {
    const { places } = PlacesAnswer.parse(await (await ask("/api/places?day=2015-10-07")).json());
    expect(places.find((place) => place.location.id === "p3")?.events.map((event) => event.id)).toEqual(["e3"]);
  });

  test("a report is read as JSON text, as a JSON file and as raw bytes", async () => {
    for (const body of [{ text: "Something was said." }, { file: { name: "a.html", mediaType: "text/html", base64: "PHA+aGk8L3A+" } }]) {
      const response = await post("/api/read", body);
      expect([response.status, Reading.safeParse(await response.json()).success]).toEqual([200, true]);
    }
    const raw = await ask("/api/read", { method: "POST", body: "<p>hi</p>", headers: { "content-type": "text/html; charset=utf-8" } });
    expect(raw.status).toBe(200);
  });

  test("a judgement is written down and comes back with the reading", async () => {
    const api = makeApi(fixtureParts());
    const headers = { host, "content-type": "application/json" };
    const written = await api.request(`http://${host}/api/judgements`, { method: "POST", body: JSON.stringify(accept), headers });
    expect(written.status).toBe(201);
    expect(JudgementAnswer.parse(await written.json()).judgement.decision.who).toBe("R. Weiss");
    const { judgements } = ReadingAnswer.parse(await (await api.request(`http://${host}/api/reports/${id}/reading`, { headers: { host } })).json());
    expect(judgements.map((judgement) => judgement.decision.subject)).toEqual([`${id}#c1`]);
  });
});

describe("refusals", () => {
  test.each([
    ["/api/nothing", "404 not-found"], ["/api/reports/r-x", "404 not-found"], ["/api/reports/r-x/reading", "404 not-found"], ["/api/explain/r-x", "404 not-found"],
    ["/api/brief?day=2015-02-30", "400 request-invalid"], ["/api/places?day=today", "400 request-invalid"], ["/api/search", "400 request-invalid"],
    ["/api/reports?limit=0", "400 request-invalid"], ["/api/reports?limit=9999", "400 request-invalid"],
  ])("GET %s is %s", async (path, expected) => {
    expect(await problemOf(await ask(path))).toBe(expected);
  });

  test.each([["/api/read", { text: "" }], ["/api/read", { text: "x", colour: "red" }], ["/api/reports", { text: "x", published: "yesterday" }],
    ["/api/reports", { file: { name: null, mediaType: null, base64: "?" } }], ["/api/judgements", { ...accept, who: "" }], ["/api/judgements", "no"]])(
    "POST %s %j is not taken", async (path, body) => {
      expect(await problemOf(await post(path, body))).toBe("400 request-invalid");
    });

  test("JSON that is broken, a type that is unknown, a body that is empty, a body that is too large", async () => {
    const json = { "content-type": "application/json" };
    expect(await problemOf(await ask("/api/judgements", { method: "POST", body: "{", headers: json }))).toBe("400 request-invalid");
    expect(await problemOf(await ask("/api/read", { method: "POST", body: "x", headers: { "content-type": "video/mp4" } }))).toBe("415 media-type-unknown");
    expect(await problemOf(await ask("/api/read", { method: "POST", body: "", headers: { "content-type": "text/html" } }))).toBe("400 request-invalid");
    expect(await problemOf(await ask("/api/read", { method: "POST", body: "x".repeat(15_000_000), headers: { "content-type": "text/plain" } }))).toBe("413 request-too-large");
    expect(await problemOf(await ask("/api/reports", { method: "POST", body: "text=x", headers: { "content-type": "application/x-www-form-urlencoded" } }))).toBe("415 media-type-unknown");
    expect(await problemOf(await ask("/api/reports", { method: "POST", body: "<p>", headers: { "content-type": "text/html" } }))).toBe("415 media-type-unknown");
  });

  test.each(["evil.example", "evil.example:4747", "127.0.0.1.evil.example", "localhost.evil.example:4747", "192.168.1.4:4747", "0.0.0.0:4747", ""])(
    "a request by the name %j is refused", async (foreign) => {
      expect(await problemOf(await ask("/api/reports", { headers: { host: foreign } }))).toBe("403 request-refused");
    });

  test.each(["localhost", "LOCALHOST:4747", "127.0.0.1:1", "[::1]:4747"])("a request by the name %j is answered", async (own) => {
    expect((await ask("/api/days", { headers: { host: own } })).status).toBe(200);
  });

  test.each([{ origin: "https://evil.example" }, { origin: "http://localhost:9999" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }])(
    "a write with %j is refused", async (headers) => {
      expect(await problemOf(await post("/api/judgements", accept, headers))).toBe("403 request-refused");
    });

  test("a write of our own page is taken", async () => {
    expect((await post("/api/judgements", accept, { origin: `http://${host}`, "sec-fetch-site": "same-origin" })).status).toBe(201);
  });

  test("a failure of the world keeps its code and its sentence; a mistake of ours shows no insides", async () => {
    const failing = (error: Error) => ({ ...fixtureParts(), read: () => Promise.reject(error), brief: () => Promise.reject(error) });
    const locked = failing(new Problem("record-locked", "Another Sitrep has the record open."));
    expect(await problemOf(await ask("/api/brief", {}, locked))).toBe("503 record-locked");
    const answer = await ask("/api/brief", {}, failing(new Error("secret insides")));
    expect([answer.status, (await answer.text()).includes("secret")]).toEqual([500, false]);
  });

  test("every answer has the security headers and none allows other sites", async () => {
    for (const path of ["/api/days", "/api/nothing"]) {
      const { headers } = await ask(path, { headers: { origin: "https://evil.example" } });
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });
});
