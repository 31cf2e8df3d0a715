import { beforeAll, expect, it } from "vitest";
import "#app/all-listeners.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { addUnit, giveRole } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";

const world = usePortal();
const ask = testWeb();
const schools = 30;
let token: string;
let teamOfOne: string;

beforeAll(async () => {
  const add = async (kind: "board" | "school" | "team", name: string, parentId: string | null) =>
    mustBeDone(await addUnit(world.system, { kind, name, parentId }));
  const board = await add("board", "Bestuur", null);
  for (let number = 1; number <= schools; number += 1) {
    const school = await add("school", `School ${number}`, board);
    for (const team of ["onderbouw", "bovenbouw", "ondersteuning"]) teamOfOne = await add("team", `${team} ${number}`, school);
  }
  for (let number = 1; number <= 26; number += 1) await newPerson(world.portal);
  const hr = await newPerson(world.portal, { employment: null });
  await giveRole(world.system, { personId: hr.personId, role: "hr", unitId: null });
  token = await signIn(hr);
});

const see = async (query: string): Promise<string> => (await ask(world.portal, `/kalender?voor=school${query}`, { as: token })).text();
const rowsOf = (html: string, block: string): number => html.split(`id="${block}"`)[1]?.split("</table>")[0]?.split("<tr").slice(2).length ?? 0;

it("H-76 lists the terms of many schools by twenty-five, beside those of people, each list with its own pages", async () => {
  const first = await see("");
  expect([rowsOf(first, "zelf"), rowsOf(first, "mensen")]).toEqual([25, 25]);
  for (const part of ["1 tot en met 25 van 30", "1 tot en met 25 van 52"]) expect(first).toContain(part);
  expect(first).toContain('href="/kalender?voor=school&amp;scholen=2#zelf"');
  const last = await see("&scholen=2&pagina=3");
  for (const part of ["26 tot en met 30 van 30", "51 tot en met 52 van 52"]) expect(last).toContain(part);
  expect([rowsOf(last, "zelf"), rowsOf(last, "mensen")]).toEqual([5, 2]);
  expect(last).toContain('href="/kalender?voor=school&amp;pagina=3#zelf"');
  expect(last).toContain('href="/kalender?voor=school&amp;pagina=2&amp;scholen=2#mensen"');
  expect(await see("&scholen=9&pagina=99")).toContain("Niets gevonden");
});

it("offers schools and what holds them where there are hundreds of parts, and keeps a team that a link chose", async () => {
  const choices = (html: string) => [...html.matchAll(/<option value="[0-9a-f-]{36}"/g)].length;
  expect(choices(await see(""))).toBe(schools + 1);
  const chosen = await see(`&onderdeel=${teamOfOne}`);
  expect(choices(chosen)).toBe(schools + 2);
  expect(chosen).toContain(`<option value="${teamOfOne}" selected`);
});
