import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientAddress, networkOf } from "./client-address.ts";

describe("the address of a visitor", () => {
  it.each([
    ["", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
    ["10.0.0.0/8", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
    ["10.0.0.0/8", "10.0.0.2", "198.51.100.1", "198.51.100.1"],
    ["10.0.0.0/8", "::ffff:10.0.0.2", "198.51.100.1", "198.51.100.1"],
    ["10.0.0.0/8", "10.0.0.2", "1.1.1.1, 198.51.100.1, 10.0.0.1", "198.51.100.1"],
    ["10.0.0.2", "10.0.0.2", "1.1.1.1, 10.0.0.3", "10.0.0.3"],
    ["10.0.0.0/8", "10.0.0.2", "<script>, 10.0.0.9", "10.0.0.9"],
    ["10.0.0.0/8", "10.0.0.2", "onzin", "10.0.0.2"],
    ["10.0.0.0/8", "10.0.0.2", undefined, "10.0.0.2"],
    ["fd00::/8, 127.0.0.1", "fd00::1", "2001:db8::5", "2001:db8::5"],
    ["fd00::/8,127.0.0.1", "127.0.0.1", "2001:db8::5, fd00::9", "2001:db8::5"],
  ])("T18 behind %j, connected from %s with X-Forwarded-For %j, is %s", (trusted, connection, forwarded, address) => {
    expect(clientAddress(trusted)(connection, forwarded)).toBe(address);
  });

  it("T18 is never what a stranger writes in X-Forwarded-For", () => {
    const addressOf = clientAddress("10.0.0.0/8");
    fc.assert(
      fc.property(
        fc.ipV4().filter((ip) => !ip.startsWith("10.")),
        fc.string(),
        (connection, forwarded) => {
          expect(addressOf(connection, forwarded)).toBe(connection);
        },
      ),
    );
  });

  it("T18 can not be chosen by putting addresses in front of what the proxy adds", () => {
    const addressOf = clientAddress("10.0.0.0/8");
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.ipV4(),
            fc.ipV6(),
            fc.string().filter((text) => !text.includes(",")),
          ),
          { maxLength: 5 },
        ),
        (invented) => {
          expect(addressOf("10.0.0.2", [...invented, "198.51.100.1", "10.0.0.7"].join(", "))).toBe("198.51.100.1");
        },
      ),
    );
  });

  it("refuses a list of proxies that is not one", () => {
    expect(() => clientAddress("proxy.example")).toThrow(/TRUSTED_PROXIES: proxy.example/);
  });
});

describe("the network that limits count by", () => {
  it.each([
    ["203.0.113.9", "203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::6", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002:ffff::", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("T18 of %s is %s", (address, network) => expect(networkOf(address)).toBe(network));

  it("T18 is the same for a whole household, however its addresses are written", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 }),
        fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 }),
        (net, host) => {
          const long = [...net, ...host].map((group) => group.toString(16).padStart(4, "0")).join(":");
          const short = [...net, 0, 0, 0, 1].map((group) => group.toString(16)).join(":");
          expect(networkOf(long)).toBe(networkOf(short));
        },
      ),
    );
  });
});
