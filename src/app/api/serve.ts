/** Serves the API and the page on this machine only, on the first free port. */
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { Problem } from "#record/problem.ts";
import { addPage } from "./files.ts";

/** Never another address: what the record holds can put people in danger. */
const loopback = "127.0.0.1";

/** Ports that are tried, from the one that was asked for upwards. */
const mostPorts = 20;

export type Serving = { readonly api: Hono; readonly distFolder: string; readonly port: number };
export type Served = { readonly url: string; readonly port: number; close(): Promise<void> };

/** Starts to listen. Throws a `Problem` when the page is not built, or when no port is free. Port 0 takes any. */
export async function serve({ api, distFolder, port }: Serving): Promise<Served> {
  await addPage(api, distFolder);
  for (let tried = 0; tried < mostPorts; tried++) {
    const served = await listen(api, port + tried);
    if (served !== null) return served;
  }
  throw new Problem("port-busy", `The ports ${port} to ${port + mostPorts - 1} are all busy. Choose another one with --port.`, { subject: String(port) });
}

/** Null when the port is busy. */
function listen(api: Hono, port: number): Promise<Served | null> {
  const server = createAdaptorServer({ fetch: api.fetch, hostname: loopback });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(null);
      else reject(error);
    });
    server.listen(port, loopback, () => {
      const address = server.address();
      const taken = typeof address === "object" && address !== null ? address.port : port;
      resolve({ url: `http://${loopback}:${taken}`, port: taken, close: () => closeServer(server) });
    });
  });
}

function closeServer(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}
