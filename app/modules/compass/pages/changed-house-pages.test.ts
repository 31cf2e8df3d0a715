import { beforeAll, describe, expect, test } from "vitest";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { giveRole } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { readCompass } from "../read-compass.ts";
import { publishFunctions } from "../stand-in-house.ts";

const world = usePortal();
const ask = testWeb();
let functions: ReadonlyMap<string, string>;
let [as, editor] = ["", ""];

const idOf = (title: string) => functions.get(title) ?? "";
const read = async (path: string, who = as) => (await ask(world.portal, path, { as: who })).text();
const rows = (html: string) => [...html.matchAll(/data-row="([^"]+)"/g)].map((found) => found[1]);
const archive = (title: string) => ask(world.portal, `/functiehuis/${idOf(title)}/archief`, { as: editor, form: {} });

beforeAll(async () => {
  functions = await publishFunctions(world.system, [
    { title: "Docent", tags: [["behaviour", "luisteren"]] },
    { title: "Mentor", tags: [["behaviour", "goed luisteren"]] },
    { title: "Toa", tags: [["technical", "proeven klaarzetten"]] },
    { title: "Lokaalbeheerder", tags: [["technical", "lokalen indelen"]] },
  ]);
  as = await signIn(await newPerson(world.portal, { employment: { functionTitle: "Docent" } }));
  const hanna = await newPerson(world.portal);
  mustBeDone(await giveRole(world.system, { personId: hanna.personId, role: "functionEditor", unitId: null }));
  editor = await signIn(hanna);
});

describe("what the house lost since somebody was here", () => {
  test("K-24 a saved function that is archived counts no more, and the list says so in one sentence", async () => {
    for (const title of ["Mentor", "Toa"]) await ask(world.portal, `/kompas/bewaard/${idOf(title)}`, { as, form: {} });
    expect(await read("/kompas")).toContain("Bewaard (2)");
    expect(await read("/kompas/bewaard")).not.toContain("er niet meer");
    expect((await archive("Toa")).status).toBe(303);
    expect(await read("/kompas")).toContain("Bewaard (1)");
    expect(await read("/kompas/bewaard")).toContain("1 functie die je bewaarde, is er niet meer.");
  });

  test("K-39 an address with a tag that lives on in another finds what that other finds", async () => {
    const person = await newPerson(world.portal, { employment: { functionTitle: "Docent" } });
    const tags = (await readCompass(person)).house.tags();
    const [gone, kept] = ["goed luisteren", "luisteren"].map((label) => tags.find((tag) => tag.label === label)?.id ?? "");
    expect(rows(await read(`/kompas?kenmerk=${gone}`))).toEqual([idOf("Mentor")]);
    const merged = await ask(world.portal, `/functiehuis/kenmerken/${gone}/samenvoegen`, { as: editor, form: { met: kept ?? "" } });
    expect(merged.status).toBe(303);
    const html = await read(`/kompas?kenmerk=${gone}&kenmerk=${kept}`);
    expect(rows(html)).toEqual([idOf("Mentor")]);
    expect(html.match(/haal kenmerk luisteren weg/g)).toHaveLength(1);
    // Whoever keeps the address from here on keeps the tag that lives.
    expect(html).not.toContain(`kenmerk=${gone}`);
  });

  test("OQ-11 who worked in a function that is archived hears that it is there no more or not yet, and how to begin", async () => {
    const left = await signIn(await newPerson(world.portal, { employment: { functionTitle: "Lokaalbeheerder" } }));
    expect((await archive("Lokaalbeheerder")).status).toBe(303);
    const html = await read("/kompas", left);
    expect(html).toContain("staat niet of niet meer in het kompas");
    expect(html).toContain("Kies een functie om mee te beginnen, of beantwoord tien vragen");
    expect(await read("/kompas/profiel", left)).not.toContain("heeft nog geen paspoort");
  });
});
