import { beforeAll, expect, test } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { addFunction } from "#modules/functions/public.ts";
import { giveRole } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";

const at = usePortal();
const ask = testWeb();
let as: string;

beforeAll(async () => {
  const editor = await newPerson(at.portal, { employment: null });
  mustBeDone(await giveRole(at.system, { personId: editor.personId, role: "functionEditor", unitId: null }));
  as = await signIn(editor);
});

const lines = { strategic: "10", abstract: "20", external: "30", generalist: "40", resident: "50" };

test("K-08 from asking to the passport: the editor asks, three answer, and what they name is taken over", async () => {
  const functionId = mustBeDone(
    await addFunction(at.system, {
      title: "verkeerskundige",
      tags: [
        { kind: "behaviour", label: "luisteren <b>" },
        { kind: "requirement", label: "hbo" },
      ],
    }),
  );
  const holders = [];
  for (let index = 0; index < 3; index += 1) holders.push(await signIn(await newPerson(at.portal, { employment: { functionTitle: "Verkeerskundige" } })));
  const form = await (await ask(at.portal, `/functiehuis/vragen?functie=${functionId}`, { as })).text();
  expect(form).toContain("verkeerskundige (3 collega’s)");
  const wrong = await ask(at.portal, "/functiehuis/vragen", { as, form: { function: functionId, closesOn: "1-1-2020" } });
  expect([wrong.status, (await wrong.text()).includes("Kies een dag na vandaag.")]).toEqual([422, true]);
  const closesOn = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  const started = await ask(at.portal, "/functiehuis/vragen", { as, form: { function: functionId, closesOn } });
  const survey = started.headers.get("location") ?? "";
  expect(started.status).toBe(303);
  expect(await (await ask(at.portal, survey, { as })).text()).toContain("Nog te weinig antwoorden om te laten zien");

  for (const [index, holder] of holders.entries()) {
    const page = /href="(\/werk-in-beeld\/[0-9a-f-]+)"/.exec(await (await ask(at.portal, "/", { as: holder })).text())?.[1] ?? "";
    const asked = await (await ask(at.portal, page, { as: holder })).text();
    expect(asked).toContain("Wat vraagt het werk van verkeerskundige?");
    expect(asked).not.toContain("<b>");
    expect(asked).not.toContain("hbo");
    const tag = /name="tags" value="([^"]+)"/.exec(asked)?.[1] ?? "";
    if (index === 0) {
      const tooMany = await ask(at.portal, page, { as: holder, form: { ...lines, "own-knowledge": "a, b, c, d" } });
      const again = await tooMany.text();
      expect([tooMany.status, again.includes("Noem er hooguit drie."), again.includes("a, b, c, d")]).toEqual([422, true, true]);
    }
    const sent = await ask(at.portal, page, { as: holder, form: { ...lines, ...(index < 2 ? { tags: tag } : {}), "own-technical": "Kruispunten tekenen" } });
    expect([sent.status, sent.headers.get("location")]).toEqual([303, page]);
    expect(await (await ask(at.portal, page, { as: holder })).text()).toContain("Je antwoord is binnen");
    const others = holders[(index + 1) % holders.length];
    expect((await ask(at.portal, page, { as: others })).status).toBe(404);
    expect(await (await ask(at.portal, "/", { as: holder })).text()).not.toContain("/werk-in-beeld/");
  }

  const result = await (await ask(at.portal, survey, { as })).text();
  for (const sentence of ["3 van 3 collega’s noemen dit", "2 van 3 collega’s noemen dit", "luisteren &lt;b&gt;"]) expect(result).toContain(sentence);
  expect(result.indexOf("Kruispunten")).toBeLessThan(result.indexOf("2 van 3"));
  expect((await ask(at.portal, `${survey}/besluit`, { as, form: { choice: "accept" } })).status).toBe(422);
  expect((await ask(at.portal, `${survey}/besluit`, { as, form: { choice: "accept-all" } })).headers.get("location")).toBe(survey);
  expect(await (await ask(at.portal, survey, { as })).text()).toContain("Over alles is besloten.");
  const kept = await inTenant(at.system, (db) =>
    db.selectFrom("function_tags").select("source").where("function_id", "=", functionId).orderBy("source").execute(),
  );
  expect(kept.map((row) => row.source)).toEqual(["editor", "survey", "survey"]);
  expect((await ask(at.portal, `${survey}/sluiting`, { as, form: {} })).status).toBe(303);
  expect(await (await ask(at.portal, survey, { as })).text()).toContain("De vraag is gesloten.");
  expect((await ask(at.portal, survey, { as: holders[0] })).status).toBe(403);
});
