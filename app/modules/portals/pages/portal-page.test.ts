import { beforeAll, describe, expect, it } from "vitest";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { giveRole } from "#modules/people/public.ts";
import { pngOf } from "../stand-in-picture.ts";

const world = usePortal();
const web = testWeb();
let admin = "";
const page = async () => (await web(world.portal, "/beheer/portaal", { as: admin })).text();
const colours = { title: "De nieuwe naam", primary: "#FF6600", primaryLetter: "#ffffff", second: "#12506b", secondLetter: "#ffffff" };

beforeAll(async () => {
  const person = await newPerson(world.portal);
  mustBeDone(await giveRole(world.system, { personId: person.personId, role: "tenantAdmin", unitId: null }));
  admin = await signIn(person);
});

async function upload(files: Record<string, Buffer>, name = "plaatje.png", type = "image/png"): Promise<Response> {
  const body = new FormData();
  for (const kind of ["logo", "banner", "picture"]) body.append(kind, files[kind] ? new File([new Uint8Array(files[kind])], name, { type }) : new File([], ""));
  return web(world.portal, "/beheer/portaal/plaatjes", { as: admin, body });
}

describe("P-29 the colours of a portal", () => {
  it("are four, each #rrggbb, and what is no colour is refused keeping what was typed", async () => {
    const answer = await web(world.portal, "/beheer/portaal", { as: admin, form: { ...colours, primary: "oranje", second: "#12" } });
    const html = await answer.text();
    expect([answer.status, html.split("Schrijf een kleur als # met zes tekens, zoals #ff6600").length - 1]).toEqual([422, 4]);
    expect(html).toContain('value="oranje"');
  });

  it("show at once on every page and in the style sheet, and low contrast is named with its ratio", async () => {
    expect((await web(world.portal, "/beheer/portaal", { as: admin, form: colours })).status).toBe(303);
    const html = await page();
    expect(html).toContain("De nieuwe naam");
    expect(html).toContain("Contrast 2,9 : 1. Dat is te weinig om te lezen");
    const address = /\/huisstijl\.css\?v=[\w-]+/.exec(html)?.[0] ?? "";
    const sheet = await web(world.portal, address);
    expect(sheet.headers.get("cache-control")).toContain("immutable");
    expect(await sheet.text()).toContain("--house-primary:#ff6600;--house-primary-letter:#17232e");
    expect((await web(world.portal, "/huisstijl.css?v=oud")).headers.get("cache-control")).toBe("no-store");
  });

  it("are judged while someone types", async () => {
    const answer = await web(world.portal, "/beheer/portaal/contrast?primary=%23000000&primaryLetter=%23ffffff&second=%23ffff&secondLetter=", { as: admin });
    expect(await answer.json()).toEqual({ primary: "Contrast 21,0 : 1. Goed te lezen.", second: expect.stringContaining("Schrijf beide kleuren") });
  });
});

describe("the pictures of a portal", () => {
  it.each([
    ["logo", 180, 70],
    ["picture", 1920, 1280],
    ["banner", 1600, 250],
  ] as const)("P-26 P-27 P-28 the %s is taken at exactly %d by %d, and another size is refused naming both", async (kind, width, height) => {
    const wrong = await upload({ [kind]: pngOf(width + 20, height) });
    expect([wrong.status, (await wrong.text()).includes(`Dit plaatje is ${width + 20} bij ${height} pixels. Het moet ${width} bij ${height} zijn.`)]).toEqual([
      422,
      true,
    ]);
    expect((await upload({ [kind]: pngOf(width, height) })).status).toBe(303);
    const address =
      new RegExp(`/huisstijl/${kind}\\?v=[\\w-]+`).exec(kind === "picture" ? await (await web(world.portal, "/inloggen")).text() : await page())?.[0] ?? "";
    const picture = await web(world.portal, address);
    expect([picture.status, picture.headers.get("content-type"), picture.headers.get("cache-control")?.includes("immutable")]).toEqual([
      200,
      "image/png",
      true,
    ]);
  });

  it("that is no picture is refused, whatever it is called", async () => {
    const answer = await upload({ logo: Buffer.from("<svg onload='alert(1)'/>") });
    expect([answer.status, (await answer.text()).includes("Dit is geen PNG of JPEG")]).toEqual([422, true]);
  });

  it("goes away again, and the one of the product shows", async () => {
    expect((await upload({ logo: pngOf(180, 70) })).status).toBe(303);
    expect((await web(world.portal, "/beheer/portaal/plaatjes/weg", { as: admin, form: { kind: "logo" } })).status).toBe(303);
    expect(await page()).not.toContain("/huisstijl/logo");
    expect((await web(world.portal, "/huisstijl/logo")).status).toBe(404);
  });

  it("is asked for by its own three names only", async () => {
    for (const path of ["/huisstijl/iets", "/huisstijl/constructor", "/huisstijl/..%2f"]) expect((await web(world.portal, path)).status).toBe(404);
  });
});

it("HR does not change the portal", async () => {
  const hr = await newPerson(world.portal);
  mustBeDone(await giveRole(world.system, { personId: hr.personId, role: "hr", unitId: null }));
  expect((await web(world.portal, "/beheer/portaal", { as: await signIn(hr) })).status).toBe(403);
});
