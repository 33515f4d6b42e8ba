/** The rules of the one way out, without a network: URLs, look-ups and peers. */
import { expect, test } from "vitest";
import { isPublicAddress } from "./addresses.ts";
import { publicAddresses, refusedHosts } from "./addresses.cases.ts";
import { checkPeer, checkUrl, guardedLookup } from "./guard.ts";
import type { Rules } from "./guard.ts";

const rules = (...addresses: string[]): Rules => ({ resolve: () => Promise.resolve(addresses), loopbackForTests: [] });

test.each(refusedHosts)("refuses http://%s/", (host) => {
  expect(() => checkUrl(`http://${host}/latest/meta-data`, rules())).toThrow(expect.objectContaining({ code: "address-refused" }));
});

test.each(publicAddresses)("knows %s as public", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  "file:///etc/passwd", "ftp://example.org/", "data:text/html,x", "javascript:alert(1)", "gopher://example.org:70/", "no address", "", `http://example.org/${"a".repeat(5000)}`,
  "http://user@example.org/", "http://:secret@example.org/", "http://example.org:8080/", "https://example.org:22/", "http://example.org:6379/",
])("refuses %s", (url) => {
  expect(() => checkUrl(url, rules())).toThrow(expect.objectContaining({ code: "address-refused" }));
});

test("a refusal does not repeat a password", () => {
  expect(() => checkUrl("http://someone:hunter2@example.org/", rules())).toThrow(/^(?!.*hunter2)/);
});

test.each(["http://example.org/", "https://example.org/a?b=c", "http://example.org:80/", "https://example.org:443/", "http://example.org:443/"])("lets %s through", (url) => {
  expect(checkUrl(url, rules()).host).toMatch(/^example\.org/);
});

function lookUp(given: Rules): Promise<unknown> {
  const look = guardedLookup(new URL("http://example.org/"), given);
  return new Promise((resolve) => {
    look("example.org", { all: true }, (error, found) => resolve(error ?? found));
  });
}

test("a name passes when all of its addresses are public", async () => {
  expect(await lookUp(rules("93.184.216.34", "2606:4700:4700::1111"))).toEqual([{ address: "93.184.216.34", family: 4 }, { address: "2606:4700:4700::1111", family: 6 }]);
});

test("one private address among public ones refuses the name", async () => {
  expect(await lookUp(rules("93.184.216.34", "10.0.0.7"))).toMatchObject({ code: "address-refused" });
});

test("a name without addresses is not found", async () => {
  expect(await lookUp(rules())).toMatchObject({ code: "address-not-found" });
});

test("the peer of an open connection is checked whatever the look-up said", () => {
  const url = new URL("http://example.org/");
  expect(() => checkPeer({ remoteAddress: "::ffff:127.0.0.1" }, url, rules("93.184.216.34"))).toThrow(expect.objectContaining({ code: "address-refused" }));
  expect(() => checkPeer({ remoteAddress: undefined }, url, rules())).toThrow(expect.objectContaining({ code: "address-refused" }));
  expect(() => checkPeer({ remoteAddress: "93.184.216.34" }, url, rules())).not.toThrow();
});
