/** The rules of the one way out, checked three times: on the URL, on every address that its name resolves to, and on the peer of the open socket. */
import { lookup as systemLookup } from "node:dns/promises";
import type { LookupFunction, Socket } from "node:net";
import { Problem } from "#record/problem.ts";
import { isPublicAddress, literalAddress, plainAddress } from "./addresses.ts";

/** Tests alone pass one: this host and port may be reached, and only at these addresses. No setting and no variable can. */
export type LoopbackForTests = { readonly host: string; readonly port: number; readonly addresses: readonly string[] };

/** All addresses of a host's name. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export type Rules = { readonly resolve: Resolve; readonly loopbackForTests: readonly LoopbackForTests[] };

const longestUrl = 4096;

export async function resolveBySystem(host: string): Promise<readonly string[]> {
  return (await systemLookup(host, { all: true, verbatim: true })).map((entry) => entry.address);
}

/** The URL, or a refusal: http and https, ports 80 and 443, no user name or password, no address that is not public. */
export function checkUrl(spelt: string, rules: Rules): URL {
  const url = spelt.length <= longestUrl && URL.canParse(spelt) ? new URL(spelt) : null;
  if (url === null) throw refusal(spelt, "it is not a web address");
  if (url.protocol !== "http:" && url.protocol !== "https:") throw refusal(spelt, `only http and https are fetched, not ${url.protocol.replace(":", "")}`);
  if (url.username !== "" || url.password !== "") throw refusal(`${url.protocol}//${url.host}`, "it carries a user name or a password");
  const exempt = exemption(url, rules);
  if (exempt === null && url.port !== "" && url.port !== "80" && url.port !== "443") throw refusal(spelt, "only the ports 80 and 443 are used");
  const literal = literalAddress(url.hostname);
  if (literal !== null && !isAllowed(literal, exempt)) throw refusal(spelt, "it leads to an address that is not public");
  return url;
}

/** A look-up for `net.connect` that lets a name through only when every one of its addresses may be spoken to. */
export function guardedLookup(url: URL, rules: Rules): LookupFunction {
  const exempt = exemption(url, rules);
  return (host, options, callback) => {
    const answer = async () => {
      const addresses = await rules.resolve(host);
      if (addresses.length === 0) throw notFound(host);
      if (!addresses.every((address) => isAllowed(address, exempt))) throw refusal(url.href, `the name ${host} leads to an address that is not public`);
      return addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    };
    answer().then(
      (found) => (options.all === true ? callback(null, found) : callback(null, found[0]?.address ?? "", found[0]?.family ?? 4)),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), "", 4),
    );
  };
}

/** What the socket is really connected to; a look-up can be got round, the peer of an open connection can't. */
export function checkPeer(socket: Pick<Socket, "remoteAddress">, url: URL, rules: Rules): void {
  const peer = socket.remoteAddress;
  if (peer === undefined || !isAllowed(peer, exemption(url, rules))) throw refusal(url.href, "the connection led to an address that is not public");
}

function exemption(url: URL, rules: Rules): LoopbackForTests | null {
  const port = Number(url.port === "" ? (url.protocol === "https:" ? 443 : 80) : url.port);
  return rules.loopbackForTests.find((one) => one.host === url.hostname && one.port === port) ?? null;
}

function isAllowed(address: string, exempt: LoopbackForTests | null): boolean {
  return isPublicAddress(address) || (exempt?.addresses.includes(plainAddress(address)) ?? false);
}

export function notFound(host: string, cause?: unknown): Problem {
  return new Problem("address-not-found", `There is no host named ${host}, or no network to ask; check the address and the connection.`, { subject: host, cause });
}

function refusal(subject: string, why: string): Problem {
  const shown = subject.length <= 200 ? subject : `${subject.slice(0, 199)}…`;
  return new Problem("address-refused", `Sitrep does not fetch ${shown}: ${why}. Save the page as a file and read that.`, { subject: shown });
}
