import { describe, expect, it } from "vitest";
import { clientAddress, networkOf } from "./client-address.ts";

describe("the address behind a request", () => {
  it.each([
    ["", "198.51.100.7", "203.0.113.9", "198.51.100.7", "nobody is trusted"],
    ["10.0.0.0/8", "10.0.0.2", "203.0.113.9", "203.0.113.9", "one proxy"],
    ["10.0.0.0/8", "10.0.0.2", "1.1.1.1, 203.0.113.9, 10.0.0.9", "203.0.113.9", "two proxies, and a hop the sender made up"],
    ["10.0.0.0/8", "198.51.100.7", "203.0.113.9", "198.51.100.7", "the connection is no proxy of ours"],
    ["10.0.0.0/8", "::ffff:10.0.0.2", "2001:db8::1", "2001:db8::1", "an IPv4 proxy in IPv6 clothes"],
    ["10.0.0.0/8", "10.0.0.2", "not-an-address", "10.0.0.2", "nonsense"],
    ["10.0.0.2", "10.0.0.2", undefined, "10.0.0.2", "no header"],
  ])("T18 with trusted %j, connection %s and header %j is %s: %s", (trusted, connection, header, expected, _why) => {
    expect(clientAddress(trusted)(connection, header)).toBe(expected);
  });

  it("refuses a setting that is no address", () => {
    expect(() => clientAddress("proxy.local")).toThrow(/TRUSTED_PROXIES/);
  });

  it.each([
    ["203.0.113.9", "203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002::9", "2001:db8:1:2::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("T18 counts %s as %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
