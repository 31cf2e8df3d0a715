import { BlockList, isIP } from "node:net";

/**
 * The address of the person behind a request. X-Forwarded-For is read only when the connection comes from a proxy we were told to trust,
 * and then from the right: everything to the left of the last trusted hop can be made up by the sender.
 *
 * @example const addressOf = clientAddress("10.0.0.0/8"); addressOf("10.0.0.2", "203.0.113.9, 10.0.0.1") // "203.0.113.9"
 */
export function clientAddress(trustedProxies: string): (connection: string, forwarded: string | undefined) => string {
  const trusted = new BlockList();
  for (const entry of trustedProxies
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean))
    addTo(trusted, entry);
  const isTrusted = (address: string) => isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  return (connection, forwarded) => {
    let address = plain(connection);
    const hops = (forwarded ?? "")
      .split(",")
      .map((part) => plain(part.trim()))
      .filter(Boolean);
    while (isTrusted(address) && hops.length > 0) {
      const next = hops.pop() as string;
      if (isIP(next) === 0) break;
      address = next;
    }
    return address;
  };
}

function addTo(list: BlockList, entry: string): void {
  const [address = "", bits] = entry.split("/");
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";
  if (isIP(address) === 0) throw new Error(`TRUSTED_PROXIES: ${entry} is not an address or a range`);
  if (bits) list.addSubnet(address, Number(bits), family);
  else list.addAddress(address, family);
}

function plain(address: string): string {
  return address.startsWith("::ffff:") ? address.slice(7) : address;
}

/** What rate limits count by: an IPv4 address, or the /64 of an IPv6 address, because one household has a whole /64. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const groups = [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
