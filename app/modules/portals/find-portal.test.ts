import { describe, expect, it } from "vitest";
import { newPortal, storage, usePortal } from "#tests/support/test-portal.ts";
import { createPortal } from "./create-portal.ts";
import { findPortalByHost } from "./find-portal.ts";
import { whyNotAPortalName } from "./portal-name.ts";

const world = usePortal();
const namedLike = (name: string) => createPortal({ name, title: "Nog een", sector: "vo", storage });

describe("the address of a portal", () => {
  it("P-24 is its name before the domain of the product, whatever that domain is", async () => {
    const { name, id } = world.portal;
    expect(await findPortalByHost(`${name}.windroos.example`, "windroos.example")).toMatchObject({ id });
    expect(await findPortalByHost(`${name}.localhost`, "localhost")).toMatchObject({ id });
    for (const host of ["windroos.example", `nog.${name}.windroos.example`, `${name}.elders.example`, name, ""]) {
      expect(await findPortalByHost(host, "windroos.example"), host).toBeUndefined();
    }
  });

  it.each(["gaius-college", "leigraaff", "a", "4vmbo", "a".repeat(40)])("P-24 may be %s", (name) => {
    expect(whyNotAPortalName(name)).toBeUndefined();
  });

  it.each([
    ["Gaius-College", "signs"],
    ["gaius_college", "signs"],
    ["école", "signs"],
    ["a.b", "signs"],
    ["-gaius", "signs"],
    ["gaius-", "signs"],
    ["gaius\n", "signs"],
    ["", "empty"],
    ["a".repeat(41), "too-long"],
    ["www", "reserved"],
  ])("P-24 can not be %j: %s", async (name, reason) => {
    expect(await namedLike(name)).toEqual({ refused: reason });
  });

  it("P-24 is of one portal", async () => {
    const { name } = await newPortal();
    expect(await namedLike(name)).toEqual({ refused: "name-taken" });
  });
});
