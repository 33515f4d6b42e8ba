/** Says which network addresses may be spoken to: public ones only, whatever way they are spelt. */
import ipaddr from "ipaddr.js";

/** Ranges that ipaddr.js calls ordinary, or may one day, and that are none: cloud metadata, translation prefixes, documentation. */
const denied = [
  "168.63.129.16/32", "169.254.0.0/16", "100.64.0.0/10", "100.100.100.200/32", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
  "192.88.99.0/24", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
  "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
].map((range) => ipaddr.parseCIDR(range));

/** Of IPv6 only this part is handed out to public hosts. */
const publicV6 = ipaddr.parseCIDR("2000::/3");

/** Is this the address of a public host? What can't be read as an address is not. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  if (parsed.kind() === "ipv6" && !parsed.match(publicV6)) return false;
  return denied.every((range) => parsed.kind() !== range[0].kind() || !parsed.match(range));
}

/** One spelling for one address, so that two can be compared: `::ffff:127.0.0.1` is `127.0.0.1`. */
export function plainAddress(address: string): string {
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : address;
}

/** The address in a URL's host, brackets removed; null when the host is a name. */
export function literalAddress(host: string): string | null {
  const bare = host.replace(/^\[|\]$/g, "");
  return ipaddr.isValid(bare) ? plainAddress(bare) : null;
}
