/** The one way out against servers on loopback: what it brings, what it refuses, what it cuts off. */
import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { refusedHosts } from "./addresses.cases.ts";
import { makeFetcher } from "./fetcher.ts";
import type { FetcherOptions } from "./fetcher.ts";

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

/** Starts a server on every loopback address; answers with its port and how often it was asked. */
async function serve(listener: RequestListener, host = "0.0.0.0"): Promise<{ port: number; hits: () => number }> {
  let hits = 0;
  const server = createServer((request, response) => {
    hits++;
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, host, done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { port: address.port, hits: () => hits };
}

function fetcherFor(port: number, options: FetcherOptions = {}) {
  return makeFetcher({ loopbackForTests: [{ host: "127.0.0.1", port, addresses: ["127.0.0.1"] }], ...options });
}

test("brings bytes, type, character set, name and the final address", async () => {
  const { port } = await serve((request, response) => {
    if (request.url === "/old") return void response.writeHead(301, { location: "/news/page.html" }).end();
    response.writeHead(200, { "content-type": "Text/HTML; charset=windows-1251", "content-encoding": "gzip" }).end(gzipSync("<p>text</p>"));
  });
  const page = await fetcherFor(port).fetch(`http://127.0.0.1:${port}/old`);
  expect(new TextDecoder().decode(page.bytes)).toBe("<p>text</p>");
  expect(page).toMatchObject({ mediaType: "text/html", charset: "windows-1251", name: "page.html", url: `http://127.0.0.1:${port}/news/page.html` });
});

test.each(refusedHosts)("never reaches %s", async (host) => {
  const canary = await serve((_, response) => void response.end("secret"));
  await expect(makeFetcher().fetch(`http://${host}:${canary.port}/`)).rejects.toMatchObject({ code: "address-refused" });
  const everyPort: FetcherOptions = { loopbackForTests: [{ host: new URL(`http://${host}/`).hostname, port: canary.port, addresses: [] }] };
  await expect(makeFetcher(everyPort).fetch(`http://${host}:${canary.port}/`)).rejects.toMatchObject({ code: "address-refused" });
  expect(canary.hits()).toBe(0);
});

test.each(["127.0.0.1", "::1", "10.1.2.3", "169.254.169.254", "::ffff:127.0.0.1"])("a name that resolves to %s is refused at connect time", async (address) => {
  const canary = await serve((_, response) => void response.end("secret"));
  const options: FetcherOptions = { resolve: () => Promise.resolve([address]), loopbackForTests: [{ host: "news.test", port: canary.port, addresses: [] }] };
  await expect(makeFetcher(options).fetch(`http://news.test:${canary.port}/`)).rejects.toMatchObject({ code: "address-refused" });
  expect(canary.hits()).toBe(0);
});

test("a name that flips between look-ups is caught at the second", async () => {
  const canary = await serve((_, response) => void response.end("secret"), "127.0.0.2");
  const first = await serve((_, response) => void response.writeHead(302, { location: `http://flip.test:${canary.port}/` }).end(), "127.0.0.1");
  let asked = 0;
  const options: FetcherOptions = {
    resolve: () => Promise.resolve([asked++ === 0 ? "127.0.0.1" : "127.0.0.2"]),
    loopbackForTests: [first.port, canary.port].map((port) => ({ host: "flip.test", port, addresses: ["127.0.0.1"] })),
  };
  await expect(makeFetcher(options).fetch(`http://flip.test:${first.port}/`)).rejects.toMatchObject({ code: "address-refused" });
  expect(asked).toBe(2);
  expect(canary.hits()).toBe(0);
});

test.each(["http://127.0.0.2:PORT/", "http://[::1]:PORT/", "http://localhost/", "file:///etc/passwd", "http://169.254.169.254/"])("a redirect to %s is refused", async (to) => {
  const canary = await serve((_, response) => void response.end("secret"));
  const { port } = await serve((_, response) => void response.writeHead(302, { location: to.replace("PORT", String(canary.port)) }).end());
  await expect(fetcherFor(port, { resolve: () => Promise.resolve(["127.0.0.1"]) }).fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: "address-refused" });
  expect(canary.hits()).toBe(0);
});

test("a circle of redirects ends", async () => {
  const { port, hits } = await serve((_, response) => void response.writeHead(302, { location: "/again" }).end());
  await expect(fetcherFor(port).fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: "fetch-too-many-redirects" });
  expect(hits()).toBe(6);
});

test("a server that drips is cut off", async () => {
  const { port } = await serve((_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const drip = setInterval(() => response.write("x"), 20);
    response.on("close", () => clearInterval(drip));
  });
  await expect(fetcherFor(port, { limits: { totalMs: 300 } }).fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: "fetch-timeout" });
});

test("a server that never answers is cut off", async () => {
  const { port } = await serve(() => undefined);
  await expect(fetcherFor(port, { limits: { totalMs: 300 } }).fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: "fetch-timeout" });
});

test("a small packet that swells is stopped at the limit", async () => {
  const bomb = gzipSync(new Uint8Array(64 * 1024 * 1024));
  const { port } = await serve((_, response) => void response.writeHead(200, { "content-encoding": "gzip" }).end(bomb));
  await expect(fetcherFor(port).fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: "fetch-too-large" });
});

test("a page that says that it is too large is not read", async () => {
  const { port } = await serve((_, response) => void response.writeHead(200, { "content-length": "99999999" }).write("x"));
  await expect(fetcherFor(port).fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: "fetch-too-large" });
});

test.each(["gzip, gzip, gzip", "zip", "gzip"])("a body that is not what its encoding says fails plainly: %s", async (encoding) => {
  const { port } = await serve((_, response) => void response.writeHead(200, { "content-encoding": encoding }).end("no such thing"));
  await expect(fetcherFor(port).fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: "fetch-failed" });
});

test.each([204, 403, 404, 500])("status %s is a problem", async (status) => {
  const { port } = await serve((_, response) => void response.writeHead(status).end());
  await expect(fetcherFor(port).fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: "fetch-status", message: expect.stringContaining(String(status)) });
});

test("an unknown host, a closed port and a torn answer are told apart", async () => {
  const nobody = Object.assign(new Error("getaddrinfo ENOTFOUND nowhere.test"), { code: "ENOTFOUND" });
  await expect(makeFetcher({ resolve: () => Promise.reject(nobody) }).fetch("http://nowhere.test/")).rejects.toMatchObject({ code: "address-not-found" });
  await expect(fetcherFor(1).fetch("http://127.0.0.1:1/")).rejects.toMatchObject({ code: "fetch-failed" });
  const { port } = await serve((_, response) => void response.socket?.destroy());
  await expect(fetcherFor(port).fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: "fetch-failed" });
});

test("a proxy in the environment is not used", async () => {
  const proxy = await serve((_, response) => void response.end("from the proxy"));
  const { port } = await serve((_, response) => void response.end("from the page"));
  const before = { ...process.env };
  Object.assign(process.env, { http_proxy: `http://127.0.0.1:${proxy.port}`, HTTP_PROXY: `http://127.0.0.1:${proxy.port}`, NODE_USE_ENV_PROXY: "1" });
  try {
    const page = await fetcherFor(port).fetch(`http://127.0.0.1:${port}/`);
    expect(new TextDecoder().decode(page.bytes)).toBe("from the page");
  } finally {
    for (const name of ["http_proxy", "HTTP_PROXY", "NODE_USE_ENV_PROXY"]) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
  expect(proxy.hits()).toBe(0);
});
