import { beforeAll, describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { countDatabase } from "#platform/database/round-trips.ts";
import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { checkUpload } from "#platform/files/check-upload.ts";
import { today } from "#platform/time/clock.ts";
import type { Role } from "#platform/web/actor.ts";
import { giveRole } from "#modules/people/public.ts";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { bookUse, type BookedEvidence } from "./book-use.ts";

const world = usePortal();
const ask = testWeb();
type Person = Awaited<ReturnType<typeof newPerson>>;
let samira: Person;
let marleen: Person;
let token: string;

const book = async (person: Person, description: string, evidence: BookedEvidence, chargedTo: "right" | "assigned" = "right") =>
  mustBeDone(
    await bookUse(person, {
      on: today(),
      description,
      hours: hundredthHours(100),
      money: cents(0),
      activityId: null,
      chargedTo,
      evidence,
      onceKey: description,
    }),
  );

async function withRole(role: Role): Promise<string> {
  const someone = await newPerson(world.portal);
  mustBeDone(await giveRole(world.system, { personId: someone.personId, role, unitId: null }));
  return signIn(someone);
}

const pdf = "%PDF-1.4 verslag van de training";

beforeAll(async () => {
  marleen = await newPerson(world.portal, { isManager: true });
  samira = await newPerson(world.portal, { firstName: "Samira", employment: { managerId: marleen.personId } });
  token = await signIn(samira);
  const checked = checkUpload({ name: "verslag.pdf", mediaType: "application/pdf", bytes: Buffer.from(pdf) });
  if (!checked.ok) throw new Error(checked.reason);
  await book(samira, "Training", { kind: "file", title: "verslag.pdf", upload: checked.upload });
  await book(samira, "Webinar", { kind: "link", title: "https://example.org/verslag", content: "https://example.org/verslag" });
  await book(samira, "Boek", { kind: "text", title: "Wat ik las", content: "Wat ik las en wat ik ermee doe" });
  await book(samira, "Opgedragen", { kind: "text", title: "Hoorde bij de opdracht", content: "Hoorde bij de opdracht" }, "assigned");
});

const fileOf = async (): Promise<string> => {
  const html = await (await ask(world.portal, "/mijn-recht", { as: token })).text();
  return /href="(\/plan\/bewijs\/[0-9a-f-]{36})"[^>]*>verslag\.pdf/.exec(html)?.[1] ?? "";
};

describe("evidence of a booking", () => {
  it("H-55 stands with its booking on my right: the file, the link and the words", async () => {
    const html = await (await ask(world.portal, "/mijn-recht", { as: token })).text();
    expect(html).toMatch(/href="https:\/\/example\.org\/verslag" rel="noopener noreferrer external"/);
    for (const part of ["verslag.pdf", "Wat ik las en wat ik ermee doe", "Hoorde bij de opdracht"]) expect(html).toContain(part);
  });

  it("H-55 its owner gets the file back as it was", async () => {
    const answer = await ask(world.portal, await fileOf(), { as: token });
    expect([answer.status, answer.headers.get("content-disposition")]).toEqual([200, expect.stringContaining("verslag.pdf")]);
    expect(await answer.text()).toBe(pdf);
  });

  it("P-46 X-03 nobody else gets the file: not the manager, HR or an administrator, and nobody of another portal", async () => {
    const path = await fileOf();
    expect(path).not.toBe("");
    for (const other of [await signIn(marleen), await signIn(await newPerson(world.portal)), await withRole("hr"), await withRole("tenantAdmin")])
      expect((await ask(world.portal, path, { as: other })).status).toBe(404);
    const elsewhere = await newPortal({ storage: world.portal.storage });
    expect((await ask(elsewhere, path, { as: await signIn(await newPerson(elsewhere)) })).status).toBe(404);
  });

  it("what was taken away is shown no longer", async () => {
    const path = await fileOf();
    await ask(world.portal, `${path}/weg`, { as: token, form: {} });
    expect(await fileOf()).toBe("");
    expect(await (await ask(world.portal, "/mijn-recht", { as: token })).text()).toContain("Webinar");
  });

  it("costs no journey to the database", async () => {
    const [, count] = await countDatabase(() => ask(world.portal, "/mijn-recht", { as: token }));
    expect(count.roundTrips).toBeLessThanOrEqual(6);
    expect(await inTenant(samira, (db) => db.selectFrom("evidence").select("id").where("ledger_entry_id", "is not", null).execute())).toHaveLength(4);
  });
});
